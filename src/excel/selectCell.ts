/** Shows a cell to the user. */
import { accepted, refused, type CellAddress, type Result } from '../ita/finding';
import { parseReference } from '../sheet/grid';
import { runInWorkbook } from './runInWorkbook';

/**
 * @param cell "C7", on the sheet; or with its own sheet, "'ชื่อชีต'!C7"
 * @param sheet "" for the active one
 */
export const selectCell = (cell: CellAddress, sheet: string): Promise<Result<null>> =>
  runInWorkbook(async (context) => {
    const name = cell.includes('!') ? (parseReference(cell)?.sheet ?? sheet) : sheet;
    const { worksheets } = context.workbook;
    const target = name === '' ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
    target.load('visibility');
    await context.sync();
    if (target.isNullObject) return refused('sheet-gone', [], { sheet: name });
    if (target.visibility !== Excel.SheetVisibility.visible) return refused('sheet-hidden', [], { sheet: name });
    const shown = name === '' ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
    shown.activate();
    shown.getRange(cell.slice(cell.lastIndexOf('!') + 1)).select();
    await context.sync();
    return accepted(null);
  });
