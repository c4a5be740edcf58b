/** Columns and tables that were read for the scores of the year and are not: a wrong score without a remark. */
import { grid } from '../grids';
import { carefully, clearly, doubtfully, where } from './assessed';
import { beside, HEADER, OTHER, P, rows, shifted, tall, thai, TITLE, TRUTH_P, wide, type Row } from './figures';

const sheet = (table: readonly Row[], name = 'แผ่นงาน1') => grid(name, table);

describe('under a title with the word “ผลการประเมิน”, figures before the names are not the scores behind them', () => {
  const lower = rows(P, ({ name, score }) => [shifted(score, -6), name, '', score]);

  test.each<[string, readonly Row[]]>([
    [
      'names merged over two columns',
      [['ผลการประเมิน ITA ปีงบประมาณ 2567'], [], ['ฐาน', 'ตัวชี้วัด', '', 'คะแนน'], ...lower],
    ],
    [
      'names in one column',
      [
        ['ผลการประเมิน ITA ปีงบประมาณ 2567'],
        [],
        ['ฐาน', 'ตัวชี้วัด', 'คะแนน'],
        ...rows(P, ({ name, score }) => [shifted(score, -6), name, score]),
      ],
    ],
    [
      'a numbered title and two free rows',
      [
        ['ตารางที่ 1 ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567'],
        [],
        [],
        ['ค่าฐาน', 'ตัวชี้วัด', '', 'คะแนนที่ได้'],
        ...lower,
      ],
    ],
    [
      'a title of the level right over the header',
      [['ระดับผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๗'], ['ปีฐาน', 'รายการตัวชี้วัด', '', 'ผลคะแนน'], ...lower],
    ],
    ['a title in the second column', [['', 'คะแนน ITA ปี 2567'], [], ['ครั้งแรก', 'ตัวชี้วัด', '', 'คะแนน'], ...lower]],
    [
      'names merged over three columns',
      [
        ['ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. 2567'],
        [],
        ['ฐาน', 'ตัวชี้วัด', '', '', 'คะแนน'],
        ...rows(P, ({ name, score }) => [shifted(score, -6), name, '', '', score]),
      ],
    ],
  ])('%s', (_, table) => {
    const made = sheet(table);
    // Either of the two columns may be named, by its header or by its figures.
    const cells = where(made, ...(table.find((row) => row.length > 2) ?? []).filter((text) => text !== ''));
    expect(carefully(made, TRUTH_P, [...cells, ...where(made, 86.14, 92.14)])).toBe('right or doubted');
  });

  test('and the scores of last year there are not those of this year', () => {
    const table = [[TITLE], [], ['ปี 2566', 'ตัวชี้วัด', '', 'ปี 2567'], ...lower];
    expect(clearly(sheet(table), TRUTH_P)).toBe('right');
  });
});

describe('a later year that stands only in a header may be a plan', () => {
  const twoYears = (later: (score: number) => number, ...head: Row[]): Row[] => [
    ...head,
    ...rows(P, ({ n, name, score }) => [n, name, score, later(score)]),
  ];
  const heads = ['ที่', 'ตัวชี้วัด', 'ปี 2567', 'ปี 2568'];
  const all = (figure: number) => () => figure;

  test.each<[string, string, readonly Row[]]>([
    [
      'the tab says 2567, and “ค่าเป้าหมาย” stands under the later year',
      'ITA 2567',
      twoYears(all(95), heads, ['', '', '', 'ค่าเป้าหมาย']),
    ],
    [
      'the tab says 2567, and “ค่าเป้าหมาย” stands below its figures',
      'ITA 2567',
      [...twoYears(all(95), heads), ['', '', '', 'ค่าเป้าหมาย']],
    ],
    ['ten equal figures, and the tab says 2567', 'ITA 2567', twoYears(all(90), heads)],
    ['the title says 2567, and ten equal figures', 'แผ่นงาน1', [[TITLE], [], ...twoYears(all(95), heads)]],
    [
      '“เป้าหมาย” stands above the later year',
      'แผ่นงาน1',
      [[TITLE], ...twoYears((score) => shifted(score, 2), ['', '', 'ผลคะแนน', 'เป้าหมาย'], heads)],
    ],
    [
      'a note below says that it is a plan',
      'แผ่นงาน1',
      [[TITLE], [], ...twoYears((score) => shifted(score, 2), heads), ['หมายเหตุ: ปี 2568 เป็นค่าเป้าหมายตามแผนพัฒนาท้องถิ่น']],
    ],
    [
      'Thai digits, and “(คาดการณ์)” in a second header row',
      'ITA ๒๕๖๗',
      twoYears((score) => shifted(score, 1.5), ['ที่', 'ตัวชี้วัด', 'ปี ๒๕๖๗', 'ปี ๒๕๖๘'], ['', '', 'ผล', '(คาดการณ์)']),
    ],
  ])('%s', (_, name, table) => {
    const made = sheet(table, name);
    const years = where(
      made,
      ...(table.some((row) => row.includes('ปี 2567')) ? ['ปี 2567', 'ปี 2568'] : ['ปี ๒๕๖๗', 'ปี ๒๕๖๘']),
    );
    expect(carefully(made, TRUTH_P, years)).toBe('right or doubted');
  });

  test('in a row, with the plan said behind the figures', () => {
    const table: Row[] = [
      ['ปีงบประมาณ', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'หมายเหตุ'].map((one) =>
        typeof one === 'number' ? `ตัวชี้วัดที่ ${one}` : one,
      ),
      ['2567', ...P, ''],
      ['2568', ...P.map(() => 95), 'ค่าเป้าหมาย'],
    ];
    const made = sheet(table, 'ITA 2567');
    expect(carefully(made, TRUTH_P, where(made, '2567', '2568', 'ค่าเป้าหมาย'))).toBe('right or doubted');
  });
});

