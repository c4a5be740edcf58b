/** Sheets of an Excel 97–2003 workbook, which end after 65,536 rows and 256 columns. */
import type { Host } from './index';
import { cellsOf, failure, open } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>1</v></c>']), { grid: 'xls' });
});

const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });

test('the whole sheet, its columns and rows say how large it is', async () => {
  await onSheet(async (sheet, context) => {
    const ranges = [
      sheet.getRange(),
      sheet.getRange('A:C'),
      sheet.getRange('3:5'),
      sheet.getRange('B2').getEntireColumn(),
      sheet.getRange('B2').getEntireRow(),
      sheet.getRange('A1:IV65536'),
    ].map((range) => range.load('address,rowCount,columnCount,cellCount,isEntireColumn,isEntireRow,values'));
    await context.sync();
    expect(ranges.map(({ address, rowCount, columnCount }) => [address, rowCount, columnCount])).toEqual([
      ['S!1:65536', 65_536, 256],
      ['S!A:C', 65_536, 3],
      ['S!3:5', 3, 256],
      ['S!B:B', 65_536, 1],
      ['S!2:2', 1, 256],
      ['S!1:65536', 65_536, 256],
    ]);
    expect(ranges.map(({ isEntireColumn, isEntireRow }) => [isEntireColumn, isEntireRow])).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [true, false],
      [false, true],
      [true, true],
    ]);
    expect(ranges.map(({ values }) => values)).toEqual(Array(6).fill(null));
    expect(ranges[0]?.cellCount).toBe(16_777_216);
  });
});

test('the last row, column and cell are where the sheet ends', async () => {
  await onSheet(async (sheet, context) => {
    const all = sheet.getRange();
    const found = [all.getLastRow(), all.getLastColumn(), all.getLastCell(), sheet.getRange('C:C').getLastCell()].map(
      (range) => range.load('address,rowIndex,columnIndex'),
    );
    const last = found[2]?.load('values');
    await context.sync();
    expect(found.map(({ address }) => address)).toEqual(['S!65536:65536', 'S!IV:IV', 'S!IV65536', 'S!C65536']);
    expect([last?.rowIndex, last?.columnIndex, last?.values]).toEqual([65_535, 255, [['']]]);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['an address below', (sheet) => sheet.getRange('A65537')],
  ['an address to the right', (sheet) => sheet.getRange('IW1')],
  ['columns to the right', (sheet) => sheet.getRange('A:IW')],
  ['the last cell of a larger grid', (sheet) => sheet.getRangeByIndexes(1_048_575, 16_383, 1, 1)],
  ['a cell by indexes', (sheet) => sheet.getCell(65_536, 0)],
  ['an offset', (sheet) => sheet.getRange('A65536').getOffsetRange(1, 0)],
  ['rows below', (sheet) => sheet.getRange('A65536').getRowsBelow(1)],
  ['a formula', (sheet) => (sheet.getRange('B1').formulas = [['=A70000']])],
])('%s beyond it is refused', async (_what, use) => {
  expect((await failure(onSheet(use))).code).toBe('InvalidArgument');
});

test('formats whole columns and rows, finds merged areas, and stops the user at the edge', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B:B').format.columnWidth = 120;
    sheet.getRange('A3:B3').merge();
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    const merged = sheet.getRange().getMergedAreasOrNullObject().load('address');
    await context.sync();
    expect(merged.address).toBe('S!A3:B3');
  });
  expect(host.sheet('S').columnWidth(1)).toBe(120);
  expect(() => host.setCell('S', 'A65537', 1)).toThrow(/no cell/);
});

test('an ordinary workbook has the larger grid, and no cell beyond it', async () => {
  host = await open(cellsOf([]));
  await onSheet((sheet) => sheet.getCell(1_048_575, 16_383).load('address'));
  expect((await failure(onSheet((sheet) => sheet.getCell(1_048_576, 0).load('address')))).code).toBe('InvalidArgument');
});
