/** What stands in a part of a worksheet, values or not. */
import { accepted, type Result } from '../ita/finding';
import type { Area, CellValue } from '../sheet/grid';
import type { Contents } from '../sheet/placeQuestions';
import { areaOfRange, SCORE_BOUNDS } from './grids';
import { inWorkbook } from './session';

export interface Standing {
  /** null where the columns are blank. */
  readonly contents: Contents | null;
  /** Areas of the sheet's Excel tables: their blank rows hold nothing. */
  readonly tables: readonly Area[];
  /** Of the column asked for, in points. */
  readonly width: number;
}

/**
 * The columns from the first to the last one given, as formulas, and how wide one of them is. A second round trip where
 * there are Excel tables.
 */
export const standingUpTo = (name: string, lastColumn: number, wide: number): Promise<Result<Standing>> =>
  inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getRangeByIndexes(0, 0, SCORE_BOUNDS.rows, lastColumn + 1).getUsedRangeOrNullObject(false);
    used.load('formulas,rowIndex,columnIndex');
    const { tables } = sheet;
    const { format } = sheet.getCell(0, wide);
    format.load('columnWidth');
    tables.load('items/name');
    await context.sync();
    const cells = used.isNullObject ? null : (used.formulas as CellValue[][]);
    const contents = cells === null ? null : { row: used.rowIndex, column: used.columnIndex, cells };
    return accepted({ contents, tables: await areasOf(tables, context), width: format.columnWidth });
  });

async function areasOf({ items }: Excel.TableCollection, context: Excel.RequestContext): Promise<Area[]> {
  if (items.length === 0) return [];
  const ranges = items.map((table) => table.getRange());
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return ranges.map(areaOfRange);
}
