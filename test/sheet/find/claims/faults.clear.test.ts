/** Sheets that say everything clearly and were refused, or read with errors. */
import { thaiDigits } from '../../../../src/ita/thaiText';
import { grid } from '../grids';
import { clearly, type Truth } from './assessed';
import {
  AGENCY,
  HEADER,
  INSTRUMENTS,
  lines,
  OTHER,
  P,
  QUESTIONS,
  rows,
  tall,
  TITLE,
  TRUTH_P,
  type Row,
} from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], [], ...table);

describe('a title, free rows, a header, and names in merged cells', () => {
  test.each<[string, readonly Row[]]>([
    ['over two columns', [['ที่', 'ตัวชี้วัด', '', 'คะแนน'], ...rows(P, (one) => [one.n, one.name, '', one.score])]],
    [
      'over three columns',
      [['ที่', 'ตัวชี้วัด', '', '', 'คะแนน'], ...rows(P, (one) => [one.n, one.name, '', '', one.score])],
    ],
    [
      'behind the instrument',
      [
        ['เครื่องมือ', 'ตัวชี้วัด', '', 'คะแนน'],
        ...rows(P, (one) => [one.starts ? one.instrument : '', one.name, '', one.score]),
      ],
    ],
    [
      'with weights and level',
      [
        ['ลำดับ', 'ตัวชี้วัด', '', 'น้ำหนัก', 'คะแนน', 'ระดับ'],
        ...rows(P, (one) => [
          one.n,
          one.name,
          '',
          one.n < 6 ? 6 : one.n < 9 ? 10 : 20,
          one.score,
          one.score >= 95 ? 'ผ่านดีเยี่ยม' : 'ผ่าน',
        ]),
      ],
    ],
    [
      'in Thai digits',
      [
        ['ที่', 'ประเด็นตัวชี้วัด', '', 'ผลคะแนน'],
        ...rows(P, (one) => [thaiDigits(one.n), one.name, '', thaiDigits(one.score.toFixed(2))]),
      ],
    ],
  ])('%s', (_, table) => {
    expect(clearly(sheet([TITLE], [], ...table), TRUTH_P)).toBe('right');
    expect(clearly(sheet(['ผลคะแนนการประเมิน ITA ปีงบประมาณ พ.ศ. 2567'], [], ...table), TRUTH_P)).toBe('right');
    expect(
      clearly(sheet(['ระดับผลการประเมิน ITA ปี 2567'], [AGENCY], [], [], ...table), { ...TRUTH_P, agency: AGENCY }),
    ).toBe('right');
    expect(clearly(sheet(['', '', 'คะแนน ITA ปี 2567'], ...table), TRUTH_P)).toBe('right');
  });
});

describe('sentences about other years under the title of 2567', () => {
  test.each([
    'ปี 2566 ได้คะแนนรวม 88.12 คะแนน',
    'ยกฐานะเมื่อ พ.ศ. 2542',
    'เมื่อปี 2565 ได้คะแนน 86.40 คะแนน อยู่ในระดับ A',
    'จัดตั้งเป็นเทศบาลตำบลเมื่อวันที่ 25 พฤษภาคม พ.ศ. 2542',
    'ปรับปรุงข้อมูลเมื่อปี 2568',
    'แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)',
    'ตามแผนพัฒนาท้องถิ่นห้าปี พ.ศ. ๒๕๖๖ – ๒๕๗๐',
    'เทียบกับปี 2566 คะแนนเพิ่มขึ้น 2.00 คะแนน',
    'ตามมติคณะรัฐมนตรีเมื่อปี 2561',
  ])('“%s”', (text) => {
    expect(clearly(sheet([TITLE], [text], [], ...tall(P)), TRUTH_P)).toBe('right');
    expect(clearly(titled(...tall(P), [], [text]), TRUTH_P)).toBe('right');
  });
});

