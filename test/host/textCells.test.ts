/** Cells formatted as Text, in which nothing is computed. */
import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, open, partsOf, workbookOf } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>85</v></c>']));
});

const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });

const cell = (address: string, of = host): unknown => {
  const { value, formula, text } = of.sheet('S').cell(address);
  return [value, formula, text];
};
const asText = (text: string): string[] => [text, text, text];

test.each(['values', 'formulas', 'formulasR1C1'] as const)(
  'whatever is put in through %s stays a text',
  async (property) => {
    await onSheet((sheet) => {
      const range = sheet.getRange('B1:H1');
      range.numberFormat = [Array<string>(7).fill('@')];
      range[property] = [['=A1*2', '0123', 95.5, true, '12/31/2024', '95%', "'มีขีด"]];
    });
    const texts = ['=A1*2', '0123', '95.5', 'TRUE', '12/31/2024', '95%', "'มีขีด"];
    ['B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1'].forEach((address, index) => {
      expect(cell(address)).toEqual(asText(texts[index] ?? ''));
    });
  },
);

test('a typed formula stays text in a text cell, column or row', async () => {
  const xfs =
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0"/>';
  const rels = partsOf(workbookOf(''))['xl/_rels/workbook.xml.rels'] ?? '';
  host = await open(
    workbookOf(
      '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>85</v></c></row><row r="5" s="1" customFormat="1"/></sheetData>',
      {
        'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2">${xfs}</cellXfs></styleSheet>`,
        'xl/_rels/workbook.xml.rels': rels.replace(
          '</Relationships>',
          '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        ),
      },
    ),
  );
  await onSheet((sheet) => (sheet.getRange('B2').formulas = [['=A1*2']]));
  for (const address of ['B1', 'D5', 'C1']) host.setCell('S', address, '=A1*2');
  expect(['B1', 'B2', 'D5'].map((address) => cell(address))).toEqual(Array(3).fill(asText('=A1*2')));
  expect(cell('C1')).toEqual([170, '=A1*2', '170']);
});

test('a text stays text under another format until it is entered again', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B1:C1');
    range.numberFormat = [['@', '@']];
    range.formulas = [['=A1*2', '=A1*3']];
    sheet.getRange('B1').numberFormat = [['0.00']];
    await context.sync();
    sheet.getRange('C1').numberFormat = [['General']];
  });
  expect([cell('B1'), cell('C1')]).toEqual([asText('=A1*2'), asText('=A1*3')]);
  expect(cell('B1', await openHost(await host.save()))).toEqual(asText('=A1*2'));
  host.setCell('S', 'B1', '=A1*2');
  expect(cell('B1')).toEqual([170, '=A1*2', '170.00']);
});

test('a formula that was there before the format keeps computing until it is entered again', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B1').formulas = [['=A1*2']];
    sheet.getRange('B1').numberFormat = [['@']];
  });
  host.setCell('S', 'A1', 10);
  expect(cell('B1')).toEqual([20, '=A1*2', '20']);
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B1').load('formulas');
    await context.sync();
    range.formulas = range.formulas;
  });
  expect(cell('B1')).toEqual(asText('=A1*2'));
});

test('an empty text empties a cell formatted as Text like any other', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B1').numberFormat = [['@']];
    sheet.getRange('B1').values = [['x']];
    sheet.getRange('B1').values = [['']];
  });
  expect(cell('B1')).toEqual(['', '', '']);
});
