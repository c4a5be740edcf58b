/** Everything that one click must know of the workbook, in one round trip. */
import { accepted, refused, type CellAddress, type Result } from '../ita/finding';
import { areaAddress, intersects, isWithin, parseReference, type Area, type Grid } from '../sheet/grid';
import type { Looked } from '../sheet/placeBlock';
import { noRecord, type WorkbookRecord } from '../sheet/record';
import {
  queueContentsOf,
  queueFormulas,
  queueGrid,
  queueHidden,
  queueMerges,
  SCORE_BOUNDS,
  withFormulas,
  type Bounds,
} from './grids';
import { readLargeGrid } from './largeSheet';
import { queueNames } from './workbookNames';
import { catalogueArea, freeMark, isOwnName, nameSets, type NameSet, type OwnedArea } from './ownership';
import { hasForeignChartsOnly, queueOwnSheet, readOwnSheets, type OwnSheet } from './ownSheets';
import { queueRecord, type StoredRecord } from './recordXml';
import type { Results } from './provenResults';
import { runInWorkbook, type RunContext } from './runInWorkbook';

export interface WorkbookReading {
  readonly sheet: string;
  readonly isHidden: boolean;
  /** Names of all worksheets. */
  readonly sheets: readonly string[];
  readonly grid: Grid;
  /** Areas that hold values but were not read, because they lie far from everything else. */
  readonly far: readonly Area[];
  /** Where formulas were read too, so that those that show nothing are known; null for nowhere. */
  readonly looked: Looked | null;
  /** Rows and columns of the worksheet, used or not. */
  readonly size: Bounds;
  readonly merges: readonly Area[];
  /** Numbers are rounded to what their format shows ("precision as displayed"). */
  readonly roundsToFormat: boolean;
  readonly calculatesManually: boolean;
  /** Results of an earlier click for this sheet that are proven to be the add-in's. */
  readonly results: Results | null;
  /** "ITA_1": the mark of the results, or a free one for new results. */
  readonly mark: string;
  /** Names that came with a copied sheet, with what they refer to; they belong to the sheet, not to the workbook. */
  readonly copiedNames: ReadonlyMap<string, string>;
  readonly stored: StoredRecord;
  /** Workbook names of all sheets' results. */
  readonly nameSets: readonly NameSet[];
  /** Without entries when the workbook has no record that can be read. */
  readonly record: WorkbookRecord;
  /** The agency's own catalogue of measures, if the workbook has one. */
  readonly catalogue: OwnedArea | null;
  /** Contents of the add-in's own worksheets for this sheet, and of the catalogue, by worksheet name. */
  readonly ownSheets: ReadonlyMap<string, OwnSheet>;
  readonly hiddenSheets: readonly string[];
  readonly protectedSheets: readonly string[];
  readonly structureIsProtected: boolean;
}

/** What an earlier reading found in the workbook: read along, which saves a second round trip. It may be out of date. */
export interface Known {
  /** The add-in's own worksheets. */
  readonly ownSheets?: readonly string[];
  /** Where the result block is ("E6:K36"); null when there was none. */
  readonly ownBlock?: CellAddress | null;
}

export interface ReadRequest {
  readonly known?: Known;
  /** Worksheet to read; the active one when left out. */
  readonly sheet?: string | undefined;
  /** The part near the first cell does not hold the scores: reads as much as possible of what lies far away. */
  readonly isWhole?: boolean | undefined;
}

/** The content of one message; ownership is not decided yet. */
type Reading = Omit<WorkbookReading, 'results' | 'mark' | 'copiedNames'> & {
  /** Names that belong to the sheet. */
  readonly sheetNames: readonly NameSet[];
  /** The area whose formulas the grid has. */
  readonly formulasOf: Area | null;
};

/**
 * Reads the named sheet, or the active one. If that is one of the add-in's own worksheets, reads the sheet that it was
 * made from. This, own worksheets and a result block not known before, and hidden rows or columns take a second round
 * trip.
 */
