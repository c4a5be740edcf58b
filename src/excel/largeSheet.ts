/** Reads a worksheet in pieces when its cells do not fit into one message or reach beyond the bounds. */
import { accepted, refused, type Result } from '../ita/finding';
import { areaOf, around, columnCount, rowCount, type Area, type CellValue, type Grid } from '../sheet/grid';
import { areaOfRange, rangeOf, SCORE_BOUNDS } from './grids';
import { runInWorkbook, type RunContext } from './runInWorkbook';

/** A number takes some 20 bytes with its format, texts more: this stays well below the 5 MB of a message. */
const CELLS_AT_ONCE = 40_000;
/** For whole rows Excel returns no values, so a piece is never as wide as a sheet. */
const COLUMNS_AT_ONCE = 4_000;
/** Above this, even reading in pieces takes longer than anyone waits. */
const MOST_CELLS = 1_000_000;
/** Cells requested at once when most of them may be empty; for more, Excel returns no values at all. */
const MOST_SPARSE_CELLS = 5_000_000;

export interface LargeGrid {
  /** null for a sheet without values. */
  readonly grid: Grid | null;
  /** Areas that hold values but were not read, because they lie far from everything else. */
  readonly far: readonly Area[];
}

/**
 * @param sheet the active one when left out
 * @param isWhole the part near the first cell was read before and does not hold what is wanted
 */
export async function readLargeGrid(
  sheet: string | undefined,
  run?: RunContext,
  isWhole = false,
): Promise<Result<LargeGrid>> {
  const extent = await readExtent(sheet, run);
  if (!extent.ok) return extent;
  const { name, inside, beyond, hasHidden } = extent.value;
  const areas = [...beyond, ...(inside === null ? [] : [inside])];
  if (areas.length === 0) return accepted({ grid: null, far: [] });
  const together = areas.reduce(around);
  const withHidden = (grid: Grid) => ({ ...grid, hasHidden });
  const isFar = cellCount(together) > MOST_CELLS;
  const read = isFar ? inside : together;
  const hasNear = read !== null && cellCount(read) <= MOST_CELLS;
  if (isFar && (isWhole || !hasNear) && cellCount(together) <= MOST_SPARSE_CELLS) {
    const { readSparseGrid } = await import('./sparseSheet');
    const sparse = await readSparseGrid(name, together, run);
    if (sparse.ok) return accepted({ grid: withHidden(sparse.value), far: [] });
    // Less empty than it must be: reads only the part near the first cell, and a finding names the rest.
    if (sparse.refusal.code !== 'too-large') return sparse;
  }
  if (!hasNear) return refused('too-large', [], { sheet: name });
  const grid = await runInWorkbook(async (context) => accepted(await readPieces(context, name, read, run)), run);
  return grid.ok ? accepted({ grid: withHidden(grid.value), far: isFar ? beyond : [] }) : grid;
}

interface Extent {
  readonly name: string;
  /** The area near the first cell that holds values; null when there is none. */
  readonly inside: Area | null;
  readonly beyond: readonly Area[];
  readonly hasHidden: boolean;
}

const readExtent = (sheet: string | undefined, run?: RunContext): Promise<Result<Extent>> =>
  runInWorkbook<Extent>(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet = sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    const { rows, columns } = SCORE_BOUNDS;
    const all = worksheet.getRange();
    const whole = worksheet.getUsedRangeOrNullObject(true);
    const near = worksheet.getRangeByIndexes(0, 0, rows, columns).getUsedRangeOrNullObject(true);
    worksheet.load('name');
    all.load('rowCount,columnCount');
    for (const range of [whole, near]) {
      range.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    }
    await context.sync();
    const { name } = worksheet;
    if (whole.isNullObject) return accepted({ name, inside: null, beyond: [], hasHidden: false });

    const [right, below] = [
      areaOf(0, columns, all.rowCount, all.columnCount - columns),
      areaOf(rows, 0, all.rowCount - rows, columns),
    ].map((area) => rangeOf(worksheets.getItem(name), area).getUsedRangeOrNullObject(true));
    const outside = [right, below].flatMap((range) => range ?? []);
    for (const range of outside) range.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();

    const beyond = outside.flatMap((range) => (range.isNullObject ? [] : [areaOfRange(range)]));
    const inside = near.isNullObject ? null : areaOfRange(near);
    const hasHidden = [whole.rowHidden, whole.columnHidden].some((hidden: boolean | null) => hidden !== false);
    return accepted({ name, inside, beyond, hasHidden });
  }, run);

async function readPieces(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  run: RunContext | undefined,
): Promise<Grid> {
  const values: CellValue[][] = [];
  const numberFormats: string[][] = [];
  const [rows, columns] = [rowCount(area), columnCount(area)];
  const across = Array.from({ length: Math.ceil(columns / COLUMNS_AT_ONCE) }, (_, index) => index * COLUMNS_AT_ONCE);
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  for (let first = 0; first < rows; first += atOnce) {
    const height = Math.min(atOnce, rows - first);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const pieces = across.map((from) =>
      worksheet.getRangeByIndexes(
        area.firstRow + first,
        area.firstColumn + from,
        height,
        Math.min(COLUMNS_AT_ONCE, columns - from),
      ),
    );
    for (const piece of pieces) piece.load('values,numberFormat');
    // One message for each piece is intended here.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    run?.onProgress?.({ done: first + height, of: rows });
    for (let row = 0; row < height; row += 1) {
      values.push(pieces.flatMap((piece) => (piece.values as CellValue[][])[row] ?? []));
      numberFormats.push(pieces.flatMap((piece) => (piece.numberFormat as string[][])[row] ?? []));
    }
  }
  return { sheet, firstRow: area.firstRow, firstColumn: area.firstColumn, values, formulas: [], numberFormats };
}

const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
