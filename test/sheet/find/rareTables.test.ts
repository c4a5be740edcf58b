/** Tables that few sheets have, one for each rule that no other test needs. */
import { HEADER, LINES, SCORES } from '../../fixtures/sheets/lines';
import type { CellValue } from '../../../src/sheet/grid';
import { grid } from './grids';
import { findings, read, refusal, scores } from './reading';

type Rows = readonly (readonly CellValue[])[];

const TITLE = ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567'];
const TEN = LINES.map((line) => [line.number, line.name, line.score]);
const INDICATORS = LINES.map((line) => `ตัวชี้วัดที่ ${line.number}`);
const [KHUAN, THAKHAE] = ['เทศบาลตำบลควนขนุน', 'เทศบาลตำบลท่าแค'];

const valuesOf = (rows: Rows) => scores(grid('ชีต', rows)).indicators.map(({ value }) => value);
const agenciesOf = (rows: Rows) => {
  const found = read(grid('ชีต', rows));
  return found.ok ? found.value.agencies.map(({ agency }) => agency?.name ?? null) : found.refusal.code;
};

describe('ten scores are read', () => {
  test.each<[string, Rows]>([
    [
      'with the weight of each as a share',
      [TITLE, ['ที่', 'ตัวชี้วัด', 'น้ำหนัก', 'คะแนน'], ...LINES.map((l) => [l.number, l.name, l.points / 100, l.score])],
    ],
    [
      'with the weight of each in words',
      [TITLE, ['ที่', 'ตัวชี้วัด', 'น้ำหนัก', 'คะแนน'], ...LINES.map((l) => [l.number, l.name, `ร้อยละ ${l.points}`, l.score])],
    ],
    [
      'in two halves next to each other, without a free column',
      [
        TITLE,
        ['ที่', 'ตัวชี้วัด', 'คะแนน', 'ที่', 'ตัวชี้วัด', 'คะแนน'],
        ...[0, 1, 2, 3, 4].map((index) => [...(TEN[index] ?? []), ...(TEN[index + 5] ?? [])]),
      ],
    ],
    [
      'with a free column between the numbers and the names',
      [TITLE, ['ที่', '', 'ตัวชี้วัด', 'คะแนน'], ...LINES.map((l) => [l.number, '', l.name, l.score])],
    ],
    ['below a row “หน่วยงาน” with a name', [TITLE, ['หน่วยงาน', KHUAN], HEADER, ...TEN]],
    ['in the only row below the indicators, without a label', [TITLE, INDICATORS, SCORES]],
    [
      'under a title of results that is nearer than one of targets',
      [['เป้าหมาย ITA ปี 2567'], ['ผลการประเมิน ปี 2567'], HEADER, ...TEN],
    ],
    [
      'in a row of the year, with the year in a cell of its own',
      [
        TITLE,
        ['ปี', 'รายการ', ...INDICATORS],
        [2567, 'คะแนน', ...SCORES],
        [2566, 'คะแนน', ...LINES.map((l) => l.before)],
      ],
    ],
    [
      'in a row labelled with the year',
      [TITLE, ['', ...INDICATORS], ['คะแนน ปี 2567', ...SCORES], ['คะแนน ปี 2566', ...LINES.map((l) => l.before)]],
    ],
  ])('%s', (_which, rows) => {
    expect(valuesOf(rows)).toEqual(SCORES);
  });
});

describe('a list of agencies', () => {
  const row = (name: string, minus = 0) => [name, ...SCORES.map((score) => Math.round((score - minus) * 100) / 100)];
  const head = ['หน่วยงาน', ...INDICATORS];

  test.each<[string, Rows]>([
    [
      'rows of which the last two are a mean and a sum',
      [TITLE, head, row(KHUAN), row(THAKHAE, 1), row('เฉลี่ย', 0.5), row('รวม', 9)],
    ],
    [
      'columns under their names',
      [TITLE, ['ที่', 'ตัวชี้วัด', KHUAN, THAKHAE], ...LINES.map((l) => [l.number, l.name, l.score, l.before])],
    ],
    [
      'columns of figures as text',
      [TITLE, ['ที่', 'ตัวชี้วัด', KHUAN, THAKHAE], ...LINES.map((l) => [l.number, l.name, `${l.score}`, `${l.before}`])],
    ],
    [
      'figures as text, with their mean in a row without a name',
      [
        TITLE,
        head,
        [KHUAN, ...LINES.map((l) => `${l.score}`)],
        [THAKHAE, ...LINES.map((l) => `${l.before}`)],
        ['', ...LINES.map((l) => ((l.score + l.before) / 2).toFixed(2))],
      ],
    ],
  ])('in %s has two agencies', (_which, rows) => {
    expect(agenciesOf(rows)).toEqual([KHUAN, THAKHAE]);
  });

  test.each([
    ['below the others', 4, 'B5'],
    ['between them', 3, 'B4'],
  ])('names the first score of a row without a name, %s', (_where, at, cell) => {
    const rows: (readonly CellValue[])[] = [TITLE, head, row(KHUAN), row(THAKHAE, 1)];
    rows.splice(at, 0, row('', 7));
    expect(findings(grid('ชีต', rows))).toBe(`table-not-read ${cell}`);
  });

  test('names a column without a name as well', () => {
    const names = ['ที่', 'ตัวชี้วัด', KHUAN, '', THAKHAE];
    const rows = [TITLE, names, ...LINES.map((l) => [l.number, l.name, l.score, l.score - 7, l.before])];
    expect(findings(grid('ชีต', rows))).toBe('table-not-read D3');
  });

  test.each<[string, readonly CellValue[]]>([
    ['that is their mean', row('', 0.5)],
    ['of half the indicators', ['', ...SCORES.map((score, index) => (index < 5 ? score - 7 : ''))]],
    ['labelled as a mean, though it is that of all and not of these', row('เฉลี่ย', 7)],
  ])('does not name a row %s', (_which, last) => {
    expect(findings(grid('ชีต', [TITLE, head, row(KHUAN), row(THAKHAE, 1), last]))).toBe('');
  });
});

