import { signatureBreak } from '../../src/sheet/drafts/signaturePage';

const COLUMNS = [30, 38, 46, 18, 18];
/** Header of 40 points, then the rows, then signatures of 130 points in all. */
const table = (...rows: number[]) => ({
  rowHeights: [40, ...rows, 30, 25, 25, 25, 25],
  columnWidths: COLUMNS,
  headerRow: 0,
  lastTableRow: rows.length,
});

test('signatures that fit under the table need no break', () => {
  expect(signatureBreak(table(150, 150))).toBeNull();
});

test('signatures that would be cut by the page take the last row of the table with them', () => {
  expect(signatureBreak(table(150, 150, 150))).toBe(3);
});

test('a last row that begins a page anyway needs no break', () => {
  expect(signatureBreak(table(150, 150, 120, 200))).toBeNull();
});
