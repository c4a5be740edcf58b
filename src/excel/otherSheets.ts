/** The other worksheets of the workbook, for when the active one has no scores. Two round trips, more when they are large. */
import { accepted, type Result } from '../ita/finding';
import type { Grid } from '../sheet/grid';
import { queueGrid } from './grids';
import { readLargeGrid } from './largeSheet';
import { catalogueArea, ownSheetNames, resultSets } from './ownership';
import { inWorkbook, type Companion } from './session';

export interface OtherSheets {
  readonly active: string;
  /** Visible worksheets with values; neither the active one nor the add-in's own. */
  readonly grids: readonly Grid[];
}

export async function readOtherSheets(companion: Companion = {}): Promise<Result<OtherSheets>> {
  const names = await readNames(companion);
  if (!names.ok) return names;
  const { active, others } = names.value;
  const read = await readGrids(others, companion);
  return read.ok ? accepted({ active, grids: read.value }) : read;
}

const readNames = (companion: Companion): Promise<Result<{ active: string; others: string[] }>> =>
  inWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    worksheets.load('items/name,items/visibility');
    names.load('items/name,items/formula');
    await context.sync();
    const catalogue = catalogueArea(names.items);
    const own = resultSets(names.items).flatMap((set) => ownSheetNames(set, catalogue));
    const others = worksheets.items.filter(
      ({ name, visibility }) =>
        visibility === Excel.SheetVisibility.visible &&
        name !== active.name &&
        ![...own, catalogue?.sheet].includes(name),
    );
    return accepted({ active: active.name, others: others.map(({ name }) => name) });
  }, companion);

async function readGrids(sheets: readonly string[], companion: Companion): Promise<Result<readonly Grid[]>> {
  if (sheets.length === 0) return accepted([]);
  const inOne = await inWorkbook<readonly Grid[]>(async (context) => {
    const queued = sheets.map((name) => queueGrid(context.workbook.worksheets.getItem(name)));
    await context.sync();
    return accepted(queued.flatMap((one) => one.read() ?? []));
  }, companion);
  if (inOne.ok || inOne.refusal.code !== 'too-large') return inOne;
  const grids: Grid[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const grid = await readLargeGrid(sheet, { ...companion, onProgress: undefined });
    companion.onProgress?.({ done: index + 1, of: sheets.length });
    // One that is too large even in pieces holds no table of ten scores that anybody means.
    if (!grid.ok && grid.refusal.code !== 'too-large') return grid;
    if (grid.ok && grid.value !== null) grids.push(grid.value);
  }
  return accepted(grids);
}
