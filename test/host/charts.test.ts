import type { Host } from './index';
import { openHost } from './index';
import { failure, open, partsOf } from './support';

let host: Host;
beforeEach(async () => {
  host = await open('seed-first-table.xlsx');
});

/** A sheet "T" with three indicators against two lines, and its chart. */
const drawChart = (): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('T');
    const source = sheet.getRange('A1:D4');
    source.values = [
      ['ตัวชี้วัด', 'คะแนน', 'ผ่าน 85', 'ดีเยี่ยม 95'],
      ['การปฏิบัติหน้าที่', 95.55, 85, 95],
      ['การใช้งบประมาณ', 98.12, 85, 95],
      ['การปรับปรุงการทำงาน', 73.29, 85, 95],
    ];
    const chart = sheet.charts.add('ColumnClustered', source, 'Columns');
    chart.name = 'ITA_chart';
    chart.title.text = 'คะแนนรายตัวชี้วัด';
    chart.setPosition('F2', 'M20');
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.minimum = 50;
    chart.axes.valueAxis.maximum = 100;
    chart.series.getItemAt(0).format.fill.setSolidColor('#2E75B6');
    for (const index of [1, 2]) {
      const line = chart.series.getItemAt(index);
      line.chartType = 'Line';
      line.format.line.color = index === 1 ? '#C00000' : '#00B050';
      line.format.line.weight = 1.5;
      line.markerStyle = 'None';
    }
    await context.sync();
  });

test('a chart has the series, names and colours of its source', async () => {
  await drawChart();
  const [chart] = host.sheet('T').charts;
  expect(chart).toMatchObject({ name: 'ITA_chart', title: 'คะแนนรายตัวชี้วัด' });
  expect(chart?.cells).toEqual({ firstRow: 1, firstColumn: 5, lastRow: 19, lastColumn: 12 });
  expect(chart?.series.map(({ name, type, color }) => [name, type, color])).toEqual([
    ['คะแนน', 'ColumnClustered', '#2E75B6'],
    ['ผ่าน 85', 'Line', '#C00000'],
    ['ดีเยี่ยม 95', 'Line', '#00B050'],
  ]);
  expect(chart?.series[0]).toMatchObject({ values: [95.55, 98.12, 73.29] });
  expect(chart?.series[0]?.categories[2]).toBe('การปรับปรุงการทำงาน');
});

test('what was set reads back through the client, by name and by item', async () => {
  await drawChart();
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('T');
    charts.load('items/name');
    const chart = charts
      .getItem('ita_chart')
      .load('name,top,left,width,height,title/text,legend/position,axes/valueAxis/minimum');
    const none = charts.getItemOrNullObject('other');
    chart.series.load('items/name,items/chartType');
    await context.sync();
    expect([charts.items.map(({ name }) => name), none.isNullObject]).toEqual([['ITA_chart'], true]);
    expect([chart.left, chart.top, chart.width]).toEqual([240, 15, 384]);
    expect([chart.title.text, chart.legend.position, chart.axes.valueAxis.minimum]).toEqual([
      'คะแนนรายตัวชี้วัด',
      'Bottom',
      50,
    ]);
    expect(chart.series.items.map(({ chartType }) => chartType)).toEqual(['ColumnClustered', 'Line', 'Line']);
    charts.items[0]?.set({ width: 300 });
    chart.load('width,left');
    await context.sync();
    expect([Math.round(chart.width), chart.left]).toEqual([300, 240]);
  });
});

test('a saved chart opens again, and carries the values of its last state', async () => {
  await drawChart();
  host.setCell('T', 'B4', 93.29);
  const bytes = await host.save();
  expect(partsOf(bytes)['xl/charts/chart1.xml']).toContain('<c:v>93.29</c:v>');
  expect((await openHost(bytes)).sheet('T').charts[0]?.series[0]?.values).toEqual([95.55, 98.12, 93.29]);
});

test('a deleted chart leaves no part behind', async () => {
  const parts = Object.keys(partsOf(await host.save()));
  await drawChart();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('T').charts.getItem('ITA_chart').delete();
    await context.sync();
  });
  const after = Object.keys(partsOf(await host.save()));
  expect(after.filter((part) => /chart|drawing/.test(part))).toEqual([]);
  expect(after.length).toBe(parts.length + 1);
});

test('seriesBy decides what a series is; a kind that is not known is refused', async () => {
  await drawChart();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('T');
    const rows = sheet.charts.add('Line', sheet.getRange('A1:D4'), 'Rows');
    rows.series.load('items/name');
    await context.sync();
    expect(rows.series.items.map(({ name }) => name)).toEqual(['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การปรับปรุงการทำงาน']);
  });
  const surface = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('T');
    sheet.charts.add('Surface', sheet.getRange('A1:D4'), 'Columns');
    await context.sync();
  });
  expect((await failure(surface)).code).toBe('NotImplemented');
});