describe('questions, and the two indicators without questions, in one table', () => {
  // Three questions around each score: their mean is the score.
  const questions = (write: (code: string) => string): Row[] =>
    QUESTIONS.flatMap((codes, index) =>
      codes.map((code, place) => [write(code), 'ข้อคำถาม', Number(((P[index] ?? 0) + place - 1).toFixed(2))]),
    );
  const nine = lines(P).slice(8);

  test.each<[string, readonly Row[]]>([
    ['as “ตัวชี้วัดที่ 9”', [...questions((code) => code), ...nine.map((one) => [`ตัวชี้วัดที่ ${one.n}`, one.name, one.score])]],
    ['as “9”', [...questions((code) => code), ...nine.map((one) => [one.n, one.name, one.score])]],
    ['by name', [...questions((code) => code.toUpperCase()), ...nine.map((one) => ['', one.name, one.score])]],
    [
      'in Thai digits',
      [...questions((code) => thaiDigits(code)), ...nine.map((one) => [thaiDigits(one.n), one.name, one.score])],
    ],
    ['above the questions', [...nine.map((one) => [one.n, one.name, one.score]), ...questions((code) => code)]],
    [
      'under “OIT”',
      [...questions((code) => code), ['OIT', '', ''], ...nine.map((one) => [`${one.n}.`, one.name, one.score])],
    ],
    [
      'as “ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล”',
      [...questions((code) => `ข้อ ${code}`), ...nine.map((one) => ['', `ตัวชี้วัดที่ ${one.n} ${one.name}`, one.score])],
    ],
  ])('%s', (_, table) => {
    expect(clearly(titled(['ข้อ', 'หัวข้อ', 'คะแนน'], ...table), TRUTH_P)).toBe('right');
    expect(clearly(titled(['ที่', 'ข้อคำถาม/ตัวชี้วัด', 'คะแนน'], ...table), TRUTH_P)).toBe('right');
  });
});

describe('scores under a header of percent', () => {
  test.each([
    'ร้อยละ',
    'ร้อยละที่ได้',
    'ร้อยละคะแนน',
    'ผลการประเมิน (ร้อยละ)',
    '%',
    'คิดเป็นร้อยละ',
    'ค่าร้อยละ',
    'Percent',
    'คะแนน (%)',
  ])('“%s”', (head) => {
    expect(clearly(titled(['ที่', 'ตัวชี้วัด', head], ...rows(P, (one) => [one.n, one.name, one.score])), TRUTH_P)).toBe(
      'right',
    );
    const weighted = rows(P, (one) => [one.n, one.name, one.n < 6 ? 6 : one.n < 9 ? 10 : 20, one.score]);
    expect(clearly(titled(['ที่', 'ตัวชี้วัด', 'น้ำหนัก (ร้อยละ)', head], ...weighted), TRUTH_P)).toBe('right');
  });
});

describe('names with their instrument', () => {
  test.each<[string, (name: string, instrument: string, n: number) => string]>([
    ['(IIT) การปฏิบัติหน้าที่', (name, instrument) => `(${instrument}) ${name}`],
    ['[IIT] การปฏิบัติหน้าที่', (name, instrument) => `[${instrument}] ${name}`],
    ['IIT: การปฏิบัติหน้าที่', (name, instrument) => `${instrument}: ${name}`],
    ['IIT การปฏิบัติหน้าที่', (name, instrument) => `${instrument} ${name}`],
    ['IIT - การปฏิบัติหน้าที่', (name, instrument) => `${instrument} - ${name}`],
    ['การปฏิบัติหน้าที่ (IIT)', (name, instrument) => `${name} (${instrument})`],
    ['แบบวัด IIT: การปฏิบัติหน้าที่', (name, instrument) => `แบบวัด ${instrument}: ${name}`],
    ['1) (IIT) การปฏิบัติหน้าที่', (name, instrument, n) => `${n}) (${instrument}) ${name}`],
    ['IIT 1 การปฏิบัติหน้าที่', (name, instrument, n) => `${instrument} ${n} ${name}`],
    ['(๑) การปฏิบัติหน้าที่ [IIT]', (name, instrument, n) => `(${thaiDigits(n)}) ${name} [${instrument}]`],
  ])('“%s”', (_, write) => {
    const names = rows(P, (one) => [write(one.name, one.instrument, one.n), one.score]);
    expect(clearly(titled(['ตัวชี้วัด', 'คะแนน'], ...names), TRUTH_P)).toBe('right');
    const numbered = names.map((row, index) => [index + 1, ...row]);
    expect(clearly(titled([...HEADER], ...numbered), TRUTH_P)).toBe('right');
  });
});

