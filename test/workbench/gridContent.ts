/** Which cells of a sheet must be drawn for a window, and how far their texts may run. */
import { linesOf, startOf, type LineRange } from './gridLayout';
import { mergedAround, type Place } from './moves';
import type { SheetView } from './sheetView';

/** Rows in view, rows above it whose merged cells reach into it, and the selected row, which a screen reader follows. */
export function rowsToDraw(sheet: SheetView, range: LineRange, selected: number, frozen: number): number[] {
  const reaching = sheet.merged
    .filter((area) => area.firstRow < range.first && area.lastRow >= range.first)
    .map((area) => area.firstRow);
  const wanted = new Set([...reaching, ...linesOf(range), selected]);
  return [...wanted].filter((row) => row >= frozen).sort((one, other) => one - other);
}

/** Columns of a row that have something to draw; text from before the window may run into it. */
export function cellsToDraw(sheet: SheetView, row: number, range: LineRange, selection: Place): number[] {
  const first = Math.max(0, range.first - 12);
  return linesOf({ first, last: range.last }).filter((column) => {
    if (row === selection.row && column === selection.column) return true;
    const merged = mergedAround(sheet.merged, { row, column });
    if (merged.row !== row || merged.column !== column) return false;
    return sheet.cell(row, column) !== null;
  });
}

/** Width that a text may take: its own cell, and for text that is not wrapped the empty cells after it. */
export function roomFor(
  sheet: SheetView,
  row: number,
  column: number,
  columns: Float64Array,
  width: number,
  lastInView: number,
): number {
  const cell = sheet.cell(row, column);
  if (cell === null || cell.look.wrap || cell.look.align !== 'left' || cell.text === '') return width;
  let next = column + 1;
  while (next <= lastInView && (sheet.cell(row, next)?.text ?? '') === '') next++;
  return Math.max(width, startOf(columns, next) - startOf(columns, column));
}
