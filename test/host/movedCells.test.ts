/** Rows and columns that a user puts in, takes out and sorts, and what follows them. */
import * as fc from 'fast-check';
import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, open, partsOf, workbookOf } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['A', 'B', 'C', 'D', 'E'].map((_, row) => `<c r="A${row + 1}"><v>${row + 1}</v></c>`)));
});

const inBook = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });

const formulas = (...addresses: string[]): unknown[] =>
  addresses.map((address) => host.sheet('S').cell(address).formula);
const values = (...addresses: string[]): unknown[] => addresses.map((address) => host.sheet('S').cell(address).value);

/** The sheet's part as saved. */
const saved = async (): Promise<string> => partsOf(await host.save())['xl/worksheets/sheet1.xml'] ?? '';

test('rows that are put in move cells, and references to them on every sheet and in names', async () => {
  await inBook((sheet, { workbook }) => {
    workbook.worksheets.add('T').getRange('A1:A2').formulas = [['=S!A5'], ['=A5']];
    workbook.names.add('Third', sheet.getRange('A3'));
    sheet.getRange('C1:C5').formulas = [['=A2'], ['=$A$3+A1'], ['=SUM(A1:A5)'], ['=SUM(A:A)'], ['=SUM(2:3)']];
  });
  host.insertRows('S', 3, 2);
  expect(values('A2', 'A3', 'A5', 'A7')).toEqual([2, '', 3, 5]);
  expect(formulas('C1', 'C2', 'C5', 'C6', 'C7')).toEqual(['=A2', '=$A$5+A1', '=SUM(A1:A7)', '=SUM(A:A)', '=SUM(2:5)']);
  expect([host.sheet('T').cell('A1').formula, host.sheet('T').cell('A2').formula]).toEqual(['=S!A7', '=A5']);
  expect(host.names).toEqual([{ name: 'Third', formula: '=S!$A$5', visible: true }]);
  expect(values('C2', 'C5')).toEqual([4, 15]);
});

test('rows that are taken out shrink ranges, and leave #REF! where nothing is left', async () => {
  await inBook((sheet, { workbook }) => {
    workbook.worksheets.add('T').getRange('A1').formulas = [['=S!A2+S!A5']];
    workbook.names.add('Lost', sheet.getRange('A2:A3'));
    workbook.names.add('Kept', sheet.getRange('A1:A3'));
    sheet.getRange('C1').formulas = [['=SUM(A1:A5)']];
    sheet.getRange('C5').formulas = [['=A3*2+A5']];
  });
  expect(values('C1')).toEqual([15]);
  host.deleteRows('S', 2, 2);
  expect(values('A1', 'A2', 'A3', 'A4')).toEqual([1, 4, 5, '']);
  expect(formulas('C1', 'C3')).toEqual(['=SUM(A1:A3)', '=#REF!*2+A3']);
  expect(values('C1', 'C3')).toEqual([10, '#REF!']);
  expect(host.sheet('T').cell('A1').formula).toBe('=S!#REF!+S!A3');
  expect(host.names.map(({ formula }) => formula)).toEqual(['=S!$A$1', '=S!#REF!']);
});

test('a sum over whole columns is computed anew when a row is taken out', () => {
  host.setCell('S', 'C5', '=SUM(A:A)');
  expect(values('C5')).toEqual([15]);
  host.deleteRows('S', 1);
  expect(values('C4')).toEqual([14]);
});

test('columns move alike, with their widths, and new ones look like the one before', async () => {
  await inBook((sheet) => {
    sheet.getRange('B1:D1').values = [[2, 3, 4]];
    sheet.getRange('F1').formulas = [['=SUM(A1:D1)+$C$1']];
    sheet.getRange('B:B').format.columnWidth = 90;
    sheet.getRange('D:D').format.columnWidth = 120;
    sheet.getRange('B1').format.fill.color = '#FCE4D6';
  });
  host.insertColumns('S', 'C', 2);
  const widths = (): number[] => [0, 1, 2, 3, 4, 5, 6].map((column) => host.sheet('S').columnWidth(column));
  expect(widths()).toEqual([48, 90, 90, 90, 48, 120, 48]);
  expect(values('B1', 'C1', 'E1', 'F1')).toEqual([2, '', 3, 4]);
  expect(formulas('H1')).toEqual(['=SUM(A1:F1)+$E$1']);
  expect(['B1', 'C1', 'E1'].map((address) => host.sheet('S').cell(address).style.fill)).toEqual([
    '#FCE4D6',
    '#FCE4D6',
    null,
  ]);
  host.deleteColumns('S', 'B', 3);
  expect(widths().slice(0, 4)).toEqual([48, 48, 120, 48]);
  expect(formulas('E1')).toEqual(['=SUM(A1:C1)+$B$1']);
});

