/** A sheet as it will be read once a draft is on it. */
import { areaOf, around, columnCount, rowCount, type CellValue, type Grid } from '../grid';
import type { CellsDraft } from './draft';

/** @param at where the draft's own (0, 0) goes; its formulas and cells that are left unchanged count as empty */
export function withDraft(
  grid: Grid,
  { values }: Pick<CellsDraft, 'values'>,
  at: { readonly row: number; readonly column: number },
): Grid {
  const before = areaOf(grid.firstRow, grid.firstColumn, grid.values.length, grid.values[0]?.length ?? 1);
  const all = around(before, areaOf(at.row, at.column, values.length, values[0]?.length ?? 1));
  const line = <Value>(cell: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: rowCount(all) }, (_, down) =>
      Array.from({ length: columnCount(all) }, (__, across) => cell(all.firstRow + down, all.firstColumn + across)),
    );
  const was = <Value>(rows: readonly (readonly Value[])[], row: number, column: number): Value | undefined =>
    rows[row - grid.firstRow]?.[column - grid.firstColumn];
  return {
    ...grid,
    firstRow: all.firstRow,
    firstColumn: all.firstColumn,
    values: line((row, column): CellValue => {
      const drafted = values[row - at.row]?.[column - at.column] ?? null;
      return drafted === null || typeof drafted === 'object' ? (was(grid.values, row, column) ?? '') : drafted;
    }),
    formulas: line((row, column) => was(grid.formulas, row, column) ?? ''),
    numberFormats: line((row, column) => was(grid.numberFormats, row, column) ?? 'General'),
  };
}
