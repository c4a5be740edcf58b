/** A draft as the grid that would be read back from its worksheet; of formulas only dates and divisions are computed. */
import { LEFT_AS_IT_IS, type DraftValue, type WorksheetDraft } from '../../src/sheet/drafts/draft';
import type { SheetModel } from '../../src/sheet/drafts/sheetModel';
import { rendered } from '../../src/sheet/drafts/render';
import type { Area, CellValue, Grid } from '../../src/sheet/grid';
import type { OldWorksheet } from '../../src/sheet/keep/readOwnWorksheet';
import type { SheetRecord } from '../../src/sheet/record';
import { plainText } from '../plainText';

interface Cell {
  readonly value: CellValue;
  readonly formula: CellValue;
}

/** @param before the worksheet that the draft is written over */
export function gridOf(draft: WorksheetDraft, before: Grid | null = null): Grid {
  const cells = draft.cells.values.map((line, row) =>
    line.map((value, column) => (value === LEFT_AS_IT_IS ? cellAt(before, row, column) : cellOf(value))),
  );
  return trimmed({
    sheet: before?.sheet ?? draft.title,
    firstRow: 0,
    firstColumn: 0,
    values: cells.map((line) => line.map(({ value }) => value)),
    formulas: cells.map((line) => line.map(({ formula }) => formula)),
    numberFormats: cells.map((line) => line.map(() => 'General')),
  });
}

export const modelGrid = (model: SheetModel): Grid => gridOf(rendered(model));

function cellAt(grid: Grid | null, row: number, column: number): Cell {
  if (grid === null) throw new Error('a new worksheet has nothing to be left as it is');
  const [down, across] = [row - grid.firstRow, column - grid.firstColumn];
  return { value: grid.values[down]?.[across] ?? '', formula: grid.formulas[down]?.[across] ?? '' };
}

function cellOf(value: DraftValue): Cell {
  if (value === null || value === LEFT_AS_IT_IS) return { value: '', formula: '' };
  if (typeof value !== 'object') return { value, formula: value };
  const formula = 'formula' in value ? value.formula : '';
  const [, year, month, day] = /^=DATE\((\d+),(\d+),(\d+)\)$/.exec(formula) ?? [];
  const [, over, under] = /^=(\d+)\/(\d+)$/.exec(formula) ?? [];
  if (year !== undefined) return { value: serial(Number(year), Number(month), Number(day)), formula };
  return { value: over === undefined ? RESULT : Number(over) / Number(under), formula };
}

/** What every other formula shows. */
const RESULT = 0.125;

/** Excel's number for a date of the common era. */
export const serial = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Without empty rows and columns at its ends, as a used range is. */
export function trimmed(grid: Grid): Grid {
  const isUsed = (row: number, column: number) =>
    grid.values[row]?.[column] !== '' || (grid.formulas[row]?.[column] ?? '') !== '';
  const rows = grid.values.flatMap((line, row) => (line.some((_, column) => isUsed(row, column)) ? [row] : []));
  const columns = (grid.values[0] ?? []).flatMap((_, column) =>
    grid.values.some((__, row) => isUsed(row, column)) ? [column] : [],
  );
  const [top = 0, left = 0] = [rows[0], columns[0]];
  const [bottom, right] = [rows[rows.length - 1] ?? -1, columns[columns.length - 1] ?? -1];
  const cut = <Value>(cells: readonly (readonly Value[])[]) =>
    cells.slice(top, bottom + 1).map((line) => line.slice(left, right + 1));
  return {
    ...grid,
    firstRow: grid.firstRow + top,
    firstColumn: grid.firstColumn + left,
    values: cut(grid.values),
    formulas: cut(grid.formulas),
    numberFormats: cut(grid.numberFormats),
  };
}

/** The grid with some cells changed, [row, column, value] from 0; it grows where it must. */
export function changed(
  grid: Grid,
  ...cells: readonly (readonly [number, number, CellValue, (string | undefined)?])[]
): Grid {
  const height = Math.max(grid.values.length, ...cells.map(([row]) => row + 1));
  const width = Math.max(grid.values[0]?.length ?? 0, ...cells.map(([, column]) => column + 1));
  const grown = (old: readonly (readonly CellValue[])[]) =>
    Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => old[row]?.[column] ?? ''));
  const [values, formulas] = [grown(grid.values), grown(grid.formulas)];
  for (const [row, column, value, formula] of cells) {
    values[row]?.splice(column, 1, value);
    formulas[row]?.splice(column, 1, formula ?? value);
  }
  return { ...grid, values, formulas, numberFormats: values.map((line) => line.map(() => 'General')) };
}

/** The grid with its rows in another order, some of them left out or twice, and new ones (texts by column) among them. */
export function withRows(grid: Grid, rows: readonly (number | readonly CellValue[])[]): Grid {
  const width = Math.max(
    ...grid.values.map((line) => line.length),
    ...rows.map((row) => (typeof row === 'number' ? 0 : row.length)),
  );
  const line = (cells: readonly (readonly CellValue[])[], row: number | readonly CellValue[]) => {
    const found = typeof row === 'number' ? (cells[row] ?? []) : row;
    return Array.from({ length: width }, (_, column) => found[column] ?? '');
  };
  const values = rows.map((row) => line(grid.values, row));
  return {
    ...grid,
    values,
    formulas: rows.map((row) => line(grid.formulas, row)),
    numberFormats: values.map((cells) => cells.map(() => 'General')),
  };
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The grid with an empty column put in. */
export function withColumn(grid: Grid, at: number): Grid {
  const wider = (cells: readonly (readonly CellValue[])[]) =>
    cells.map((line) => [...line.slice(0, at), '', ...line.slice(at)]);
  return {
    ...grid,
    values: wider(grid.values),
    formulas: wider(grid.formulas),
    numberFormats: grid.values.map((line) => [...line, ''].map(() => 'General')),
  };
}

/** Row of the first cell of the column that begins with the text. */
export function rowOf(grid: Grid, column: number, text: string): number {
  const row = grid.values.findIndex((line) => plainText(String(line[column])).trim().startsWith(plainText(text)));
  if (row === -1) throw new Error(`no cell of column ${column} begins with ${text}`);
  return row;
}

/** The whole grid, as if all of it were the add-in's. */
export const areaOf = ({ values, firstRow, firstColumn }: Grid): Area => ({
  firstRow,
  firstColumn,
  lastRow: firstRow + values.length - 1,
  lastColumn: firstColumn + (values[0]?.length ?? 1) - 1,
});

export const recordOf = ({ year, recorded }: WorksheetDraft): SheetRecord => ({ year, rows: recorded });

/** A worksheet that was written from the model, with the record of it, and changed since. */
export const oldOf = (
  model: SheetModel,
  grid: Grid,
  record: SheetRecord | null = recordOf(rendered(model)),
): OldWorksheet => ({
  grid,
  area: areaOf(grid),
  record,
});

/** With its texts as they are read. */
export const readable = (draft: WorksheetDraft): WorksheetDraft => ({
  ...draft,
  cells: { ...draft.cells, values: draft.cells.values.map((line) => line.map((value) => plainText(value))) },
});
