/** Rows in the order of what is in one of their columns, as Data → Sort puts them. */
import { moveFormula } from '../formulas/rewrite';
import { intersection, type Area } from './address';
import type { Cell } from './cell';
import { CellError, type Scalar } from './scalar';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export interface SortOptions {
  readonly descending?: boolean;
}

/** @throws Error for an area with merged cells, which Excel does not sort either unless all are alike. */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  column: number,
  options: SortOptions = {},
): void {
  if (sheet.merges.some((merge) => intersection(merge, area) !== null))
    throw new Error('merged cells cannot be sorted');
  const rows = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, index) => area.firstRow + index);
  const sign = options.descending === true ? -1 : 1;
  const keys = new Map(rows.map((row) => [row, workbook.value(sheet, row, column)]));
  const sorted = [...rows].sort((a, b) => compare(keys.get(a) ?? null, keys.get(b) ?? null, sign) || a - b);
  const old = new Map(rows.map((row) => [row, cellsOf(sheet, area, row)]));
  sorted.forEach((from, index) => {
    const to = area.firstRow + index;
    if (from === to) return;
    const cells = old.get(from) ?? new Map<number, Cell>();
    for (let at = area.firstColumn; at <= area.lastColumn; at += 1) {
      const cell = cells.get(at)?.copy();
      // Relative references move with the row, as when it is copied.
      if (cell?.formula) cell.formula = moveFormula(cell.formula, to - from, 0);
      sheet.putCell(to, at, cell);
    }
  });
  for (const { cell } of sheet.cells(area)) {
    cell.changedAt = workbook.calculator.tick();
    if (cell.formula !== null) cell.computedAt = 0;
  }
  workbook.formulasHaveChanged();
}

const cellsOf = (sheet: Sheet, area: Area, row: number): Map<number, Cell> =>
  new Map(
    [...sheet.cells({ ...area, firstRow: row, lastRow: row })].map(
      ({ column, cell }) => [column, cell.copy()] as const,
    ),
  );

/** Numbers, texts, logical values, errors; empty cells last whatever the order. */
function compare(a: Scalar, b: Scalar, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return sign * byKind;
  if (typeof a === 'string' && typeof b === 'string') return sign * a.localeCompare(b, 'th');
  return sign * (Number(a) - Number(b) || 0);
}

const rank = (value: Exclude<Scalar, null>): number =>
  value instanceof CellError ? 3 : ['number', 'string', 'boolean'].indexOf(typeof value);
