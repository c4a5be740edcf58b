/** The two parts of EIT decide the level, so nothing may be taken for them that is of another year, or no score at all. */
import { grid } from '../grids';
import { clearly, withRemark, where } from './assessed';
import { lines, M, tall, thai, TITLE, TRUTH_M, type Row } from './figures';

const sheet = (table: readonly Row[]) => grid('แผ่นงาน1', table);
const below = (...table: readonly Row[]) => sheet([[TITLE], [], ...tall(M), ...table]);
const WITHOUT = { ...TRUTH_M, eitParts: [null, null] as const };
/** 92.40 and 89.82 on both sides of 91.11: ผ่านดี is certain. */
const WITH = { ...TRUTH_M, level: 'ผ่านดี', possible: ['ผ่านดี'], eitParts: [92.4, 89.82] as const };

describe('parts of EIT that are of another year, of others, or counted in persons', () => {
  const two = (write: (part: number) => string, first: Row[0] = 92.4, second: Row[0] = 89.82): Row[] => [
    ['', write(1), first],
    ['', write(2), second],
  ];

  test.each<[string, readonly Row[], readonly Row[0][]]>([
    ['of last year, in brackets', two((part) => `EIT ส่วนที่ ${part} (ปี 2566)`), [92.4, 89.82]],
    [
      'of last year, in Thai digits',
      two((part) => `EIT ส่วนที่ ${part} ปีงบประมาณ พ.ศ. ๒๕๖๖`, thai(92.4), thai(89.82)),
      [thai(92.4)],
    ],
    ['of “ปีที่แล้ว”', two((part) => `EIT ส่วนที่ ${part} (ปีที่แล้ว)`), [92.4, 89.82]],
    ['of the country', two((part) => `EIT ส่วนที่ ${part} (ค่าเฉลี่ยประเทศ)`), [92.4, 89.82]],
    ['of the province', two((part) => `EIT ส่วนที่ ${part} จังหวัดพัทลุง`), [92.4, 89.82]],
    ['aimed at', two((part) => `EIT ส่วนที่ ${part} (เป้าหมาย)`, 95, 95), [95]],
    ['in persons', two((part) => `EIT ส่วนที่ ${part} (คน)`, 92, 87), [92, 87]],
    ['in persons said with the figure', two((part) => `EIT ส่วนที่ ${part}`, '92 คน', '87 คน'), ['92 คน', '87 คน']],
    [
      'under a caption of last year',
      [[], ['ผลการประเมิน EIT ประจำปีงบประมาณ พ.ศ. 2566'], ...two((part) => `EIT ส่วนที่ ${part}`)],
      [92.4, 89.82],
    ],
    [
      'in a second table of last year',
      [[], ['', 'รายการ', 'คะแนน ปี 2566'], ...two((part) => `EIT ส่วนที่ ${part}`)],
      [92.4, 89.82, 'คะแนน ปี 2566'],
    ],
    [
      'in a second table of persons',
      [[], ['', 'แบบวัด', 'จำนวนผู้ตอบ (คน)'], ...two((part) => `EIT ส่วนที่ ${part}`, 92, 87)],
      [92, 87, 'จำนวนผู้ตอบ (คน)'],
    ],
  ])('%s, are not used, and that is said', (_, table, cells) => {
    const made = below(...table);
    const labels = table.flat().filter((text) => typeof text === 'string' && text.includes('EIT'));
    expect(withRemark(made, WITHOUT, where(made, ...cells, ...labels))).toBe('right, and remarked');
  });

  test.each([
    [
      ['', 'จำนวนผู้ตอบแบบวัด EIT ส่วนที่ 1 (คน)', 92],
      ['', 'จำนวนผู้ตอบแบบวัด EIT ส่วนที่ 2 (คน)', 87],
    ],
    [
      ['', 'ผู้ตอบ EIT ส่วนที่ 1', 92],
      ['', 'ผู้ตอบ EIT ส่วนที่ 2', 87],
    ],
    [
      ['', 'น้ำหนัก EIT ส่วนที่ 1', 50],
      ['', 'น้ำหนัก EIT ส่วนที่ 2', 50],
    ],
  ])('%j are plainly no scores, whether that is said or not', (...table) => {
    expect(clearly(below(...table), WITHOUT)).toMatch(/^right(?:, but says eit-part-left-aside .*)?$/);
  });

  test('of last year stand beside those of this year', () => {
    const made = below(
      ['', 'EIT ส่วนที่ 1', 92.4],
      ['', 'EIT ส่วนที่ 2', 89.82],
      [],
      ['', 'EIT ส่วนที่ 1 (ปี 2566)', 80.1],
      ['', 'EIT ส่วนที่ 2 (ปี 2566)', 81.2],
    );
    expect(withRemark(made, WITH, where(made, 92.4, 80.1))).toMatch(/^right/);
  });
});

