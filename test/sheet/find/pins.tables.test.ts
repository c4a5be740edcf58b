/** Numbers that decide where a table begins and ends, each held from both sides. */
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
const NAMES_AND_SCORES = ['ตัวชี้วัด', 'คะแนน'];
const rows = (row: (n: number, name: string, score: number) => Row): Row[] =>
  NAMES.map((name, index) => row(index + 1, name, SCORES[index] ?? 0));
const plain = rows((n, name, score) => [n, name, score]);
const byName = rows((_, name, score) => [name, score]);
const times = <T>(n: number, one: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => one(index));
const free = (n: number): Row[] => times(n, () => []);
const blank = (n: number): null[] => times(n, () => null);
/** Columns of no meaning. */
const words = (n: number): string[] => times(n, () => 'หมวด');
const TO_TEN = times(10, (index) => index + 1);
const NINETY = times(10, () => 90);

const published = (sheet: Grid): string => {
  const total = scores(sheet).published;
  return total === null ? 'none' : `${total.score ?? ''} ${total.scoreCell ?? ''}`;
};
const year = (sheet: Grid): string => {
  const { fiscalYear } = scores(sheet);
  return fiscalYear === null ? 'none' : `${fiscalYear.year} ${fiscalYear.cell ?? ''}`;
};
const agency = (sheet: Grid): string =>
  refusal(sheet) === 'accepted' ? (scores(sheet).agency?.cell ?? 'none') : 'refused';
const count = (sheet: Grid): string => `${scores(sheet).indicators.length} scores`;

const holds = (_: string, seen: Pin[1], sheet: Pin[2], [inside, within]: Pin[3], [outside, beyond]: Pin[4]): void => {
  expect(seen(grid('S', sheet(inside)))).toBe(within);
  expect(seen(grid('S', sheet(outside)))).toBe(beyond);
};

describe('over a table', () => {
  test.each<Pin>([
    [
      'the name of its agency stands at most four rows above it',
      refusal,
      (n) => [
        ...[['เทศบาลตำบลควนขนุน'], HEADER, ...plain.slice(0, 5), []],
        ...[['อบต.บ้านใหม่'], ...free(n - 1), HEADER, ...plain.slice(5)],
      ],
      [4, 'agencies-mixed A1 A9'],
      [5, 'accepted'],
    ],
    [
      'a title of targets stands at most 12 rows above it',
      refusal,
      (n) => [['ค่าเป้าหมายคะแนน'], ...free(n - 1), HEADER, ...plain],
      [12, 'scores-are-targets A1'],
      [13, 'accepted'],
    ],
    [
      'a header has at most three rows',
      year,
      (n) => [['ที่', 'ตัวชี้วัด', 2567], ...times(n - 2, () => ['ที่', 'ตัวชี้วัด', 'ผลการประเมิน']), ...[HEADER, ...plain]],
      [3, '2567 C3'],
      [4, 'none'],
    ],
    [
      'the first indicator stands at most ten rows below the header',
      refusal,
      (n) => [NAMES_AND_SCORES, ...times(n - 1, () => ['คำอธิบาย']), ...byName],
      [10, 'accepted'],
      [11, 'score-column-unknown B12'],
    ],
    [
      'scores stand at most six columns left of the names',
      refusal,
      (n) => [['คะแนน', ...words(n - 1), 'ตัวชี้วัด'], ...rows((_, name, score) => [score, ...words(n - 1), name])],
      [6, 'accepted'],
      [7, 'scores-not-in-table H2 H3 H4 H5 H6'],
    ],
    [
      'scores stand at most 40 columns right of the names',
      refusal,
      (n) => [['ตัวชี้วัด', ...words(n - 1), 'คะแนน'], ...rows((_, name, score) => [name, ...words(n - 1), score])],
      [40, 'accepted'],
      [41, 'scores-not-in-table A2 A3 A4 A5 A6'],
    ],
    [
      'a year of at most 8 characters heads its columns, a longer text is a title',
      year,
      (n) => [[n === 8 ? 'ปีงบ2567' : 'ปีงบ 2567'], NAMES_AND_SCORES, ...byName],
      [8, '2567 B2'],
      [9, '2567 A1'],
    ],
    [
      'a header over the names has at most 20 characters, a title more',
      year,
      (n) => [
        [n === 20 ? 'ตัวชี้วัดการประเมินก' : 'ตัวชี้วัดการประเมินกข', 'สังเกต', 2567],
        ['ตัวชี้วัด', 'หมวด', 'คะแนน'],
        ...rows((_, name, score) => [name, 'บริหาร', score]),
      ],
      [20, '2567 C2'],
      [21, 'none'],
    ],
  ])('%s', holds);
});

