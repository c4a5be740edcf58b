/**
 * After a write that failed or came too late: the workbook as it was before. Works from what is there now, not from
 * what was asked for, so it can be repeated; names go last, so that a taking back that is cut short can be taken up.
 */
import { accepted, type Result } from '../ita/finding';
import type { HighlightDraft } from '../sheet/drafts/draft';
import { absoluteReference, parseReference, type Area } from '../sheet/grid';
import { queueContents } from './contents';
import type { Stranger } from './fingerprint';
import { emptyHighlights, ownHighlights, writeHighlights } from './highlights';
import { resultName } from './ownership';
import { movedBlock, sheetArea, type Plan } from './plan';
import type { WorkbookReading } from './read';
import { queueRelease, readBlockPlace } from './release';
import type { Companion } from './session';
import { hostCodeOf, inTries } from './tries';

export interface TakeBackRequest {
  readonly plan: Plan;
  readonly before: WorkbookReading;
  /** Known to be our own; else the token in the workbook decides. */
  readonly isOurs: boolean;
  /** What a co-author put where the block was written meanwhile; goes back to its cells. */
  readonly strangers: readonly Stranger[];
  readonly highlights: readonly HighlightDraft[];
  /** Without its signal: what is cancelled must still be taken back. */
  readonly companion: Omit<Companion, 'signal'>;
}

/** 'complete': the answer was lost, but everything is there. */
export type TakenBack = 'as-before' | 'complete' | { readonly hostCode: string };

export async function takeBack(request: TakeBackRequest): Promise<TakenBack> {
  const result = await inTries((context) => takeBackOnce(context, request), request.companion);
  return result.ok ? result.value : { hostCode: hostCodeOf(result) };
}

async function takeBackOnce(context: Excel.RequestContext, request: TakeBackRequest): Promise<Result<TakenBack>> {
  const { plan, before, strangers } = request;
  const { workbook } = context;
  const { worksheets, names } = workbook;
  const made = plan.sheets.filter((sheet) => sheet.old === null);
  const scores = worksheets.getItem(before.sheet);
  const highlights = scores.getRange().conditionalFormats;
  const used = made.map(({ name }) => worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(false));
  names.load('items/name,items/formula,items/comment');
  worksheets.load('items/name');
  highlights.load('items/id,items/type,items/customOrNullObject/rule/formula');
  for (const range of used) range.load('address');
  await context.sync();

  const found = new Map(names.items.map((one) => [one.name, one]));
  const result = found.get(resultName(plan.mark));
  const sheets = new Set(worksheets.items.map((one) => one.name));
  if (before.results === null && !request.isOurs && result?.comment !== plan.token) {
    const isComplete = result?.comment === plan.record && made.every(({ name }) => sheets.has(name));
    return accepted(isComplete ? 'complete' : 'as-before');
  }

  const place =
    before.results === null || movedBlock(plan) !== null ? await readBlockPlace(context, scores, plan.block, []) : null;
  worksheets.getItem(before.activeSheet).activate();
  made.forEach(({ name, draft }, index) => {
    const own = found.get(`${plan.mark}_${draft.role}`);
    const isNamed = own !== undefined && parseReference(String(own.formula))?.sheet === name;
    // Not named yet, it was just made: then nothing is on it. One with content is a co-author's.
    if (sheets.has(name) && (isNamed || used[index]?.isNullObject === true)) worksheets.getItem(name).delete();
  });
  const known = before.results?.names ?? [];
  const own = ownHighlights(highlights, plan.mark);
  // Ranges do not outlive the sync that they were made for.
  const rules = scores.getRange().conditionalFormats;
  const unfinished = emptyHighlights(highlights).filter(({ id }) => !before.highlightIds.includes(id));
  for (const { id } of unfinished) rules.getItem(id).delete();
  const release = place && queueRelease(scores, { ...place, validated: plan.validates ? plan.inputs : [] });
  if (before.results === null) {
    for (const { id } of own) rules.getItem(id).delete();
  } else {
    writeHighlights(scores, request.highlights, own);
    putContentsBack(workbook, scores, plan, before);
  }
  if (release !== null) {
    await context.sync();
    release();
  }
  for (const { row, column, formula } of strangers) {
    scores.getCell(row, column).formulas = [[formula]];
  }
  for (const name of found.keys()) {
    const isNew = name.startsWith(`${plan.mark}_`) && !known.includes(name) && name !== resultName(plan.mark);
    if (isNew) names.getItem(name).delete();
  }
  putNamesBack(names, plan, before, found.has(resultName(plan.mark)), sheets);
  await context.sync();
  return accepted('as-before');
}

/** Cells of results that an earlier click wrote, as they were read. */
function putContentsBack(workbook: Excel.Workbook, scores: Excel.Worksheet, plan: Plan, before: WorkbookReading): void {
  const { oldBlock, block } = plan;
  if (oldBlock !== null) {
    queueContents(scores, before.grid, oldBlock, block);
  }
  for (const { name, draft, old } of plan.sheets) {
    const grid = before.ownSheets.get(name)?.grid;
    if (old === null || grid === undefined || grid === null) continue;
    queueContents(workbook.worksheets.getItem(name), grid, old, sheetArea(draft));
  }
}

function putNamesBack(
  names: Excel.NamedItemCollection,
  plan: Plan,
  before: WorkbookReading,
  isThere: boolean,
  sheets: ReadonlySet<string>,
): void {
  const { results } = before;
  if (results === null) {
    if (isThere) names.getItem(resultName(plan.mark)).delete();
    return;
  }
  for (const [role, area] of Object.entries(results.worksheets)) {
    const name = `${plan.mark}_${role}`;
    if (area !== null && sheets.has(area.sheet)) putNameBack(names, name, area.sheet, area.area, results.comments);
  }
  const block = resultName(plan.mark);
  if (results.block !== null) putNameBack(names, block, before.sheet, results.block.area, results.comments);
}

function putNameBack(
  names: Excel.NamedItemCollection,
  name: string,
  sheet: string,
  area: Area,
  comments: ReadonlyMap<string, string>,
): void {
  const item = names.getItem(name);
  item.formula = `=${absoluteReference(sheet, area)}`;
  item.comment = comments.get(name) ?? '';
}
