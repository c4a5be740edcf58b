/** Everything one click must know of the workbook, in one round trip. */
import { accepted, refused, type CellAddress, type Result } from '../ita/finding';
import { areaAddress, parseReference, type Area, type Grid } from '../sheet/grid';
import {
  queueFormulas,
  queueGrid,
  queueHidden,
  queueOwnSheet,
  withFormulas,
  type OwnSheet,
  type QueuedGrid,
} from './grids';
import { emptyHighlights, ownHighlights, type OwnHighlight } from './highlights';
import { readLargeGrid } from './largeSheet';
import {
  announcedSheets,
  catalogueArea,
  freeMark,
  isUnfinished,
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
  /** Blank worksheets that a writing had just made when it was cut short. */
  readonly leftovers: readonly string[];
  /** The add-in's own conditional formats on the sheet; after a writing that was cut short, those that say nothing too. */
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

export interface ReadRequest {
  /** Worksheet to read; the active one when left out. */
  readonly sheet?: string | undefined;
  /** The add-in's own worksheets that an earlier reading found: read along, so that no second round trip is needed. */
  readonly ownSheets?: readonly string[] | undefined;
  /** Where an earlier reading found the result block ("E6:K27"): its formulas are read along. */
  readonly ownBlock?: CellAddress | undefined;
  /** Worksheets that a writing has made, as far as it came: those that are blank and have no name of ours are leftovers. */
  readonly made?: readonly string[] | undefined;
}

/**
 * Reads the named sheet, or the active one. On a worksheet of the add-in's own, the sheet it was made from is read
 * instead. That, own worksheets and a result block that nobody knew of before, and hidden rows or columns take a
 * second round trip.
 */
export async function readWorkbook(request: ReadRequest, companion?: Companion): Promise<Result<WorkbookReading>> {
  const reading = await readKnown(request, companion);
  if (!reading.ok) return reading;
  const { sets, sheet } = reading.value;
  const source = request.sheet === undefined ? setOfOwnWorksheet(sets, sheet)?.block?.sheet : undefined;
  if (source !== undefined)
    return readWorkbook({ ...request, sheet: source, ownSheets: ownSheetsOf(reading.value) }, companion);
  return readTheRest(reading.value, request, companion);
}

/** The add-in's own worksheets that matter to this sheet. */
export const ownSheetsOf = ({ results, catalogue, sheets }: WorkbookReading): string[] =>
  ownSheetNames(results, catalogue).filter((name) => sheets.includes(name));

/** Where the result block of this sheet lies. */
export const ownBlockOf = ({ results }: WorkbookReading): CellAddress | undefined =>
  results?.block ? areaAddress(results.block.area) : undefined;

/** What is ours and was not known to be there. */
async function readTheRest(
  reading: WorkbookReading,
  { ownBlock, made = [] }: ReadRequest,
  companion?: Companion,
): Promise<Result<WorkbookReading>> {
  const unread = ownSheetsOf(reading).filter((name) => !reading.ownSheets.has(name));
  const block = ownBlockOf(reading) === ownBlock ? null : (reading.results?.block?.area ?? null);
  const announced = [...made, ...(reading.results === null ? [] : announcedSheets(reading.results))];
  const nameless = announced.filter((name) => reading.sheets.includes(name) && !ownSheetsOf(reading).includes(name));
  const { hasHidden } = reading.grid;
  if (unread.length === 0 && block === null && nameless.length === 0 && hasHidden !== true) return accepted(reading);
  return inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = unread.map((name) => queueOwnSheet(worksheets.getItem(name)));
    const formulas = block && queueFormulas(worksheets.getItem(reading.sheet), block);
    const hidden = hasHidden === true ? queueHidden(worksheets.getItem(reading.sheet), reading.grid) : null;
    const used = nameless.map((name) => worksheets.getItem(name).getUsedRangeOrNullObject(false));
    for (const range of used) range.load('address');
    await context.sync();
    return accepted({
      ...reading,
      leftovers: nameless.filter((_, index) => used[index]?.isNullObject === true),
      ownSheets: new Map([...reading.ownSheets, ...byName(sheets.map((read) => read()))]),
      grid: {
        ...(block && formulas ? withFormulas(reading.grid, block, formulas()) : reading.grid),
        ...(hidden === null ? {} : { hidden: hidden() }),
      },
    });
  }, companion);
}

async function readKnown(request: ReadRequest, companion?: Companion): Promise<Result<WorkbookReading>> {
  const { sheet, ownSheets = [] } = request;
  const inOne = await readSheets(request, undefined, companion);
  const isLarge = !inOne.ok && inOne.refusal.code === 'too-large';
  const reading = isLarge ? await readInPieces(request, companion) : inOne;
  const isMissing = !reading.ok && reading.refusal.parameters.hostCode === 'ItemNotFound';
  if (!isMissing) return reading;
  // A worksheet that was there before is gone: it may be one of ours.
  if (ownSheets.length > 0) return readKnown({ sheet }, companion);
  return sheet === undefined ? reading : missingSheet(sheet, companion);
}

/** The cells do not fit into one message: they come in several, all else in one more. */
async function readInPieces(request: ReadRequest, companion?: Companion): Promise<Result<WorkbookReading>> {
  const grid = await readLargeGrid(request.sheet, companion);
  if (!grid.ok) return grid;
  const sheet = grid.value?.sheet ?? request.sheet;
  return readSheets({ ...request, sheet }, { read: () => grid.value }, companion);
}

/** Only when it is missing are the names of the others asked for: what a null worksheet's ranges do is not documented. */
const missingSheet = (sheet: string, companion?: Companion): Promise<Result<never>> =>
  inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return refused('sheet-missing', [], { sheet, sheets: worksheets.items.map((one) => one.name).join(', ') });
  }, companion);

const byName = (sheets: readonly OwnSheet[]) => new Map(sheets.map((one) => [one.name, one]));

const readSheets = (
  { sheet: name, ownSheets = [], ownBlock }: ReadRequest,
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
    const block = parseReference(`_!${ownBlock ?? ''}`)?.area ?? null;
    const formulas = block && queueFormulas(sheet, block);
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

    const values = cells.read();
    const grid = values && block && formulas ? withFormulas(values, block, formulas()) : values;
    if (grid === null) return refused('workbook-empty', [], { sheet: sheet.name });
    const sets = resultSets(workbook.names.items);
    const results = setOfSheet(sets, sheet.name);
    const mark = results?.mark ?? freeMark(sets);
    const empty = emptyHighlights(highlights);
    const isCutShort = results !== null && isUnfinished(results);
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
      leftovers: [],
      ownHighlights: [...ownHighlights(highlights, mark), ...(isCutShort ? empty : [])],
      emptyHighlights: empty,
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
