/** Sentences near the table after which random claims once gave something else than what is so; each stays. */
import { grid } from '../grids';
import { clearly, clearlyOneOf } from './assessed';
import {
  AGENCY,
  beside,
  HEADER,
  INSTRUMENTS,
  M,
  P,
  rows,
  tall,
  TITLE,
  TRUTH_M,
  TRUTH_P,
  wide,
  type Row,
} from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], ...table);
const WIDE_P = wide(P);
/** A table for each instrument, each under its caption with the year. */
const THREE: Row[] = ['IIT', 'EIT', 'OIT'].flatMap((instrument) => [
  [`แบบวัด ${instrument} (ปี 2567)`],
  [...HEADER],
  ...rows(P, ({ n, name, score }) => [n, name, score]).filter((_, index) => INSTRUMENTS[index] === instrument),
  [],
]);
const DATED: Row[] = [['ที่', 'ตัวชี้วัด', 'คะแนน ปี 2567'], ...tall(P).slice(1)];

describe('a sentence that stands above the table is no caption of it', () => {
  test.each([
    'ผู้ตอบ EIT ส่วนที่ 1 จำนวน 266 คน',
    'มีผู้ตอบแบบวัด IIT 45 คน และ EIT 120 คน',
    'เป้าหมายคะแนน ITA ปีงบประมาณ พ.ศ. 2568 ไม่น้อยกว่าร้อยละ 90',
    'ตั้งเป้าหมายปี 2568 ไว้ที่ 95 คะแนน',
    'คาดการณ์ปี 2568 จะได้ 92.50 คะแนน',
    'ค่าเฉลี่ยระดับประเทศ ปี 2567 เท่ากับ 93.05 คะแนน',
    'คะแนนเฉลี่ยจังหวัดพัทลุง เท่ากับ 91.44',
    'เทียบกับปีงบประมาณ พ.ศ. 2566 คะแนนลดลงร้อยละ 1.20',
    'เมื่อปี 2565 ได้คะแนนรวม 86.40 คะแนน',
    'ผลการประเมินปีงบประมาณ พ.ศ. 2566 ได้ 86.12 คะแนน อยู่ในระดับ ผ่าน',
    'คะแนนที่ยังขาดจึงจะได้ระดับผ่านดีเยี่ยม 1.26 คะแนน',
    'มุ่งสู่ระดับผ่านดีเยี่ยมในปี 2568',
    'ปี 2568 ต้องได้ไม่ต่ำกว่า 95 คะแนน',
    'ผลย้อนหลัง: ปี 2565 ได้ 85.10 คะแนน ปี 2566 ได้ 86.12 คะแนน',
    'คะแนนปี 2566 = 86.12 (ระดับผ่าน)',
  ])('“%s”', (text) => {
    for (const table of [
      [[AGENCY], [TITLE], [text], [], ...tall(P)],
      [[AGENCY], [TITLE], [text], ...tall(P)],
      [[AGENCY], [TITLE], [text], [], ...WIDE_P],
      [[AGENCY], ['ผลการประเมินคุณธรรมและความโปร่งใส (ITA)'], [text], [], ...DATED],
      [[AGENCY], [text], [], ...THREE],
    ]) {
      expect(clearly(sheet(...table), { ...TRUTH_P, agency: AGENCY })).toBe('right');
    }
  });

  test.each([
    'เทียบกับปีงบประมาณ พ.ศ. 2566 คะแนนลดลงร้อยละ 1.20',
    'คาดการณ์ปี 2568 จะได้ 92.50 คะแนน',
    'ลำดับที่ 12 ของจังหวัด จาก 73 แห่ง',
    'ดำเนินการตามมาตรการตลอดปีงบประมาณ พ.ศ. 2568',
    'คะแนนเต็ม 100 คะแนน',
  ])('“%s” above labelled parts of EIT is none of theirs', (text) => {
    const truth = { ...TRUTH_M, level: 'ผ่านดี', possible: ['ผ่านดี'], eitParts: [92.4, 89.82] as const };
    const parts: Row[] = [
      ['EIT ส่วนที่ 1', 92.4],
      ['EIT ส่วนที่ 2', 89.82],
    ];
    expect(clearly(titled([text], ...parts, [], ...tall(M)), truth)).toBe('right');
    expect(clearly(titled([], ...tall(M), [], [text], ...parts), truth)).toBe('right');
  });
});

