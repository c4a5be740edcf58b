/** Takes back everything that the add-in wrote for a sheet: its worksheets, result block, highlights and names. */
import { accepted, refused, type Result } from '../ita/finding';
import { areaAddress } from '../sheet/grid';
import type { WorkbookReading } from './read';
import { inWorkbook } from './session';

export function removeResults(reading: WorkbookReading): Promise<Result<{ removedSheets: string[] }>> {
  const { results } = reading;
  if (results === null) return Promise.resolve(refused('nothing-to-restore', [], { sheet: reading.sheet }));
  if (reading.sheetIsProtected) return Promise.resolve(refused('sheet-protected', [], { sheet: reading.sheet }));
  const removedSheets = Object.values(results.worksheets).flatMap((own) => (own === null ? [] : [own.sheet]));
  if (reading.structureIsProtected && removedSheets.length > 0) return Promise.resolve(refused('workbook-protected'));
  return inWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    for (const name of results.names) names.getItem(name).delete();
    const sheet = worksheets.getItem(reading.sheet);
    sheet.activate();
    if (results.block !== null) sheet.getRange(areaAddress(results.block.area)).clear();
    for (const id of reading.ownHighlights) sheet.getRange().conditionalFormats.getItem(id).delete();
    for (const name of removedSheets) worksheets.getItem(name).delete();
    await context.sync();
    return accepted({ removedSheets });
  });
}