test('a row that is put in has the looks and height of the row above', async () => {
  await inBook((sheet) => {
    sheet.getRange('A2:B2').format.fill.color = '#FCE4D6';
    sheet.getRange('2:2').format.rowHeight = 40;
  });
  host.insertRows('S', 3);
  const sheet = host.sheet('S');
  expect([sheet.cell('A3').style.fill, sheet.cell('B3').style.fill, sheet.rowHeight(2)]).toEqual([
    '#FCE4D6',
    '#FCE4D6',
    40,
  ]);
  expect(sheet.cell('A4')).toMatchObject({ value: 3, style: { fill: null } });
});

test('merges, rules, validation, page breaks and the filter move along', async () => {
  const parts =
    '<autoFilter ref="A1:B5"/><mergeCells count="2"><mergeCell ref="D2:E3"/><mergeCell ref="D5:E5"/></mergeCells>' +
    '<conditionalFormatting sqref="A2:A4 C5"><cfRule type="expression" priority="1"><formula>A2&gt;$B$4</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" sqref="B3"><formula1>$G$1:$G$4</formula1></dataValidation><dataValidation type="list" sqref="B5"><formula1>"x"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A3" location="S!A1"/></hyperlinks>' +
    '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="4" max="16383" man="1"/></rowBreaks>';
  host = await open(workbookOf(`<sheetData><row r="3"><c r="A3"><v>1</v></c></row></sheetData>${parts}`));
  host.insertRows('S', 3);
  expect(await saved()).toContain(
    '<autoFilter ref="A1:B6"/><mergeCells count="2"><mergeCell ref="D2:E4"/><mergeCell ref="D6:E6"/></mergeCells>' +
      '<conditionalFormatting sqref="A2:A5 C6"><cfRule type="expression" priority="1"><formula>A2&gt;$B$5</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="2"><dataValidation type="list" sqref="B4"><formula1>$G$1:$G$5</formula1></dataValidation><dataValidation type="list" sqref="B6"><formula1>"x"</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A4" location="S!A1"/></hyperlinks>' +
      '<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="5" max="16383" man="1"/></rowBreaks>',
  );
  host.deleteRows('S', 4, 3);
  const left = await saved();
  expect(left).toContain('<mergeCells count="1"><mergeCell ref="D2:E3"/></mergeCells>');
  expect(left).toContain('<conditionalFormatting sqref="A2:A3">');
  expect(left).not.toMatch(/dataValidation|hyperlink|rowBreaks/);
});

test('tables, charts and comments move along, and what a chart shows', async () => {
  host = await open('host/authored.xlsx');
  const table = () => host.sheet('ตาราง').tables[0];
  const [chart, area] = [host.sheet('Sheet1').charts[0], table()?.area];
  host.insertRows('Sheet1', 1, 3);
  host.insertRows('ตาราง', 1, 3);
  expect(host.sheet('Sheet1').charts[0]?.cells).toMatchObject({
    firstRow: (chart?.cells.firstRow ?? 0) + 3,
    lastRow: (chart?.cells.lastRow ?? 0) + 3,
  });
  expect(host.sheet('Sheet1').charts[0]?.series).toEqual(chart?.series);
  expect(table()?.area.firstRow).toBe((area?.firstRow ?? 0) + 3);
  const parts = partsOf(await host.save());
  expect(parts['xl/comments1.xml']).toContain('ref="C6"');
  expect(parts['xl/drawings/vmlDrawing1.vml']).toMatch(/<x:Row>5</);
});