describe('a caption with another year or agency over the table of one instrument is that table’s', () => {
  const part = (caption: string, instrument: string, scores: readonly number[] = P): Row[] => [
    [caption],
    [...HEADER],
    ...rows(scores, ({ n, name, score }) => [n, name, score]).filter((_, index) =>
      instrument === 'IIT' ? index < 5 : instrument === 'EIT' ? index > 4 && index < 8 : index > 7,
    ),
  ];
  const three = (iit: string, eit: string, oit: string, gap: readonly Row[] = [[]]): Row[] => [
    ...part(iit, 'IIT'),
    ...gap,
    ...part(eit, 'EIT'),
    ...gap,
    ...part(oit, 'OIT'),
  ];

  test.each<[string, readonly Row[], string]>([
    [
      'EIT of 2566 between IIT and OIT of 2567',
      three('IIT ปีงบประมาณ พ.ศ. 2567', 'EIT ปีงบประมาณ พ.ศ. 2566', 'OIT ปีงบประมาณ พ.ศ. 2567'),
      'EIT ปีงบประมาณ พ.ศ. 2566',
    ],
    [
      'the tables right below each other',
      three('IIT ปีงบประมาณ พ.ศ. 2567', 'EIT ปีงบประมาณ พ.ศ. 2566', 'OIT ปีงบประมาณ พ.ศ. 2567', []),
      'EIT ปีงบประมาณ พ.ศ. 2566',
    ],
    [
      'the OIT of last year, in Thai digits',
      three('๑. แบบวัด IIT ปี ๒๕๖๗', '๒. แบบวัด EIT ปี ๒๕๖๗', '๓. แบบตรวจ OIT ปี ๒๕๖๖'),
      '๓. แบบตรวจ OIT ปี ๒๕๖๖',
    ],
    [
      'the year in brackets',
      three('แบบวัด IIT (ปี 2567)', 'แบบวัด EIT (ปี 2565)', 'แบบตรวจ OIT (ปี 2567)'),
      'แบบวัด EIT (ปี 2565)',
    ],
    [
      'another municipality',
      [[TITLE], [], ...three('IIT เทศบาลตำบลควนขนุน', 'EIT เทศบาลตำบลปันแต', 'OIT เทศบาลตำบลควนขนุน')],
      'EIT เทศบาลตำบลปันแต',
    ],
    [
      'two free rows between',
      three('IIT ปีงบประมาณ พ.ศ. 2567', 'EIT ปีงบประมาณ พ.ศ. 2566', 'OIT ปีงบประมาณ พ.ศ. 2567', [[], []]),
      'EIT ปีงบประมาณ พ.ศ. 2566',
    ],
    [
      'the tables side by side',
      beside(
        beside(part('IIT ปีงบประมาณ พ.ศ. 2567', 'IIT'), part('EIT ปีงบประมาณ พ.ศ. 2566', 'EIT')),
        part('OIT ปีงบประมาณ พ.ศ. 2567', 'OIT'),
      ),
      'EIT ปีงบประมาณ พ.ศ. 2566',
    ],
  ])('%s', (_, table, caption) => {
    const made = sheet(table);
    expect(doubtfully(made, where(made, caption))).toBe('doubted');
  });

  test('and three captions of the same year are no doubt', () => {
    const table = three('IIT ปีงบประมาณ พ.ศ. 2567', 'EIT ปีงบประมาณ พ.ศ. 2567', 'OIT ปีงบประมาณ พ.ศ. 2567');
    expect(clearly(sheet(table), TRUTH_P)).toBe('right');
  });
});

