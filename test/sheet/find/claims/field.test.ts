/** Layouts as agencies, provinces and ministries keep and publish them. */
import { thaiDigits } from '../../../../src/ita/thaiText';
import type { CellValue, Grid } from '../../../../src/sheet/grid';
import { grid } from '../grids';
import { NAMES } from '../reading';
import { assessed, assessedAgencies, carefully, clearly, differences, where, type Truth } from './assessed';
import { AGENCY, type lines, M, OTHER, P, rows, tall, TITLE, TRUTH_M, TRUTH_P, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], [], ...table);

const TRUTH_OTHER: Truth = {
  score: 86.12,
  level: 'ผ่าน',
  hundredths: OTHER.map((score) => Math.round(score * 100)),
  fiscalYear: 2567,
};
/** Three agencies, their scores and what is so of each. */
const THREE = [
  { name: AGENCY, scores: P, truth: { ...TRUTH_P, agency: AGENCY } },
  { name: 'เทศบาลตำบลปันแต', scores: OTHER, truth: { ...TRUTH_OTHER, agency: 'เทศบาลตำบลปันแต' } },
  {
    name: 'องค์การบริหารส่วนตำบลบ้านใหม่',
    scores: M,
    truth: { ...TRUTH_M, possible: undefined, agency: 'องค์การบริหารส่วนตำบลบ้านใหม่' },
  },
] as const;

/** "all right", "refused" with cells, or what is wrong: never one agency's name over another's figures. */
function eachOf(made: Grid, wanted: readonly Truth[]): string {
  const outcomes = assessedAgencies(made);
  if ('refused' in outcomes) {
    const { code, cells } = outcomes.refused;
    return cells.length > 0 ? 'refused' : `refused ${code} without a cell`;
  }
  if (outcomes.length !== wanted.length) return `${outcomes.length} agencies`;
  const wrong = outcomes.flatMap((outcome, index) => {
    const truth = wanted[index];
    return truth === undefined || outcome.refused !== null ? ['refused'] : differences(outcome, truth);
  });
  return wrong.length === 0 ? 'all right' : wrong.join('; ');
}

/** Weighted points of the instruments as they are published: IIT 26.66, EIT 24.96, OIT 38.50 for P. */
const points = (scores: readonly number[]): [number, number, number] => {
  const mean = (from: number, to: number) => scores.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
  const rounded = (figure: number) => Number(figure.toFixed(2));
  return [rounded(mean(0, 5) * 0.3), rounded(mean(5, 8) * 0.3), rounded(mean(8, 10) * 0.4)];
};

describe('the full table of a group report, with weighted points between the indicators', () => {
  const heads = (write: (n: number) => CellValue): Row => [
    ...[1, 2, 3, 4, 5].map(write),
    'IIT',
    ...[6, 7, 8].map(write),
    'EIT',
    ...[9, 10].map(write),
    'OIT',
    'คะแนน ITA',
    'ระดับ',
  ];
  const row = (scores: readonly number[], total: number, level: string): Row => {
    const [iit, eit, oit] = points(scores);
    return [...scores.slice(0, 5), iit, ...scores.slice(5, 8), eit, ...scores.slice(8), oit, total, level];
  };
  const published = { score: 90.12, level: 'ผ่าน' };

  test.each<[string, (n: number) => CellValue]>([
    ['ตัวชี้วัดที่ 1', (n) => `ตัวชี้วัดที่ ${n}`],
    ['ตัวชี้วัดที่ ๑', (n) => `ตัวชี้วัดที่ ${thaiDigits(n)}`],
    ['การปฏิบัติหน้าที่', (n) => NAMES[n - 1] ?? ''],
    ['1. การปฏิบัติหน้าที่', (n) => `${n}. ${NAMES[n - 1] ?? ''}`],
    ['ตชว. 1', (n) => `ตชว. ${n}`],
  ])('under “%s”, of one agency and of three', (_, write) => {
    const one = titled(['หน่วยงาน', ...heads(write)], [AGENCY, ...row(P, 90.12, 'ผ่าน')]);
    expect(clearly(one, { ...TRUTH_P, agency: AGENCY, published })).toBe('right');
    const three = titled(
      ['ลำดับ', 'หน่วยงาน', ...heads(write)],
      [1, AGENCY, ...row(P, 90.12, 'ผ่าน')],
      [2, 'เทศบาลตำบลปันแต', ...row(OTHER, 86.12, 'ผ่าน')],
      [3, 'องค์การบริหารส่วนตำบลบ้านใหม่', ...row(M, 93.74, 'ผ่าน')],
    );
    expect(
      eachOf(
        three,
        THREE.map(({ truth }) => truth),
      ),
    ).toBe('all right');
  });

  test('with a mean below the agencies, and ranks as “#1”', () => {
    const three = titled(
      ['อันดับ', 'หน่วยงาน', ...heads((n) => `ตัวชี้วัดที่ ${n}`)],
      ['#2', AGENCY, ...row(P, 90.12, 'ผ่าน')],
      ['#3', 'เทศบาลตำบลปันแต', ...row(OTHER, 86.12, 'ผ่าน')],
      ['#1', 'องค์การบริหารส่วนตำบลบ้านใหม่', ...row(M, 93.74, 'ผ่าน')],
      [
        '',
        'ค่าเฉลี่ย',
        ...row(
          P.map((one, index) => (one + (OTHER[index] ?? 0) + (M[index] ?? 0)) / 3),
          89.99,
          '',
        ),
      ],
    );
    expect(
      eachOf(
        three,
        THREE.map(({ truth }) => truth),
      ),
    ).toBe('all right');
  });

  test('with the instruments’ own scores instead of points', () => {
    const one = titled(
      ['หน่วยงาน', ...heads((n) => `ตัวชี้วัดที่ ${n}`)],
      [AGENCY, ...P.slice(0, 5), 88.88, ...P.slice(5, 8), 83.2, ...P.slice(8), 96.25, 90.12, 'ผ่าน'],
    );
    expect(clearly(one, { ...TRUTH_P, agency: AGENCY, published })).toBe('right');
  });
});

