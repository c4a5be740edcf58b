/**
 * The one interpreter of drafts: applies all of them in one round trip, or none. A batch of Office.js is no
 * transaction: actions before a failing one stay done. So the first thing written is a name that tells what the add-in
 * owns, and whatever goes wrong later is taken back (a first click) or finished (results that were there before).
 * A first click that is cancelled while it is being written is taken back; a repeated one is finished.
 */
import { accepted, refused, type CellAddress, type Refusal, type Result } from '../ita/finding';
import type { Drafts, WorksheetRole } from '../sheet/drafts/draft';
import { areaAddress, cellAddress } from '../sheet/grid';
import { writeBlock } from './block';
import { queueFingerprint, type Stranger } from './fingerprint';
import { writeHighlights } from './highlights';
import { setName } from './names';
import { resultName } from './ownership';
import { movedBlock, oldWorksheet, planOf, sheetArea, type Plan, type Renewal } from './plan';
import { ownBlockOf, ownSheetsOf, readWorkbook, type WorkbookReading } from './read';
import { inputsOf, queueRelease, readBlockPlace } from './release';
import { writingInWorkbook, type Companion } from './session';
import { takeBack } from './takeBack';
import { writeWorksheet } from './worksheets';

export interface Written {
  /** Names of the add-in's worksheets, as they came to be called. */
  readonly sheets: readonly string[];
  /** Area of the result block, "E6:K27". */
  readonly block: string;
}

export interface WriteRequest {
  readonly drafts: Drafts;
  readonly reading: WorkbookReading;
  /** Cells that the figures were read from: if one of them changed meanwhile, nothing is written. */
  readonly inputs: readonly CellAddress[];
  readonly renewal: Renewal;
}

export async function writeDrafts(request: WriteRequest, companion: Companion = {}): Promise<Result<Written>> {
  if (isCancelled(companion)) return refused('cancelled');
  const protectedFrom = protection(request);
  if (protectedFrom !== null) return protectedFrom;
  const { drafts, reading, renewal } = request;
  const plan = planOf(drafts, reading, renewal);
  const uncancelled = { onRoundTrip: companion.onRoundTrip };
  const isFirst = reading.results === null;
  const outcome = await apply(plan, request, isFirst ? companion : uncancelled);
  const isUnwanted = isFirst && isCancelled(companion);
  if (outcome.state === 'done' && !isUnwanted) return accepted(writtenBy(plan));
  if (outcome.state === 'failed' && !isFirst) {
    const again = await writeAgain(request, plan, uncancelled);
    if (again.ok) return again;
  }
  const state = await takeBack({
    plan,
    before: reading,
    isOurs: outcome.state !== 'failed',
    strangers: outcome.state === 'changed' ? outcome.strangers : [],
    highlights: drafts.highlights,
    companion: uncancelled,
  });
  if (state === 'complete') return accepted(writtenBy(plan));
  if (state === 'as-before') return outcome.state === 'done' ? refused('cancelled') : refusedFor(outcome);
  return refused('left-unfinished', [], { hostCode: state.hostCode, ...sheetOf(reading) });
}

const isCancelled = ({ signal }: Companion): boolean => signal?.aborted === true;

const refusedFor = ({ refusal }: { readonly refusal: Refusal }): Result<never> => ({ ok: false, refusal });

const writtenBy = ({ sheets, block }: Plan): Written => ({
  sheets: sheets.map((sheet) => sheet.name),
  block: areaAddress(block),
});

const sheetOf = ({ sheet }: WorkbookReading) => ({ sheet });

/** Excel's own protection, as it was read; it is respected, never lifted. */
function protection({ drafts, reading, renewal }: WriteRequest): Result<never> | null {
  const own = drafts.worksheets.map((draft) => oldWorksheet(draft.role, reading, renewal)?.sheet ?? null);
  const sheet = [reading.sheet, ...own].find((name) => name !== null && reading.protectedSheets.includes(name));
  if (sheet !== undefined && sheet !== null) return refused('sheet-protected', [], { sheet });
  return reading.structureIsProtected && own.includes(null) ? refused('workbook-protected') : null;
}

/** Results that were there before: reading again and writing again over the same places ends in the same result. */
async function writeAgain(request: WriteRequest, first: Plan, companion: Companion): Promise<Result<Written>> {
  const { drafts, reading, renewal } = request;
  const fresh = await readWorkbook(
    {
      sheet: reading.sheet,
      ownSheets: ownSheetsOf(reading),
      ownBlock: ownBlockOf(reading),
      made: first.sheets.flatMap(({ name, old }) => (old === null ? [name] : [])),
    },
    companion,
  );
  if (!fresh.ok) return fresh;
  // Compared with what the figures were made from, not with what this reading says.
  const unfinished = fresh.value.emptyHighlights.filter(({ id }) => !reading.highlightIds.includes(id));
  const now = {
    ...fresh.value,
    grid: reading.grid,
    ownHighlights: [...fresh.value.ownHighlights, ...unfinished],
  };
  // What the first try made anew is there, under its name.
  const isOld = (role: WorksheetRole) =>
    now.results?.worksheets[role]?.sheet === reading.results?.worksheets[role]?.sheet;
  const roles = renewal.roles.filter(isOld);
  const plan = secondPlan(planOf(drafts, now, { ...renewal, roles }), now, first, reading);
  const outcome = await apply(plan, { ...request, reading: now }, companion);
  return outcome.state === 'done' ? accepted(writtenBy(plan)) : refusedFor(outcome);
}

