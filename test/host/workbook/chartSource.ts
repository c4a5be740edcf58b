/** What a chart makes of its source range: which cells name the categories and the series. */
import { columnCount, rowCount, type Area } from './address';
import type { Scalar } from './scalar';

export interface SeriesSource {
  /** The cell with the series' name; null without a header. */
  readonly name: Area | null;
  readonly values: Area;
}

export interface ChartSource {
  /** null without a column (or row) of names. */
  readonly categories: Area | null;
  readonly series: readonly SeriesSource[];
}

/** @param seriesBy "Auto" takes the fewer of rows and columns as series, as Excel does. */
export function readSource(area: Area, seriesBy: string, value: (row: number, column: number) => Scalar): ChartSource {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const isName = (row: number, column: number): boolean => typeof value(row, column) === 'string';
  const blankCorner = value(firstRow, firstColumn) === null;
  const rows = Array.from({ length: rowCount(area) - 1 }, (_, index) => firstRow + 1 + index);
  const columns = Array.from({ length: columnCount(area) - 1 }, (_, index) => firstColumn + 1 + index);
  const hasHeader =
    rows.length > 0 &&
    (blankCorner ||
      columns.some((column) => isName(firstRow, column)) ||
      (columns.length === 0 && isName(firstRow, firstColumn)));
  const hasNames =
    columns.length > 0 &&
    (blankCorner ||
      rows.some((row) => isName(row, firstColumn)) ||
      (rows.length === 0 && isName(firstRow, firstColumn)));
  const body: Area = {
    firstRow: firstRow + Number(hasHeader),
    firstColumn: firstColumn + Number(hasNames),
    lastRow,
    lastColumn,
  };
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && rowCount(body) >= columnCount(body));
  const header: Area = { ...body, firstRow, lastRow: firstRow };
  const names: Area = { ...body, firstColumn, lastColumn: firstColumn };
  if (byColumns) {
    return {
      categories: hasNames ? names : null,
      series: Array.from({ length: columnCount(body) }, (_, index) => {
        const column = { firstColumn: body.firstColumn + index, lastColumn: body.firstColumn + index };
        return { name: hasHeader ? { ...header, ...column } : null, values: { ...body, ...column } };
      }),
    };
  }
  return {
    categories: hasHeader ? header : null,
    series: Array.from({ length: rowCount(body) }, (_, index) => {
      const row = { firstRow: body.firstRow + index, lastRow: body.firstRow + index };
      return { name: hasNames ? { ...names, ...row } : null, values: { ...body, ...row } };
    }),
  };
}
