/** Which rows and columns of a range are hidden. */
import type { Json } from '../protocol/message';
import type { RangeTarget } from './rangeTarget';

/** true or false for all, null where they differ. */
export function hiddenRows({ sheet, area }: RangeTarget): Json {
  const last = Math.min(area.lastRow, sheet.usedArea(false)?.lastRow ?? area.firstRow);
  const states = new Set<boolean>();
  for (let row = area.firstRow; row <= Math.max(last, area.firstRow); row += 1)
    states.add(sheet.row(row)?.hidden ?? false);
  return states.size === 1 ? states.has(true) : null;
}

export function hiddenColumns({ sheet, area }: RangeTarget): Json {
  const states = new Set<boolean>();
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
    states.add(sheet.columns.isHidden(column));
  return states.size === 1 ? states.has(true) : null;
}
