/** How long it takes to recognise a small score table on a sheet of 200,000 cells: npx tsx test/bench/findScores.ts */
import { frameworks } from '../../src/ita/frameworks';
import { findScores } from '../../src/sheet/findScores';
import type { CellValue } from '../../src/sheet/grid';
import { grid } from '../sheet/find/grids';
import { NAMES, SCORES } from '../sheet/find/reading';

const ROWS = 10_000;
const COLUMNS = 20;
const TABLE_AT = 5000;

const kinds: Readonly<Record<string, (row: number, column: number) => CellValue>> = {
  'numbers only': (row, column) => row * COLUMNS + column,
  'numbers and repeated texts': (row, column) => (column % 4 === 0 ? `โครงการที่ ${row % 50}` : row * column),
  'different texts': (row, column) => `รายการจัดซื้อจัดจ้าง เลขที่ ${row * COLUMNS + column}`,
  'different texts with years and scores': (row, column) => `โครงการที่ ${row} ปี 2567 ครั้งที่ ${column} คะแนน`,
};

for (const [kind, cell] of Object.entries(kinds)) {
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
  const sheet = grid('S', rows);
  const start = performance.now();
  const found = findScores(sheet, { frameworks });
  const milliseconds = performance.now() - start;
  const result = found.ok ? `${found.value.agencies[0]?.indicators.length ?? 0} indicators` : found.refusal.code;
  process.stdout.write(`${ROWS * COLUMNS} cells, ${kind}: ${milliseconds.toFixed(0)} ms, ${result}\n`);
}
