/**
 * What happens to an own worksheet when another fiscal year is assessed: it was published or worked on, and then
 * belongs to staff. But an analysis of an earlier version shows today's scores, so an untouched one is rewritten in
 * place.
 */
import { finding, type Finding } from '../../ita/finding';
import { cleanText } from '../../ita/thaiText';
import type { WorksheetRole } from '../drafts/draft';
import type { Area, Grid } from '../grid';
import { editsOf } from './edits';
import type { OldWorksheet } from './readOwnWorksheet';

/** @returns the finding about a worksheet that now belongs to staff; null for one that is rewritten */
export function leftToStaff(role: WorksheetRole, old: OldWorksheet, fiscalYear: number): Finding | null {
  const year = old.record?.year ?? yearInTexts(role, old.grid, old.area);
  if (year === null || year === fiscalYear) return null;
  const isLive = old.grid.formulas.flat().some((one) => typeof one === 'string' && /^=.*!/.test(one));
  if (isLive && old.record !== null && editsOf(old.record, old).isNone) return null;
  return finding('worksheet-of-other-year', 'info', [], { sheet: old.grid.sheet, year });
}

/** "จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567", whatever follows. */
const BASIS = /ผลการประเมิน ITA ประจำปีงบประมาณ พ\.ศ\. ?(\d{4})/;
const YEAR = /ปีงบประมาณ พ\.ศ\. ?(\d{4})/;

/** Of a worksheet without a record: the fiscal year (B.E.) that its texts name; null when none does. */
export function yearInTexts(role: WorksheetRole, { values, firstColumn }: Grid, area: Area): number | null {
  const texts = values.map((line) => cleanText(String(line[area.firstColumn - firstColumn] ?? '')));
  const first = (pattern: RegExp) => texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).map(Number)[0];
  const basis = role === 'memo' ? undefined : first(BASIS);
  const titled = first(YEAR);
  // Plans are named after the year they are for.
  const ahead = role === 'measures' || role === 'tracking' ? 1 : 0;
  return basis ?? (titled === undefined ? null : titled - ahead);
}
