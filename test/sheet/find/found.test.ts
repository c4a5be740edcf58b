/** Sheets on which random testing once found other scores, or a false refusal; each stays. */
import type { CellValue } from '../../../src/sheet/grid';
import { grid } from './grids';
import { outcome } from './outcome';
import { NAMES, refusal, scores, SCORES } from './reading';

const rows = (row: (n: number, name: string, score: number) => CellValue[]): CellValue[][] =>
  NAMES.map((name, index) => row(index + 1, name, SCORES[index] ?? 0));
const seed = SCORES.map((value, index) => [index + 1, value]);
const valuesOf = (sheet: ReturnType<typeof grid>) => scores(sheet).indicators.map((one) => [one.indicator, one.value]);
const HEADER = ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน'];
const EARLIER = [
  ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565'],
  ['ที่', 'ตัวชี้วัด', 'คะแนน ปี 2565'],
  ...rows((n, name) => [n, name, 50 + n]),
];

test('takes a numbered list below the table for no second indicator 1', () => {
  const sheet = grid('S', [HEADER, ...rows((n, name, score) => [n, name, score]), [], [], [1, 'จัดทำแผนปรับปรุง', 12]]);
  expect(valuesOf(sheet)).toEqual(seed);
});

test('takes a remark below the table that names an indicator for no second score', () => {
  const sheet = grid('S', [
    ['ที่', 'ตัวชี้วัด', 'คะแนน'],
    ...rows((n, name, score) => [n, name, score]),
    [],
    ['สูงสุด', 'การเปิดเผยข้อมูล', 99.99],
  ]);
  expect(valuesOf(sheet)).toEqual(seed);
});

test('does not read an earlier year’s table alone when the title speaks of a later year', () => {
  const sheet = grid('ITA 2567', [
    ['ที่', 'หัวข้อ', 'คxแนน'],
    ...rows((n, name, score) => [n, name, score]),
    [],
    [],
    [],
    ...EARLIER,
  ]);
  expect(refusal(sheet)).toBe('year-unlike-name C16');
});

test('does not pass “ผลการประเมิน” over for a column with an earlier year', () => {
  const sheet = grid('S', [['ที่', 'ตัวชี้วัด', 'ปี 2566', 'ผลการประเมิน'], ...rows((n, name, score) => [n, name, 80, score])]);
  expect(refusal(sheet)).toBe('two-score-columns C1 D1');
});

test('does not drop a column without a year because another table’s caption has an earlier one', () => {
  const sheet = grid('S', [
    ['ที่', 'ตัวชี้วัด', 'คะแนน', 'ปี 2566'],
    ...rows((n, name, score) => [n, name, score, 80]),
    [],
    ...EARLIER,
  ]);
  expect(refusal(sheet)).toMatch(/^two-score-columns /);
});

test('refuses tables of known and unknown year that disagree on most indicators', () => {
  const sheet = grid('S', [
    ['คะแนน ITA', 66.66],
    [],
    HEADER,
    ...rows((n, name, score) => [n, name, score]),
    [],
    ...EARLIER,
  ]);
  const result = outcome(sheet);
  expect(result.refused?.code).toBe('scores-conflict');
});

test('reads a wide table above an upright one of an earlier year', () => {
  const sheet = grid('S', [
    ['ลำดับ', ...NAMES.map((_, index) => `ตัวชี้วัดที่ ${index + 1}`)],
    ['ประเด็นการประเมิน', ...NAMES],
    ['คะแนน ปี 2567', ...SCORES],
    [],
    ...EARLIER,
  ]);
  expect(valuesOf(sheet)).toEqual(seed);
  expect(scores(sheet).history[0]?.fiscalYear).toBe(2565);
});

test('reads a wide table right of an upright one', () => {
  const wide: CellValue[][] = [
    ['ตัวชี้วัด', ...NAMES],
    ['คะแนน ปี 2567', ...SCORES],
  ];
  const sheet = grid(
    'S',
    EARLIER.map((row, index) => [row[0] ?? '', row[1] ?? '', row[2] ?? '', '', ...(wide[index] ?? [])]),
  );
  expect(valuesOf(sheet)).toEqual(seed);
});

test('reads a table whose header stands beside the caption of its neighbour', () => {
  const left: CellValue[][] = [...EARLIER];
  const right: CellValue[][] = [['ตัวชี้วัดที่', '2567'], ...rows((n, _, score) => [n, score])];
  const sheet = grid(
    'S',
    left.map((row, index) => [row[0] ?? '', row[1] ?? '', row[2] ?? '', '', ...(right[index] ?? [])]),
  );
  expect(valuesOf(sheet)).toEqual(seed);
});

test('does not read the scores of a table behind a free column for the names before it', () => {
  const sheet = grid('S', [
    ['เครื่องมือ', 'ตัวชี้วัด', 'น้ำหนัก', '', 'ลำดับ', 'คะแนน'],
    ...rows((n, name) => ['', name, '', '', `ข้อ ${11 - n}`, SCORES[10 - n] ?? 0]),
  ]);
  expect(refusal(sheet)).toMatch(/^scores-not-in-table/);
});

test('takes “ตัวชี้วัดที่ 1O” for no indicator 1', () => {
  const sheet = grid('S', [
    ['ตัวชี้วัดที่', 'คะแนน'],
    ...rows((n, _, score) => [n === 10 ? 'ตัวชี้วัดที่ 1O' : `ตัวชี้วัดที่ ${n}`, score]),
  ]);
  expect(refusal(sheet)).toBe('name-not-recognised A11');
});

test('takes a score that slipped into the column of numbers for no list beyond the ten', () => {
  const sheet = grid('S', [
    ['ตัวชี้วัดที่', 'คะแนน'],
    ...rows((n, _, score) => (n === 9 ? [100, ''] : [`ตัวชี้วัดที่ ${n}`, score])),
  ]);
  expect(refusal(sheet)).toBe('indicators-missing B2:B11');
});

test('reads no earlier year alone beside a table with two header rows by the title', () => {
  const left: CellValue[][] = [...EARLIER];
  const right: CellValue[][] = [
    ['ตัวชี้วัดที่', 'ผู้รับผิดชอบ', 'ผู้รับผิดชอบ', 'คะแนน'],
    ['', '', '', 'ที่ได้'],
    ...rows((n, _, score) => [n, 'สำนักปลัด', 'สำนักปลัด', score]),
  ];
  const sheet = grid(
    'S',
    left.map((row, index) => [row[0] ?? '', row[1] ?? '', row[2] ?? '', '', ...(right[index] ?? [])]),
  );
  expect(refusal(sheet)).toMatch(/^scores-conflict /);
});
