/** Something of every kind that the stand-in can put into a workbook, on sheets of its own. */
import type { Host } from '../host';

const DATA = 'ข้อมูล';

export async function everyOperation(host: Host): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add(DATA);
    const range = sheet.getRange('A1:C4');
    range.values = [
      ['ชื่อ', 'คะแนน', 'วันที่'],
      ['ก', 91.5, '=TODAY()'],
      ['ข', '=IFS(B2>90,1,TRUE,2)', 45_000],
      ['ค & <ง>', '=LET(x,B2,x*2)', '=1/0'],
    ];
    sheet.getRange('C2:C3').numberFormat = [['d mmm yyyy'], ['[$-107041E]d mmm yyyy']];
    await context.sync();

    const { format } = sheet.getRange('A1:C1');
    format.font.bold = true;
    format.font.italic = true;
    format.font.underline = 'Single';
    format.font.color = '#FFFFFF';
    format.font.name = 'TH Sarabun New';
    format.font.size = 16;
    format.font.strikethrough = true;
    format.fill.color = '#2F5597';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    format.textOrientation = 90;
    format.indentLevel = 0;
    format.protection.locked = false;
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'] as const) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = '#808080';
    }
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.getRange('2:2').format.rowHeight = 30;
    sheet.getRange('E:E').format.fill.color = '#FFEECC';
    sheet.getRange('9:9').format.font.bold = true;
    sheet.getRange('F2:H3').merge();
    sheet.tabColor = '#FF8800';
    sheet.freezePanes.freezeRows(1);
    await context.sync();

    const rule = sheet.getRange('B:B').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=B1>90';
    rule.custom.format.fill.color = '#C6EFCE';
    rule.custom.format.font.color = '#006100';
    const cells = sheet.getRange('B2:B4').conditionalFormats.add('CellValue');
    cells.cellValue.format.font.color = '#9C0006';
    cells.cellValue.rule = { formula1: '=80', operator: 'LessThan' };
    sheet.getRange('B2:B9').dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
    sheet.getRange('B2:B9').dataValidation.prompt = { showPrompt: true, title: 'คะแนน', message: '0–100' };
    sheet.getRange('A2:A9').dataValidation.rule = { list: { inCellDropDown: true, source: 'ก,ข,ค' } };
    sheet.getRange('12:14').dataValidation.rule = { custom: { formula: '=A12<>""' } };
    await context.sync();
    sheet.getRange('13:13').dataValidation.clear();
    await context.sync();

    workbook.names.add('คะแนนรวม', sheet.getRange('B2:B4'), 'ของหน่วยงาน');
    sheet.names.add('ที่นี่', sheet.getRange('A1'));
    sheet.tables.add('A1:C4', true).style = 'TableStyleLight9';
    sheet.comments.add('A2', 'ตรวจแล้ว');
    sheet.comments.add('B2', 'รอยืนยัน');
    workbook.customXmlParts.add('<ita xmlns="urn:example:ita"><a/></ita>');
    workbook.settings.add('แบบ', { ก: 1 });
    await context.sync();

    for (const type of ['ColumnClustered', 'BarStacked', 'Line', 'Area', 'Pie'] as const) {
      const chart = sheet.charts.add(type, sheet.getRange('A1:B4'), 'Columns');
      chart.title.text = `แผนภูมิ ${type}`;
      chart.name = type;
      chart.legend.position = 'Bottom';
      if (type !== 'Pie') {
        chart.axes.valueAxis.minimum = 0;
        chart.axes.valueAxis.maximum = 100;
      }
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      if (type === 'Line') series.format.line.color = '#2F5597';
      else series.format.fill.setSolidColor('#2F5597');
      chart.setPosition('E6', 'K20');
    }
    await context.sync();

    const page = sheet.pageLayout;
    page.orientation = 'Landscape';
    page.paperSize = 'A4';
    page.zoom = { horizontalFitToPages: 1 };
    page.setPrintArea('A1:C40');
    page.setPrintTitleRows('$1:$1');
    page.headersFooters.defaultForAllPages.centerFooter = 'หน้า &P จาก &N';
    page.centerHorizontally = true;
    page.topMargin = 36;
    sheet.horizontalPageBreaks.add('A20');
    await context.sync();

    sheet.copy('End');
    const hidden = workbook.worksheets.add('ไม่แสดง');
    hidden.visibility = 'Hidden';
    await context.sync();
  });
  host.insertRows(DATA, 3, 2);
  host.deleteRows(DATA, 3);
  host.insertColumns(DATA, 'B');
  host.deleteColumns(DATA, 'D');
  host.renameSheet(DATA, "ข้อมูล '67");
  host.select("ข้อมูล '67", 'A2:B3');
  host.activeChartSheet = true;
}
