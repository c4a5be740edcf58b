/** Reads what a part of a worksheet contains, values or not. */
import { accepted, type Result } from '../ita/finding';
import { areaOf, type Area, type Contents } from '../sheet/grid';
import { areaOfRange, queueContentsOf, SCORE_BOUNDS } from './grids';
import { runInWorkbook, type RunContext } from './runInWorkbook';

export interface OccupiedCells {
  /** null when the columns are blank. */
  readonly contents: Contents | null;
  /** Areas of the sheet's Excel tables: their blank rows must stay free. */
  readonly tables: readonly Area[];
  /** Width of the requested column, in points. */
  readonly width: number;
}

/**
 * Reads the columns from the first to the last one given, as formulas, and the width of one of them. A second round
 * trip when there are Excel tables.
 */
export const readOccupiedColumns = (name: string, lastColumn: number, wide: number): Promise<Result<OccupiedCells>> =>
  runInWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const contents = queueContentsOf(sheet, areaOf(0, 0, SCORE_BOUNDS.rows, lastColumn + 1));
    const { tables } = sheet;
    const { format } = sheet.getCell(0, wide);
    format.load('columnWidth');
    tables.load('items/name');
    await context.sync();
    return accepted({ contents: contents(), tables: await areasOf(tables, context), width: format.columnWidth });
  });

/** What an area of a worksheet contains; null when it is empty. One round trip. */
export const readOccupiedArea = (name: string, area: Area, run: RunContext): Promise<Result<Contents | null>> =>
  runInWorkbook(async (context) => {
    const contents = queueContentsOf(context.workbook.worksheets.getItem(name), area);
    await context.sync();
    return accepted(contents());
  }, run);

async function areasOf({ items }: Excel.TableCollection, context: Excel.RequestContext): Promise<Area[]> {
  if (items.length === 0) return [];
  const ranges = items.map((table) => table.getRange());
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return ranges.map(areaOfRange);
}
