/** Earlier years from the other worksheets of the workbook: staff keep each year's result on a sheet of its own. */
import { pastSheetNames, readPastSheets, type PastSheet } from './excel/pastSheets';
import type { RunContext } from './excel/session';
import { assess } from './ita/assess';
import type { Assessment } from './ita/assessment';
import { accepted, finding, type CellAddress, type Result } from './ita/finding';
import { frameworks } from './ita/frameworks';
import type { PastYearResult } from './ita/history';
import type { AgencyScores } from './ita/readings';
import type { Seen } from './look';
import { scoresOfAgency, type Wanted } from './sheet/find/choose/sameAgency';
import { isSurelySameAgency } from './sheet/find/text/agencyName';
import { findScores } from './sheet/findScores';
import { quotedSheet } from './sheet/grid';
import { withOtherSheets, type StatedYears } from './sheet/pastYears';

/**
 * The assessment with the earlier years that stand on other worksheets. One round trip, or none where all other
 * worksheets are hidden or the add-in's own. What can't be read there stops nothing and becomes a finding.
 *
 * @param leftToStaff own worksheets of another year that this click gives to staff
 */
export async function withPastYears(
  { reading, understood }: Seen,
  leftToStaff: readonly string[],
  run: RunContext,
): Promise<Result<Assessment>> {
  const { assessment, isAlone } = understood;
  const names = pastSheetNames(reading, leftToStaff);
  if (names.length === 0) return accepted(assessment);
  const read = await readPastSheets(names, reading, run);
  if (!read.ok) {
    if (read.refusal.code === 'cancelled') return read;
    return accepted({ ...assessment, findings: [...assessment.findings, finding('past-sheets-unread', 'info')] });
  }
  const wanted = { name: assessment.agency, isAlone };
  const found = read.value.flatMap((sheet) => statedOn(sheet, wanted, assessment.fiscalYear) ?? []);
  const { history, findings } = withOtherSheets(assessment.history, ofOneAgency(found, wanted));
  return accepted({ ...assessment, history, findings: [...assessment.findings, ...findings] });
}

type Found = StatedYears & { readonly agency: string | null };

/** Without a name on the assessed sheet, sheets of two agencies may both be another's. */
function ofOneAgency(found: readonly Found[], { name }: Wanted): readonly Found[] {
  const names = name === null ? found.flatMap(({ agency }) => agency ?? []) : [];
  return names.every((one) => names.every((other) => isSurelySameAgency(one, other))) ? found : [];
}

/** null where nothing on the sheet is sure to be of an earlier year of the agency. */
function statedOn({ grid, isWhole, blocks }: PastSheet, wanted: Wanted, before: number): Found | null {
  const sheet = findScores(grid, { frameworks, exclude: blocks });
  // In what was not read of a list another agency may have the same name.
  const isKnown = sheet.ok && (isWhole || sheet.value.agencies.length === 1);
  const scores = isKnown ? scoresOfAgency(sheet.value.agencies, wanted) : null;
  const year = scores?.fiscalYear?.year ?? before;
  if (!sheet.ok || scores === null || year >= before) return null;
  // Findings about a list are about its first agency.
  const ofSheet = scores === sheet.value.agencies[0] ? sheet.value.findings : [];
  const agency = scores.agency?.name ?? null;
  return { sheet: grid.sheet, agency, ...judged(grid.sheet, scores, year, ofSheet) };
}

/** The sheet's own year as it would be assessed by the rules of its year, then the years beside it. */
function judged(
  sheet: string,
  scores: AgencyScores,
  fiscalYear: number,
  ofSheet: Assessment['findings'],
): Pick<StatedYears, 'years' | 'contested'> {
  const there = (cell: CellAddress): CellAddress => `${quotedSheet(sheet)}!${cell}`;
  const assessed = assess({ sheet, scores, frameworks });
  if (!assessed.ok) {
    const unknown = { fiscalYear, score: null, scoreCell: null, level: null, indicators: [] };
    return { years: [unknown], contested: assessed.refusal.cells.map(there) };
  }
  const { indicators, score, history, findings } = assessed.value;
  const { published } = scores;
  const own: PastYearResult = {
    fiscalYear,
    score: published?.score ?? score,
    scoreCell: published?.scoreCell ?? null,
    level: published?.level ?? null,
    indicators: indicators.map(({ id, score: of, cell }) => ({ id, score: of, cell })),
  };
  const years = [own, ...history].map((year) => ({
    ...year,
    scoreCell: year.scoreCell === null ? null : there(year.scoreCell),
    indicators: year.indicators.map((one) => ({ ...one, cell: there(one.cell) })),
  }));
  const errors = [...ofSheet, ...findings].filter(({ severity }) => severity === 'error');
  return { years, contested: errors.length === 0 ? null : errors.flatMap(({ cells }) => cells.map(there)) };
}
