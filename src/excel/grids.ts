/** A worksheet's cells as a grid. */
import type { CellValue, Grid } from '../sheet/grid';

export interface QueuedGrid {
  /** After the sync: the cells; null for a worksheet without values. */
  read(): Grid | null;
}

/** Queues the loads of a worksheet's values, formulas and number formats. The worksheet must exist. */
export function queueGrid(sheet: Excel.Worksheet): QueuedGrid {
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('name');
  used.load('values,formulas,numberFormat,rowIndex,columnIndex,rowHidden,columnHidden');
  return {
    read: () => (used.isNullObject || isBlank(used.values) ? null : gridOf(sheet.name, used)),
  };
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
  const cells = queueGrid(sheet);
  const { charts } = sheet;
  charts.load('items/name');
  return () => ({ name: sheet.name, grid: cells.read(), charts: charts.items.map((chart) => chart.name) });
}

/** Whole rows and columns may come back as null. */
const isBlank = (values: readonly (readonly unknown[])[]): boolean =>
  values.every((row) => row.every((value) => value === '' || value === null));

const gridOf = (sheet: string, range: Excel.Range): Grid => ({
  sheet,
  firstRow: range.rowIndex,
  firstColumn: range.columnIndex,
  values: range.values as CellValue[][],
  formulas: range.formulas as CellValue[][],
  numberFormats: range.numberFormat as string[][],
  // null where only some are hidden.
  hasHidden: (range.rowHidden as boolean | null) !== false || (range.columnHidden as boolean | null) !== false,
});
