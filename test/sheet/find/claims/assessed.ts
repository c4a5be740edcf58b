/** What a user is told of a sheet in the end: score, level, year and agency, or a refusal; and how far that is true. */
import { assess } from '../../../ita/support';
import { catalogue } from '../../../../src/ita/catalogue';
import type { Finding, FindingCode, Refusal, RefusalCode, Severity } from '../../../../src/ita/finding';
import { frameworks } from '../../../../src/ita/frameworks';
import type { AgencyScores } from '../../../../src/ita/readings';
import { findScores, type FindOptions } from '../../../../src/sheet/findScores';
import { cellAddress, contains, parseReference, type CellValue, type Grid } from '../../../../src/sheet/grid';
import { refusalMessage } from '../../../../src/texts/messages';

export interface RefusedOutcome {
  readonly refused: {
    readonly code: RefusalCode;
    readonly cells: readonly string[];
    /** The Thai sentence that the user reads. */
    readonly message: string;
  };
}

export interface Remark {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cells: readonly string[];
}

export interface ReadOutcome {
  readonly refused: null;
  readonly score: number;
  /** The level that is certain, and all that are possible. */
  readonly level: string;
  readonly possible: readonly string[];
  /** By indicator − 1; a mean of questions may have more than two decimals and is rounded here. */
  readonly hundredths: readonly number[];
  /** As the sheet says it; null where it says none and the newest rules are used. */
  readonly fiscalYear: number | null;
  readonly agency: string | null;
  /** How many agencies were found; all the rest is of the first. */
  readonly agencies: number;
  readonly published: { readonly score: number | null; readonly level: string | null } | null;
  readonly eitParts: readonly [number | null, number | null];
  readonly findings: readonly Remark[];
}

export type Outcome = RefusedOutcome | ReadOutcome;

/** Reads and assesses a sheet as the add-in does, the first agency of several. */
export function assessed(sheet: Grid, options: Omit<FindOptions, 'frameworks'> = {}): Outcome {
  const found = findScores(sheet, { frameworks, ...options });
  if (!found.ok) return refusedAs(found.refusal);
  const [scores] = found.value.agencies;
  if (scores === undefined) return refusedAs({ code: 'no-scores', cells: [], parameters: { sheet: sheet.sheet } });
  return assessedScores(sheet, scores, found.value.agencies.length, found.value.findings);
}

/** Every agency's outcome by its name, for sheets that hold several; a refusal stands alone. */
export function assessedAgencies(sheet: Grid): RefusedOutcome | readonly Outcome[] {
  const found = findScores(sheet, { frameworks });
  if (!found.ok) return refusedAs(found.refusal);
  const { agencies, findings } = found.value;
  return agencies.map((scores) => assessedScores(sheet, scores, agencies.length, findings));
}

function assessedScores(sheet: Grid, scores: AgencyScores, agencies: number, findings: readonly Finding[]): Outcome {
  const result = assess({ sheet: sheet.sheet, scores, frameworks, catalogue });
  if (!result.ok) return refusedAs(result.refusal);
  const { value } = result;
  return {
    refused: null,
    score: value.score,
    level: value.level.certain.name,
    possible: value.level.possible.map(({ name }) => name),
    hundredths: value.indicators.map(({ score }) => Math.round(score * 100)),
    fiscalYear: scores.fiscalYear?.year ?? null,
    agency: value.agency,
    agencies,
    published: value.published === null ? null : { score: value.published.score, level: value.published.level },
    eitParts: [value.eitParts.part1?.score ?? null, value.eitParts.part2?.score ?? null],
    findings: [...findings, ...value.findings].map(({ code, severity, cells }) => ({ code, severity, cells })),
  };
}

const refusedAs = (refusal: Refusal): RefusedOutcome => ({
  refused: { code: refusal.code, cells: refusal.cells, message: refusalMessage(refusal, 'th') },
});

/** What is so. Whatever is left out may be anything. */
export interface Truth {
  readonly score: number;
  readonly level: string;
  readonly possible?: readonly string[];
  readonly hundredths: readonly number[];
  readonly fiscalYear: number | null;
  readonly agency?: string | null;
  readonly published?: ReadOutcome['published'];
  readonly eitParts?: ReadOutcome['eitParts'];
}

