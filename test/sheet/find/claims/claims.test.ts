/** Sheets on which random claims once gave another score, year, agency or level, or a false refusal; each stays. */
import { grid } from '../grids';
import { clearly, doubtfully, where, withRemark } from './assessed';
import {
  AGENCY,
  beside,
  HEADER,
  INSTRUMENTS,
  lines,
  OTHER,
  P,
  rows,
  tall,
  TITLE,
  TRUTH_P,
  wide,
  type Row,
} from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], ...table);
/** A row for each instrument above its indicators. */
const grouped = (row: (line: ReturnType<typeof lines>[number]) => Row): Row[] =>
  lines(P).flatMap((line) => [...(line.starts ? [[`แบบวัด ${line.instrument}`]] : []), row(line)]);
const LAST: Row[] = [['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566'], ...tall(OTHER)];
const WIDE_P = wide(P);

describe('a table of the year before is not read instead of that of the year', () => {
  test.each<[string, readonly Row[]]>([
    [
      'beside numbers in groups',
      beside([[TITLE], ['ตัวชี้วัดที่', 'คะแนน'], ...grouped(({ n, score }) => [n, score])], LAST),
    ],
    [
      'beside names in groups',
      beside([[TITLE], ['ตัวชี้วัด', 'ร้อยละ'], ...grouped(({ name, score }) => [name, score])], LAST),
    ],
    [
      'with a target told between them',
      [...LAST, [], [], ['เป้าหมายคะแนน ITA ปีงบประมาณ พ.ศ. 2568 ไม่น้อยกว่าร้อยละ 90'], [], [TITLE], ...tall(P)],
    ],
    [
      'with a target told above both',
      [['เป้าหมายคะแนน ITA ปีงบประมาณ พ.ศ. 2568 ไม่น้อยกว่าร้อยละ 90'], [], [TITLE], ...tall(P), [], [], ...LAST],
    ],
    ['below a wide table', [[TITLE], ...WIDE_P, [], [], ...LAST]],
    ['above a wide table', [...LAST, [], [], [TITLE], ...WIDE_P]],
    ['with a total of its own', [[TITLE], ...tall(P), [], [], ...LAST, ['', 'คะแนน ITA', 86.12]]],
    [
      'behind a mean and a target',
      beside(
        [
          [TITLE],
          ['ตัวชี้วัดที่', 'ค่าเฉลี่ยประเทศ', 'เป้าหมาย', 'ผลคะแนน'],
          ...grouped(({ n, score }) => [n, OTHER[n - 1] ?? 0, 90, score]),
        ],
        LAST,
      ),
    ],
  ])('%s', (_, table) => {
    expect(clearly(sheet(...table), TRUTH_P)).toBe('right');
  });
});

test('a table of the year before may have higher and lower scores', () => {
  const mixed = [...P].reverse();
  const last: Row[] = [['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566'], ...tall(mixed)];
  const numbers: Row[] = [[TITLE], ['ตัวชี้วัดที่', 'คะแนน'], ...rows(P, ({ n, score }) => [n, score])];
  const long: Row[] = [
    [TITLE],
    ['ปีงบประมาณ', 'หน่วยงาน', 'ตัวชี้วัดที่', 'คะแนน'],
    ...rows(P, ({ n, score }) => [2567, AGENCY, n, score]),
  ];
  for (const table of [numbers, long, [[TITLE], ...tall(P)]]) {
    expect(clearly(sheet(...beside(table, last)), TRUTH_P)).toBe('right');
    expect(clearly(sheet(...table, [], [], ...last), TRUTH_P)).toBe('right');
    expect(clearly(sheet(...last, [], [], ...table), TRUTH_P)).toBe('right');
  }
});

test('the agency of a title is read where its table stands beside that of the year before', () => {
  const title = `ผลการประเมิน ITA ของ${AGENCY} ประจำปีงบประมาณ พ.ศ. 2567`;
  for (const table of [tall(P), tall(P, ['ค่าเฉลี่ยประเทศ'], ({ n }) => [OTHER[n - 1] ?? 0])]) {
    expect(clearly(sheet(...beside([[title], ...table], LAST)), { ...TRUTH_P, agency: AGENCY })).toBe('right');
  }
});

