/** What the result block changes of the sheet around it: widths of narrow columns, and a page of its own in print. */
import { analyse, restore } from '../../src/analyse';
import { frameFor } from '../../src/excel/frame';
import type { Grid } from '../../src/sheet/grid';
import { differences, savedAfresh } from './samePackage';
import { openFixture, valueOf } from './support';
import type { Host } from '../host';

const FILE = 'seed-first-table.xlsx';
const SCORES = 'ผลคะแนน ITA';
/** E to K: where the block comes to lie beside the table in A:C. */
const BLOCK = [4, 5, 6, 7, 8, 9, 10];

const onScores = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(SCORES));
    await context.sync();
  });
const widths = (host: Host, sheet = SCORES) => BLOCK.map((column) => host.sheet(sheet).columnWidth(column));
const narrow = () => onScores((sheet) => (sheet.getRange('E:K').format.columnWidth = 19.5));
/** The seed's own title runs on over the block's columns. */
const shortTitle = () => onScores((sheet) => (sheet.getRange('A1').values = [['ผล ITA']]));
const click = async (sheet = SCORES) => valueOf(await analyse({ sheet }));

test('columns of 3 characters become 64 pixels wide, and get 3 characters back on restore', async () => {
  const host = await openFixture(FILE);
  await narrow();
  const before = await savedAfresh(host);
  expect((await click()).written.block).toMatch(/^E\d+:K\d+$/);
  expect(widths(host)).toEqual(BLOCK.map(() => 48));
  valueOf(await restore({ sheet: SCORES }));
  expect(differences(before, await savedAfresh(host))).toEqual([]);
});

test('columns of the default width stay, and so does a narrow one with other content', async () => {
  const host = await openFixture(FILE);
  await click();
  expect(widths(host)).toEqual(BLOCK.map(() => 48));
  const other = await openFixture(FILE);
  await narrow();
  await onScores((sheet) => (sheet.getRange('J1').values = [['หมายเหตุ']]));
  await click();
  expect(widths(other)).toEqual([48, 48, 48, 48, 48, 19.5, 48]);
});

test('a width that the user set since is kept by another click and by restoring', async () => {
  const host = await openFixture(FILE);
  await narrow();
  await click();
  await onScores((sheet) => (sheet.getRange('G:G').format.columnWidth = 30));
  await onScores((sheet) => (sheet.getRange('C7').values = [[90]]));
  await click();
  expect(widths(host)[2]).toBe(30);
  valueOf(await restore({ sheet: SCORES }));
  expect(widths(host)).toEqual([19.5, 19.5, 30, 19.5, 19.5, 19.5, 19.5]);
});

// Excel keeps widths in characters: on another screen 48 points read back as a pixel or two more.
test.each([
  [44.25, 19.5],
  [51.75, 19.5],
  [43.5, 43.5],
  [52.5, 52.5],
])('a width of %f points, found where 48 were set, is %f after restoring', async (found, after) => {
  const host = await openFixture(FILE);
  await narrow();
  await click();
  await onScores((sheet) => (sheet.getRange('G:G').format.columnWidth = found));
  valueOf(await restore({ sheet: SCORES }));
  expect(widths(host)[2]).toBe(after);
});

test('hidden columns are shown as long as the block is in them', async () => {
  const host = await openFixture(FILE);
  await onScores((sheet) => (sheet.getRange('F:F').columnHidden = true));
  await click();
  expect(widths(host)).toEqual(BLOCK.map(() => 48));
  valueOf(await restore({ sheet: SCORES }));
  expect(widths(host)[1]).toBe(0);
});

test('the block is printed on a page of its own, in columns, and the break goes with it', async () => {
  const host = await openFixture(FILE);
  await shortTitle();
  await click();
  expect(host.sheet(SCORES).columnBreaks).toEqual([4]);
  await click();
  expect(host.sheet(SCORES).columnBreaks).toEqual([4]);
  host.insertColumns(SCORES, 'B', 2);
  await click();
  expect(host.sheet(SCORES).columnBreaks).toEqual([6]);
  valueOf(await restore({ sheet: SCORES }));
  expect(host.sheet(SCORES).columnBreaks).toEqual([]);
});