describe('a wide table with a merged cell above the numbers', () => {
  const numbers = P.map((_, index) => index + 1);
  const merged = (text: string): Row => [text, ...P.slice(1).map(() => '')];
  const truth = { ...TRUTH_P, agency: AGENCY };

  test.each<[string, readonly Row[], Truth]>([
    [
      '“ตัวชี้วัดที่”, with the agency',
      [
        ['หน่วยงาน', ...merged('ตัวชี้วัดที่')],
        ['', ...numbers],
        [AGENCY, ...P],
      ],
      truth,
    ],
    [
      '“ตัวชี้วัดที่”, with a running number',
      [
        ['ที่', 'หน่วยงาน', ...merged('ตัวชี้วัดที่')],
        ['', '', ...numbers],
        [1, AGENCY, ...P],
      ],
      truth,
    ],
    [
      '“ตัวชี้วัด”, in Thai digits',
      [
        ['หน่วยงาน', ...merged('ตัวชี้วัด')],
        ['', ...numbers.map((n) => thaiDigits(n))],
        [AGENCY, ...P],
      ],
      truth,
    ],
    [
      '“คะแนนรายตัวชี้วัด”',
      [
        ['หน่วยงาน', ...merged('คะแนนรายตัวชี้วัด')],
        ['', ...numbers],
        [AGENCY, ...P],
      ],
      truth,
    ],
    [
      '“ตัวชี้วัดที่”, and a row “คะแนน”',
      [
        ['', ...merged('ตัวชี้วัดที่')],
        ['', ...numbers],
        ['คะแนน', ...P],
      ],
      TRUTH_P,
    ],
    ['“ตัวชี้วัดที่” alone', [merged('ตัวชี้วัดที่'), numbers, P], TRUTH_P],
    [
      '“ตัวชี้วัดที่” above the instruments above the numbers',
      [
        ['หน่วยงาน', ...merged('ตัวชี้วัดที่'), 'คะแนน ITA'],
        ['', ...INSTRUMENTS.map((one, index) => (one === INSTRUMENTS[index - 1] ? '' : one)), ''],
        ['', ...numbers, ''],
        [AGENCY, ...P, 90.12],
      ],
      { ...truth, published: { score: 90.12, level: null } },
    ],
    [
      'with total and level behind',
      [
        ['หน่วยงาน', ...merged('ตัวชี้วัดที่'), 'คะแนน ITA', 'ระดับ'],
        ['', ...numbers, '', ''],
        [AGENCY, ...P, 90.12, 'ผ่าน'],
      ],
      { ...truth, published: { score: 90.12, level: 'ผ่าน' } },
    ],
  ])('%s', (_, table, wanted) => {
    expect(clearly(titled(...table), wanted)).toBe('right');
    expect(clearly(grid('ITA 2567', table), wanted)).toBe('right');
  });
});

