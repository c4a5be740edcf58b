/** Page setup and frozen panes of a worksheet. */
import type { PageSetup, WorksheetDraft } from '../sheet/drafts/draft';
import { marginsOf } from '../sheet/drafts/pageBreaks';
import { areaAddress, cellAddress } from '../sheet/grid';

/** Queues paper, margins, scale, print area, repeated rows and footer. */
export function queuePage(layout: Excel.PageLayout, page: PageSetup): void {
  const margins = marginsOf(page.margin);
  layout.orientation =
    page.orientation === 'Landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.setPrintArea(areaAddress(page.area));
  if (page.repeatedRows !== null) {
    layout.setPrintTitleRows(`$${page.repeatedRows.first + 1}:$${page.repeatedRows.last + 1}`);
  }
  layout.centerHorizontally = true;
  layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  layout.leftMargin = points(margins.left);
  layout.rightMargin = points(margins.right);
  layout.topMargin = points(margins.top);
  layout.bottomMargin = points(margins.bottom);
  layout.zoom = { scale: page.scale };
  // Last, because a printer without A4 refuses it.
  layout.paperSize = Excel.PaperType.a4;
}

const points = (centimetres: number): number => (centimetres / 2.54) * 72;

/** Queues page breaks in place of the existing ones; a page setup without any leaves all as they are. */
export function queueBreaks(sheet: Excel.Worksheet, { breaksBefore }: PageSetup, isNew: boolean): void {
  if (breaksBefore === undefined) return;
  if (!isNew) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaksBefore) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}

/** Queues column widths and row heights; rows without a height are fitted to their texts. */
export function queueSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: WorksheetDraft): void {
  for (const { value, first, count } of runs(columnWidths)) {
    sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = widthOf(value);
  }
  for (const { value, first, count } of runs(rowHeights)) {
    const { format } = sheet.getRangeByIndexes(first, 0, count, 1);
    if (value === null) format.autofitRows();
    else format.rowHeight = value;
  }
}

interface Run<Value> {
  readonly value: Value;
  readonly first: number;
  readonly count: number;
}

/** Groups neighbours of the same value: fewer actions, so less can go wrong. */
export function runs<Value>(values: readonly Value[]): Run<Value>[] {
  const starts = values.flatMap((value, index) => (index === 0 || value !== values[index - 1] ? [index] : []));
  return starts.flatMap((first, index) => {
    const value = values[first];
    return value === undefined ? [] : [{ value, first, count: (starts[index + 1] ?? values.length) - first }];
  });
}

/** Converts characters of the default font (7 pixels each and 5 for margins) to points, at 0.75 points a pixel. */
export const widthOf = (characters: number): number => (characters * 7 + 5) * 0.75;