describe('parts of EIT as staff write them', () => {
  test.each<[string, string]>([
    ['ส่วนที่ 1 EIT (Public)', 'ส่วนที่ 2 EIT (Survey)'],
    ['ส่วนที่ ๑ EIT', 'ส่วนที่ ๒ EIT'],
    ['EIT (ส่วนที่ 1)', 'EIT (ส่วนที่ 2)'],
    ['แบบวัด EIT ส่วนที่ 1', 'แบบวัด EIT ส่วนที่ 2'],
    ['EIT Part I', 'EIT Part II'],
    ['EIT1', 'EIT2'],
    ['EIT-1', 'EIT-2'],
    ['EIT Public', 'EIT Survey'],
    ['EitPublic (ส่วนที่ 1)', 'EitSurvey (ส่วนที่ 2)'],
    ['ตอนที่ 1 (EIT)', 'ตอนที่ 2 (EIT)'],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก ส่วนที่ 1', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก ส่วนที่ 2'],
  ])('“%s” and “%s”', (first, second) => {
    expect(clearly(below(['', first, 92.4], ['', second, 89.82]), WITH)).toBe('right');
    expect(clearly(below([], [first, '', 92.4], [second, '', 89.82]), WITH)).toBe('right');
  });

  test.each<[string, readonly Row[]]>([
    ['as sentences', [[], ['EIT ส่วนที่ 1 = 92.40 คะแนน'], ['EIT ส่วนที่ 2 = 89.82 คะแนน']]],
    ['with a colon', [[], ['EIT ส่วนที่ 1: 92.40'], ['EIT ส่วนที่ 2: 89.82']]],
    ['“ได้ … คะแนน”, in Thai digits', [[], ['EIT ส่วนที่ ๑ ได้ ๙๒.๔๐ คะแนน'], ['EIT ส่วนที่ ๒ ได้ ๘๙.๘๒ คะแนน']]],
    ['in one sentence', [[], ['EIT ส่วนที่ 1 เท่ากับ 92.40 คะแนน และ EIT ส่วนที่ 2 เท่ากับ 89.82 คะแนน']]],
    ['under their labels', [[], ['EIT ส่วนที่ 1', 'EIT ส่วนที่ 2'], [92.4, 89.82]]],
    ['beside each other', [[], ['EIT ส่วนที่ 1', 92.4, 'EIT ส่วนที่ 2', 89.82]]],
    ['of the year that they name', [[], ['EIT ส่วนที่ 1 (ปี 2567)', 92.4], ['EIT ส่วนที่ 2 (ปี 2567)', 89.82]]],
  ])('%s', (_, table) => {
    expect(clearly(below(...table), WITH)).toBe('right');
  });

  test('as columns of a wide table', () => {
    const made = sheet([
      [TITLE],
      [],
      ['หน่วยงาน', ...lines(M).map(({ name }) => name), 'EIT ส่วนที่ 1', 'EIT ส่วนที่ 2'],
      ['เทศบาลตำบลควนขนุน', ...M, 92.4, 89.82],
    ]);
    expect(clearly(made, { ...WITH, agency: 'เทศบาลตำบลควนขนุน' })).toBe('right');
  });

  test('as columns of a tall table, filled in once', () => {
    const made = sheet([
      [TITLE],
      [],
      ...tall(M, ['EIT ส่วนที่ 1', 'EIT ส่วนที่ 2'], ({ n }) => (n === 6 ? [92.4, 89.82] : ['', ''])),
    ]);
    expect(clearly(made, WITH)).toBe('right');
  });
});
