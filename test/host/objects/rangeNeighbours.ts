/** Ranges that are found from a range: beside it, around it, inside it. */
import { intersection, type Area } from '../workbook/address';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, type Argument, type Live, type MethodMember } from '../protocol/live';
import { flagOf, isGiven, wholeOf } from './args';
import { range } from './links';
import { rangeArgument, type RangeTarget } from './rangeTarget';

export const neighbours: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  getBoundingRect: method('1.1', (range, [other]) => {
    const area = rangeArgument(range.session, range.sheet, other, 'anotherRange').bounds;
    return around(range, {
      firstRow: Math.min(area.firstRow, range.bounds.firstRow),
      firstColumn: Math.min(area.firstColumn, range.bounds.firstColumn),
      lastRow: Math.max(area.lastRow, range.bounds.lastRow),
      lastColumn: Math.max(area.lastColumn, range.bounds.lastColumn),
    });
  }),
  getCell: method('1.1', (range, [row, column]) => {
    const firstRow = range.bounds.firstRow + wholeOf(row, 'row');
    const firstColumn = range.bounds.firstColumn + wholeOf(column, 'column');
    return around(range, { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn });
  }),
  getColumn: method('1.1', (range, [column]) => {
    const index = range.bounds.firstColumn + wholeOf(column, 'column');
    if (index < range.bounds.firstColumn || index > range.bounds.lastColumn)
      throw invalidArgument('the column lies outside the range');
    return around(range, { ...range.bounds, firstColumn: index, lastColumn: index });
  }),
  getColumnsAfter: method('1.2', (range, [count]) => columnsBeside(range, count, true)),
  getColumnsBefore: method('1.2', (range, [count]) => columnsBeside(range, count, false)),
  getEntireColumn: method('1.1', (range) =>
    around(range, { ...range.bounds, firstRow: 0, lastRow: range.session.excel.grid.rows - 1 }),
  ),
  getEntireRow: method('1.1', (range) =>
    around(range, { ...range.bounds, firstColumn: 0, lastColumn: range.session.excel.grid.columns - 1 }),
  ),
  getIntersection: method(
    '1.1',
    (range, [other]) => common(range, other) ?? notFound('the ranges have no cell in common'),
  ),
  getIntersectionOrNullObject: method('1.4', (range, [other]) => common(range, other)),
  getLastCell: method('1.1', (range) =>
    around(range, { ...range.bounds, firstRow: range.bounds.lastRow, firstColumn: range.bounds.lastColumn }),
  ),
  getLastColumn: method('1.1', (range) => around(range, { ...range.bounds, firstColumn: range.bounds.lastColumn })),
  getLastRow: method('1.1', (range) => around(range, { ...range.bounds, firstRow: range.bounds.lastRow })),
  getOffsetRange: method('1.1', (range, [rows, columns]) => {
    const [down, across] = [wholeOf(rows, 'rowOffset'), wholeOf(columns, 'columnOffset')];
    const { firstRow, firstColumn, ...last } = range.bounds;
    return around(range, {
      firstRow: firstRow + down,
      firstColumn: firstColumn + across,
      lastRow: last.lastRow + down,
      lastColumn: last.lastColumn + across,
    });
  }),
  getResizedRange: method('1.2', (range, [rows, columns]) =>
    around(range, {
      ...range.bounds,
      lastRow: range.bounds.lastRow + wholeOf(rows, 'deltaRows'),
      lastColumn: range.bounds.lastColumn + wholeOf(columns, 'deltaColumns'),
    }),
  ),
  getRow: method('1.1', (range, [row]) => {
    const index = range.bounds.firstRow + wholeOf(row, 'row');
    if (index < range.bounds.firstRow || index > range.bounds.lastRow)
      throw invalidArgument('the row lies outside the range');
    return around(range, { ...range.bounds, firstRow: index, lastRow: index });
  }),
  getRowsAbove: method('1.2', (range, [count]) => rowsBeside(range, count, false)),
  getRowsBelow: method('1.2', (range, [count]) => rowsBeside(range, count, true)),
  getUsedRange: method('1.1', (range, [valuesOnly]) => used(range, valuesOnly) ?? notFound('the range is empty')),
  getUsedRangeOrNullObject: method('1.4', (range, [valuesOnly]) => used(range, valuesOnly)),
};

const around = (base: RangeTarget, area: Area): Live => range(base.at(area));

const notFound = (message: string): never => {
  throw new HostError('ItemNotFound', message);
};

function common(base: RangeTarget, other: Argument | undefined): Live | null {
  const target = rangeArgument(base.session, base.sheet, other, 'anotherRange');
  const area = target.sheet === base.sheet ? intersection(base.bounds, target.bounds) : null;
  return area === null ? null : around(base, area);
}

function used(base: RangeTarget, valuesOnly: Argument | undefined): Live | null {
  const area = base.sheet.usedArea(isGiven(valuesOnly) && flagOf(valuesOnly, 'valuesOnly'));
  const inside = area === null ? null : intersection(area, base.bounds);
  return inside === null ? null : around(base, inside);
}

/** So many columns next to the range; a negative number counts back into it. */
function columnsBeside(base: RangeTarget, count: Argument | undefined, after: boolean): Live {
  const { firstColumn, lastColumn: end } = base.bounds;
  const [first, last] = beside(firstColumn, end, countOf(count), after);
  return around(base, { ...base.bounds, firstColumn: first, lastColumn: last });
}

function rowsBeside(base: RangeTarget, count: Argument | undefined, after: boolean): Live {
  const [first, last] = beside(base.bounds.firstRow, base.bounds.lastRow, countOf(count), after);
  return around(base, { ...base.bounds, firstRow: first, lastRow: last });
}

function beside(first: number, last: number, count: number, after: boolean): [number, number] {
  if (after) return count > 0 ? [last + 1, last + count] : [last + count + 1, last];
  return count > 0 ? [first - count, first - 1] : [first, first - count - 1];
}

function countOf(count: Argument | undefined): number {
  const number = isGiven(count) ? wholeOf(count, 'count') : 1;
  if (number === 0) throw invalidArgument('count must not be 0');
  return number;
}
