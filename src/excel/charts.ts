/** The add-in's charts on its own worksheets. */
import type { ChartDraft } from '../sheet/drafts/draft';
import { areaAddress } from '../sheet/grid';

/** Few settings, one source range, series by columns: charts differ between the platforms in everything else. */
export function queueChart(sheet: Excel.Worksheet, draft: ChartDraft): void {
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
