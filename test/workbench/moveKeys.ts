/** Keys that move the selection, as in Excel. */
import type { KeyboardEvent } from 'react';
import type { Place } from './moves';
import type { SheetView } from './sheetView';

/** By how many rows and columns a key moves; null for a key that does not. */
export function moveOf(event: KeyboardEvent, page: number, sheet: SheetView, from: Place): Place | null {
  const all = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return { row: all ? -from.row : -1, column: 0 };
    case 'ArrowDown':
      return { row: all ? Math.max(0, sheet.rowCount - 1 - from.row) : 1, column: 0 };
    case 'ArrowLeft':
      return { row: 0, column: all ? -from.column : -1 };
    case 'ArrowRight':
      return { row: 0, column: all ? Math.max(0, sheet.columnCount - 1 - from.column) : 1 };
    case 'Enter':
      return { row: event.shiftKey ? -1 : 1, column: 0 };
    case 'PageUp':
      return { row: -page, column: 0 };
    case 'PageDown':
      return { row: page, column: 0 };
    case 'Home':
      return { row: all ? -from.row : 0, column: -from.column };
    default:
      return null; // Tab leaves the grid, as everywhere on the page.
  }
}
