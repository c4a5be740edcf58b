/**
 * The looks that empty cells have by themselves. Many staff give a whole sheet a font with Ctrl+A: then every column
 * has looks of its own, and cells that are given back must have them again. The looks are read from cells that nobody
 * uses: the last row of the sheet has those of the columns, the last column those of the rows.
 */
import type { Area } from '../sheet/grid';
import { supportsFillPattern } from './supported';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

export interface Look {
  readonly numberFormat: string;
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly italic: boolean };
  readonly color: string;
  /** null for no fill. */
  readonly fill: string | null;
  readonly horizontal: Excel.RangeFormat['horizontalAlignment'];
  readonly vertical: Excel.RangeFormat['verticalAlignment'];
  readonly wrap: boolean;
  readonly borders: readonly {
    readonly edge: Excel.BorderIndex;
    readonly style: Excel.RangeBorder['style'];
    readonly color: string;
  }[];
}

/** Queues the loads of the look that the cells of a range have in common; what differs comes back as null. */
export function queueLook(range: Excel.Range): () => Look {
  const { format } = range;
  range.load('numberFormat');
  format.load('horizontalAlignment,verticalAlignment,wrapText');
  format.font.load('name,size,bold,italic,color');
  format.fill.load('color');
  if (supportsFillPattern()) format.fill.load('pattern');
  const edges = EDGES().map((edge) => ({ edge, border: format.borders.getItem(edge) }));
  for (const { border } of edges) border.load('style,color');
  return () => ({
    numberFormat: commonFormat(range.numberFormat as string[][]),
    font: {
      name: format.font.name,
      size: format.font.size,
      bold: format.font.bold,
      italic: format.font.italic,
    },
    color: format.font.color,
    fill: hasFill(format.fill) ? format.fill.color : null,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
    borders: edges.flatMap(({ edge, border }) =>
      border.style === Excel.BorderLineStyle.none ? [] : [{ edge, style: border.style, color: border.color }],
    ),
  });
}

/** The constants are there when Excel is. */
const EDGES = () => [
  Excel.BorderIndex.edgeTop,
  Excel.BorderIndex.edgeBottom,
  Excel.BorderIndex.edgeLeft,
  Excel.BorderIndex.edgeRight,
  Excel.BorderIndex.insideVertical,
  Excel.BorderIndex.insideHorizontal,
];

/** "" where the cells differ. */
function commonFormat(formats: readonly (readonly string[])[]): string {
  const [format = '', ...others] = new Set(formats.flat());
  return others.length === 0 ? format : '';
}

/** White is what Excel answers where there is no fill; newer ones can be asked which it is. */
const hasFill = (fill: Excel.RangeFill): boolean =>
  supportsFillPattern() ? fill.pattern !== Excel.FillPattern.none : fill.color.toUpperCase() !== '#FFFFFF';

export interface OwnLooks {
  /** The look that the cell has when nobody formatted it singly. */
  at(row: number, column: number): Look;
}

/** What the cells of an area look like by themselves. One round trip; two where rows or columns differ. */
export async function readOwnLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<OwnLooks> {
  const [rowCount, columnCount] = [area.lastRow - area.firstRow + 1, area.lastColumn - area.firstColumn + 1];
  const cell = (row: number, column: number) => queueLook(sheet.getRangeByIndexes(row, column, 1, 1));
  const corner = cell(LAST_ROW, LAST_COLUMN);
  // Read together, what differs comes back as null.
  const together = [
    queueLook(sheet.getRangeByIndexes(LAST_ROW, area.firstColumn, 1, columnCount)),
    queueLook(sheet.getRangeByIndexes(area.firstRow, LAST_COLUMN, rowCount, 1)),
  ];
  await context.sync();
  const common = corner();
  const plain = JSON.stringify(common);
  if (together.every((look) => JSON.stringify(look()) === plain)) return { at: () => common };

  const columns = numbers(columnCount).map((column) => cell(LAST_ROW, area.firstColumn + column));
  const rows = numbers(rowCount).map((row) => cell(area.firstRow + row, LAST_COLUMN));
  await context.sync();
  const columnLooks = columns.map((look) => look());
  const rowLooks = rows.map((look) => look());
  return {
    at: (row, column) => {
      // Where both are formatted the cell exists singly, and is none of ours.
      const ofRow = rowLooks[row - area.firstRow];
      if (ofRow !== undefined && JSON.stringify(ofRow) !== plain) return ofRow;
      return columnLooks[column - area.firstColumn] ?? common;
    },
  };
}

/** Queues making the cells of an area, which all look like `now`, look as they do by themselves. */
export function queueOwnLooks(sheet: Excel.Worksheet, area: Area, now: Look, own: OwnLooks): void {
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    let first = area.firstRow;
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      const look = own.at(first, column);
      if (row < area.lastRow && JSON.stringify(own.at(row + 1, column)) === JSON.stringify(look)) continue;
      if (JSON.stringify(look) !== JSON.stringify(now)) queueLookChange(sheet, first, row, column, now, look);
      first = row + 1;
    }
  }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function queueLookChange(
  sheet: Excel.Worksheet,
  firstRow: number,
  lastRow: number,
  column: number,
  is: Look,
  wanted: Look,
): void {
  const rows = lastRow - firstRow + 1;
  const range = sheet.getRangeByIndexes(firstRow, column, rows, 1);
  const { format } = range;
  if (is.font.name !== wanted.font.name) format.font.name = wanted.font.name;
  if (is.font.size !== wanted.font.size) format.font.size = wanted.font.size;
  if (is.font.bold !== wanted.font.bold) format.font.bold = wanted.font.bold;
  if (is.font.italic !== wanted.font.italic) format.font.italic = wanted.font.italic;
  if (is.color !== wanted.color) format.font.color = wanted.color;
  if (wanted.fill !== null && is.fill !== wanted.fill) format.fill.color = wanted.fill;
  if (is.horizontal !== wanted.horizontal) format.horizontalAlignment = wanted.horizontal;
  if (is.vertical !== wanted.vertical) format.verticalAlignment = wanted.vertical;
  if (is.wrap !== wanted.wrap) format.wrapText = wanted.wrap;
  if (is.numberFormat !== wanted.numberFormat) range.numberFormat = numbers(rows).map(() => [wanted.numberFormat]);
  for (const { edge, style, color } of wanted.borders) {
    const isInside = edge === Excel.BorderIndex.insideVertical || edge === Excel.BorderIndex.insideHorizontal;
    if (isInside) continue;
    const border = format.borders.getItem(edge);
    border.style = style;
    border.color = color;
    if (rows === 1 || edge !== Excel.BorderIndex.edgeTop) continue;
    const between = format.borders.getItem(Excel.BorderIndex.insideHorizontal);
    between.style = style;
    between.color = color;
  }
}
