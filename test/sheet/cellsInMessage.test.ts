import { namedCells } from '../../src/sheet/cellsInMessage';

const named = (...cells: string[]) => namedCells(cells);

test('joins cells below and beside each other into areas', () => {
  expect(named('H6', 'H7', 'H8').cells).toEqual(['H6:H8']);
  expect(named('B3', 'C3', 'D3').cells).toEqual(['B3:D3']);
  expect(named('B3', 'C3', 'B4', 'C4').cells).toEqual(['B3:C4']);
  expect(named('B3', 'C3', 'B4').cells).toEqual(['B3:B4', 'C3']);
});

test('leaves cells of different sheets apart, and what is no cell as it is', () => {
  const cells = ["'แผ่น 1'!A1", "'แผ่น 2'!A2", 'A3', "'แผ่น 1'!A2", '“แผ่น 3”'];
  expect(named(...cells).cells).toEqual(["'แผ่น 1'!A1:A2", "'แผ่น 2'!A2", 'A3', '“แผ่น 3”']);
});

test('names a cell once, whichever of its area comes first', () => {
  expect(named('C9', 'C7', 'C9', 'C8')).toEqual({ cells: ['C7:C9'], parameters: {} });
});

test('names twelve places and counts the cells of the others', () => {
  const apart = Array.from({ length: 14 }, (_, index) => `A${2 * index + 1}`);
  const { cells, parameters } = named(...apart, 'A28', 'A29');
  expect(cells).toEqual(apart.slice(0, 12));
  expect(parameters).toEqual({ more: 4 });
});

test('ends at the edge of the sheet', () => {
  expect(named('A1', 'B1').cells).toEqual(['A1:B1']);
});
