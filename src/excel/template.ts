/** Puts a score form into the workbook: into the active worksheet if that is empty, else into a new one. */
import { accepted, refused, type Result } from '../ita/finding';
import type { TemplateDraft } from '../sheet/drafts/templateSheet';
import { areaAddress } from '../sheet/grid';
import { writeCells } from './cells';
import { inWorkbook } from './session';
import { freeSheetName } from './sheetName';

export interface WrittenTemplate {
  readonly sheet: string;
  /** Where the scores are to be typed, "D5:D14". */
  readonly scores: string;
}

/** Two round trips: what is there, and the writing. Nothing that stands in the workbook is touched. */
export const writeTemplate = (draft: TemplateDraft): Promise<Result<WrittenTemplate>> =>
  inWorkbook(async (context) => {
    const { worksheets, protection } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    const ownProtection = worksheets.getActiveWorksheet().protection;
    const used = active.getUsedRangeOrNullObject(false);
    worksheets.load('items/name');
    protection.load('protected');
    active.load('name');
    ownProtection.load('protected');
    used.load('address');
    await context.sync();

    const isFree = used.isNullObject && !ownProtection.protected;
    if (!isFree && protection.protected) return refused('workbook-protected');
    const names = worksheets.items.map((one) => one.name);
    const name = isFree ? active.name : freeSheetName(draft.title, names);
    const sheet = isFree ? active : worksheets.add(name);
    draft.columnWidths.forEach((characters, column) => {
      sheet.getCell(0, column).format.columnWidth = (characters * 7 + 5) * 0.75;
    });
    writeCells(sheet, 0, 0, draft.cells);
    sheet.activate();
    sheet.getRange(areaAddress(draft.scores)).getCell(0, 0).select();
    await context.sync();
    return accepted({ sheet: name, scores: areaAddress(draft.scores) });
  });
