/** Combines the readings of all lines: one agency's scores, or one set for each row of a list of agencies. */
import { accepted, finding, refused, type Finding, type Refusal, type Result } from '../../../ita/finding';
import type { Framework } from '../../../ita/framework';
import type { AgencyScores, IndicatorReading, QuestionReading } from '../../../ita/readings';
import type { Claim } from '../claims/claim';
import { agreementOf } from './applyClaims';
import { lowFindings, pointsRefusal, scaleRefusal, weightedFindings } from './scaleAndWeightChecks';
import { historyOf } from '../claims/history';
import { namelessFindings, namelessRefusal } from './figuresWithoutIndicator';
import type { LineReadings, ReadLine } from '../claims/readScoreLine';
import { readScoreCell } from '../text/scoreCell';
import { lineCells } from '../tables/tableArea';
import { MOST_COPYING_ERRORS } from '../thresholds';

export interface Found {
  readonly agencies: readonly AgencyScores[];
  readonly findings: readonly Finding[];
}

interface Surroundings {
  readonly framework: Framework;
  readonly fiscalYear: AgencyScores['fiscalYear'];
  readonly agency: AgencyScores['agency'];
  readonly ranks: AgencyScores['ranks'];
  /** What labels and sentences outside the tables state. */
  readonly claims: readonly Claim[];
  /** Lines of earlier years, with their year (B.E.). */
  readonly past: readonly { readonly year: number; readonly cell: string | null; readonly readings: LineReadings }[];
}

/** @param lines at least one */
export function agenciesFrom(lines: readonly ReadLine[], around: Surroundings): Result<Found> {
  const single = lines.filter(({ chosen }) => chosen.line.agency === null);
  const listed = lines.filter(({ chosen }) => chosen.line.agency !== null);
  // A table of questions next to a list of one agency is that agency's; next to a list of several its owner is unknown.
  const [only] = listed;
  const isBesideList = only !== undefined && single.every(({ chosen }) => chosen.positions.indicators.length === 0);
  if (single.length > 0 && isBesideList && listed.length === 1) {
    return oneAgency(lines, { ...around, agency: only.chosen.line.agency, claims: [], ranks: [], past: [] });
  }
  if (single.length > 0) return oneAgency(single, around);
  const agencies: AgencyScores[] = [];
  const skipped: Finding[] = [];
  let firstRefusal: Refusal | null = null;
  for (const line of lines) {
    const { agency } = line.chosen.line;
    const alone = { ...around, agency, claims: [], ranks: [], past: [] };
    const scores = oneAgency([line], alone);
    if (scores.ok) {
      // Only the first is analysed.
      if (agencies.length === 0) skipped.push(...scores.value.findings);
      agencies.push(...scores.value.agencies);
      continue;
    }
    firstRefusal ??= scores.refusal;
    skipped.push(finding('agency-skipped', 'warning', scores.refusal.cells, { agency: agency?.name ?? '' }));
  }
  if (agencies.length === 0 && firstRefusal !== null) return { ok: false, refusal: firstRefusal };
  return accepted<Found>({ agencies, findings: skipped });
}

function oneAgency(lines: readonly ReadLine[], around: Surroundings): Result<Found> {
  const { framework } = around;
  const indicators = lines.flatMap(({ readings }) => readings.indicators);
  const questions = lines.flatMap(({ readings }) => readings.questions);
  // Questions count if an indicator follows from them; otherwise they are only compared with it.
  const needed = (readings: LineReadings) =>
    readings.questions.filter(({ code }) => {
      const asked = framework.questions.find((one) => one.code === code)?.indicator;
      return asked !== undefined && !indicators.some(({ indicator }) => indicator === asked);
    });
  for (const line of lines) {
    const { chosen, readings } = line;
    const doubt =
      readings.refusal ??
      namelessRefusal(line, framework) ??
      pointsRefusal(chosen, readings.indicators, framework) ??
      scaleRefusal(readings.indicators) ??
      scaleRefusal(needed(readings));
    if (doubt !== null) return { ok: false, refusal: doubt };
  }
  const missing = missingRefusal(lines, indicators, questions, around);
  if (missing !== null) return { ok: false, refusal: missing };
  const strangers = strangersRefusal(indicators);
  if (strangers !== null) return { ok: false, refusal: strangers };
  const claims = [...lines.flatMap(({ readings }) => readings.claims), ...around.claims];
  const agreement = agreementOf(claims, { indicators, fiscalYear: around.fiscalYear, framework });
  return accepted<Found>({
    agencies: [
      {
        agency: around.agency,
        fiscalYear: agreement.fiscalYear,
        indicators,
        eitParts: agreement.eitParts,
        instruments: agreement.instruments,
        published: agreement.published,
        ranks: around.ranks,
        questions,
        history: historyOf(
          around.past,
          agreement.past.filter(({ year }) => year !== agreement.fiscalYear?.year),
        ),
      },
    ],
    findings: [
      ...lines.flatMap(({ chosen, readings }) => weightedFindings(chosen, readings.indicators, framework)),
      ...lines.flatMap(({ chosen, readings }) => [...chosen.positions.findings, ...readings.findings]),
      ...lines.flatMap(doubledFindings),
      ...lines.flatMap(namelessFindings),
      ...lowFindings(indicators),
      ...agreement.findings,
    ],
  });
}