describe('lists of totals only are never ten indicators', () => {
  const places = [
    'ควนขนุน',
    'ปันแต',
    'บ้านสวน',
    'มะกอกเหนือ',
    'ดอนทราย',
    'แหลมโตนด',
    'โตนดด้วน',
    'นาขยาด',
    'พนมวังก์',
    'ชะมวง',
  ];

  test.each<[string, readonly Row[]]>([
    [
      'by province',
      [
        ['#', 'หน่วยงาน', 'อำเภอ', 'จังหวัด', 'คะแนนเฉลี่ย'],
        ...places.map((one, index) => [index + 1, `เทศบาลตำบล${one}`, 'ควนขนุน', 'พัทลุง', P[index] ?? 0]),
      ],
    ],
    [
      'by provincial office',
      [['ลำดับ', 'อปท.', 'คะแนน ITA'], ...places.map((one, index) => [index + 1, `อบต.${one}`, P[index] ?? 0])],
    ],
    [
      'by unit',
      [
        ['ลำดับ', 'คณะ/วิทยาลัย/ส่วนงานอื่น', 'ผลคะแนน', 'ระดับ'],
        ...places.map((one, index) => [index + 1, `คณะ${one}`, P[index] ?? 0, 'ผ่าน']),
      ],
    ],
    ['without names', [['ที่', 'คะแนน'], ...places.map((_, index) => [index + 1, P[index] ?? 0])]],
    [
      'of years',
      [['ที่', 'ปีงบประมาณ', 'คะแนน ITA'], ...places.map((_, index) => [index + 1, 2558 + index, P[index] ?? 0])],
    ],
  ])('%s', (_, table) => {
    expect(assessed(titled(...table)).refused).not.toBeNull();
  });
});

