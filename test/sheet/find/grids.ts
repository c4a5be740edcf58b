/** Grids for tests: from a literal array, or from the first sheet of a real .xlsx. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCell, type CellValue, type Grid } from '../../../src/sheet/grid';
import { Host } from '../../host';

type Row = readonly (CellValue | null)[];

/** Rows may be of different lengths; null is an empty cell. `formats` gives number formats by address ("C7"). */
export function grid(sheet: string, rows: readonly Row[], formats: Readonly<Record<string, string>> = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const numberFormats = values.map((row) => row.map(() => 'General'));
  for (const [address, format] of Object.entries(formats)) {
    const cell = parseCell(address);
    const line = cell === null ? undefined : numberFormats[cell.row];
    if (cell === null || line === undefined) throw new Error(`no cell ${address}`);
    line[cell.column] = format;
  }
  return { sheet, firstRow: 0, firstColumn: 0, values, formulas: values, numberFormats };
}

/** The first sheet of test/fixtures/NAME. */
export function gridOfWorkbook(name: string): Grid {
  const [sheet] = new Host(readFileSync(join(__dirname, '../../fixtures', name)), {}).sheets;
  if (sheet === undefined) throw new Error(`${name} has no sheet`);
  const { lastRow, lastColumn } = sheet.usedArea ?? { lastRow: 0, lastColumn: 0 };
  const cells = Array.from({ length: lastRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn + 1 }, (__, column) => sheet.cell(row, column)),
  );
  return {
    sheet: sheet.name,
    firstRow: 0,
    firstColumn: 0,
    values: cells.map((row) => row.map(({ value }) => value)),
    formulas: cells.map((row) => row.map(({ formula }) => formula)),
    numberFormats: cells.map((row) => row.map(({ style }) => style.numberFormat)),
  };
}
