/** Numbers that decide which figures are taken, refused or said, each held from both sides. */
import type { CellValue, Grid } from '../../../src/sheet/grid';
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
const rows = (row: (n: number, name: string, score: number) => Row): Row[] =>
  NAMES.map((name, index) => row(index + 1, name, SCORES[index] ?? 0));
const plain = rows((n, name, score) => [n, name, score]);
/** The table with other scores. */
const scored = (score: (n: number, seed: number) => CellValue): Row[] => [
  HEADER,
  ...rows((n, name, seed) => [n, name, score(n, seed)]),
];
/** The table with one more column. */
const beside = (head: string, figure: (n: number, score: number) => CellValue): Row[] => [
  [...HEADER, head],
  ...rows((n, name, score) => [n, name, score, figure(n, score)]),
];
/** Points that an indicator can give to the total of 100. */
const points = (n: number): number => (n < 6 ? 6 : n < 9 ? 10 : 20);
const times = <T>(n: number, one: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => one(index));
const free = (n: number): Row[] => times(n, () => []);

const year = (sheet: Grid): string => {
  const { fiscalYear } = scores(sheet);
  return fiscalYear === null ? 'none' : `${fiscalYear.year} ${fiscalYear.cell ?? ''}`;
};

const holds = (_: string, seen: Pin[1], sheet: Pin[2], [inside, within]: Pin[3], [outside, beyond]: Pin[4]): void => {
  expect(seen(grid('S', sheet(inside)))).toBe(within);
  expect(seen(grid('S', sheet(outside)))).toBe(beyond);
};

const ALL = 'C2 C3 C4 C5 C6 C7 C8 C9 C10 C11';

describe('figures that contradict each other', () => {
  test.each<Pin>([
    [
      'in four indicators are copying errors, in five other scores',
      refusal,
      (n) => [HEADER, ...plain, ...free(3), ...scored((k, seed) => (k <= n ? seed - 1 : seed))],
      [4, 'accepted'],
      [5, 'scores-conflict C2 C3 C4 C5 C6 C16 C17 C18 C19 C20'],
    ],
    [
      // The scores give 95.00.
      'are the total of a year up to 0.01 away from it',
      year,
      (n) => [['คะแนน ITA ปี 2567', n], ...free(2), HEADER, ...plain],
      [95.01, '2567 B1'],
      [95.011, 'none'],
    ],
    [
      'are one score to less than half a hundredth',
      findings,
      (n) => [HEADER, ...plain, ...free(3), ['ตัวชี้วัดที่ 1', n]],
      [95.554, ''],
      [95.556, 'indicator-told-differently B15 C2'],
    ],
    [
      'are weighted points of 5.733 up to less than 0.02 away from it',
      findings,
      (n) => beside('คะแนนถ่วงน้ำหนัก', (k, score) => (k === 1 ? n : (score * points(k)) / 100)),
      [5.752, ''],
      [5.754, 'indicator-points-differ D2 C2'],
    ],
    [
      'are a subtotal of 97.298 up to less than 0.06 away from it',
      refusal,
      (n) => [HEADER, ...plain.slice(0, 5), ['', '', n], ...plain.slice(5)],
      [97.357, 'accepted'],
      [97.359, 'score-without-indicator C7'],
    ],
    [
      'are the mean of the agencies up to less than 0.06 away from it',
      refusal,
      (n) => [
        ['', ...NAMES],
        ['เทศบาลตำบลควนขนุน', ...SCORES],
        ['อบต.บ้านใหม่', ...SCORES.map(() => 80)],
        ['คะแนน', ...SCORES.map((score) => (score + 80) / 2 + n)],
      ],
      [0.059, 'accepted'],
      [0.061, 'two-score-columns A4 A2'],
    ],
  ])('%s', holds);
});

