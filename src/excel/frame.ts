/**
 * What the result block needs of the user's sheet around it: columns wide enough to read, and a printed page of its
 * own, so that the sheet's own pages stay as they were. Every change is recorded and can be undone.
 */
import type { FrameRecord } from '../sheet/record';
import { visibleLetters } from '../sheet/drafts/textHeight';
import { areaOf, columnCount, contains, type Area, type Grid } from '../sheet/grid';
import { rangeOf } from './grids';
import { runs } from './pageSetup';

/** Points: Excel's standard column width, 64 pixels, for which the block is laid out. */
const READABLE = 48;
/**
 * Tolerance in points within which two widths count as equal: Excel stores widths in characters and shows them in whole
 * pixels, whose number depends on the screen and the default font.
 */
const SAME = 4;
/** Points of width per letter of a line, in a font of 11 to 16 points. */
const LETTER = 6;
/** A block farther right than this many columns is on a page of its own anyway. */
const FARTHEST = 40;

/** What is around a block now. */
export interface FrameState {
  /** Widths of the columns left of the block, in points; 0 for hidden ones. [] when there are more than FARTHEST. */
  readonly leading: readonly number[];
  /** Widths of the block's columns. */
  readonly widths: readonly number[];
  /** Columns, from 0, before which a user set a page break; Excel does not list automatic breaks. */
  readonly breaks: readonly number[];
}

export function queueFrameState(sheet: Excel.Worksheet, area: Area): () => FrameState {
  const widthsOf = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      rangeOf(sheet, areaOf(area.firstRow, first + at, 1, 1)).load('columnHidden,format/columnWidth'),
    );
  const width = ({ columnHidden, format }: Excel.Range) => (columnHidden ? 0 : format.columnWidth);
  const leading = area.firstColumn > FARTHEST ? [] : widthsOf(0, area.firstColumn);
  const own = widthsOf(area.firstColumn, columnCount(area));
  const breaks = sheet.verticalPageBreaks.load('items/columnIndex');
  return () => ({
    leading: leading.map(width),
    widths: own.map(width),
    breaks: breaks.items.map(({ columnIndex }) => columnIndex),
  });
}

export interface Neighbourhood {
  readonly area: Area;
  readonly grid: Grid;
  readonly merges: readonly Area[];
  /** Areas that hold values and are not in the grid. */
  readonly far: readonly Area[];
}

/** What to change. A column that contains anything else keeps its width. */
export function frameFor({ leading, widths, breaks }: FrameState, around: Neighbourhood): FrameRecord {
  const { area, grid, far } = around;
  const isOurs = (across: number): boolean => {
    const column = area.firstColumn + across;
    if (far.some((one) => one.firstColumn <= column && column <= one.lastColumn)) return false;
    const at = column - grid.firstColumn;
    return grid.values.every((line, down) => {
      return (line[at] ?? '') === '' || contains(area, grid.firstRow + down, column);
    });
  };
  return {
    widths: widths.map((width, across) => (width < READABLE - SAME && isOurs(across) ? width : null)),
    hasBreak: breaks.length === 0 && hasValuesToTheLeft(around) && !isCrossed(leading, around),
  };
}

const hasValuesToTheLeft = ({ area, grid }: Neighbourhood): boolean =>
  grid.values.some(
    (line, down) =>
      grid.firstRow + down >= area.firstRow &&
      grid.firstRow + down <= area.lastRow &&
      line.some((value, across) => value !== '' && grid.firstColumn + across < area.firstColumn),
  );

/** A page break would cut a title that runs on over the block's columns or is merged across them. */
function isCrossed(leading: readonly number[], { area, grid, merges }: Neighbourhood): boolean {
  const { firstRow, lastRow, firstColumn } = area;
  if (leading.length < firstColumn) return true;
  if (merges.some((merge) => merge.firstColumn < firstColumn && firstColumn <= merge.lastColumn)) return true;
  return grid.values.some((line, down) => {
    const row = grid.firstRow + down;
    // Next to the block, text before it is cut off by the block's own labels.
    if (row >= firstRow && row <= lastRow) return false;
    const before = line.slice(0, Math.max(0, firstColumn - grid.firstColumn));
    const at = before.map((value) => value !== '').lastIndexOf(true);
    const text = before[at];
    if (typeof text !== 'string') return false;
    const room = leading.slice(grid.firstColumn + at).reduce((sum, width) => sum + width, 0);
    return visibleLetters(text) * LETTER > room;
  });
}

export function queueFrame(sheet: Excel.Worksheet, area: Area, { widths, hasBreak }: FrameRecord): void {
  queueWidths(
    sheet,
    area,
    widths.map((width) => (width === null ? null : READABLE)),
  );
  if (hasBreak) sheet.verticalPageBreaks.add(rangeOf(sheet, columnOf(area, 0)));
}

/**
 * Undoes the changes that are still as they were made.
 * @param columns for each column of the area, the matching column of the block as written; null for an inserted one
 */
export function queueFrameRestore(
  sheet: Excel.Worksheet,
  area: Area,
  { widths, hasBreak }: FrameRecord,
  columns: readonly (number | null)[],
  now: FrameState,
): void {
  const before = columns.map((written) => (written === null ? null : (widths[written] ?? null)));
  queueWidths(
    sheet,
    area,
    before.map((width, across) => (isReadable(now.widths[across]) ? width : null)),
  );
  if (!hasBreak) return;
  const index = now.breaks.findIndex((column) => isOwnBreak(column, area));
  if (index >= 0) sheet.verticalPageBreaks.getItem(index).delete();
}

/**
 * Inserted columns move break and block together. So a break anywhere else was set by the user, even if it is the only
 * one.
 */
export const isOwnBreak = (column: number, { firstColumn }: Area): boolean => column === firstColumn;

const isReadable = (width: number | undefined): boolean => width !== undefined && Math.abs(width - READABLE) <= SAME;

/** @param widths of the area's columns in points; 0: hidden; null: not changed */
function queueWidths(sheet: Excel.Worksheet, area: Area, widths: readonly (number | null)[]): void {
  for (const { value, first, count } of runs(widths)) {
    if (value === null) continue;
    const columns = { ...columnOf(area, first), lastColumn: area.firstColumn + first + count - 1 };
    const range = rangeOf(sheet, columns);
    range.columnHidden = value === 0;
    if (value > 0) range.format.columnWidth = value;
  }
}

const columnOf = (area: Area, across: number): Area => ({
  ...area,
  firstColumn: area.firstColumn + across,
  lastColumn: area.firstColumn + across,
});
