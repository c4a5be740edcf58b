/** Excel.Worksheet and its collection. */
import { cellArea } from '../workbook/address';
import { parseColor } from '../workbook/colors';
import type { Sheet, Visibility } from '../workbook/sheet';
import { copySheet } from '../workbook/copySheet';
import { addSheet } from '../workbook/sheetActions';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, object, objectType, property, readOnly, type Argument, Live, type LiveMaker } from '../protocol/live';
import type { Json } from '../protocol/message';
import { flagOf, isGiven, textOf, wholeOf, wordOf } from './args';
import { charts } from './charts';
import { commentCollection, noteCollection } from './comments';
import { freezePanes } from './freezePanes';
import { namedItems, NamesTarget } from './names';
import { pageBreaks } from './pageBreaks';
import { pageLayout } from './pageLayout';
import { range } from './links';
import { rangeAt, RangeTarget } from './rangeTarget';
import { bringToFront, formulaValues, requireOpenStructure, requireSheet, type Session } from './session';
import { shapes } from './shapes';
import { tables } from './tables';
import { deleteWorksheet, hideOrShow, renameWorksheet, requireFreeName } from './worksheetActions';

export interface SheetTarget {
  readonly session: Session;
  readonly sheet: Sheet;
}

const protection: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.WorksheetProtection',
  members: { protected: readOnly('1.2', ({ sheet }) => sheet.isProtected) },
});

const alive = ({ session, sheet }: SheetTarget): Sheet => requireSheet(session, sheet);

export const worksheet: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.Worksheet',
  identity: (target) => ({ Id: alive(target).id }),
  members: {
    id: readOnly('1.1', (target) => alive(target).id),
    name: property(
      '1.1',
      (target) => alive(target).name,
      (target, value) => renameWorksheet(target.session, alive(target), textOf(value, 'name')),
    ),
    position: readOnly('1.1', (target) => target.session.workbook.sheets.indexOf(alive(target))),
    tabColor: property(
      '1.7',
      (target) => alive(target).tabColor,
      (target, value) => {
        const color = value === '' ? '' : parseColor(value);
        if (color === null) throw invalidArgument('tabColor must be a colour such as #C00000');
        alive(target).tabColor = color;
      },
    ),
    visibility: property(
      '1.1',
      (target) => alive(target).visibility,
      (target, value) => {
        const visibility = wordOf(value, 'visibility', ['Visible', 'Hidden', 'VeryHidden']) as Visibility;
        hideOrShow(target.session, alive(target), visibility);
      },
      '1.2',
    ),

    charts: object('1.1', (target) => charts({ ...target, sheet: alive(target) })),
    comments: object('1.10', (target) => commentCollection({ ...target, sheet: alive(target) })),
    freezePanes: object('1.7', (target) => freezePanes(target)),
    horizontalPageBreaks: object('1.9', (target) => pageBreaks({ ...target, sheet: alive(target) }, 'row')),
    verticalPageBreaks: object('1.9', (target) => pageBreaks({ ...target, sheet: alive(target) }, 'column')),
    names: object('1.4', (target) => namedItems(new NamesTarget(target.session, alive(target)))),
    notes: object('1.18', (target) => noteCollection({ ...target, sheet: alive(target) })),
    pageLayout: object('1.9', (target) => pageLayout(target)),
    protection: object('1.2', (target) => protection(target)),
    shapes: object('1.9', (target) => shapes({ ...target, sheet: alive(target) })),
    tables: object('1.1', (target) => tables({ session: target.session, sheet: alive(target) })),

    activate: method('1.1', (target) => bringToFront(target.session, alive(target))),
    calculate: method('1.6', (target, [markAllDirty]) =>
      target.session.workbook.calculator.recalculate(alive(target), flagOf(markAllDirty, 'markAllDirty')),
    ),
    // Which sheet is in front afterwards is not documented; here it stays the same.
    copy: method('1.7', (target, [position, relativeTo]) => {
      requireOpenStructure(target.session);
      const { session } = target;
      const { activeSheet } = session.workbook;
      const before = placeOfCopy(session, position, relativeTo);
      const sheet = copySheet(session.workbook, alive(target), { before, names: 'to-original' });
      session.workbook.activeSheet = activeSheet;
      return worksheet({ session, sheet });
    }),
    delete: method('1.1', (target) => deleteWorksheet(target.session, alive(target))),
    getCell: method('1.1', (target, [row, column]) =>
      range(firstCell(target).at(cellArea(wholeOf(row, 'row', 0), wholeOf(column, 'column', 0)))),
    ),
    getRange: method('1.1', (target, [address]) => range(rangeAt(target.session, alive(target), address))),
    getRangeByIndexes: method('1.7', (target, args) => {
      const [firstRow = 0, firstColumn = 0] = args
        .slice(0, 2)
        .map((value) => wholeOf(value, 'startRow or startColumn', 0));
      const [rows = 1, columns = 1] = args.slice(2).map((value) => wholeOf(value, 'rowCount or columnCount', 1));
      return range(
        firstCell(target).at({
          firstRow,
          firstColumn,
          lastRow: firstRow + rows - 1,
          lastColumn: firstColumn + columns - 1,
        }),
      );
    }),
    // An empty sheet gives its first cell, as in Excel.
    getUsedRange: method(
      '1.1',
      (target, [valuesOnly]) => used(target, valuesOnly) ?? range(rangeAt(target.session, alive(target), 'A1')),
    ),
    getUsedRangeOrNullObject: method('1.4', (target, [valuesOnly]) => used(target, valuesOnly)),

    _RegisterDataChangedEvent: method('1.7', ({ session, sheet }) => void session.listened.add(sheet)),
    _RegisterCalculatedEvent: method(
      '1.8',
      ({ session, sheet }) => void session.calculated.set(sheet, formulaValues(session, sheet)),
    ),
    _UnregisterCalculatedEvent: method('1.8', ({ session, sheet }) => void session.calculated.delete(sheet)),
    _UnregisterDataChangedEvent: method('1.7', ({ session, sheet }) => void session.listened.delete(sheet)),
  },
});

