/**
 * The essentials of a result: workbook names, worksheets, contents and the record, in one batch. A batch of Office.js
 * is not a transaction, so after a failure the caller must undo the part that was done.
 */
import { accepted, refused, type CellAddress, type Refusal } from '../ita/finding';
import type { CellFormats } from '../sheet/formatsToRestore';
import type { BlockDraft, Drafts } from '../sheet/drafts/draft';
import { around, contains, isSameArea, moved, parseCell, quotedSheet, type Area, type Grid } from '../sheet/grid';
import { namedCells } from '../sheet/cellsInMessage';
import type { SetRecord, Written } from '../sheet/record';
import { queueContents, queueEmptying } from './cellContents';
import { newlyFilledCells, queueChangeCheck } from './changeCheck';
import { queueFormats } from './savedFormats';
import { queueArea, rangeOf } from './grids';
import { queueNames, setName } from './workbookNames';
import { isNote, isWritten, journalledSet, ownedArea, undoneArea, type WritePlan } from './writePlan';
import type { WorkbookReading } from './read';
import { queueRecord, queueStore, recordXml } from './recordXml';
import { writeInWorkbook, type RunContext } from './runInWorkbook';

export type EssentialsOutcome =
  | { readonly state: 'done'; readonly formats: CellFormats }
  | { readonly state: 'failed'; readonly refusal: Refusal }
  /** Everything was written, but over something that changed since it was read. */
  | { readonly state: 'changed'; readonly refusal: Refusal; readonly found: FoundContents };

/** What the batch found where it wrote. */
export interface FoundContents {
  /** The block's place, and what was there before. */
  readonly block: Grid;
  /** Own worksheets by their previous names. */
  readonly worksheets: ReadonlyMap<string, Grid>;
  /** What the names of the results referred to. */
  readonly names: ReadonlyMap<string, string>;
  readonly record: string | null;
}

export interface EssentialsRequest {
  readonly plan: WritePlan;
  readonly drafts: Drafts;
  readonly reading: WorkbookReading;
  /** Cells that the figures were read from. */
  readonly inputs: readonly CellAddress[];
}

export async function writeEssentials(request: EssentialsRequest, run: RunContext): Promise<EssentialsOutcome> {
  const { plan, reading, inputs } = request;
  const result = await writeInWorkbook<EssentialsOutcome>(async (context) => {
    const { workbook } = context;
    const scores = workbook.worksheets.getItem(reading.sheet);
    // Loads queued before the writes return the state that the writes find.
    const record = queueRecord(workbook);
    const place = queueArea(scores, blockAndOldArea(plan));
    const formats = queueFormats(rangeOf(scores, plan.block));
    const own = plan.sheets
      .filter((sheet) => isWritten(sheet) && sheet.state !== 'new')
      .map((sheet) => ({
        ...sheet,
        now: queueArea(workbook.worksheets.getItem(sheet.oldName), undoneArea(sheet)),
      }));
    const names = queueNames(workbook.names, 'Workbook', existingNames(reading));
    const changeCheck = queueChangeCheck(scores, reading.grid, inputs);
    queueWrites(workbook, scores, request);
    await context.sync();
    const isNew = (cell: CellAddress) =>
      isInside(plan.block, cell) && (plan.oldBlock === null || !isInside(plan.oldBlock, cell));
    const changed = [
      ...changeCheck.changedCells(),
      ...newlyFilledCells(place(), reading.grid).filter(isNew),
      ...own.flatMap(({ oldName, before, now }) =>
        newlyFilledCells(now(), before).map((cell) => `${quotedSheet(oldName)}!${cell}`),
      ),
    ];
    const stored = record();
    if (changed.length === 0 && stored.xml === reading.stored.xml) {
      return accepted<EssentialsOutcome>({ state: 'done', formats: formats() });
    }
    const { cells, parameters } = namedCells(changed);
    const { refusal } = refused('inputs-changed', cells, { ...parameters, sheet: reading.sheet });
    const found: FoundContents = {
      block: place(),
      worksheets: new Map(own.map(({ oldName, now }) => [oldName, now()])),
      names: new Map(names().map(({ name, formula }) => [name, formula])),
      record: stored.xml,
    };
    return accepted<EssentialsOutcome>({ state: 'changed', refusal, found });
  }, run);
  return result.ok ? result.value : { state: 'failed', refusal: result.refusal };
}

