/** Optimistic concurrency check: whether the cells that were read are unchanged when their results are written. */
import type { CellAddress } from '../ita/finding';
import { areaOf, cellAddress, parseCell, type Area, type CellValue, type Grid } from '../sheet/grid';
import { isFormula } from '../sheet/record';
import { rangeOf } from './grids';

export interface ChangeCheck {
  /** After the sync: cells that differ from what was read. */
  changedCells(): CellAddress[];
}

/** Above this number of cells, a sheet is compared only around the inputs. */
const MOST_CELLS = 20_000;
/** Rows and columns around the inputs that may hold headers, titles and totals. */
const MARGIN = 30;

/**
 * Queues loads of the score sheet before any write: they return the state that the writes find.
 * @param inputs cells that the figures were read from
 */
export function queueChangeCheck(sheet: Excel.Worksheet, grid: Grid, inputs: readonly CellAddress[]): ChangeCheck {
  const area = comparedArea(grid, inputs);
  const now = rangeOf(sheet, area);
  now.load('values,formulas');
  const known = new Set(inputs);
  return {
    changedCells: () =>
      (now.values as CellValue[][]).flatMap((line, down) =>
        line.flatMap((value, across) => {
          const [row, column] = [area.firstRow + down, area.firstColumn + across];
          const address = cellAddress(row, column);
          const changed = value !== valueIn(grid, row, column);
          // Formulas such as RAND() and NOW() may change without the inputs.
          const follows = isFormula((now.formulas as CellValue[][])[down]?.[across] ?? '', value);
          return changed && (known.has(address) || !follows) ? [address] : [];
        }),
      ),
  };
}

/**
 * Cells that are filled now and were empty when read; formulas count even if their result is empty.
 * @param before null: nothing was there
 */
export function newlyFilledCells(now: Grid | null, before: Grid | null): CellAddress[] {
  if (now === null) return [];
  return now.values.flatMap((line, down) =>
    line.flatMap((value, across) => {
      const [row, column] = [now.firstRow + down, now.firstColumn + across];
      const formula = formulaIn(now, row, column) ?? value;
      return formula === '' || formula === formulaIn(before, row, column) ? [] : [cellAddress(row, column)];
    }),
  );
}

const formulaIn = (grid: Grid | null, row: number, column: number): CellValue | undefined =>
  grid === null
    ? undefined
    : (grid.formulas[row - grid.firstRow]?.[column - grid.firstColumn] ?? valueIn(grid, row, column));

function comparedArea({ firstRow, firstColumn, values }: Grid, inputs: readonly CellAddress[]): Area {
  const [height, width] = [values.length, values[0]?.length ?? 1];
  const whole = areaOf(firstRow, firstColumn, height, width);
  if (height * width <= MOST_CELLS) return whole;
  const cells = inputs.flatMap((cell) => parseCell(cell) ?? []);
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  return {
    firstRow: Math.max(whole.firstRow, Math.min(...rows) - MARGIN),
    firstColumn: Math.max(whole.firstColumn, Math.min(...columns) - MARGIN),
    lastRow: Math.min(whole.lastRow, Math.max(...rows) + MARGIN),
    lastColumn: Math.min(whole.lastColumn, Math.max(...columns) + MARGIN),
  };
}

const valueIn = (grid: Grid, row: number, column: number): CellValue | undefined =>
  grid.values[row - grid.firstRow]?.[column - grid.firstColumn];
