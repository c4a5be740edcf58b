/** Sentences, headers and titles that were taken for something that they do not say. */
import { grid } from '../grids';
import { assessed, clearly } from './assessed';
import { AGENCY, lines, M, P, rows, tall, TITLE, TRUTH_M, TRUTH_P, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], [], ...table);

describe('sentences with “คะแนน” that tell no total', () => {
  const sentences = [
    'ตัวชี้วัดที่ 8 ได้ 87.12 คะแนน',
    'คะแนนเฉลี่ยจังหวัดตาก เท่ากับ 91.44',
    'คะแนนที่ยังขาดจึงจะได้ระดับผ่านดีเยี่ยม 1.26 คะแนน',
    'ค่าเฉลี่ยคะแนนของเทศบาลตำบลทั้งประเทศ คือ 90.85 คะแนน',
    'คะแนนสูงสุดของอำเภอควนขนุน คือ 97.33 คะแนน',
    'ผู้ตอบแบบวัด IIT ได้ 45 คน คะแนนเฉลี่ย 91.37 คะแนน',
    'การเปิดเผยข้อมูล ได้คะแนน 98.75 คะแนน',
    'คะแนนเพิ่มขึ้นจากปีก่อน 2.31 คะแนน',
    'ปีงบประมาณ พ.ศ. 2566 ได้ 91.43 คะแนน',
    'เทศบาลตำบลปันแต ได้คะแนน 88.12 คะแนน',
    'คะแนนรวมของแบบวัด EIT เท่ากับ 91.11 คะแนน',
    'ตั้งเป้าหมายไว้ที่ 95 คะแนน',
    'ผู้รับผิดชอบได้คะแนนประเมินผลงาน 92.00 คะแนน',
    'คะแนนความพึงพอใจในการให้บริการ ร้อยละ 96.20',
    'คะแนน ITA เฉลี่ยของจังหวัดพัทลุง 92.04 คะแนน',
    'คะแนน LPA ปี 2567 เท่ากับ 88.40 คะแนน',
  ];

  test.each(sentences)('“%s”', (text) => {
    const truth = { ...TRUTH_M, agency: AGENCY, published: null };
    expect(clearly(sheet([AGENCY], [TITLE], [], ...tall(M), [], [text]), truth)).toBe('right');
    expect(clearly(sheet([AGENCY], [TITLE], [text], [], ...tall(M)), truth)).toBe('right');
  });

  test.each(sentences)('nor beside the true total: “%s”', (text) => {
    const truth = { ...TRUTH_M, possible: undefined, agency: AGENCY, published: { score: 93.74, level: 'ผ่าน' } };
    const total = `${AGENCY}ได้คะแนน ITA 93.74 คะแนน อยู่ในระดับ ผ่าน`;
    expect(clearly(sheet([AGENCY], [TITLE], [], ...tall(M), [], [text], [total]), truth)).toBe('right');
    expect(clearly(sheet([AGENCY], [TITLE], [total], [], ...tall(M), [], [text]), truth)).toBe('right');
  });
});

describe('headers that say what a score is out of', () => {
  test.each([
    'Score (out of 100)',
    'Score (100)',
    'Score /100',
    'คะแนน (100 คะแนน)',
    'คะแนน (เต็ม 100)',
    'คะแนน (เต็ม ๑๐๐ คะแนน)',
    'คะแนนเต็ม 100 คะแนน',
    'ผลคะแนน (เต็ม 100 คะแนน)',
    'คะแนนที่ได้ (จาก 100)',
    'คะแนนที่ได้จากคะแนนเต็ม 100',
    'คะแนน ITA (เต็ม 100)',
  ])('“%s” is no total of 100', (head) => {
    const truth = { ...TRUTH_M, published: null };
    const table = [['ที่', 'ตัวชี้วัด', head], ...rows(M, ({ n, name, score }) => [n, name, score])];
    expect(clearly(titled(...table), truth)).toBe('right');
    expect(clearly(sheet([TITLE], ...table), truth)).toBe('right');
  });

  test('neither is a note above the table', () => {
    for (const note of ['คะแนนเต็ม 100 คะแนน', '(หน่วย: คะแนน เต็ม 100 คะแนน)', 'Full score: 100']) {
      expect(clearly(sheet([TITLE], [note], ...tall(M)), { ...TRUTH_M, published: null })).toBe('right');
    }
  });
});