describe('a list of the years’ totals', () => {
  const years: Row[] = [
    ['ปีงบประมาณ', 'คะแนน ITA', 'ระดับ'],
    [2566, 86.12, 'ผ่าน'],
    [2567, 90.12, 'ผ่าน'],
  ];

  test.each<[string, readonly Row[]]>([
    ['beside', [[TITLE], ...beside(tall(P), years)]],
    ['below', [[TITLE], ...tall(P), [], [], ...years]],
    ['beside a wide table', [[TITLE], ...beside(WIDE_P, years)]],
    ['below a wide table', [[TITLE], ...WIDE_P, [], [], ...years]],
    ['the newest first', [[TITLE], ...tall(P), [], [], years[0] ?? [], years[2] ?? [], years[1] ?? []]],
  ])('%s is held against the scores by its own year', (_, table) => {
    expect(clearly(sheet(...table), TRUTH_P)).toBe('right');
    const wrong = sheet(...table.map((row) => row.map((one) => (one === 90.12 ? 91.12 : one))));
    expect(doubtfully(wrong, where(wrong, 91.12))).toBe('doubted');
  });
});

describe('counts are no scores', () => {
  test.each<[string, readonly Row[]]>([
    [
      'of a table of persons',
      [
        ['แบบวัด', 'จำนวนผู้ตอบ (คน)'],
        ['IIT', 63],
        ['EIT', 88],
      ],
    ],
    [
      'of a table of persons with shares',
      [
        ['แบบวัด', 'จำนวนผู้ตอบ', 'ร้อยละ'],
        ['IIT', 63, 41.7],
        ['EIT', 88, 58.3],
      ],
    ],
    [
      'beside labels',
      [
        ['จำนวนผู้ตอบ IIT', 63],
        ['จำนวนผู้ตอบ EIT', 88],
      ],
    ],
    [
      'of documents',
      [
        ['แบบวัด', 'จำนวนข้อ'],
        ['IIT', 15],
        ['EIT', 9],
        ['OIT', 35],
      ],
    ],
  ])('%s', (_, table) => {
    expect(clearly(titled(...tall(P), [], [], ...table), TRUTH_P)).toBe('right');
  });
});

describe('the agency is not one that a sentence compares with', () => {
  const none = { ...TRUTH_P, agency: null };

  test.each([
    'สูงกว่าเทศบาลตำบลนาท่อมที่ได้ 88.66 คะแนน',
    'คะแนนเฉลี่ยของเทศบาลตำบลทั้งประเทศ คือ 88.68 คะแนน',
    'ยกฐานะเป็นเทศบาลตำบลเมื่อ พ.ศ. 2542',
    'ค่าเฉลี่ยองค์การบริหารส่วนตำบลในจังหวัด 90.10 คะแนน',
    'อยู่ในลำดับที่ 12 ของเทศบาลตำบลในจังหวัดพัทลุง',
    'สูงกว่าเทศบาลตำบลปันแต 1.20 คะแนน',
    'เทศบาลตำบลส่วนใหญ่อยู่ในระดับผ่านดี',
  ])('“%s”', (text) => {
    expect(clearly(titled([text], [], ...tall(P)), none)).toBe('right');
    expect(clearly(titled(...tall(P), [], [text]), none)).toBe('right');
    expect(clearly(sheet([text], [AGENCY], [TITLE], [], ...tall(P)), { ...TRUTH_P, agency: AGENCY })).toBe('right');
  });
});

test('the total of another agency is not that of the agency named above', () => {
  const made = sheet([AGENCY], [TITLE], [], ...tall(P), [], ['เทศบาลตำบลนาท่อม ได้คะแนน 88.66 คะแนน']);
  expect(clearly(made, { ...TRUTH_P, agency: AGENCY, published: null })).toBe('right');
});

