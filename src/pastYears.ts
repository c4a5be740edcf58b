/** Earlier years from the other worksheets of the workbook: staff keep each year's result on its own sheet. */
import { pastSheetNames, readPastSheets, type PastSheet } from './excel/pastSheets';
import type { RunContext } from './excel/runInWorkbook';
import { assess } from './ita/assess';
import type { Assessment } from './ita/assessment';
import { accepted, finding, type CellAddress, type Result } from './ita/finding';
import { frameworks } from './ita/frameworks';
import type { PastYearResult } from './ita/history';
import type { AgencyScores } from './ita/readings';
import type { AssessedWorkbook } from './assessSheet';
import { scoresOfAgency, type Wanted } from './sheet/find/choose/scoresOfAgency';
import { nameOf, verdictOn, type Titled } from './sheet/find/choose/judgePastSheet';
import { areOfTwoAgencies, isEqualAgency } from './sheet/find/text/agencyName';
import { findScores } from './sheet/findScores';
import { quotedSheet } from './sheet/grid';
import {
  ambiguousFindings,
  leftFindings,
  withOtherSheets,
  type Candidate,
  type StatedYears,
} from './sheet/combinePastYears';

/**
 * Adds to the assessment the earlier years on other worksheets. One round trip, or none when all other worksheets are
 * hidden or the add-in's own. A sheet that cannot be read stops nothing and becomes a finding.
 *
 * @param leftToStaff own worksheets of another year that this click leaves to staff
 */
export async function withPastYears(
  { reading, assessed }: AssessedWorkbook,
  leftToStaff: readonly string[],
  run: RunContext,
): Promise<Result<Assessment>> {
  const { assessment, isAlone, scores } = assessed;
  const names = pastSheetNames(reading, leftToStaff);
  if (names.length === 0) return accepted(assessment);
  const read = await readPastSheets(names, reading, run);
  if (!read.ok) {
    if (read.refusal.code === 'cancelled') return read;
    return accepted({ ...assessment, findings: [...assessment.findings, finding('past-sheets-unread', 'info')] });
  }
  const block = reading.results?.block ?? null;
  const here = { grid: reading.grid, blocks: block === null ? [] : [block.area], scores };
  const wanted = { name: nameOf(here), isAlone, here };
  const found = read.value.flatMap((sheet) => statedOn(sheet, wanted, assessment.fiscalYear) ?? []);
  const unopposed = found.filter(({ objection }) => objection === null);
  const taken = ofOneAgency(unopposed, wanted);
  const { history, findings } = withOtherSheets(assessment.history, taken);
  const left = [
    ...leftFindings(found, history),
    ...ambiguousFindings(
      unopposed.filter((one) => !taken.includes(one)),
      history,
    ),
  ];
  return accepted({ ...assessment, history, findings: [...assessment.findings, ...findings, ...left] });
}

/** Two names that cannot belong to one agency contradict each other, unless one matches the wanted name exactly. */
function ofOneAgency(found: readonly Candidate[], { name }: Wanted): readonly Candidate[] {
  const isOpposed = ({ agency }: Candidate): boolean =>
    agency !== null && found.some((other) => other.agency !== null && areOfTwoAgencies(agency, other.agency));
  // If the assessed sheet has no name, sheets of two agencies may both be another's, and so may those without a name.
  if (name === null) return found.some(isOpposed) ? [] : found;
  return found.filter((one) => !isOpposed(one) || (one.agency !== null && isEqualAgency(one.agency, name)));
}

interface WantedAgency extends Wanted {
  readonly here: Titled;
}

/** null if the sheet has no scores of an earlier year of the agency. */
function statedOn({ grid, isWhole, blocks }: PastSheet, wanted: WantedAgency, before: number): Candidate | null {
  const sheet = findScores(grid, { frameworks, exclude: blocks });
  // The unread part of a list may hold another agency of the same name.
  const isKnown = sheet.ok && (isWhole || sheet.value.agencies.length === 1);
  const scores = isKnown ? scoresOfAgency(sheet.value.agencies, wanted) : null;
  const year = scores?.fiscalYear?.year ?? before;
  if (!sheet.ok || scores === null || year >= before) return null;
  // Findings about a list are about its first agency.
  const sheetFindings = scores === sheet.value.agencies[0] ? sheet.value.findings : [];
  const { name, objection, doubts } = verdictOn({ grid, blocks, scores }, wanted.here);
  const figures = statedYears(grid.sheet, scores, year, sheetFindings);
  return { sheet: grid.sheet, agency: name, agencyCell: scores.agency?.cell ?? null, objection, doubts, ...figures };
}

/** The sheet's own year, assessed by the rules of that year, then the years next to it. */
function statedYears(
  sheet: string,
  scores: AgencyScores,
  fiscalYear: number,
  sheetFindings: Assessment['findings'],
): Pick<StatedYears, 'years' | 'contested'> {
  const withSheet = (cell: CellAddress): CellAddress => `${quotedSheet(sheet)}!${cell}`;
  const assessed = assess({ sheet, scores, frameworks });
  if (!assessed.ok) {
    const unknown = { fiscalYear, score: null, scoreCell: null, level: null, indicators: [] };
    return { years: [unknown], contested: assessed.refusal.cells.map(withSheet) };
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
    scoreCell: year.scoreCell === null ? null : withSheet(year.scoreCell),
    indicators: year.indicators.map((one) => ({ ...one, cell: withSheet(one.cell) })),
  }));
  const errors = [...sheetFindings, ...findings].filter(({ severity }) => severity === 'error');
  return { years, contested: errors.length === 0 ? null : errors.flatMap(({ cells }) => cells.map(withSheet)) };
}
