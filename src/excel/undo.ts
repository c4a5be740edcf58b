/**
 * Undoes what the add-in wrote: after a failed or stale write, and when results are restored. Reads the current state
 * of the workbook first, so it is idempotent. Removes names and the record last, so an interrupted undo can be resumed.
 */
import { accepted, type Result } from '../ita/finding';
import { quotedSheet, type Area, type Grid } from '../sheet/grid';
import type { Journal, WorkbookRecord } from '../sheet/record';
import { matrix, queueEmptying, queueFormerContents } from './cellContents';
import { newlyFilledCells } from './changeCheck';
import { OWN_BOUNDS, queueArea, queueGrid, rangeOf } from './grids';
import { queueNames } from './workbookNames';
import { parseRecordXml, queueStore, RECORD_NAMESPACE } from './recordXml';
import { withRetry } from './retry';
import { runInWorkbook, type RunContext } from './runInWorkbook';

export interface Undo {
  /** What must be unchanged since it was read, otherwise nothing is undone; [] when it cannot have changed. */
  readonly expected: readonly ExpectedCells[];
  /** Worksheets that were created. */
  readonly made: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly cells: readonly UndoneCells[];
  readonly emptied: EmptiedCells | null;
  /** Previous workbook names of ours; null for one that did not exist. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Previous names that belong to a sheet; null for one to delete. */
  readonly sheetNames: { readonly sheet: string; readonly names: ReadonlyMap<string, string | null> } | null;
  /** Previous content of the record's part; null for none. */
  readonly record: string | null;
  /** Tells our own write from those of other people; null when it is known to be ours. */
  readonly write: UndoneWrite | null;
}

export interface UndoneWrite {
  readonly journalOf: (record: WorkbookRecord) => Journal | null;
  readonly token: string;
  /** A name that the write creates before its record; null when there is none, or it existed already. */
  readonly lock: {
    readonly name: string;
    /** Whether the name is part of somebody else's results. */
    readonly isTaken: (found: FoundWithoutRecord) => boolean;
  } | null;
  /** Whether this is the state that a complete write leaves. */
  readonly isComplete: (found: FoundWithoutRecord) => boolean;
}

/** What is there when no record mentions the write. */
export interface FoundWithoutRecord {
  readonly records: readonly WorkbookRecord[];
  /** Names of the workbook. */
  readonly names: readonly string[];
  /** What the names of the write refer to now. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Worksheets of the write that exist and are empty. */
  readonly empty: readonly string[];
}

/** Cells and what they held, with their number formats. */
export interface UndoneCells {
  readonly sheet: string;
  readonly area: Area;
  /** null when nothing was there. */
  readonly grid: Grid | null;
  readonly merges: readonly Area[];
}

/** Cells that were empty, except where the user wrote. */
export interface EmptiedCells {
  readonly sheet: string;
  readonly area: Area;
  readonly except: (row: number, column: number) => boolean;
  /** An unused row whose number formats the cells get; null leaves them unchanged. */
  readonly formatsOfRow: number | null;
}

/**
 * 'complete': the answer was lost, but everything was written. 'overtaken': cells or worksheets that somebody changed.
 */
export type Undone =
  'as-before' | 'complete' | { readonly overtaken: readonly string[] } | { readonly trouble: string };

export async function undo(request: Undo, run: Omit<RunContext, 'signal'>): Promise<Undone> {
  const result = await withRetry((context, isAgain) => undoOnce(context, request, isAgain), run);
  return result.ok ? result.value : { trouble: String(result.refusal.parameters.trouble ?? result.refusal.code) };
}

