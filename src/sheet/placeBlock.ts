/** Where the result block goes: in empty cells only, beside the scores, else below everything. */
import type { CellAddress } from '../ita/finding';
import { contains, parseCell, type Area, type Grid } from './grid';

export interface PlaceRequest {
  readonly grid: Grid;
  /** Everything with a value or a format on the sheet, our own block included. */
  readonly usedArea: Area;
  /** Cells of the scores; the block starts in the row above the first of them. */
  readonly scoreCells: readonly CellAddress[];
  /** Where an earlier click put the block; kept when the new one fits there. */
  readonly old: Area | null;
  readonly rows: number;
  readonly columns: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
  /** False when there was no room beside the scores. */
  readonly beside: boolean;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** One empty column, or row, between the user's cells and ours. */
const GAP = 2;
/** A formatted area that reaches further than this beyond the last value is a painted row; nobody would look there. */
const FARTHEST = 60;

export function placeBlock(request: PlaceRequest): Place | null {
  const { old, rows, columns } = request;
  if (old !== null && fits(request, old.firstRow, old.firstColumn)) {
    return { row: old.firstRow, column: old.firstColumn, beside: true };
  }
  const values = valueArea(request.grid, old);
  const lastColumn = ownLast(request.usedArea.lastColumn, old?.lastColumn, values.lastColumn);
  const column = lastColumn + GAP;
  const tooFar = column > values.lastColumn + FARTHEST || column + columns - 1 > LAST_COLUMN;
  const row = Math.max(0, firstScoreRow(request.scoreCells) - 1);
  if (!tooFar && row + rows - 1 <= LAST_ROW) return { row, column, beside: true };
  const below = ownLast(request.usedArea.lastRow, old?.lastRow, values.lastRow) + GAP;
  return below + rows - 1 <= LAST_ROW ? { row: below, column: values.firstColumn, beside: false } : null;
}

/** The used area's end when our old block doesn't count, as far as that can be told. */
const ownLast = (used: number, old: number | undefined, values: number): number =>
  old !== undefined && old === used ? values : Math.max(used, values);

/** Only cells of the old block, or empty ones. */
function fits(request: PlaceRequest, row: number, column: number): boolean {
  const { grid, old, rows, columns } = request;
  if (row + rows - 1 > LAST_ROW || column + columns - 1 > LAST_COLUMN) return false;
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const value = grid.values[r - grid.firstRow]?.[c - grid.firstColumn] ?? '';
      if (value !== '' && !(old !== null && contains(old, r, c))) return false;
    }
  }
  return true;
}

/** Bounds of the values outside the old block. */
function valueArea(grid: Grid, old: Area | null): Area {
  let [firstColumn, lastColumn, lastRow] = [LAST_COLUMN, 0, 0];
  grid.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const row = grid.firstRow + r;
      const column = grid.firstColumn + c;
      if (value === '' || (old !== null && contains(old, row, column))) return;
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
      lastRow = Math.max(lastRow, row);
    });
  });
  return { firstRow: grid.firstRow, firstColumn: Math.min(firstColumn, lastColumn), lastRow, lastColumn };
}

const firstScoreRow = (cells: readonly CellAddress[]): number =>
  Math.min(...cells.map((cell) => parseCell(cell)?.row ?? LAST_ROW));
