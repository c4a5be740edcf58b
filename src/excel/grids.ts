/** A worksheet's cells as a grid. */
import { areaOf, contains, parseReference, type Area, type CellValue, type Contents, type Grid } from '../sheet/grid';

/**
 * Values are requested only within these bounds, so that a stray value in the last row cannot leave the whole request
 * without an answer: above five million cells, and for whole rows and columns, Excel returns no values at all.
 */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Large enough for a list of all agencies of the country. More cells than one answer can carry are read in pieces. It
 * also fits on the smaller sheets of .xls files.
 */
export const SCORE_BOUNDS: Bounds = { rows: 20_000, columns: 50 };
/** The add-in's own worksheets, and the agency's catalogue of measures. */
export const OWN_BOUNDS: Bounds = { rows: 5_000, columns: 100 };

export interface QueuedGrid {
  /** After the sync: the cells within the bounds; null when none of them holds a value. */
  read(): Grid | null;
  /**
   * After the sync: the area of everything that holds a value, inside the bounds or not; null for a blank worksheet.
   */
  whole(): Area | null;
}

/**
 * Queues the loads of a worksheet's values and number formats. Formulas make up a third of the size of a sheet of
 * numbers, so they are loaded only where needed.
 */
export function queueGrid(
  sheet: Excel.Worksheet,
  { rows, columns }: Bounds,
  { formulas = false }: { readonly formulas?: boolean } = {},
): QueuedGrid {
  const used = sheet.getRangeByIndexes(0, 0, rows, columns).getUsedRangeOrNullObject(true);
  const whole = sheet.getUsedRangeOrNullObject(true);
  sheet.load('name');
  whole.load('rowIndex,columnIndex,rowCount,columnCount');
  used.load('values,numberFormat,rowIndex,columnIndex,rowHidden,columnHidden');
  if (formulas) used.load('formulas');
  return {
    read: () => (used.isNullObject || isBlank(used.values) ? null : gridOf(sheet.name, used, formulas)),
    whole: () => (whole.isNullObject ? null : areaOfRange(whole)),
  };
}

export const areaOfRange = (range: Excel.Range): Area =>
  areaOf(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount);

export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(
    area.firstRow,
    area.firstColumn,
    area.lastRow - area.firstRow + 1,
    area.lastColumn - area.firstColumn + 1,
  );

/** Queues the load; merged areas within the bounds are available after the sync. */
export function queueMerges(sheet: Excel.Worksheet, { rows, columns }: Bounds): () => Area[] {
  const used = sheet.getRangeByIndexes(0, 0, rows, columns).getUsedRangeOrNullObject(false);
  const merged = used.getMergedAreasOrNullObject();
  merged.load('address');
  return () => (merged.isNullObject ? [] : areasOf(merged.address));
}

/** "'ITA 2567'!A1:C1,'ITA 2567'!D4" → its areas. Quoted names may hold commas. */
const areasOf = (address: string): Area[] =>
  (address.match(/(?:'(?:[^']|'')+'|[^',!]+)![^,]+/g) ?? []).flatMap((one) => parseReference(one)?.area ?? []);

/** Queues the load of an area's cells; they are available after the sync. */
export function queueArea(sheet: Excel.Worksheet, area: Area): () => Grid {
  const range = rangeOf(sheet, area);
  sheet.load('name');
  range.load('values,formulas,numberFormat');
  return () => ({
    sheet: sheet.name,
    firstRow: area.firstRow,
    firstColumn: area.firstColumn,
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    numberFormats: range.numberFormat as string[][],
  });
}

/** The formulas of a part of a worksheet; the result is available after the sync. */
export function queueFormulas(sheet: Excel.Worksheet, area: Area): () => CellValue[][] {
  const range = rangeOf(sheet, area);
  range.load('formulas');
  return () => range.formulas as CellValue[][];
}

/**
 * Queues the load of the used part of an area, with or without values; available after the sync, null when nothing is
 * there. Formatted cells count as used, since a formula that shows nothing may not count as a value.
 */
export function queueContentsOf(sheet: Excel.Worksheet, area: Area): () => Contents | null {
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(false);
  used.load('formulas,rowIndex,columnIndex');
  return () =>
    used.isNullObject ? null : { row: used.rowIndex, column: used.columnIndex, cells: used.formulas as CellValue[][] };
}

/** @param formulas those of the area; the grid's other cells keep none */
export const withFormulas = (grid: Grid, area: Area, formulas: readonly (readonly CellValue[])[]): Grid => ({
  ...grid,
  formulas: grid.values.map((line, down) => {
    const row = grid.firstRow + down;
    if (row < area.firstRow || row > area.lastRow) return [];
    return line.map((_, across) => {
      const column = grid.firstColumn + across;
      return contains(area, row, column) ? (formulas[row - area.firstRow]?.[column - area.firstColumn] ?? '') : '';
    });
  }),
});

/** Above this number, rows are not requested one by one: a table of ten scores does not reach that far. */
const ROWS_ASKED = 400;
const COLUMNS_ASKED = 60;

/** Which rows and columns of the grid are hidden; the result is available after the sync. */
export function queueHidden(sheet: Excel.Worksheet, grid: Grid): () => NonNullable<Grid['hidden']> {
  const { firstRow, firstColumn, values } = grid;
  const numbers = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
  const rows = numbers(firstRow, Math.min(ROWS_ASKED, values.length)).map((row) => {
    const cell = sheet.getCell(row, firstColumn);
    cell.load('rowHidden');
    return { number: row, isHidden: () => cell.rowHidden };
  });
  const columns = numbers(firstColumn, Math.min(COLUMNS_ASKED, values[0]?.length ?? 0)).map((column) => {
    const cell = sheet.getCell(firstRow, column);
    cell.load('columnHidden');
    return { number: column, isHidden: () => cell.columnHidden };
  });
  const hidden = (lines: typeof rows) => lines.filter((line) => line.isHidden()).map((line) => line.number);
  return () => ({ rows: hidden(rows), columns: hidden(columns) });
}

/** Excel returns null for the values of too many cells; the bounds should prevent it. */
const isBlank = (values: unknown): boolean =>
  !Array.isArray(values) ||
  values.every((row: unknown) => !Array.isArray(row) || row.every((value) => value === '' || value === null));

const gridOf = (sheet: string, range: Excel.Range, formulas: boolean): Grid => ({
  sheet,
  firstRow: range.rowIndex,
  firstColumn: range.columnIndex,
  values: range.values as CellValue[][],
  formulas: formulas ? (range.formulas as CellValue[][]) : [],
  numberFormats: range.numberFormat as string[][],
  // null when only some are hidden.
  hasHidden: (range.rowHidden as boolean | null) !== false || (range.columnHidden as boolean | null) !== false,
});
