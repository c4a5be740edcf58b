import { hiddenFindings } from '../../src/sheet/hiddenFindings';
import { findingMessage } from '../../src/texts/messages';
import { grid } from './find/grids';

const sheet = grid('ITA 2567', [
  ['ที่', 'ตัวชี้วัด', 'คะแนน'],
  [1, 'การปฏิบัติหน้าที่', 95.55],
  [2, 'การใช้งบประมาณ', 98.12],
  [3, 'การใช้อำนาจ', 98.8],
]);
const said = (hidden: Parameters<typeof hiddenFindings>[0]) =>
  hiddenFindings(hidden).map((one) => [one.code, ...one.cells, findingMessage(one, 'en')].join(' | '));

test('says nothing where nothing is hidden', () => {
  expect(said(sheet)).toEqual([]);
  expect(said({ ...sheet, hasHidden: false, hidden: { rows: [], columns: [] } })).toEqual([]);
});

test('names the sheet where it is not known which rows and columns are hidden', () => {
  expect(said({ ...sheet, hasHidden: true })).toEqual([
    'hidden-cells | Sheet “ITA 2567” has hidden rows or columns, by hand or by a filter; they were read too.',
  ]);
});

test('names the cells of hidden rows and columns, neighbours together', () => {
  const hidden = { rows: [3, 1, 2], columns: [1] };
  expect(said({ ...sheet, hasHidden: true, hidden })).toEqual([
    'hidden-cells | A2:C4 | B1:B4 | Sheet “ITA 2567” has hidden rows or columns (A2:C4, B1:B4), by hand or by a filter; they were read too.',
  ]);
});

test('counts on the worksheet where the used range starts further down and right', () => {
  const moved = { ...sheet, firstRow: 39, firstColumn: 23, hasHidden: true };
  expect(hiddenFindings({ ...moved, hidden: { rows: [40, 42], columns: [25] } })[0]?.cells).toEqual([
    'X41:Z41',
    'X43:Z43',
    'Z40:Z43',
  ]);
});
