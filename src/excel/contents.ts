/** Contents of cells as they were read, put back. */
import type { Area, CellValue, Grid } from '../sheet/grid';
import { cellInput } from './cells';

/**
 * Queues writing what the grid has inside of both areas, in one action. Cells of the areas that the grid does not have
 * were empty, and become so again.
 */
export function queueContents(sheet: Excel.Worksheet, grid: Grid, ...areas: readonly Area[]): void {
  const firstRow = Math.min(...areas.map((area) => area.firstRow));
  const firstColumn = Math.min(...areas.map((area) => area.firstColumn));
  const rows = Math.max(...areas.map((area) => area.lastRow)) - firstRow + 1;
  const columns = Math.max(...areas.map((area) => area.lastColumn)) - firstColumn + 1;
  sheet.getRangeByIndexes(firstRow, firstColumn, rows, columns).formulas = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => {
      const row = firstRow + down - grid.firstRow;
      const column = firstColumn + across - grid.firstColumn;
      return inputOf(grid.formulas[row]?.[column] ?? '', grid.values[row]?.[column] ?? '');
    }),
  );
}

/** A text stays a text, whatever it begins with: only what differs from its value is a formula. */
function inputOf(formula: CellValue, value: CellValue): CellValue {
  if (typeof formula !== 'string') return formula;
  return formula.startsWith('=') && formula !== value ? formula : cellInput(formula);
}
