/** What a user does with sheets, rows and columns by hand, while the add-in is open. */
import { OpenBook } from './openBook';
import { deleteWorksheet, hideOrShow, renameWorksheet } from './objects/worksheetActions';
import { requireOpenStructure, requireUnprotected } from './objects/session';
import { cellArea, columnIndex, lastColumn, lastRow, parseArea, type Area } from './workbook/address';
import { restoreRule } from './workbook/conditionalFormats';
import { copySheet, type CopyOptions } from './workbook/copySheet';
import type { Visibility } from './workbook/sheet';
import type { Shift } from './workbook/shift';
import { shiftSheet } from './workbook/shiftSheet';
import { sortRows, type SortOptions } from './workbook/sortRows';

export interface CopySheetOptions {
  /** The copy comes before this sheet; at the end of the workbook when neither is given. */
  readonly before?: string;
  readonly after?: string;
  /** To whom the workbook's own names belong afterwards; 'to-original' when left out. */
  readonly names?: CopyOptions['names'];
}

export class UserActions extends OpenBook {
  /**
   * "Move or Copy… → Create a copy": cells, looks, rules, validation, page set-up, charts, tables and comments. The copy
   * gets names of its own for all names that mean the original, and is active afterwards.
   * @returns the copy's name: "ITA (2)".
   */
  copySheet(name: string, { before, after, names = 'to-original' }: CopySheetOptions = {}): string {
    requireOpenStructure(this.session);
    const { workbook } = this.session;
    const next = after === undefined ? undefined : workbook.sheets[workbook.sheets.indexOf(this.sheetNamed(after)) + 1];
    const place = before === undefined ? (next ?? null) : this.sheetNamed(before);
    const copy = copySheet(workbook, this.sheetNamed(name), { before: place, names });
    workbook.activeSheet = copy;
    this.deliver('user');
    return copy.name;
  }

  /** Takes a sheet away. @throws Error for the last visible one. */
  deleteSheet(name: string): void {
    deleteWorksheet(this.session, this.sheetNamed(name));
    this.deliver('user');
  }

  /** @throws Error for an illegal or taken name. */
  renameSheet(name: string, to: string): void {
    renameWorksheet(this.session, this.sheetNamed(name), to);
    this.deliver('user');
  }

  /** @throws Error where no sheet would be visible. */
  setSheetVisibility(name: string, visibility: Visibility): void {
    hideOrShow(this.session, this.sheetNamed(name), visibility);
    this.deliver('user');
  }

  /** Puts empty rows in before a row, counted from 1 as its heading shows it. They look like the row above. */
  insertRows(sheet: string, row: number, count = 1): void {
    this.shift(sheet, { axis: 'rows', at: row - 1, count, kind: 'insert' });
  }

  /** Takes rows out, from a row counted from 1. */
  deleteRows(sheet: string, row: number, count = 1): void {
    this.shift(sheet, { axis: 'rows', at: row - 1, count, kind: 'delete' });
  }

  /** Puts empty columns in before a column ("C"). They look like the column before. */
  insertColumns(sheet: string, column: string, count = 1): void {
    this.shift(sheet, { axis: 'columns', at: columnIndex(column), count, kind: 'insert' });
  }

  /** Takes columns out, from a column ("C"). */
  deleteColumns(sheet: string, column: string, count = 1): void {
    this.shift(sheet, { axis: 'columns', at: columnIndex(column), count, kind: 'delete' });
  }

  /** Sorts the rows of an area without its header ("A2:D20") by a column ("C"). */
  sortRows(sheet: string, address: string, column: string, options: SortOptions = {}): void {
    const target = this.sheetNamed(sheet);
    const area = parseArea(address);
    if (area === null) throw new Error(`${address} is no address`);
    requireUnprotected(target);
    sortRows(this.session.workbook, target, area, columnIndex(column), options);
    this.session.changed(target, area);
    this.deliver('user');
  }

  /** F9: computes what is out of date, which happens by itself unless the calculation mode is manual. */
  recalculate(): void {
    this.session.workbook.calculator.recalculate(null, false);
    this.deliver('user');
  }

  /**
   * Ctrl+Z after the add-in deleted a conditional format. Where thread 6396 is on, Excel does not find the rule any more
   * until the workbook is opened again.
   * @throws Error where no rule was deleted.
   */
  undoRuleDeletion(): void {
    const deleted = this.excel.deletedRules.pop();
    if (deleted === undefined) throw new Error('there is no deletion to undo');
    const element = restoreRule(deleted);
    if (this.threads.has('6396')) this.excel.ghostRules.add(element);
    this.deliver('user');
  }

  private shift(name: string, shift: Shift): void {
    const sheet = this.sheetNamed(name);
    requireUnprotected(sheet);
    if (!(shift.at >= 0 && shift.count >= 1)) throw new Error('there is no such row or column');
    shiftSheet(this.session.workbook, sheet, shift);
    this.session.changed(sheet, shiftedArea(shift), changeTypes[`${shift.kind} ${shift.axis}`]);
    this.deliver('user');
  }
}

const changeTypes = {
  'insert rows': 'RowInserted',
  'delete rows': 'RowDeleted',
  'insert columns': 'ColumnInserted',
  'delete columns': 'ColumnDeleted',
} as const;

const shiftedArea = ({ axis, at, count }: Shift): Area =>
  axis === 'rows'
    ? { ...cellArea(at, 0), lastRow: at + count - 1, lastColumn }
    : { ...cellArea(0, at), lastRow, lastColumn: at + count - 1 };