describe('one corrected figure beside or below the scores', () => {
  const only8 = (head: string, note: string | number) => tall(P, [head], ({ n }) => [n === 8 ? note : '']);

  test.each<[string, readonly Row[], readonly (string | number)[]]>([
    ['under “แก้ไข”', only8('แก้ไข', 88.95), ['แก้ไข', 88.95]],
    ['under “หลังอุทธรณ์”', only8('หลังอุทธรณ์', 88.95), ['หลังอุทธรณ์', 88.95]],
    ['under “คะแนนที่ถูกต้อง”, as text', only8('คะแนนที่ถูกต้อง', '88.95'), ['คะแนนที่ถูกต้อง', '88.95']],
    ['under “คะแนนหลังทักท้วง”, in Thai digits', only8('คะแนนหลังทักท้วง', thai(88.95)), ['คะแนนหลังทักท้วง', thai(88.95)]],
    ['under “หมายเหตุ”, in a sentence', only8('หมายเหตุ', 'แก้ไขเป็น 88.95 คะแนน'), ['แก้ไขเป็น 88.95 คะแนน']],
    ['without a header, in words', only8('', 'แก้เป็น 88.95'), ['แก้เป็น 88.95']],
    [
      'for two indicators',
      tall(P, ['ปรับแก้'], ({ n }) => [n === 4 ? 93.76 : n === 8 ? 88.95 : '']),
      ['ปรับแก้', 93.76, 88.95],
    ],
    ['in a row below the table', [...tall(P), [], ['แก้ไขตัวชี้วัดที่ 8', '', 88.95]], ['แก้ไขตัวชี้วัดที่ 8', 88.95]],
    [
      'in a row below, with its name',
      [...tall(P), [], ['', 'การปรับปรุงระบบการทำงาน (แก้ไข)', 88.95]],
      ['การปรับปรุงระบบการทำงาน (แก้ไข)', 88.95],
    ],
    [
      'in a sentence below',
      [...tall(P), [], ['แก้ไขคะแนนตัวชี้วัดที่ 8 เป็น 88.95 คะแนน ตามผลการอุทธรณ์']],
      ['แก้ไขคะแนนตัวชี้วัดที่ 8 เป็น 88.95 คะแนน ตามผลการอุทธรณ์'],
    ],
  ])('%s is said', (_, table, named) => {
    const made = sheet([[TITLE], [], ...table]);
    expect(doubtfully(made, where(made, ...named))).toBe('doubted');
  });

  test('that is the same figure is no doubt', () => {
    expect(clearly(sheet([[TITLE], [], ...only8('แก้ไข', 78.95)]), TRUTH_P)).toBe('right');
  });

  test('is said in a row below the scores of a wide table', () => {
    const made = sheet([[TITLE], [], ...wide(P), ['แก้ไข', '', '', '', '', '', '', '', 88.95]]);
    expect(doubtfully(made, where(made, 'แก้ไข', 88.95))).toBe('doubted');
  });
});

describe('a caption that says whose or what the figures are', () => {
  test.each([
    'ค่าเป้าหมายรายตัวชี้วัด ปีงบประมาณ พ.ศ. 2568',
    'เป้าหมายคะแนน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
    'คาดการณ์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568',
    'ประมาณการคะแนนรายตัวชี้วัด ปี 2567',
    'ค่าเฉลี่ยระดับประเทศ ปีงบประมาณ พ.ศ. 2567',
    'คะแนนเฉลี่ยรายตัวชี้วัดของจังหวัดพัทลุง ปีงบประมาณ พ.ศ. 2567',
    'คะแนนเฉลี่ยเทศบาลตำบลทั่วประเทศ ปี 2567',
    'ผลการประเมินตนเองตามตัวชี้วัด ITA ปี 2567 (ก่อนประกาศผล)',
  ])('“%s” makes the table doubtful', (caption) => {
    const right = sheet([[caption], ...tall(P)]);
    expect(doubtfully(right, where(right, caption))).toBe('doubted');
    const apart = sheet([[caption], [], ...tall(OTHER)]);
    expect(doubtfully(apart, where(apart, caption))).toBe('doubted');
  });
});
