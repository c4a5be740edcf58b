/** A sheet as a grid of typed cells, whatever its source. Rows and columns count from 0. */
import type { CellAddress } from '../ita/finding';

export type CellValue = string | number | boolean;

export interface Grid {
  /** Name of the worksheet. */
  readonly sheet: string;
  /** Where values[0][0] lies on the worksheet. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** "" for an empty cell; errors are their text ("#N/A"). All rows have the same length. */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Like values, but with a formula's text ("=A1+1") if the cell has one. On a sheet that is not the add-in's own, only
   * the result block's formulas are read: other rows are empty here.
   */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number formats in English notation ("General", "0.00%"). */
  readonly numberFormats: readonly (readonly string[])[];
  /** Some of its rows or columns are hidden, by hand or by a filter; they are read like the others. */
  readonly hasHidden?: boolean;
  /** Which ones, counted on the worksheet from 0; left out when not known. */
  readonly hidden?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/** Formulas and values of cells from (row, column) on: a formula that shows nothing also counts as content. */
export interface Contents {
  readonly row: number;
  readonly column: number;
  /** A formula's text if the cell has one, otherwise its value; "" for an empty one. */
  readonly cells: readonly (readonly CellValue[])[];
}

/** A block of cells, inclusive, in worksheet coordinates from 0. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** (6, 2) → "C7". */
export const cellAddress = (row: number, column: number): CellAddress => `${columnLetters(column)}${row + 1}`;

/** (6, 2) → "$C$7". */
export const absoluteAddress = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

export const areaAddress = (area: Area): string => {
  const first = cellAddress(area.firstRow, area.firstColumn);
  const last = cellAddress(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
};

/** "C7", "$C$7" → {row 6, column 2}; null when it is not a cell address. A sheet name before "!" is ignored. */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/**
 * "'ITA 2567'!$E$6:$K$30" → its sheet and area; null for anything else: "#REF!" and "#REF!$A$1" of a deleted sheet, a
 * sheet of another workbook ("[Book1.xlsx]ITA"), a whole column, a union, corners in the wrong order.
 */
export function parseReference(reference: string): { sheet: string; area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!:,#]+))!([^!:,]+)(?::([^!:,]+))?$/.exec(reference);
  if (match === null) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
  const first = parseCell(match[3] ?? '');
  const last = match[4] === undefined ? first : parseCell(match[4]);
  if (first === null || last === null || /[[\]]/.test(sheet)) return null;
  if (first.row > last.row || first.column > last.column) return null;
  return {
    sheet,
    area: { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column },
  };
}

/** ITA 2567 → 'ITA 2567', with inner quotes doubled, as formulas require it. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** "'ITA 2567'!$E$6:$K$30", as names and formulas require it. */
export const absoluteReference = (sheet: string, area: Area): string => `${quotedSheet(sheet)}!${absoluteArea(area)}`;

/** "$E$6:$K$30". */
export const absoluteArea = (area: Area): string => {
  const first = absoluteAddress(area.firstRow, area.firstColumn);
  const last = absoluteAddress(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
};

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;

export const intersects = (one: Area, other: Area): boolean =>
  one.firstRow <= other.lastRow &&
  other.firstRow <= one.lastRow &&
  one.firstColumn <= other.lastColumn &&
  other.firstColumn <= one.lastColumn;

export const isWithin = (inner: Area, outer: Area): boolean =>
  contains(outer, inner.firstRow, inner.firstColumn) && contains(outer, inner.lastRow, inner.lastColumn);

/** The smallest area around both. */
export const around = (one: Area, other: Area): Area => ({
  firstRow: Math.min(one.firstRow, other.firstRow),
  firstColumn: Math.min(one.firstColumn, other.firstColumn),
  lastRow: Math.max(one.lastRow, other.lastRow),
  lastColumn: Math.max(one.lastColumn, other.lastColumn),
});

/** The same area elsewhere. */
export const moved = (area: Area, rows: number, columns: number): Area => ({
  firstRow: area.firstRow + rows,
  firstColumn: area.firstColumn + columns,
  lastRow: area.lastRow + rows,
  lastColumn: area.lastColumn + columns,
});

export const isSameArea = (one: Area, other: Area): boolean => areaAddress(one) === areaAddress(other);

/** An area that begins at a cell, of some rows and columns. */
export const areaOf = (row: number, column: number, rows: number, columns: number): Area => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row + rows - 1,
  lastColumn: column + columns - 1,
});

export const rowCount = (area: Area): number => area.lastRow - area.firstRow + 1;
export const columnCount = (area: Area): number => area.lastColumn - area.firstColumn + 1;