describe('captions', () => {
  test('of one instrument of the year before are said, beside a column of that year too', () => {
    const made = sheet(
      ...['IIT', 'EIT', 'OIT'].flatMap((instrument) => [
        [`แบบวัด ${instrument} (ปี ${instrument === 'IIT' ? 2566 : 2567})`],
        [...HEADER, 'คะแนน ปี 2566'],
        ...rows(P, ({ n, name, score }) => [n, name, score, OTHER[n - 1] ?? 0]).filter(
          (_, index) => INSTRUMENTS[index] === instrument,
        ),
        [],
      ]),
    );
    expect(doubtfully(made, where(made, 'แบบวัด IIT (ปี 2566)'))).toBe('doubted');
  });

  test('of one instrument of the year before are said, below labelled figures of that year too', () => {
    const made = sheet(
      ['EIT ส่วนที่ 1 ปีที่แล้ว', 85.59],
      ['EIT ส่วนที่ 2 ปีที่แล้ว', 85.75],
      [],
      ...['IIT', 'EIT', 'OIT'].flatMap((instrument) => [
        [`${instrument} ปีงบประมาณ พ.ศ. ${instrument === 'IIT' ? 2566 : 2567}`],
        [...HEADER],
        ...rows(P, ({ n, name, score }) => [n, name, score]).filter((_, index) => INSTRUMENTS[index] === instrument),
        [],
      ]),
    );
    expect(doubtfully(made, where(made, 'IIT ปีงบประมาณ พ.ศ. 2566'))).toBe('doubted');
  });

  test.each([
    'ประมาณการคะแนน ITA ปีงบประมาณ พ.ศ. 2567',
    'คาดการณ์ผลการประเมิน ITA ปี 2567',
    'ค่าเฉลี่ยระดับประเทศ ปีงบประมาณ พ.ศ. 2567',
  ])('“%s” over a wide table and in groups', (caption) => {
    for (const table of [WIDE_P, [['ตัวชี้วัด', 'คะแนน'], ...grouped(({ name, score }) => [name, score])]]) {
      const made = sheet([AGENCY], [caption], [], ...table);
      expect(doubtfully(made, where(made, caption))).toBe('doubted');
      for (const whose of ['', ' (ปี 2566)', ' ปีที่แล้ว', ' (ค่าเฉลี่ยประเทศ)']) {
        const parts: Row[] = [
          [`EIT ส่วนที่ 1${whose}`, 85.95],
          [`EIT ส่วนที่ 2${whose}`, 84.31],
        ];
        const labelled = sheet([AGENCY], [caption], ...parts, [], ...table);
        expect(doubtfully(labelled, where(labelled, caption))).toBe('doubted');
      }
      const level = sheet([AGENCY], [caption], ['ระดับผลการประเมิน', 'ต้องปรับปรุงโดยด่วน'], [], ...table);
      expect(doubtfully(level, where(level, caption))).toBe('doubted');
    }
  });
});

test('a table of last year’s EIT below gives neither its year nor its parts', () => {
  const below: Row[] = [
    [],
    [],
    ['ผลการประเมิน EIT ประจำปีงบประมาณ พ.ศ. 2566'],
    ['รายการ', 'คะแนน'],
    ['EIT ส่วนที่ 1', 84.2],
    ['EIT ส่วนที่ 2', 82.2],
  ];
  const truth = { ...TRUTH_P, eitParts: [null, null] as const };
  const head = ['ผลการประเมินคุณธรรมและความโปร่งใส (ITA)'];
  const groups = [['ตัวชี้วัดที่', 'แผน ปี 2568', 'คะแนน'], ...grouped(({ n, score }) => [n, 85, score])];
  for (const table of [tall(P), WIDE_P, groups]) {
    for (const made of [grid('ITA 2567', [head, [], ...table, ...below]), sheet([TITLE], [], ...table, ...below)]) {
      expect(withRemark(made, truth, where(made, 84.2, 'EIT ส่วนที่ 1'))).toMatch(/^right/);
    }
  }
});

