/** What the objects of the model share: the open workbook, and who hears of changes. */
import type { Scalar } from '../workbook/scalar';
import { areaAddress, cellArea, type Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import { HostError } from '../protocol/errors';
import type { RunningExcel } from './runningExcel';

export interface Session {
  readonly workbook: Workbook;
  readonly excel: RunningExcel;
  /** Sheets that the client listens to. */
  readonly listened: Set<Sheet>;
  /** Sheets whose calculation the client listens to, with the values that their formulas had last. */
  readonly calculated: Map<Sheet, FormulaValues>;
  /** Values in the area changed, or the area came or went as a whole. */
  changed(sheet: Sheet, area: Area, type?: ChangeType): void;
}

/** By address. */
export type FormulaValues = ReadonlyMap<string, Scalar>;

/** What the formulas of a sheet come to now. */
export const formulaValues = ({ workbook }: Pick<Session, 'workbook'>, sheet: Sheet): FormulaValues =>
  new Map(
    [...sheet.cells()]
      .filter(({ cell }) => cell.formula !== null)
      .map(({ row, column }) => [areaAddress(cellArea(row, column)), workbook.value(sheet, row, column)]),
  );

/** As events of Office.js call it. */
export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** @throws HostError AccessDenied where the sheet is protected and one of the cells locked. */
export function requireUnlocked({ workbook }: Session, sheet: Sheet, area: Area): void {
  if (!sheet.isProtected) return;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (workbook.style(sheet, row, column).locked) throw accessDenied(sheet);
    }
  }
}

/** @throws HostError AccessDenied where the sheet is protected. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw accessDenied(sheet);
}

/** @throws HostError AccessDenied where the workbook's structure is protected. */
export function requireOpenStructure({ workbook }: Session): void {
  if (workbook.isProtected) throw new HostError('AccessDenied', 'the structure of the workbook is protected');
}

/** @throws HostError where a sheet that the client still holds was deleted. */
export function requireSheet({ workbook }: Session, sheet: Sheet): Sheet {
  if (workbook.sheets.includes(sheet)) return sheet;
  throw new HostError('ItemNotFound', `the sheet ${sheet.name} was deleted`);
}

/**
 * Brings a sheet to the front. Excel on the web does not, where the same batch has added the sheet (OfficeDev/office-js
 * #930).
 */
export function bringToFront({ excel, workbook }: Session, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', `the sheet ${sheet.name} is hidden`);
  if (excel.platform === 'web' && excel.addedInBatch.has(sheet)) return;
  workbook.activeSheet = sheet;
}

const accessDenied = (sheet: Sheet): HostError => new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
