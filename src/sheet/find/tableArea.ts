/** The cells that a table covers on the sheet. */
import type { Area } from '../grid';
import type { ChosenLine } from './scoreLines';
import type { Table } from './table';

export function tableArea(table: Table): Area {
  const across = [...table.indicatorLines, ...table.valueLines].map((line) => line.across);
  const from = Math.min(...across);
  const to = Math.max(...across);
  return table.view.orientation === 'upright'
    ? { firstRow: table.topRow, firstColumn: from, lastRow: table.last, lastColumn: to }
    : { firstRow: table.topRow, firstColumn: table.view.firstAlong, lastRow: to, lastColumn: table.last };
}

/** The cells of a line of scores from its first indicator to its last. */
export function lineCells({ table, line, positions }: ChosenLine): string {
  const along = positions.indicators.map((one) => one.along);
  const first = table.view.address(Math.min(...along), line.across);
  const last = table.view.address(Math.max(...along), line.across);
  return first === last ? first : `${first}:${last}`;
}
