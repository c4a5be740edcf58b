import type { Area } from '../grid';

/** Area of a draft by its corners, inclusive, from 0. */
export const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});
