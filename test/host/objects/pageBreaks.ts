/** Excel.PageBreak and its collection: the rows that begin a new page. */
import { cellArea } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { worksheetSequence } from '../workbook/worksheetSequence';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, objectType, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import { range } from './links';
import { rangeArgument, RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';
import type { SheetTarget } from './worksheet';

/** Excel has no more on one sheet. */
const mostBreaks = 1026;
const lastColumn = 16_383;

/** The file counts the rows above a break, which is the row after it from 0. */
export const breakRows = (sheet: Sheet): number[] =>
  (sheet.root.first('rowBreaks')?.children ?? [])
    .filter((entry) => entry.flag('man'))
    .map((entry) => entry.number('id') ?? 0);

function setBreaks(sheet: Sheet, rows: readonly number[]): void {
  requireUnprotected(sheet);
  // Breaks that Excel found itself are found anew.
  sheet.root.first('rowBreaks')?.remove();
  if (rows.length === 0) return;
  const parent = sheet.root.ensure('rowBreaks', worksheetSequence);
  parent.set('count', rows.length).set('manualBreakCount', rows.length);
  for (const id of [...rows].sort((one, other) => one - other)) parent.add('brk', { id, max: lastColumn, man: 1 });
}

interface BreakTarget extends SheetTarget {
  readonly row: number;
}

const pageBreak: LiveMaker<BreakTarget> = objectType({
  name: 'Excel.PageBreak',
  identity: ({ row }) => ({ _Id: `row ${row}` }),
  members: {
    columnIndex: readOnly('1.9', () => 0),
    rowIndex: readOnly('1.9', ({ row }) => row),
    delete: method('1.9', ({ sheet, row }) =>
      setBreaks(
        sheet,
        breakRows(sheet).filter((other) => other !== row),
      ),
    ),
    getCellAfterBreak: method('1.9', ({ session, sheet, row }) =>
      range(new RangeTarget(session, sheet, cellArea(row, 0))),
    ),
  },
});

const items = (target: SheetTarget): Live[] => breakRows(target.sheet).map((row) => pageBreak({ ...target, row }));

/** By index, or by what identifies a break to the client. */
function item(target: SheetTarget, key: Argument | undefined): Live | null {
  const rows = breakRows(target.sheet);
  const row = typeof key === 'number' ? rows[key] : rows.find((one) => `row ${one}` === key);
  return row === undefined ? null : pageBreak({ ...target, row });
}

/** Excel.PageBreakCollection of the horizontal breaks. */
export const pageBreaks: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.PageBreakCollection',
  collection: { items, item },
  members: {
    add: method('1.9', (target, [place]) => {
      const { sheet, area } = rangeArgument(target.session, target.sheet, place, 'pageBreakRange');
      if (sheet !== target.sheet) throw invalidArgument('the range lies on another sheet');
      const row = area.firstRow;
      if (row === 0) throw invalidArgument('no page can break before the first row');
      const rows = breakRows(sheet);
      if (rows.length >= mostBreaks) throw invalidArgument(`a sheet has at most ${mostBreaks} page breaks`);
      if (!rows.includes(row)) setBreaks(sheet, [...rows, row]);
      return pageBreak({ ...target, row });
    }),
    getCount: method('1.9', ({ sheet }) => breakRows(sheet).length),
    getItem: method('1.9', (target, [index]) => {
      const found = item(target, index);
      if (found === null) throw new HostError('ItemNotFound', `there is no page break ${String(index)}`);
      return found;
    }),
    removePageBreaks: method('1.9', ({ sheet }) => setBreaks(sheet, [])),
  },
});
