/** A draft as the grid that would be read back from its worksheet; formulas have no value here. */
import type { DraftValue, WorksheetDraft } from '../../src/sheet/drafts/draft';
import type { Area, CellValue, Grid } from '../../src/sheet/grid';

export function gridOf(draft: WorksheetDraft, sheet = draft.title): Grid {
  const values = draft.cells.values.map((row) => row.map(cellValue));
  return {
    sheet,
    firstRow: 0,
    firstColumn: 0,
    values,
    formulas: draft.cells.values.map((row) =>
      row.map((value) => (typeof value === 'object' && value !== null ? value.formula : cellValue(value))),
    ),
    numberFormats: values.map((row) => row.map(() => 'General')),
  };
}

const cellValue = (value: DraftValue): CellValue => (value === null || typeof value === 'object' ? '' : value);

/** The grid with some cells changed: [row, column, value], from 0. */
export function changed(grid: Grid, ...cells: readonly (readonly [number, number, CellValue])[]): Grid {
  const values = grid.values.map((row) => [...row]);
  for (const [row, column, value] of cells) {
    const line = values[row];
    if (line === undefined) throw new Error(`the grid has no row ${row}`);
    line[column] = value;
  }
  return { ...grid, values, formulas: values };
}

/** Row of the first cell of the column that begins with the text. */
export function rowOf(grid: Grid, column: number, text: string): number {
  const row = grid.values.findIndex((line) => String(line[column]).startsWith(text));
  if (row === -1) throw new Error(`no cell of column ${column} begins with ${text}`);
  return row;
}

/** The whole grid, as if all of it were the add-in's. */
export const areaOf = ({ values }: Grid): Area => ({
  firstRow: 0,
  firstColumn: 0,
  lastRow: values.length - 1,
  lastColumn: (values[0]?.length ?? 1) - 1,
});
