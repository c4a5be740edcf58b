/** Rows and columns hidden by hand or by a filter: they are read like the others, and reported. */
import { finding, type Finding } from '../ita/finding';
import { areaAddress, type Grid } from './grid';

/** Names the hidden rows and columns if the grid knows them. */
export function hiddenFindings({ sheet, hasHidden, hidden, ...grid }: Grid): Finding[] {
  if (hasHidden !== true) return [];
  const lastRow = grid.firstRow + grid.values.length - 1;
  const lastColumn = grid.firstColumn + (grid.values[0]?.length ?? 1) - 1;
  const rows = runsOf(hidden?.rows ?? []).map(([first, last]) =>
    areaAddress({ firstRow: first, firstColumn: grid.firstColumn, lastRow: last, lastColumn }),
  );
  const columns = runsOf(hidden?.columns ?? []).map(([first, last]) =>
    areaAddress({ firstRow: grid.firstRow, firstColumn: first, lastRow, lastColumn: last }),
  );
  const cells = [...rows, ...columns];
  return [finding('hidden-cells', 'info', cells, { sheet, where: cells.length === 0 ? '' : ` (${cells.join(', ')})` })];
}

/** 2, 3, 4, 7 → [2, 4], [7, 7]. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const one of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && one <= run[1] + 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs;
}
