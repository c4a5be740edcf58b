/** What must never become a score: refused, with the cell that is wrong. */
import type { CellValue } from '../../../src/sheet/grid';
import { grid } from './grids';
import { findings, NAMES, read, refusal, scores, SCORES } from './reading';

const HEADER = ['ตัวชี้วัดที่', 'รายละเอียดตัวชี้วัด', 'คะแนน'];
const table = (change: (row: CellValue[], number: number) => CellValue[] = (row) => row): CellValue[][] =>
  NAMES.map((name, index) => change([index + 1, name, SCORES[index] ?? 0], index + 1));
/** The table with another score for indicator 4, in C5. */
const withScore = (score: CellValue, formats: Record<string, string> = {}) =>
  grid('S', [HEADER, ...table((row, number) => (number === 4 ? [row[0] ?? '', row[1] ?? '', score] : row))], formats);

describe('a score cell', () => {
  test.each<[CellValue, string]>([
    ['', 'score-blank C5'],
    [' \u00a0\u200b', 'score-blank C5'],
    ['-', 'score-not-a-number C5'],
    ['ไม่มี', 'score-not-a-number C5'],
    ['ไม่มีข้อมูล', 'score-not-a-number C5'],
    ['N/A', 'score-not-a-number C5'],
    ['9S.41', 'score-not-a-number C5'],
    ['96..41', 'score-not-a-number C5'],
    [true, 'score-not-a-number C5'],
    ['#N/A', 'score-error C5'],
    ['#REF!', 'score-error C5'],
    ['#DIV/0!', 'score-error C5'],
    [105, 'score-out-of-range C5'],
    [-1, 'score-out-of-range C5'],
    ['−๑', 'score-out-of-range C5'],
    ['1,014', 'score-out-of-range C5'],
    ['96,41', 'score-decimal-comma C5'],
    ['๙๖,๔๑ คะแนน', 'score-decimal-comma C5'],
    ['95,550', 'score-decimal-comma C5'],
    ['1,00,5', 'score-ambiguous C5'],
    ['96 41', 'score-ambiguous C5'],
    [0.9641, 'mixed-scales C5'],
    ['0.9641', 'mixed-scales C5'],
  ])('holding “%s” is refused', (value, expected) => {
    expect(refusal(withScore(value))).toBe(expected);
  });

  test('that Excel made a date of is refused', () => {
    expect(refusal(withScore(45658, { C5: 'd-mmm' }))).toBe('score-is-date C5');
    expect(refusal(withScore(45.5, { C5: '[$-107041E]d mmm yy;@' }))).toBe('score-is-date C5');
  });

  test.each<[CellValue, number]>([
    ['๙๖.๔๑', 96.41],
    ['๙6.๔1', 96.41],
    [' 96.41\u00a0', 96.41],
    ['96.\u200b41', 96.41],
    ["'96.41", 96.41],
    ['96.41 คะแนน', 96.41],
    ['96.41%', 96.41],
    ['ร้อยละ ๙๖.๔๑', 96.41],
    ['９６．４１', 96.41],
    ['๑๐๐', 100],
    [0, 0],
  ])('holding “%s” is %d', (value, expected) => {
    expect(scores(withScore(value)).indicators[3]).toMatchObject({
      value: expected,
      cell: 'C5',
      isNumber: typeof value === 'number',
    });
  });

  test('shown as a percentage has the scale 100', () => {
    const formats = Object.fromEntries(SCORES.map((_, index) => [`C${index + 2}`, '0.00%']));
    const sheet = grid('S', [HEADER, ...table((row) => [row[0] ?? '', row[1] ?? '', Number(row[2]) / 100])], formats);
    expect(scores(sheet).indicators[7]).toMatchObject({ value: 73.29, scale: 100, isNumber: true });
  });

  test('shown as a percentage among plain scores is refused', () => {
    expect(refusal(withScore(0.9641, { C5: '0.00%' }))).toBe('mixed-scales C5');
  });

  test('is refused by name of its cell even when another table has the score', () => {
    const second = [[], [], [], HEADER, ...table()];
    expect(
      refusal(
        grid('S', [HEADER, ...table((row, number) => (number === 8 ? [8, NAMES[7], 'ไม่มีข้อมูล'] : row)), ...second]),
      ),
    ).toBe('score-not-a-number C9');
  });
});

