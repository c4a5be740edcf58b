/** Manual calculation: a formula is computed when it is entered, and then only on request. */
import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, open, partsOf, workbookOf } from './support';

const cells = '<sheetData><row r="1"><c r="A1"><v>10</v></c><c r="B1"><f>A1*2</f><v>20</v></c></row></sheetData>';
const book = partsOf(workbookOf(''))['xl/workbook.xml'] ?? '';
const manual = workbookOf(cells, {
  'xl/workbook.xml': book.replace('</sheets>', '</sheets><calcPr calcId="191029" calcMode="manual"/>'),
});

let host: Host;
beforeEach(async () => {
  host = await open(manual);
});

const inBook = (work: (context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context);
    await context.sync();
  });
const values = (...addresses: string[]): unknown[] => addresses.map((address) => host.sheet('S').cell(address).value);

test('the mode of the file is read, and set by the client from 1.8 on', async () => {
  const mode = (): Promise<string> =>
    Excel.run(async (context) => {
      const application = context.workbook.application.load('calculationMode');
      await context.sync();
      return application.calculationMode;
    });
  expect(await mode()).toBe('Manual');
  await inBook(({ workbook }) => (workbook.application.calculationMode = 'Automatic'));
  expect(await mode()).toBe('Automatic');
  expect(partsOf(await host.save())['xl/workbook.xml']).not.toContain('calcMode');
});

test('a formula is computed once, when it is entered, and keeps that value when its cells change', () => {
  host.setCell('S', 'C1', '=A1+B1');
  expect(values('C1')).toEqual([30]);
  host.setCell('S', 'A1', 1);
  expect(values('A1', 'B1', 'C1')).toEqual([1, 20, 30]);
  // Entered again, it takes the values of that moment, out of date as they are.
  host.setCell('S', 'C1', '=A1+B1');
  expect(values('C1')).toEqual([21]);
});

test('formulas that are written before the cells they refer to stay at what those were', async () => {
  await inBook(({ workbook }) => {
    const sheet = workbook.worksheets.getItem('S');
    sheet.getRange('D1:D2').formulas = [['=D2*2'], ['=A1']];
    sheet.getRange('E1').formulas = [['=E2&"!"']];
    sheet.getRange('E2').values = [['x']];
  });
  expect(values('D1', 'D2', 'E1')).toEqual([0, 10, '!']);
});

test.each<[string, () => unknown]>([
  ['F9', () => host.recalculate()],
  ['Application.calculate', () => inBook(({ workbook }) => workbook.application.calculate('Recalculate'))],
  ['Application.calculate in full', () => inBook(({ workbook }) => workbook.application.calculate('Full'))],
  ['Worksheet.calculate', () => inBook(({ workbook }) => workbook.worksheets.getItem('S').calculate(false))],
  ['going back to automatic', () => inBook(({ workbook }) => (workbook.application.calculationMode = 'Automatic'))],
])('%s computes what is out of date', async (_name, calculate) => {
  host.setCell('S', 'C1', '=B1+1');
  host.setCell('S', 'A1', 1);
  await calculate();
  expect(values('B1', 'C1')).toEqual([2, 3]);
});

test('one worksheet is computed with the others as they are', async () => {
  await inBook(({ workbook }) => {
    workbook.worksheets.add('T').getRange('A1:B1').formulas = [['=S!B1', '=A1*10']];
  });
  host.setCell('S', 'A1', 1);
  await inBook(({ workbook }) => workbook.worksheets.getItem('T').calculate(true));
  expect(host.sheet('T').cell('B1').value).toBe(200);
  await inBook(({ workbook }) => workbook.worksheets.getItem('S').calculate(true));
  expect([host.sheet('S').cell('B1').value, host.sheet('T').cell('B1').value]).toEqual([2, 200]);
  host.recalculate();
  expect(host.sheet('T').cell('B1').value).toBe(20);
});

test('a saved workbook keeps the values that were shown, and asks nobody to compute', async () => {
  host.setCell('S', 'A1', 1);
  const saved = await host.save();
  expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toContain('<f>A1*2</f><v>20</v>');
  expect(partsOf(saved)['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
  const again = await openHost(saved);
  expect(again.sheet('S').cell('B1').value).toBe(20);
  again.recalculate();
  expect(again.sheet('S').cell('B1').value).toBe(2);
});

test('TODAY() stands still until it is computed', async () => {
  let now = new Date(2025, 8, 30);
  host = await open(manual, { clock: () => now });
  host.setCell('S', 'C1', '=TODAY()');
  now = new Date(2025, 9, 1);
  expect(values('C1')).toEqual([45_930]);
  host.recalculate();
  expect(values('C1')).toEqual([45_931]);
});

test('a full calculation corrects the file’s values, and leaves what is not understood', async () => {
  host = await open(
    cellsOf([
      '<c r="A1"><v>5</v></c><c r="B1"><f>A1+1</f><v>100</v></c><c r="C1"><f>SUMPRODUCT((A1:A1&gt;3)*1)</f><v>1</v></c>',
    ]),
  );
  host.recalculate();
  expect(values('B1')).toEqual([100]);
  await inBook(({ workbook }) => workbook.application.calculate('Full'));
  expect(values('B1', 'C1')).toEqual([6, 1]);
  expect(host.sheet('S').cell('C1').isStale).toBe(false);
});
