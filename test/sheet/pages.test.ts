import { letterPages, tablePages } from '../../src/sheet/drafts/pages';

const COLUMNS = [30, 38, 46, 18, 18];
/** Header of 40 points, then the rows, then signatures of 130 points in all. */
const table = (...rows: number[]) => ({
  rowHeights: [40, ...rows, 30, 25, 25, 25, 25],
  columnWidths: COLUMNS,
  headerRow: 0,
  lastTableRow: rows.length,
});

test('a table that fits with its signatures has one page', () => {
  expect(tablePages(table(150, 150))).toEqual([]);
});

test('signatures that would be cut by the page take the last row of the table with them', () => {
  expect(tablePages(table(150, 150, 150))).toEqual([3]);
});

test('a last row that begins a page has its signatures there', () => {
  expect(tablePages(table(150, 150, 120, 200))).toEqual([4]);
});

test('every page begins where we say, with room for the repeated header', () => {
  expect(tablePages(table(...Array.from({ length: 7 }, () => 190)))).toEqual([3, 5, 7]);
});

test('a sheet that is wider is printed smaller, so that more fits on its pages', () => {
  const rows = table(...Array.from({ length: 7 }, () => 190));
  expect(tablePages({ ...rows, columnWidths: COLUMNS.map((width) => 2 * width) })).toEqual([6]);
});

test('a row that is higher than a page stands on one of its own', () => {
  expect(tablePages(table(100, 600, 100))).toEqual([2, 3]);
});

test('a letter tears no block', () => {
  const lines = Array.from({ length: 40 }, () => 30);
  expect(letterPages(lines, [])).toEqual([23]);
  expect(letterPages(lines, [20, 28, 36])).toEqual([20]);
  expect(letterPages(lines, [10, 18, 26, 34])).toEqual([18]);
});
