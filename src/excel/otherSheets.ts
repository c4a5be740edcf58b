/**
 * The other worksheets of the workbook, read when the active one has no scores. Two round trips, more for large sheets.
 */
import { accepted, type Result } from '../ita/finding';
import type { Grid } from '../sheet/grid';
import { queueGrid, SCORE_BOUNDS } from './grids';
import { readLargeGrid } from './largeSheet';
import { queueNames } from './workbookNames';
import { catalogueArea, nameSets } from './ownership';
import { runInWorkbook, type RunContext } from './runInWorkbook';

export interface OtherSheets {
  readonly active: string;
  /** Worksheets with values, without the active one and those that the add-in's names claim. Visible ones first. */
  readonly grids: readonly Grid[];
  readonly hidden: readonly string[];
}

export async function readOtherSheets(run: RunContext = {}): Promise<Result<OtherSheets>> {
  const names = await readNames(run);
  if (!names.ok) return names;
  const { active, others, hidden } = names.value;
  const read = await readGrids(others, run);
  return read.ok ? accepted({ active, grids: read.value, hidden }) : read;
}

const readNames = (
  run: RunContext,
): Promise<
  Result<{ readonly active: string; readonly others: readonly string[]; readonly hidden: readonly string[] }>
> =>
  runInWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    worksheets.load('items/name,items/visibility');
    const queued = queueNames(names, 'Workbook');
    await context.sync();
    const sheets = worksheets.items.map((one) => one.name);
    const named = queued();
    const own = nameSets(named, sheets).flatMap((set) => Object.values(set.worksheets));
    const ours = [...own, catalogueArea(named, sheets)].flatMap((one) => one?.sheet ?? []);
    const others = worksheets.items.filter(({ name }) => name !== active.name && !ours.includes(name));
    const isShown = (one: Excel.Worksheet) => one.visibility === Excel.SheetVisibility.visible;
    const hidden = others.filter((one) => !isShown(one)).map((one) => one.name);
    const shown = others.filter(isShown).map((one) => one.name);
    return accepted({ active: active.name, others: [...shown, ...hidden], hidden });
  }, run);

async function readGrids(sheets: readonly string[], run: RunContext): Promise<Result<readonly Grid[]>> {
  if (sheets.length === 0) return accepted([]);
  const inOne = await runInWorkbook<readonly Grid[]>(async (context) => {
    const queued = sheets.map((name) => queueGrid(context.workbook.worksheets.getItem(name), SCORE_BOUNDS));
    await context.sync();
    return accepted(queued.flatMap((one) => one.read() ?? []));
  }, run);
  if (inOne.ok || inOne.refusal.code !== 'too-large') return inOne;
  const grids: Grid[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const large = await readLargeGrid(sheet, { ...run, onProgress: undefined });
    run.onProgress?.({ done: index + 1, of: sheets.length });
    // A sheet that is too large even in pieces holds no table of ten scores that anyone would mean.
    if (!large.ok && large.refusal.code !== 'too-large') return large;
    if (large.ok && large.value.grid !== null) grids.push(large.value.grid);
  }
  return accepted(grids);
}
