/** Writes cells for users to fill in, and shows the first of them: contents first, then cell formats. */
import { accepted, type Result } from '../ita/finding';
import type { CellsDraft } from '../sheet/drafts/draft';
import { cellAddress, moved, type Area } from '../sheet/grid';
import { applyParts, type Part } from './appearance';
import { queueDraftFormats } from './draftFormats';
import { queueContents } from './cellContents';
import { widthOf } from './pageSetup';
import { writeInWorkbook } from './runInWorkbook';
import { inputsPart } from './dataValidation';

export interface Form {
  readonly sheet: string;
  /** The worksheet is created for the form. */
  readonly isNewSheet: boolean;
  /** Whether nothing else is on the worksheet, so that column widths may be set. */
  readonly isAlone: boolean;
  /** Where the draft's own (0, 0) goes. */
  readonly at: { readonly row: number; readonly column: number };
  readonly cells: CellsDraft;
  /** Characters of the default font; none when the columns are the user's. */
  readonly columnWidths: readonly number[];
  /** In the draft; the first cell is the one to type into first. */
  readonly scores: Area;
}

/** Two round trips. */
export async function writeForm(form: Form): Promise<Result<null>> {
  const written = await writeInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = form.isNewSheet ? worksheets.add(form.sheet) : worksheets.getItem(form.sheet);
    queueContents(sheet, form.at, form.cells, null);
    await context.sync();
    return accepted(null);
  });
  if (written.ok) await applyParts(partsOf(form), {});
  return written;
}

/**
 * The form can be filled in without any of these. The sheet is activated last: on the web not in the batch that created
 * it.
 */
function partsOf({ sheet: name, isAlone, at, cells, columnWidths, scores }: Form): Part[] {
  const part = (apply: (sheet: Excel.Worksheet) => void): Part => ({
    findingCode: null,
    sheet: name,
    apply: ({ worksheets }) => apply(worksheets.getItem(name)),
  });
  const { firstRow, firstColumn } = moved(scores, at.row, at.column);
  return [
    part((sheet) => {
      queueDraftFormats(sheet, at, cells, isAlone);
      columnWidths.forEach((characters, column) => {
        sheet.getCell(0, column).format.columnWidth = widthOf(characters);
      });
    }),
    inputsPart(name, at, cells, null),
    part((sheet) => {
      sheet.activate();
      sheet.getRange(cellAddress(firstRow, firstColumn)).select();
    }),
  ];
}
