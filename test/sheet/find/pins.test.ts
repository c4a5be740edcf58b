/** Numbers that decide how words are read, what figures beside tables mean and which rules hold, each held from both sides. */
import { assess } from '../../ita/support';
import type { CellValue, Grid } from '../../../src/sheet/grid';
import { agencyScores, assessScores, publishedResult, reading, request, SEED } from '../../ita/support';
import { grid } from './grids';
import { findings, NAMES, refusal, scores, SCORES } from './reading';

type Row = readonly (CellValue | null)[];
/** What it says, of a sheet with one more or one less: how it is seen, the sheet, and the two figures with what is read. */
type Pin = readonly [
  sentence: string,
  seen: (sheet: Grid) => string,
  sheet: (n: number) => readonly Row[],
  inside: readonly [n: number, reading: string],
  outside: readonly [n: number, reading: string],
];

const HEADER = ['ที่', 'ตัวชี้วัด', 'คะแนน'];
const NAMES_AND_SCORES = ['ตัวชี้วัด', 'คะแนน'];
const rows = (row: (n: number, name: string, score: number) => Row): Row[] =>
  NAMES.map((name, index) => row(index + 1, name, SCORES[index] ?? 0));
const plain = rows((n, name, score) => [n, name, score]);
/** The table with another name of one indicator, which has no number. */
const named = (indicator: number, name: string): Row[] => [
  NAMES_AND_SCORES,
  ...rows((n, own, score) => [n === indicator ? name : own, score]),
];
const times = <T>(n: number, one: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => one(index));
const free = (n: number): Row[] => times(n, () => []);
const blank = (n: number): null[] => times(n, () => null);
/** A text of so many characters. */
const long = (beginning: string, length: number, end = ''): string =>
  `${beginning}${'ก'.repeat(length - beginning.length - end.length)}${end}`;

const published = (sheet: Grid): string => {
  const total = scores(sheet).published;
  return total === null ? 'none' : `${total.score ?? ''} ${total.scoreCell ?? ''}`;
};
const year = (sheet: Grid): string => {
  const { fiscalYear } = scores(sheet);
  return fiscalYear === null ? 'none' : `${fiscalYear.year} ${fiscalYear.cell ?? ''}`;
};
const agency = (sheet: Grid): string => scores(sheet).agency?.cell ?? 'none';
const ranks = (sheet: Grid): string =>
  scores(sheet)
    .ranks.map(({ rank }) => rank)
    .join(' ');

const holds = (_: string, seen: Pin[1], sheet: Pin[2], [inside, within]: Pin[3], [outside, beyond]: Pin[4]): void => {
  expect(seen(grid('S', sheet(inside)))).toBe(within);
  expect(seen(grid('S', sheet(outside)))).toBe(beyond);
};

describe('text', () => {
  test.each<Pin>([
    [
      'an agency has a name of at most 120 characters',
      agency,
      (n) => [[long('เทศบาลตำบล', n)], [], HEADER, ...plain],
      [120, 'A1'],
      [121, 'none'],
    ],
    [
      'a header has at most 80 characters',
      refusal,
      (n) => [['ที่', 'ตัวชี้วัด', long('คะแนน (', n, ')')], ...plain],
      [80, 'accepted'],
      [81, 'score-column-unknown C1'],
    ],
    [
      'a label has at most 160 characters',
      refusal,
      (n) => named(4, long('ตัวชี้วัดที่ 4 ', n)),
      [160, 'accepted'],
      [161, 'name-not-recognised A5'],
    ],
    [
      'a name has at most 120 characters with its explanation in brackets',
      refusal,
      (n) => named(4, long('การใช้ทรัพย์สินของราชการ (', n, ')')),
      [120, 'accepted'],
      [121, 'name-not-recognised A5'],
    ],
    [
      'two mistyped characters are forgiven, three are not',
      refusal,
      (n) => named(4, `การใช้ทรัพ${'ฮ'.repeat(n)}${'การใช้ทรัพย์สินของราชการ'.slice(10 + n)}`),
      [2, 'accepted'],
      [3, 'name-not-recognised A5'],
    ],
    [
      'two mistyped characters are forgiven in a name of 10, not of 9',
      refusal,
      (n) => named(3, n === 10 ? 'กฮฮใช้อำนาจ' : 'กฮใช้อำนาจ'),
      [10, 'accepted'],
      [9, 'name-not-recognised A4'],
    ],
    [
      // One character from "Use of budget" and four from "Use of power"; two and four.
      'the name of another indicator is at least three characters farther away',
      refusal,
      (n) => [
        ['Indicator', 'Score'],
        ...rows((k, name, score) => [k === 2 ? (n === 3 ? 'Use of pudget' : 'Use of pudgef') : name, score]),
      ],
      [3, 'accepted'],
      [2, 'name-not-recognised A3'],
    ],
    [
      'what follows a number is a name from three characters on',
      refusal,
      (n) => named(4, `ตัวชี้วัดที่ 4 ${'กขค'.slice(0, n)}`),
      [3, 'accepted'],
      [2, 'name-not-recognised A5'],
    ],
    [
      // The table has 12 texts of its own.
      'the first 1000 texts are looked at wherever they stand',
      published,
      (n) => [HEADER, ...plain, ...free(40), ...times(n - 13, () => ['ระดับ']), ['คะแนน ITA ได้ 95.01 คะแนน']],
      [1000, '95.01 A1039'],
      [1001, 'none'],
    ],
    [
      'beyond them a text is looked at 12 rows from a table, not 13',
      published,
      (n) => [
        ...times(1000, () => ['ระดับ']),
        ...free(20),
        HEADER,
        ...plain,
        ...free(n - 1),
        ['คะแนน ITA ได้ 95.01 คะแนน'],
      ],
      [12, '95.01 A1043'],
      [13, 'none'],
    ],
  ])('%s', holds);
});

