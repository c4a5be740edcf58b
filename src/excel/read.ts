/** Everything one click must know of the workbook, in one round trip. */
import { accepted, refused, type Result } from '../ita/finding';
import type { Area, Grid } from '../sheet/grid';
import { queueGrid, queueOwnSheet, type OwnSheet, type QueuedGrid } from './grids';
import { readLargeGrid } from './largeSheet';
import {
  catalogueArea,
  freeMark,
  ownSheetNames,
  resultSets,
  setOfOwnWorksheet,
  setOfSheet,
  type OwnedArea,
  type ResultSet,
} from './ownership';
import { inWorkbook, type Companion } from './session';
import { supportsDataValidation } from './supported';

export interface WorkbookReading {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly grid: Grid;
  /** Cells with values or formats, our own included. */
  readonly usedArea: Area;
  /** Results that an earlier click wrote for this sheet. */
  readonly results: ResultSet | null;
  /** Result sets of all sheets. */
  readonly sets: readonly ResultSet[];
  /** Name for the set when there is none yet. */
  readonly mark: string;
  /** The agency's own catalogue of measures, where the workbook has one. */
  readonly catalogue: OwnedArea | null;
  /** What is on the add-in's own worksheets for this sheet, and on the catalogue, by worksheet name. */
  readonly ownSheets: ReadonlyMap<string, OwnSheet>;
  /** The add-in's own conditional formats on the sheet. */
  readonly ownHighlights: readonly OwnHighlight[];
  /** Rules that say nothing, as one is that was made and did not get its formula. */
  readonly emptyHighlights: readonly OwnHighlight[];
  /** Ids of all conditional formats on the sheet. */
  readonly highlightIds: readonly string[];
  /** Whether any cell of the sheet has data validation. */
  readonly hasValidation: boolean;
  readonly activeSheet: string;
  readonly protectedSheets: readonly string[];
  readonly structureIsProtected: boolean;
}

export interface OwnHighlight {
  readonly id: string;
  readonly formula: string;
}

export interface ReadRequest {
  /** Worksheet to read; the active one when left out. */
  readonly sheet?: string | undefined;
  /** The add-in's own worksheets that an earlier reading found: read along, so that no second round trip is needed. */
  readonly ownSheets?: readonly string[] | undefined;
}

/**
 * Reads the named sheet, or the active one. On a worksheet of the add-in's own, the sheet it was made from is read
 * instead. That, and own worksheets nobody knew of before, take a second round trip.
 */
export async function readWorkbook(request: ReadRequest, companion?: Companion): Promise<Result<WorkbookReading>> {
  const reading = await readKnown(request, companion);
  if (!reading.ok) return reading;
  const { sets, sheet } = reading.value;
  const source = request.sheet === undefined ? setOfOwnWorksheet(sets, sheet)?.block?.sheet : undefined;
  if (source !== undefined) return readWorkbook({ sheet: source, ownSheets: ownSheetsOf(reading.value) }, companion);
  const unread = ownSheetsOf(reading.value).filter((name) => !reading.value.ownSheets.has(name));
  if (unread.length === 0) return reading;
  const more = await readOwnSheets(unread, companion);
  if (!more.ok) return more;
  return accepted({ ...reading.value, ownSheets: new Map([...reading.value.ownSheets, ...byName(more.value)]) });
}

/** The add-in's own worksheets that matter to this sheet. */
export const ownSheetsOf = ({ results, catalogue, sheets }: WorkbookReading): string[] =>
  ownSheetNames(results, catalogue).filter((name) => sheets.includes(name));

async function readKnown(request: ReadRequest, companion?: Companion): Promise<Result<WorkbookReading>> {
  const { sheet, ownSheets = [] } = request;
  const inOne = await readSheets(sheet, ownSheets, undefined, companion);
  const isLarge = !inOne.ok && inOne.refusal.code === 'too-large';
  const reading = isLarge ? await readInPieces(sheet, ownSheets, companion) : inOne;
  const isMissing = !reading.ok && reading.refusal.parameters.hostCode === 'ItemNotFound';
  if (!isMissing) return reading;
  // A worksheet that was there before is gone: it may be one of ours.
  if (ownSheets.length > 0) return readKnown({ sheet }, companion);
  return sheet === undefined ? reading : missingSheet(sheet, companion);
}

