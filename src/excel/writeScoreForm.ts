/** Writes a score form into the active worksheet if that is empty, otherwise into a new one. */
import { accepted, refused, type Result } from '../ita/finding';
import type { ScoreFormDraft } from '../sheet/drafts/scoreForm';
import { areaAddress } from '../sheet/grid';
import { writeForm } from './writeForm';
import { runInWorkbook } from './runInWorkbook';
import { freeSheetName } from './freeSheetName';

export interface WrittenForm {
  readonly sheet: string;
  /** Where the user types the scores, "D5:D14". */
  readonly scores: string;
}

const TOP = { row: 0, column: 0 };

/** Changes nothing that is already in the workbook. Three round trips: existing content, new contents, cell formats. */
export async function writeScoreForm(draft: ScoreFormDraft): Promise<Result<WrittenForm>> {
  const place = await findPlace(draft);
  if (!place.ok) return place;
  const { sheet, isNew } = place.value;
  const { cells, columnWidths, scores } = draft;
  const written = await writeForm({ sheet, isNewSheet: isNew, isAlone: true, at: TOP, cells, columnWidths, scores });
  return written.ok ? accepted({ sheet, scores: areaAddress(scores) }) : written;
}

const findPlace = (draft: ScoreFormDraft): Promise<Result<{ readonly sheet: string; readonly isNew: boolean }>> =>
  runInWorkbook(async (context) => {
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
