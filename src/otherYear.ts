/**
 * What becomes of worksheets of another year when its scores were typed over: a plan, a follow-up and a memo are records
 * that people worked on, and become their own. The analysis shows the scores of today; one that nobody touched goes.
 */
import type { OwnSheet } from './excel/grids';
import type { ResultSet } from './excel/ownership';
import type { Renewal } from './excel/plan';
import type { WorkbookReading } from './excel/read';
import { cellsBeside, editedCells } from './excel/record';
import { finding, type Finding } from './ita/finding';
import type { WorksheetRole } from './sheet/drafts/draft';
import { assessedYear } from './sheet/keep/year';

/** @param roles the worksheets that are going to be written */
export function otherYears(
  reading: WorkbookReading,
  fiscalYear: number,
  roles: readonly WorksheetRole[],
): { readonly renewal: Renewal; readonly findings: readonly Finding[] } {
  const { results } = reading;
  const others = results === null ? [] : roles.flatMap((role) => ofOtherYear(role, results, reading, fiscalYear));
  const spare = others.filter((one) => one.isSpare).map((one) => one.sheet);
  return {
    renewal: { roles: others.map((one) => one.role), spare },
    findings: others.flatMap(({ sheet, year, isSpare }) =>
      isSpare ? [] : [finding('worksheet-of-other-year', 'info', [], { sheet, year })],
    ),
  };
}

interface OtherWorksheet {
  readonly role: WorksheetRole;
  readonly sheet: string;
  readonly year: number;
  /** Nobody worked on it, and what it shows can be had again. */
  readonly isSpare: boolean;
}

function ofOtherYear(
  role: WorksheetRole,
  results: ResultSet,
  reading: WorkbookReading,
  fiscalYear: number,
): OtherWorksheet[] {
  const own = results.worksheets[role];
  const now = own === null ? undefined : reading.ownSheets.get(own.sheet);
  if (own === null || now === undefined || now.grid === null) return [];
  const year = assessedYear(role, now.grid, own.area);
  if (year === null || year === fiscalYear) return [];
  return [{ role, sheet: own.sheet, year, isSpare: role === 'analysis' && isUntouched(role, results, now) }];
}

function isUntouched(role: WorksheetRole, { mark, comments, worksheets }: ResultSet, { grid }: OwnSheet): boolean {
  const record = comments.get(`${mark}_${role}`) ?? '';
  const area = worksheets[role]?.area;
  if (record === '' || area === undefined) return false;
  return editedCells(record, grid, area).length === 0 && cellsBeside(grid, area).length === 0;
}
