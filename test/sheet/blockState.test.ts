import { assumedRecord, blockState, formatsNow, isEnough, isOwnBlock } from '../../src/sheet/blockState';
import { cellFormats, type CellFormat } from '../../src/sheet/formatsToRestore';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { draftDigest } from '../../src/sheet/record';

const rows: CellValue[][] = [
  ['ผลวิเคราะห์', '', ''],
  ['คะแนน ITA', 95.01, ''],
  ['ระดับ', 'ผ่าน', ''],
  ['IIT', 97.32, 0.3],
  ['EIT', 86.05, 0.3],
];
const record = { cells: rows.map((line) => line.map(draftDigest as (value: CellValue) => string)), formats: null };
const gridOf = (values: readonly (readonly CellValue[])[]): Grid => ({
  sheet: 'S',
  firstRow: 5,
  firstColumn: 4,
  values,
  formulas: [],
  numberFormats: [],
});
const areaOf = (values: readonly (readonly CellValue[])[]) => ({
  firstRow: 5,
  firstColumn: 4,
  lastRow: 4 + values.length,
  lastColumn: 3 + (values[0]?.length ?? 0),
});
const stateOf = (values: readonly (readonly CellValue[])[]) => blockState(record, gridOf(values), areaOf(values));
const changed = (...cells: [number, number, CellValue][]) => {
  const values = rows.map((line) => [...line]);
  for (const [row, column, value] of cells) (values[row] ?? [])[column] = value;
  return values;
};

test('an untouched block is whole', () => {
  expect(stateOf(rows)).toEqual({ edited: [], notes: [], recorded: 11, found: 11, isBlank: false });
});

test('a number over a figure is an edit, a text in an empty cell a note, an emptied cell neither', () => {
  expect(stateOf(changed([1, 1, 12.3], [2, 2, 'ตรวจแล้ว'], [3, 0, '']))).toMatchObject({
    edited: ['F7'],
    notes: ['G8'],
    found: 9,
  });
});

test('a row that was inserted into the block, with a text in it, moves no other row', () => {
  const values = [...rows.slice(0, 2), ['หมายเหตุ', '', ''], ...rows.slice(2)];
  expect(stateOf(values)).toMatchObject({ edited: [], notes: ['E8'], found: 11 });
});

test('a row that was deleted from the block is no edit', () => {
  expect(stateOf(rows.filter((_, row) => row !== 2))).toMatchObject({ edited: [], notes: [], found: 9 });
});

const withColumn = (at: number, ...texts: CellValue[]) =>
  rows.map((line, row) => [...line.slice(0, at), texts[row] ?? '', ...line.slice(at)]);
const withoutColumn = (at: number) => rows.map((line) => line.filter((_, column) => column !== at));

test('a column that was inserted moves no other one, and what stands in it is a note', () => {
  expect(stateOf(withColumn(1))).toMatchObject({ edited: [], notes: [], found: 11 });
  expect(stateOf(withColumn(1, '', 'ถามกองช่าง'))).toMatchObject({ edited: [], notes: ['F7'], found: 11 });
  expect(stateOf(withColumn(2, 'ก', 'ข', 'ค', 'ง', 1))).toMatchObject({
    edited: [],
    notes: ['G6', 'G7', 'G8', 'G9', 'G10'],
    found: 11,
  });
});

test('a column that was deleted is no edit, be it the labels', () => {
  expect(stateOf(withoutColumn(1))).toMatchObject({ edited: [], notes: [], found: 7, recorded: 11 });
  expect(stateOf(withoutColumn(0))).toMatchObject({ edited: [], notes: [], found: 6, recorded: 11 });
});

test('rows and columns that were inserted and deleted at once are told from each other', () => {
  const values = withColumn(1).filter((_, row) => row !== 2);
  values.splice(3, 0, ['หมายเหตุ', '', '', '']);
  expect(stateOf(values)).toMatchObject({ edited: [], notes: ['E9'], found: 9 });
});

test('a row that was typed over as a whole is edited, not a note', () => {
  expect(stateOf(changed([2, 0, 'ก'], [2, 1, 'ข'], [2, 2, 'ค']))).toMatchObject({
    edited: ['E8', 'F8'],
    notes: ['G8'],
  });
});