describe('long form, ten rows an agency', () => {
  const long = (
    head: Row,
    row: (name: string, line: ReturnType<typeof lines>[number]) => Row,
    count: number,
  ): Row[] => [head, ...THREE.slice(0, count).flatMap(({ name, scores }) => rows(scores, (line) => row(name, line)))];
  const forms: readonly (readonly [string, (count: number) => Row[]])[] = [
    [
      'ปีงบประมาณ | ลำดับ | หัวข้อ | คะแนน | หน่วยงาน',
      (count) =>
        long(
          ['ปีงบประมาณ', 'ลำดับ', 'หัวข้อ', 'คะแนน', 'หน่วยงาน'],
          (name, line) => [2567, line.n, line.name, line.score, name],
          count,
        ),
    ],
    [
      'คณะ/หน่วยงาน | รายการตัวชี้วัด | คะแนน, under a title',
      (count) => [
        [TITLE],
        [],
        ...long(['คณะ/หน่วยงาน', 'รายการตัวชี้วัด', 'คะแนน'], (name, line) => [name, line.name, line.score], count),
      ],
    ],
    [
      'หน่วยงาน | ตัวชี้วัดที่ | คะแนน | ปี',
      (count) =>
        long(['หน่วยงาน', 'ตัวชี้วัดที่', 'คะแนน', 'ปีงบประมาณ'], (name, line) => [name, line.n, line.score, '2567'], count),
    ],
    [
      'หน่วยงาน merged over its ten rows',
      (count) => [
        [TITLE],
        [],
        ...long(
          ['หน่วยงาน', 'ที่', 'ตัวชี้วัด', 'คะแนน'],
          (name, line) => [line.n === 1 ? name : '', line.n, line.name, line.score],
          count,
        ),
      ],
    ],
    [
      'in Thai digits',
      (count) =>
        long(
          ['ปี', 'หน่วยงาน', 'ตัวชี้วัด', 'ผลคะแนน'],
          (name, line) => ['๒๕๖๗', name, `${thaiDigits(line.n)}. ${line.name}`, thaiDigits(line.score.toFixed(2))],
          count,
        ),
    ],
  ];

  test.each(forms)('%s, of one agency, is read with its name and year', (_, form) => {
    expect(clearly(sheet(...form(1)), { ...TRUTH_P, agency: AGENCY })).toBe('right');
  });

  test.each(forms)('%s, of several agencies, gives each its own or is refused', (_, form) => {
    for (const count of [2, 3]) {
      const wanted = THREE.slice(0, count).map(({ truth }) => truth);
      expect(eachOf(sheet(...form(count)), wanted)).toMatch(/^(?:all right|refused)$/);
    }
  });

  test('of two years of one agency is the newest year, or refused', () => {
    const made = sheet(
      ['ปีงบประมาณ', 'หน่วยงาน', 'ตัวชี้วัด', 'คะแนน'],
      ...rows(OTHER, (line) => [2566, AGENCY, line.name, line.score]),
      ...rows(P, (line) => [2567, AGENCY, line.name, line.score]),
    );
    expect(carefully(made, { ...TRUTH_P, agency: AGENCY }, where(made, ...OTHER, ...P, 2566, 2567))).toBe(
      'right or doubted',
    );
  });
});

describe('two rows an agency, one a year', () => {
  const head = ['หน่วยงาน', 'ปีงบประมาณ', ...NAMES];

  test('of one agency, is the newest year', () => {
    const one = sheet(head, [AGENCY, 2566, ...OTHER], [AGENCY, 2567, ...P]);
    expect(clearly(one, { ...TRUTH_P, agency: AGENCY })).toBe('right');
    const merged = sheet(head, [AGENCY, 2567, ...P], ['', 2566, ...OTHER]);
    expect(clearly(merged, { ...TRUTH_P, agency: AGENCY })).toBe('right');
  });

  test('of several, gives each its own newest year or is refused', () => {
    const last = P.map((score) => Number((score - 10).toFixed(2)));
    for (const [first, second] of [
      [2566, 2567],
      ['ปี 2566', 'ปี 2567'],
      ['๒๕๖๖', '๒๕๖๗'],
    ]) {
      const both = (name: string, scores: readonly number[]): Row[] => [
        [name, first ?? '', ...last],
        [name, second ?? '', ...scores],
      ];
      const made = sheet(head, ...THREE.flatMap(({ name, scores }) => both(name, scores)));
      const wanted = THREE.map(({ truth }) => truth);
      expect(eachOf(made, wanted)).toMatch(/^(?:all right|refused)$/);
    }
  });
});

describe('blocks under each other', () => {
  test('one a year, are the newest year', () => {
    for (const years of [
      [2565, 2566, 2567],
      [2567, 2566, 2565],
    ]) {
      const made = sheet(
        ...years.flatMap((year) => [
          [`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year}`],
          ...tall(year === 2567 ? P : OTHER),
          [],
        ]),
      );
      expect(clearly(made, TRUTH_P)).toBe('right');
    }
  });

  test('one an agency, give each its own or are refused', () => {
    const blocks = THREE.flatMap(({ name, scores }) => [[`${name} ปีงบประมาณ พ.ศ. 2567`], ...tall(scores), []]);
    expect(
      eachOf(
        sheet(...blocks),
        THREE.map(({ truth }) => truth),
      ),
    ).toMatch(/^(?:all right|refused)$/);
    const labelled = THREE.flatMap(({ name, scores }) => [['หน่วยงาน', name], ...tall(scores), []]);
    expect(
      eachOf(
        titled(...labelled),
        THREE.map(({ truth }) => truth),
      ),
    ).toMatch(/^(?:all right|refused)$/);
  });
});