describe('numbers of indicators', () => {
  test.each<Pin>([
    [
      'under “ที่” count the indicators where three names agree with them',
      refusal,
      (n) => [HEADER, ...rows((k, name, score) => [k, k === 1 || k === 10 || (k === 5 && n === 3) ? name : '', score])],
      [3, 'accepted'],
      [2, 'score-without-indicator C3 C4 C5 C6 C7 C8 C9'],
    ],
    [
      'have slipped where six names are off by one row',
      findings,
      (n) => [HEADER, ...rows((k, name, score) => [k <= n ? k + 1 : '', name, score])],
      [6, 'names-shifted A2 B2 A3 B3 A4 B4 A5 B5 A6 B6 A7 B7'],
      [5, ''],
    ],
    [
      'beyond ten count something else up to 99; 100 is a score that slipped to the left',
      refusal,
      (n) => [['ตัวชี้วัดที่', 'คะแนน'], ...rows((k, _, score) => [k, score]), [n, '']],
      [99, 'scores-not-in-table A1'],
      [100, 'accepted'],
    ],
    [
      'make a table from two on',
      count,
      (n) => [HEADER, ...plain, ...free(3), ['ตัวชี้วัดที่', 'คะแนน'], ...times(n, (index) => [index + 1, 80 + index])],
      [2, '12 scores'],
      [1, '10 scores'],
    ],
    [
      'stand at most fifty rows below each other',
      refusal,
      (n) => {
        const bare = rows((k, _, score) => [k, score]);
        return [['ตัวชี้วัดที่', 'คะแนน'], ...bare.slice(0, 5), ...times(n - 1, () => ['ข้อสังเกต', '']), ...bare.slice(5)];
      },
      [50, 'accepted'],
      [51, 'indicators-missing B2:B6'],
    ],
    [
      'stand at most two rows below the header that is merged over them',
      refusal,
      (n) => [['', 'ตัวชี้วัดที่'], ...times(n - 1, () => ['', 'กลุ่ม']), ['', ...TO_TEN], ['คะแนน', ...SCORES]],
      [2, 'accepted'],
      [3, 'scores-not-in-table B1'],
    ],
  ])('%s', holds);
});

describe('names of indicators', () => {
  test.each<Pin>([
    [
      'down a column are a table from three on, where several such columns stand side by side',
      refusal,
      (n) => {
        const columns = Math.ceil(10 / n);
        return [
          times(columns, () => NAMES_AND_SCORES).flat(),
          ...times(n, (row) => times(columns, (column) => byName[column * n + row] ?? ['', '']).flat()),
        ];
      },
      [3, 'accepted'],
      [2, 'scores-not-in-table A2 C2 E2 G2 I2'],
    ],
    [
      'are parted by three free rows, not by two',
      refusal,
      (n) => [HEADER, ...plain.slice(0, 5), ...free(n), ...plain.slice(5)],
      [2, 'accepted'],
      [3, 'indicators-missing C2:C6'],
    ],
    [
      'are not parted by rows with something three columns before them',
      refusal,
      (n) => {
        const body = byName.map((row) => [...blank(n), ...row]);
        return [[...blank(n), ...NAMES_AND_SCORES], ...body.slice(0, 5), ...times(3, () => ['ก']), ...body.slice(5)];
      },
      [3, 'accepted'],
      [4, 'indicators-missing F2:F6'],
    ],
    [
      'are not parted by rows with something eight columns behind them',
      refusal,
      (n) => [NAMES_AND_SCORES, ...byName.slice(0, 5), ...times(3, () => [...blank(n), 'ก']), ...byName.slice(5)],
      [8, 'accepted'],
      [9, 'indicators-missing B2:B6'],
    ],
    [
      'without a header over them are a table from three on',
      count,
      (n) => [
        ...[HEADER, ...plain, ...free(3), ['หัวข้ออื่น', 'คะแนน']],
        ...NAMES.slice(0, n).map((name, index) => [name, 80 + index]),
      ],
      [3, '13 scores'],
      [2, '10 scores'],
    ],
  ])('%s', holds);
});

