/** The table of measures on an own worksheet: in a draft, and as it stands after people worked with it. */
import { matchKey } from '../ita/thai';
import { worksheets } from '../texts/th/worksheets';
import type { DraftValue, WorksheetDraft } from './drafts/draft';
import { parseNumberedMeasure, type TableRows } from './drafts/edits';
import type { Grid } from './grid';
import type { TypedValue } from './ownTexts';

export interface DraftTable extends TableRows {
  /** Column names, in order. */
  readonly columns: readonly string[];
  /** The row of each measure, by its id, with its values by column name. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, DraftValue>>;
  /** Row index of each measure. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Row index of the first of the `count` rows that were added below. */
  readonly addedFrom: (count: number) => number;
}

/** The header row of these worksheets is the one that is repeated on every page. */
export function draftTable(draft: WorksheetDraft): DraftTable {
  const header = draft.page.repeatedRows?.last ?? 0;
  const { values } = draft.cells;
  const columns = (values[header] ?? []).map((name) => (typeof name === 'string' ? name : ''));
  const blank = values.findIndex((line, row) => row > header && line.every((value) => value === null));
  const below = blank === -1 ? values.length : blank;
  const measure = columns.indexOf(worksheets.measureColumn);
  const rows = new Map<string, ReadonlyMap<string, DraftValue>>();
  const rowOf = new Map<string, number>();
  for (let row = header + 1; row < below; row += 1) {
    const line = values[row] ?? [];
    const text = line[measure];
    const id = typeof text === 'string' ? parseNumberedMeasure(text)?.id : undefined;
    if (id === undefined || rows.has(id)) continue;
    rows.set(id, new Map(columns.map((name, column) => [name, line[column] ?? null])));
    rowOf.set(id, row);
  }
  return { header, below, columns, rows, rowOf, addedFrom: (count) => below - count };
}

export interface OldRow {
  /** Cells that hold something, by column name. */
  readonly values: ReadonlyMap<string, TypedValue>;
  /** Names of the columns whose cell is a formula. */
  readonly formulas: ReadonlySet<string>;
}

export interface OldTable extends TableRows {
  readonly rows: readonly OldRow[];
}

/** null when the header row is gone. Rows are worksheet rows. A table ends where the signatures begin. */
export function findTable(grid: Grid, columns: readonly string[]): OldTable | null {
  const keys = columns.map(matchKey);
  const lines = grid.values.map((line) => line.map((value) => matchKey(String(value))));
  const matches = lines.map((line) => keys.filter((key) => key !== '' && line.includes(key)).length);
  const header = matches.indexOf(Math.max(...matches));
  const names = lines[header] ?? [];
  const isWhole = names.includes(matchKey(worksheets.measureColumn)) && (matches[header] ?? 0) * 2 > columns.length;
  if (!isWhole) return null;
  const signed = lines.findIndex((line, row) => row > header && line.some((key) => key.startsWith(SIGNATURE)));
  // The draft leaves one row empty between the table and the signatures.
  const below = signed === -1 ? lines.length : signed - 1;
  const rows = lines.slice(header + 1, signed === -1 ? lines.length : signed).flatMap((_, index) => {
    const row = readRow(grid, header + 1 + index, columns, (column) => names.indexOf(keys[column] ?? ''));
    return row.values.size === 0 ? [] : [row];
  });
  return { header: header + grid.firstRow, below: below + grid.firstRow, rows };
}

const SIGNATURE = matchKey('ลงชื่อ');

function readRow(grid: Grid, row: number, columns: readonly string[], positionOf: (column: number) => number): OldRow {
  const values = new Map<string, TypedValue>();
  const formulas = new Set<string>();
  columns.forEach((name, column) => {
    const position = positionOf(column);
    const value = grid.values[row]?.[position];
    if (value === undefined || String(value).trim() === '') return;
    values.set(name, typeof value === 'boolean' ? String(value) : value);
    const formula = grid.formulas[row]?.[position];
    if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) formulas.add(name);
  });
  return { values, formulas };
}
