/**
 * What a small score table on a sheet of 200,000 cells costs: npx tsx test/bench/findScores.ts
 *
 * Prints, for each kind of sheet, the milliseconds of our own recognising (median, least and most of several runs), and
 * what reading it costs on the way from Excel.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cpus } from 'node:os';
import { assessSheet } from '../../src/assessSheet';
import { frameworks } from '../../src/ita/frameworks';
import { findScores } from '../../src/sheet/findScores';
import { cellAddress, type CellValue, type Grid } from '../../src/sheet/grid';
import { largeWorkbook } from '../e2e/largeWorkbook';
import { installOfficeJs, openHost } from '../host';
import { loadOfficeClient } from '../host/loadOfficeClient.node';
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
  'the header of a table in every cell': () => 'ตัวชี้วัด',
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

/** What the host adds: round trips and bytes of one look, with the stand-in's limit of 5 MB for a message. */
async function hostCost(kind: string, sheet: Grid): Promise<Readonly<Record<string, string | number>>> {
  const host = await openHost(workbookOf(sheet));
  installOfficeJs(globalThis, host, loadOfficeClient());
  const seen = await assessSheet();
  return {
    cells: ROWS * COLUMNS,
    sheet: kind,
    'round trips': host.roundTrips,
    'megabytes read': (host.bytesReceived / 1_000_000).toFixed(1),
    outcome: seen.ok ? `score ${seen.value.assessment.score}` : seen.refusal.code,
  };
}

function workbookOf({ values }: Grid): Uint8Array {
  const parts = unzipSync(largeWorkbook(1, 1));
  const cell = (value: CellValue, row: number, column: number) =>
    typeof value === 'number'
      ? `<c r="${cellAddress(row, column)}"><v>${value}</v></c>`
      : `<c r="${cellAddress(row, column)}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = values.map((line, row) => {
    const cells = line.map((value, column) => (value === '' ? '' : cell(value, row, column)));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  parts[name] = strToU8(sheet.replace(/<sheetData>.*<\/sheetData>/, () => `<sheetData>${rows.join('')}</sheetData>`));
  return zipSync(parts, { level: 1 });
}

async function main(): Promise<void> {
  process.stdout.write(`${RUNS} runs each, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  print(Object.entries(kinds).map(([kind, cell]) => measured(kind, sheetOf(cell))));
  for (const [kind, cell] of Object.entries(kinds)) print([await hostCost(kind, sheetOf(cell))]);
}

function print(lines: readonly Readonly<Record<string, string | number>>[]): void {
  for (const line of lines) {
    const figures = Object.entries(line).map(([name, value]) => `${name}: ${value}`);
    process.stdout.write(`${figures.join(' · ')}\n`);
  }
}

void main();
