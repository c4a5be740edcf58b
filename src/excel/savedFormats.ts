/** Cell formats: read before a block is written over them, and restored when it is removed. */
import { cellFormats, type CellFormat, type CellFormats } from '../sheet/formatsToRestore';
import { areaOf, columnCount, rowCount, type Area } from '../sheet/grid';
import { rangeOf, type Bounds } from './grids';

/** What is read of each cell. */
const wanted: Excel.CellPropertiesLoadOptions = {
  style: true,
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    // A cell without fill returns white (OfficeDev/office-js #6218), so the pattern decides.
    fill: { color: true, pattern: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    textOrientation: true,
    shrinkToFit: true,
    protection: true,
  },
};

/** Queues the load; the result is available after the sync. */
export function queueFormats(range: Excel.Range): () => CellFormats {
  range.load('numberFormat');
  const properties = range.getCellProperties(wanted);
  return () => {
    const numberFormats = range.numberFormat as string[][];
    return cellFormats(
      properties.value.map((line, row) =>
        line.map((cell, column) => formatOf(cell, numberFormats[row]?.[column] ?? 'General')),
      ),
    );
  };
}

function formatOf({ style, format = {} }: Excel.CellProperties, numberFormat: string): CellFormat {
  const { font = {}, fill = {} } = format;
  return {
    style: style ?? '',
    numberFormat,
    font: {
      name: font.name ?? '',
      size: font.size ?? 0,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: font.underline ?? 'None',
      strikethrough: font.strikethrough ?? false,
      color: font.color ?? '',
    },
    fill: (fill.pattern ?? 'None') === 'None' ? null : (fill.color ?? null),
    horizontal: format.horizontalAlignment ?? 'General',
    vertical: format.verticalAlignment ?? 'Bottom',
    wrap: format.wrapText ?? false,
    indent: format.indentLevel ?? 0,
    orientation: format.textOrientation ?? 0,
    shrink: format.shrinkToFit ?? false,
    locked: format.protection?.locked ?? true,
    borders: EDGES.flatMap(([edge, side]) => {
      const { style: line = 'None', color = '', weight = 'Thin' } = format.borders?.[side] ?? {};
      return line === 'None' ? [] : [{ edge, style: line, color, weight }];
    }),
  };
}

const EDGES = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
] as const;

/**
 * Queues making cells plain, the first step of restoring their formats. Range.clear would also remove them from the
 * user's rules and validation.
 * @returns the format of plain cells; available after the sync
 */
export function queuePlainStyle(sheet: Excel.Worksheet, runs: readonly Area[]): () => CellFormat | null {
  for (const run of runs) rangeOf(sheet, run).style = Excel.BuiltInStyle.normal;
  const [first] = runs;
  const read =
    first === undefined ? null : queueFormats(rangeOf(sheet, areaOf(first.firstRow, first.firstColumn, 1, 1)));
  return () => read?.().kinds[0] ?? null;
}

/**
 * Queues the second step.
 * @param at the format that a cell had; null when it is not known
 */
export function queueFormatRestore(
  sheet: Excel.Worksheet,
  runs: readonly Area[],
  plain: CellFormat,
  at: (row: number, column: number) => CellFormat | null,
): void {
  for (const run of runs) {
    for (const { first, last, format } of equalFormatRuns(run, at)) {
      if (format === null) continue;
      const area = { ...run, firstRow: first, lastRow: last };
      queueChange(rangeOf(sheet, area), rowCount(area), plain, format);
    }
  }
}

/** Rows of a run that had the same format. */
function equalFormatRuns(
  { firstRow, lastRow, firstColumn }: Area,
  at: (row: number, column: number) => CellFormat | null,
) {
  const found: { first: number; last: number; format: CellFormat | null }[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const format = at(row, firstColumn);
    const before = found[found.length - 1];
    if (before?.format === format) before.last = row;
    else found.push({ first: row, last: row, format });
  }
  return found;
}

