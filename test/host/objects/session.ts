/** What the objects of the model share: the open workbook, and who hears of changes. */
import type { Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import { HostError } from '../protocol/errors';

export interface Session {
  readonly workbook: Workbook;
  /** Sheets that the client listens to. */
  readonly listened: Set<Sheet>;
  /** Values in the area changed. */
  changed(sheet: Sheet, area: Area): void;
}

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

const accessDenied = (sheet: Sheet): HostError => new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
