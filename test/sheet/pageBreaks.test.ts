import { columnPoints, letterPages, pageHeight, printScale, tablePages } from '../../src/sheet/drafts/pageBreaks';

/** Header of 40 points, then the rows, then signatures of 130 points in all; a page takes 500. */
const table = (...rows: number[]) => ({
  heights: [40, ...rows, 30, 25, 25, 25, 25],
  header: 0,
  lastTableRow: rows.length,
  page: 500,
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

test('on a page that takes more rows fewer pages begin', () => {
  expect(tablePages({ ...table(...Array.from({ length: 7 }, () => 190)), page: 1000 })).toEqual([6]);
});

test('a row that is higher than a page stands on one of its own', () => {
  expect(tablePages(table(100, 600, 100))).toEqual([2, 3]);
});

test('a letter tears no block', () => {
  const lines = Array.from({ length: 40 }, () => 30);
  expect(letterPages(lines, [], 700)).toEqual([23]);
  expect(letterPages(lines, [20, 28, 36], 700)).toEqual([20]);
  expect(letterPages(lines, [10, 18, 26, 34], 700)).toEqual([18]);
});

const landscape = { orientation: 'Landscape', margin: 1.5 } as const;

test.each([
  [[32, 43, 54, 21, 24], 75],
  [[12, 54, 24, 18, 18, 36, 18, 18], 65],
  // 703.8 points are used of the 756.8 between the margins.
  [[133], 100],
  [[134], 99],
  [[10, 10], 100],
  [Array.from({ length: 400 }, () => 20), 10],
])('columns of %j characters are one page wide at %i per cent', (widths, scale) => {
  expect(printScale(widths, landscape)).toBe(scale);
  const points = widths.reduce((sum, width) => sum + columnPoints(width), 0);
  if (scale > 10) expect((points * scale) / 100).toBeLessThan(0.931 * 756.8);
});

test('a page takes the more points of rows the smaller it is printed, less a reserve', () => {
  expect(pageHeight(landscape, 100)).toBeCloseTo(492.4, 0);
  expect(pageHeight(landscape, 50)).toBeCloseTo(2 * pageHeight(landscape, 100));
  expect(pageHeight({ orientation: 'Portrait', margin: 2 }, 100)).toBeCloseTo(703, 0);
});
