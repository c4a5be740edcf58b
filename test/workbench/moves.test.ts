import { mergedAround, moved } from './moves';

describe('the selection', () => {
  test('moves by rows and columns', () => {
    expect(moved({ row: 5, column: 2 }, { row: -1, column: 1 }, 100, 20)).toEqual({ row: 4, column: 3 });
  });

  test('stays on the sheet', () => {
    expect(moved({ row: 0, column: 0 }, { row: -1, column: -5 }, 100, 20)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 99, column: 19 }, { row: 30, column: 1 }, 100, 20)).toEqual({ row: 99, column: 19 });
  });

  test('of merged cells is their first one', () => {
    const areas = [{ firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 3 }];
    expect(mergedAround(areas, { row: 4, column: 2 })).toEqual({ row: 2, column: 1 });
    expect(mergedAround(areas, { row: 5, column: 2 })).toEqual({ row: 5, column: 2 });
  });
});
