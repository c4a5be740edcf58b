/** One cell of a correct sheet is spoilt: the result stays right, or a finding or refusal names the cell or its row. */
import fc from 'fast-check';
import { thaiDigits } from '../../../src/ita/thaiText';
import { parseReference, type CellValue, type Grid } from '../../../src/sheet/grid';
import { runs } from '../../support/runs';
import { grid } from './grids';
import { outcome } from './outcome';
import { NAMES, SCORES } from './reading';

const POINTS = [6, 6, 6, 6, 6, 10, 10, 10, 20, 20];
const lines = (row: (n: number, score: number) => CellValue[]): CellValue[][] =>
  NAMES.map((_, index) => row(index + 1, SCORES[index] ?? 0));
const name = (n: number): string => NAMES[n - 1] ?? '';

/** Correct sheets, each with a blank column on both sides of the table. */
const CORRECT: readonly CellValue[][][] = [
  [['', 'ตัวชี้วัดที่', 'รายละเอียดตัวชี้วัด', 'คะแนน', ''], ...lines((n, score) => ['', n, name(n), score, ''])],
  [
    ['', 'ที่', 'ตัวชี้วัด', 'คะแนนที่ได้', ''],
    ...lines((n, score) => ['', thaiDigits(n), name(n), thaiDigits(score.toFixed(2)), '']),
  ],
  [['', 'ตัวชี้วัด', 'คะแนน', ''], ...lines((n, score) => ['', name(n), score, ''])],
  [['', 'ตัวชี้วัดที่', 'คะแนน', ''], ...lines((n, score) => ['', `ตัวชี้วัดที่ ${n}`, score, ''])],
  [
    ['', 'ตัวชี้วัด', 'น้ำหนัก', 'คะแนน', 'หมายเหตุ', ''],
    ...lines((n, score) => ['', `${n}. ${name(n)}`, POINTS[n - 1] ?? 0, score, '', '']),
  ],
  [
    ['', 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567', '', '', ''],
    ['', 'ที่', 'ตัวชี้วัด', 'คะแนนเต็ม', 'คะแนน', ''],
    ...lines((n, score) => ['', n, name(n), 100, score, '']),
    ['', '', 'คะแนนรวม', '', 95.0, ''],
  ],
];

type Kind =
  'digit to letter' | 'row removed' | 'row doubled' | 'moved left' | 'moved right' | 'emptied' | 'letter changed';
const KINDS: readonly Kind[] = [
  'digit to letter',
  'row removed',
  'row doubled',
  'moved left',
  'moved right',
  'emptied',
  'letter changed',
];

interface Spoilt {
  readonly kind: Kind;
  readonly sheet: Grid;
  /** Rows (from 0) that a message may name. */
  readonly rows: readonly number[];
}

const spoilt: fc.Arbitrary<Spoilt> = fc
  .record({
    base: fc.constantFrom(...CORRECT),
    kind: fc.constantFrom(...KINDS),
    row: fc.nat({ max: 9 }),
    place: fc.nat(),
    letter: fc.constantFrom('O', 'l', 'S', 'ก', 'x'),
  })
  .map(({ base, kind, row, place, letter }) => spoil(base, kind, row, place, letter));

function spoil(base: readonly CellValue[][], kind: Kind, line: number, place: number, letter: string): Spoilt {
  const rows = base.map((row) => [...row]);
  const header = rows.findIndex((row) => row.some((cell) => ['คะแนน', 'คะแนนที่ได้'].includes(String(cell))));
  const scoreColumn = (rows[header] ?? []).findIndex((cell) => cell === 'คะแนน' || cell === 'คะแนนที่ได้');
  const at = header + 1 + line;
  const row = rows[at] ?? [];
  const filled = row.map((cell, column) => ({ cell, column })).filter(({ cell }) => cell !== '');
  const one = filled[place % filled.length] ?? { cell: '', column: 0 };
  const changed = (text: string, pattern: RegExp): string => {
    const places = [...text.matchAll(pattern)].map((match) => match.index);
    const index = places[place % Math.max(1, places.length)];
    return index === undefined ? text : text.slice(0, index) + letter + text.slice(index + 1);
  };
  const named = (...more: number[]): Spoilt => ({ kind, sheet: grid('แผ่น1', rows), rows: [at, ...more] });
  switch (kind) {
    case 'digit to letter':
      row[one.column] = changed(String(one.cell), /[0-9๐-๙]/g);
      return named();
    case 'letter changed':
      row[one.column] = changed(String(one.cell), /./gu);
      return named();
    case 'emptied':
      row[one.column] = '';
      return named();
    case 'row removed':
      rows.splice(at, 1);
      return named(at - 1, at + 1);
    case 'row doubled':
      rows.splice(at, 0, [...row]);
      return named(at + 1);
    case 'moved left':
    case 'moved right': {
      const to = scoreColumn + (kind === 'moved left' ? -1 : 1);
      row[to] = row[scoreColumn] ?? '';
      row[scoreColumn] = '';
      return named();
    }
  }
}

/** "" when the property holds, otherwise what came instead. */
function violation({ kind, sheet, rows }: Spoilt): string {
  const result = outcome(sheet);
  const isRight =
    result.refused === null && SCORES.every((score, index) => result.hundredths[index] === Math.round(score * 100));
  if (isRight) return '';
  const cells = result.refused === null ? result.findings.flatMap((one) => one.cells) : result.refused.cells;
  const isNamed = cells.some((cell) => {
    const area = parseReference(`'S'!${cell}`)?.area;
    return area !== undefined && rows.some((row) => row >= area.firstRow && row <= area.lastRow);
  });
  return isNamed ? '' : `${kind}: ${result.refused?.code ?? 'accepted'} ${cells.join(' ')}`;
}

test('names the spoilt cell or its row unless the result is right all the same', () => {
  fc.assert(
    fc.property(spoilt, (one) => {
      expect(violation(one)).toBe('');
    }),
    { numRuns: runs(1000) },
  );
});

test('reads every correct sheet', () => {
  for (const base of CORRECT) {
    const result = outcome(grid('แผ่น1', base));
    expect(result.refused).toBeNull();
    expect(result.refused === null && result.hundredths).toEqual(SCORES.map((score) => Math.round(score * 100)));
  }
});
