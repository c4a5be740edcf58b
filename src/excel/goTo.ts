/** Shows a cell to the user. */
import { accepted, type CellAddress, type Result } from '../ita/finding';
import { parseReference } from '../sheet/grid';
import { inWorkbook } from './session';

/**
 * @param cell "C7", on the sheet; or with its own sheet, "'ชื่อชีต'!C7"
 * @param sheet "" for the active one
 */
export const selectCell = (cell: CellAddress, sheet: string): Promise<Result<null>> =>
  inWorkbook(async (context) => {
    const name = cell.includes('!') ? (parseReference(cell)?.sheet ?? sheet) : sheet;
    const { worksheets } = context.workbook;
    const target = name === '' ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
    target.activate();
    target.getRange(cell.slice(cell.lastIndexOf('!') + 1)).select();
    await context.sync();
    return accepted(null);
  });