/** The cells of an area, column by column, without those that are left out. */
export function columnRuns(area: Area, isLeftOut: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    let first: number | null = null;
    for (let row = area.firstRow; row <= area.lastRow + 1; row += 1) {
      const ends = row > area.lastRow || isLeftOut(row, column);
      if (ends && first !== null) runs.push(areaOf(first, column, row - first, 1));
      first = ends ? null : (first ?? row);
    }
  }
  return runs;
}

/** Looks up the format of a cell of the area. */
export const formatAt =
  (area: Area, { kinds, cells }: CellFormats) =>
  (row: number, column: number): CellFormat | null =>
    kinds[cells[row - area.firstRow]?.[column - area.firstColumn] ?? -1] ?? null;

/**
 * Default formats of cells, used when their previous formats were not recorded: many staff format a whole sheet
 * (Ctrl+A). Read from cells that nobody uses: the last row of the sheet has the formats of the columns, the last column
 * those of the rows.
 */
export function queueDefaults(sheet: Excel.Worksheet, area: Area, size: Bounds): () => CellFormats {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const corner = queueFormats(rangeOf(sheet, areaOf(lastRow, lastColumn, 1, 1)));
  const ofColumns = queueFormats(rangeOf(sheet, areaOf(lastRow, area.firstColumn, 1, columnCount(area))));
  const ofRows = queueFormats(rangeOf(sheet, areaOf(area.firstRow, lastColumn, rowCount(area), 1)));
  return () => {
    const plain = JSON.stringify(corner().kinds[0]);
    const [columns, rows] = [ofColumns(), ofRows()];
    const kinds = [...columns.kinds, ...rows.kinds];
    const cells = rows.cells.map(([row = 0]) =>
      // A row format overrides column formats.
      (columns.cells[0] ?? []).map((column) =>
        JSON.stringify(rows.kinds[row]) === plain ? column : columns.kinds.length + row,
      ),
    );
    return { kinds, cells };
  };
}

/** Sets only what differs: a property that is set becomes the cell's own and no longer follows its style. */
function queueChange(range: Excel.Range, rows: number, is: CellFormat, to: CellFormat): void {
  const { format } = range;
  // Another style changes every property.
  const isRestyled = to.style !== '' && to.style !== is.style;
  if (isRestyled) range.style = to.style;
  const { font } = format;
  if (isRestyled || is.font.name !== to.font.name) font.name = to.font.name;
  if (isRestyled || is.font.size !== to.font.size) font.size = to.font.size;
  if (isRestyled || is.font.bold !== to.font.bold) font.bold = to.font.bold;
  if (isRestyled || is.font.italic !== to.font.italic) font.italic = to.font.italic;
  // Strings that Excel itself returned are passed back unchanged.
  if (isRestyled || is.font.underline !== to.font.underline) Object.assign(font, { underline: to.font.underline });
  if (isRestyled || is.font.strikethrough !== to.font.strikethrough) font.strikethrough = to.font.strikethrough;
  if (isRestyled || is.font.color !== to.font.color) font.color = to.font.color;
  if (to.fill !== null && (isRestyled || is.fill !== to.fill)) format.fill.color = to.fill;
  if (isRestyled || is.horizontal !== to.horizontal) Object.assign(format, { horizontalAlignment: to.horizontal });
  if (isRestyled || is.vertical !== to.vertical) Object.assign(format, { verticalAlignment: to.vertical });
  if (isRestyled || is.wrap !== to.wrap) format.wrapText = to.wrap;
  if (isRestyled || is.indent !== to.indent) format.indentLevel = to.indent;
  if (isRestyled || is.orientation !== to.orientation) format.textOrientation = to.orientation;
  if (isRestyled || is.shrink !== to.shrink) format.shrinkToFit = to.shrink;
  if (isRestyled || is.locked !== to.locked) format.protection.locked = to.locked;
  if (isRestyled || is.numberFormat !== to.numberFormat)
    range.numberFormat = Array.from({ length: rows }, () => [to.numberFormat]);
  for (const { edge, style, color, weight } of to.borders) {
    Object.assign(format.borders.getItem(edge), { style, color, weight });
    if (rows > 1 && edge === 'EdgeTop') {
      Object.assign(format.borders.getItem('InsideHorizontal'), { style, color, weight });
    }
  }
}
