/** Puts a score form into the workbook: into the active worksheet if that is empty, else into a new one. */
import { accepted, refused, type Result } from '../ita/finding';
import type { TemplateDraft } from '../sheet/drafts/templateSheet';
import { areaAddress } from '../sheet/grid';
import { applyParts, type Part } from './appearance';
import { queueLooks } from './cells';
import { queueContents } from './contents';
import { widthOf } from './page';
import { inWorkbook, writingInWorkbook } from './session';
import { freeSheetName } from './sheetName';
import { inputsPart } from './validation';

export interface WrittenTemplate {
  readonly sheet: string;
  /** Where the scores are to be typed, "D5:D14". */
  readonly scores: string;
}

const TOP = { row: 0, column: 0 };

/** Nothing that stands in the workbook is touched. Three round trips: what is there, the contents, the looks. */
export async function writeTemplate(draft: TemplateDraft): Promise<Result<WrittenTemplate>> {
  const place = await findPlace(draft);
  if (!place.ok) return place;
  const { sheet, isNew } = place.value;
  const written = await writingInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    queueContents(isNew ? worksheets.add(sheet) : worksheets.getItem(sheet), TOP, draft.cells, null);
    await context.sync();
    return accepted(null);
  });
  if (!written.ok) return written;
  await applyParts(partsOf(draft, sheet), {});
  return accepted({ sheet, scores: areaAddress(draft.scores) });
}

const findPlace = (draft: TemplateDraft): Promise<Result<{ readonly sheet: string; readonly isNew: boolean }>> =>
  inWorkbook(async (context) => {
    const { worksheets, protection } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    const ownProtection = active.protection;
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
    return accepted({ sheet: isFree ? active.name : freeSheetName(draft.title, names), isNew: !isFree });
  });

/** The form can be filled in without any of these. The sheet is shown last: on the web not in the batch that made it. */
function partsOf({ cells, columnWidths, scores }: TemplateDraft, name: string): Part[] {
  const part = (apply: (sheet: Excel.Worksheet) => void): Part => ({
    missing: null,
    sheet: name,
    apply: ({ worksheets }) => apply(worksheets.getItem(name)),
  });
  return [
    part((sheet) => {
      queueLooks(sheet, TOP, cells, true);
      columnWidths.forEach((characters, column) => {
        sheet.getCell(0, column).format.columnWidth = widthOf(characters);
      });
    }),
    inputsPart(name, TOP, cells, null),
    part((sheet) => {
      sheet.activate();
      sheet.getRange(areaAddress(scores)).getCell(0, 0).select();
    }),
  ];
}
