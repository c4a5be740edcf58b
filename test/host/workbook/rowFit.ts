/** How high a row must be for what is in it. */
import { contains } from './address';
import type { Sheet } from './sheet';
import { lineCount, linesHeight } from './textSize';
import type { Workbook } from './workbook';

const pixelsPerPoint = 4 / 3;

/** Points; null where the sheet's default does. Merged cells do not count, as in Excel. */
export function fittingHeight(workbook: Workbook, sheet: Sheet, row: number): number | null {
  const { merges, defaultHeight } = sheet;
  let height = 0;
  for (const [column, cell] of sheet.row(row)?.cells ?? []) {
    if (merges.some((merge) => contains(merge, row, column))) continue;
    const style = workbook.styles.style(cell.style);
    const width = sheet.columns.width(column) * pixelsPerPoint;
    const lines = cell.isBlank ? 1 : lineCount(workbook.text(sheet, row, column), style, width);
    height = Math.max(height, linesHeight(lines, style));
  }
  return height > defaultHeight ? Math.min(height, 409.5) : null;
}
