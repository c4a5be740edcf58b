/** Rows or columns that are put in or taken out: where everything behind them goes. */
import { lastColumn, lastRow, type Area } from './address';

export type Axis = 'rows' | 'columns';

export interface Shift {
  readonly axis: Axis;
  /** The first row or column that is put in or taken out, from 0. */
  readonly at: number;
  readonly count: number;
  readonly kind: 'insert' | 'delete';
}

/** Where one row or column goes; null where it is taken out, or leaves the sheet. */
export function movedIndex(index: number, { axis, at, count, kind }: Shift): number | null {
  if (index < at) return index;
  if (kind === 'insert') return index + count > lastOf(axis) ? null : index + count;
  return index < at + count ? null : index - count;
}

/** An area grows by what is put into it and shrinks by what is taken out; null where nothing of it is left. */
export function movedArea(area: Area, shift: Shift): Area | null {
  const isRows = shift.axis === 'rows';
  const [first, last] = isRows ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  // Whole columns have no last row that could move, and whole rows no last column.
  if (first === 0 && last === lastOf(shift.axis)) return area;
  const span = movedSpan(Math.min(first, last), Math.max(first, last), shift);
  if (span === null) return null;
  return isRows
    ? { ...area, firstRow: span[0], lastRow: span[1] }
    : { ...area, firstColumn: span[0], lastColumn: span[1] };
}

function movedSpan(first: number, last: number, { axis, at, count, kind }: Shift): [number, number] | null {
  if (kind === 'insert') {
    const start = first >= at ? first + count : first;
    const end = last >= at ? last + count : last;
    return start > lastOf(axis) ? null : [start, Math.min(end, lastOf(axis))];
  }
  const behind = at + count;
  if (first >= at && last < behind) return null;
  const start = first < at ? first : Math.max(first, behind) - count;
  const end = last < at ? last : last < behind ? at - 1 : last - count;
  return [start, end];
}

const lastOf = (axis: Axis): number => (axis === 'rows' ? lastRow : lastColumn);