describe('claims', () => {
  test.each<Pin>([
    [
      'a figure stands at most four columns right of its label',
      published,
      (n) => [['คะแนน ITA', ...blank(n - 1), 95], [], [], HEADER, ...plain],
      [4, '95 E1'],
      [5, 'none'],
    ],
    [
      'a figure stands at most two rows below its label',
      published,
      (n) => [['คะแนน ITA'], ...free(n - 1), [95], [], [], HEADER, ...plain],
      [2, '95 A3'],
      [3, 'none'],
    ],
    [
      'four indicators with figures stand alone, five are a list of their own',
      findings,
      (n) => [
        ...[HEADER, ...plain, ...free(3)],
        ...times(n, (index) => [[...blank(index * 3), `ตัวชี้วัดที่ ${index + 1}`, 80 + index], []]).flat(),
      ],
      [
        4,
        'indicator-told-differently B15 C2; indicator-told-differently E17 C3; ' +
          'indicator-told-differently H19 C4; indicator-told-differently K21 C5',
      ],
      [5, ''],
    ],
    [
      // The oldest total is the one that the scores give.
      'a label heads the totals of at most 12 years',
      year,
      (n) => [
        ...[HEADER, ...plain, [], [], ['', 'คะแนน ITA']],
        ...times(n, (index) => [2567 - index, index === n - 1 ? 95.01 : 50 + index]),
      ],
      [12, '2556 B26'],
      [13, 'none'],
    ],
    [
      'a label with its figure beside it has at most 90 characters',
      published,
      (n) => [[long('คะแนน ITA (', n, ')'), 95], [], [], HEADER, ...plain],
      [90, '95 B1'],
      [91, 'none'],
    ],
    [
      'a caption speaks for a label at most four rows below it',
      published,
      (n) => [
        ['ผลการประเมินระดับประเทศ'],
        ...[['IIT', 90] as const, ['EIT', 91] as const, ['OIT', 92] as const, ['อื่น', 94] as const].slice(0, n - 1),
        ...[['คะแนน ITA', 93], ...free(12), HEADER, ...plain],
      ],
      [4, 'none'],
      [5, '93 B6'],
    ],
    [
      'a caption speaks for a label at most three columns beside it',
      published,
      (n) => [[...blank(n), 'ผลการประเมินระดับประเทศ'], ['คะแนน ITA', 93], ...free(12), HEADER, ...plain],
      [3, 'none'],
      [4, '93 B2'],
    ],
    [
      'an agency has at most three ranks',
      ranks,
      (n) => [
        ...[HEADER, ...plain, [], []],
        ...['จังหวัด', 'อำเภอ', 'ประเทศ', 'ภาค'].slice(0, n).map((among, index) => [`ลำดับที่ ${index + 5} ของ${among}`]),
      ],
      [3, '5 6 7'],
      [4, '5 6 7'],
    ],
  ])('%s', holds);
});

describe('rules', () => {
  test('hold from 2563 to 2568, and for three years more; a later year is unlikely', () => {
    const said = (year: number) => assessScores(SEED, year).findings.map(({ code }) => code);
    for (const year of [2563, 2565, 2566, 2568]) expect(said(year).join(' ')).not.toMatch(/beyond|before/);
    expect(said(2562)).toContain('year-before-rules');
    expect(said(2571)).toContain('year-beyond-rules');
    expect(said(2571)).not.toContain('year-unlikely');
    expect(said(2572)).toContain('year-unlikely');
  });

  test.each([
    [16, 256, true],
    [17, 241, false],
  ])('choose among %d times %d scores of two indicators: %s', (disclosed, prevented, isDecided) => {
    const others = (indicator: number, n: number) =>
      times(n - 1, (index) => reading(indicator, index / 4, `F${indicator * 1000 + index}`));
    const readings = SEED.map((value, index) => reading(index + 1, value));
    const scores = [...readings, ...others(9, disclosed), ...others(10, prevented)];
    expect(assess(request(agencyScores(scores, { published: publishedResult(95.01) }))).ok).toBe(isDecided);
  });
});