/** Everything in which an outcome differs from the truth; empty when it is right. A refusal differs in nothing. */
export function differences(outcome: Outcome, truth: Truth): string[] {
  if (outcome.refused !== null) return [];
  const pairs: [string, unknown, unknown][] = [
    ['score', outcome.score, truth.score],
    ['level', outcome.level, truth.level],
    ['possible levels', outcome.possible, truth.possible],
    ['indicators', outcome.hundredths, truth.hundredths],
    ['year', outcome.fiscalYear, truth.fiscalYear],
    ['agency', outcome.agency, truth.agency],
    ['published', outcome.published, truth.published],
    ['EIT parts', outcome.eitParts, truth.eitParts],
  ];
  return pairs
    .filter(([, found, wanted]) => wanted !== undefined && JSON.stringify(found) !== JSON.stringify(wanted))
    .map(([what, found, wanted]) => `${what} ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

/** The outcome says what is so. */
export const isRight = (outcome: Outcome, truth: Truth): boolean =>
  outcome.refused === null && differences(outcome, truth).length === 0;

/** The user is told to look at one of the cells: refused for it, or an error or a warning names it. */
export function doubts(outcome: Outcome, cells: readonly string[]): boolean {
  if (outcome.refused !== null) return namesOneOf(outcome.refused.cells, cells);
  return seriousRemarks(outcome).some((remark) => namesOneOf(remark.cells, cells));
}

/** Some remark, were it only for information, names one of the cells. */
const mentions = (outcome: Outcome, cells: readonly string[]): boolean =>
  outcome.refused === null
    ? outcome.findings.some((remark) => namesOneOf(remark.cells, cells))
    : namesOneOf(outcome.refused.cells, cells);

/** One and the same remark, or the refusal, names all the cells. */
export function namesAll(outcome: Outcome, cells: readonly string[]): boolean {
  const remarks = outcome.refused === null ? seriousRemarks(outcome) : [outcome.refused];
  return remarks.some((remark) => cells.every((cell) => namesOneOf(remark.cells, [cell])));
}

const seriousRemarks = (outcome: ReadOutcome): Remark[] =>
  outcome.findings.filter(({ severity }) => severity !== 'info');

/** "C5:C14" names C8; so does "'ITA 2567'!C8". */
const namesOneOf = (named: readonly string[], cells: readonly string[]): boolean =>
  named.some((reference) => {
    const area = parseReference(reference.includes('!') ? reference : `S!${reference}`)?.area;
    return area !== undefined && cells.some((cell) => isIn(area, cell));
  });

function isIn(area: Parameters<typeof contains>[0], cell: string): boolean {
  const own = parseReference(`S!${cell}`)?.area;
  if (own === undefined) throw new Error(`${cell} is no cell`);
  return contains(area, own.firstRow, own.firstColumn);
}

/** Addresses of the cells that hold exactly one of the values; throws where a value is nowhere. */
export function where(sheet: Grid, ...values: readonly CellValue[]): string[] {
  return values.flatMap((value) => {
    const cells = sheet.values.flatMap((row, index) =>
      row.flatMap((one, column) =>
        one === value ? [cellAddress(sheet.firstRow + index, sheet.firstColumn + column)] : [],
      ),
    );
    if (cells.length === 0) throw new Error(`no cell holds ${String(value)}`);
    return cells;
  });
}

/** Where the right answer has to be given with a remark: the year has no rules yet, or the sheet names no year. */
const due = (truth: Truth, { code }: Remark): boolean =>
  (code === 'year-beyond-rules' && (truth.fiscalYear ?? 0) > NEWEST_RULES) ||
  (code === 'year-not-found' && truth.fiscalYear === null);
const NEWEST_RULES = Math.max(...frameworks.map(({ lastYear }) => lastYear));

const told = (outcome: Outcome): string =>
  outcome.refused === null
    ? seriousRemarks(outcome)
        .map(({ code, cells }) => [code, ...cells].join(' '))
        .join('; ')
    : `refused ${[outcome.refused.code, ...outcome.refused.cells].join(' ')}`;

const wrong = (outcome: Outcome, truth: Truth): string =>
  outcome.refused === null
    ? `wrong: ${differences(outcome, truth).join('; ')} (${told(outcome) || 'no remark'})`
    : told(outcome);

/** For a sheet that says everything clearly: "right", or what is wrong, refused or needlessly remarked. */
export const clearly = (sheet: Grid, truth: Truth): string => clearlyOneOf(sheet, [truth]);

/** As `clearly`, where more than one answer is true. */
export function clearlyOneOf(sheet: Grid, truths: readonly Truth[]): string {
  const outcome = assessed(sheet);
  const truth = truths.find((one) => isRight(outcome, one)) ?? truths[0];
  if (truth === undefined) throw new Error('nothing is true');
  if (outcome.refused !== null || !isRight(outcome, truth)) return wrong(outcome, truth);
  const needless = seriousRemarks(outcome).filter((remark) => !due(truth, remark));
  return needless.length === 0 ? 'right' : `right, but says ${told(outcome)}`;
}

/** For a sheet that may be read or not: "right or doubted", or what is said wrongly without naming the cells. */
export function carefully(sheet: Grid, truth: Truth, cells: readonly string[]): string {
  const outcome = assessed(sheet);
  return isRight(outcome, truth) || doubts(outcome, cells) ? 'right or doubted' : wrong(outcome, truth);
}

/** For a sheet that can be read, if a remark of any kind names the cells: "right, and remarked". */
export function withRemark(sheet: Grid, truth: Truth, cells: readonly string[]): string {
  const outcome = assessed(sheet);
  if (!isRight(outcome, truth)) return wrong(outcome, truth);
  return mentions(outcome, cells) ? 'right, and remarked' : `right, but nothing names ${cells.join(' ')}`;
}

/** For a sheet with a doubt that must be said: "doubted", or what is said without naming the cells. */
export function doubtfully(sheet: Grid, cells: readonly string[]): string {
  const outcome = assessed(sheet);
  if (doubts(outcome, cells)) return 'doubted';
  return outcome.refused === null
    ? `${outcome.score} ${outcome.level} of ${outcome.fiscalYear ?? 'no year'}, nothing names ${cells.join(' ')} (${told(outcome) || 'no remark'})`
    : told(outcome);
}
