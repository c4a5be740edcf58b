/** The worksheet with the agency's own catalogue of measures: shown where there is one, else inserted. */
import { accepted, refused, type Result } from '../ita/finding';
import type { WorksheetDraft } from '../sheet/drafts/draft';
import { absoluteReference, areaAddress, parseReference } from '../sheet/grid';
import { CATALOGUE_NAME, catalogueArea, type NamedFormula, type OwnedArea } from './ownership';
import { sheetArea } from './plan';
import { inWorkbook, writingInWorkbook } from './session';
import { freeSheetName } from './sheetName';
import { hostCodeOf, inTries } from './tries';
import { writeWorksheet } from './worksheets';

export interface CataloguePlace {
  /** null where the workbook has no catalogue of its own. */
  readonly catalogue: OwnedArea | null;
  /** What the workbook name says; null where there is none. It may point to a worksheet that is gone. */
  readonly formula: string | null;
  readonly sheets: readonly string[];
  readonly activeSheet: string;
  readonly hiddenSheets: readonly string[];
  readonly protectedSheets: readonly string[];
  readonly structureIsProtected: boolean;
  readonly tables: readonly TablePlace[];
}

export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly style: string;
}

/** Activates the catalogue's worksheet, or inserts it. Two round trips. */
export async function openCatalogue(draft: WorksheetDraft): Promise<Result<{ readonly sheet: string }>> {
  const place = await findPlace();
  if (!place.ok) return place;
  const { catalogue } = place.value;
  return catalogue === null ? insertCatalogue(draft, place.value) : show(catalogue.sheet, place.value);
}

/** One round trip. */
export const findPlace = (): Promise<Result<CataloguePlace>> =>
  inWorkbook(async (context) => {
    const { names, protection, tables, worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    worksheets.load('items/name,items/visibility,items/protection/protected');
    names.load('items/name,items/formula');
    tables.load('items/name,items/style,items/worksheet/name');
    protection.load('protected');
    await context.sync();

    const sheets = worksheets.items.map((one) => one.name);
    const named: readonly NamedFormula[] = names.items;
    const catalogue = catalogueArea(named);
    const namesOf = (some: readonly Excel.Worksheet[]) => some.map((one) => one.name);
    return accepted({
      catalogue: catalogue !== null && sheets.includes(catalogue.sheet) ? catalogue : null,
      formula: named.find((one) => one.name === CATALOGUE_NAME)?.formula ?? null,
      sheets,
      activeSheet: active.name,
      hiddenSheets: namesOf(worksheets.items.filter((one) => one.visibility !== Excel.SheetVisibility.visible)),
      protectedSheets: namesOf(worksheets.items.filter((one) => one.protection.protected)),
      structureIsProtected: protection.protected,
      tables: tables.items.map((one) => ({ name: one.name, sheet: one.worksheet.name, style: one.style })),
    });
  });

async function show(sheet: string, place: CataloguePlace): Promise<Result<{ readonly sheet: string }>> {
  const isHidden = place.hiddenSheets.includes(sheet);
  if (isHidden && place.structureIsProtected) return refused('workbook-protected');
  return inWorkbook(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    if (isHidden) worksheet.visibility = Excel.SheetVisibility.visible;
    worksheet.activate();
    await context.sync();
    return accepted({ sheet });
  });
}

/** Puts the catalogue on a worksheet of its own; from then on it is the one that the name points to. */
export async function insertCatalogue(
  draft: WorksheetDraft,
  place: CataloguePlace,
): Promise<Result<{ readonly sheet: string }>> {
  if (place.structureIsProtected) return refused('workbook-protected');
  const sheet = freeSheetName(draft.title, place.sheets);
  // Tells this insertion from a co-author's, as long as it is under way.
  const token = crypto.randomUUID();
  const written = await writingInWorkbook(async (context) => {
    const { names, worksheets } = context.workbook;
    const worksheet = worksheets.add(sheet);
    // Named at once, before anything is on it: from then on it is known to be ours.
    if (place.formula !== null) names.getItem(CATALOGUE_NAME).delete();
    names.add(CATALOGUE_NAME, `=${absoluteReference(sheet, sheetArea(draft))}`, token);
    writeWorksheet(worksheet, draft, null, []);
    writeTable(worksheet, draft, freeTableName(draft, place.tables));
    worksheet.activate();
    names.getItem(CATALOGUE_NAME).comment = '';
    await context.sync();
    return accepted({ sheet });
  });
  if (written.ok || written.refusal.code === 'read-only') return written;
  const back = await inTries((context) => takeBack(context, place, sheet, token));
  if (!back.ok) return refused('left-unfinished', [], { hostCode: hostCodeOf(back) });
  return back.value === 'complete' ? accepted({ sheet }) : written;
}

/**
 * Queues making a table of the draft's table area, in looks that leave the cells' own to be seen. The cells must be
 * written, and must not be part of another table.
 */
export function writeTable(worksheet: Excel.Worksheet, { table }: WorksheetDraft, name: string): void {
  if (table === undefined) return;
  const made = worksheet.tables.add(areaAddress(table.area), true);
  made.name = name;
  made.style = 'TableStyleLight1';
  made.showBandedRows = false;
}

/** A table of this name may be in the workbook already, brought along with a copied worksheet. */
export function freeTableName({ table }: WorksheetDraft, others: readonly TablePlace[]): string {
  const wanted = table?.name ?? '';
  const taken = new Set(others.map((one) => one.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** 'complete': the answer was lost, but everything is there. */
async function takeBack(
  context: Excel.RequestContext,
  before: CataloguePlace,
  sheet: string,
  token: string,
): Promise<Result<'as-before' | 'complete'>> {
  const { names, worksheets } = context.workbook;
  const used = worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(false);
  names.load('items/name,items/formula,items/comment');
  worksheets.load('items/name');
  used.load('address');
  await context.sync();

  const name = names.items.find((one) => one.name === CATALOGUE_NAME);
  const isOurs = name?.comment === token;
  const isThere = worksheets.items.some((one) => one.name === sheet);
  const pointsThere = name !== undefined && parseReference(String(name.formula))?.sheet === sheet;
  if (!isOurs && isThere && pointsThere) return accepted('complete');
  worksheets.getItem(before.activeSheet).activate();
  // Not named yet, it was just made: then nothing is on it. One with content is a co-author's.
  if (isThere && (isOurs || used.isNullObject)) worksheets.getItem(sheet).delete();
  if (isOurs) names.getItem(CATALOGUE_NAME).delete();
  const isNameless = name === undefined || isOurs;
  if (isNameless && before.formula !== null) names.add(CATALOGUE_NAME, before.formula);
  await context.sync();
  return accepted('as-before');
}
