/** Shows a cell to the user. */
import { accepted, refused, type CellAddress, type Result } from '../ita/finding';
import { parseReference } from '../sheet/grid';
import { inWorkbook } from './session';

/** @param cell "C7", on the sheet; or with its own sheet, "'ชื่อชีต'!C7" */
export const selectCell = (cell: CellAddress, sheet: string): Promise<Result<null>> =>
  inWorkbook(async (context) => {
    const elsewhere = cell.includes('!') ? parseReference(cell) : null;
    const name = elsewhere?.sheet ?? sheet;
    const target = context.workbook.worksheets.getItemOrNullObject(name);
    context.workbook.worksheets.load('items/name');
    await context.sync();
    if (target.isNullObject) {
      const sheets = context.workbook.worksheets.items.map((one) => one.name).join(', ');
      return refused('sheet-missing', [], { sheet: name, sheets });
    }
    const again = context.workbook.worksheets.getItem(name);
    again.activate();
    again.getRange(cell.slice(cell.lastIndexOf('!') + 1)).select();
    await context.sync();
    return accepted(null);
  });
