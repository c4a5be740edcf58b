/** The figures that decide what is recognised, each just inside and just outside. */
import { matchRows, type WrittenRow } from '../../src/sheet/keep/matchRows';
import { readWorksheet } from '../../src/sheet/keep/readOwnWorksheet';
import { DISTINCTIVE_LETTERS, HEADER_SHARE, RECOGNISED_SHARE, ROW_SHARE } from '../../src/sheet/keep/thresholds';
import { cellDigest } from '../../src/sheet/record';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { areaOf } from './draftGrid';

const row = (id: string, ...cells: readonly CellValue[]): WrittenRow => {
  const digests = cells.map((cell) => cellDigest(cell));
  return { id, cells: digests, edited: digests, isRecorded: true, openings: [], hasPlace: true };
};

const gridOf = (...values: readonly (readonly CellValue[])[]): Grid => ({
  sheet: 'แผ่นงาน',
  firstRow: 0,
  firstColumn: 0,
  values,
  formulas: values,
  numberFormats: values.map((line) => line.map(() => 'General')),
});

const read = (written: readonly WrittenRow[], ...values: readonly (readonly CellValue[])[]) => {
  const grid = gridOf(...values);
  return readWorksheet(written, { grid, area: areaOf(grid) });
};
/** Ids of the rows as they were recognised. */
const idsOf = (written: readonly WrittenRow[], ...values: readonly (readonly CellValue[])[]) =>
  read(written, ...values).matches.map((match) => written[match?.written ?? -1]?.id ?? null);

describe(`a row is known anywhere by more than ${ROW_SHARE * 100} per cent of its distinctive texts`, () => {
  const written = [
    row('first', 'ต้นฉบับหนึ่ง', 'ต้นฉบับสอง', 'ต้นฉบับสาม', 'ต้นฉบับสี่'),
    row('second', 'อีกแถวหนึ่ง', 'อีกแถวสอง', 'อีกแถวสาม', 'อีกแถวสี่'),
  ];
  const second = ['อีกแถวหนึ่ง', 'อีกแถวสอง', 'อีกแถวสาม', 'อีกแถวสี่'];

  test('three of four are enough out of its order', () => {
    expect(idsOf(written, second, ['ต้นฉบับหนึ่ง', 'ต้นฉบับสอง', 'ต้นฉบับสาม', 'ใหม่'])).toEqual(['second', 'first']);
  });

  test('two of four are not', () => {
    expect(idsOf(written, second, ['ต้นฉบับหนึ่ง', 'ต้นฉบับสอง', 'ใหม่', 'ใหม่'])).toEqual(['second', null]);
  });
});

describe(`texts of at least ${DISTINCTIVE_LETTERS} letters tell a row from others`, () => {
  const both = 'มีทุกแถว';
  const written = [row('first', 'กขคง', both), row('second', 'จฉช', both), row('third', 'ฌญฎฏ', both)];

  test('one with as many letters is found out of its order', () => {
    expect(idsOf(written, ['ฌญฎฏ', 'ใหม่'], ['กขคง', 'ใหม่'])).toEqual(['third', 'first']);
  });

  test('a shorter one is not', () => {
    const [, second] = read(written, ['ฌญฎฏ', 'ใหม่'], ['จฉช', 'ใหม่']).matches;
    expect(second).toBeNull();
  });
});

describe(`a header needs more than ${HEADER_SHARE * 100} per cent of its names`, () => {
  const names = ['คอลัมน์หนึ่ง', 'คอลัมน์สอง', 'คอลัมน์สาม', 'คอลัมน์สี่'];
  const body = ['ข้อความหนึ่ง', 'ข้อความสอง', 'ข้อความสาม', 'ข้อความสี่'];
  const written = [row('header', ...names), row('2-1', ...body)];

  test('with three of four the worksheet can be read', () => {
    expect(read(written, [...names.slice(0, 3), 'ใหม่'], body).isReadable).toBe(true);
  });

  test('with two of four it is left alone', () => {
    expect(read(written, [...names.slice(0, 2), 'ใหม่', 'อื่น'], body).isReadable).toBe(false);
  });
});

describe(`a worksheet needs ${RECOGNISED_SHARE * 100} per cent of its rows`, () => {
  const lines = Array.from({ length: 8 }, (_, index) => `บรรทัดที่เขียนไว้ ${index}`);
  const written = lines.map((line, index) => row(`line ${index}`, line));
  const others = (count: number) => Array.from({ length: count }, (_, index) => [`ข้อความอื่น ${index}`]);

  test('with two of eight it can be read', () => {
    expect(read(written, ...lines.slice(0, 2).map((line) => [line]), ...others(9)).isReadable).toBe(true);
  });

  test('with one of eight it is left alone', () => {
    expect(read(written, ...lines.slice(0, 1).map((line) => [line]), ...others(9)).isReadable).toBe(false);
  });

  test('where staff deleted all but one, one is enough', () => {
    expect(read(written, ...lines.slice(0, 1).map((line) => [line]), ...others(3)).isReadable).toBe(true);
    expect(read(written, ...lines.slice(0, 1).map((line) => [line]), ...others(4)).isReadable).toBe(false);
  });
});

describe('rows between known ones', () => {
  const written = [row('first', 'แถวแรกสุด'), row('gap', ''), row('middle', 'แถวกลาง'), row('last', 'แถวสุดท้าย')];
  const match = (...values: readonly (readonly CellValue[])[]) => idsOf(written, ...values);

  test('are taken by their place where as many are missing, and that is a guess', () => {
    const { matches } = read(written, ['แถวแรกสุด'], [''], ['เขียนใหม่'], ['แถวสุดท้าย']);
    expect(matches.map((one) => [one?.written, one?.isGuess])).toEqual([
      [0, false],
      [1, true],
      [2, true],
      [3, false],
    ]);
  });

  test('are no less a guess for a number that they share', () => {
    const numbered = [row('first', 'แถวแรกสุด', ''), row('middle', 'แถวกลาง', 7), row('last', 'แถวสุดท้าย', '')];
    const { matches } = read(numbered, ['แถวแรกสุด', ''], ['เขียนใหม่', 7], ['แถวสุดท้าย', '']);
    expect(matches[1]).toEqual({ written: 1, isGuess: true });
  });

  test('are nobody’s where more stand there than are missing, but for blank ones', () => {
    expect(match(['แถวแรกสุด'], ['ของเรา'], [''], ['ของเราอีก'], ['และอีก'], ['แถวสุดท้าย'])).toEqual([
      'first',
      null,
      'gap',
      null,
      null,
      'last',
    ]);
  });

  test('are taken by how their texts begin', () => {
    const opened = written.map((one) => (one.id === 'middle' ? { ...one, openings: ['เรียน'] } : one));
    const cells = (text: string) => [
      { value: text, digest: cellDigest(text), formula: null, numberFormat: 'General', row: 0, column: 0 },
    ];
    const now = ['แถวแรกสุด', 'เรียน  นายก', 'สิ่งที่ส่งมาด้วย', 'อ้างถึง', 'แถวสุดท้าย'].map(cells);
    expect(matchRows(opened, now).map((one) => one?.written ?? null)).toEqual([0, 2, null, null, 3]);
  });
});
