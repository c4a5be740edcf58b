/** Writes the add-in's own worksheets: new ones, or over what an earlier click wrote. */
import type { ChartDraft, PageSetup, WorksheetDraft } from '../sheet/drafts/draft';
import { areaAddress, cellAddress, type Area } from '../sheet/grid';
import { writeCells } from './cells';
import { supportsPageLayout } from './supported';

/**
 * @param old where an earlier click wrote on the same worksheet; null for a new one
 * @param charts that an earlier click left on it
 */
export function writeWorksheet(
  sheet: Excel.Worksheet,
  draft: WorksheetDraft,
  old: Area | null,
  charts: readonly string[],
): void {
  if (old !== null) clearOld(sheet, charts, old);
  sheet.tabColor = draft.tabColor;
  for (const { value, first, count } of runs(draft.columnWidths)) {
    sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = widthOf(value);
  }
  writeCells(sheet, 0, 0, draft.cells);
  for (const { value, first, count } of runs(draft.rowHeights)) {
    if (value !== null) sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = value;
  }
  if (draft.frozenRows > 0) sheet.freezePanes.freezeRows(draft.frozenRows);
  for (const chart of draft.charts) writeChart(sheet, chart);
  if (supportsPageLayout()) {
    writePage(sheet.pageLayout, draft.page);
    breakPages(sheet, draft.page, old !== null);
  }
}

function clearOld(sheet: Excel.Worksheet, charts: readonly string[], area: Area): void {
  const range = sheet.getRange(areaAddress(area));
  range.unmerge();
  range.clear();
  for (const chart of charts) sheet.charts.getItem(chart).delete();
}

interface Run<Value> {
  readonly value: Value;
  readonly first: number;
  readonly count: number;
}

/** Neighbours of the same value together: fewer actions, in which less can go wrong. */
function runs<Value>(values: readonly Value[]): Run<Value>[] {
  const starts = values.flatMap((value, index) => (index === 0 || value !== values[index - 1] ? [index] : []));
  return starts.flatMap((first, index) => {
    const value = values[first];
    return value === undefined ? [] : [{ value, first, count: (starts[index + 1] ?? values.length) - first }];
  });
}

/** Characters of the default font (7 pixels each and 5 for margins) in points, at 0.75 points a pixel. */
const widthOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Few settings, one source range, series by columns: charts differ between the platforms in everything else. */
function writeChart(sheet: Excel.Worksheet, draft: ChartDraft): void {
  const source = sheet.getRange(areaAddress(draft.source));
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, source, Excel.ChartSeriesBy.columns);
  chart.name = draft.name;
  chart.title.text = draft.title;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.valueAxis.minimum = draft.minimum;
  chart.axes.valueAxis.maximum = draft.maximum;
  const scores = chart.series.getItemAt(0);
  scores.format.fill.setSolidColor(draft.columnColor);
  scores.hasDataLabels = true;
  draft.lineColors.forEach((color, index) => {
    const line = chart.series.getItemAt(index + 1);
    line.chartType = Excel.ChartType.line;
    line.format.line.color = color;
  });
  const cells = areaAddress(draft.place).split(':');
  chart.setPosition(cells[0] ?? 'A1', cells[1] ?? 'A1');
}

function writePage(layout: Excel.PageLayout, page: PageSetup): void {
  const margin = (page.margin / 2.54) * 72;
  layout.orientation =
    page.orientation === 'Landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.leftMargin = margin;
  layout.rightMargin = margin;
  layout.topMargin = margin;
  layout.bottomMargin = margin;
  layout.centerHorizontally = true;
  layout.setPrintArea(areaAddress(page.area));
  if (page.repeatedRows !== null) {
    layout.setPrintTitleRows(`$${page.repeatedRows.first + 1}:$${page.repeatedRows.last + 1}`);
  }
  layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
}

/** Breaks of an earlier click are taken away; a page setup that names none leaves all as they are. */
function breakPages(sheet: Excel.Worksheet, { breaksBefore }: PageSetup, isOld: boolean): void {
  if (breaksBefore === undefined) return;
  if (isOld) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaksBefore) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}
