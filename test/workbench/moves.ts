/** Where the selection goes. */
import type { MergedArea } from './sheetView';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** By so many rows and columns, but not off the sheet. */
export function moved(from: Place, by: Place, rowCount: number, columnCount: number): Place {
  return {
    row: Math.max(0, Math.min(rowCount - 1, from.row + by.row)),
    column: Math.max(0, Math.min(columnCount - 1, from.column + by.column)),
  };
}

/** The first cell of the merged area that holds the place; the place itself when it is not merged. */
export function mergedAround(areas: readonly MergedArea[], place: Place): Place {
  const area = areas.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      place.row >= firstRow && place.row <= lastRow && place.column >= firstColumn && place.column <= lastColumn,
  );
  return area === undefined ? place : { row: area.firstRow, column: area.firstColumn };
}
