/** Which year's result a worksheet of the add-in's own was made from, as it says itself. */
import { cleanText } from '../../ita/thai';
import type { WorksheetRole } from '../drafts/draft';
import type { Area, Grid } from '../grid';
import { typedAt } from '../ownTable';

/** "จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567", however it goes on. */
const BASIS = /ผลการประเมิน ITA ประจำปีงบประมาณ พ\.ศ\. ?(\d{4})/;
const YEAR = /ปีงบประมาณ พ\.ศ\. ?(\d{4})/;

/** Fiscal year (B.E.); null where nothing on the worksheet says it. */
export function assessedYear(role: WorksheetRole, grid: Grid, area: Area): number | null {
  const texts = Array.from({ length: grid.values.length }, (_, row) =>
    cleanText(String(typedAt(grid, row, area.firstColumn - grid.firstColumn) ?? '')),
  );
  const first = (pattern: RegExp) => texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).map(Number)[0];
  const basis = role === 'memo' ? undefined : first(BASIS);
  if (basis !== undefined) return basis;
  const titled = first(YEAR);
  if (titled === undefined) return null;
  // Plans are named after the year they are for.
  return role === 'measures' || role === 'tracking' ? titled - 1 : titled;
}
