/** The cells of a grid as the recognisers see them: areas of the add-in's own are empty, and what shows nothing is too. */
import { cellsOf, uprightView, valueRightOf, wideView } from '../../../src/sheet/find/cellViews';
import { grid } from './grids';

const sheet = {
  ...grid(
    'S',
    [
      ['ที่', ' คะแนน\u200b ', ''],
      [1, 95.55, ' \u00ad'],
      [true, 'ข้อ', 'รวม'],
    ],
    { B2: '0.00' },
  ),
};
const moved = { ...sheet, firstRow: 4, firstColumn: 2 };

describe('cells', () => {
  test('stand where the grid stands, and beyond it are empty', () => {
    const cells = cellsOf(moved, []);
    expect([cells.firstRow, cells.firstColumn, cells.endRow, cells.endColumn]).toEqual([4, 2, 7, 5]);
    expect([cells.value(5, 3), cells.value(3, 2), cells.value(4, 1), cells.value(7, 2), cells.value(4, 5)]).toEqual([
      95.55,
      '',
      '',
      '',
      '',
    ]);
    expect([cells.numberFormat(5, 3), cells.numberFormat(5, 2), cells.numberFormat(9, 9)]).toEqual([
      '0.00',
      'General',
      'General',
    ]);
    expect([cellsOf(grid('S', []), []).endRow, cellsOf(grid('S', []), []).endColumn]).toEqual([0, 0]);
  });

  test('have a text without what shows nothing, and none where they hold something else', () => {
    const cells = cellsOf(sheet, []);
    expect([cells.text(0, 1), cells.text(1, 1), cells.text(2, 0), cells.text(1, 2)]).toEqual(['คะแนน', '', '', '']);
  });

  test('are blank where they show nothing', () => {
    const cells = cellsOf(sheet, []);
    expect([cells.isBlank(0, 2), cells.isBlank(1, 2), cells.isBlank(9, 9)]).toEqual([true, true, true]);
    expect([cells.isBlank(0, 0), cells.isBlank(1, 0), cells.isBlank(2, 0)]).toEqual([false, false, false]);
  });

  test('are empty in an excluded area, and only there', () => {
    const cells = cellsOf(sheet, [
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
      { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 },
    ]);
    expect([cells.value(0, 0), cells.text(0, 0), cells.value(1, 1), cells.isBlank(1, 1)]).toEqual(['', '', '', true]);
    expect([cells.value(1, 0), cells.value(2, 2)]).toEqual([1, 'รวม']);
  });
});

test('the value of a label is at most four columns right of it', () => {
  const right = (free: number): number | null => {
    const row = ['คะแนน ITA', ...Array<string>(free).fill(''), 95];
    return valueRightOf(cellsOf(grid('S', [row]), []), 0, 0);
  };
  expect([right(0), right(1), right(3), right(4)]).toEqual([1, 2, 4, null]);
});

test('a wide table is read with rows and columns changed over', () => {
  const cells = cellsOf(moved, []);
  const [upright, wide] = [uprightView(cells), wideView(cells)];
  expect([upright.orientation, upright.firstAlong, upright.endAlong, upright.firstAcross, upright.endAcross]).toEqual([
    'upright',
    4,
    7,
    2,
    5,
  ]);
  expect([wide.orientation, wide.firstAlong, wide.endAlong, wide.firstAcross, wide.endAcross]).toEqual([
    'wide',
    2,
    5,
    4,
    7,
  ]);
  for (const [view, along, across] of [
    [upright, 5, 3],
    [wide, 3, 5],
  ] as const) {
    expect(view.value(along, across)).toBe(95.55);
    expect(view.text(along, across)).toBe('');
    expect(view.numberFormat(along, across)).toBe('0.00');
    expect(view.isBlank(along, across)).toBe(false);
    expect(view.address(along, across)).toBe('D6');
  }
  expect([wide.text(3, 4), wide.isBlank(4, 4)]).toEqual(['คะแนน', true]);
});
