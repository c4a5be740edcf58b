/**
 * What the result block needs of the sheet around it, which is the user's: columns wide enough to be read, and a page of
 * its own in print, so that the sheet's own pages stay as they were. What is changed is recorded and given back.
 */
import type { FrameRecord } from '../sheet/record';
import { columnCount, contains, type Area, type Grid } from '../sheet/grid';
import { rangeOf } from './grids';
import { runs } from './page';

/** Points: the standard width of Excel's columns, 64 pixels, for which the block is laid out. */
export const READABLE = 48;

/** What is around a block now. */
export interface Surrounding {
  /** Of the block's columns, in points; 0 for hidden ones. */
  readonly widths: readonly number[];
  /** How many columns begin a new page because someone said so. */
  readonly breaks: number;
}

export function queueSurrounding(sheet: Excel.Worksheet, area: Area): () => Surrounding {
  const formats = Array.from({ length: columnCount(area) }, (_, across) =>
    rangeOf(sheet, { ...columnOf(area, across), lastRow: area.firstRow }).format.load('columnWidth'),
  );
  const breaks = sheet.verticalPageBreaks.load('items/columnIndex');
  return () => ({ widths: formats.map(({ columnWidth }) => columnWidth), breaks: breaks.items.length });
}

/**
 * What is to be changed. A column with anything else in it keeps its width. Where the user broke pages, or nothing is left
 * of the block, no break is added.
 * @param far areas that hold values and are not in the grid
 */
export function frameFor(
  { widths, breaks }: Surrounding,
  { area, grid, far }: { readonly area: Area; readonly grid: Grid; readonly far: readonly Area[] },
): FrameRecord {
  const isOurs = (across: number): boolean => {
    const column = area.firstColumn + across;
    if (far.some((one) => one.firstColumn <= column && column <= one.lastColumn)) return false;
    const at = column - grid.firstColumn;
    return grid.values.every((line, down) => {
      return (line[at] ?? '') === '' || contains(area, grid.firstRow + down, column);
    });
  };
  const isBeside = grid.values.some(
    (line, down) =>
      grid.firstRow + down >= area.firstRow &&
      grid.firstRow + down <= area.lastRow &&
      line.some((value, across) => value !== '' && grid.firstColumn + across < area.firstColumn),
  );
  return {
    widths: widths.map((width, across) => (width < READABLE && isOurs(across) ? width : null)),
    hasBreak: isBeside && breaks === 0,
  };
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
 * Gives back what is still as it was made.
 * @param columns for each column of the area the one of the block as it was written; null for one that was inserted
 */
export function queueFrameBack(
  sheet: Excel.Worksheet,
  area: Area,
  { widths, hasBreak }: FrameRecord,
  columns: readonly (number | null)[],
  now: Surrounding,
): void {
  const before = columns.map((written) => (written === null ? null : (widths[written] ?? null)));
  queueWidths(
    sheet,
    area,
    before.map((width, across) => (now.widths[across] === READABLE ? width : null)),
  );
  // A single one is ours, wherever inserted columns have moved it.
  if (hasBreak && now.breaks === 1) sheet.verticalPageBreaks.removePageBreaks();
}

/** @param widths of the area's columns in points; null: not changed */
function queueWidths(sheet: Excel.Worksheet, area: Area, widths: readonly (number | null)[]): void {
  for (const { value, first, count } of runs(widths)) {
    if (value === null) continue;
    const columns = { ...columnOf(area, first), lastColumn: area.firstColumn + first + count - 1 };
    rangeOf(sheet, columns).format.columnWidth = value;
  }
}

const columnOf = (area: Area, across: number): Area => ({
  ...area,
  firstColumn: area.firstColumn + across,
  lastColumn: area.firstColumn + across,
});
