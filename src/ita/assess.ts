/** From one agency's readings to its assessment: reconcile → score → level → weaknesses. */
import type { Assessment, EitPart, EitParts, IndicatorResult } from './assessment';
import { accepted, finding, type CellAddress, type Finding, type Result } from './finding';
import type { Framework, InstrumentId } from './framework';
import { pastYears } from './history';
import { withIndicatorsFromQuestions } from './indicatorsFromQuestions';
import { scoreAndLevel } from './scoreAndLevel';
import { showsParts, type LevelResult } from './level';
import { assessQuestions } from './assessQuestions';
import type { AgencyScores, EitPartReading, IndicatorReading, PublishedResult } from './readings';
import { reconcile } from './reconcile';
import { differ, roundHalfUp, twoDecimals } from './round';
import { chooseRules } from './chooseRules';
import { itaScore, type ItaScore } from './score';
import { bandOf } from './scoreBand';
import { lostPoints, weakIndicators } from './weakIndicators';

export interface AssessmentRequest {
  readonly sheet: string;
  readonly scores: AgencyScores;
  /** Oldest first. */
  readonly frameworks: readonly Framework[];
  /** Fiscal year (B.E.) that the user chose. */
  readonly fiscalYear?: number;
  /** Replace the lines of the year's rules: 0 ≤ weak ≤ watch ≤ 100. */
  readonly lines?: Framework['lines'];
  /** EIT parts from the pane or the result block; they override those on the sheet. null: the part is unknown. */
  readonly eitParts?: { readonly part1?: EitPart | null; readonly part2?: EitPart | null };
}

export function assess(request: AssessmentRequest): Result<Assessment> {
  const rules = chooseRules(request.frameworks, request.scores.fiscalYear, request.fiscalYear);
  const framework = { ...rules.framework, lines: request.lines ?? rules.framework.lines };
  const completed = withIndicatorsFromQuestions(request.scores, framework);
  if (!completed.ok) return completed;
  const { scores } = completed.value;
  const reconciled = reconcile(scores, framework);
  if (!reconciled.ok) return reconciled;
  const { readings } = reconciled.value;
  const values = new Map([...readings].map(([id, reading]) => [id, reading.value]));
  const parts = eitParts(request);
  const { part1, part2 } = parts.shown;
  const { total, level, nextLevel } = scoreAndLevel(
    values,
    { part1: part1?.score ?? null, part2: part2?.score ?? null },
    framework,
    publishedLevel(scores.published, itaScore(values, framework).score),
  );
  const indicators = framework.indicators.flatMap((indicator) => {
    const reading = readings.get(indicator.id);
    return reading === undefined ? [] : [indicatorResult(indicator.id, reading, framework)];
  });
  const assessedQuestions = assessQuestions(scores.questions, readings, framework);
  const agency = scores.agency?.name ?? null;
  return accepted({
    sheet: request.sheet,
    fiscalYear: rules.fiscalYear,
    framework,
    agency,
    indicators,
    instruments: total.instruments.map((one) => ({
      ...one,
      name: framework.instruments.find(({ id }) => id === one.id)?.name ?? one.id,
    })),
    eitParts: parts.shown,
    score: total.score,
    level,
    nextLevel,
    published: published(scores.published),
    ranks: scores.ranks,
    weaknesses: weakIndicators(indicators),
    questions: assessedQuestions.questions,
    history: pastYears(scores.history, request.frameworks),
    findings: [
      ...rules.findings,
      ...completed.value.findings,
      ...reconciled.value.findings,
      ...assessedQuestions.findings,
      ...parts.findings,
      ...(level.partsContradict ? [contradiction(parts.shown, total, indicators)] : []),
      ...publishedFindings(scores.published, {
        score: total.score,
        level,
        framework,
        year: rules.fiscalYear,
        decisive: decisiveCells(parts.shown, indicators),
      }),
      ...settledFindings(scores.published, level),
      ...instrumentFindings(scores, total, indicators),
      ...textFinding([...readings.values()]),
      ...(scores.agency === null ? [finding('agency-not-found', 'info')] : []),
    ],
  });
}

function indicatorResult(id: number, reading: IndicatorReading, framework: Framework): IndicatorResult {
  const indicator = framework.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`the framework has no indicator ${id}`);
  return {
    id,
    name: indicator.name,
    instrument: indicator.instrument,
    score: reading.value,
    cell: reading.cell,
    isNumber: reading.isNumber,
    scale: reading.scale,
    text: reading.text,
    ...(reading.meanOf === undefined ? {} : { meanOf: reading.meanOf }),
    ...(reading.lookup === undefined ? {} : { lookup: reading.lookup }),
    band: bandOf(reading.value, framework.lines),
    lostPoints: lostPoints(id, reading.value, framework),
  };
}

const scoreOf = (total: ItaScore, id: InstrumentId): number =>
  total.instruments.find((one) => one.id === id)?.score ?? 0;

function eitParts(request: AssessmentRequest): { readonly shown: EitParts; readonly findings: readonly Finding[] } {
  const part1 = onePart('part1', request);
  const part2 = onePart('part2', request);
  return { shown: { part1: part1.value, part2: part2.value }, findings: [...part1.findings, ...part2.findings] };
}

function contradiction({ part1, part2 }: EitParts, total: ItaScore, indicators: readonly IndicatorResult[]): Finding {
  const cells = [part1?.cell ?? null, part2?.cell ?? null].filter((cell) => cell !== null);
  return finding('eit-parts-impossible', 'error', [...cells, ...cellsOf('EIT', indicators)], {
    part1: part1?.score ?? 0,
    part2: part2?.score ?? 0,
    eit: twoDecimals(scoreOf(total, 'EIT')),
  });
}

