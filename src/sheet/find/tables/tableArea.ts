/** The cells that a table covers on the sheet. */
import type { Area } from '../../grid';
import type { ChosenLine } from './chooseScoreLines';
import type { Table } from './table';

export function tableArea(table: Table): Area {
  const across = [...table.indicatorLines, ...table.valueLines].map((line) => line.across);
  const from = Math.min(...across);
  const to = Math.max(...across);
  return table.view.orientation === 'upright'
    ? { firstRow: table.topRow, firstColumn: from, lastRow: table.last, lastColumn: to }
    : { firstRow: table.topRow, firstColumn: table.view.firstAlong, lastRow: to, lastColumn: table.last };
}

/** The cells of a line of scores, from the header to the end of the table. */
export function lineCells({ table, line }: ChosenLine): string {
  const first = table.view.address(table.first, line.across);
  const last = table.view.address(Math.max(table.first, table.last), line.across);
  return first === last ? first : `${first}:${last}`;
}