describe('a score', () => {
  test.each<Pin>([
    [
      'of 1 is a share, 1.01 a score',
      refusal,
      (n) => scored((k, seed) => (k === 4 ? n : seed)),
      [1, 'mixed-scales C5'],
      [1.01, 'accepted'],
    ],
    [
      'is too low to be one where three stand together, not two',
      refusal,
      (n) => [HEADER, ...plain.slice(n), ...free(3), HEADER, ...rows((k, name) => [k, name, 15]).slice(0, n)],
      [3, 'scores-too-low C13 C14 C15'],
      [2, 'accepted'],
    ],
    [
      'is weighted points where three stand together, not two',
      refusal,
      (n) => [HEADER, ...plain.slice(n), ...free(3), HEADER, ...rows((k, name) => [k, name, 5]).slice(0, n)],
      [3, 'weighted-points C13 C14 C15'],
      [2, 'accepted'],
    ],
    [
      'is weighted points up to 0.011 above them',
      refusal,
      (n) => scored((k) => points(k) + n),
      [0.01, `weighted-points ${ALL}`],
      [0.012, 'accepted'],
    ],
    [
      'is too low where the highest is 20',
      refusal,
      (n) => scored((k) => (k === 10 ? n : 15)),
      [20, `scores-too-low ${ALL}`],
      [20.01, 'accepted'],
    ],
    [
      'is low where the highest is 50',
      findings,
      (n) => scored((k) => (k === 10 ? n : 45)),
      [50, `scores-low ${ALL}`],
      [50.01, ''],
    ],
  ])('%s', holds);
});

describe('a column', () => {
  test.each<Pin>([
    [
      'means another score of each indicator where a label comes three times',
      refusal,
      (n) => [
        ['ตัวชี้วัด', 'คะแนน'],
        ...rows((_, name, score) => [name, score]).flatMap((row, index) =>
          index < n ? [row, ['ปี 2567', 80 + index]] : [row],
        ),
      ],
      [3, 'score-without-indicator B3 B5 B7'],
      [2, 'accepted'],
    ],
    [
      'puts three scores right to one figure, four of it are a line of a chart',
      refusal,
      (n) => beside('คะแนนแก้ไข', (k) => (k <= n ? 85 : '')),
      [3, 'two-score-columns C1 D1 D2 D3 D4'],
      [4, 'accepted'],
    ],
    [
      'with one figure has a total in it, with two scores',
      refusal,
      (n) => beside('คะแนน', (k) => (k <= n ? 95 : '')),
      [1, 'accepted'],
      [2, 'two-score-columns C1 D1'],
    ],
    [
      'has full marks where they are at most three different figures',
      refusal,
      (n) => [['ที่', 'ตัวชี้วัด', 'คะแนนเต็ม'], ...rows((k, name) => [k, name, 90 + Math.min(k, n)])],
      [3, 'score-column-unknown C1'],
      [4, 'accepted'],
    ],
    [
      'has targets where five scores of the newest year are the same',
      refusal,
      (n) => [
        ['ที่', 'ตัวชี้วัด', '2567', '2568'],
        ...rows((k, name, score) => [k, name, score, 90]).slice(0, n),
        ...free(3),
        ['ที่', 'ตัวชี้วัด', '2568'],
        ...plain.slice(n),
      ],
      [5, 'year-unclear D1 C1'],
      [4, 'accepted'],
    ],
  ])('%s', holds);
});

describe('what could not be read', () => {
  test.each<Pin>([
    [
      'are lists of three names with figures, not of two',
      findings,
      (n) => [
        ...[HEADER, ...plain, ...free(3), ['ตัวชี้วัด', 'คxแนน', 'น้ำหนัก']],
        ...rows((k, name) => [name, 79 + k, '']).slice(0, n),
      ],
      [3, 'table-not-read B15'],
      [2, ''],
    ],
    [
      'are lists with figures four columns behind the names',
      refusal,
      (n) => [
        ['ที่', 'ตัวชี้วัด', ...times(n - 1, () => 'หมวด'), 'คxแนน'],
        ...rows((k, name, score) => [k, name, ...times(n - 1, () => 'บริหาร'), score]),
      ],
      [4, 'score-column-unknown F1'],
      [5, 'scores-not-in-table B2 B3 B4 B5 B6'],
    ],
    [
      'is looked for in 500 texts of a kind',
      refusal,
      (n) => [...times(n - 1, () => ['ระดับ']), ['คะแนนรวม', 95]],
      [500, 'scores-not-in-table A500'],
      [501, 'no-scores'],
    ],
    [
      'is named with at most five cells',
      refusal,
      (n) => times(n, (index) => [[], [`ตัวชี้วัดที่ ${index + 1}`]]).flat(),
      [5, 'scores-not-in-table A2 A4 A6 A8 A10'],
      [6, 'scores-not-in-table A2 A4 A6 A8 A10'],
    ],
  ])('%s', holds);
});