describe('a column', () => {
  test('of weighted points is refused', () => {
    const points = [6, 6, 6, 6, 6, 10, 10, 10, 20, 20];
    const sheet = grid('S', [
      HEADER,
      ...table((row, number) => [number, row[1] ?? '', (Number(row[2]) * (points[number - 1] ?? 0)) / 100]),
    ]);
    expect(refusal(sheet)).toMatch(/^weighted-points C2 /);
  });

  test('of marks out of something else than 100 is refused', () => {
    const sheet = grid('S', [
      ['ที่', 'ตัวชี้วัด', 'คะแนนเต็ม', 'คะแนนที่ได้'],
      ...table((row, number) => [number, row[1] ?? '', number === 1 ? 50 : 100, number === 1 ? 47 : Number(row[2])]),
    ]);
    expect(refusal(sheet)).toBe('weighted-points D2');
  });

  test.each([[['คะแนน', 'คะแนน']], [['คะแนน', 'คะแนนที่ได้']], [['คะแนน', '']]])(
    'beside another one under %j is refused',
    (heads) => {
      const sheet = grid('S', [['ที่', 'ตัวชี้วัด', ...heads], ...table((row, number) => [...row, 80 + number])]);
      expect(refusal(sheet)).toMatch(/^two-score-columns C1 D[12]$/);
    },
  );

  test('of weights that are not those of the year is refused', () => {
    const weight = (number: number) => (number === 1 ? 'ร้อยละ 30' : number === 6 ? 35 : number === 9 ? 0.4 : '');
    const sheet = grid('ITA 2567', [
      ['ที่', 'ตัวชี้วัด', 'น้ำหนัก', 'คะแนน'],
      ...table((row, number) => [number, row[1] ?? '', weight(number), row[2] ?? '']),
    ]);
    expect(refusal(sheet)).toBe('weights-differ C7');
  });
});

describe('indicators', () => {
  test('that are missing are named, with the scores that are there', () => {
    const result = read(grid('S', [HEADER, ...table().filter((_, index) => index !== 7)]));
    expect(result.ok ? null : result.refusal).toEqual({
      code: 'indicators-missing',
      cells: ['C2:C10'],
      parameters: { indicators: '8' },
    });
  });

  test('whose number and name contradict each other are refused', () => {
    const result = read(grid('S', [HEADER, ...table((row, number) => (number === 5 ? [4, NAMES[4], 97.61] : row))]));
    expect(result.ok ? null : result.refusal).toEqual({
      code: 'name-and-number-disagree',
      cells: ['A6', 'B6'],
      parameters: { number: 4, name: 'การแก้ไขปัญหาการทุจริต', byName: 5 },
    });
  });

  test('that two numbers and no known name contradict are refused with both numbers', () => {
    const two = table((row, number) => [
      number,
      number === 4 ? 5 : number,
      number === 4 ? 'การใช้อื่น' : (row[1] ?? ''),
      row[2] ?? '',
    ]);
    const result = read(grid('S', [['ตัวชี้วัดที่', 'ลำดับตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน'], ...two]));
    expect(result.ok ? null : result.refusal).toEqual({
      code: 'numbers-disagree',
      cells: ['A5', 'B5'],
      parameters: { number: 4, other: 5 },
    });
  });

  test('whose number stands again before another name are another list, and said', () => {
    const sheet = grid('S', [HEADER, ...table(), [1, 'จัดทำแผน', 12]]);
    expect(scores(sheet).indicators.map(({ cell }) => cell)).toEqual(SCORES.map((_, index) => `C${index + 2}`));
    expect(findings(sheet)).toBe('indicator-name-differs B12');
  });

  test('whose number stands again alone are read again', () => {
    expect(refusal(grid('S', [HEADER, ...table(), [1, '', 95.55]]))).toBe('accepted');
    expect(scores(grid('S', [HEADER, ...table(), [1, '', 95.55]])).indicators).toHaveLength(11);
  });

  test('whose name stands beside another one are read by it', () => {
    const heads = ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'ชื่อตัวชี้วัด', 'คะแนน'];
    const sheet = grid('S', [heads, ...table((row, number) => [number, row[1] ?? '', 'รายการ', row[2] ?? ''])]);
    expect(scores(sheet).indicators.map(({ value }) => value)).toEqual(SCORES);
  });

  test('with an unknown name and no number are refused by their name', () => {
    const sheet = grid('S', [HEADER, ...table((row, number) => (number === 7 ? ['', 'การสื่อสารองค์กร', 91.19] : row))]);
    expect(refusal(sheet)).toBe('name-not-recognised B8');
  });

  test('of another assessment are no scores', () => {
    const sheet = grid('S', [HEADER, ...table((row, number) => [number, `ความพึงพอใจด้านที่ ${number}`, row[2] ?? ''])]);
    expect(refusal(sheet)).toMatch(/^scores-not-in-table A1/);
  });

  test('numbered beyond the ten are no scores', () => {
    const sheet = grid('S', [['ตัวชี้วัดที่', 'คะแนน'], ...Array.from({ length: 14 }, (_, index) => [index + 1, 90])]);
    expect(refusal(sheet)).toMatch(/^scores-not-in-table A1/);
  });
});

describe('a sheet', () => {
  test('without anything is refused', () => {
    expect(refusal(grid('S', []))).toBe('no-scores');
  });

  test('whose figures stand under an unknown header is refused with that header', () => {
    expect(refusal(grid('S', [['ที่', 'ตัวชี้วัด', 'คxแนน', 'น้ำหนัก'], ...table((row) => [...row, ''])]))).toBe(
      'score-column-unknown C1',
    );
  });

  test('whose score header is missing is refused', () => {
    expect(refusal(grid('S', table()))).toBe('score-column-unknown C1');
    expect(refusal(grid('S', [['ที่', 'ตัวชี้วัด', 'ควนขนุน', 'ปันแต'], ...table((row) => [...row, 80])]))).toBe(
      'score-column-unknown C1 D1',
    );
  });
});
