/** Excel.PageBreak and its collections: the rows, or the columns, that begin a new page. */
import { cellArea } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { worksheetSequence } from '../workbook/worksheetSequence';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, objectType, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import { range } from './links';
import { rangeArgument, RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';
import type { SheetTarget } from './worksheet';

type Axis = 'row' | 'column';

/** Excel has no more on one sheet. */
const mostBreaks = 1026;
const elements = { row: 'rowBreaks', column: 'colBreaks' } as const;
/** How far a break reaches: the last column, or the last row. */
const reach = { row: 16_383, column: 1_048_575 } as const;

/** The file counts the rows or columns before a break, which is the one after it from 0. */
export const breaksOf = (sheet: Sheet, axis: Axis): number[] =>
  (sheet.root.first(elements[axis])?.children ?? [])
    .filter((entry) => entry.flag('man'))
    .map((entry) => entry.number('id') ?? 0);

function setBreaks(sheet: Sheet, axis: Axis, lines: readonly number[]): void {
  requireUnprotected(sheet);
  // Breaks that Excel found itself are found anew.
  sheet.root.first(elements[axis])?.remove();
  if (lines.length === 0) return;
  const parent = sheet.root.ensure(elements[axis], worksheetSequence);
  parent.set('count', lines.length).set('manualBreakCount', lines.length);
  for (const id of [...lines].sort((one, other) => one - other)) parent.add('brk', { id, max: reach[axis], man: 1 });
}

interface CollectionTarget extends SheetTarget {
  readonly axis: Axis;
}

interface BreakTarget extends CollectionTarget {
  readonly line: number;
}

const pageBreak: LiveMaker<BreakTarget> = objectType({
  name: 'Excel.PageBreak',
  identity: ({ axis, line }) => ({ _Id: `${axis} ${line}` }),
  members: {
    columnIndex: readOnly('1.9', ({ axis, line }) => (axis === 'column' ? line : 0)),
    rowIndex: readOnly('1.9', ({ axis, line }) => (axis === 'row' ? line : 0)),
    delete: method('1.9', ({ sheet, axis, line }) =>
      setBreaks(
        sheet,
        axis,
        breaksOf(sheet, axis).filter((other) => other !== line),
      ),
    ),
    getCellAfterBreak: method('1.9', ({ session, sheet, axis, line }) =>
      range(new RangeTarget(session, sheet, axis === 'row' ? cellArea(line, 0) : cellArea(0, line))),
    ),
  },
});

const items = (target: CollectionTarget): Live[] =>
  breaksOf(target.sheet, target.axis).map((line) => pageBreak({ ...target, line }));

/** By index, or by what identifies a break to the client. */
function item(target: CollectionTarget, key: Argument | undefined): Live | null {
  const lines = breaksOf(target.sheet, target.axis);
  const line = typeof key === 'number' ? lines[key] : lines.find((one) => `${target.axis} ${one}` === key);
  return line === undefined ? null : pageBreak({ ...target, line });
}

/** Excel.PageBreakCollection. */
const collection: LiveMaker<CollectionTarget> = objectType({
  name: 'Excel.PageBreakCollection',
  collection: { items, item },
  members: {
    add: method('1.9', (target, [place]) => {
      const { sheet, area } = rangeArgument(target.session, target.sheet, place, 'pageBreakRange');
      if (sheet !== target.sheet) throw invalidArgument('the range lies on another sheet');
      const { axis } = target;
      const line = axis === 'row' ? area.firstRow : area.firstColumn;
      if (line === 0) throw invalidArgument(`no page can break before the first ${axis}`);
      const lines = breaksOf(sheet, axis);
      if (lines.length >= mostBreaks) throw invalidArgument(`a sheet has at most ${mostBreaks} page breaks`);
      if (!lines.includes(line)) setBreaks(sheet, axis, [...lines, line]);
      return pageBreak({ ...target, line });
    }),
    getCount: method('1.9', ({ sheet, axis }) => breaksOf(sheet, axis).length),
    getItem: method('1.9', (target, [index]) => {
      const found = item(target, index);
      if (found === null) throw new HostError('ItemNotFound', `there is no page break ${String(index)}`);
      return found;
    }),
    removePageBreaks: method('1.9', ({ sheet, axis }) => setBreaks(sheet, axis, [])),
  },
});

export const pageBreaks = (target: SheetTarget, axis: Axis): Live => collection({ ...target, axis });