describe('refused, with the cells', () => {
  const rows: readonly (readonly [string, Rows, string])[] = [
    [
      'numbers instead of scores',
      [TITLE, HEADER, ...LINES.map((l) => [l.number, l.name, l.number])],
      'scores-not-in-table',
    ],
    [
      'points of a weight next to their full marks',
      [
        TITLE,
        ['ที่', 'ตัวชี้วัด', 'คะแนนเต็ม', 'คะแนน'],
        ...LINES.map((l) => [l.number, l.name, l.points, (l.score * l.points) / 100]),
      ],
      'weighted-points D3',
    ],
    [
      'a year in the title and another over the scores',
      [['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566'], [KHUAN], ['ที่', 'ตัวชี้วัด', 'คะแนน ปี 2567'], ...TEN],
      'year-unclear A1 C3',
    ],
    [
      'a year in the title and another in a far caption',
      [['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566'], [KHUAN], [], [], [], [], ['ผลคะแนนปี 2567'], HEADER, ...TEN],
      'year-unclear A1 A7',
    ],
    [
      'half a row of figures',
      [TITLE, INDICATORS, SCORES.map((score, i) => (i < 5 ? score : ''))],
      'scores-not-in-table A2',
    ],
    [
      'a row with the seventh free',
      [TITLE, INDICATORS, SCORES.map((score, i) => (i < 6 ? score : ''))],
      'score-blank G3',
    ],
    [
      'two years in a column of years',
      [
        ['ผล ITA'],
        ['ที่', 'ตัวชี้วัด', 'ปีงบประมาณ', 'คะแนน'],
        ...LINES.map((l, i) => [l.number, l.name, i === 3 ? 2566 : 2567, l.score]),
      ],
      'year-unclear C3 C6',
    ],
    [
      'scores that are all equal, newer than others, without a year over them',
      [TITLE, ['ที่', 'ตัวชี้วัด', 'ปี 2566', 'คะแนน'], ...LINES.map((l) => [l.number, l.name, l.before, 95])],
      'year-unclear A1 C2',
    ],
    ['nine of ten', [TITLE, HEADER, ...TEN.slice(0, 9)], 'indicators-missing C3:C11'],
    [
      'nine of ten and an unknown name',
      [TITLE, HEADER, ...TEN.slice(0, 9), ['', 'ชื่ออื่น', 97]],
      'name-not-recognised B12',
    ],
    ['targets', [['เป้าหมายคะแนน ITA ปี 2567'], HEADER, ...TEN], 'scores-are-targets A1'],
    ['a mean of others', [['คะแนนเฉลี่ยของหน่วยงานทั้งจังหวัด ปี 2567'], HEADER, ...TEN], 'scores-of-others A1'],
  ];
  test.each(rows)('%s', (_which, sheet, expected) => {
    expect(refusal(grid('ชีต', sheet))).toMatch(new RegExp(`^${expected}(?: |$)`));
  });
});

test.each([
  ['scores', ['ที่', 'ตัวชี้วัด', 'คะแนน', 'คะแนนเต็ม'], 100],
  ['the scores of two agencies', ['ที่', 'ตัวชี้วัด', KHUAN, THAKHAE], null],
])('a figure noted right of %s is named', (_which, heads, full) => {
  const rows = LINES.map((l, i) => [l.number, l.name, l.score, full ?? l.before, i === 7 ? 88.81 : '']);
  expect(findings(grid('ชีต', [TITLE, heads, ...rows]))).toBe('column-not-read E10');
});

test('a total under a list of years is that of its own year', () => {
  const list = [
    ['', 'คะแนน ITA'],
    [2565, 90.1],
    [2566, 91.52],
    [2567, 95.01],
  ];
  const { published } = scores(grid('ชีต', [TITLE, HEADER, ...TEN, [], ...list]));
  expect(published).toMatchObject({ score: 95.01, scoreCell: 'B17' });
});

test('weighted points under a header of their own are not compared with scores', () => {
  const points = [
    ['', '', 'คะแนนถ่วงน้ำหนัก'],
    ['', 'แบบวัด IIT', 29.19],
    ['', 'แบบวัด EIT', 25.81],
  ];
  expect(findings(grid('ชีต', [TITLE, HEADER, ...TEN, [], ...points]))).toBe('');
});

test.each([
  ['several indicators', 'ตัวชี้วัดที่ 1 และ 2 ได้ 80.00 คะแนน'],
  ['another agency', `${THAKHAE} ได้คะแนน ITA 91.52 คะแนน`],
  ['a target', 'เป้าหมายปี 2567 ให้ได้คะแนน ITA 96.00 คะแนน'],
])('a sentence about %s is no claim about the scores', (_which, sentence) => {
  expect(findings(grid('ชีต', [TITLE, [KHUAN], [sentence], HEADER, ...TEN]))).toBe('');
});

test('people who answered are no scores of their instrument', () => {
  const people = [
    ['', 'ผู้ตอบแบบวัด IIT', '92 คน'],
    ['', 'แบบวัด EIT', 150, 'คน'],
  ];
  expect(findings(grid('ชีต', [TITLE, HEADER, ...TEN, ...people]))).toBe('');
});