describe('a list with agency, year, instrument, number and name in columns', () => {
  const head = ['หน่วยงาน', 'ปีงบประมาณ', 'เครื่องมือ', 'ตัวชี้วัดที่', 'ชื่อตัวชี้วัด', 'คะแนน'];
  const truth = { ...TRUTH_P, agency: AGENCY };

  test.each<[string, readonly Row[]]>([
    ['', [head, ...rows(P, (one) => [AGENCY, 2567, one.instrument, one.n, one.name, one.score])]],
    [
      'with the year as text',
      [head, ...rows(P, (one) => [AGENCY, '2567', one.instrument, one.n, one.name, one.score])],
    ],
    [
      'with the year in Thai digits',
      [head, ...rows(P, (one) => [AGENCY, '๒๕๖๗', one.instrument, one.n, one.name, one.score])],
    ],
    [
      'with agency and year merged',
      [
        head,
        ...rows(P, (one) => [
          ...(one.n === 1 ? [AGENCY, 2567] : ['', '']),
          one.starts ? one.instrument : '',
          one.n,
          one.name,
          one.score,
        ]),
      ],
    ],
    [
      'with the year first',
      [['ปี', 'ชื่อหน่วยงาน', 'ตัวชี้วัด', 'ผลคะแนน'], ...rows(P, (one) => [2567, AGENCY, one.name, one.score])],
    ],
    [
      'with “ปีงบประมาณ พ.ศ.” and the number last',
      [
        ['ลำดับ', 'ปีงบประมาณ พ.ศ.', 'หน่วยงาน', 'ชื่อตัวชี้วัด', 'คะแนน'],
        ...rows(P, (one) => [one.n, 'ปีงบประมาณ 2567', AGENCY, one.name, one.score]),
      ],
    ],
  ])('is read with its agency and year %s', (_, table) => {
    expect(clearly(sheet(...table), truth)).toBe('right');
    expect(clearly(sheet(['ข้อมูลผลการประเมิน ITA รายตัวชี้วัด'], [], ...table), truth)).toBe('right');
  });
});

describe('a title that names the year and the year planned for', () => {
  test.each([
    'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 และแผนพัฒนาปีงบประมาณ พ.ศ. 2568',
    'ผลการประเมิน ITA ปี 2567 เพื่อจัดทำแผนปี 2568',
    'การวิเคราะห์ผล ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ สู่การปรับปรุงในปีงบประมาณ พ.ศ. ๒๕๖๘',
    'มาตรการปี 2568 จากผลการประเมิน ITA ปี 2567',
    'ผลการประเมิน ITA ปี 2567 (ใช้ประกอบการดำเนินงานปี 2568)',
    'ผลการประเมินประจำปีงบประมาณ พ.ศ. 2567 (ประกาศผล พ.ศ. 2568)',
  ])('“%s”', (title) => {
    expect(clearly(sheet([title], [], ...tall(P)), TRUTH_P)).toBe('right');
    expect(clearly(sheet([title], [AGENCY], ...tall(P)), { ...TRUTH_P, agency: AGENCY })).toBe('right');
  });

  test('or the year planned for in a title of its own', () => {
    const made = sheet([TITLE], ['แผนการขับเคลื่อนปีงบประมาณ พ.ศ. 2568'], [], ...tall(P));
    expect(clearly(made, TRUTH_P)).toBe('right');
  });
});

describe('a list of an agency with EIT parts as columns', () => {
  test('keeps agency, total and level', () => {
    const made = titled(
      ['ที่', 'หน่วยงาน', ...lines(M).map(({ n }) => `ตัวชี้วัดที่ ${n}`), 'EIT ส่วนที่ 1', 'EIT ส่วนที่ 2', 'คะแนน ITA', 'ระดับ'],
      [1, AGENCY, ...M, 92.4, 89.82, 93.74, 'ผ่านดี'],
    );
    const truth = {
      ...TRUTH_M,
      level: 'ผ่านดี',
      possible: ['ผ่านดี'],
      agency: AGENCY,
      eitParts: [92.4, 89.82] as const,
      published: { score: 93.74, level: 'ผ่านดี' },
    };
    expect(clearly(made, truth)).toBe('right');
    expect(assessed(made)).toMatchObject({ agencies: 1 });
  });
});
