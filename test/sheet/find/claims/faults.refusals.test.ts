/** Refusals and remarks that sent the user to the wrong place. */
import { grid } from '../grids';
import { assessed, clearly, differences, doubtfully, where } from './assessed';
import { HEADER, lines, P, QUESTIONS, rows, tall, TITLE, TRUTH_P, wide, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', [[TITLE], [], ...table]);

describe('a question that is missing', () => {
  const table = (change: (code: string, row: Row) => readonly Row[]): Row[] => [
    ['ข้อ', 'ข้อคำถาม', 'คะแนน'],
    ...QUESTIONS.flatMap((codes, index) =>
      codes.flatMap((code, place) => change(code, [code, 'ข้อคำถาม', Number(((P[index] ?? 0) + place - 1).toFixed(2))])),
    ),
    ...lines(P)
      .slice(8)
      .map(({ n, name, score }) => [`ตัวชี้วัดที่ ${n}`, name, score]),
  ];

  test.each(['i1', 'i8', 'i15', 'e1', 'e9'])(
    '%s is named as a question, with the cells of those that are there',
    (missing) => {
      const left = sheet(...table((code, row) => (code === missing ? [] : [row])));
      const outcome = assessed(left);
      expect(outcome.refused?.message).toMatch(new RegExp(`(?:^|[^a-z])${missing}(?!\\d)`));
      expect(outcome.refused?.cells.length).toBeGreaterThan(0);
      const blank = sheet(
        ...table((_, [own = '', text = '', score = '']) => [[own, text, own === missing ? '' : score]]),
      );
      const refused = assessed(blank).refused;
      expect(refused?.message).toMatch(new RegExp(`(?:^|[^a-z])${missing}(?!\\d)`));
      const row = blank.values.findIndex((one) => one[0] === missing) + 1;
      expect(doubtfully(blank, [`C${row}`, `A${row}`])).toBe('doubted');
    },
  );

  test('is no matter where the indicators have scores of their own', () => {
    const made = sheet(...tall(P), [], ['ข้อ', 'ข้อคำถาม', 'คะแนน'], ['i1', 'ข้อคำถาม', 91.14], ['i2', 'ข้อคำถาม', 92.14]);
    expect(clearly(made, TRUTH_P)).toBe('right');
  });
});

describe('running numbers are never called weighted points', () => {
  test.each<[string, readonly Row[]]>([
    [
      'where the header says nothing of scores',
      [['ที่', 'ตัวชี้วัด', '', 'ผู้รับผิดชอบ'], ...rows(P, (one) => [one.n, one.name, '', 'สำนักปลัด'])],
    ],
    ['where there are no scores', [['ผลคะแนน ITA'], ['ที่', 'ตัวชี้วัด'], ...rows(P, (one) => [one.n, one.name])]],
    ['where the scores are blank', [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...rows(P, (one) => [one.n, one.name, ''])]],
    [
      'where “คะแนน” stands over the numbers only',
      [['คะแนน', '', ''], ['ที่', 'ตัวชี้วัด', 'ค่าที่วัดได้จริง'], ...rows(P, (one) => [one.n, one.name, one.score])],
    ],
    [
      'where they stand on both sides',
      [['ที่', 'ตัวชี้วัด', 'ข้อ', 'คะแนน'], ...rows(P, (one) => [one.n, one.name, one.n, one.score])],
    ],
  ])('%s', (_, table) => {
    const outcome = assessed(sheet(...table));
    expect(outcome.refused?.code).not.toBe('weighted-points');
    const numbers = where(sheet(...table), ...[1, 2, 3, 4, 5]).filter((cell) => cell.startsWith('A'));
    expect(outcome.refused?.cells.filter((cell) => numbers.includes(cell)) ?? []).toEqual([]);
  });
});

describe('a sheet without scores is refused with a cell to look at', () => {
  test.each<[string, readonly Row[]]>([
    ['indicators without figures', [['ที่', 'ตัวชี้วัด'], ...rows(P, (one) => [one.n, one.name])]],
    [
      'figures beside names that are misspelt',
      [HEADER, ...rows(P, (one) => [one.n, `หัวข้อการประเมิน ${one.name.slice(3, 8)}`, one.score])],
    ],
    ['names and scores in one cell each', rows(P, (one) => [`${one.name} ${one.score.toFixed(2)} คะแนน`])],
    [
      'scores of the instruments only',
      [
        ['เครื่องมือ', 'คะแนน'],
        ['IIT', 88.88],
        ['EIT', 83.2],
        ['OIT', 96.25],
      ],
    ],
    [
      'a total only',
      [
        ['หน่วยงาน', 'คะแนน ITA', 'ระดับ'],
        ['เทศบาลตำบลควนขนุน', 90.12, 'ผ่าน'],
      ],
    ],
  ])('%s', (_, table) => {
    const outcome = assessed(sheet(...table));
    // Whoever can read the figures may do so.
    if (outcome.refused === null) expect(differences(outcome, TRUTH_P)).toEqual([]);
    else expect(outcome.refused.cells.length).toBeGreaterThan(0);
  });
});

describe('a year that was mistyped', () => {
  test.each<[string, ReturnType<typeof grid>, string]>([
    ['in the title, 2576', grid('S', [['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2576'], [], ...tall(P)]), 'A1'],
    ['in the title, ๒๕๗๖', grid('S', [['ผลการประเมิน ITA ปี ๒๕๗๖'], [], ...tall(P)]), 'A1'],
    ['in the title, 2756', grid('S', [['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2756'], [], ...tall(P)]), 'A1'],
    ['in the title, 2657', grid('S', [['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2657'], [], ...tall(P)]), 'A1'],
    ['in the header', grid('S', [['ที่', 'ตัวชี้วัด', 'คะแนน ปี 2576'], ...tall(P).slice(1)]), 'C1'],
    ['in a labelled cell', grid('S', [['ปีงบประมาณ', 2576], [], ...tall(P)]), 'B1'],
    ['in a row of a wide table', grid('S', wide(P, 'ปี 2576')), 'A2'],
  ])('%s is said with its cell', (_, made, cell) => {
    expect(doubtfully(made, [cell])).toBe('doubted');
  });
});

describe('numbers such as “1.1” before names', () => {
  const places = [1, 2, 3, 4, 5, 1, 2, 3, 1, 2];
  const group = (n: number): number => (n < 6 ? 1 : n < 9 ? 2 : 3);

  test.each<[string, (n: number, name: string) => string]>([
    ['1.1 การปฏิบัติหน้าที่', (n, name) => `${group(n)}.${places[n - 1] ?? 0} ${name}`],
    ['1.1) การปฏิบัติหน้าที่', (n, name) => `${group(n)}.${places[n - 1] ?? 0}) ${name}`],
    ['ตัวชี้วัดที่ 1.1 การปฏิบัติหน้าที่', (n, name) => `ตัวชี้วัดที่ ${group(n)}.${places[n - 1] ?? 0} ${name}`],
    ['3.1.1 การปฏิบัติหน้าที่', (n, name) => `3.${group(n)}.${places[n - 1] ?? 0} ${name}`],
    ['2.1 การปฏิบัติหน้าที่ to 2.10', (n, name) => `2.${n} ${name}`],
    ['I1. การปฏิบัติหน้าที่', (n, name) => `I${n}. ${name}`],
  ])('“%s” are read without a warning', (_, write) => {
    const names = rows(P, (one) => [write(one.n, one.name), one.score]);
    expect(clearly(sheet(['ตัวชี้วัด', 'คะแนน'], ...names), TRUTH_P)).toBe('right');
    const numbered = names.map((row, index) => [index + 1, ...row]);
    expect(clearly(sheet(['ที่', 'ตัวชี้วัด', 'คะแนน'], ...numbered), TRUTH_P)).toBe('right');
  });

  test.each(['1.1', '1.2.1'])('%s in a column of their own neither', (pattern) => {
    const numbered = rows(P, ({ n, name, score }) => [
      pattern === '1.1' ? `${group(n)}.${places[n - 1] ?? 0}` : `1.${group(n)}.${places[n - 1] ?? 0}`,
      name,
      score,
    ]);
    expect(clearly(sheet(HEADER, ...numbered), TRUTH_P)).toBe('right');
  });

  test('that Excel made numbers of neither', () => {
    const numbered = rows(P, ({ n, name, score }) => [Number(`${group(n)}.${places[n - 1] ?? 0}`), name, score]);
    expect(clearly(sheet(HEADER, ...numbered), TRUTH_P)).toBe('right');
    expect(clearly(sheet(['ตัวชี้วัดที่', 'ชื่อตัวชี้วัด', 'คะแนน'], ...numbered), TRUTH_P)).toBe('right');
  });
});
