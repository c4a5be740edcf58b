/** Puts rows or columns into a sheet or takes them out, with all that lies on the sheet or refers to it. */
import { followCells } from '../formulas/rewrite';
import type { XmlElement } from '../ooxml/xml';
import { parseArea } from './address';
import { rewriteCells, rewriteParts } from './formulaPlaces';
import type { Sheet } from './sheet';
import { movedArea, movedIndex, type Shift } from './shift';
import { shiftDrawings } from './shiftDrawings';
import { shiftTables } from './shiftTables';
import { readAreas, storedArea, writeAreas } from './sqref';
import type { Workbook } from './workbook';

/** @throws Error where cells would be pushed off the sheet. */
export function shiftSheet(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  requireRoom(sheet, shift);
  const isRows = shift.axis === 'rows';
  const move = (index: number): number | null => movedIndex(index, shift);
  if (isRows) sheet.moveRows(move);
  else {
    sheet.moveColumns(move);
    sheet.columns.shift(shift);
  }
  if (shift.kind === 'insert') copyLooks(sheet, shift);
  shiftParts(sheet.root, shift);
  shiftArrays(sheet, shift);
  shiftTables(workbook, sheet, shift);
  shiftDrawings(workbook, sheet, shift);
  const name = sheet.name.toLowerCase();
  const follow = (formula: string, home: Sheet | null): string =>
    followCells(formula, (token) => {
      const isHere = token.sheet === null ? home === sheet : token.sheet.toLowerCase() === name;
      return isHere ? movedArea(token.area, shift) : token.area;
    });
  rewriteCells(workbook, follow);
  rewriteParts(workbook, follow);
  workbook.names.rewrite((formula) => follow(formula, null));
  workbook.calculator.cellsMoved(sheet);
}

function requireRoom(sheet: Sheet, shift: Shift): void {
  if (shift.kind === 'delete') return;
  for (const { row, column, cell } of sheet.cells()) {
    const index = shift.axis === 'rows' ? row : column;
    if (!cell.isBlank && movedIndex(index, shift) === null) throw new Error('cells would be pushed off the sheet');
  }
}

/** What is put in looks like what stands before it, as in Excel. */
function copyLooks(sheet: Sheet, { axis, at, count }: Shift): void {
  if (at === 0) return;
  if (axis === 'columns') {
    for (const [row, { cells }] of [...sheet.existingRows()]) {
      const style = cells.get(at - 1)?.style;
      if (style === undefined) continue;
      for (let column = at; column < at + count; column += 1) sheet.ensureCell(row, column).style = style;
    }
    return;
  }
  const before = sheet.row(at - 1);
  if (before === undefined) return;
  for (let index = at; index < at + count; index += 1) {
    const row = sheet.ensureRow(index);
    const { height, hasOwnHeight, style } = before;
    Object.assign(row, { height, hasOwnHeight, style, needsFit: !hasOwnHeight });
    for (const [column, { style: looks }] of before.cells) sheet.ensureCell(index, column).style = looks;
  }
}

/** Lists of areas and single ones in the sheet's part. */
function shiftParts(root: XmlElement, shift: Shift): void {
  const merges = root.first('mergeCells');
  for (const merge of merges?.children ?? []) {
    shiftRef(merge, shift);
    // A merge of one cell is none.
    if (!merge.get('ref')?.includes(':')) merge.remove();
  }
  dropEmpty(merges);
  for (const format of root.all('conditionalFormatting')) shiftSqref(format, shift);
  for (const local of ['dataValidations', 'protectedRanges', 'ignoredErrors']) {
    const parent = root.first(local);
    for (const entry of parent?.children ?? []) shiftSqref(entry, shift);
    dropEmpty(parent);
  }
  for (const link of root.first('hyperlinks')?.children ?? []) shiftRef(link, shift);
  dropEmpty(root.first('hyperlinks'));
  const filter = root.first('autoFilter');
  if (filter !== undefined) shiftRef(filter, shift);
  for (const sqref of root.first('extLst')?.descendants('sqref') ?? []) shiftText(sqref, shift);
  shiftBreaks(root.first(shift.axis === 'rows' ? 'rowBreaks' : 'colBreaks'), shift);
}

function shiftSqref(element: XmlElement, shift: Shift): void {
  const old = element.get('sqref');
  if (old === undefined) return;
  const areas = readAreas(old).flatMap((area) => movedArea(area, shift) ?? []);
  const moved = writeAreas(areas);
  if (areas.length === 0) element.remove();
  else if (moved !== old) element.set('sqref', moved);
}

function shiftText(element: XmlElement, shift: Shift): void {
  const moved = writeAreas(readAreas(element.text).flatMap((area) => movedArea(area, shift) ?? []));
  if (moved !== element.text) element.text = moved;
}

/** Takes the element away where its cells are. */
function shiftRef(element: XmlElement, shift: Shift): void {
  const old = element.get('ref') ?? '';
  const area = parseArea(old);
  if (area === null) return;
  const moved = movedArea(area, shift);
  if (moved === null) element.remove();
  else if (storedArea(moved) !== old) element.set('ref', storedArea(moved));
}

function shiftBreaks(breaks: XmlElement | undefined, shift: Shift): void {
  for (const entry of breaks?.children ?? []) {
    const old = entry.number('id') ?? 0;
    const moved = movedIndex(old, shift);
    if (moved === null) entry.remove();
    else if (moved !== old) entry.set('id', moved);
  }
  dropEmpty(breaks);
  const manual = breaks?.children.filter((entry) => entry.flag('man')).length;
  if (breaks?.get('manualBreakCount') !== undefined) breaks.set('manualBreakCount', manual);
}

/** An empty list is damage in a file, and so is a wrong count. */
function dropEmpty(list: XmlElement | undefined): void {
  if (list === undefined) return;
  if (list.children.length === 0) list.remove();
  else if (list.get('count') !== undefined && list.number('count') !== list.children.length)
    list.set('count', list.children.length);
}

/** Array formulas say themselves which cells they fill. */
function shiftArrays(sheet: Sheet, shift: Shift): void {
  for (const { cell } of sheet.cells()) {
    const attributes = cell.formulaAttributes;
    const ref = / ref="([^"]*)"/.exec(attributes ?? '')?.[1];
    const area = ref === undefined ? null : parseArea(ref);
    if (attributes === null || ref === undefined || area === null) continue;
    const moved = movedArea(area, shift);
    if (moved !== null) cell.formulaAttributes = attributes.replace(`"${ref}"`, `"${storedArea(moved)}"`);
  }
}
