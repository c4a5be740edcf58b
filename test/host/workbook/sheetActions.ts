/** Sheets that come, go and change their names, with all that refers to them. */
import { relationshipId, relationshipPrefix } from '../ooxml/relationshipPrefix';
import type { XmlElement } from '../ooxml/xml';
import { breakSheet, forgetLostCells, renameSheet as renamedIn } from '../formulas/rewrite';
import { emptySheet, worksheetType } from './emptyParts';
import { rewriteCells, rewriteParts } from './formulaPlaces';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';
import { workbookSequence } from './workbookSequence';

/** Adds an empty sheet at the end. The name must be legal and free. */
export function addSheet(workbook: Workbook, name: string): Sheet {
  return insertSheet(workbook, name, emptySheet, null);
}

/** Adds a sheet with this part. @param before null for the end. */
export function insertSheet(workbook: Workbook, name: string, text: string, before: Sheet | null): Sheet {
  const { container, root } = workbook;
  const part = container.freePart('xl/worksheets/sheet', '.xml');
  container.addPart(part, text, worksheetType);
  const parent = root.ensure('sheets', workbookSequence);
  const ids = parent.children.map((entry) => entry.number('sheetId') ?? 0);
  const entry = parent.create('sheet', {
    name,
    sheetId: Math.max(0, ...ids) + 1,
    [`${relationshipPrefix(root)}:id`]: container.relate(workbook.part, 'worksheet', part),
  });
  const sheet = workbook.readSheet(entry, part, text);
  const position = before === null ? parent.children.length : workbook.positionOf(before);
  parent.append(entry, before?.entry);
  workbook.sheets.splice(before === null ? workbook.sheets.length : workbook.sheets.indexOf(before), 0, sheet);
  workbook.names.makeRoom(position);
  const view = root.find('bookViews', 'workbookView');
  const active = view?.number('activeTab') ?? 0;
  if (view !== undefined && active >= position) view.set('activeTab', active + 1);
  workbook.calculator.namesChanged();
  return sheet;
}

/** Takes a sheet away with its parts; references to it become #REF!. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  const { container, root, names } = workbook;
  const position = workbook.positionOf(sheet);
  const index = workbook.sheets.indexOf(sheet);
  rewriteCells(workbook, (formula) => breakSheet(formula, sheet.name));
  rewriteParts(workbook, (formula) => forgetLostCells(breakSheet(formula, sheet.name)));
  names.forgetSheet(position, sheet.name);
  const id = relationshipId(sheet.entry);
  if (id !== undefined) container.unrelate(workbook.part, id);
  container.removeWithParts(sheet.part);
  sheet.entry.remove();
  workbook.sheets.splice(index, 1);
  const view = root.find('bookViews', 'workbookView');
  const active = view?.number('activeTab') ?? 0;
  if (active >= position && active > 0) view?.set('activeTab', active - 1);
  workbook.formulasHaveChanged();
}

/** Moves a name to a sheet and all references along. The name must be legal and free. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  const renamed = (formula: string): string => renamedIn(formula, old, name);
  rewriteCells(workbook, renamed);
  rewriteParts(workbook, renamed);
  workbook.names.rewrite(renamed);
  for (const source of pivotSources(workbook)) if (source.get('sheet') === old) source.set('sheet', name);
}

const pivotSources = ({ container, part }: Workbook): XmlElement[] =>
  container
    .partsBelow(part, 'pivotCacheDefinition')
    .flatMap((pivot) => container.xml(pivot).find('cacheSource', 'worksheetSource') ?? []);
