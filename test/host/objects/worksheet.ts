/** Excel.Worksheet and its collection. */
import { cellArea, quoteSheet } from '../workbook/address';
import { parseColor } from '../workbook/colors';
import type { Sheet, Visibility } from '../workbook/sheet';
import { HostError, invalidArgument } from '../protocol/errors';
import {
  method,
  object,
  objectType,
  property,
  readOnly,
  type Argument,
  type Live,
  type LiveMaker,
} from '../protocol/live';
import type { Json } from '../protocol/message';
import { flagOf, isGiven, textOf, wholeOf, wordOf } from './args';
import { charts } from './charts';
import { freezePanes } from './freezePanes';
import { namedItems, NamesTarget } from './names';
import { pageBreaks } from './pageBreaks';
import { pageLayout } from './pageLayout';
import { range } from './links';
import { rangeAt, RangeTarget } from './rangeTarget';
import { requireOpenStructure, requireSheet, type Session } from './session';
import { tables } from './tables';

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
      (target, value) => rename(target, textOf(value, 'name')),
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
        requireOpenStructure(target.session);
        const visibility = wordOf(value, 'visibility', ['Visible', 'Hidden', 'VeryHidden']) as Visibility;
        if (visibility !== 'Visible') requireAnotherVisible(target);
        alive(target).visibility = visibility;
      },
      '1.2',
    ),

    charts: object('1.1', (target) => charts({ ...target, sheet: alive(target) })),
    freezePanes: object('1.7', (target) => freezePanes(target)),
    horizontalPageBreaks: object('1.9', (target) => pageBreaks({ ...target, sheet: alive(target) })),
    names: object('1.4', (target) => namedItems(new NamesTarget(target.session, alive(target)))),
    pageLayout: object('1.9', (target) => pageLayout(target)),
    protection: object('1.2', (target) => protection(target)),
    tables: object('1.1', (target) => tables({ session: target.session, sheet: alive(target) })),

    activate: method('1.1', (target) => {
      const sheet = alive(target);
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', `the sheet ${sheet.name} is hidden`);
      target.session.workbook.activeSheet = sheet;
    }),
    delete: method('1.1', remove),
    getCell: method('1.1', (target, [row, column]) =>
      range(
        new RangeTarget(target.session, alive(target), cellArea(wholeOf(row, 'row', 0), wholeOf(column, 'column', 0))),
      ),
    ),
    getRange: method('1.1', (target, [address]) => range(rangeAt(target.session, alive(target), address))),
    getRangeByIndexes: method('1.7', (target, args) => {
      const [firstRow = 0, firstColumn = 0] = args
        .slice(0, 2)
        .map((value) => wholeOf(value, 'startRow or startColumn', 0));
      const [rows = 1, columns = 1] = args.slice(2).map((value) => wholeOf(value, 'rowCount or columnCount', 1));
      const whole = new RangeTarget(target.session, alive(target), cellArea(0, 0));
      return range(
        whole.at({ firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 }),
      );
    }),
    // An empty sheet gives its first cell, as in Excel.
    getUsedRange: method(
      '1.1',
      (target, [valuesOnly]) => used(target, valuesOnly) ?? range(rangeAt(target.session, alive(target), 'A1')),
    ),
    getUsedRangeOrNullObject: method('1.4', (target, [valuesOnly]) => used(target, valuesOnly)),

    _RegisterDataChangedEvent: method('1.7', ({ session, sheet }) => void session.listened.add(sheet)),
    _UnregisterDataChangedEvent: method('1.7', ({ session, sheet }) => void session.listened.delete(sheet)),
  },
});

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
      return worksheet({ session, sheet: session.workbook.addSheet(title) });
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

function used(target: SheetTarget, valuesOnly: Argument | undefined): Live | null {
  const sheet = alive(target);
  const area = sheet.usedArea(isGiven(valuesOnly) && flagOf(valuesOnly, 'valuesOnly'));
  return area === null ? null : range(new RangeTarget(target.session, sheet, area));
}

function rename(target: SheetTarget, name: string): void {
  requireOpenStructure(target.session);
  const sheet = alive(target);
  requireFreeName(target.session, name, sheet);
  target.session.workbook.renameSheet(sheet, name);
}

function remove(target: SheetTarget): void {
  requireOpenStructure(target.session);
  const sheet = alive(target);
  const { session } = target;
  if (sheet.visibility === 'VeryHidden')
    throw new HostError('InvalidOperation', 'a very hidden sheet cannot be deleted');
  requireAnotherVisible(target);
  const wasActive = session.workbook.activeSheet === sheet;
  const index = session.workbook.sheets.indexOf(sheet);
  session.workbook.deleteSheet(sheet);
  session.listened.delete(sheet);
  if (wasActive) {
    const visible = session.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const next = visible.find((other) => session.workbook.sheets.indexOf(other) >= index) ?? visible.at(-1);
    if (next !== undefined) session.workbook.activeSheet = next;
  }
}

function requireAnotherVisible({ session, sheet }: SheetTarget): void {
  const others = session.workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0) throw new HostError('InvalidOperation', 'a workbook needs at least one visible sheet');
}

/** @throws HostError InvalidArgument for an illegal name, ItemAlreadyExists for a taken one. */
function requireFreeName(session: Session, name: string, own: Sheet | null): void {
  const illegal = name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || name.toLowerCase() === 'history';
  if (illegal) throw invalidArgument(`${quoteSheet(name)} cannot be the name of a sheet`);
  const taken = session.workbook.sheetNamed(name);
  if (taken !== undefined && taken !== own)
    throw new HostError('ItemAlreadyExists', `there is a sheet ${name} already`);
}

function freeName({ workbook }: Session): string {
  for (let number = workbook.sheets.length + 1; ; number += 1) {
    if (workbook.sheetNamed(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}
