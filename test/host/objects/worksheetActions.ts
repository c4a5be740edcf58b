/** What may become of a worksheet, by the add-in's hand or the user's. */
import { quoteSheet } from '../workbook/address';
import type { Sheet, Visibility } from '../workbook/sheet';
import { deleteSheet, renameSheet } from '../workbook/sheetActions';
import { HostError, invalidArgument } from '../protocol/errors';
import { requireOpenStructure, type Session } from './session';

export function renameWorksheet(session: Session, sheet: Sheet, name: string): void {
  requireOpenStructure(session);
  requireFreeName(session, name, sheet);
  renameSheet(session.workbook, sheet, name);
}

/** A sheet that is hidden or deleted while it is active leaves the front to the next one. */
export function deleteWorksheet(session: Session, sheet: Sheet): void {
  requireOpenStructure(session);
  if (sheet.visibility === 'VeryHidden')
    throw new HostError('InvalidOperation', 'a very hidden sheet cannot be deleted');
  requireAnotherVisible(session, sheet);
  const { workbook } = session;
  const wasActive = isActive(session, sheet);
  const index = workbook.sheets.indexOf(sheet);
  deleteSheet(workbook, sheet);
  session.listened.delete(sheet);
  if (wasActive) activateNext(session, index);
}

export function hideOrShow(session: Session, sheet: Sheet, visibility: Visibility): void {
  requireOpenStructure(session);
  if (visibility !== 'Visible') requireAnotherVisible(session, sheet);
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && isActive(session, sheet)) {
    activateNext(session, session.workbook.sheets.indexOf(sheet));
  }
}

const isActive = ({ workbook }: Session, sheet: Sheet): boolean =>
  workbook.activeSheet === sheet && !workbook.isChartSheetActive;

function activateNext({ workbook }: Session, index: number): void {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const next = visible.find((sheet) => workbook.sheets.indexOf(sheet) >= index) ?? visible.at(-1);
  if (next !== undefined) workbook.activeSheet = next;
}

function requireAnotherVisible({ workbook }: Session, sheet: Sheet): void {
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0) throw new HostError('InvalidOperation', 'a workbook needs at least one visible sheet');
}

/** @throws HostError InvalidArgument for an illegal name, ItemAlreadyExists for a taken one. */
export function requireFreeName({ workbook }: Session, name: string, own: Sheet | null): void {
  const illegal = name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || name.toLowerCase() === 'history';
  if (illegal) throw invalidArgument(`${quoteSheet(name)} cannot be the name of a sheet`);
  const taken = workbook.sheetNamed(name);
  if (taken !== undefined && taken !== own)
    throw new HostError('ItemAlreadyExists', `there is a sheet ${name} already`);
}
