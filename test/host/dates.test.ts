/** The 1904 date system, and numbers that are what their cells show. */
import * as fc from 'fast-check';
import type { Host } from './index';
import { openHost } from './index';
import { failure, open, partsOf, workbookOf } from './support';
import { dateOf, serialOf } from './workbook/dates';
import { asDisplayed } from './workbook/displayPrecision';

const book = partsOf(workbookOf(''))['xl/workbook.xml'] ?? '';
const with1904 = (cells: string): Uint8Array =>
  workbookOf(`<sheetData>${cells}</sheetData>`, {
    'xl/workbook.xml': book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
  });

let host: Host;
const openBook = async (bytes: Uint8Array): Promise<void> => {
  host = await open(bytes, { clock: () => new Date(2025, 8, 30, 12) });
};

const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });
const shown = (address: string): unknown[] => {
  const { value, text } = host.sheet('S').cell(address);
  return [value, text];
};

describe('a workbook of the 1904 date system', () => {
  beforeEach(() => openBook(with1904('<row r="1"><c r="A1" t="d"><v>2025-09-30</v></c></row>')));

  test('counts days from 1904: stored, typed, shown and computed', async () => {
    await onSheet((sheet) => {
      sheet.getRange('B1:B5').formulas = [
        ['2025-09-30'],
        ['=TODAY()'],
        ['=DATE(2568-543,9,30)'],
        ['=TEXT(B3,"[$-107041E]d mmm yyyy")'],
        ['=YEAR(B3)&"/"&MONTH(B3)&"/"&DAY(B3)'],
      ];
      sheet.getRange('B3').numberFormat = [['d/m/yyyy']];
    });
    expect(host.sheet('S').cell('A1').value).toBe(44_468);
    expect([shown('B1'), shown('B2')[0], shown('B3')]).toEqual([[44_468, '9/30/2025'], 44_468, [44_468, '30/9/2025']]);
    expect([shown('B4')[1], shown('B5')[1]]).toEqual(['30 ก.ย. 2568', '2025/9/30']);
  });

  test('shows a number that was meant for 1900 four years and a day late', async () => {
    await onSheet((sheet) => {
      sheet.getRange('B1').values = [[45_930]];
      sheet.getRange('B1').numberFormat = [['d/m/yyyy']];
    });
    expect(shown('B1')).toEqual([45_930, '1/10/2029']);
  });

  test('keeps its system when it is saved', async () => {
    host.setCell('S', 'B1', '31/12/2025');
    const again = await openHost(await host.save());
    again.setCell('S', 'C1', '=B1-A1');
    expect(again.sheet('S').cell('C1').value).toBe(92);
  });
});

test('a day reads back from its number in both systems', () => {
  const day = fc.integer({ min: Date.UTC(1904, 0, 1) / 86_400_000, max: Date.UTC(2999, 0, 1) / 86_400_000 });
  fc.assert(
    fc.property(day, fc.constantFrom(1900 as const, 1904 as const), (days, system) => {
      expect(dateOf(serialOf(days * 86_400_000, system), system).getTime()).toBe(days * 86_400_000);
    }),
  );
  expect([serialOf(Date.UTC(1900, 0, 1), 1900), serialOf(Date.UTC(1900, 2, 1), 1900)]).toEqual([1, 61]);
});

test.each([
  ['DATE(2025,9,30)', 45_930],
  ['DATE(2025,14,0)', 46_053],
  ['DATE(125,9,30)', 45_930],
  ['DATE(10000,1,1)', '#NUM!'],
  ['YEAR(45930)', 2025],
  ['MONTH("45930")', 9],
  ['DAY(-1)', '#NUM!'],
])('=%s is %p', async (formula, expected) => {
  await openBook(workbookOf('<sheetData/>'));
  host.setCell('S', 'A1', `=${formula}`);
  expect(host.sheet('S').cell('A1').value).toBe(expected);
});

test.each([
  [95.126, '0.00', 95.13],
  [95.126, 'General', 95.126],
  [0.95126, '0.0%', 0.951],
  [12_345, '#,##0,', 12_000],
  [12_345, '0.00E+00', 12_300],
  [-84.995, '0.00;(0.00)', -85],
  [45_930.5, 'd/m/yyyy', 45_930.5],
  [1.5, '"คะแนน" 0', 2],
  [1.5, '@', 1.5],
])('%p in %p is kept as %p where numbers are what is shown', (value, format, kept) => {
  expect(asDisplayed(value, format)).toBe(kept);
});

describe('precision as displayed', () => {
  const displayed = workbookOf('<sheetData><row r="1"><c r="A1"><v>95.126</v></c></row></sheetData>', {
    'xl/workbook.xml': book.replace('</sheets>', '</sheets><calcPr fullPrecision="0"/>'),
  });

  test('is read from the file, and rounds what is entered and what gets another format', async () => {
    await openBook(displayed);
    await onSheet(async (sheet, context) => {
      const workbook = context.workbook.load('usePrecisionAsDisplayed');
      sheet.getRange('B1').numberFormat = [['0.00']];
      sheet.getRange('B1').values = [[0.12345]];
      sheet.getRange('C1').values = [[0.12345]];
      sheet.getRange('C1').numberFormat = [['0.0']];
      sheet.getRange('C1').numberFormat = [['0.0000']];
      await context.sync();
      expect(workbook.usePrecisionAsDisplayed).toBe(true);
    });
    expect([shown('B1')[0], shown('C1')[0], shown('A1')[0]]).toEqual([0.12, 0.1, 95.126]);
  });

  test('rounds results of formulas as they are shown', async () => {
    await openBook(displayed);
    await onSheet((sheet) => {
      sheet.getRange('B1:C1').formulas = [['=1/3', '=B1*3']];
      sheet.getRange('B1').numberFormat = [['0.00']];
    });
    expect([shown('B1')[0], shown('C1')[0]]).toEqual([0.33, 0.99]);
  });

  test('rounds the whole workbook for good when it is switched on', async () => {
    await openBook(workbookOf('<sheetData><row r="1"><c r="A1"><v>95.126</v></c></row></sheetData>'));
    const use = (on: boolean) => onSheet((_sheet, context) => (context.workbook.usePrecisionAsDisplayed = on));
    await onSheet((sheet) => (sheet.getRange('A1').numberFormat = [['0.0']]));
    expect(shown('A1')[0]).toBe(95.126);
    await use(true);
    expect(partsOf(await host.save())['xl/workbook.xml']).toContain('fullPrecision="0"');
    await use(false);
    expect(shown('A1')).toEqual([95.1, '95.1']);
    await open(displayed, { apiSet: '1.8' });
    expect((await failure(use(true))).code).toBe('ApiNotFound');
  });
});
