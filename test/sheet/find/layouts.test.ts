/** Layouts that staff really have; every one holds the seed's scores. */
import { thaiDigits } from '../../../src/ita/thaiText';
import type { CellValue } from '../../../src/sheet/grid';
import { grid } from './grids';
import { findings, NAMES, read, refusal, scores, SCORES } from './reading';

const INSTRUMENT = ['IIT', 'IIT', 'IIT', 'IIT', 'IIT', 'EIT', 'EIT', 'EIT', 'OIT', 'OIT'] as const;
const POINTS = [6, 6, 6, 6, 6, 10, 10, 10, 20, 20] as const;
const ENGLISH = [
  ...[
    'Performance of duties',
    'Use of budget',
    'Use of power',
    'Use of state assets',
    'Tackling corruption',
    'Quality of work',
  ],
  ...[
    'Effectiveness of communication',
    'Improvement of work systems',
    'Disclosure of information',
    'Prevention of corruption',
  ],
];

interface Line {
  readonly number: number;
  readonly name: string;
  readonly score: number;
  readonly last: number;
  readonly english: string;
  readonly points: number;
  readonly instrument: string;
  readonly startsGroup: boolean;
}
const LINES: readonly Line[] = NAMES.map((name, index) => ({
  number: index + 1,
  name,
  score: SCORES[index] ?? 0,
  last: 80 + index,
  english: ENGLISH[index] ?? '',
  points: POINTS[index] ?? 0,
  instrument: INSTRUMENT[index] ?? '',
  startsGroup: INSTRUMENT[index] !== INSTRUMENT[index - 1],
}));
const rows = (row: (line: Line) => CellValue[]): CellValue[][] => LINES.map(row);
/** A row above each instrument's indicators. */
const grouped = (group: (line: Line) => CellValue[], row: (line: Line) => CellValue[]): CellValue[][] =>
  LINES.flatMap((line) => (line.startsGroup ? [group(line), row(line)] : [row(line)]));
const numbered = ({ number, name, score }: Line): CellValue[] => [number, name, score];
const HEADER = ['ที่', 'ตัวชี้วัด', 'คะแนน'];

const seed = SCORES.map((value, index) => [index + 1, value]);
const valuesOf = (sheet: ReturnType<typeof grid>, options = {}) =>
  scores(sheet, options).indicators.map((one) => [one.indicator, one.value]);