/** @param isAgain our own earlier try may have removed what is expected */
async function undoOnce(context: Excel.RequestContext, request: Undo, isAgain: boolean): Promise<Result<Undone>> {
  const { workbook } = context;
  const { write, emptied } = request;
  const { worksheets, names, customXmlParts } = workbook;
  const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE);
  const used = request.made.map((sheet) => worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(false));
  names.load('items/name');
  const formulas = queueNames(names, 'Workbook', [...request.names.keys()]);
  worksheets.load('items/name,items/visibility');
  parts.load('items/id');
  for (const range of used) range.load('address');
  await context.sync();

  const contents = parts.items.map(({ id }) => ({ id, xml: customXmlParts.getItem(id).getXml() }));
  const found = worksheets.items.map((one) => one.name);
  const columns = queueColumnFormats(workbook, emptied, found);
  const expected = request.expected.filter(({ sheet }) => found.includes(sheet));
  const overtaken = queueChangedCells(workbook, expected);
  if (contents.length > 0 || expected.length > 0 || columns !== null) await context.sync();
  const lost = isAgain ? [] : request.expected.flatMap(({ sheet }) => (found.includes(sheet) ? [] : [`“${sheet}”`]));
  const changed = [...lost, ...overtaken()];
  if (changed.length > 0) return accepted<Undone>({ overtaken: changed });
  const records = contents.map(({ id, xml }) => ({ id, record: parseRecordXml(xml.value) }));
  const there = new Map(formulas().map((one) => [one.name, one.formula]));
  const ours = records.filter(
    ({ record }) => write === null || (record !== null && write.journalOf(record)?.token === write.token),
  );
  const oldIds = ours.map((one) => one.id);
  if (write !== null && !ours.some(({ record }) => record !== null && write.journalOf(record)?.isMade === true)) {
    const empty = request.made.filter((sheet, index) => found.includes(sheet) && used[index]?.isNullObject === true);
    const all = names.items.map((one) => one.name);
    const facts = { records: records.flatMap(({ record }) => record ?? []), names: all, formulas: there, empty };
    if (ours.length === 0 && write.isComplete(facts)) return accepted<Undone>('complete');
    // A worksheet with content belongs to a co-author.
    for (const sheet of empty) worksheets.getItem(sheet).delete();
    const { lock } = write;
    if (lock !== null && (ours.length > 0 || !lock.isTaken(facts))) queueName(names, there, lock.name, null);
    if (ours.length > 0) queueStore(workbook, oldIds, request.record);
    await context.sync();
    return accepted<Undone>('as-before');
  }

  const renamed = request.renamed.filter(({ from, to }) => found.includes(to) && !found.includes(from));
  for (const { from, to } of renamed) worksheets.getItem(to).name = from;
  const sheets = found.map((name) => renamed.find(({ to }) => to === name)?.from ?? name);
  if (emptied !== null && sheets.includes(emptied.sheet)) {
    queueEmptied(worksheets.getItem(emptied.sheet), emptied, columns?.() ?? null);
  }
  for (const { sheet, area, grid, merges } of request.cells.filter((one) => sheets.includes(one.sheet))) {
    queueFormerContents(worksheets.getItem(sheet), area, grid);
    for (const merge of merges) rangeOf(worksheets.getItem(sheet), merge).merge();
  }
  const veryHidden = worksheets.items.filter((one) => one.visibility === Excel.SheetVisibility.veryHidden);
  for (const sheet of request.made.filter((name) => sheets.includes(name))) {
    // Excel cannot delete a very hidden sheet.
    if (veryHidden.some(({ name }) => name === sheet)) {
      worksheets.getItem(sheet).visibility = Excel.SheetVisibility.hidden;
    }
    worksheets.getItem(sheet).delete();
  }
  for (const [name, formula] of request.names) queueName(names, there, name, formula);
  if (sheets.includes(request.sheetNames?.sheet ?? '')) queueSheetNames(workbook, request);
  queueStore(workbook, oldIds, request.record);
  await context.sync();
  return accepted<Undone>('as-before');
}

/** Cells of a sheet, as they were read. */
export interface ExpectedCells {
  readonly sheet: string;
  /** null: the whole worksheet, one of the add-in's. */
  readonly area: Area | null;
  /** null when nothing was there. */
  readonly grid: Grid | null;
}

/** Cells that hold something else now; one round trip, or none when nothing is expected. */
export const readChangedCells = (
  expected: readonly ExpectedCells[],
  run: RunContext,
): Promise<Result<readonly string[]>> =>
  expected.length === 0
    ? Promise.resolve(accepted([]))
    : runInWorkbook(async (context) => {
        const overtaken = queueChangedCells(context.workbook, expected);
        await context.sync();
        return accepted(overtaken());
      }, run);

/** Queues the loads; after the sync: cells that hold something else now. A cell that was emptied is no loss. */
function queueChangedCells(workbook: Excel.Workbook, expected: readonly ExpectedCells[]): () => string[] {
  const now = expected.map(({ sheet, area }) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    if (area !== null) return queueArea(worksheet, area);
    const whole = queueGrid(worksheet, OWN_BOUNDS, { formulas: true });
    return () => whole.read();
  });
  return () =>
    expected.flatMap(({ sheet, grid }, index) =>
      newlyFilledCells(now[index]?.() ?? null, grid).map((cell) => `${quotedSheet(sheet)}!${cell}`),
    );
}

function queueName(
  names: Excel.NamedItemCollection,
  there: ReadonlyMap<string, string>,
  name: string,
  formula: string | null,
): void {
  if (formula === null && there.has(name)) names.getItem(name).delete();
  else if (formula !== null && !there.has(name)) names.add(name, formula);
  else if (formula !== null && !formula.includes('#REF!')) names.getItem(name).formula = formula;
}

/**
 * Whole columns often have a number format of their own; an unused cell has it too.
 * @param found the existing worksheets: in one that was renamed or deleted meanwhile there is nothing to empty
 */
function queueColumnFormats(
  { worksheets }: Excel.Workbook,
  emptied: EmptiedCells | null,
  found: readonly string[],
): (() => string[]) | null {
  const row = emptied?.formatsOfRow ?? null;
  if (emptied === null || row === null || !found.includes(emptied.sheet)) return null;
  const range = rangeOf(worksheets.getItem(emptied.sheet), { ...emptied.area, firstRow: row, lastRow: row });
  range.load('numberFormat');
  return () => (range.numberFormat as string[][])[0] ?? [];
}

function queueEmptied(
  sheet: Excel.Worksheet,
  { area, except }: EmptiedCells,
  ofColumns: readonly string[] | null,
): void {
  queueEmptying(sheet, area, except);
  if (ofColumns === null) return;
  rangeOf(sheet, area).numberFormat = matrix(area, (_, column) => ofColumns[column - area.firstColumn] ?? 'General');
}

function queueSheetNames(workbook: Excel.Workbook, { sheetNames }: Undo): void {
  if (sheetNames === null) return;
  const { names } = workbook.worksheets.getItem(sheetNames.sheet);
  for (const [name, formula] of sheetNames.names) {
    // Deletes and creates it again, because one step cannot tell whether it still exists.
    names.getItemOrNullObject(name).delete();
    if (formula !== null) names.add(name, formula);
  }
}
