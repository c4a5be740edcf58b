/** Data validation of a sheet, in its part. */
import type { XmlElement } from '../ooxml/xml';
import { sameArea, type Area } from './address';
import type { Sheet } from './sheet';
import { worksheetSequence } from './worksheetSequence';
import { readAreas, touches, without, writeAreas } from './sqref';

/** Entries that touch an area. */
export const validationsOf = (sheet: Sheet, area: Area): XmlElement[] =>
  (sheet.root.first('dataValidations')?.children ?? []).filter((entry) => touches(readAreas(entry.get('sqref')), area));

/** The one entry of exactly this area; made from the first one there, which keeps the rest of its cells. */
export function ownValidation(sheet: Sheet, area: Area): XmlElement {
  const [first] = validationsOf(sheet, area);
  const areas = readAreas(first?.get('sqref'));
  if (first !== undefined && areas.length === 1 && areas[0] !== undefined && sameArea(areas[0], area)) return first;
  const copy = first?.clone();
  clearValidations(sheet, area);
  const parent = sheet.root.ensure('dataValidations', worksheetSequence);
  const entry = copy ?? parent.create('dataValidation', { allowBlank: 1, showInputMessage: 1, showErrorMessage: 1 });
  entry.set('sqref', writeAreas([area]));
  parent.append(entry);
  parent.set('count', parent.children.length);
  return entry;
}

export function clearValidations(sheet: Sheet, area: Area): void {
  for (const entry of validationsOf(sheet, area)) {
    const rest = without(readAreas(entry.get('sqref')), area);
    if (rest.length === 0) entry.remove();
    else entry.set('sqref', writeAreas(rest));
  }
  const parent = sheet.root.first('dataValidations');
  if (parent?.children.length === 0) parent.remove();
  else if (parent !== undefined && parent.number('count') !== parent.children.length)
    parent.set('count', parent.children.length);
}
