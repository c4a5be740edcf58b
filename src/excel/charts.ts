/** The add-in's charts on its own worksheets. */
import type { ChartDraft } from '../sheet/drafts/draft';
import { areaAddress } from '../sheet/grid';

/** Few settings, one source range, series by columns: everything else about charts differs between platforms. */
export function queueChart(sheet: Excel.Worksheet, draft: ChartDraft): void {
  const source = sheet.getRange(areaAddress(draft.source));
  const isOne = draft.columnColors.length === 1;
  const type = isOne ? Excel.ChartType.columnClustered : Excel.ChartType.columnStacked;
  const chart = sheet.charts.add(type, source, Excel.ChartSeriesBy.columns);
  chart.name = draft.name;
  chart.title.text = draft.title;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 100;
  [...draft.columnColors, ...draft.lineColors].forEach((color, index) => {
    const series = chart.series.getItemAt(index);
    if (index < draft.columnColors.length) {
      series.format.fill.setSolidColor(color);
    } else {
      series.chartType = Excel.ChartType.line;
      series.format.line.color = color;
    }
  });
  if (isOne) chart.series.getItemAt(0).hasDataLabels = true;
  const cells = areaAddress(draft.place).split(':');
  chart.setPosition(cells[0] ?? 'A1', cells[1] ?? 'A1');
}
