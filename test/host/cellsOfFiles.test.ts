import { openHost, UnreadableWorkbook } from './index';
import { cellsOf, open, partsOf, workbookOf } from './support';

const placeOf = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await openHost(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnreadableWorkbook)) throw new Error(`not refused: ${String(error)}`);
  expect(error.reason).toBe('damaged-cell');
  return error.place;
};
const sheetOf = async (host: { save(): Promise<Uint8Array> }): Promise<string> =>
  partsOf(await host.save())['xl/worksheets/sheet1.xml'] ?? '';

describe('what no sheet can hold is refused, naming the cell', () => {
  test.each([
    ['a row below the last one (1,048,576)', '<row r="1048577"/>', 'S!row 1048577'],
    ['a row number beyond all sense', '<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>', 'S!row 2000000000'],
    ['a row number that is none', '<row r="0x4E"/>', 'S!row 0x4E'],
    ['a row behind the last one without a number', '<row r="1048576"/><row/>', 'S!row 1048577'],
    ['a column beyond XFD', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'S!XFE1'],
    ['a cell behind the last column without an address', '<row r="2"><c r="XFD2"/><c/></row>', 'S!row 2'],
    ['an address that is none', '<row r="1"><c r="7A"><v>1</v></c></row>', 'S!7A'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 'S!A2'],
    ['a cell twice', '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>', 'S!B1'],
    ['a row twice', '<row r="1"/><row r="2"/><row r="1"/>', 'S!row 1'],
    ['a style that is no number', '<row r="1"><c r="A1" s="x"/></row>', 'S!A1'],
    ['a text that the file does not have', '<row r="1"><c r="A1" t="s"><v>5</v></c></row>', 'S!A1'],
    ['a type that is unknown', '<row r="1"><c r="A1" t="q"><v>5</v></c></row>', 'S!A1'],
  ])('%s', async (_what, rows, place) => {
    expect(await placeOf(workbookOf(`<sheetData>${rows}</sheetData>`))).toBe(place);
  });

  test.each(['0x4E', 'INF', '-INF', 'NaN', 'Infinity', '1,5', '1e', '๙๕', '95 %', '1 2'])(
    'the number %s',
    async (number) => {
      expect(await placeOf(cellsOf([`<c r="A1"><v>${number}</v></c>`]))).toBe('S!A1');
    },
  );
});

test('every way to write a number is read', async () => {
  const host = await open(
    cellsOf(['5', '-5.25', '.5', '5.', '1e3', '1.5E-2', '+7', ' 8\n'].map((v) => `<c><v>${v}</v></c>`)),
  );
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((row) => host.sheet('S').cell(row, 0).value)).toEqual([
    5, -5.25, 0.5, 5, 1000, 0.015, 7, 8,
  ]);
});

describe('days that are written as such (t="d", ECMA-376 part 1, 18.18.11)', () => {
  test('are numbers with a date format, in a cell that had none', async () => {
    const host = await open(
      cellsOf([
        '<c r="A1" t="d"><v>2024-12-31</v></c>',
        '<c r="A2" t="d"><v>2024-12-31T18:00:00Z</v></c>',
        '<c r="A3" t="d"><v>1900-01-01</v></c>',
      ]),
    );
    const cells = ['A1', 'A2', 'A3'].map((address) => host.sheet('S').cell(address));
    expect(cells.map(({ value }) => value)).toEqual([45_657, 45_657.75, 1]);
    expect(cells.map(({ text }) => text)).toEqual(['2024-12-31', '2024-12-31 18:00', '1900-01-01']);
  });

  test.each(['2024-13-01', '2024-02-30', '31/12/2024', '2024-W01', 'PT5M', '', '1899-12-31', '2024-12-31T25:00:00'])(
    'are refused when they are no day of a calendar: %s',
    async (date) => {
      expect(await placeOf(cellsOf([`<c r="A1" t="d"><v>${date}</v></c>`]))).toBe('S!A1');
    },
  );
});

describe('a number that is none is never saved as a number: Excel would repair the file', () => {
  const digits = '9'.repeat(320);

  test('a number of 320 digits in a file stays as it is, as a text', async () => {
    const host = await open(cellsOf([`<c r="A1"><v>${digits}</v></c>`]));
    expect(host.sheet('S').cell('A1').value).toBe(digits);
  });

  test('a number of 320 digits that is typed is a text, as Excel makes of it', async () => {
    const host = await open(cellsOf([]));
    host.setCell('S', 'A1', digits);
    expect(host.sheet('S').cell('A1').value).toBe(digits);
    expect(await sheetOf(host)).not.toContain('Infinity');
  });

  test.each([digits, '9E300*9E300', '-(9E307*9E307)', 'PRODUCT(1E300,1E300)', 'SUM(A1,A1)', 'SUMPRODUCT(A1:A1,A1:A1)'])(
    'the formula %s is #NUM!',
    async (formula) => {
      const host = await open(cellsOf(['<c r="A1"><v>1.7E308</v></c>']));
      host.setCell('S', 'B1', `=${formula}`);
      expect(await sheetOf(host)).toMatch(/<c r="B1" t="e"><f>[^<]+<\/f><v>#NUM!<\/v>/);
    },
  );

  test('nor one that a program sends', async () => {
    const host = await open(cellsOf([]));
    host.setCell('S', 'A1', Infinity);
    expect(await sheetOf(host)).toContain('<c r="A1" t="e"><v>#NUM!</v></c>');
  });
});