export async function readWorkbook(request: ReadRequest, run?: RunContext): Promise<Result<WorkbookReading>> {
  const known = await readKnown(request, run);
  if (!known.ok) return known;
  const reading = known.value;
  const source = request.sheet === undefined ? scoreSheetOf(reading) : undefined;
  if (source !== undefined) return readWorkbook({ ...request, sheet: source }, run);
  const proof = await proofFor(reading);
  const rest = await readTheRest(reading, proof, run);
  if (!rest.ok) return rest;
  const all = settled(rest.value, proof);
  // Results that lie far away belong to scores that do.
  if (request.isWhole !== true && liesFar(all)) {
    return readWorkbook({ ...request, sheet: all.sheet, isWhole: true }, run);
  }
  return accepted(await withOwnCharts(all, run));
}

function liesFar({ far, results }: WorkbookReading): boolean {
  const block = results?.block ?? null;
  return block !== null && far.some((area) => intersects(area, block.area));
}

/** Loaded late, because few workbooks have been through another program. */
async function withOwnCharts(reading: WorkbookReading, run?: RunContext): Promise<WorkbookReading> {
  const { results, ownSheets, mark } = reading;
  const ours = Object.values(results?.isCopied === false ? results.worksheets : {}).map(({ sheet }) => sheet);
  const sheets = ours.filter((sheet) => hasForeignChartsOnly(ownSheets.get(sheet), mark));
  if (sheets.length === 0) return reading;
  const { withRenamedCharts } = await import('./renamedCharts');
  return withRenamedCharts(reading, sheets, run);
}

/** Proof that results are the add-in's; loaded late, because a workbook without names of ours needs none. */
type Proof = Pick<typeof import('./provenResults'), 'nameClaimsOn' | 'provenOf'>;

const proofFor = async ({ nameSets: sets, sheetNames }: Reading): Promise<Proof | null> =>
  sets.length + sheetNames.length === 0 ? null : import('./provenResults');

/** The sheet that the active one was made from. */
const scoreSheetOf = ({ nameSets: sets, sheet }: Reading): string | undefined =>
  sets.find((set) => Object.values(set.worksheets).some((own) => own?.sheet === sheet))?.block?.sheet;

/** The add-in's own worksheets that matter to this sheet, for the next job. */
export const ownSheetsOf = ({ results, catalogue }: WorkbookReading): string[] => [
  ...new Set([
    ...Object.values(results?.worksheets ?? {}).map((own) => own.sheet),
    ...(catalogue === null ? [] : [catalogue.sheet]),
  ]),
];

/** Where the result block of this sheet lies. */
export const ownBlockOf = ({ results }: WorkbookReading): CellAddress | null =>
  results?.block ? areaAddress(results.block.area) : null;

function settled(reading: Reading, proof: Proof | null): WorkbookReading {
  const { sheetNames, formulasOf: _, ...known } = reading;
  const results = proof?.provenOf(reading) ?? null;
  const isCopied = results?.isCopied === true;
  const marks = [...reading.nameSets, ...sheetNames].map((set) => set.mark);
  const free = freeMark([...marks, ...Object.keys(reading.record.sets)]);
  return {
    ...known,
    results,
    mark: results === null || isCopied ? free : results.mark,
    copiedNames: isCopied ? results.names : new Map(),
  };
}

