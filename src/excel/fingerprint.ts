/** Whether the cells that were read are still the same when their results are written. */
import type { CellAddress } from '../ita/finding';
import { cellAddress, contains, parseCell, type Area, type Grid } from '../sheet/grid';

export interface Fingerprint {
  /** After the sync: cells that are not as they were read. */
  changedCells(): CellAddress[];
  /** After the sync: what stood in the block's cells that were empty when they were read. */
  strangers(): Stranger[];
}

/** A cell of someone else's where the block was written meanwhile. */
export interface Stranger {
  readonly row: number;
  readonly column: number;
  readonly formula: string | number | boolean;
}

export interface FingerprintRequest {
  readonly grid: Grid;
  /** Cells that the figures were read from. */
  readonly inputs: readonly CellAddress[];
  /** Where the block goes, and where it was. */
  readonly block: Area;
  readonly oldBlock: Area | null;
  /** Where an earlier try has written since the grid was read. */
  readonly rewritten: Area | null;
}

/** A sheet with more cells than this is compared around the inputs only. */
const MOST_CELLS = 20_000;
/** Rows above and below the inputs that may hold headers, titles and totals. */
const MARGIN = 30;

/** Queues loads, before any write: they give the state that the writes find. */
export function queueFingerprint(sheet: Excel.Worksheet, request: FingerprintRequest): Fingerprint {
  const { grid, block, oldBlock, rewritten } = request;
  const rows = comparedRows(request);
  const columns = grid.values[0]?.length ?? 1;
  const now = sheet.getRangeByIndexes(rows.first, grid.firstColumn, rows.last - rows.first + 1, columns);
  const place = sheet.getRangeByIndexes(
    block.firstRow,
    block.firstColumn,
    block.lastRow - block.firstRow + 1,
    block.lastColumn - block.firstColumn + 1,
  );
  now.load('values,formulas');
  place.load('formulas');
  const isInput = inputTest(request.inputs);
  return {
    changedCells: () => {
      const { values, formulas } = now;
      return values.flatMap((line: unknown[], down) =>
        line.flatMap((value, across) => {
          const [row, column] = [rows.first + down, grid.firstColumn + across];
          const changed = value !== valueIn(grid, row, column);
          // Our own formulas follow the inputs by themselves, and others may change without them, as RAND() and NOW() do.
          const follows = isFormula(formulas[down]?.[across], value);
          const isOurs = rewritten !== null && contains(rewritten, row, column);
          return changed && (isInput(row, column) || !(follows || isOurs)) ? [cellAddress(row, column)] : [];
        }),
      );
    },
    strangers: () =>
      place.formulas.flatMap((line: unknown[], down) =>
        line.flatMap((formula, across): Stranger[] => {
          const [row, column] = [block.firstRow + down, block.firstColumn + across];
          const isOurs = oldBlock !== null && contains(oldBlock, row, column);
          return formula === '' || isOurs ? [] : [{ row, column, formula: formula as Stranger['formula'] }];
        }),
      ),
  };
}

function comparedRows({ grid, inputs }: FingerprintRequest): { first: number; last: number } {
  const whole = { first: grid.firstRow, last: grid.firstRow + grid.values.length - 1 };
  if (grid.values.length * (grid.values[0]?.length ?? 0) <= MOST_CELLS) return whole;
  const rows = inputs.flatMap((cell) => parseCell(cell)?.row ?? []);
  return {
    first: Math.max(whole.first, Math.min(...rows) - MARGIN),
    last: Math.min(whole.last, Math.max(...rows) + MARGIN),
  };
}

function inputTest(inputs: readonly CellAddress[]): (row: number, column: number) => boolean {
  const known = new Set(inputs);
  return (row, column) => known.has(cellAddress(row, column));
}

const valueIn = (grid: Grid, row: number, column: number) =>
  grid.values[row - grid.firstRow]?.[column - grid.firstColumn];

/** A text that begins with "=" is its own value. */
const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;
