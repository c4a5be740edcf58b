/** The cells of a grid in worksheet coordinates, as the recognisers see them; cells in an excluded area are empty. */
import { parseNumber } from '../../ita/thaiText';
import { cellAddress, contains, type Area, type CellValue, type Grid } from '../grid';
import { FARTHEST_VALUE } from './thresholds';

export interface Cells {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Exclusive ends. */
  readonly endRow: number;
  readonly endColumn: number;
  /** "" outside the grid and in excluded areas. */
  value(row: number, column: number): CellValue;
  /** The cell's text without surrounding blanks; "" for numbers and booleans. */
  text(row: number, column: number): string;
  numberFormat(row: number, column: number): string;
  isBlank(row: number, column: number): boolean;
}

/** Characters that copying from a PDF leaves in texts: soft hyphens, zero-width spaces and joiners, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'g');

export function cellsOf(grid: Grid, exclude: readonly Area[]): Cells {
  const held = (row: number, column: number): CellValue =>
    grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? '';
  const value =
    exclude.length === 0
      ? held
      : (row: number, column: number): CellValue => {
          const cell = held(row, column);
          return cell !== '' && exclude.some((area) => contains(area, row, column)) ? '' : cell;
        };
  const text = (row: number, column: number): string => {
    const cell = value(row, column);
    if (typeof cell !== 'string') return '';
    return INVISIBLE.test(cell) ? cell.replace(ALL_INVISIBLE, '').trim() : cell.trim();
  };
  return {
    sheet: grid.sheet,
    firstRow: grid.firstRow,
    firstColumn: grid.firstColumn,
    endRow: grid.firstRow + grid.values.length,
    endColumn: grid.firstColumn + (grid.values[0]?.length ?? 0),
    value,
    text,
    numberFormat: (row, column) => grid.numberFormats[row - grid.firstRow]?.[column - grid.firstColumn] ?? 'General',
    isBlank: (row, column) => {
      const cell = value(row, column);
      return cell === '' || (typeof cell === 'string' && parseNumber(cell).kind === 'blank');
    },
  };
}

/** The first column right of a label that is not blank; null when none is near. */
export function valueRightOf(cells: Cells, row: number, column: number): number | null {
  for (let at = column + 1; at <= column + FARTHEST_VALUE; at += 1) if (!cells.isBlank(row, at)) return at;
  return null;
}

/**
 * A table transposed if needed, so that its indicators always run along the first axis: rows of an upright table,
 * columns of a wide one. The recognisers know only this view.
 */
export interface View {
  readonly orientation: 'upright' | 'wide';
  /** Exclusive ends; the first positions are `firstAlong` and `firstAcross`. */
  readonly firstAlong: number;
  readonly endAlong: number;
  readonly firstAcross: number;
  readonly endAcross: number;
  value(along: number, across: number): CellValue;
  text(along: number, across: number): string;
  numberFormat(along: number, across: number): string;
  isBlank(along: number, across: number): boolean;
  address(along: number, across: number): string;
}

export const uprightView = (cells: Cells): View => ({
  orientation: 'upright',
  firstAlong: cells.firstRow,
  endAlong: cells.endRow,
  firstAcross: cells.firstColumn,
  endAcross: cells.endColumn,
  value: cells.value,
  text: cells.text,
  numberFormat: cells.numberFormat,
  isBlank: cells.isBlank,
  address: cellAddress,
});

export const wideView = (cells: Cells): View => ({
  orientation: 'wide',
  firstAlong: cells.firstColumn,
  endAlong: cells.endColumn,
  firstAcross: cells.firstRow,
  endAcross: cells.endRow,
  value: (along, across) => cells.value(across, along),
  text: (along, across) => cells.text(across, along),
  numberFormat: (along, across) => cells.numberFormat(across, along),
  isBlank: (along, across) => cells.isBlank(across, along),
  address: (along, across) => cellAddress(across, along),
});
