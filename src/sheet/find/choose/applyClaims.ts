/**
 * What the sheet states next to the scores: used if it is of this agency and year, compared, or set aside and reported.
 */
import { finding, type Finding } from '../../../ita/finding';
import type { Framework } from '../../../ita/framework';
import type {
  AgencyScores,
  EitPartReading,
  IndicatorReading,
  InstrumentReading,
  PublishedResult,
} from '../../../ita/readings';
import { itaScore } from '../../../ita/score';
import { totalOf, type Claim } from '../claims/claim';
import { isPointsOf, pointsFindings, withoutPoints } from './scaleAndWeightChecks';
import { SCORES_DIFFER, TOTAL_ROUNDING } from '../thresholds';

export interface Agreement {
  readonly fiscalYear: AgencyScores['fiscalYear'];
  readonly published: PublishedResult | null;
  readonly eitParts: readonly EitPartReading[];
  readonly instruments: readonly InstrumentReading[];
  /** Totals of other years, by year. */
  readonly past: readonly { readonly year: number; readonly published: PublishedResult }[];
  readonly findings: readonly Finding[];
}

export interface Assessed {
  readonly indicators: readonly IndicatorReading[];
  readonly fiscalYear: AgencyScores['fiscalYear'];
  readonly framework: Framework;
}

export function agreementOf(claims: readonly Claim[], assessed: Assessed): Agreement {
  const fiscalYear = assessed.fiscalYear ?? yearOfTotal(claims, assessed);
  const isOfYear = ({ year }: Claim): boolean => year === null || year === fiscalYear?.year;
  const own = claims.filter((one) => one.aside === null && isOfYear(one));
  const parts = own.filter((one) => isPart(one, own));
  const published = publishedOf(own);
  const instruments = instrumentsOf(own);
  const weighted = instrumentsOf(claims.filter((one) => one.aside === 'weighted' && isOfYear(one)));
  const { indicators, framework } = assessed;
  const scores = withoutPoints(instruments, indicators, framework);
  return {
    fiscalYear,
    published: published.result,
    eitParts: partsOf(parts),
    instruments: scores,
    past: claims.flatMap(pastTotal),
    findings: [
      ...published.findings,
      ...undatedFindings(claims, fiscalYear),
      ...own.flatMap(unreadTotal),
      ...pointsFindings(instruments, scores, indicators, framework),
      ...pointsFindings(weighted, [], indicators, framework),
      ...claims.flatMap((one) => partFindings(one, parts.includes(one))),
      ...own.flatMap((one) => indicatorFindings(one, assessed)),
    ],
  };
}

function pastTotal(claim: Claim): Agreement['past'] {
  const { year } = claim;
  return year === null ? [] : totalOf(claim).map((published) => ({ year, published }));
}

/** When nothing else gives the year, a total of a year that matches the scores is evidence for it. */
function yearOfTotal(claims: readonly Claim[], { indicators, framework }: Assessed): AgencyScores['fiscalYear'] {
  const values = new Map(indicators.map(({ indicator, value }) => [indicator, value]));
  if (framework.indicators.some(({ id }) => !values.has(id))) return null;
  const { score } = itaScore(values, framework);
  for (const claim of claims) {
    const [total] = totalOf(claim);
    if (total === undefined || total.score === null || claim.year === null) continue;
    if (Math.abs(total.score - score) <= TOTAL_ROUNDING) return { year: claim.year, cell: claim.cell };
  }
  return null;
}

/** A total of a year, on a sheet that names no other: it may be the one that the scores should give. */
function undatedFindings(claims: readonly Claim[], fiscalYear: AgencyScores['fiscalYear']): Finding[] {
  if (fiscalYear !== null) return [];
  return claims.flatMap((claim) =>
    pastTotal(claim).map(({ year, published }) =>
      finding('total-of-unknown-table', 'warning', [claim.cell], { year, score: (published.score ?? 0).toFixed(2) }),
    ),
  );
}

const instrumentsOf = (claims: readonly Claim[]): InstrumentReading[] =>
  claims.flatMap(({ subject, figure }) =>
    subject.kind === 'instrument' && figure?.ok === true ? [{ ...figure.reading, instrument: subject.instrument }] : [],
  );

const partsOf = (claims: readonly Claim[]): EitPartReading[] =>
  claims.flatMap(({ subject, figure }) =>
    subject.kind === 'eitPart' && figure?.ok === true ? [{ ...figure.reading, part: subject.part }] : [],
  );

interface Total {
  readonly score: number;
  readonly cell: string;
  readonly sure: boolean;
  readonly level: Claim['level'];
}

/**
 * A figure labelled as the ITA score or stated in a sentence wins over a mere "รวม"; two that disagree do not count.
 */