function missingRefusal(
  lines: readonly ReadLine[],
  indicators: readonly IndicatorReading[],
  questions: readonly QuestionReading[],
  { framework, past }: Surroundings,
): Refusal | null {
  const missing = framework.indicators.filter(
    ({ id }) => !indicators.some((one) => one.indicator === id) && !isAnswered(id, questions, framework),
  );
  if (missing.length === 0) return null;
  const asked = unanswered(missing, lines, questions, framework);
  if (asked !== null) return asked;
  const elsewhere = past.find(({ readings }) =>
    readings.indicators.some(({ indicator }) => missing.some(({ id }) => id === indicator)),
  );
  const own = lines.find(({ chosen }) => chosen.year !== null)?.chosen.year;
  if (elsewhere !== undefined && own !== undefined && own !== null) {
    const cells = [own.cell, elsewhere.cell].filter((cell) => cell !== null);
    return refused('year-unclear', cells, { title: own.year, found: elsewhere.year }).refusal;
  }
  for (const { chosen } of lines) {
    const { table, line, positions } = chosen;
    const scored = positions.unknown.find(
      ({ along }) =>
        readScoreCell(table.view.value(along, line.across), table.view.numberFormat(along, line.across), '').ok,
    );
    if (scored !== undefined) return refused('name-not-recognised', [scored.cell], { name: scored.text }).refusal;
  }
  const withIndicators = lines.filter(({ chosen }) => chosen.positions.indicators.length > 0);
  const cells = (withIndicators.length > 0 ? withIndicators : lines).map(({ chosen }) => lineCells(chosen));
  return refused('indicators-missing', cells, { indicators: missing.map(({ id }) => id).join(', ') }).refusal;
}

/** Missing indicators with scores for some of their questions: the other questions are what is missing. */
function unanswered(
  missing: Framework['indicators'],
  lines: readonly ReadLine[],
  questions: readonly QuestionReading[],
  framework: Framework,
): Refusal | null {
  const isScored = ({ code }: { readonly code: string }) => questions.some((one) => one.code === code);
  const of = (id: number) => framework.questions.filter(({ indicator }) => indicator === id);
  const partly = missing.filter(({ id }) => of(id).some(isScored));
  if (partly.length === 0 || partly.length < missing.length) return null;
  const open = partly.flatMap(({ id }) =>
    of(id)
      .filter((one) => !isScored(one))
      .map(({ code }) => code),
  );
  const blank = lines.flatMap(({ chosen: { table, line, positions } }) =>
    positions.questions
      .filter(({ code }) => open.includes(code))
      .map(({ along }) => table.view.address(along, line.across)),
  );
  const beside = partly.flatMap(({ id }) => questions.filter(({ code }) => of(id).some((one) => one.code === code)));
  const cells = blank.length > 0 ? blank : beside.map(({ cell }) => cell);
  const parameters = { questions: open.join(', '), indicators: partly.map(({ id }) => id).join(', ') };
  return refused('questions-missing', cells, parameters).refusal;
}

/** Whether all questions of an indicator have scores, so that its own score follows from them. */
function isAnswered(indicator: number, questions: readonly QuestionReading[], framework: Framework): boolean {
  const own = framework.questions.filter((one) => one.indicator === indicator);
  return own.length > 0 && own.every(({ code }) => questions.some((one) => one.code === code));
}

/** Tables that disagree about most indicators: no published total could tell their figures apart except by chance. */
function strangersRefusal(indicators: readonly IndicatorReading[]): Refusal | null {
  const ids = [...new Set(indicators.map(({ indicator }) => indicator))];
  const disputed = ids.filter((id) => {
    const [first, ...rest] = indicators.filter(({ indicator }) => indicator === id);
    return rest.some(({ value }) => value !== first?.value);
  });
  if (disputed.length <= MOST_COPYING_ERRORS) return null;
  const cells = indicators.filter(({ indicator }) => disputed.includes(indicator)).map(({ cell }) => cell);
  return refused('scores-conflict', cells, { indicators: disputed.join(', ') }).refusal;
}

/** An indicator twice in one table: a row copied by mistake. */
function doubledFindings({ readings }: ReadLine): Finding[] {
  const cells = new Map<number, IndicatorReading[]>();
  for (const one of readings.indicators) cells.set(one.indicator, [...(cells.get(one.indicator) ?? []), one]);
  return [...cells].flatMap(([indicator, all]) =>
    all.length > 1 && all.every((one) => one.value === all[0]?.value)
      ? [
          finding(
            'same-score-twice',
            'warning',
            all.map(({ cell }) => cell),
            { indicator },
          ),
        ]
      : [],
  );
}
