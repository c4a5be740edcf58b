/** The one interpreter of drafts: applies all of them, and reads the result back, in one round trip. */
import { accepted, refused, type Result } from '../ita/finding';
import type { BlockDraft, Drafts, HighlightDraft, WorksheetDraft } from '../sheet/drafts/draft';
import { areaAddress, type Area } from '../sheet/grid';
import { writeCells } from './cells';
import type { WorkbookReading } from './read';
import { inWorkbook } from './session';
import { freeSheetName } from './sheetName';
import { writeWorksheet } from './worksheets';

export interface Written {
  /** Names of the add-in's worksheets, as they came to be called. */
  readonly sheets: readonly string[];
  /** Area of the result block, "E6:K27". */
  readonly block: string;
}

export function writeDrafts(
  drafts: Drafts,
  reading: WorkbookReading,
  onRoundTrip?: () => void,
): Promise<Result<Written>> {
  if (reading.sheetIsProtected) return Promise.resolve(refused('sheet-protected', [], { sheet: reading.sheet }));
  if (reading.structureIsProtected && drafts.worksheets.some((draft) => ownArea(draft, reading) === null)) {
    return Promise.resolve(refused('workbook-protected'));
  }
  return inWorkbook(async (context) => {
    const { workbook } = context;
    for (const name of reading.results?.names ?? []) workbook.names.getItem(name).delete();
    const sheets = writeWorksheets(workbook, drafts.worksheets, reading);
    const scores = workbook.worksheets.getItem(reading.sheet);
    writeBlock(workbook, scores, drafts.block, reading);
    writeHighlights(scores, drafts.highlights, reading.ownHighlights);
    scores.activate();
    await context.sync();
    return accepted({ sheets, block: areaAddress(blockArea(drafts.block)) });
  }, onRoundTrip);
}

const ownArea = (draft: WorksheetDraft, reading: WorkbookReading) => reading.results?.worksheets[draft.role] ?? null;

function writeWorksheets(
  workbook: Excel.Workbook,
  drafts: readonly WorksheetDraft[],
  reading: WorkbookReading,
): string[] {
  const taken = [...reading.sheets];
  return drafts.map((draft) => {
    const old = ownArea(draft, reading);
    const name = old?.sheet ?? freeSheetName(draft.title, taken);
    taken.push(name);
    const range = writeWorksheet(workbook.worksheets, draft, name, old);
    workbook.names.add(`${reading.mark}_${draft.role}`, range);
    return name;
  });
}

const blockArea = (block: BlockDraft): Area => ({
  firstRow: block.row,
  firstColumn: block.column,
  lastRow: block.row + block.cells.values.length - 1,
  lastColumn: block.column + (block.cells.values[0]?.length ?? 1) - 1,
});

function writeBlock(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  block: BlockDraft,
  reading: WorkbookReading,
): void {
  const old = reading.results?.block;
  if (old !== undefined && old !== null) sheet.getRange(areaAddress(old.area)).clear();
  writeCells(sheet, block.row, block.column, block.cells);
  for (const { name, area } of block.names) {
    const range = sheet.getRangeByIndexes(
      block.row + area.firstRow,
      block.column + area.firstColumn,
      area.lastRow - area.firstRow + 1,
      area.lastColumn - area.firstColumn + 1,
    );
    workbook.names.add(name, range);
  }
}

function writeHighlights(sheet: Excel.Worksheet, highlights: readonly HighlightDraft[], old: readonly string[]): void {
  const whole = sheet.getRange().conditionalFormats;
  for (const id of old) whole.getItem(id).delete();
  for (const highlight of highlights) {
    const format = sheet.getRange(highlight.cell).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = highlight.formula;
    format.custom.format.fill.color = highlight.fill;
    format.custom.format.font.color = highlight.color;
    format.custom.format.font.bold = highlight.bold;
  }
}
