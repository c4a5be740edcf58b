/** Excel.WorksheetFreezePanes. */
import { cellAddress, type Area } from '../workbook/address';
import { worksheetSequence } from '../workbook/worksheetSequence';
import type { XmlElement } from '../ooxml/xml';
import { method, objectType, type LiveMaker } from '../protocol/live';
import { isGiven, wholeOf } from './args';
import { range } from './links';
import { rangeArgument, RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';
import type { SheetTarget } from './worksheet';

export const freezePanes: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.WorksheetFreezePanes',
  members: {
    freezeAt: method('1.7', (target, [frozen]) => {
      const { area } = rangeArgument(target.session, target.sheet, frozen, 'frozenRange');
      freeze(target, area.lastRow + 1, area.lastColumn + 1);
    }),
    freezeColumns: method('1.7', (target, [count]) =>
      freeze(target, 0, isGiven(count) ? wholeOf(count, 'count', 0) : 1),
    ),
    freezeRows: method('1.7', (target, [count]) => freeze(target, isGiven(count) ? wholeOf(count, 'count', 0) : 1, 0)),
    getLocation: method('1.7', (target) => {
      const area = frozen(target);
      return range(
        new RangeTarget(
          target.session,
          target.sheet,
          area ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
        ),
      );
    }),
    getLocationOrNullObject: method('1.7', (target) => {
      const area = frozen(target);
      return area === null ? null : range(new RangeTarget(target.session, target.sheet, area));
    }),
    unfreeze: method('1.7', (target) => freeze(target, 0, 0)),
  },
});

function view({ sheet }: SheetTarget): XmlElement {
  return sheet.root.ensure('sheetViews', worksheetSequence).ensure('sheetView', ['sheetView', 'extLst']);
}

function freeze(target: SheetTarget, rows: number, columns: number): void {
  requireUnprotected(target.sheet);
  const sheetView = target.sheet.root.find('sheetViews', 'sheetView') ?? view(target).set('workbookViewId', 0);
  sheetView.first('pane')?.remove();
  for (const selection of sheetView.all('selection')) if (selection.get('pane') !== undefined) selection.remove();
  if (rows === 0 && columns === 0) return;
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const sequence = ['pane', 'selection', 'pivotSelection', 'extLst'];
  const pane = sheetView.create('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane,
    state: 'frozen',
  });
  sheetView.place(pane, sequence);
  sheetView.first('selection')?.remove();
  sheetView.place(sheetView.create('selection', { pane: activePane }), sequence);
}

/** The frozen rows or columns; null when nothing is frozen. */
export function frozen({ sheet }: Pick<SheetTarget, 'sheet'>): Area | null {
  const pane = sheet.root.find('sheetViews', 'sheetView', 'pane');
  if (pane === undefined || !['frozen', 'frozenSplit'].includes(pane.get('state') ?? '')) return null;
  const [rows, columns] = [pane.number('ySplit') ?? 0, pane.number('xSplit') ?? 0];
  return {
    firstRow: 0,
    firstColumn: 0,
    lastRow: rows > 0 ? rows - 1 : 1_048_575,
    lastColumn: columns > 0 ? columns - 1 : 16_383,
  };
}