/** What the first try wrote is no edit of the user's, and a chart that it made is ours even if it has no name yet. */
const secondPlan = (plan: Plan, now: WorkbookReading, first: Plan, before: WorkbookReading): Plan => ({
  ...plan,
  record: first.record,
  rewritten: first.block,
  sheets: plan.sheets.map((sheet, index) => {
    const known = before.ownSheets.get(sheet.name)?.charts ?? [];
    const made = (now.ownSheets.get(sheet.name)?.charts ?? []).filter((chart) => !known.includes(chart));
    const charts = [...new Set([...sheet.charts, ...made])];
    return { ...sheet, charts, record: first.sheets[index]?.record ?? sheet.record };
  }),
});

type Outcome =
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly refusal: Refusal }
  | { readonly state: 'changed'; readonly refusal: Refusal; readonly strangers: readonly Stranger[] };

async function apply(plan: Plan, { drafts, reading, inputs }: WriteRequest, companion: Companion): Promise<Outcome> {
  const result = await writingInWorkbook<Outcome>(async (context) => {
    const { workbook } = context;
    const scores = workbook.worksheets.getItem(reading.sheet);
    const { block, oldBlock } = plan;
    const moved = movedBlock(plan);
    const left = moved && (await readBlockPlace(context, scores, moved, inputsOf(reading.results)));
    const fingerprint = queueFingerprint(scores, {
      grid: reading.grid,
      inputs,
      block,
      oldBlock,
      rewritten: plan.rewritten,
    });
    const giveLooksBack = left && queueRelease(scores, left);
    const validates = plan.validates || (left?.validated.length ?? 0) > 0;
    queueWrites(workbook, scores, { ...plan, validates }, drafts, reading);
    await context.sync();
    if (giveLooksBack !== null) {
      giveLooksBack(block);
      await context.sync();
    }
    const strangers = fingerprint.strangers();
    const cells = [...fingerprint.changedCells(), ...strangers.map((one) => cellAddress(one.row, one.column))];
    if (cells.length === 0) return accepted<Outcome>({ state: 'done' });
    const { refusal } = refused('inputs-changed', cells.slice(0, MOST_NAMED), sheetOf(reading));
    return accepted<Outcome>({ state: 'changed', refusal, strangers });
  }, companion);
  return result.ok ? result.value : { state: 'failed', refusal: result.refusal };
}

/** A sorted sheet differs in every cell; the message names the first. */
const MOST_NAMED = 10;

function queueWrites(
  workbook: Excel.Workbook,
  scores: Excel.Worksheet,
  plan: Plan,
  drafts: Drafts,
  reading: WorkbookReading,
): void {
  const { names, worksheets } = workbook;
  const { mark, token } = plan;
  const existing = reading.results?.names ?? [];
  const record = (name: string, text: string) => {
    if (reading.results?.comments.get(name) !== text) names.getItem(name).comment = text;
  };
  for (const name of reading.leftovers) worksheets.getItem(name).delete();
  const block = resultName(mark);
  const nameBlock = () => setName(names, existing, block, reading.sheet, plan.block, token);
  // What is new is named at once, before anything is on it: from then on it is known to be ours. What was there keeps
  // its name as it is until all is written: if that is cut short, the next try must know how far the old one reached.
  if (reading.results === null) nameBlock();
  for (const { draft, name, old, charts, record: text } of plan.sheets) {
    const own = `${mark}_${draft.role}`;
    const nameSheet = () => setName(names, existing, own, name, sheetArea(draft), text);
    const sheet = old === null ? worksheets.add(name) : worksheets.getItem(name);
    if (old === null) nameSheet();
    writeWorksheet(sheet, draft, old, charts);
    if (old !== null) nameSheet();
    if (existing.includes(own)) record(own, text);
  }
  writeBlock(names, scores, drafts.block, plan, existing);
  if (reading.results !== null) nameBlock();
  writeHighlights(scores, drafts.highlights, reading.ownHighlights);
  scores.activate();
  // All is written: from now on the comment says what.
  record(block, plan.record);
  // Nothing can be taken back from here on, so it comes last.
  for (const name of plan.spare) worksheets.getItem(name).delete();
}
