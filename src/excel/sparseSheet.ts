/**
 * A wide area of a worksheet that is nearly empty, such as a table far from the first cell. Without its format an empty
 * cell takes three bytes of a message, so many cells are requested at once, and formats only of the filled ones.
 */
import { accepted, type Result } from '../ita/finding';
import { areaOf, around, columnCount, rowCount, type Area, type CellValue, type Grid } from '../sheet/grid';
import { rangeOf } from './grids';
import { runInWorkbook, type RunContext } from './runInWorkbook';

const CELLS_AT_ONCE = 500_000;
/** This many cells fit into a message with their formats, whatever they hold. */
const MOST_FILLED = 40_000;

/** Refused as too large when the area is not empty enough. */
export const readSparseGrid = (sheet: string, area: Area, run?: RunContext): Promise<Result<Grid>> =>
  runInWorkbook<Grid>(async (context) => {
    const [rows, columns] = [rowCount(area), columnCount(area)];
    const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
    const values: CellValue[][] = [];
    const filled: Area[] = [];
    for (let first = 0; first < rows; first += atOnce) {
      const piece = areaOf(area.firstRow + first, area.firstColumn, Math.min(atOnce, rows - first), columns);
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), piece);
      range.load('values');
      // One message for each piece is intended here.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      run?.onProgress?.({ done: first + rowCount(piece), of: rows });
      const read = range.values as CellValue[][];
      for (const block of filledIn(read, piece)) filled.push(block);
      for (const line of read) values.push(line);
    }
    const numberFormats = values.map((line) => line.map(() => 'General'));
    for (const group of inMessages(filled)) {
      const ranges = group.map((block) => {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet), block);
        range.load('numberFormat');
        return { block, range };
      });
      // As above.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const { block, range } of ranges) {
        (range.numberFormat as string[][]).forEach((line, down) => {
          const formats = numberFormats[block.firstRow + down - area.firstRow];
          formats?.splice(block.firstColumn - area.firstColumn, line.length, ...line);
        });
      }
    }
    const { firstRow, firstColumn } = area;
    return accepted({ sheet, firstRow, firstColumn, values, formulas: [], numberFormats });
  }, run);

/** Blocks of rows without an empty row between them, as wide as their content. */
function filledIn(values: readonly (readonly CellValue[])[], { firstRow, firstColumn }: Area): Area[] {
  const blocks: Area[] = [];
  let isOpen = false;
  for (const [down, line] of values.entries()) {
    const columns = line.flatMap((value, across) => (value === '' ? [] : [across]));
    const [first, last] = [columns[0], columns.at(-1)];
    const block = isOpen ? blocks.pop() : undefined;
    isOpen = first !== undefined && last !== undefined;
    if (first === undefined || last === undefined) {
      if (block !== undefined) blocks.push(block);
      continue;
    }
    const row = areaOf(firstRow + down, firstColumn + first, 1, last - first + 1);
    blocks.push(block === undefined ? row : around(block, row));
  }
  return blocks;
}

/** Groups blocks that fit into one message together; a larger block is read row by row. */
function inMessages(blocks: readonly Area[]): Area[][] {
  const groups: Area[][] = [];
  let count = MOST_FILLED;
  for (const block of blocks.flatMap(small)) {
    const cells = rowCount(block) * columnCount(block);
    if (count + cells > MOST_FILLED) {
      groups.push([]);
      count = 0;
    }
    groups.at(-1)?.push(block);
    count += cells;
  }
  return groups;
}

const small = (block: Area): Area[] =>
  rowCount(block) * columnCount(block) <= MOST_FILLED
    ? [block]
    : Array.from({ length: rowCount(block) }, (_, index) =>
        areaOf(block.firstRow + index, block.firstColumn, 1, columnCount(block)),
      );