function publishedOf(own: readonly Claim[]): { result: PublishedResult | null; findings: Finding[] } {
  const all = own.flatMap(({ subject, figure, level, cell }): Total[] => {
    if (subject.kind !== 'total' || figure === null) return [];
    const score = figure.ok ? figure.reading.value : withPoint(figure.value);
    return score === null ? [] : [{ score, cell, sure: subject.sure, level }];
  });
  const sure = all.filter((one) => one.sure);
  // Subtotals stand below groups of indicators: of several plain sums only the last can be the total.
  const totals = sure.length > 0 ? sure : all.slice(-1);
  const [first] = totals;
  const levels = own.flatMap(({ subject, level }) => (subject.kind === 'level' && level !== null ? [level] : []));
  if (first === undefined) return levelAlone(levels);
  const differing = totals.filter((one) => one.score.toFixed(2) !== first.score.toFixed(2));
  if (differing.length > 0) {
    const cells = [first, ...differing].map(({ cell }) => cell);
    const found = [...new Set([first, ...differing].map(({ score }) => score.toFixed(2)))].join(', ');
    return { result: null, findings: [finding('published-conflict', 'error', cells, { found })] };
  }
  const best = totals.find(({ level }) => level !== null) ?? first;
  const alone = levelAlone([...(best.level === null ? [] : [best.level]), ...levels]);
  const { level, levelCell } = alone.result ?? { level: null, levelCell: null };
  return { result: { score: best.score, scoreCell: best.cell, level, levelCell }, findings: alone.findings };
}

function levelAlone(levels: readonly NonNullable<Claim['level']>[]): ReturnType<typeof publishedOf> {
  const [first, ...rest] = levels;
  if (first === undefined) return { result: null, findings: [] };
  const others = rest.filter(({ level }) => level !== first.level);
  if (others.length > 0) {
    const cells = [first, ...others].map(({ cell }) => cell);
    const found = [...new Set([first, ...others].map(({ level }) => level))].join(', ');
    return { result: null, findings: [finding('published-levels-conflict', 'error', cells, { found })] };
  }
  return { result: { score: null, scoreCell: null, level: first.level, levelCell: first.cell }, findings: [] };
}

/** A total that is not a figure from 0 to 100 checks nothing. */
function unreadTotal({ subject, figure, cell }: Claim): Finding[] {
  if (subject.kind !== 'total' || figure === null || figure.ok || figure.problem === 'score-blank') return [];
  if (withPoint(figure.value) !== null) return [];
  return [finding('total-not-read', 'warning', [cell], { value: figure.value })];
}

/** "93,74" as a total is 93.74: it is only compared with the scores, and an error shows the cell. */
function withPoint(text: string): number | null {
  const match = /^\D*(\d{1,3}),(\d{1,2})\D*$/u.exec(text);
  const score = match === null ? NaN : Number(match.slice(1).join('.'));
  return score <= 100 ? score : null;
}

/** "ส่วนที่ 2 EIT" alone may be the second section of a report; next to "ส่วนที่ 1 EIT" it is a part. */
function isPart({ subject }: Claim, own: readonly Claim[]): boolean {
  if (subject.kind !== 'eitPart') return false;
  return subject.sure || own.some((other) => other.subject.kind === 'eitPart' && other.subject.part !== subject.part);
}

function partFindings({ subject, figure, cell }: Claim, isOwn: boolean): Finding[] {
  if (subject.kind !== 'eitPart' || figure === null) return [];
  const part = subject.part === 'part1' ? 1 : 2;
  if (!isOwn) return [finding('eit-part-left-aside', 'warning', [cell], { part })];
  if (figure.ok || figure.problem === 'score-blank') return [];
  return [finding('eit-part-out-of-range', 'warning', [figure.cell], { part, value: figure.value })];
}

/** A figure stated for an indicator elsewhere that is not its score: both cells are named. */
function indicatorFindings(
  { subject, figure, cell, isCorrection }: Claim,
  { indicators, framework }: Assessed,
): Finding[] {
  if (subject.kind !== 'indicator' || figure?.ok !== true) return [];
  const { value } = figure.reading;
  const read = indicators.filter(({ indicator }) => indicator === subject.indicator);
  if (read.length === 0 || read.some((one) => one.cell === cell || Math.abs(one.value - value) < SCORES_DIFFER))
    return [];
  if (!isCorrection && isPointsOf(subject.indicator, value, framework)) return [];
  const cells = [cell, ...read.map((one) => one.cell)];
  const parameters = { indicator: subject.indicator, told: value, read: read[0]?.value ?? 0 };
  return [finding('indicator-told-differently', isCorrection ? 'error' : 'warning', [...new Set(cells)], parameters)];
}
