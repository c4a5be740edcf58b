/**
 * Writes cell contents: texts, numbers and formulas, with the number formats needed for Excel to read them as intended.
 */
import { LEFT_AS_IT_IS, type CellsDraft, type DraftValue, type StyledArea } from '../sheet/drafts/draft';
import { isFormula } from '../sheet/record';
import { areaOf, around, columnCount, contains, rowCount, type Area, type CellValue, type Grid } from '../sheet/grid';
import { rangeOf } from './grids';

const GENERAL = 'General';
/** Cells of this format store everything as text, formulas too. */
const TEXT = '@';

/**
 * Queues a draft's contents. The number format comes first: in a cell formatted as Text, Excel stores a formula as its
 * text. In Office.js's arrays null leaves a cell unchanged.
 * @param at where the draft's own (0, 0) goes
 * @param clears cells to empty unless the draft fills them; null for none
 */
export function queueContents(
  sheet: Excel.Worksheet,
  at: { readonly row: number; readonly column: number },
  { values, styles }: CellsDraft,
  clears: Area | null,
): void {
  const own = areaOf(at.row, at.column, values.length, values[0]?.length ?? 1);
  const area = clears === null ? own : around(own, clears);
  const formatAt = numberFormats(styles);
  const written = matrix(area, (row, column) => {
    const [down, across] = [row - at.row, column - at.column];
    const isCleared = clears !== null && contains(clears, row, column);
    const value = contains(own, row, column) ? (values[down]?.[across] ?? null) : isCleared ? null : LEFT_AS_IT_IS;
    const format = value === LEFT_AS_IT_IS ? null : contains(own, row, column) ? formatAt(down, across) : GENERAL;
    return { format, input: cellInput(value, format ?? GENERAL) };
  });
  const range = rangeOf(sheet, area);
  range.numberFormat = written.map((line) => line.map((cell) => cell.format));
  range.formulas = written.map((line) => line.map((cell) => cell.input));
}

/** The number format of a cell of the draft: that of the last style that sets one. */
function numberFormats(styles: readonly StyledArea[]): (row: number, column: number) => string {
  const formats = styles.filter(({ style }) => style.numberFormat !== undefined).reverse();
  return (row, column) => formats.find(({ area }) => contains(area, row, column))?.style.numberFormat ?? GENERAL;
}

/**
 * The value to put into range.formulas so that Excel reads it as intended. A text that Excel could read as a formula, a
 * number, a date or an error gets the apostrophe that makes it text; but not in a cell formatted as Text, where the
 * apostrophe could become part of the text. Thai letters cannot begin any of these.
 */
export function cellInput(value: DraftValue, format = GENERAL): string | number | null {
  if (typeof value === 'object' && value !== null) return 'formula' in value ? value.formula : null;
  if (value === null) return '';
  if (typeof value === 'number') return value;
  const isPlain = value === '' || format === TEXT || /^[\u0E01-\u0E2E\u0E40-\u0E44]/.test(value);
  return isPlain ? value : `'${value}`;
}

/** Queues emptying cells; leaves formats and everything else unchanged. */
export function queueEmptying(
  sheet: Excel.Worksheet,
  area: Area,
  except: (row: number, column: number) => boolean,
): void {
  rangeOf(sheet, area).formulas = matrix(area, (row, column) => (except(row, column) ? null : ''));
}

/** Queues writing cells as they were read; cells that the grid does not have were empty. */
export function queueFormerContents(sheet: Excel.Worksheet, area: Area, grid: Grid | null): void {
  const range = rangeOf(sheet, area);
  const formats: NumberFormatAt = (row, column) =>
    grid?.numberFormats[row - grid.firstRow]?.[column - grid.firstColumn] ?? GENERAL;
  range.numberFormat = matrix(area, formats);
  range.formulas = matrix(area, (row, column) => {
    const [down, across] = [row - (grid?.firstRow ?? 0), column - (grid?.firstColumn ?? 0)];
    const value = grid?.values[down]?.[across] ?? '';
    const formula = grid?.formulas[down]?.[across] ?? value;
    return isFormula(formula, value) ? formula : readInput(value, formats(row, column));
  });
}

type NumberFormatAt = (row: number, column: number) => string;

const readInput = (value: CellValue, format: string): CellValue =>
  typeof value === 'string' ? (cellInput(value, format) ?? '') : value;

/** Row by row, a value for each cell of the area. */
export function matrix<Value>(area: Area, value: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, across) => value(area.firstRow + down, area.firstColumn + across)),
  );
}
