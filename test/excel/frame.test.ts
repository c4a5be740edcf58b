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
const click = async (sheet = SCORES) => valueOf(await analyse({ sheet }));

test('columns of 3 characters are made 64 pixels wide, and have 3 characters again after restoring', async () => {
  const host = await openFixture(FILE);
  await narrow();
  const before = await savedAfresh(host);
  expect((await click()).written.block).toMatch(/^E\d+:K\d+$/);
  expect(widths(host)).toEqual(BLOCK.map(() => 48));
  valueOf(await restore({ sheet: SCORES }));
  expect(differences(before, await savedAfresh(host))).toEqual([]);
});

test('columns as wide as Excel makes them stay so, and so does a narrow one with something else in it', async () => {
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

test('where the user broke pages, none is added, and one that the user adds later stays', async () => {
  const host = await openFixture(FILE);
  await onScores((sheet) => sheet.verticalPageBreaks.add('C1'));
  await click();
  expect(host.sheet(SCORES).columnBreaks).toEqual([2]);
  valueOf(await restore({ sheet: SCORES }));
  expect(host.sheet(SCORES).columnBreaks).toEqual([2]);
});

test('a block that has to make room takes its widths and its break along', async () => {
  const host = await openFixture(FILE);
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

test('an Excel without page breaks still gets its result', async () => {
  const host = await openFixture(FILE);
  host.failAlways({ member: 'Worksheet.verticalPageBreaks' });
  const { assessment } = await click();
  expect(assessment.findings.map(({ code }) => code)).not.toContain('format-missing');
  expect(host.sheet(SCORES).columnBreaks).toEqual([]);
});

describe('a column is widened', () => {
  const grid: Grid = {
    sheet: 'S',
    firstRow: 0,
    firstColumn: 0,
    values: [['x', '']],
    formulas: [['x', '']],
    numberFormats: [['General', 'General']],
  };
  const area = { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 1 };
  const frame = (width: number, breaks = 0, far: readonly (typeof area)[] = []) =>
    frameFor({ widths: [width], breaks }, { area, grid, far });
  test('below 48 points and not at 48', () => {
    expect(frame(47.25).widths).toEqual([47.25]);
    expect(frame(48).widths).toEqual([null]);
  });
  test('unless something lies far down in it', () => {
    expect(frame(20, 0, [{ firstRow: 9999, lastRow: 9999, firstColumn: 1, lastColumn: 1 }]).widths).toEqual([null]);
  });
  test('and gets a break where there is none, and something to its left', () => {
    expect([frame(48).hasBreak, frame(48, 1).hasBreak]).toEqual([true, false]);
    expect(
      frameFor({ widths: [48], breaks: 0 }, { area: { ...area, firstRow: 5, lastRow: 6 }, grid, far: [] }).hasBreak,
    ).toBe(false);
  });
});