/** Reads what may be ours and was not known before, and which rows and columns are hidden. */
async function readTheRest(reading: Reading, proof: Proof | null, run?: RunContext): Promise<Result<Reading>> {
  const claims = (proof?.nameClaimsOn(reading) ?? []).map(({ names }) => names);
  const worksheets = claims.flatMap((names) => Object.values(names.worksheets));
  const claimed = [...worksheets, reading.catalogue].flatMap((own) => own?.sheet ?? []);
  const announced = claims.flatMap(({ mark }) => reading.record.sets[mark]?.journal?.makes ?? []);
  const unread = [...new Set([...claimed, ...announced.filter((name) => reading.sheets.includes(name))])].filter(
    (name) => !reading.ownSheets.has(name),
  );
  const blocks = claims.flatMap(({ block }) => (block?.sheet === reading.sheet ? [block.area] : []));
  const unknown = blocks.filter((area) => reading.formulasOf === null || !isWithin(area, reading.formulasOf));
  const { hasHidden } = reading.grid;
  if (unread.length === 0 && unknown.length === 0 && hasHidden !== true) return accepted(reading);
  const more = await runInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const own = unread.map((name) => queueOwnSheet(worksheets.getItem(name)));
    const formulas = unknown.map((area) => ({ area, read: queueFormulas(worksheets.getItem(reading.sheet), area) }));
    const hidden = hasHidden === true ? queueHidden(worksheets.getItem(reading.sheet), reading.grid) : null;
    await context.sync();
    const grid = formulas.reduce((known, { area, read }) => withFormulas(known, area, read()), reading.grid);
    return accepted({ own: own.map((read) => read()), grid, hidden: hidden?.() ?? null });
  }, run);
  const isTooLarge = !more.ok && more.refusal.code === 'too-large';
  if (isTooLarge && unread.length > 0) {
    // One of our own sheets has outgrown a message: then each is read alone, or counts as unreadable.
    const own = await readOwnSheets(unread, run);
    return own.ok ? readTheRest({ ...reading, ownSheets: withSheets(reading, own.value) }, proof, run) : own;
  }
  if (!more.ok) return more;
  const { own, grid, hidden } = more.value;
  return accepted({
    ...reading,
    ownSheets: withSheets(reading, own),
    grid: hidden === null ? grid : { ...grid, hidden },
  });
}

const withSheets = ({ ownSheets }: Reading, more: readonly OwnSheet[]): Reading['ownSheets'] =>
  new Map([...ownSheets, ...more.map((one) => [one.name, one] as const)]);

async function readKnown(request: ReadRequest, run?: RunContext): Promise<Result<Reading>> {
  const reading = await readMessage(request, null, run);
  if (reading.ok) {
    const { grid, whole } = reading.value;
    const isOutside = whole !== null && !isWithin(whole, { firstRow: 0, firstColumn: 0, ...lastOf(SCORE_BOUNDS) });
    if (isOutside) return readInPieces(request, run);
    return grid === null
      ? refused('workbook-empty', [], { sheet: reading.value.sheet })
      : accepted({ ...reading.value, grid });
  }
  if (reading.refusal.code === 'too-large') return readInPieces(request, run);
  return reading.refusal.code === 'item-gone' ? readRemaining(request, reading, run) : reading;
}

/** A worksheet that was asked for may be gone; other missing objects do not justify that message. */
async function readRemaining(
  { sheet, known }: ReadRequest,
  failed: Result<never>,
  run?: RunContext,
): Promise<Result<Reading>> {
  const sheets = await runInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return accepted(worksheets.items.map((one) => one.name));
  }, run);
  if (!sheets.ok) return sheets;
  const isThere = (name: string) => sheets.value.some((one) => one.toLowerCase() === name.toLowerCase());
  if (sheet !== undefined && !isThere(sheet)) {
    return refused('sheet-missing', [], { sheet, sheets: sheets.value.join(', ') });
  }
  const sheetsBefore = known?.ownSheets ?? [];
  const ownSheets = sheetsBefore.filter(isThere);
  return ownSheets.length < sheetsBefore.length ? readKnown({ sheet, known: { ...known, ownSheets } }, run) : failed;
}

const lastOf = ({ rows, columns }: Bounds) => ({ lastRow: rows - 1, lastColumn: columns - 1 });

/** The cells do not fit into one message: they are read in several, everything else in one more. */
async function readInPieces({ sheet, isWhole }: ReadRequest, run?: RunContext): Promise<Result<Reading>> {
  const large = await readLargeGrid(sheet, run, isWhole);
  if (!large.ok) return large;
  const { grid, far } = large.value;
  const names = await readOwnNames(grid?.sheet ?? sheet, run);
  if (!names.ok) return names;
  const reading = await readMessage({ sheet: grid?.sheet ?? sheet }, { grid, names: names.value }, run);
  if (!reading.ok) return reading;
  return grid === null
    ? refused('workbook-empty', [], { sheet: reading.value.sheet })
    : accepted({ ...reading.value, grid, far });
}

