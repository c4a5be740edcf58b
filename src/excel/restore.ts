/** Takes back everything that the add-in wrote for a sheet: its worksheets, result block, highlights and names. */
import { accepted, refused, type CellAddress, type Result } from '../ita/finding';
import { quotedSheet } from '../sheet/grid';
import { isUnfinished, resultName, type ResultSet } from './ownership';
import type { WorkbookReading } from './read';
import { cellsBeside, editedCells } from './record';
import { inputsOf, queueRelease, readBlockPlace } from './release';
import { writingInWorkbook } from './session';

export interface RestoreOptions {
  /** Takes the user's edits of our cells away too. */
  readonly force?: boolean;
}

export function removeResults(
  reading: WorkbookReading,
  { force = false }: RestoreOptions = {},
): Promise<Result<{ removedSheets: string[] }>> {
  const { results } = reading;
  if (results === null) return Promise.resolve(refused('nothing-to-restore', [], { sheet: reading.sheet }));
  const own = Object.values(results.worksheets).flatMap((one) => (one === null ? [] : [one.sheet]));
  const removedSheets = [...own, ...reading.leftovers];
  if (reading.protectedSheets.includes(reading.sheet)) {
    return Promise.resolve(refused('sheet-protected', [], { sheet: reading.sheet }));
  }
  if (reading.structureIsProtected && removedSheets.length > 0) return Promise.resolve(refused('workbook-protected'));
  const edits = force || isUnfinished(results) ? [] : editsOf(reading, results);
  if (edits.length > 0) {
    return Promise.resolve(refused('edited-since', edits.slice(0, MOST_NAMED), { sheet: reading.sheet }));
  }
  return writingInWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItem(reading.sheet);
    const block = results.block?.area ?? null;
    const place = block && (await readBlockPlace(context, sheet, block, inputsOf(results)));
    sheet.activate();
    for (const name of removedSheets) worksheets.getItem(name).delete();
    for (const { id } of reading.ownHighlights) sheet.getRange().conditionalFormats.getItem(id).delete();
    const release = place && queueRelease(sheet, place);
    if (release !== null) {
      await context.sync();
      release();
    }
    // The names last: what is cut short can be taken up again as long as they tell what is ours.
    const last = resultName(results.mark);
    for (const name of results.names) if (name !== last) names.getItem(name).delete();
    if (results.names.includes(last)) names.getItem(last).delete();
    await context.sync();
    return accepted({ removedSheets });
  });
}

/** A message names no more cells than this. */
const MOST_NAMED = 12;

/** Cells of ours that were edited after they were written, and what was added to our worksheets. */
function editsOf(reading: WorkbookReading, results: ResultSet): CellAddress[] {
  const recorded = (name: string) => results.comments.get(`${results.mark}_${name}`) ?? '';
  const inBlock = results.block === null ? [] : editedCells(recorded('result'), reading.grid, results.block.area);
  const onSheets = Object.entries(results.worksheets).flatMap(([role, own]) => {
    const grid = own === null ? null : (reading.ownSheets.get(own.sheet)?.grid ?? null);
    if (own === null || recorded(role) === '') return [];
    const cells = [...editedCells(recorded(role), grid, own.area), ...cellsBeside(grid, own.area)];
    return cells.map((cell) => `${quotedSheet(own.sheet)}!${cell}`);
  });
  return [...inBlock, ...onSheets];
}
