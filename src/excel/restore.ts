/** Takes back everything that the add-in wrote for a sheet: its worksheets, result block, highlights and names. */
import { accepted, refused, type Result } from '../ita/finding';
import { resultName } from './ownership';
import type { WorkbookReading } from './read';
import { inputsOf, queueRelease, readBlockPlace } from './release';
import { writingInWorkbook } from './session';

export function removeResults(reading: WorkbookReading): Promise<Result<{ removedSheets: string[] }>> {
  const { results } = reading;
  if (results === null) return Promise.resolve(refused('nothing-to-restore', [], { sheet: reading.sheet }));
  const removedSheets = Object.values(results.worksheets).flatMap((own) => (own === null ? [] : [own.sheet]));
  if (reading.protectedSheets.includes(reading.sheet)) {
    return Promise.resolve(refused('sheet-protected', [], { sheet: reading.sheet }));
  }
  if (reading.structureIsProtected && removedSheets.length > 0) return Promise.resolve(refused('workbook-protected'));
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
