/**
 * Selects the line of a table that holds the scores to assess: of the requested or newest year, and only one of them.
 */
import { refused, type Refusal } from '../../../ita/finding';
import { arabicDigits, parseNumber } from '../../../ita/thaiText';
import type { Caption } from './captions';
import { isFigure } from '../text/scoreCell';
import type { Positions } from './identifyPositions';
import { isMeanOfYears } from '../text/agencyName';
import { headerText, type Table, type ValueLine } from './table';
import { ENOUGH_TO_TELL, FIGURES_OF_A_TOTAL, MEAN_ROUNDING, MOST_FULL_MARKS } from '../thresholds';

/** A table with what its positions mean and the year its caption names. */
export interface ReadTable {
  readonly table: Table;
  readonly positions: Positions;
  readonly captionYear: { readonly year: number; readonly cell: string } | null;
  /** The years in a column of years, each with its first cell. */
  readonly rowYears: readonly { readonly year: number; readonly cell: string }[];
  /** The body that its caption names. */
  readonly captionAgency: Caption['agency'];
  /** The body that a column names in every row. */
  readonly rowAgency: Caption['agency'];
  /** What shows that it holds no results of the agency; null when nothing does. */
  readonly notResults: Caption['notResults'];
}

export interface ChosenLine extends ReadTable {
  readonly line: ValueLine;
  /** Fiscal year (B.E.) from the header or caption; null when neither gives one. */
  readonly year: { readonly year: number; readonly cell: string | null } | null;
}

export interface ScoreLines {
  /** One line for each table of the year; in a list of agencies, one for each agency. */
  readonly chosen: readonly ChosenLine[];
  /** Lines of earlier years, with their year. */
  readonly past: readonly { readonly chosen: ChosenLine; readonly year: number }[];
  /** The year (B.E.) of the chosen lines; null when none is named. */
  readonly target: number | null;
  /** All years (B.E.) that columns and captions name, newest first. */
  readonly years: readonly number[];
  readonly refusal: Refusal | null;
}

/** Lines of scores; "ผลการประเมิน" counts if it holds figures, not levels in words. */
export function scoreLinesOf({ table, positions }: ReadTable): ValueLine[] {
  const mostlyFigures = (line: ValueLine) => figuresOf(table, positions, line).length * 2 > positions.indicators.length;
  const own = table.valueLines.filter(
    (line) =>
      !areRunningNumbers(table, positions, line) &&
      (line.role === 'score' || line.role === 'year' || (line.role === 'result' && mostlyFigures(line))),
  );
  // One figure next to a line of many is a total in a merged cell, or a year that is still to come.
  const most = Math.max(0, ...own.map((line) => figuresOf(table, positions, line).length));
  const full = own.filter(
    (line) => most < ENOUGH_TO_TELL || figuresOf(table, positions, line).length > FIGURES_OF_A_TOTAL,
  );
  if (full.length > 0) return full;
  // Corrected scores without any that they correct are the scores; so is a line out of 100 whose figures are not all
  // 100.
  return table.valueLines.filter(
    (line) =>
      (line.role === 'correction' && mostlyFigures(line)) ||
      (line.role === 'fullMarks' && mostlyFigures(line) && !isConstant({ table, positions }, line)),
  );
}

/** Numbers of the indicators below a title that sounds like scores. */
function areRunningNumbers(table: Table, positions: Positions, { across }: ValueLine): boolean {
  const { indicators } = positions;
  return (
    indicators.length >= ENOUGH_TO_TELL &&
    indicators.every(
      ({ along, indicator }) => Number(arabicDigits(String(table.view.value(along, across)))) === indicator,
    )
  );
}

/** Whether the figures of all indicators are equal, or rise and fall with their weights as full marks do. */
function isConstant({ table, positions }: Pick<ReadTable, 'table' | 'positions'>, line: ValueLine): boolean {
  const figures = positions.indicators.map(({ along }) => table.view.value(along, line.across));
  return new Set(figures).size <= MOST_FULL_MARKS;
}

const figuresOf = (table: Table, positions: Positions, line: ValueLine) =>
  [...positions.indicators, ...positions.questions, ...positions.others].filter(({ along }) =>
    isFigure(table.view.value(along, line.across)),
  );

export const agencyLinesOf = (table: Table): ValueLine[] => table.valueLines.filter(({ agency }) => agency !== null);

/**
 * @param given fiscal year (B.E.) asked for
 * @param sheetYear the year of the sheet as a whole: used for a column without a year
 */