describe('below and beside an upright table', () => {
  test.each<Pin>([
    [
      'a total stands at most 12 rows below the last indicator',
      published,
      (n) => [
        ['ตัวชี้วัด', ...words(5), 'คะแนน'],
        ...rows((_, name, score) => [name, ...words(5), score]),
        ...times(n - 1, () => ['หมายเหตุ']),
        ['คะแนนรวม', ...blank(5), 95],
      ],
      [12, '95 G23'],
      [13, 'none'],
    ],
    [
      'a total has its figure at most eight columns behind the names',
      published,
      (n) => [
        ['ตัวชี้วัด', ...words(n - 1), 'คะแนน'],
        ...rows((_, name, score) => [name, ...words(n - 1), score]),
        ['คะแนนรวม', ...blank(n - 1), 95],
      ],
      [8, '95 I12'],
      [9, 'none'],
    ],
    [
      'a total has its label at most two columns before the names',
      published,
      (n) => [
        [...words(n), 'ตัวชี้วัด', ...words(5), 'คะแนน'],
        ...rows((_, name, score) => [...words(n), name, ...words(5), score]),
        [],
        ['คะแนนรวม', ...blank(n + 5), 95],
      ],
      [2, '95 I13'],
      [3, 'none'],
    ],
  ])('%s', holds);
});

describe('a wide table', () => {
  test.each<Pin>([
    [
      'has at most four rows of names',
      refusal,
      (n) => [...times(n, () => ['ตัวชี้วัด', ...NAMES]), ['คะแนน', ...SCORES]],
      [4, 'accepted'],
      [5, 'scores-not-in-table B1 C1 D1 E1 F1'],
    ],
    [
      'has at most six columns before the first indicator',
      agency,
      (n) => [
        ['หน่วยงาน', ...words(n - 1), ...NAMES],
        ['อบต.บ้านใหม่', ...words(n - 1), ...SCORES],
      ],
      [6, 'A2'],
      [7, 'refused'],
    ],
    [
      'begins behind a column that is free in the names and three rows below them',
      agency,
      (n) => [['', '', ...NAMES], ...times(n - 1, () => ['', 'สังเกต', ...SCORES]), ['อบต.บ้านใหม่', 'สังเกต', ...SCORES]],
      [3, 'A4'],
      [4, 'refused'],
    ],
    [
      'has at most 12 columns behind the last indicator',
      published,
      (n) => [
        ['', ...NAMES, ...words(n - 1), 'คะแนนรวม'],
        ['เป้าหมาย', ...NINETY],
        ['ค่าเฉลี่ยประเทศ', ...NINETY],
        ['คะแนน', ...SCORES, ...words(n - 1), 95],
      ],
      [12, '95 W4'],
      [13, 'none'],
    ],
    [
      'has the header of its total at most two rows above the numbers',
      published,
      (n) => [
        ...(n === 2 ? [] : [['', ...blank(10), 'คะแนน ITA']]),
        ['', 'ตัวชี้วัดที่', ...blank(9), ...(n === 2 ? ['คะแนน ITA'] : [])],
        ['', 'กลุ่ม'],
        ['', ...TO_TEN],
        ['เป้าหมาย', ...NINETY],
        ['คะแนน', ...SCORES, 95],
      ],
      [2, '95 L5'],
      [3, 'none'],
    ],
  ])('%s', holds);
});
