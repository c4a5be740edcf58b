/** Where a chart lies on its sheet: cells of the anchor ↔ points from the sheet's corner. */
import type { XmlElement } from '../ooxml/xml';
import type { Area } from './address';
import type { ChartPlace } from './charts';
import type { Sheet } from './sheet';

/** English metric units in a point. */
const emu = 12_700;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Cells that the chart covers, wholly or in part. */
export function coveredCells({ anchor, sheet }: ChartPlace): Area {
  const from = corner(anchor.first('from'));
  const to = anchor.first('to');
  if (to === undefined) {
    const { left, top, width, height } = boxOf({ anchor, sheet });
    const end = {
      column: indexAt((index) => sheet.columns.width(index), left + width),
      row: indexAt((index) => sheet.rowHeight(index), top + height),
    };
    return { firstRow: from.row, firstColumn: from.column, lastRow: end.row.index, lastColumn: end.column.index };
  }
  const end = corner(to);
  return {
    firstRow: from.row,
    firstColumn: from.column,
    // A corner at the very start of a cell does not cover it.
    lastRow: Math.max(from.row, end.rowOffset === 0 ? end.row - 1 : end.row),
    lastColumn: Math.max(from.column, end.columnOffset === 0 ? end.column - 1 : end.column),
  };
}

/** In points. */
export function boxOf({ anchor, sheet }: Pick<ChartPlace, 'anchor' | 'sheet'>): Box {
  const extent = anchor.first('ext');
  const from = anchor.first('from');
  const position = anchor.first('pos');
  const start =
    from === undefined
      ? { x: (position?.number('x') ?? 0) / emu, y: (position?.number('y') ?? 0) / emu }
      : pointOf(sheet, from);
  if (extent !== undefined) {
    return {
      left: start.x,
      top: start.y,
      width: (extent.number('cx') ?? 0) / emu,
      height: (extent.number('cy') ?? 0) / emu,
    };
  }
  const end = pointOf(sheet, anchor.first('to'));
  return { left: start.x, top: start.y, width: end.x - start.x, height: end.y - start.y };
}

/** From the upper left of the area's first cell to the lower right of its last. */
export function coverCells({ anchor }: ChartPlace, area: Area): void {
  setCorner(anchor.first('from'), { column: area.firstColumn, columnOffset: 0, row: area.firstRow, rowOffset: 0 });
  setCorner(anchor.first('to'), { column: area.lastColumn + 1, columnOffset: 0, row: area.lastRow + 1, rowOffset: 0 });
}

export function setBox({ anchor, sheet }: ChartPlace, { left, top, width, height }: Box): void {
  const place = (x: number, y: number): Corner => {
    const column = indexAt((index) => sheet.columns.width(index), x);
    const row = indexAt((index) => sheet.rowHeight(index), y);
    return { column: column.index, columnOffset: column.offset, row: row.index, rowOffset: row.offset };
  };
  setCorner(anchor.first('from'), place(left, top));
  setCorner(anchor.first('to'), place(left + width, top + height));
}

/** Offsets in points. */
interface Corner {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

function corner(element: XmlElement | undefined): Corner {
  const value = (local: string): number => Number(element?.first(local)?.text ?? 0);
  return {
    column: value('col'),
    columnOffset: value('colOff') / emu,
    row: value('row'),
    rowOffset: value('rowOff') / emu,
  };
}

function setCorner(element: XmlElement | undefined, { column, columnOffset, row, rowOffset }: Corner): void {
  const values = { col: column, colOff: Math.round(columnOffset * emu), row, rowOff: Math.round(rowOffset * emu) };
  for (const [local, value] of Object.entries(values)) {
    const child = element?.first(local);
    if (child !== undefined) child.text = String(value);
  }
}

function pointOf(sheet: Sheet, element: XmlElement | undefined): { x: number; y: number } {
  const { column, columnOffset, row, rowOffset } = corner(element);
  return {
    x: sum(column, (index) => sheet.columns.width(index)) + columnOffset,
    y: sum(row, (index) => sheet.rowHeight(index)) + rowOffset,
  };
}

const sum = (count: number, size: (index: number) => number): number =>
  Array.from({ length: count }, (_, index) => size(index)).reduce((total, value) => total + value, 0);

function indexAt(size: (index: number) => number, distance: number): { index: number; offset: number } {
  let rest = Math.max(0, distance);
  for (let index = 0; index < 16_384; index += 1) {
    if (rest < size(index)) return { index, offset: rest };
    rest -= size(index);
  }
  return { index: 16_383, offset: 0 };
}