describe('beside a wide table', () => {
  const criteria: Row[] = [
    ['ระดับ', 'คะแนน'],
    ['ผ่านดีเยี่ยม', '95.00 - 100'],
    ['ผ่านดี', '85.00 - 94.99'],
    ['ผ่าน', '85 คะแนนขึ้นไป'],
    ['ต้องปรับปรุง', '70.00 - 84.99'],
  ];
  const years: Row[] = [
    ['ปีงบประมาณ', 'คะแนน ITA', 'ระดับ'],
    [2566, 86.12, 'ผ่าน'],
    [2567, 90.12, 'ผ่าน'],
  ];
  const [names = [], scores = []] = WIDE_P;
  const merged: Row = ['', 'ตัวชี้วัดที่', ...P.slice(1).map(() => '')];
  const numbers: Row = ['', ...P.map((_, index) => index + 1)];

  test.each<[string, readonly Row[]]>([
    ['of names', [names, scores]],
    ['of numbers under a merged cell', [merged, numbers, scores]],
    ['of numbers under a merged cell, and names', [merged, numbers, names, scores]],
    [
      'of numbers under a merged cell, names and a target',
      [merged, numbers, names, ['ค่าเป้าหมาย', ...P.map(() => 85)], scores],
    ],
  ])('%s, level criteria and totals of years are no part of it', (_, table) => {
    expect(clearly(titled([], ...beside(table, criteria)), TRUTH_P)).toBe('right');
    expect(clearly(titled([], ...beside(table, years)), TRUTH_P)).toBe('right');
  });

  test('or above it, parts of EIT are read', () => {
    const truth = { ...TRUTH_M, level: 'ผ่านดี', possible: ['ผ่านดี'], eitParts: [92.4, 89.82] as const };
    const [own = [], figures = []] = wide(M);
    for (const table of [
      [own, figures],
      [merged, numbers, figures],
      [merged, numbers, own, figures],
    ]) {
      expect(clearly(titled(['EIT Public', 92.4], ['EIT Survey', 89.82], [], ...table), truth)).toBe('right');
      expect(clearly(titled(['EIT ส่วนที่ 1', 92.4], ['EIT ส่วนที่ 2', 89.82], [], ...table), truth)).toBe('right');
    }
  });
});

test('parts of EIT are read above a table for each instrument', () => {
  const truth = { ...TRUTH_M, level: 'ผ่านดี', possible: ['ผ่านดี'], eitParts: [92.4, 89.82] as const };
  const three: Row[] = ['IIT', 'EIT', 'OIT'].flatMap((instrument) => [
    [`แบบวัด ${instrument} (ปี 2567)`],
    ['ตัวชี้วัด', 'คะแนน'],
    ...rows(M, ({ name, score }) => [name, score]).filter((_, index) => INSTRUMENTS[index] === instrument),
    [],
  ]);
  for (const name of ['EIT ส่วนที่ 1', 'EIT ส่วนที่ 1 (ปี 2567)', 'EIT Public']) {
    const second = name.replace('1', '2').replace('Public', 'Survey');
    expect(clearly(sheet([AGENCY], [name, 92.4], [second, 89.82], [], ...three), truth)).toBe('right');
    expect(clearly(sheet([AGENCY], ...three, [name, 92.4], [second, 89.82]), truth)).toBe('right');
  }
});

test.each(['องค์การบริหารส่วนจังหวัดพัทลุง', 'องค์การบริหารส่วนตำบลบ้านใหม่', 'เทศบาลนครหาดใหญ่', 'มหาวิทยาลัยทักษิณ'])(
  '“%s” is the whole name of the agency that a total is told of',
  (agency) => {
    const total = `${agency} ได้คะแนน ITA 90.12 คะแนน อยู่ในระดับ ผ่าน`;
    const truth = { ...TRUTH_P, agency, published: { score: 90.12, level: 'ผ่าน' } };
    expect(clearly(titled([], ...tall(P), [], [total]), truth)).toBe('right');
    expect(clearly(titled([total], [], ...WIDE_P), truth)).toBe('right');
    const title = `ผลการประเมิน ITA ของ${agency} ประจำปีงบประมาณ พ.ศ. 2567`;
    expect(clearly(sheet([title], ...tall(P)), { ...TRUTH_P, agency })).toBe('right');
  },
);

describe('sentences', () => {
  test.each([
    'คะแนนที่ยังขาดจึงจะได้ระดับผ่านดีเยี่ยม 1.26 คะแนน',
    'เกณฑ์: ผ่านดี 85.00 – 94.99 คะแนน',
    'ตั้งเป้าหมายปี 2568 ให้อยู่ในระดับผ่านดี',
  ])('“%s” tell no level of the agency', (text) => {
    for (const made of [
      titled([text], [], ...tall(P)),
      titled(...tall(P), [], [text]),
      titled([text], [], ...WIDE_P),
    ]) {
      expect(clearly(made, TRUTH_P)).toBe('right');
    }
  });

  test('about last year and a true total tell one level each', () => {
    const made = sheet(
      ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567'],
      [],
      ...tall(P),
      [],
      ['ผลการประเมินปีงบประมาณ พ.ศ. 2566 ได้ 86.12 คะแนน อยู่ในระดับ ผ่านดี'],
      [`${AGENCY} ได้คะแนน ITA 90.12 คะแนน อยู่ในระดับ ผ่าน`],
    );
    const published = { score: 90.12, level: 'ผ่าน' };
    expect(clearlyOneOf(made, [{ ...TRUTH_P, agency: AGENCY, published }])).toBe('right');
  });
});
