/** Wide sheets on which random claims once gave another score or level, or a false refusal; each stays. */
import { grid } from '../grids';
import { NAMES } from '../reading';
import { carefully, clearly, doubtfully, where, withRemark } from './assessed';
import { AGENCY, M, OTHER, P, TITLE, TRUTH_M, TRUTH_P, wide, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], ...table);
const WIDE_P = wide(P);

describe('below a wide table', () => {
  test.each<[string, readonly Row[]]>([
    ['the instruments’ scores', [[], ['คะแนน IIT', 88.88], ['คะแนน EIT', 83.2], ['คะแนน OIT', 96.25]]],
    ['the instruments’ points', [[], ['IIT', 26.66], ['EIT', 24.96], ['OIT', 38.5]]],
    ['the total', [[], ['คะแนน ITA', 90.12]]],
    ['the total under its label', [[], ['คะแนน ITA'], [90.12]]],
    ['last year’s total', [[], ['คะแนน ITA ปี 2566', 86.12]]],
    ['the mean of the towns', [['ค่าเฉลี่ยเทศบาลตำบลทั้งประเทศ', ...OTHER]]],
    [
      'the level criteria',
      [[], ['ระดับ', 'คะแนน'], ['ผ่านดีเยี่ยม', '95.00 - 100'], ['ผ่านดี', '85.00 - 94.99'], ['ผ่าน', '85 คะแนนขึ้นไป']],
    ],
  ])('%s may stand', (_, table) => {
    expect(clearly(titled([], ...WIDE_P, ...table), TRUTH_P)).toBe('right');
  });

  test.each<[string, readonly Row[], readonly Row[0][]]>([
    ['wrong points merged', [['คะแนนถ่วงน้ำหนัก', 26.66, '', '', '', '', 27.96, '', '', 38.5, '']], [27.96]],
    ['wrong points of IIT merged', [['คะแนนถ่วงน้ำหนัก', 23.43, '', '', '', '', 24.96, '', '', 38.5, '']], [23.43]],
    ['wrong points of OIT merged', [['คะแนนถ่วงน้ำหนัก', 26.66, '', '', '', '', 24.96, '', '', 33.89, '']], [33.89]],
    ['a wrong total under its label', [[], ['คะแนน ITA ภาพรวมหน่วยงาน'], [93.74]], [93.74]],
    ['an impossible level under its label', [[], ['ระดับผลการประเมิน'], ['ผ่านดีเยี่ยม']], ['ผ่านดีเยี่ยม']],
    ['a correction in a remark', [['หมายเหตุ', '', '', '', '', '', '', '', 'แก้ไขเป็น 88.95', '', '']], ['แก้ไขเป็น 88.95']],
    ['another lowest figure', [[], ['ตัวชี้วัดที่ได้คะแนนต่ำสุด', 'การปรับปรุงระบบการทำงาน', 73.95]], [73.95]],
  ])('%s is said', (_, table, cells) => {
    const made = titled([], ...WIDE_P, ...table);
    expect(doubtfully(made, where(made, ...cells))).toBe('doubted');
  });

  test('a row of a later year that is a plan is not the year’s', () => {
    const made = sheet(
      ['ผลการประเมินคุณธรรมและความโปร่งใส (ITA)'],
      ['ตัวชี้วัด', ...NAMES],
      ['คะแนน ปี 2567', ...P],
      ['ปี 2568', ...P.map(() => 95)],
      [],
      ['ปี 2568 เป็นค่าเป้าหมาย'],
    );
    const cells = where(made, 'คะแนน ปี 2567', 'ปี 2568', 'ปี 2568 เป็นค่าเป้าหมาย');
    expect(carefully(made, TRUTH_P, cells)).toBe('right or doubted');
  });

  test('the parts of EIT may stand with their year', () => {
    const truth = { ...TRUTH_M, level: 'ผ่านดี', possible: ['ผ่านดี'], eitParts: [92.4, 89.82] as const };
    for (const name of ['EIT ส่วนที่ 1 (ปี 2567)', 'ส่วนที่ 1 EIT', 'EIT Public']) {
      const second = name.replace('1', '2').replace('Public', 'Survey');
      expect(clearly(titled([], ...wide(M), [], [name, 92.4], [second, 89.82]), truth)).toBe('right');
      const behind = [
        [...(wide(M)[0] ?? []), name, second],
        [...(wide(M)[1] ?? []), 92.4, 89.82],
      ];
      expect(clearly(titled([], ...behind), truth)).toBe('right');
    }
  });
});

describe('what stands right above a wide table is no part of it', () => {
  const [names = [], scores = []] = WIDE_P;
  const merged: Row = ['', 'ตัวชี้วัดที่', ...P.slice(1).map(() => '')];
  const numbers: Row = ['', ...P.map((_, index) => index + 1)];
  const title = `ผลการประเมิน ITA ของ${AGENCY} ประจำปีงบประมาณ พ.ศ. 2567`;
  const truth = { ...TRUTH_P, agency: AGENCY };
  const tables: readonly (readonly [string, readonly Row[]])[] = [
    ['names', [names, scores]],
    ['numbers under a merged cell', [merged, numbers, scores]],
    ['numbers under a merged cell, and names', [merged, numbers, names, scores]],
  ];

  test.each(tables)('with %s: title, agency, level, total and parts', (_, table) => {
    expect(clearly(sheet([title], ...table), truth)).toBe('right');
    expect(clearly(sheet([title], [], ...table), truth)).toBe('right');
    expect(clearly(sheet(['', title], ...table), truth)).toBe('right');
    const published = { score: 90.12, level: 'ผ่าน' };
    const labelled = sheet([title], ['คะแนน ITA', 90.12], ['ระดับ', 'ผ่าน'], [], ...table);
    expect(clearly(labelled, { ...truth, published })).toBe('right');
    const parts = sheet([title], ['EIT ส่วนที่ 1', 84.2], ['EIT ส่วนที่ 2', 82.2], [], ...table);
    expect(clearly(parts, { ...truth, eitParts: [84.2, 82.2] })).toBe('right');
  });

  test.each(tables)('with %s: the year of the title is kept beside parts of the year before', (_, table) => {
    const made = sheet([title], ['EIT ส่วนที่ 1 (ปี 2566)', 84.2], ['EIT ส่วนที่ 2 (ปี 2566)', 82.2], [], ...table);
    expect(withRemark(made, { ...truth, eitParts: [null, null] }, where(made, 84.2))).toBe('right, and remarked');
  });

  test.each(tables)('with %s: an impossible level and a wrong total are said', (_, table) => {
    for (const [label, wrong] of [
      ['ระดับผลการประเมิน', 'ผ่านดีเยี่ยม'],
      ['ระดับผลการประเมิน', 'ต้องปรับปรุงโดยด่วน'],
      ['คะแนน ITA', 93.74],
    ] as const) {
      const made = sheet([title], [label, wrong], [], ...table);
      expect(doubtfully(made, where(made, wrong))).toBe('doubted');
    }
  });
});