/** The cells do not fit into one message: they come in several, all else in one more. */
async function readInPieces(
  sheet: string | undefined,
  ownSheets: readonly string[],
  companion?: Companion,
): Promise<Result<WorkbookReading>> {
  const grid = await readLargeGrid(sheet, companion);
  return grid.ok ? readSheets(grid.value?.sheet ?? sheet, ownSheets, { read: () => grid.value }, companion) : grid;
}

/** Only when it is missing are the names of the others asked for: what a null worksheet's ranges do is not documented. */
const missingSheet = (sheet: string, companion?: Companion): Promise<Result<never>> =>
  inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return refused('sheet-missing', [], { sheet, sheets: worksheets.items.map((one) => one.name).join(', ') });
  }, companion);

const readOwnSheets = (names: readonly string[], companion?: Companion): Promise<Result<OwnSheet[]>> =>
  inWorkbook(async (context) => {
    const queued = names.map((name) => queueOwnSheet(context.workbook.worksheets.getItem(name)));
    await context.sync();
    return accepted(queued.map((read) => read()));
  }, companion);

const byName = (sheets: readonly OwnSheet[]) => new Map(sheets.map((one) => [one.name, one]));

const readSheets = (
  name: string | undefined,
  ownSheets: readonly string[],
  known?: QueuedGrid,
  companion?: Companion,
): Promise<Result<WorkbookReading>> =>
  inWorkbook(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
    sheet.load('name');
    const cells = known ?? queueGrid(sheet);
    const own = ownSheets.map((one) => queueOwnSheet(worksheets.getItem(one)));
    const used = sheet.getUsedRangeOrNullObject(false);
    const active = worksheets.getActiveWorksheet();
    const highlights = sheet.getRange().conditionalFormats;
    active.load('name');
    worksheets.load('items/name,items/protection/protected');
    workbook.names.load('items/name,items/formula,items/comment');
    workbook.protection.load('protected');
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    highlights.load('items/id,items/type,items/customOrNullObject/rule/formula');
    const validation = queueValidation(sheet);
    await context.sync();

    const grid = cells.read();
    if (grid === null) return refused('workbook-empty', [], { sheet: sheet.name });
    const sets = resultSets(workbook.names.items);
    const results = setOfSheet(sets, sheet.name);
    const mark = results?.mark ?? freeMark(sets);
    return accepted({
      sheet: sheet.name,
      sheets: worksheets.items.map((one) => one.name),
      grid,
      usedArea: areaOf(used),
      results,
      sets,
      mark,
      catalogue: catalogueArea(workbook.names.items),
      ownSheets: byName(own.map((read) => read())),
      ownHighlights: ownHighlights(highlights, mark),
      emptyHighlights: emptyHighlights(highlights),
      highlightIds: highlights.items.map((format) => format.id),
      hasValidation: validation(),
      activeSheet: active.name,
      protectedSheets: worksheets.items.filter((one) => one.protection.protected).map((one) => one.name),
      structureIsProtected: workbook.protection.protected,
    });
  }, companion);

function queueValidation(sheet: Excel.Worksheet): () => boolean {
  if (!supportsDataValidation()) return () => false;
  const validation = sheet.getRange().dataValidation;
  validation.load('type');
  return () => validation.type !== Excel.DataValidationType.none;
}

const areaOf = (range: Excel.Range): Area => ({
  firstRow: range.rowIndex,
  firstColumn: range.columnIndex,
  lastRow: range.rowIndex + range.rowCount - 1,
  lastColumn: range.columnIndex + range.columnCount - 1,
});

/** Ours are custom rules whose formula carries the set's mark. The rules' types and formulas must be loaded. */
export const ownHighlights = (formats: Excel.ConditionalFormatCollection, mark: string): OwnHighlight[] =>
  formats.items.flatMap((format) => {
    const formula = customFormula(format);
    return formula?.includes(`N("${mark}")=0`) === true ? [{ id: format.id, formula }] : [];
  });

export const emptyHighlights = (formats: Excel.ConditionalFormatCollection): OwnHighlight[] =>
  formats.items.flatMap((format) => {
    const formula = customFormula(format);
    return formula !== null && /^=?(?:FALSE)?$/i.test(formula) ? [{ id: format.id, formula }] : [];
  });

/** null for a rule of another kind. */
const customFormula = (format: Excel.ConditionalFormat): string | null =>
  format.type === Excel.ConditionalFormatType.custom && !format.customOrNullObject.isNullObject
    ? format.customOrNullObject.rule.formula
    : null;