/** The block's place, with what was there before. */
export const blockAndOldArea = ({ block, oldBlock }: WritePlan): Area =>
  oldBlock === null ? block : around(block, oldBlock);

const isInside = (area: Area, address: CellAddress): boolean => {
  const cell = parseCell(address);
  return cell !== null && contains(area, cell.row, cell.column);
};

const existingNames = ({ results }: WorkbookReading): readonly string[] =>
  results?.isCopied === false ? [...results.names.keys()] : [];

function queueWrites(
  workbook: Excel.Workbook,
  scores: Excel.Worksheet,
  { plan, drafts, reading }: EssentialsRequest,
): void {
  const { names, worksheets } = workbook;
  const { mark, written } = plan;
  const { results, stored, record } = reading;
  const existing = existingNames(reading);
  const withSet = (set: SetRecord) => recordXml({ ...record, sets: { ...record.sets, [mark]: set } });
  const { block } = drafts;
  // First what a co-author may have made meanwhile; then the record, which claims the rest as the add-in's.
  const lock = results === null ? `${mark}_result` : null;
  for (const { name, area } of block.names.filter((one) => one.name === lock)) {
    setName(names, existing, name, block.sheet, moved(area, block.row, block.column));
  }
  const before = writtenBefore(reading);
  const store = queueStore(workbook, stored.ids, withSet(journalledSet(plan, before, false)));
  for (const { name, state } of plan.sheets) if (state === 'new') worksheets.add(name);
  store(withSet(journalledSet(plan, before, true)));
  for (const name of reading.copiedNames.keys()) scores.names.getItem(name).delete();
  for (const { name, area } of block.names.filter((one) => one.name !== lock)) {
    setName(names, existing, name, block.sheet, moved(area, block.row, block.column));
  }
  const wanted = block.names.map((one) => one.name);
  for (const name of [`${mark}_eit1`, `${mark}_eit2`]) {
    if (existing.includes(name) && !wanted.includes(name)) names.getItem(name).delete();
  }
  // The block before the worksheets that refer to it: with manual calculation a formula is calculated only once, when
  // written.
  if (!plan.isBlockUnchanged) queueBlock(scores, plan, block);
  for (const { draft, role, name, oldName, state, old, clears } of plan.sheets.filter(isWritten)) {
    const sheet = worksheets.getItem(state === 'new' ? name : oldName);
    if (state !== 'new' && name !== oldName) sheet.name = name;
    setName(names, existing, `${mark}_${role}`, name, ownedArea(draft));
    if (old !== null) rangeOf(sheet, old).unmerge();
    queueContents(sheet, { row: 0, column: 0 }, draft.cells, clears);
  }
  store(withSet({ ...written, journal: null, isDressed: false }));
}

function queueBlock(scores: Excel.Worksheet, plan: WritePlan, { row, column, cells }: BlockDraft): void {
  const { block, oldBlock } = plan;
  if (oldBlock !== null) {
    // Cells hidden by a merged one would lose what is written.
    rangeOf(scores, oldBlock).unmerge();
    if (!isSameArea(oldBlock, block)) {
      queueEmptying(scores, oldBlock, (atRow, atColumn) => isNote(plan, atRow, atColumn));
    }
  }
  queueContents(scores, { row, column }, cells, null);
}

/** What the record says of the results that are rewritten. */
function writtenBefore({ results, record, sheet }: WorkbookReading): Written | null {
  if (results === null || results.isCopied) return null;
  const worksheets = Object.entries(results.worksheets).flatMap(([role, own]) =>
    own.record === null ? [] : [[role, own.record] as const],
  );
  return {
    sheet,
    block: results.block?.record ?? null,
    worksheets: Object.fromEntries(worksheets),
    highlights: record.sets[results.mark]?.highlights ?? [],
  };
}
