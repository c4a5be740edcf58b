/** How large sheets are. Inside, whole columns and rows always reach to the end of the larger grid. */
import { lastColumn, lastRow, type Area } from '../workbook/address';

export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** Of ordinary workbooks, and of Excel 97–2003 workbooks, which today's Excel opens in compatibility mode. */
export const grids = {
  xlsx: { rows: lastRow + 1, columns: lastColumn + 1 },
  xls: { rows: 65_536, columns: 256 },
} as const satisfies Readonly<Record<string, Grid>>;

export type GridName = keyof typeof grids;

/** The area as the client counts it: whole columns end at the grid's last row. */
export const clipped = (area: Area, { rows, columns }: Grid): Area => ({
  firstRow: area.firstRow,
  firstColumn: area.firstColumn,
  lastRow: isAllRows(area) ? rows - 1 : area.lastRow,
  lastColumn: isAllColumns(area) ? columns - 1 : area.lastColumn,
});

/** The area as it is kept: what reaches from the first to the last row of the grid is whole columns. */
export const unclipped = (area: Area, { rows, columns }: Grid): Area => ({
  firstRow: area.firstRow,
  firstColumn: area.firstColumn,
  lastRow: area.firstRow === 0 && area.lastRow === rows - 1 ? lastRow : area.lastRow,
  lastColumn: area.firstColumn === 0 && area.lastColumn === columns - 1 ? lastColumn : area.lastColumn,
});

/** @param area as the client counts it. */
export const isInside = (area: Area, { rows, columns }: Grid): boolean =>
  area.firstRow >= 0 &&
  area.firstColumn >= 0 &&
  area.lastRow < rows &&
  area.lastColumn < columns &&
  area.firstRow <= area.lastRow &&
  area.firstColumn <= area.lastColumn;

const isAllRows = (area: Area): boolean => area.firstRow === 0 && area.lastRow === lastRow;
const isAllColumns = (area: Area): boolean => area.firstColumn === 0 && area.lastColumn === lastColumn;