/** Which sheet a copy comes before; null for the end. Without a position it comes first, as the documentation says. */
function placeOfCopy(session: Session, position: Argument | undefined, relativeTo: Argument | undefined): Sheet | null {
  const { sheets } = session.workbook;
  const positions = ['None', 'Before', 'After', 'Beginning', 'End'];
  const where = isGiven(position) ? wordOf(position, 'positionType', positions) : 'None';
  if (where === 'End') return null;
  if (where === 'None' || where === 'Beginning') return sheets[0] ?? null;
  if (!(relativeTo instanceof Live) || relativeTo.typeName !== 'Excel.Worksheet')
    throw invalidArgument(`${where} needs a worksheet that it is relative to`);
  const other = alive(relativeTo.target as SheetTarget);
  return where === 'Before' ? other : (sheets[sheets.indexOf(other) + 1] ?? null);
}

const items = (session: Session): Live[] => session.workbook.sheets.map((sheet) => worksheet({ session, sheet }));

/** By name, without regard to case, or by id. */
function item(session: Session, key: Argument | undefined): Live | null {
  const text = textOf(key, 'the name or id of a worksheet');
  const sheet =
    session.workbook.sheetNamed(text) ?? session.workbook.sheets.find(({ id }) => id === text.toUpperCase());
  return sheet === undefined ? null : worksheet({ session, sheet });
}

export const worksheets: LiveMaker<Session> = objectType({
  name: 'Excel.WorksheetCollection',
  collection: { items, item: (session, key: Json) => item(session, key) },
  members: {
    add: method('1.1', (session, [name]) => {
      requireOpenStructure(session);
      const title = isGiven(name) ? textOf(name, 'name') : freeName(session);
      requireFreeName(session, title, null);
      const sheet = addSheet(session.workbook, title);
      session.excel.addedInBatch.add(sheet);
      return worksheet({ session, sheet });
    }),
    getActiveWorksheet: method('1.1', (session) => worksheet({ session, sheet: session.workbook.activeSheet })),
    getCount: method('1.4', (session, [visibleOnly]) => {
      const onlyVisible = isGiven(visibleOnly) && flagOf(visibleOnly, 'visibleOnly');
      return session.workbook.sheets.filter((sheet) => !onlyVisible || sheet.visibility === 'Visible').length;
    }),
    getItem: method('1.1', (session, [key]) => {
      const found = item(session, key);
      if (found === null) throw new HostError('ItemNotFound', `there is no sheet ${String(key)}`);
      return found;
    }),
    getItemOrNullObject: method('1.4', (session, [key]) => item(session, key)),
  },
});

const firstCell = (target: SheetTarget): RangeTarget => new RangeTarget(target.session, alive(target), cellArea(0, 0));

function used(target: SheetTarget, valuesOnly: Argument | undefined): Live | null {
  const sheet = alive(target);
  const area = sheet.usedArea(isGiven(valuesOnly) && flagOf(valuesOnly, 'valuesOnly'));
  return area === null ? null : range(new RangeTarget(target.session, sheet, area));
}

function freeName({ workbook }: Session): string {
  for (let number = workbook.sheets.length + 1; ; number += 1) {
    if (workbook.sheetNamed(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}
