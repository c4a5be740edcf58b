/** A1 addresses: areas of a sheet, sheet names in references. Rows and columns count from 0. */

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Inclusive. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const wholeSheet: Area = { firstRow: 0, firstColumn: 0, lastRow, lastColumn };

export const cellArea = (row: number, column: number): Area => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});

export const rowCount = (area: Area): number => area.lastRow - area.firstRow + 1;
export const columnCount = (area: Area): number => area.lastColumn - area.firstColumn + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isWholeRows = (area: Area): boolean => area.firstColumn === 0 && area.lastColumn === lastColumn;
export const isWholeColumns = (area: Area): boolean => area.firstRow === 0 && area.lastRow === lastRow;
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;

export const sameArea = (a: Area, b: Area): boolean =>
  a.firstRow === b.firstRow &&
  a.firstColumn === b.firstColumn &&
  a.lastRow === b.lastRow &&
  a.lastColumn === b.lastColumn;

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

/** `area` without `hole`, as up to four areas. */
export function difference(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const pieces: Area[] = [
    { ...area, lastRow: common.firstRow - 1 },
    { ...area, firstRow: common.lastRow + 1 },
    { ...common, firstColumn: area.firstColumn, lastColumn: common.firstColumn - 1 },
    { ...common, firstColumn: common.lastColumn + 1, lastColumn: area.lastColumn },
  ];
  return pieces.filter((piece) => piece.firstRow <= piece.lastRow && piece.firstColumn <= piece.lastColumn);
}

/** 0 → "A". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AA" → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let position = 0; position < letters.length; position += 1) {
    index = index * 26 + (letters.charCodeAt(position) & 0xdf) - 64;
  }
  return index - 1;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "A1", "A1:B2", "A:C" or "3:5"; with dollars when `absolute`. */
export function areaAddress(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const column = (index: number): string => dollar + columnLetters(index);
  const row = (index: number): string => dollar + String(index + 1);
  if (isWholeColumns(area) && !isWholeRows(area)) return `${column(area.firstColumn)}:${column(area.lastColumn)}`;
  if (isWholeRows(area)) return `${row(area.firstRow)}:${row(area.lastRow)}`;
  const first = column(area.firstColumn) + row(area.firstRow);
  const last = column(area.lastColumn) + row(area.lastRow);
  return first === last ? first : `${first}:${last}`;
}

const cell = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** An area without a sheet name; null for anything else. */
export function parseArea(address: string): Area | null {
  const wholeColumns = columns.exec(address);
  if (wholeColumns !== null) {
    return ordered(0, columnIndex(wholeColumns[1] ?? ''), lastRow, columnIndex(wholeColumns[2] ?? ''));
  }
  const wholeRows = rows.exec(address);
  if (wholeRows !== null) return ordered(Number(wholeRows[1]) - 1, 0, Number(wholeRows[2]) - 1, lastColumn);
  const [first, last, ...rest] = address.split(':');
  const start = cell.exec(first ?? '');
  const end = last === undefined ? start : cell.exec(last);
  if (start === null || end === null || rest.length > 0) return null;
  return ordered(Number(start[2]) - 1, columnIndex(start[1] ?? ''), Number(end[2]) - 1, columnIndex(end[1] ?? ''));
}

/** "'My sheet'!A1:B2" → its sheet's name (null where it has none) and area. "#REF!A1" is the reference of no sheet. */
export function parseReference(reference: string): { readonly sheet: string | null; readonly area: Area } | null {
  const bang = reference.lastIndexOf('!');
  if (reference.startsWith('#')) return null;
  const area = parseArea(reference.slice(bang + 1));
  if (area === null) return null;
  return { sheet: bang < 0 ? null : unquoteSheet(reference.slice(0, bang)), area };
}

export const unquoteSheet = (name: string): string =>
  name.startsWith("'") && name.endsWith("'") && name.length > 1 ? name.slice(1, -1).replaceAll("''", "'") : name;

const plainSheetName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** Quoted only where formulas need it, as Excel writes addresses. */
export const quoteSheet = (name: string): string =>
  plainSheetName.test(name) && !looksLikeCell.test(name) && !/^(?:true|false)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

function ordered(row1: number, column1: number, row2: number, column2: number): Area | null {
  const area = {
    firstRow: Math.min(row1, row2),
    firstColumn: Math.min(column1, column2),
    lastRow: Math.max(row1, row2),
    lastColumn: Math.max(column1, column2),
  };
  return area.lastRow <= lastRow && area.lastColumn <= lastColumn ? area : null;
}
