/** A worksheet's cells as a grid. */
import { contains, type Area, type CellValue, type Grid } from '../sheet/grid';

export interface QueuedGrid {
  /** After the sync: the cells; null for a worksheet without values. */
  read(): Grid | null;
}

/**
 * Queues the loads of a worksheet's values and number formats. The worksheet must exist. Formulas are a third of what
 * a sheet of numbers takes, so they come only where they are wanted.
 */
export function queueGrid(sheet: Excel.Worksheet, { formulas = false } = {}): QueuedGrid {
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('name');
  used.load('values,numberFormat,rowIndex,columnIndex,rowHidden,columnHidden');
  if (formulas) used.load('formulas');
  return {
    read: () => (used.isNullObject || isBlank(used.values) ? null : gridOf(sheet.name, used, formulas)),
  };
}

/** The formulas of a part of a worksheet; the result can be had after the sync. */
export function queueFormulas(sheet: Excel.Worksheet, area: Area): () => CellValue[][] {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const range = sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
  range.load('formulas');
  return () => range.formulas as CellValue[][];
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

/** More rows than these are not asked for one by one: a table of ten scores does not reach there. */
const ROWS_ASKED = 400;
const COLUMNS_ASKED = 60;

/** Which rows and columns of the grid are hidden; the result can be had after the sync. */
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

/** What is on one of the add-in's own worksheets. */
export interface OwnSheet {
  readonly name: string;
  /** null for a worksheet without values. */
  readonly grid: Grid | null;
  readonly charts: readonly string[];
}

/** As queueGrid, with the names of the charts; the result can be had after the sync. */
export function queueOwnSheet(sheet: Excel.Worksheet): () => OwnSheet {
  const cells = queueGrid(sheet, { formulas: true });
  const { charts } = sheet;
  charts.load('items/name');
  return () => ({ name: sheet.name, grid: cells.read(), charts: charts.items.map((chart) => chart.name) });
}

/** Whole rows and columns may come back as null. */
const isBlank = (values: readonly (readonly unknown[])[]): boolean =>
  values.every((row) => row.every((value) => value === '' || value === null));

const gridOf = (sheet: string, range: Excel.Range, formulas: boolean): Grid => ({
  sheet,
  firstRow: range.rowIndex,
  firstColumn: range.columnIndex,
  values: range.values as CellValue[][],
  formulas: formulas ? (range.formulas as CellValue[][]) : [],
  numberFormats: range.numberFormat as string[][],
  // null where only some are hidden.
  hasHidden: (range.rowHidden as boolean | null) !== false || (range.columnHidden as boolean | null) !== false,
});
