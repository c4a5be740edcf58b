/** Where the result block goes: the nearest free cells right of the scores, otherwise below everything. */
import type { CellAddress } from '../ita/finding';
import { areaOf, contains, intersects, isWithin, parseCell, type Area, type Contents, type Grid } from './grid';

/** A part of the sheet whose formulas are known too. */
export interface Looked {
  readonly area: Area;
  /** null when it is empty. */
  readonly contents: Contents | null;
}

export interface PlaceRequest {
  readonly grid: Grid;
  /** Where formulas that show nothing would be seen; elsewhere only values are known. */
  readonly looked: readonly Looked[];
  /** Merged areas of the sheet; never written into, even if empty. */
  readonly merges: readonly Area[];
  /** Rows and columns that the sheet has: 1,048,576 × 16,384, or 65,536 × 256 in an .xls. */
  readonly size: { readonly rows: number; readonly columns: number };
  /** Cells of the scores; the block starts in the row above the first of them. */
  readonly scoreCells: readonly CellAddress[];
  /** Where an earlier click put the block; kept if the new one fits there. */
  readonly old: Area | null;
  readonly rows: number;
  readonly columns: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
  /** False when there was no room next to the scores. */
  readonly beside: boolean;
}

/** Empty columns between the user's cells and the block. */
const GAP = 1;
/**
 * A header above the block's first row belongs to the table, so its column is left free, unless that moves the block by
 * more columns than this: then it is a title over the whole page.
 */
const FARTHEST_FOR_HEADER = 8;

export function placeBlock(request: PlaceRequest): Place | null {
  const { old, rows, columns, size } = request;
  const isFree = freeTest(request);
  if (old !== null && isFree(areaOf(old.firstRow, old.firstColumn, rows, columns))) {
    return { row: old.firstRow, column: old.firstColumn, beside: true };
  }
  const scores = request.scoreCells.flatMap((cell) => parseCell(cell) ?? []);
  const row = Math.max(0, Math.min(...scores.map((cell) => cell.row)) - 1);
  const nearest = Math.max(...scores.map((cell) => cell.column)) + 1;
  const beside = (above: number): number | null => {
    const first = Math.max(0, row - above);
    for (let column = nearest; column + GAP + columns <= size.columns; column += 1) {
      if (isFree(areaOf(first, column, row + rows - first, GAP + columns))) return column + GAP;
    }
    return null;
  };
  const [belowHeader, belowTitle] = [beside(1), beside(0)];
  const isTitle = belowHeader === null || belowTitle === null || belowHeader > belowTitle + FARTHEST_FOR_HEADER;
  const column = isTitle ? belowTitle : belowHeader;
  return column !== null ? { row, column, beside: true } : below(request);
}

/** In the rows of the user's values; formulas that show nothing only block the rows that they are in. */
function below(request: PlaceRequest): Place | null {
  const { merges, old, rows, columns, size } = request;
  let lastRow = merges.reduce((last, area) => Math.max(last, area.lastRow), -1);
  let firstColumn = size.columns;
  const [values, ...formulas] = standing(request);
  for (const contents of [...formulas, values]) {
    contents.cells.forEach((line, down) => {
      line.forEach((value, across) => {
        const [row, column] = [contents.row + down, contents.column + across];
        if (value === '' || (old !== null && contains(old, row, column))) return;
        lastRow = Math.max(lastRow, row);
        if (contents === values) firstColumn = Math.min(firstColumn, column);
      });
    });
  }
  const row = lastRow + 1 + GAP;
  if (row + rows > size.rows) return null;
  return { row, column: Math.max(0, Math.min(firstColumn, size.columns - columns)), beside: false };
}

/** Whether an area lies on the sheet and has only empty cells, or cells of the old block, and no merged cells. */
function freeTest(request: PlaceRequest): (area: Area) => boolean {
  const { merges, old, size } = request;
  const all = standing(request);
  const isEmpty = (row: number, column: number): boolean =>
    all.every((contents) => (contents.cells[row - contents.row]?.[column - contents.column] ?? '') === '');
  return (area) => {
    if (area.lastRow >= size.rows || area.lastColumn >= size.columns) return false;
    if (merges.some((merge) => intersects(merge, area) && !(old !== null && intersects(merge, old)))) return false;
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        if (!isEmpty(row, column) && !(old !== null && contains(old, row, column))) return false;
      }
    }
    return true;
  };
}

/** What is known to be on the sheet: all values, then formulas with the values around them. */
const standing = ({ grid, looked }: PlaceRequest): readonly [Contents, ...Contents[]] => [
  { row: grid.firstRow, column: grid.firstColumn, cells: grid.values },
  ...looked.flatMap(({ contents }) => contents ?? []),
];

/** Whether formulas that show nothing would have been seen in an area. */
export const isLookedAt = (area: Area, { looked, old }: Pick<PlaceRequest, 'looked' | 'old'>): boolean =>
  (old !== null && isWithin(area, old)) || looked.some((one) => isWithin(area, one.area));