test('no page is broken where that would cut the seed’s title in two', async () => {
  const host = await openFixture(FILE);
  await click();
  expect(host.sheet(SCORES).columnBreaks).toEqual([]);
});

test('where the user broke pages, none is added', async () => {
  const host = await openFixture(FILE);
  await onScores((sheet) => sheet.verticalPageBreaks.add('C1'));
  await click();
  expect(host.sheet(SCORES).columnBreaks).toEqual([2]);
  valueOf(await restore({ sheet: SCORES }));
  expect(host.sheet(SCORES).columnBreaks).toEqual([2]);
});

test('a break that the user adds later stays, and ours goes', async () => {
  const host = await openFixture(FILE);
  await shortTitle();
  await click();
  await onScores((sheet) => sheet.verticalPageBreaks.add('C1'));
  valueOf(await restore({ sheet: SCORES }));
  expect(host.sheet(SCORES).columnBreaks).toEqual([2]);
});

/** Takes our break away and sets breaks before other columns, as one does in Excel's preview of page breaks. */
const breakInstead = (...cells: readonly string[]) =>
  onScores((sheet) => {
    sheet.verticalPageBreaks.removePageBreaks();
    for (const cell of cells) sheet.verticalPageBreaks.add(cell);
  });

test.each([
  ['left of the block', ['C1'], [2]],
  ['one column left of it', ['D1'], [3]],
  ['one column inside it', ['F1'], [5]],
  ['right of it', ['M1'], [12]],
  ['on both sides', ['C1', 'M1'], [2, 12]],
  ['nowhere', [], []],
])('breaks that the user set %s in place of ours stay at restoring', async (_where, cells, left) => {
  const host = await openFixture(FILE);
  await shortTitle();
  await click();
  await breakInstead(...cells);
  valueOf(await restore({ sheet: SCORES }));
  expect(host.sheet(SCORES).columnBreaks).toEqual(left);
});

test.each([
  ['two columns inserted before it', (host: Host) => host.insertColumns(SCORES, 'B', 2), 6],
  ['a column inserted right before it', (host: Host) => host.insertColumns(SCORES, 'E', 1), 5],
  ['a column inserted inside it', (host: Host) => host.insertColumns(SCORES, 'G', 1), 4],
  ['a column inserted behind it', (host: Host) => host.insertColumns(SCORES, 'M', 1), 4],
  ['a column deleted before it', (host: Host) => host.deleteColumns(SCORES, 'D', 1), 3],
])('our break stands before the block, and goes at restoring, with %s', async (_what, change, column) => {
  const host = await openFixture(FILE);
  await shortTitle();
  await click();
  change(host);
  expect(host.sheet(SCORES).columnBreaks).toEqual([column]);
  valueOf(await restore({ sheet: SCORES }));
  expect(host.sheet(SCORES).columnBreaks).toEqual([]);
});

test.each([
  ['ours goes along to the column', [], [12]],
  ['one of the user’s in place of ours stays, the only one,', ['C1'], [2]],
])('when the block has to move, %s', async (_which, cells, left) => {
  const host = await openFixture(FILE);
  await shortTitle();
  await click();
  if (cells.length > 0) await breakInstead(...cells);
  host.deleteColumns(SCORES, 'G');
  host.setCell(SCORES, 'K20', 'ของผู้ใช้');
  expect((await click()).written.block).toMatch(/^M/);
  expect(host.sheet(SCORES).columnBreaks).toEqual(left);
  valueOf(await restore({ sheet: SCORES }));
  expect(host.sheet(SCORES).columnBreaks).toEqual(cells.length > 0 ? left : []);
});

test('a block that has to make room takes its widths and its break along', async () => {
  const host = await openFixture(FILE);
  await shortTitle();
  await narrow();
  await click();
  await onScores((sheet) => (sheet.getRange('C18:C23').values = [[1], [2], [3], [4], [5], [6]]));
  await onScores((sheet) => (sheet.getRange('I1:I3').values = [[1], [2], [3]]));
  const { written } = await click();
  expect(written.block).toMatch(/^E\d+:K\d+$/);
  expect(host.sheet(SCORES).columnBreaks).toEqual([4]);
});

