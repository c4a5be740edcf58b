/** A worksheet whose cells do not fit into one message, read in pieces that do. */
import { accepted, refused, type Result } from '../ita/finding';
import type { CellValue, Grid } from '../sheet/grid';
import { inWorkbook, type Companion } from './session';

/** A number takes some 20 bytes with its format, texts more: well below the 5 MB of a message. */
const CELLS_AT_ONCE = 40_000;
/** Above this even the pieces take longer than anybody waits. */
const MOST_CELLS = 1_000_000;

/** @param sheet the active one when left out; null for a sheet without values */
export const readLargeGrid = (sheet: string | undefined, companion?: Companion): Promise<Result<Grid | null>> =>
  inWorkbook<Grid | null>(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet = sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    const used = worksheet.getUsedRangeOrNullObject(true);
    worksheet.load('name');
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    await context.sync();

    if (used.isNullObject) return accepted(null);
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    if (rowCount * columnCount > MOST_CELLS) return refused('too-large', [], { sheet: worksheet.name });
    const values: CellValue[][] = [];
    const numberFormats: string[][] = [];
    const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
    for (let first = 0; first < rowCount; first += atOnce) {
      const rows = Math.min(atOnce, rowCount - first);
      const sheetNow = worksheets.getItem(worksheet.name);
      const piece = sheetNow.getRangeByIndexes(rowIndex + first, columnIndex, rows, columnCount);
      piece.load('values,numberFormat');
      // One message for each piece is the point here.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      companion?.onProgress?.({ done: first + rows, of: rowCount });
      values.push(...(piece.values as CellValue[][]));
      numberFormats.push(...(piece.numberFormat as string[][]));
    }
    return accepted<Grid | null>({
      sheet: worksheet.name,
      firstRow: rowIndex,
      firstColumn: columnIndex,
      values,
      formulas: [],
      numberFormats,
      hasHidden: (used.rowHidden as boolean | null) !== false || (used.columnHidden as boolean | null) !== false,
    });
  }, companion);
