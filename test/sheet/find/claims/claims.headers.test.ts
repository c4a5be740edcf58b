/** Merged names and headers over two rows after which random claims once gave something else; each stays. */
import { grid } from '../grids';
import { clearly, doubtfully, where } from './assessed';
import { beside, lines, OTHER, P, rows, tall, TITLE, TRUTH_P, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], ...table);
/** A row for each instrument above its indicators. */
const grouped = (row: (line: ReturnType<typeof lines>[number]) => Row): Row[] =>
  lines(P).flatMap((line) => [...(line.starts ? [[`แบบวัด ${line.instrument}`]] : []), row(line)]);
const LAST: Row[] = [['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566'], ...tall(OTHER)];

describe('names in merged cells', () => {
  test.each<[string, readonly Row[]]>([
    [
      'in a table for each instrument',
      ['IIT', 'EIT', 'OIT'].flatMap((instrument) => [
        [`แบบวัด ${instrument} ปีงบประมาณ พ.ศ. 2567`],
        ['ที่', 'ตัวชี้วัด', '', '', 'คะแนน'],
        ...lines(P)
          .filter((line) => line.instrument === instrument)
          .map(({ n, name, score }) => [n, name, '', '', score]),
        [],
      ]),
    ],
    [
      'in a table for each instrument, by name only',
      ['IIT', 'EIT', 'OIT'].flatMap((instrument) => [
        [`แบบวัด ${instrument} (ปี 2567)`],
        ['ตัวชี้วัด', '', '', 'คะแนน'],
        ...lines(P)
          .filter((line) => line.instrument === instrument)
          .map(({ name, score }) => [name, '', '', score]),
        [],
      ]),
    ],
    [
      'before a mean of the country',
      [
        [TITLE],
        [],
        ['ตัวชี้วัด', '', '', 'ค่าเฉลี่ยประเทศ', 'คะแนน'],
        ...rows(P, ({ n, name, score }) => [name, '', '', OTHER[n - 1] ?? 0, score]),
      ],
    ],
    [
      'in groups, before a mean of others',
      [
        [TITLE],
        [],
        ['ตัวชี้วัด', '', '', 'ค่าเฉลี่ยเทศบาลตำบลทั้งประเทศ', 'คะแนน', 'หมายเหตุ'],
        ...grouped(({ n, name, score }) => [name, '', '', OTHER[n - 1] ?? 0, score, n === 8 ? 'ควรปรับปรุง 3 ข้อ' : '']),
      ],
    ],
    [
      'in groups, with a rank behind',
      [
        [TITLE],
        ['ลำดับ', 'ตัวชี้วัด', '', 'คะแนน', 'อันดับ'],
        ...lines(P).flatMap(({ n, name, score, starts, instrument }) => [
          ...(starts ? [['', `แบบวัด ${instrument}`]] : []),
          [n, name, '', score, 1 + P.filter((one) => one > score).length],
        ]),
      ],
    ],
  ])('%s', (_, table) => {
    expect(clearly(sheet(...table), TRUTH_P)).toBe('right');
  });
});

describe('the scores’ header over two rows', () => {
  const two = (names: number, own: string): Row[] => {
    const blank = Array.from({ length: names }, () => '');
    return [
      ['ที่', 'ตัวชี้วัด', ...blank, 'คะแนน'],
      ['', '', ...blank, own],
      ...rows(P, ({ n, name, score }) => [n, name, ...blank, score]),
    ];
  };

  test.each<[string, number, string]>([
    ['“ที่ได้”', 0, 'ที่ได้'],
    ['“ที่ได้”, behind merged names', 1, 'ที่ได้'],
    ['“ที่ได้”, behind names merged over three columns', 2, 'ที่ได้'],
    ['the year, behind merged names', 1, 'ปี 2567'],
    ['the year in Thai digits, behind names merged over three columns', 2, 'คะแนน ปี ๒๕๖๗'],
  ])('%s', (_, names, own) => {
    expect(clearly(titled([], ...two(names, own)), TRUTH_P)).toBe('right');
    expect(clearly(titled(...two(names, own), [], [], ...LAST), TRUTH_P)).toBe('right');
    expect(clearly(sheet(...LAST, [], [], [TITLE], ...two(names, own)), TRUTH_P)).toBe('right');
  });

  test('stands beside a list of the years’ totals', () => {
    const years: Row[] = [
      ['ปีงบประมาณ', 'คะแนน ITA', 'ระดับ'],
      [2566, 86.12, 'ผ่าน'],
      [2567, 90.12, 'ผ่าน'],
    ];
    for (const own of ['ที่ได้', 'คะแนน ปี 2567']) {
      expect(clearly(titled([], ...beside(two(0, own), years)), TRUTH_P)).toBe('right');
    }
  });

  test('is not passed over for a second table that disagrees', () => {
    const made = titled(
      ...two(1, 'ที่ได้'),
      ['', 'คะแนน ITA ปี 2566', '', 91.12],
      [],
      [],
      ...tall(P.map((one, index) => (index === 7 ? 88.95 : one))),
    );
    expect(doubtfully(made, where(made, 78.95, 88.95))).toBe('doubted');
  });
});