function onePart(part: EitPartReading['part'], request: AssessmentRequest) {
  const given = request.eitParts?.[part];
  const read = request.scores.eitParts.filter((one) => one.part === part);
  const candidates: EitPart[] = [
    ...(given === undefined || given === null ? [] : [given]),
    ...read.map((one) => ({ score: one.value, cell: one.cell, isNumber: one.isNumber && one.scale === 1 })),
  ];
  const kept = given === null ? null : (candidates[0] ?? null);
  const rejected = kept === null ? undefined : candidates.find((one) => one.score !== kept.score);
  if (kept === null || rejected === undefined) return { value: kept, findings: [] };
  const conflict = finding(
    'eit-part-conflict',
    'warning',
    [kept.cell, rejected.cell].filter((cell) => cell !== null),
    {
      part: part === 'part1' ? 1 : 2,
      kept: kept.score,
      keptCell: kept.cell ?? '–',
      rejected: rejected.score,
      rejectedCell: rejected.cell ?? '–',
    },
  );
  return { value: kept, findings: [conflict] };
}

const publishedCells = (result: PublishedResult): string[] => [
  ...new Set([result.scoreCell, result.levelCell].filter((cell) => cell !== null)),
];

/** A level that was published with another total belongs to other scores. */
const publishedLevel = (result: PublishedResult | null, score: number): string | null =>
  result === null || (result.score !== null && differ(score, result.score)) ? null : result.level;

const published = (result: PublishedResult | null): Assessment['published'] =>
  result === null ? null : { score: result.score, level: result.level, cells: publishedCells(result) };

/** The cells that decide the level: those of the EIT parts if known, because they decide within one score, else all. */
function decisiveCells({ part1, part2 }: EitParts, indicators: readonly IndicatorResult[]): readonly CellAddress[] {
  const parts = [part1, part2].flatMap((part) => part?.cell ?? []);
  return parts.length > 0 ? parts : indicators.map(({ cell }) => cell);
}

interface Computed {
  readonly score: number;
  readonly level: LevelResult;
  readonly framework: Framework;
  readonly year: number;
  readonly decisive: readonly CellAddress[];
}

function publishedFindings(
  result: PublishedResult | null,
  { score, level, framework, year, decisive }: Computed,
): Finding[] {
  if (result === null) return [];
  const findings: Finding[] = [];
  const { score: stated, scoreCell } = result;
  const difference = roundHalfUp(Math.abs(score - (stated ?? score)));
  if (stated !== null && difference > 0) {
    const wrong = differ(score, stated);
    findings.push(
      finding(
        wrong ? 'published-score-differs' : 'published-score-rounding',
        wrong ? 'error' : 'info',
        scoreCell === null ? [] : [scoreCell],
        { computed: twoDecimals(score), published: twoDecimals(stated), difference: twoDecimals(difference) },
      ),
    );
  }
  if (result.level !== null && result.levelCell !== null) {
    const cells = [result.levelCell];
    if (!framework.levels.some((one) => one.name === result.level)) {
      findings.push(finding('published-level-unknown', 'warning', cells, { published: result.level, year }));
    } else if (!level.possible.some((one) => one.name === result.level)) {
      const possible = level.possible.map((one) => `“${one.name}”`).join(', ');
      const parameters = { published: result.level, publishedCell: result.levelCell, possible };
      findings.push(finding('published-level-differs', 'error', [...cells, ...decisive], parameters));
    }
  }
  return findings;
}

/** Conclusions about the EIT parts from a published level that settled the level. */
function settledFindings(result: PublishedResult | null, level: LevelResult): Finding[] {
  if (!showsParts(level) || result === null || result.levelCell === null) return [];
  const { certain, checks } = level;
  const at = checks.findIndex(({ level }) => level.name === certain.name);
  const next =
    checks
      .slice(0, at)
      .reverse()
      .find(({ state }) => state === 'unknown')?.level ?? null;
  const cells = [result.levelCell];
  return [
    ...(certain.everyPart === null
      ? []
      : [finding('level-settled-parts-reach', 'info', cells, { level: certain.name, line: certain.everyPart })]),
    ...(next === null || next.everyPart === null
      ? []
      : [finding('level-settled-part-below', 'info', cells, { level: certain.name, line: next.everyPart })]),
  ];
}

/** The cells of the scores that an instrument's mean is computed from. */
const cellsOf = (instrument: InstrumentId, indicators: readonly IndicatorResult[]): string[] =>
  indicators.filter((one) => one.instrument === instrument).flatMap(({ cell, meanOf }) => meanOf ?? [cell]);

function instrumentFindings(scores: AgencyScores, total: ItaScore, indicators: readonly IndicatorResult[]): Finding[] {
  return scores.instruments.flatMap((reading) => {
    const own = cellsOf(reading.instrument, indicators);
    const computed = roundHalfUp(scoreOf(total, reading.instrument));
    if (!differ(computed, reading.value)) return [];
    return [
      finding('instrument-differs', 'error', [reading.cell, ...own], {
        instrument: reading.instrument,
        found: twoDecimals(reading.value),
        foundCell: reading.cell,
        computed: twoDecimals(computed),
        indicatorCells: own.join(', '),
      }),
    ];
  });
}

function textFinding(readings: readonly IndicatorReading[]): Finding[] {
  const cells = readings.filter((reading) => !reading.isNumber).map((reading) => reading.cell);
  return cells.length === 0 ? [] : [finding('text-scores', 'info', cells)];
}