describe('indicators by number', () => {
  test.each([
    ['1', (n: number) => String(n)],
    ['๑', (n: number) => thaiDigits(n)],
    ['ตัวชี้วัดที่ ๑', (n: number) => `ตัวชี้วัดที่ ${thaiDigits(n)}`],
    ['1.', (n: number) => `${n}.`],
    ['(๑)', (n: number) => `(${thaiDigits(n)})`],
    ['ข้อ 1', (n: number) => `ข้อ ${n}`],
    ['I1', (n: number) => `I${n}`],
  ])('reads “%s”', (_, write) => {
    expect(valuesOf(grid('S', [['ตัวชี้วัดที่', 'คะแนน'], ...rows((one) => [write(one.number), one.score])]))).toEqual(seed);
  });

  test('accepts numbers that start anew with each instrument when the names say which', () => {
    const anew = [1, 2, 3, 4, 5, 1, 2, 3, 1, 2];
    const sheet = grid('S', [
      ['ตัวชี้วัดที่', 'ชื่อ', 'คะแนน'],
      ...rows((one) => [anew[one.number - 1] ?? 0, one.name, one.score]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
  });

  test('leaves a running number aside that counts the instruments too', () => {
    let counter = 0;
    const count = () => (counter += 1);
    const sheet = grid('S', [
      HEADER,
      ...grouped(
        (one) => [count(), one.instrument, ''],
        (one) => [count(), one.name, one.score],
      ),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
  });
});

describe('indicators by name', () => {
  test('reads number and name in one cell', () => {
    expect(
      valuesOf(grid('S', [['ตัวชี้วัด', 'คะแนน'], ...rows((one) => [`${one.number}. ${one.name}`, one.score])])),
    ).toEqual(seed);
  });

  test('forgives blanks, tone marks and two wrong characters in a name, and reports the latter', () => {
    const wrong = new Map([
      [1, 'การปฏิบัติ หนาที่่'],
      [3, 'การใช้อำนาจ'.replace('ำ', 'ํา')],
      [4, 'การใช้ทรัพสินของราชกาน'],
    ]);
    const sheet = grid('S', [['ตัวชี้วัด', 'คะแนน'], ...rows((one) => [wrong.get(one.number) ?? one.name, one.score])]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(findings(sheet)).toBe('indicator-name-differs A5');
  });

  test('reads a sheet in English', () => {
    expect(
      valuesOf(grid('S', [['No.', 'Indicator', 'Score'], ...rows((one) => [one.number, one.english, one.score])])),
    ).toEqual(seed);
  });

  test('reads Thai and English names side by side', () => {
    const sheet = grid('S', [
      ['ที่', 'ตัวชี้วัด', 'Indicator', 'คะแนน'],
      ...rows((one) => [one.number, one.name, one.english, one.score]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
  });

  test('keeps an unknown name beside a sure number, and says so', () => {
    const sheet = grid('S', [
      HEADER,
      ...rows((one) => [one.number, one.number === 7 ? 'การสื่อสารองค์กร' : one.name, one.score]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(findings(sheet)).toBe('indicator-name-differs B8');
  });
});

describe('columns', () => {
  test.each<[string, string[], (one: Line) => CellValue[]]>([
    ['full marks beside the scores', ['คะแนนเต็ม', 'คะแนนที่ได้'], (one) => [100, one.score]],
    ['scores out of 100 said in brackets', ['คะแนน (เต็ม 100)'], (one) => [one.score]],
    [
      'weight, weighted score, rank and note',
      ['น้ำหนัก', 'คะแนน', 'คะแนนถ่วงน้ำหนัก', 'อันดับ', 'หมายเหตุ'],
      (one) => [one.points, one.score, (one.score * one.points) / 100, 3, 'ดี'],
    ],
    [
      'last year and the difference',
      ['คะแนนปีที่แล้ว', 'คะแนน', 'ผลต่าง'],
      (one) => [one.last, one.score, one.score - one.last],
    ],
    ['national mean and target', ['ค่าเฉลี่ยประเทศ', 'ค่าเป้าหมาย', 'ผลคะแนน'], (one) => [one.last, 95, one.score]],
    ['a level behind each score', ['ผลคะแนนที่ได้', 'ระดับ'], (one) => [one.score, one.score >= 95 ? 'ผ่านดีเยี่ยม' : 'ผ่านดี']],
  ])('tells apart %s', (_, heads, row) => {
    expect(
      valuesOf(grid('S', [['ที่', 'ตัวชี้วัด', ...heads], ...rows((one) => [one.number, one.name, ...row(one)])])),
    ).toEqual(seed);
  });

  test('reads scores between number and name', () => {
    expect(
      valuesOf(grid('S', [['ตัวชี้วัดที่', 'คะแนน', 'ชื่อตัวชี้วัด'], ...rows((one) => [one.number, one.score, one.name])])),
    ).toEqual(seed);
  });

  test('stops at a blank column: level criteria beside the table are another one', () => {
    const criteria: Record<number, string[]> = {
      1: ['ผ่านดีเยี่ยม', '95-100'],
      2: ['ผ่านดี', '85-94.99'],
      3: ['ผ่าน', '85-100'],
    };
    const sheet = grid('S', [
      [...HEADER, '', 'ระดับ', 'คะแนน'],
      ...rows((one) => [...numbered(one), '', ...(criteria[one.number] ?? [])]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).published).toBeNull();
  });
});

describe('headers', () => {
  test('reads two header rows with “คะแนน” merged over full marks and marks', () => {
    const sheet = grid('S', [
      ['ที่', 'ตัวชี้วัด', 'คะแนน', ''],
      ['', '', 'เต็ม', 'ที่ได้'],
      ...rows((one) => [one.number, one.name, 100, one.score]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
  });

  test('skips a row that numbers the columns', () => {
    expect(valuesOf(grid('S', [HEADER, ['(1)', '(2)', '(3)'], ...rows(numbered)]))).toEqual(seed);
  });

  test('gives addresses on the worksheet when the grid does not begin at A1', () => {
    const sheet = { ...grid('S', [HEADER, ...rows(numbered)]), firstRow: 4, firstColumn: 2 };
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).indicators[0]?.cell).toBe('E6');
  });

  test('finds the header anywhere on the sheet', () => {
    const sheet = grid('S', [
      [],
      ['บันทึก'],
      [],
      ['', '', '', ...HEADER],
      ...rows((one) => ['', '', '', ...numbered(one)]),
    ]);
    expect(scores(sheet).indicators[0]?.cell).toBe('F5');
  });
});

describe('fiscal years side by side', () => {
  test('analyses the newest of two columns and keeps the other as history', () => {
    const sheet = grid('S', [
      ['ที่', 'ตัวชี้วัด', 'ปี 2566', 'ปี 2567'],
      ...rows((one) => [one.number, one.name, one.last, one.score]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).fiscalYear).toEqual({ year: 2567, cell: 'D1' });
    expect(findings(sheet)).toBe('several-years D1');
    expect(
      scores(sheet).history.map((one) => [one.fiscalYear, one.indicators[7]?.value, one.indicators[7]?.cell]),
    ).toEqual([[2566, 87, 'C9']]);
  });

  test('analyses the year that is asked for', () => {
    const sheet = grid('S', [
      ['ที่', 'ตัวชี้วัด', 'ปี 2566', 'ปี 2567'],
      ...rows((one) => [one.number, one.name, one.last, one.score]),
    ]);
    expect(valuesOf(sheet, { fiscalYear: 2566 })[0]).toEqual([1, 80]);
  });

  test('reads years as numbers under a merged “คะแนน”', () => {
    const sheet = grid('S', [
      ['ที่', 'ตัวชี้วัด', 'คะแนน', ''],
      ['', '', 2566, 2567],
      ...rows((one) => [one.number, one.name, one.last, one.score]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
  });

  test('reads groups of columns under merged years', () => {
    const sheet = grid('S', [
      ['ที่', 'ตัวชี้วัด', 'ปี 2567', '', 'ปี 2566', ''],
      ['', '', 'คะแนน', 'ระดับ', 'คะแนน', 'ระดับ'],
      ...rows((one) => [one.number, one.name, one.score, 'ก', one.last, 'ข']),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
  });

  test('reads two tables side by side, each under its year', () => {
    const sheet = grid('S', [
      ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567', '', '', '', 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566', '', ''],
      ['', '', '', '', '', '', ''],
      [...HEADER, '', ...HEADER],
      ...rows((one) => [...numbered(one), '', one.number, one.name, one.last]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).history[0]?.fiscalYear).toBe(2566);
  });

  test('reads two tables below each other, each under its year', () => {
    const sheet = grid('S', [
      ['ผลการประเมิน ITA ปีงบประมาณ 2566'],
      HEADER,
      ...rows((one) => [one.number, one.name, one.last]),
      [],
      ['ผลการประเมิน ITA ปีงบประมาณ 2567'],
      HEADER,
      ...rows(numbered),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).indicators[0]?.cell).toBe('C16');
  });

  test('takes “คะแนนปีที่แล้ว” for the year before', () => {
    const sheet = grid('ITA 2567', [[...HEADER, 'คะแนนปีที่แล้ว'], ...rows((one) => [...numbered(one), one.last])]);
    expect(scores(sheet).history[0]?.fiscalYear).toBe(2566);
  });

  test.each<[string, CellValue | null, CellValue | null, string | null, string | null]>([
    ['of both years', 'ผ่าน', 'ผ่านดี', 'ผ่าน', 'ผ่านดี'],
    ['of this year only', 'ผ่าน', null, 'ผ่าน', null],
    ['of the year before only', null, 'ผ่านดี', null, 'ผ่านดี'],
  ])('takes levels %s each for its own column', (_, now, before, current, past) => {
    const sheet = grid('ITA 2567', [
      [...HEADER, 'ปีก่อน'],
      ...rows((one) => [...numbered(one), one.last]),
      [null, 'คะแนน ITA ที่ประกาศ', 95.01, 86.12],
      [null, 'ระดับที่ประกาศ', now, before],
    ]);
    const { published, history } = scores(sheet);
    expect([published?.score, published?.level]).toEqual([95.01, current]);
    expect(history.map((year) => [year.fiscalYear, year.published?.score, year.published?.level])).toEqual([
      [2566, 86.12, past],
    ]);
  });
});

describe('questions below a list of agencies', () => {
  const list = (...agencies: readonly string[]) =>
    grid('ITA 2567', [
      ['หน่วยงาน', ...LINES.map(({ number }) => `ตัวชี้วัดที่ ${number}`)],
      ...agencies.map((agency) => [agency, ...SCORES]),
      [],
      [],
      ['ข้อ', 'คะแนน'],
      ['e7 การเปิดโอกาสให้ประชาชนมีส่วนร่วม', 80.1],
      ['e8 การปรับปรุงการดำเนินงานให้ดีขึ้นเพื่อประชาชน', null],
    ]);

  test('are those of the one agency that it names', () => {
    const { agency, indicators, questions } = scores(list('เทศบาลตำบลควนขนุน'));
    expect([agency?.name, indicators.length]).toEqual(['เทศบาลตำบลควนขนุน', 10]);
    expect(questions.map(({ code, value }) => [code, value])).toEqual([['e7', 80.1]]);
  });

  test('are given to none of two', () => {
    expect(refusal(list('เทศบาลตำบลควนขนุน', 'เทศบาลตำบลบ้านใหม่'))).toMatch(/^indicators-missing/);
  });
});

describe('captions', () => {
  test('takes a short caption alone over the header for no part of it', () => {
    const parts = [LINES.slice(0, 5), LINES.slice(5, 8), LINES.slice(8)];
    const sheet = grid('S', [
      ...parts.flatMap((own, index) => [
        [`${index + 1}. แบบวัด ${own[0]?.instrument ?? ''}`],
        HEADER,
        ...own.map((one, place) => [place + 1, one.name, one.score]),
        [],
      ]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
  });

  test('takes a year alone over the header for the year of its columns', () => {
    const sheet = grid('S', [
      [2566],
      HEADER,
      ...rows((one) => [one.number, one.name, one.last]),
      [],
      [2567],
      HEADER,
      ...rows(numbered),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).history[0]?.fiscalYear).toBe(2566);
  });
});

describe('groups, instruments and totals', () => {
  test('reads indicators beside merged group cells', () => {
    const sheet = grid('S', [
      ['เครื่องมือ', 'ตัวชี้วัด', 'คะแนน'],
      ...rows((one) => [one.startsGroup ? one.instrument : '', one.name, one.score]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).instruments).toEqual([]);
  });

  test('reads group rows with the instruments’ own scores', () => {
    const score: Record<string, number> = { IIT: 97.3, EIT: 86.05, OIT: 100 };
    const sheet = grid('S', [
      HEADER,
      ...grouped((one) => ['', `แบบวัด ${one.instrument}`, score[one.instrument] ?? ''], numbered),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).instruments.map((one) => [one.instrument, one.value, one.cell])).toEqual([
      ['IIT', 97.3, 'C2'],
      ['EIT', 86.05, 'C8'],
      ['OIT', 100, 'C12'],
    ]);
  });

  test('tells an instrument’s weighted points from its score', () => {
    const points: Record<string, number> = { IIT: 29.19, EIT: 25.82, OIT: 40 };
    const sheet = grid('S', [
      HEADER,
      ...grouped((one) => ['', one.instrument, points[one.instrument] ?? ''], numbered),
    ]);
    expect(scores(sheet).instruments).toEqual([]);
  });

  test('takes subtotals and totals for no indicator, and the last total for the published one', () => {
    const sheet = grid('S', [
      HEADER,
      ...rows(numbered).flatMap((row, index) =>
        index === 4 ? [row, ['', 'รวม', 97.3]] : index === 7 ? [row, ['', 'เฉลี่ย EIT', 86.05]] : [row],
      ),
      ['คะแนนรวม', '', 95.0],
      ['', 'ระดับ', 'ผ่าน'],
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).published).toEqual({ score: 95, scoreCell: 'C14', level: 'ผ่าน', levelCell: 'C15' });
  });

  test('reads EIT part 1 and 2 from rows of the table', () => {
    const sheet = grid('S', [
      HEADER,
      ...rows(numbered),
      ['', 'EIT ส่วนที่ 1 (EitPublic)', 80],
      ['', 'EitSurvey', '๙๒.๑๐'],
    ]);
    expect(scores(sheet).eitParts.map((one) => [one.part, one.value, one.cell])).toEqual([
      ['part1', 80, 'C12'],
      ['part2', 92.1, 'C13'],
    ]);
  });

  test('reads EIT parts from labelled cells elsewhere, and says which one is no score', () => {
    const sheet = grid('S', [['EIT Part 1', '', 80], ['EIT Part 2', '', 192], [], HEADER, ...rows(numbered)]);
    expect(scores(sheet).eitParts.map((one) => [one.part, one.value, one.cell])).toEqual([['part1', 80, 'C1']]);
    expect(findings(sheet)).toBe('eit-part-out-of-range C2');
  });

  test('reads a table of instruments below, whose score column is another one', () => {
    const sheet = grid('S', [
      HEADER,
      ...rows(numbered),
      [],
      ['เครื่องมือ', 'น้ำหนัก', 'คะแนนเต็ม', 'คะแนน', 'ถ่วงน้ำหนัก'],
      ['IIT', 30, 100, 97.3, 29.19],
      ['EIT', 30, 100, 86.05, 25.82],
      ['EIT ส่วนที่ 1', '', 100, 80, ''],
      ['OIT', 40, 100, 100, 40],
      ['ผลคะแนน ITA', 100, 100, '', 95.0],
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).instruments.map((one) => one.cell)).toEqual(['D14', 'D15', 'D17']);
    expect(scores(sheet).eitParts.map((one) => one.cell)).toEqual(['D16']);
    expect(scores(sheet).published?.scoreCell).toBe('E18');
  });
});

describe('indicators across the columns', () => {
  const names = LINES.map((one) => one.name);
  const values = LINES.map((one) => one.score);

  test.each<[string, CellValue[][]]>([
    [
      'numbers over a row “คะแนน”',
      [
        ['ตัวชี้วัดที่', ...LINES.map((one) => one.number)],
        ['คะแนน', ...values],
      ],
    ],
    [
      'names over weights and scores',
      [
        ['ตัวชี้วัด', ...names],
        ['น้ำหนัก', ...POINTS],
        ['คะแนน', ...values],
      ],
    ],
    [
      'numbers and names over full marks and scores',
      [
        ['ที่', ...LINES.map((one) => one.number)],
        ['ตัวชี้วัด', ...names],
        ['คะแนนเต็ม', ...POINTS.map(() => 100)],
        ['คะแนนที่ได้', ...values],
      ],
    ],
    ['one row of figures without a label', [LINES.map((one) => `ตัวชี้วัดที่ ${one.number}`), values]],
    [
      'one row for each year',
      [
        ['ปีงบประมาณ', ...names],
        [2566, ...LINES.map((one) => one.last)],
        [2567, ...values],
      ],
    ],
  ])('reads %s', (_, sheet) => {
    expect(valuesOf(grid('S', sheet))).toEqual(seed);
  });

  test('reads a row of an agency with its total, level and EIT parts', () => {
    const sheet = grid('S', [
      ['หน่วยงาน', ...names, 'EIT ส่วนที่ 1', 'EIT ส่วนที่ 2', 'คะแนน ITA', 'ระดับ'],
      ['เทศบาลตำบลควนขนุน', ...values, 80, 92.1, 95.0, 'ผ่าน'],
    ]);
    const found = scores(sheet);
    expect(found.agency).toEqual({ name: 'เทศบาลตำบลควนขนุน', cell: 'A2' });
    expect(found.published).toEqual({ score: 95, scoreCell: 'N2', level: 'ผ่าน', levelCell: 'O2' });
    expect(found.eitParts.map((one) => one.value)).toEqual([80, 92.1]);
  });

  test('leaves an agency out whose scores cannot be read, and says so', () => {
    const result = read(
      grid('S', [
        ['หน่วยงาน', ...names],
        ['เทศบาลตำบลหนึ่ง', ...values.map((value, index) => (index === 3 ? -1 : value))],
        ['เทศบาลตำบลสอง', ...values],
        ['เฉลี่ย', ...values],
      ]),
    );
    expect(result.ok && result.value.agencies.map((one) => one.agency?.name)).toEqual(['เทศบาลตำบลสอง']);
    expect(result.ok && result.value.findings.map((one) => [one.code, ...one.cells])).toEqual([
      ['agency-skipped', 'E2'],
    ]);
  });
});

describe('questions', () => {
  const codes = (one: Line): string[] =>
    one.instrument === 'OIT'
      ? []
      : [1, 2, 3].map((k) =>
          one.instrument === 'IIT' ? `i${(one.number - 1) * 3 + k}` : `e${(one.number - 6) * 3 + k}`,
        );

  test('reads question rows below their indicators', () => {
    const sheet = grid('S', [
      ['ข้อ', 'ตัวชี้วัด', 'คะแนน'],
      ...LINES.flatMap((one) => [
        [`ตัวชี้วัดที่ ${one.number}`, one.name, one.score],
        ...codes(one).map((code) => [code, 'คำถาม', one.last]),
      ]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(scores(sheet).questions).toHaveLength(24);
    expect(scores(sheet).questions[23]).toMatchObject({ code: 'e9', value: 87, cell: 'C33' });
  });

  test('reads a table of questions, codes in capitals too', () => {
    const sheet = grid('S', [
      HEADER,
      ...rows(numbered),
      [],
      ['ข้อ', 'คำถาม', 'คะแนน'],
      ...LINES.flatMap((one) => codes(one).map((code) => [code.toUpperCase(), 'คำถาม', one.last])),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(
      scores(sheet)
        .questions.map((one) => one.code)
        .slice(0, 3),
    ).toEqual(['i1', 'i2', 'i3']);
  });

  test('reads the two indicators without questions below a long list of questions', () => {
    const sheet = grid('S', [
      ['ข้อ', 'หัวข้อ', 'คะแนน'],
      ...LINES.slice(0, 8).flatMap((one) => codes(one).map((code) => [code, 'คำถาม', one.last])),
      ...LINES.slice(8).map((one) => [`ตัวชี้วัดที่ ${one.number}`, one.name, one.score]),
    ]);
    expect(valuesOf(sheet)).toEqual([
      [9, 100],
      [10, 100],
    ]);
    expect(scores(sheet).questions).toHaveLength(24);
  });

  test('accepts indicators without a score of their own when all their questions have one', () => {
    const sheet = grid('S', [
      ['ข้อ', 'ตัวชี้วัด', 'คะแนน'],
      ...LINES.flatMap((one) => [
        [`ตัวชี้วัดที่ ${one.number}`, one.name, codes(one).length > 0 ? '' : one.score],
        ...codes(one).map((code) => [code, 'คำถาม', one.last]),
      ]),
    ]);
    expect(valuesOf(sheet)).toEqual([
      [9, 100],
      [10, 100],
    ]);
    expect(scores(sheet).questions).toHaveLength(24);
  });
});

describe('what the text around says', () => {
  test('reads total, level and agency in one sentence, and takes the rank for no score', () => {
    const sheet = grid('S', [
      [
        'ผลการประเมินฯ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลควนขนุน ได้รับคะแนนภาพรวมหน่วยงานระดับผลคะแนน ๙๕.๐๑ (ผ่าน) ผลการประเมินอยู่ในลำดับที่ ๑,๐๑๔ ของหน่วยงานประเภทเทศบาลตำบล',
      ],
      HEADER,
      ...rows(numbered),
    ]);
    expect(scores(sheet).published).toEqual({ score: 95.01, scoreCell: 'A1', level: 'ผ่าน', levelCell: 'A1' });
    expect(scores(sheet).agency?.name).toBe('เทศบาลตำบลควนขนุน');
    expect(scores(sheet).fiscalYear?.year).toBe(2567);
  });

  test.each([
    ['ได้คะแนน 97.50 คะแนน อยู่ในระดับ ผ่านดีเยี่ยม', 97.5, 'ผ่านดีเยี่ยม'],
    ['จากผลการประเมิน ITA ได้ ๙๗.๕๐ คะแนน อยู่ในระดับ “ผ่านดีเยี่ยม”', 97.5, 'ผ่านดีเยี่ยม'],
    ['คะแนน ITA: ๘๘.๐๐ (ผ่านดี)', 88, 'ผ่านดี'],
    ['ผลคะแนนรวมเท่ากับร้อยละ 94.64 ระดับ A', 94.64, 'A'],
    ['มีผลคะแนน 80.10 คะแนน อยู่ในระดับต้องปรับปรุง', 80.1, 'ต้องปรับปรุง'],
  ])('reads “%s”', (sentence, score, level) => {
    expect(scores(grid('S', [[sentence], HEADER, ...rows(numbered)])).published).toMatchObject({ score, level });
  });

  test.each([
    'โดยมีคะแนนเต็ม ๑๐๐ คะแนน',
    'ผลการประเมินอยู่ในลำดับที่ ๑๔',
    'ตัวชี้วัดที่ได้คะแนนต่ำสุดคือการปรับปรุงระบบการทำงาน ได้คะแนน 73.29 คะแนน',
    'คะแนน 95.00 - 100 อยู่ในระดับ ผ่านดีเยี่ยม',
    'แบบวัด IIT ได้คะแนน 97.32',
    'เป้าหมายคะแนนไม่น้อยกว่า 90 คะแนน',
  ])('takes no published total from “%s”', (sentence) => {
    expect(scores(grid('S', [[sentence], HEADER, ...rows(numbered)])).published).toBeNull();
  });

  test('uses no published total when two disagree, and says so', () => {
    const sheet = grid('S', [['ผลการประเมินได้ 95.01 คะแนน'], ['คะแนน ITA', 94.01], HEADER, ...rows(numbered)]);
    expect(scores(sheet).published).toBeNull();
    expect(findings(sheet)).toBe('published-conflict A1 B2');
  });

  test.each([
    ['หน่วยงาน', 'องค์การบริหารส่วนตำบลบ้านใหม่'],
    ['หน่วยงาน: องค์การบริหารส่วนตำบลบ้านใหม่ ปี 2567', ''],
    ['องค์การบริหารส่วนตำบลบ้านใหม่ ประจำปีงบประมาณ พ.ศ. 2567', ''],
    ['ผลการประเมินของ องค์การบริหารส่วนตำบลบ้านใหม่ อำเภอเมือง จังหวัดนครราชสีมา', ''],
  ])('finds the agency in “%s %s”', (first, second) => {
    expect(scores(grid('S', [[first, second], HEADER, ...rows(numbered)])).agency?.name).toBe(
      'องค์การบริหารส่วนตำบลบ้านใหม่',
    );
  });

  test('says when a list of indicators with figures has no header at all', () => {
    const sheet = grid('S', [
      HEADER,
      ...rows(numbered),
      [],
      [],
      [],
      ...rows((one) => [one.number, one.name, one.last]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(findings(sheet)).toBe('table-not-read B15');
  });

  test('says when a table with indicators has no known score column', () => {
    const sheet = grid('S', [
      HEADER,
      ...rows(numbered),
      [],
      [],
      [],
      ['ที่', 'ตัวชี้วัด', 'น้ำหนัก', 'จุดที่เหลือ'],
      ...rows((one) => [one.number, one.name, one.points, one.last]),
    ]);
    expect(valuesOf(sheet)).toEqual(seed);
    expect(findings(sheet)).toBe('table-not-read D15');
  });
});