export function chooseScoreLines(
  tables: readonly ReadTable[],
  given: number | undefined,
  sheetYear: number | null,
): ScoreLines {
  const withLines = tables.map((one) => ({ ...one, lines: linesWithYears(one, sheetYear ?? given ?? null) }));
  const named = withLines.flatMap(({ lines }) => lines.flatMap(({ year }) => (year === null ? [] : [year.year])));
  const years = [...new Set(named)].sort((a, b) => b - a);
  const target = given !== undefined && years.includes(given) ? given : (years[0] ?? null);
  const chosen: ChosenLine[] = [];
  const past = withLines.flatMap((one) => pastLines(one, one.lines, target ?? sheetYear));
  for (const one of withLines) {
    const candidates = one.lines.filter(({ year }) => year === null || year.year === target);
    const agencies = candidates.filter(({ line }) => line.agency !== null);
    if (agencies.length > 0) {
      const own = scoreLinesOf(one).find(
        (line) => (line.year ?? Infinity) >= (target ?? 0) && !isMeanOf(one, line, agencies),
      );
      if (own !== undefined) {
        const cells = [own.headerCell, agencies[0]?.line.headerCell ?? null].filter((cell) => cell !== null);
        return { chosen, past, target, years, refusal: refused('two-score-columns', cells).refusal };
      }
      chosen.push(...agencies.map(({ line, year }) => ({ ...one, line, year })));
      continue;
    }
    const [only] = candidates;
    if (only === undefined) continue;
    const second = candidates[1]?.line.headerCell ?? unheadedTwin(one, only.line);
    if (second !== null) {
      const cells = [...candidates.map(({ line }) => line.headerCell), second].filter((cell) => cell !== null);
      return { chosen, past, target, years, refusal: refused('two-score-columns', [...new Set(cells)]).refusal };
    }
    chosen.push({ ...one, line: only.line, year: only.year });
  }
  return { chosen, past, target, years, refusal: null };
}

/**
 * Below a list of agencies their mean may stand; any other line of scores is one agency's own, or its owner is unknown.
 */
export function isMeanOf(
  { table, positions }: ReadTable,
  line: ValueLine,
  agencies: readonly { readonly line: ValueLine }[],
): boolean {
  const at = (along: number, across: number): number | null => {
    const value = table.view.value(along, across);
    const text = typeof value === 'string' ? parseNumber(value) : null;
    return typeof value === 'number' ? value : text?.kind === 'number' ? text.value : null;
  };
  return positions.indicators.every(({ along }) => {
    const figures = agencies.flatMap((one) => at(along, one.line.across) ?? []);
    const mean = figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
    const figure = at(along, line.across);
    return figure !== null && Math.abs(figure - mean) < MEAN_ROUNDING;
  });
}

function pastLines(
  one: ReadTable,
  lines: readonly { readonly line: ValueLine; readonly year: ChosenLine['year'] }[],
  current: number | null,
): { chosen: ChosenLine; year: number }[] {
  if (current === null) return [];
  const dated = lines.flatMap(({ line, year }) =>
    year !== null && year.year < current && line.agency === null
      ? [{ chosen: { ...one, line, year }, year: year.year }]
      : [],
  );
  const lastYears = one.table.valueLines
    .filter(({ role, agency }) => role === 'lastYear' && agency === null)
    .map((line) => ({ chosen: { ...one, line, year: null }, year: line.year ?? current - 1 }));
  return [...dated, ...lastYears];
}

/**
 * A line's year is that of its header or of the table's caption. A line without a year next to lines with years takes
 * the sheet's year, if that is later than all of theirs; otherwise its year is unknown, and it stays a rival of each of
 * them.
 */
function linesWithYears(one: ReadTable, sheetYear: number | null): { line: ValueLine; year: ChosenLine['year'] }[] {
  const agencies = agencyLinesOf(one.table);
  const all = agencies.length > 0 ? agencies : scoreLinesOf(one);
  // Among columns of years, a mean is that of all these years.
  const several = all.filter(({ year }) => year !== null).length > 1;
  const lines = several ? all.filter((line) => line.year !== null || !isMeanOfYears(headerText(one.table, line))) : all;
  const latest = Math.max(0, ...lines.map(({ year }) => year ?? 0));
  const own = one.captionYear ?? (sheetYear === null ? null : { year: sheetYear, cell: null });
  // A caption with the same year as a column gives two columns that year.
  const ofCaption = own !== null && (own.year > latest || (own.cell !== null && own.year === latest));
  const undated = latest === 0 ? one.captionYear : ofCaption ? own : null;
  return lines.map((line) => ({
    line,
    year: line.year === null ? undated : { year: line.year, cell: line.headerCell },
  }));
}

/** A column of figures without a header directly next to the scores: a header merged over two columns names neither. */
function unheadedTwin({ table, positions }: ReadTable, line: ValueLine): string | null {
  const twin = table.valueLines.find((one) => one.across === line.across + 1 && one.headerCell === null);
  if (twin === undefined) return null;
  const numbers = positions.indicators.filter(({ along }) => isFigure(table.view.value(along, twin.across)));
  const [first] = numbers;
  return first !== undefined && numbers.length * 2 > positions.indicators.length
    ? table.view.address(first.along, twin.across)
    : null;
}