test('on a copied sheet they are taken back as on the first', async () => {
  const host = await openFixture(FILE);
  await shortTitle();
  await narrow();
  await click();
  const copy = host.copySheet(SCORES);
  await click(copy);
  expect(host.sheet(copy).columnBreaks).toEqual([4]);
  valueOf(await restore({ sheet: copy }));
  expect(host.sheet(copy).columnBreaks).toEqual([]);
  expect(widths(host, copy)).toEqual(BLOCK.map(() => 19.5));
  expect(host.sheet(SCORES).columnBreaks).toEqual([4]);
});

test('an Excel without page breaks gets its result and a finding on what is missing or left', async () => {
  const host = await openFixture(FILE);
  await shortTitle();
  await narrow();
  host.failAlways({ member: 'Worksheet.verticalPageBreaks' });
  const { assessment } = await click();
  expect(assessment.findings.map(({ code }) => code)).toContain('frame-missing');
  expect(host.sheet(SCORES).columnBreaks).toEqual([]);
  const other = await openFixture(FILE);
  await shortTitle();
  await click();
  other.failAlways({ member: 'Worksheet.verticalPageBreaks' });
  const { findings } = valueOf(await restore({ sheet: SCORES }));
  expect(findings.map(({ code }) => code)).toEqual(['frame-left']);
});

const around = (values: Grid['values'], more: Partial<Parameters<typeof frameFor>[1]> = {}) => ({
  area: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 },
  grid: { sheet: 'S', firstRow: 0, firstColumn: 0, values, formulas: [], numberFormats: [] },
  merges: [],
  far: [],
  ...more,
});
const PLAIN: Grid['values'] = [
  ['', ''],
  ['95.55', ''],
];
const beside = { leading: [100], widths: [48], breaks: [] };

test('a column is widened below 44 points, unless something lies far down in it', () => {
  const frame = (width: number, far: Partial<Parameters<typeof frameFor>[1]> = {}) =>
    frameFor({ ...beside, widths: [width] }, around(PLAIN, far)).widths;
  expect(frame(43.5)).toEqual([43.5]);
  expect(frame(44)).toEqual([null]);
  expect(frame(20, { far: [{ firstRow: 9999, lastRow: 9999, firstColumn: 1, lastColumn: 1 }] })).toEqual([null]);
});

describe('a page break stands before the block', () => {
  const breaks = (values: Grid['values'], more = {}, now = {}) =>
    frameFor({ ...beside, ...now }, around(values, more)).hasBreak;

  test('where the user has none, and something is left of the block', () => {
    expect(breaks(PLAIN)).toBe(true);
    expect(breaks(PLAIN, {}, { breaks: [2] })).toBe(false);
    expect(
      breaks([
        ['ตาราง', ''],
        ['', ''],
      ]),
    ).toBe(false);
  });

  test('unless it would cut a title: 17 letters over a column of 100 points, or a merged one', () => {
    expect(breaks([['ก'.repeat(16), ''], ...PLAIN.slice(1)])).toBe(true);
    expect(breaks([['ก'.repeat(17), ''], ...PLAIN.slice(1)])).toBe(false);
    expect(breaks(PLAIN, { merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }] })).toBe(false);
    expect(breaks(PLAIN, { merges: [{ firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 2 }] })).toBe(true);
  });

  test.each([
    [101, false],
    [102, true],
  ])('where 17 letters of six points end: over a column of %i points it does is %s', (width, does) => {
    expect(breaks([['ก'.repeat(17), ''], ...PLAIN.slice(1)], {}, { leading: [width] })).toBe(does);
  });

  test.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ])('beside a long text where the block’s labels end it: with the text in row %i it does is %s', (row, does) => {
    const area = { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 };
    const values = [0, 1, 2, 3].map((at) => [at === row ? 'ก'.repeat(17) : '95.55', '']);
    expect(breaks(values, { area })).toBe(does);
  });

  test('and in one of the first 40 columns after the first', () => {
    const at = (column: number) => ({
      area: { firstRow: 1, lastRow: 1, firstColumn: column, lastColumn: column },
    });
    expect(breaks(PLAIN, at(40), { leading: Array<number>(40).fill(48) })).toBe(true);
    expect(breaks(PLAIN, at(41), { leading: [] })).toBe(false);
  });
});
