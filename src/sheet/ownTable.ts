/** The table that staff edit on an own worksheet: in a draft, and as it stands after people worked with it. */
import { matchKey } from '../ita/thai';
import type { DraftValue, WorksheetDraft } from './drafts/draft';
import type { TableRows } from './drafts/edits';
import type { Grid } from './grid';
import type { TypedValue } from './ownTexts';

export interface DraftTable extends TableRows {
  /** Column names, in order. */
  readonly columns: readonly string[];
  /** The values of each row, by its id and the column's name. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, DraftValue>>;
  /** Row index of each id. */
  readonly rowOf: ReadonlyMap<string, number>;
}

export function draftTable({ cells, editable }: WorksheetDraft): DraftTable {
  if (editable === undefined) throw new Error('a worksheet without rows to edit');
  const { header, ids } = editable;
  const names = (cells.values[header] ?? []).filter((name): name is string => typeof name === 'string');
  const first = header + 1;
  return {
    header,
    below: first + ids.length,
    columns: names,
    rows: new Map(
      ids.map((id, index) => [
        id,
        new Map(names.map((name, column) => [name, cells.values[first + index]?.[column] ?? null])),
      ]),
    ),
    rowOf: new Map(ids.map((id, index) => [id, first + index])),
  };
}

export interface OldRow {
  /** On the worksheet, from 0. */
  readonly row: number;
  /** Cells that hold something, by column name. */
  readonly values: ReadonlyMap<string, TypedValue>;
  /** Names of the columns whose cell is a formula. */
  readonly formulas: ReadonlySet<string>;
  /** Cells that hold something in columns of staff's own, by their column on the worksheet. */
  readonly beside: ReadonlyMap<number, TypedValue>;
}

export interface OldTable extends TableRows {
  readonly rows: readonly OldRow[];
  /** Where each of our columns stands on the worksheet, in our order; null for one that is gone. */
  readonly ownColumns: readonly (number | null)[];
  /** Columns on the worksheet that are none of ours, in order. */
  readonly otherColumns: readonly number[];
}

export interface TableRequest {
  readonly columns: readonly string[];
  /** The column without which it is not the table. */
  readonly key: string;
  /** Whether a cell's text ends the table, by its matchKey. */
  readonly isEnd: (key: string) => boolean;
  /** Empty rows that the draft leaves before that cell's row. */
  readonly gap: number;
}

/** null when the header row is gone. Rows and columns are those of the worksheet. */
export function findTable(grid: Grid, { columns, key, isEnd, gap }: TableRequest): OldTable | null {
  const keys = columns.map(matchKey);
  const lines = grid.values.map((line) => line.map((value) => matchKey(String(value))));
  const matches = lines.map((line) => keys.filter((one) => one !== '' && line.includes(one)).length);
  const header = matches.indexOf(Math.max(...matches));
  const names = lines[header] ?? [];
  const isWhole = names.includes(matchKey(key)) && (matches[header] ?? 0) * 2 > columns.length;
  if (!isWhole) return null;
  const end = lines.findIndex((line, row) => row > header && line.some(isEnd));
  const last = end === -1 ? lines.length : end;
  const positions = keys.map((one) => names.indexOf(one));
  const others = names.flatMap((_, position) => (positions.includes(position) ? [] : [position]));
  const rows = lines.slice(header + 1, last).flatMap((_, index) => {
    const row = readRow(grid, header + 1 + index, columns, positions, others);
    return row.values.size === 0 && row.beside.size === 0 ? [] : [row];
  });
  return {
    header: header + grid.firstRow,
    below: (end === -1 ? lines.length : end - gap) + grid.firstRow,
    rows,
    ownColumns: positions.map((position) => (position === -1 ? null : position + grid.firstColumn)),
    otherColumns: others.map((position) => position + grid.firstColumn),
  };
}

function readRow(
  grid: Grid,
  row: number,
  columns: readonly string[],
  positions: readonly number[],
  others: readonly number[],
): OldRow {
  const values = new Map<string, TypedValue>();
  const formulas = new Set<string>();
  columns.forEach((name, column) => {
    const position = positions[column] ?? -1;
    const value = typedAt(grid, row, position);
    if (value === null) return;
    values.set(name, value);
    if (isFormulaAt(grid, row, position)) formulas.add(name);
  });
  const beside = new Map<number, TypedValue>();
  for (const position of others) {
    const value = typedAt(grid, row, position);
    if (value !== null) beside.set(position + grid.firstColumn, value);
  }
  return { row: row + grid.firstRow, values, formulas, beside };
}

/** What a cell of the grid holds, counted within the grid; null where it holds nothing to be seen. */
export function typedAt(grid: Grid, row: number, column: number): TypedValue | null {
  const value = grid.values[row]?.[column];
  if (value === undefined || String(value).trim() === '') return null;
  return typeof value === 'boolean' ? String(value) : value;
}

export function isFormulaAt(grid: Grid, row: number, column: number): boolean {
  const formula = grid.formulas[row]?.[column];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== grid.values[row]?.[column];
}
