/** What a grid is drawn on: the numbers of its rows, and the lines between the cells. */
import { linesOf, startOf, type LineRange } from './gridLayout';

export const headerHeight = 22;
export const headerWidth = 46;

export function RowHeader(props: { row: number; rows: Float64Array; offset: number; selected: number }) {
  const { row, rows, offset, selected } = props;
  return (
    <div
      className={row === selected ? 'grid-header current' : 'grid-header'}
      style={{
        top: startOf(rows, row) - offset,
        height: startOf(rows, row + 1) - startOf(rows, row),
        width: headerWidth,
      }}
    >
      {row + 1}
    </div>
  );
}

export function GridLines(props: {
  rows: Float64Array;
  columns: Float64Array;
  rowRange: LineRange;
  columnRange: LineRange;
  offset: number;
}) {
  const { rows, columns, rowRange, columnRange, offset } = props;
  const left = startOf(columns, columnRange.first);
  const width = startOf(columns, columnRange.last + 1) - left;
  const top = startOf(rows, rowRange.first) - offset;
  const height = startOf(rows, rowRange.last + 1) - offset - top;
  return (
    <div aria-hidden="true">
      {linesOf(columnRange).map((column) => (
        <div
          key={column}
          className="grid-line"
          style={{ left: startOf(columns, column + 1) - 1, top, width: 1, height }}
        />
      ))}
      {linesOf(rowRange).map((row) => (
        <div
          key={row}
          className="grid-line"
          style={{ left, top: startOf(rows, row + 1) - offset - 1, width, height: 1 }}
        />
      ))}
    </div>
  );
}