test('a column put into a table gets a header, and one taken out leaves the table', async () => {
  await inBook((sheet) => {
    sheet.getRange('C1:E1').values = [['ก', 'ข', 'ค']];
    sheet.tables.add('C1:E3', true);
  });
  host.insertColumns('S', 'D');
  expect(host.sheet('S').tables[0]?.columns).toEqual(['ก', 'Column2', 'ข', 'ค']);
  expect(values('D1')).toEqual(['Column2']);
  host.deleteColumns('S', 'C', 2);
  expect(host.sheet('S').tables[0]).toMatchObject({ columns: ['ข', 'ค'], area: { firstColumn: 2, lastColumn: 3 } });
  expect((await openHost(await host.save())).sheet('S').tables[0]?.columns).toEqual(['ข', 'ค']);
});

test('the client hears of it, with the rows that came', async () => {
  const events: [string, string][] = [];
  await inBook((sheet) =>
    sheet.onChanged.add((event) => {
      events.push([event.changeType, event.address]);
      return Promise.resolve();
    }),
  );
  host.insertRows('S', 2, 2);
  host.deleteColumns('S', 'B');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(events).toEqual([
    ['RowInserted', '2:3'],
    ['ColumnDeleted', 'B:B'],
  ]);
});

test('cells are not pushed off the sheet, nor moved on a protected one', async () => {
  host.setCell('S', 'A1048576', 1);
  expect(() => host.insertRows('S', 1)).toThrow(/off the sheet/);
  expect(values('A1')).toEqual([1]);
  host = await open(workbookOf('<sheetData/><sheetProtection sheet="1"/>'));
  expect(() => host.insertRows('S', 1)).toThrow(/protected/);
  expect(() => host.insertRows('S', 0)).toThrow();
});

test('whatever is put in can be taken out again, and all is as it was', async () => {
  await inBook((sheet) => {
    sheet.getRange('B1:D4').formulas = Array.from({ length: 4 }, (_, row) => [
      `=A${row + 1}*2`,
      `=SUM(A$1:A${row + 1})`,
      '=$A$3+COUNT(A:A)',
    ]);
    sheet.getRange('F2:G3').merge();
    sheet.getRange('A2:A4').conditionalFormats.add('Custom').custom.rule.formula = '=$A2>3';
  });
  const before = await saved();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      async (at, count, rows) => {
        const letter = 'ABCDEF'[at - 1] ?? 'A';
        if (rows) {
          host.insertRows('S', at, count);
          host.deleteRows('S', at, count);
        } else {
          host.insertColumns('S', letter, count);
          host.deleteColumns('S', letter, count);
        }
        expect(await saved()).toBe(before);
      },
    ),
    { numRuns: 40 },
  );
});

test('rows are sorted by a column with their formulas and looks, empty cells last', async () => {
  await inBook((sheet) => {
    sheet.getRange('A1:C5').formulas = [
      [3, 'ค', '=A1*10'],
      ['ก', 'ข้อความ', '=A2&""'],
      [1, 'ก', '=A3*10'],
      ['', 'ว่าง', '=$A$1'],
      [2, 'ข', '=A5*10'],
    ];
    sheet.getRange('A3').format.fill.color = '#FCE4D6';
  });
  host.sortRows('S', 'A1:C5', 'A');
  expect(values('B1', 'B2', 'B3', 'B4', 'B5')).toEqual(['ก', 'ข', 'ค', 'ข้อความ', 'ว่าง']);
  expect(formulas('C1', 'C2', 'C3', 'C4', 'C5')).toEqual(['=A1*10', '=A2*10', '=A3*10', '=A4&""', '=$A$1']);
  expect(values('C1', 'C3', 'C5')).toEqual([10, 30, 1]);
  expect(host.sheet('S').cell('A1').style.fill).toBe('#FCE4D6');
  host.sortRows('S', 'A1:C5', 'A', { descending: true });
  expect(values('B1', 'B2', 'B4', 'B5')).toEqual(['ข้อความ', 'ค', 'ก', 'ว่าง']);
});
