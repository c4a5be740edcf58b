/** The cells that a message names: runs of them as areas, and only as many as a reader can take in. */
import type { CellAddress, TextParameters } from '../ita/finding';
import { areaAddress, cellAddress, columnCount, parseCell, rowCount, type Area } from './grid';

/** A message names at most this many places. */
const MOST_NAMED = 12;

export interface NamedCells {
  /** "H6:H50", "'มาตรการ ITA 2568'!D7"; what is not a cell address stays as it is. */
  readonly cells: readonly CellAddress[];
  /** `more`: how many cells are not named; left out when all are. */
  readonly parameters: TextParameters;
}

/** In their original order, sheet by sheet. */
export function namedCells(cells: readonly CellAddress[]): NamedCells {
  const places = [...bySheet(cells)].flatMap(([sheet, addresses]) => runs(sheet, addresses));
  const more = places.slice(MOST_NAMED).reduce((sum, { count }) => sum + count, 0);
  return { cells: places.slice(0, MOST_NAMED).map(({ name }) => name), parameters: more === 0 ? {} : { more } };
}

interface Place {
  readonly name: string;
  readonly count: number;
}

/** The sheet as it stands before the cell, "'ชื่อชีต'!", or "". */
function bySheet(cells: readonly CellAddress[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const cell of cells) {
    const end = cell.lastIndexOf('!') + 1;
    const addresses = found.get(cell.slice(0, end)) ?? new Set();
    found.set(cell.slice(0, end), addresses.add(cell.slice(end)));
  }
  return found;
}

/** From each cell as far up and down as possible, then as many columns to the left and right as are complete. */
function runs(sheet: string, addresses: ReadonlySet<string>): Place[] {
  const parsed = [...addresses].map((address) => ({ address, at: parseCell(address) }));
  const others = parsed.flatMap(({ address, at }) => (at === null ? [{ name: sheet + address, count: 1 }] : []));
  const left = new Set(parsed.flatMap(({ at }) => (at === null ? [] : [cellAddress(at.row, at.column)])));
  const has = (row: number, column: number) => left.has(cellAddress(row, column));
  const areas = parsed.flatMap(({ at }): Area[] => {
    if (at === null || !has(at.row, at.column)) return [];
    let [firstRow, lastRow] = [at.row, at.row];
    while (has(firstRow - 1, at.column)) firstRow -= 1;
    while (has(lastRow + 1, at.column)) lastRow += 1;
    const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
    let [firstColumn, lastColumn] = [at.column, at.column];
    while (rows.every((row) => has(row, firstColumn - 1))) firstColumn -= 1;
    while (rows.every((row) => has(row, lastColumn + 1))) lastColumn += 1;
    for (const row of rows) {
      for (let column = firstColumn; column <= lastColumn; column += 1) left.delete(cellAddress(row, column));
    }
    return [{ firstRow, firstColumn, lastRow, lastColumn }];
  });
  const count = (area: Area) => rowCount(area) * columnCount(area);
  return [...areas.map((area) => ({ name: sheet + areaAddress(area), count: count(area) })), ...others];
}