interface KnownNames {
  readonly ofWorkbook: readonly string[];
  readonly ofSheet: readonly string[];
}

/** Names that may be the add-in's, when there may be too many others for one message. */
const readOwnNames = (sheet: string | undefined, run?: RunContext): Promise<Result<KnownNames>> =>
  runInWorkbook(async (context) => {
    const { names, worksheets } = context.workbook;
    const local = (sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet)).names;
    names.load('items/name');
    local.load('items/name');
    await context.sync();
    const own = ({ items }: Excel.NamedItemCollection) => items.map((one) => one.name).filter(isOwnName);
    return accepted({ ofWorkbook: own(names), ofSheet: own(local) });
  }, run);

type Message = Omit<Reading, 'grid'> & { readonly grid: Grid | null; readonly whole: Area | null };

/**
 * Where a result block usually goes: next to scores in the first rows. Reading all formulas would add a third, and few
 * sheets have their scores farther down.
 */
const LOOKED_AT: Area = { firstRow: 0, firstColumn: 0, lastRow: 199, lastColumn: SCORE_BOUNDS.columns - 1 };

/** @param readBefore what other messages read; null to read it now */
const readMessage = (
  { sheet: name, known: { ownSheets = [], ownBlock } = {} }: ReadRequest,
  readBefore: { readonly grid: Grid | null; readonly names: KnownNames } | null,
  run?: RunContext,
): Promise<Result<Message>> =>
  runInWorkbook(async (context) => {
    const { workbook } = context;
    const { worksheets, application } = workbook;
    // Requested only when needed: it fails with a chart sheet or another workbook in front.
    const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
    const cells = readBefore === null ? queueGrid(sheet, SCORE_BOUNDS) : null;
    const looked = readBefore === null ? queueContentsOf(sheet, LOOKED_AT) : null;
    const own = ownSheets.map((one) => queueOwnSheet(worksheets.getItem(one)));
    const block = parseReference(`_!${ownBlock ?? ''}`)?.area ?? null;
    const formulas = block && queueFormulas(sheet, block);
    const all = sheet.getRange();
    const merges = queueMerges(sheet, SCORE_BOUNDS);
    const stored = queueRecord(workbook);
    sheet.load('name,visibility');
    all.load('rowCount,columnCount');
    const sheetNames = queueNames(sheet.names, 'Worksheet', readBefore?.names.ofSheet);
    worksheets.load('items/name,items/visibility,items/protection/protected');
    const workbookNames = queueNames(workbook.names, 'Workbook', readBefore?.names.ofWorkbook);
    workbook.protection.load('protected');
    workbook.load('usePrecisionAsDisplayed');
    application.load('calculationMode');
    await context.sync();

    const sheets = worksheets.items.map((one) => one.name);
    const part = stored();
    const names = workbookNames();
    const values = readBefore === null ? (cells?.read() ?? null) : readBefore.grid;
    return accepted<Message>({
      sheet: sheet.name,
      isHidden: sheet.visibility !== Excel.SheetVisibility.visible,
      sheets,
      grid: values && block && formulas ? withFormulas(values, block, formulas()) : values,
      whole: cells?.whole() ?? null,
      far: [],
      looked: looked && { area: LOOKED_AT, contents: looked() },
      size: { rows: all.rowCount, columns: all.columnCount },
      merges: merges(),
      roundsToFormat: workbook.usePrecisionAsDisplayed,
      calculatesManually: application.calculationMode === Excel.CalculationMode.manual,
      nameSets: nameSets(names, sheets),
      sheetNames: nameSets(sheetNames(), sheets),
      stored: part,
      record: part.content?.kind === 'record' ? part.content.record : noRecord,
      catalogue: catalogueArea(names, sheets),
      ownSheets: new Map(own.map((read) => read()).map((one) => [one.name, one])),
      formulasOf: block,
      hiddenSheets: worksheets.items
        .filter((one) => one.visibility !== Excel.SheetVisibility.visible)
        .map((one) => one.name),
      protectedSheets: worksheets.items.filter((one) => one.protection.protected).map((one) => one.name),
      structureIsProtected: workbook.protection.protected,
    });
  }, run);