test.each<[string, readonly Row[]]>([
  ['other labels', [['คะแนน ITA ภาพรวมหน่วยงาน'], [93.74], ['ตัวชี้วัดที่ได้คะแนนต่ำสุด', 'การปรับปรุงระบบการทำงาน', 78.95]]],
  [
    'parts of EIT aimed at',
    [['คะแนน ITA ภาพรวมหน่วยงาน'], [93.74], ['EIT ส่วนที่ 1 (เป้าหมาย)', 95], ['EIT ส่วนที่ 2 (เป้าหมาย)', 95]],
  ],
  ['counts', [['คะแนน ITA'], [93.74], ['จำนวนผู้ตอบ IIT', 45]]],
  ['a level', [['คะแนน ITA'], [93.74], ['ระดับ'], ['ผ่าน']]],
])('a wrong total under its label is said before %s', (_, below) => {
  for (const table of [tall(P), WIDE_P, [['ตัวชี้วัดที่', 'คะแนน'], ...rows(P, ({ n, score }) => [n, score])]]) {
    const made = titled([], ...table, [], ...below);
    expect(doubtfully(made, where(made, 93.74))).toBe('doubted');
  }
});

describe('a table whose scores stand in two columns is not passed over for another table', () => {
  const two: Row[] = [
    ['ตัวชี้วัด', '', 'คะแนนยืนยัน', 'ผลคะแนน'],
    ...rows(P, ({ n, name, score }) => [name, '', OTHER[n - 1] ?? 0, `${score.toFixed(2)} คะแนน`]),
  ];
  const numbers: Row[] = [
    ['ที่', 'ตัวชี้วัด', 'คะแนนใหม่', 'ผลคะแนน'],
    ...rows(P, ({ n, name, score }) => [n, name, OTHER[n - 1] ?? 0, score]),
  ];

  test.each<[string, (table: readonly Row[]) => readonly Row[]]>([
    ['of the year before, above', (table) => [...LAST, [], [], [TITLE], ...table]],
    ['of the year before, below', (table) => [[TITLE], ...table, [], [], ...LAST]],
    ['of the year before, beside', (table) => beside([[TITLE], ...table], LAST)],
    ['without a year, below', (table) => [[TITLE], ...table, [], [], ...tall(P)]],
    [
      'without a year, below a total aimed at',
      (table) => [[TITLE], ...table, ['คะแนน ITA (เป้าหมาย)', '', '', 91.12], [], [], ...tall(P)],
    ],
  ])('%s', (_, around) => {
    for (const table of [two, numbers]) {
      const made = sheet(...around(table));
      const heads = where(made, table === two ? 'คะแนนยืนยัน' : 'คะแนนใหม่', 'ผลคะแนน');
      expect(doubtfully(made, [...heads, ...where(made, OTHER[7])])).toBe('doubted');
    }
  });
});

test.each<[string, readonly Row[]]>([
  ['points', [['ระดับผลการประเมิน'], ['ผ่านดีเยี่ยม'], ['IIT', 26.66], ['EIT', 24.96], ['OIT', 38.5]]],
  ['counts', [['ระดับ'], ['ผ่านดีเยี่ยม'], ['จำนวนผู้ตอบ IIT', 45]]],
  ['a total', [['ระดับ'], ['ผ่านดีเยี่ยม'], ['คะแนน ITA'], [90.12]]],
])('an impossible level under its label is said before %s', (_, below) => {
  for (const table of [tall(P), WIDE_P, [['ตัวชี้วัดที่', 'คะแนน'], ...rows(P, ({ n, score }) => [n, score])]]) {
    const made = titled([], ...table, [], ...below);
    expect(doubtfully(made, where(made, 'ผ่านดีเยี่ยม'))).toBe('doubted');
  }
});

test.each(['สูงกว่าผลการประเมิน ปี 2565 อยู่ 3.50 คะแนน', 'ปี 2566 ได้คะแนน ITA 86.12 คะแนน', 'ตั้งเป้าหมายปี 2568 ไว้ที่ 95 คะแนน'])(
  'another lowest figure is said below “%s”',
  (text) => {
    const numbers = [['ตัวชี้วัดที่', 'คะแนน'], ...rows(P, ({ n, score }) => [n, score])];
    for (const table of [tall(P), numbers]) {
      const made = titled([], ...table, [], [text], ['ตัวชี้วัดที่ได้คะแนนต่ำสุด', 'การปรับปรุงระบบการทำงาน', 73.95]);
      expect(doubtfully(made, where(made, 73.95))).toBe('doubted');
    }
  },
);
