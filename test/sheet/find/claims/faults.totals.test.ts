/** Totals, levels and weighted points check the scores, so each must be recognised, and be of this year and agency. */
import type { CellValue } from '../../../../src/sheet/grid';
import { grid } from '../grids';
import { assessed, doubtfully, doubts, clearly, where } from './assessed';
import { HEADER, lines, M, M8, P, rows, tall, thai, TITLE, TRUTH_M, TRUTH_P, wide, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', [[TITLE], [], ...table]);

/** The cells of an error, or of a refusal. */
function errors(made: ReturnType<typeof grid>, cells: readonly string[]): string {
  const outcome = assessed(made);
  if (outcome.refused !== null) return doubtfully(made, cells);
  const findings = outcome.findings.filter(({ severity }) => severity === 'error');
  return doubts({ ...outcome, findings }, cells) ? 'doubted' : `no error for ${cells.join(' ')}, but ${outcome.score}`;
}

describe('a total of another year or of others does not decide between two tables', () => {
  const tables = (...total: readonly Row[]) => sheet(...tall(M8), ...total, [], ...tall(M));
  const cells = (made: ReturnType<typeof grid>) => where(made, 78.12, 87.12);

  test.each<[string, readonly Row[]]>([
    ['คะแนน ITA (ปี 2566)', [['', 'คะแนน ITA (ปี 2566)', 92.84]]],
    ['คะแนน ITA ปี 2566', [['', 'คะแนน ITA ปี 2566', 92.84]]],
    ['in Thai digits', [['', 'ผลคะแนน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖', thai(92.84)]]],
    ['คะแนน ITA ปีที่แล้ว', [['', 'คะแนน ITA ปีที่แล้ว', 92.84]]],
    ['คะแนน ITA (เป้าหมาย)', [['', 'คะแนน ITA (เป้าหมาย)', 92.84]]],
    ['คะแนน ITA เฉลี่ยระดับประเทศ', [['', 'คะแนน ITA เฉลี่ยระดับประเทศ', 92.84]]],
    ['คะแนน ITA จังหวัดพัทลุง', [['คะแนน ITA จังหวัดพัทลุง', '', 92.84]]],
    [
      'below the label',
      [
        ['', '', 'คะแนน ITA ปี 2566'],
        ['', '', 92.84],
      ],
    ],
    ['a sentence', [[], ['ปี 2566 ได้คะแนน ITA 92.84 คะแนน']]],
    ['a sentence of the province', [[], ['คะแนนเฉลี่ย ITA ของจังหวัดพัทลุง เท่ากับ 92.84 คะแนน']]],
  ])('%s', (_, total) => {
    const made = tables(...total);
    expect(assessed(made).refused?.code).toBe('scores-conflict');
    expect(doubtfully(made, cells(made))).toBe('doubted');
  });

  test('but that of this year does', () => {
    const made = tables(['', 'คะแนน ITA (ปี 2567)', 93.74]);
    expect(assessed(made)).toMatchObject({ refused: null, score: 93.74 });
    expect(doubtfully(made, cells(made))).toBe('doubted');
  });
});

describe('a level without a total', () => {
  // EIT is 83.20, so one part at least is below 85, and ผ่านดี is impossible.
  test.each<[string, readonly Row[], CellValue]>([
    ['in a row below', [...tall(P), ['', 'ระดับผลการประเมิน', 'ผ่านดี']], 'ผ่านดี'],
    ['in a labelled cell below', [...tall(P), [], ['ระดับ', 'ผ่านดี']], 'ผ่านดี'],
    ['in a labelled cell above', [['ระดับผลการประเมิน', 'ผ่านดีเยี่ยม'], [], ...tall(P)], 'ผ่านดีเยี่ยม'],
    ['under its label', [...tall(P), [], ['', 'ระดับผลการประเมิน'], ['', 'ผ่านดี']], 'ผ่านดี'],
    ['in one cell with its label', [...tall(P), [], ['ระดับผลการประเมิน: ผ่านดี']], 'ระดับผลการประเมิน: ผ่านดี'],
    ['in a sentence', [['ผลการประเมินอยู่ในระดับ ผ่านดี'], [], ...tall(P)], 'ผลการประเมินอยู่ในระดับ ผ่านดี'],
    [
      'in quotation marks in a sentence below',
      [...tall(P), [], ['เทศบาลตำบลควนขนุนมีผลการประเมินอยู่ในระดับ “ผ่านดี”']],
      'เทศบาลตำบลควนขนุนมีผลการประเมินอยู่ในระดับ “ผ่านดี”',
    ],
    [
      'in a sentence, far below',
      [...tall(P), [], ['ผลการประเมินอยู่ในระดับ ต้องปรับปรุงโดยด่วน']],
      'ผลการประเมินอยู่ในระดับ ต้องปรับปรุงโดยด่วน',
    ],
    ['in a sentence, just below', [...tall(P), [], ['อยู่ในระดับต้องปรับปรุง']], 'อยู่ในระดับต้องปรับปรุง'],
    ['in a labelled cell, far below', [...tall(P), [], ['ระดับ', 'ต้องปรับปรุงโดยด่วน']], 'ต้องปรับปรุงโดยด่วน'],
    [
      'in a column of a wide table',
      [
        ['หน่วยงาน', ...lines(P).map(({ name }) => name), 'ระดับ'],
        ['เทศบาลตำบลควนขนุน', ...P, 'ผ่านดี'],
      ],
      'ผ่านดี',
    ],
    ['merged beside the scores', tall(P, ['ระดับ ITA'], ({ n }) => [n === 1 ? 'ผ่านดี' : '']), 'ผ่านดี'],
  ])('%s is held against the scores', (_, table, level) => {
    const made = sheet(...table);
    expect(errors(made, where(made, level))).toBe('doubted');
  });

  test('that is possible is no error', () => {
    expect(clearly(sheet(...tall(P), ['', 'ระดับผลการประเมิน', 'ผ่าน']), TRUTH_P)).toBe('right');
    expect(clearly(sheet(...tall(M), [], ['อยู่ในระดับ ผ่าน']), { ...TRUTH_M, possible: undefined })).toBe('right');
  });

  test.each([
    'เกณฑ์ระดับผ่านดี ต้องได้ 85 คะแนนขึ้นไปทุกส่วน',
    'เป้าหมายปี 2568 อยู่ในระดับผ่านดี',
    'ปี 2566 อยู่ในระดับ ผ่านดี',
    'เทศบาลในจังหวัดพัทลุงส่วนใหญ่อยู่ในระดับผ่านดี',
  ])('of something else is not held against them: “%s”', (text) => {
    expect(clearly(sheet(...tall(P), [], [text]), TRUTH_P)).toBe('right');
  });
});

describe('a published total that the scores do not give', () => {
  test.each([
    'คะแนน ITA ภาพรวมหน่วยงาน',
    'ผลการประเมิน ITA ของหน่วยงาน',
    'คะแนนรวม ITA ประจำปีงบประมาณ พ.ศ. 2567',
    'ค่าคะแนน ITA ภาพรวม',
    'คะแนน ITA (ภาพรวม)',
    'คะแนนรวมทั้งสิ้น (ITA)',
    'คะแนนผลการประเมิน ITA ปี 2567',
    'ผลคะแนน ITA ของเทศบาลตำบลควนขนุน',
    'คะแนนภาพรวมระดับหน่วยงาน',
    'ITA Score 2567',
  ])('is recognised under “%s”, beside it, under it and as text', (label) => {
    const tables = [
      [...tall(M8), ['', label, 93.74]],
      [...tall(M8), [], [label, 93.74]],
      [[label, '', 93.74], [], ...tall(M8)],
      [...tall(M8), [], ['', label], ['', 93.74]],
      [...tall(M8), [], [label, '๙๓.๗๔']],
      [...tall(M8), [], [`${label} 93.74`]],
    ];
    const said = tables.map((table) => {
      const made = sheet(...table);
      const cells = made.values.flat().filter((one) => one === 93.74 || /93\.74|๙๓\.๗๔/.test(String(one)));
      return errors(made, where(made, ...cells));
    });
    expect(said).toEqual(tables.map(() => 'doubted'));
  });

  test.each<[string, readonly Row[], CellValue]>([
    ['merged beside the scores', tall(M8, ['คะแนน ITA'], ({ n }) => [n === 1 ? 93.74 : '']), 93.74],
    ['merged beside the scores, “คะแนนรวม”', tall(M8, ['คะแนนรวม'], ({ n }) => [n === 1 ? 93.74 : '']), 93.74],
    ['in the merged middle of its column', tall(M8, ['ผลคะแนน ITA'], ({ n }) => [n === 5 ? '93.74' : '']), '93.74'],
    ['repeated in every row', tall(M8, ['คะแนน ITA ภาพรวม'], () => [93.74]), 93.74],
    ['told', [...tall(M8), [], ['มีผลการประเมิน 93.74 คะแนน']], 'มีผลการประเมิน 93.74 คะแนน'],
    ['told in Thai digits', [['ผลการประเมิน ITA ได้ ๙๓.๗๔ คะแนน'], [], ...tall(M8)], 'ผลการประเมิน ITA ได้ ๙๓.๗๔ คะแนน'],
    [
      'told with its level',
      [...tall(M8), [], ['เทศบาลตำบลควนขนุน ได้ 93.74 คะแนน ระดับผ่าน']],
      'เทศบาลตำบลควนขนุน ได้ 93.74 คะแนน ระดับผ่าน',
    ],
    ['typed with a comma', [...tall(M8), ['', 'คะแนน ITA', '93,74']], '93,74'],
    ['typed with a comma in a labelled cell', [['คะแนน ITA', '93,74'], [], ...tall(M8)], '93,74'],
    ['of 100', [...tall(M8), ['', 'คะแนน ITA', '93.74/100']], '93.74/100'],
    ['with its level in one cell', [...tall(M8), ['', 'คะแนน ITA', '93.74 (ผ่าน)']], '93.74 (ผ่าน)'],
    ['in a row of a wide table', [...wide(M8), [], ['คะแนน ITA', 93.74]], 93.74],
    [
      'in a column of a wide table',
      [
        ['หน่วยงาน', ...lines(M8).map(({ name }) => name), 'คะแนน ITA ภาพรวม'],
        ['เทศบาลตำบลควนขนุน', ...M8, 93.74],
      ],
      93.74,
    ],
  ])('is recognised %s', (_, table, total) => {
    const made = sheet(...table);
    expect(errors(made, where(made, total))).toBe('doubted');
  });

  test('and no error where the scores give it', () => {
    const truth = { ...TRUTH_M, published: { score: 93.74, level: 'ผ่าน' }, possible: undefined };
    expect(clearly(sheet(...tall(M), ['', 'คะแนน ITA ภาพรวมหน่วยงาน', 93.74, 'ผ่าน']), truth)).toBe('right');
    expect(clearly(sheet(['คะแนนรวม ITA 93.74 คะแนน ระดับผ่าน'], [], ...tall(M)), truth)).toBe('right');
  });
});

describe('weighted points that do not follow from the scores', () => {
  // P gives IIT 26.66, EIT 24.96, OIT 38.50; 27.96 is a slip.
  const points = [26.66, 27.96, 38.5] as const;
  const three = (write: (instrument: string, weight: number) => string, head: readonly Row[] = []): Row[] => [
    ...head,
    [write('IIT', 30), points[0]],
    [write('EIT', 30), points[1]],
    [write('OIT', 40), points[2]],
  ];
  const grouped = (column: (instrument: string) => Row): Row[] =>
    lines(P).flatMap(({ n, name, score, starts, instrument }) => [
      ...(starts ? [['', instrument, ...column(instrument)]] : []),
      [n, name, score],
    ]);
  const pointsOf = (instrument: string): number => points[['IIT', 'EIT', 'OIT'].indexOf(instrument)] ?? 0;

  test.each<[string, readonly Row[]]>([
    ['in a table of the instruments', [...tall(P), [], ...three((one) => one, [['เครื่องมือ', 'คะแนนถ่วงน้ำหนัก']])]],
    ['beside labels', [...tall(P), [], ...three((one) => one)]],
    ['beside labels with the weight', [...tall(P), [], ...three((one, weight) => `คะแนน ${one} (ร้อยละ ${weight})`)]],
    ['out of points', [...tall(P), [], ...three((one, weight) => `แบบวัด ${one} (${weight} คะแนน)`)]],
    ['“คะแนนถ่วงน้ำหนัก IIT”', [...tall(P), [], ...three((one) => `คะแนนถ่วงน้ำหนัก ${one}`)]],
    ['in the score column', [[...HEADER], ...grouped((one) => [pointsOf(one)])]],
    ['in a column of their own', [[...HEADER, 'ถ่วงน้ำหนัก'], ...grouped((one) => ['', pointsOf(one)])]],
    [
      'merged beside the scores',
      tall(P, ['คะแนนถ่วงน้ำหนัก'], ({ starts, instrument }) => [starts ? pointsOf(instrument) : '']),
    ],
    [
      'between the indicators of a wide table',
      [
        ['หน่วยงาน', '1', '2', '3', '4', '5', 'IIT', '6', '7', '8', 'EIT', '9', '10', 'OIT'].map((one) =>
          /\d/.test(one) ? `ตัวชี้วัดที่ ${one}` : one,
        ),
        ['เทศบาลตำบลควนขนุน', ...P.slice(0, 5), points[0], ...P.slice(5, 8), points[1], ...P.slice(8), points[2]],
      ],
    ],
    [
      'of the indicators one by one',
      tall(P, ['คะแนนถ่วงน้ำหนัก'], ({ n, score }) => [
        n === 7 ? 27.96 : Number(((score * (n < 6 ? 6 : n < 9 ? 10 : 20)) / 100).toFixed(2)),
      ]),
    ],
  ])('are an error %s', (_, table) => {
    const made = sheet(...table);
    expect(errors(made, where(made, 27.96))).toBe('doubted');
  });

  test('but right ones are none', () => {
    const table = rows(P, ({ n, name, score, starts }) => [
      n,
      name,
      score,
      starts ? ({ 1: 26.66, 6: 24.96, 9: 38.5 }[n] ?? '') : '',
    ]);
    expect(clearly(sheet([...HEADER, 'คะแนนถ่วงน้ำหนัก'], ...table), TRUTH_P)).toBe('right');
    expect(clearly(sheet(...tall(P), [], ['IIT', 26.66], ['EIT', 24.96], ['OIT', 38.5]), TRUTH_P)).toBe('right');
  });
});