describe('years as rows', () => {
  const heads = ['ปีงบประมาณ', ...P.map((_, index) => `ตัวชี้วัดที่ ${index + 1}`)];
  const mean = P.map((score) => Number((score - 8 / 3).toFixed(2)));

  test.each<[string, readonly Row[]]>([
    ['with “เฉลี่ย 3 ปี”', [heads, [2565, ...OTHER], [2566, ...OTHER], [2567, ...P], ['เฉลี่ย 3 ปี', ...mean]]],
    ['with “ค่าเฉลี่ย”', [heads, ['ปี 2565', ...OTHER], ['ปี 2566', ...OTHER], ['ปี 2567', ...P], ['ค่าเฉลี่ย', ...mean]]],
    [
      'with “เฉลี่ย ๓ ปี”, the newest first',
      [heads, ['๒๕๖๗', ...P], ['๒๕๖๖', ...OTHER], ['๒๕๖๕', ...OTHER], ['เฉลี่ย ๓ ปี', ...mean]],
    ],
    ['with the change', [heads, [2566, ...OTHER], [2567, ...P], ['ผลต่าง', ...P.map(() => 4)]]],
    [
      'with “คะแนนเฉลี่ยย้อนหลัง 3 ปี”',
      [heads, [2565, ...OTHER], [2566, ...OTHER], [2567, ...P], ['คะแนนเฉลี่ยย้อนหลัง 3 ปี', ...mean]],
    ],
  ])('%s', (_, table) => {
    expect(clearly(sheet(...table), TRUTH_P)).toBe('right');
    expect(clearly(sheet(['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 - 2567'], [], ...table), TRUTH_P)).toBe('right');
  });
});

describe('columns of base, result and target', () => {
  const columns = (heads: Row, row: (score: number, last: number) => Row): Row[] => [
    ['ที่', 'ตัวชี้วัด', ...heads],
    ...rows(P, ({ n, name, score }) => [n, name, ...row(score, OTHER[n - 1] ?? 0)]),
  ];

  test.each<[string, readonly Row[]]>([
    [
      'ปี 2566 (ฐาน) | ปี 2567 (ผล) | ปี 2568 (เป้า)',
      columns(['ปี 2566 (ฐาน)', 'ปี 2567 (ผล)', 'ปี 2568 (เป้า)'], (score, last) => [last, score, 95]),
    ],
    ['Target | Actual', columns(['Target', 'Actual'], (score) => [95, score])],
    ['Actual | Target', columns(['Actual', 'Target'], (score) => [score, 95])],
    ['ค่าเป้าหมาย | ผลการดำเนินงาน', columns(['ค่าเป้าหมาย', 'ผลการดำเนินงาน'], (score) => [90, score])],
    ['เป้าหมาย | ผลงาน', columns(['เป้าหมาย', 'ผลงาน'], (score) => [85, score])],
    ['ฐานปี 2566 | ผลปี 2567', columns(['ฐานปี 2566', 'ผลปี 2567'], (score, last) => [last, score])],
    ['ปี ๒๕๖๗ (ผล) | ปี ๒๕๖๘ (เป้าหมาย)', columns(['ปี ๒๕๖๗ (ผล)', 'ปี ๒๕๖๘ (เป้าหมาย)'], (score) => [score, 95])],
    [
      '2566 (Baseline) | 2567 (Actual) | 2568 (Target)',
      columns(['2566 (Baseline)', '2567 (Actual)', '2568 (Target)'], (score, last) => [last, score, 95]),
    ],
  ])('%s', (_, table) => {
    expect(clearly(titled(...table), TRUTH_P)).toBe('right');
    expect(clearly(grid('ITA 2567', table), TRUTH_P)).toBe('right');
  });
});

test('plain figures with what stands around them', () => {
  for (const write of [
    (score: string) => `${score}/100`,
    (score: string) => `${score} / 100`,
    (score: string) => `${score} (ผ่าน)`,
    (score: string) => `▲ ${score}`,
    (score: string) => `${score} ▼`,
    (score: string) => `${thaiDigits(score)} คะแนน`,
  ]) {
    const table = rows(P, (one) => [one.n, one.name, write(one.score.toFixed(2))]);
    expect(clearly(titled([...HEADER], ...table), TRUTH_P)).toBe('right');
  }
});
