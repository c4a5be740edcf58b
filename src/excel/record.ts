/**
 * What the add-in wrote into an area, in so few letters that a workbook name's comment holds it: so that edits of the
 * user's are seen before they are taken away, in any session and on any machine. Two letters for each row and each
 * column; where a row and a column differ, their cell was edited. Of formulas only their being formulas counts, as
 * Excel rewrites them when cells move.
 */
import type { DraftValue } from '../sheet/drafts/draft';
import { cellAddress, type Area, type CellValue, type Grid } from '../sheet/grid';

const BEGINNING = 'ITA ';
/** Stands for an area in which edits were found when it was written anew, with the edits in it. */
const EDITED = 'edited';
/** Excel's limit for a comment. */
const LONGEST = 255;

export const editedRecord = BEGINNING + EDITED;

/** The record of cells as they are drafted. "" where the area is too large for one. */
export function recordOf(values: readonly (readonly DraftValue[])[]): string {
  const record = BEGINNING + written(values.map((line) => line.map(drafted)));
  return record.length > LONGEST ? '' : record;
}

/**
 * Cells of the area that are not as they were written, or the area's first cell when it is known only that some are.
 * @param record "" or a comment of anybody's: nothing is known, so nothing is said
 */
export function editedCells(record: string, grid: Grid | null, area: Area): string[] {
  if (!record.startsWith(BEGINNING) || grid === null) return [];
  const first = cellAddress(area.firstRow, area.firstColumn);
  if (record === editedRecord) return [first];
  const now = cellsOf(grid, area);
  const [rows = '', columns = ''] = record.slice(BEGINNING.length).split('/');
  const [nowRows = '', nowColumns = ''] = written(now).split('/');
  if (rows === nowRows && columns === nowColumns) return [];
  if (rows.length !== nowRows.length || columns.length !== nowColumns.length) return [first];
  const cells = differing(rows, nowRows).flatMap((row) =>
    differing(columns, nowColumns).map((column) => cellAddress(area.firstRow + row, area.firstColumn + column)),
  );
  return cells.length === 0 ? [first] : cells;
}

/** What stands on one of our worksheets outside of what we wrote. */
export const cellsBeside = (grid: Grid | null, area: Area): string[] =>
  (grid?.values ?? []).flatMap((line, down) =>
    line.flatMap((value, across) => {
      const [row, column] = [(grid?.firstRow ?? 0) + down, (grid?.firstColumn ?? 0) + across];
      const inside =
        row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
      return value === '' || inside ? [] : [cellAddress(row, column)];
    }),
  );

function cellsOf(grid: Grid, area: Area): string[][] {
  const rows = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, down) => area.firstRow + down);
  const columns = Array.from(
    { length: area.lastColumn - area.firstColumn + 1 },
    (_, across) => area.firstColumn + across,
  );
  return rows.map((row) =>
    columns.map((column) => {
      const [down, across] = [row - grid.firstRow, column - grid.firstColumn];
      return found(grid.formulas[down]?.[across] ?? '', grid.values[down]?.[across] ?? '');
    }),
  );
}

const FORMULA = '=';

function drafted(value: DraftValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? FORMULA : constant(value);
}

/** A text that begins with "=" is its own value; a formula hardly ever is. */
const found = (formula: CellValue, value: CellValue): string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? FORMULA : constant(value);

/** Excel keeps 15 digits of a number. */
const constant = (value: CellValue): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value);

function written(cells: readonly (readonly string[])[]): string {
  const columns = cells[0]?.map((_, column) => cells.map((line) => line[column] ?? '')) ?? [];
  return `${cells.map(letters).join('')}/${columns.map(letters).join('')}`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Twelve bits of a hash (FNV-1a) as two letters. */
function letters(cells: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const unit of cells.join('\u0000')) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  const folded = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
  return (ALPHABET[folded >> 6] ?? '') + (ALPHABET[folded & 63] ?? '');
}

/** Positions of the letter pairs that differ. */
function differing(one: string, other: string): number[] {
  const pairs = Array.from({ length: one.length / 2 }, (_, index) => index);
  return pairs.filter((index) => one.slice(2 * index, 2 * index + 2) !== other.slice(2 * index, 2 * index + 2));
}
