import * as fc from 'fast-check';
import type { Host } from './index';
import { fromR1C1, toR1C1 } from './formulas/r1c1';
import { cellsOf, failure, open } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>5</v></c>']));
});

const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });

const formulaOf = (address: string): unknown => host.sheet('S').cell(address).formula;

test.each([
  ['A1+$B$2', 'R[-2]C[-2]+R2C2'],
  ['C3', 'RC'],
  ['SUM(C4:D$9)', 'SUM(R[1]C:R9C[1])'],
  ["'ITA 2567'!A$1&S!$C5", "'ITA 2567'!R1C[-2]&S!R[2]C3"],
  ['SUM(A:$B)+SUM(2:$4)', 'SUM(C[-2]:C2)+SUM(R[-1]:R4)'],
  ['SUM(C:C)+SUM(3:3)', 'SUM(C)+SUM(R)'],
  ['IF(A1="RC[1]","R1C1",ROW())', 'IF(R[-2]C[-2]="RC[1]","R1C1",ROW())'],
  ['Rate*CODE("x")+R_1', 'Rate*CODE("x")+R_1'],
])('%s in C3 is %s in R1C1 notation, and back', (a1, r1c1) => {
  expect(toR1C1(a1, 2, 2)).toBe(r1c1);
  expect(fromR1C1(r1c1, 2, 2)).toBe(a1);
});

test('any reference comes back from R1C1 notation as it was', () => {
  const index = (last: number) => fc.tuple(fc.nat(last), fc.boolean());
  fc.assert(
    fc.property(
      index(999),
      index(99),
      fc.nat(999),
      fc.nat(99),
      ([row, fixRow], [column, fixColumn], atRow, atColumn) => {
        const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + (column % 26))}`;
        const formula = `${fixColumn ? '$' : ''}${letters}${fixRow ? '$' : ''}${row + 1}`;
        expect(fromR1C1(toR1C1(formula, atRow, atColumn), atRow, atColumn)).toBe(formula);
      },
    ),
  );
});

test('formulas are read and set in R1C1 notation, values as they are', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.formulasR1C1 = [
      [7, '=RC[-1]*2'],
      ['ข้อความ', '=R1C1+R[-1]C'],
    ];
    range.load('formulas,formulasR1C1,values');
    await context.sync();
    expect(range.formulas).toEqual([
      [7, '=A1*2'],
      ['ข้อความ', '=$A$1+B1'],
    ]);
    expect(range.formulasR1C1).toEqual([
      [7, '=RC[-1]*2'],
      ['ข้อความ', '=R1C1+R[-1]C'],
    ]);
    expect(range.values).toEqual([
      [7, 14],
      ['ข้อความ', 21],
    ]);
  });
});

test('one value fills the whole range; an R1C1 formula in each cell relative to it', async () => {
  // The types ask for arrays; Excel takes a single value as well.
  await onSheet((sheet) => {
    sheet.getRange('B1:C2').set({ formulasR1C1: '=RC[-1]+1' as unknown as string[][] });
    sheet.getRange('E1:F2').set({ formulas: '=$A$1' as unknown as string[][] });
    sheet.getRange('E1:F2').set({ numberFormat: '0.00' as unknown as string[][] });
    sheet.getRange('H1:H2').set({ values: 3 as unknown as number[][] });
  });
  expect(['B1', 'C1', 'B2', 'C2'].map(formulaOf)).toEqual(['=A1+1', '=B1+1', '=A2+1', '=B2+1']);
  expect(['E1', 'F2', 'H2'].map(formulaOf)).toEqual(['=$A$1', '=$A$1', 3]);
  expect(host.sheet('S').cell('F2').text).toBe('5.00');
});

test('a reference that leaves the sheet is refused, and nothing is written', async () => {
  const set = onSheet((sheet) => (sheet.getRange('A1:A2').formulasR1C1 = [['=RC[1]'], ['=R[-2]C']]));
  expect((await failure(set)).code).toBe('InvalidArgument');
  expect(formulaOf('A1')).toBe(5);
});

test('columns and rows beside a range are found, also inside it', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D5');
    const found = [
      range.getColumnsAfter(),
      range.getColumnsAfter(2),
      range.getColumnsAfter(-1),
      range.getColumnsBefore(),
      range.getRowsBelow(3),
      range.getRowsAbove(),
      range.getRowsAbove(-2),
    ].map((each) => each.load('address'));
    await context.sync();
    expect(found.map(({ address }) => address)).toEqual([
      'S!E2:E5',
      'S!E2:F5',
      'S!D2:D5',
      'S!A2:A5',
      'S!B6:D8',
      'S!B1:D1',
      'S!B2:D3',
    ]);
  });
  expect((await failure(onSheet((sheet) => sheet.getRange('A1').getRowsAbove()))).code).toBe('InvalidArgument');
});

test('a worksheet is calculated on demand from 1.6 on', async () => {
  await onSheet((sheet) => sheet.calculate(true));
  await open(cellsOf([]), { apiSet: '1.5' });
  expect((await failure(onSheet((sheet) => sheet.calculate(false)))).code).toBe('ApiNotFound');
});