test('a formula stays ours whatever Excel makes of its cells, unless the user types over it', () => {
  const own = { cells: [['=$C$7', '=IF($C$8,1,"")'].map((formula) => draftDigest({ formula }))], formats: null };
  const state = (first: CellValue, second: CellValue) =>
    blockState(own, { ...gridOf([[1, 2]]), formulas: [[first, second]] }, areaOf([[1, 2]]));
  expect(state('=$D$9', '=IF(#REF!,1,"")')).toMatchObject({ edited: [], found: 2 });
  expect(state('=$C$7', 2)).toMatchObject({ edited: ['F6'], found: 1 });
  expect(state('=$C$7*1.1', '=IF($C$8,1,"")')).toMatchObject({ edited: ['E6'], found: 1 });
});

test('without a record everything that stands there counts as edited', () => {
  expect(blockState(null, gridOf(rows), areaOf(rows)).edited).toHaveLength(11);
});

test.each([
  ['three of eleven cells', 3, true],
  ['two of eleven cells', 2, false],
])('with %s left it is the add-in’s: %s', (_name, left, isOwn) => {
  let kept = 0;
  const values = rows.map((line) => line.map((value) => (value !== '' && (kept += 1) > left ? 'ของผู้ใช้' : value)));
  expect(isOwnBlock(stateOf(values))).toBe(isOwn);
});

test('an emptied block is nobody else’s', () => {
  expect(isOwnBlock(stateOf(rows.map((line) => line.map(() => ''))))).toBe(true);
});

test('formulas of an older version are no edits without a record where formulas belong', () => {
  const values = [['ผลวิเคราะห์', null, { formula: '=$C$7*0.3' }, { formula: '=$C$8' }]];
  const draft = {
    sheet: 'S',
    year: 2567,
    row: 5,
    column: 4,
    cells: { values, styles: [], inputs: [], merges: [] },
    names: [],
  };
  const now = ['ผลวิเคราะห์', '', 28.6, 95];
  const grid = { ...gridOf([now]), formulas: [['ผลวิเคราะห์', '', '=C7/10*3', 95]] };
  const assumed = assumedRecord(draft, grid, areaOf([now]));
  expect(blockState(assumed, grid, areaOf([now]))).toMatchObject({ edited: ['H6'], found: 2 });
});

describe('formats that the cells had before', () => {
  const plain = { fill: null, numberFormat: 'General' } as CellFormat;
  const [yellow, green] = [
    { ...plain, fill: '#FFFF00' },
    { ...plain, fill: '#00FF00' },
  ];
  const formats = cellFormats(
    rows.map((line, row) => line.map((_, column) => (column === 2 ? green : row === 2 ? yellow : plain))),
  );
  const fills = (values: readonly (readonly CellValue[])[]) => {
    const { kinds, cells } = formatsNow({ ...record, formats }, gridOf(values), areaOf(values)) ?? {};
    return cells?.map((line) => line.map((kind) => kinds?.[kind]?.fill));
  };

  test('go with their rows and columns; an inserted one has those of the one before it', () => {
    const values = [...rows.slice(0, 3), ['', '', ''], ...rows.slice(3)];
    expect(fills(values)?.map(([first]) => first)).toEqual([null, null, '#FFFF00', '#FFFF00', null, null]);
    expect(fills(withColumn(2))?.[2]).toEqual(['#FFFF00', '#FFFF00', '#FFFF00', '#00FF00']);
    expect(fills(withoutColumn(0))?.[2]).toEqual(['#FFFF00', '#00FF00']);
  });

  test('are not known of an inserted cell that somebody filled, as its look is theirs', () => {
    expect(fills(withColumn(2, '', '', 'จด'))?.[2]).toEqual(['#FFFF00', '#FFFF00', undefined, '#00FF00']);
  });

  test('a note keeps its number format in them', () => {
    const values = changed([2, 2, 45930]);
    const grid = { ...gridOf(values), numberFormats: rows.map((line) => line.map(() => 'd/m/yyyy')) };
    const now = formatsNow({ ...record, formats }, grid, areaOf(values), new Set(['G8']));
    const at = (row: number, column: number) => now?.kinds[now.cells[row]?.[column] ?? -1];
    expect(at(2, 2)).toMatchObject({ fill: '#00FF00', numberFormat: 'd/m/yyyy' });
    expect(at(1, 2)).toMatchObject({ fill: '#00FF00', numberFormat: 'General' });
  });
});

test('a quarter of the recorded cells proves the add-in’s block, and one cell less does not', () => {
  const proven = (found: number, recorded: number) => isEnough({ found, recorded });
  expect([proven(25, 100), proven(24, 100), proven(0, 0)]).toEqual([true, false, false]);
});
