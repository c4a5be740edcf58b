/**
 * What a small score table on a sheet of 200,000 cells costs: npx tsx test/bench/findScores.ts
 *
 * Prints, for each kind of sheet, the milliseconds of our own recognising: median, least and most of several runs.
 */
import { cpus } from 'node:os';
import { frameworks } from '../../src/ita/frameworks';
import { findScores } from '../../src/sheet/findScores';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { grid } from '../sheet/find/grids';
import { NAMES, SCORES } from '../sheet/find/reading';

const ROWS = 10_000;
const COLUMNS = 20;
const TABLE_AT = 5000;
const RUNS = 7;

const kinds: Readonly<Record<string, (row: number, column: number) => CellValue>> = {
  'numbers only': (row, column) => row * COLUMNS + column,
  'numbers and repeated texts': (row, column) => (column % 4 === 0 ? `โครงการที่ ${row % 50}` : row * column),
  'different texts': (row, column) => `รายการจัดซื้อจัดจ้าง เลขที่ ${row * COLUMNS + column}`,
  'different texts with years and scores': (row, column) => `โครงการที่ ${row} ปี 2567 ครั้งที่ ${column} คะแนน`,
};

function sheetOf(cell: (row: number, column: number) => CellValue): Grid {
  const rows: CellValue[][] = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => cell(row, column)),
  );
  const table = [
    [],
    [],
    ['ตัวชี้วัดที่', 'ชื่อ', 'คะแนน'],
    ...NAMES.map((name, index) => [index + 1, name, SCORES[index] ?? 0]),
    [],
    [],
  ];
  table.forEach((row, index) => (rows[TABLE_AT + index] = ['', '', ...row]));
  return grid('S', rows);
}

/** A sheet as it comes from the host: no text is the very object that an earlier run has seen. */
const fresh = (sheet: Grid): Grid => ({
  ...sheet,
  values: JSON.parse(JSON.stringify(sheet.values)) as CellValue[][],
});

function measured(kind: string, sheet: Grid): Readonly<Record<string, string | number>> {
  let outcome = '';
  const times = Array.from({ length: RUNS }, () => {
    const one = fresh(sheet);
    const start = performance.now();
    const found = findScores(one, { frameworks });
    const milliseconds = performance.now() - start;
    outcome = found.ok ? `${found.value.agencies[0]?.indicators.length ?? 0} indicators` : found.refusal.code;
    return milliseconds;
  }).sort((a, b) => a - b);
  const rounded = (time: number | undefined): number => Math.round(time ?? 0);
  return {
    cells: ROWS * COLUMNS,
    sheet: kind,
    'median ms': rounded(times[Math.floor(RUNS / 2)]),
    'least ms': rounded(times[0]),
    'most ms': rounded(times[RUNS - 1]),
    outcome,
  };
}

/** What the host adds: round trips and bytes of one reading. Measured with the stand-in for Excel. */
const hostCosts: readonly Readonly<Record<string, string | number>>[] = [];

process.stdout.write(`${RUNS} runs each, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
const figures = Object.entries(kinds).map(([kind, cell]) => measured(kind, sheetOf(cell)));
for (const line of [...figures, ...hostCosts]) {
  process.stdout.write(
    `${Object.entries(line)
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · ')}\n`,
  );
}
