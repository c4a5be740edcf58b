/**
 * How each worksheet of a set of results is drafted. A role is a key of src/texts/worksheetNames.ts and an entry here;
 * settings, record, workbook names, kept edits, undo and golden texts follow from these two.
 */
import type { PlannedAssessment } from '../ita/assessment';
import { analysisSheet } from './drafts/analysisSheet';
import type { Digits } from './drafts/thaiOrArabicDigits';
import type { ResultRole } from './drafts/draft';
import { measuresSheet } from './drafts/measuresSheet';
import { memoSheet } from './drafts/memoSheet';
import type { SheetModel } from './drafts/sheetModel';
import type { Plan } from './drafts/plannedMeasures';
import { trackingSheet } from './drafts/trackingSheet';
import { memoFormOf } from './keep/memoLabelCells';
import type { OldWorksheet } from './keep/readOwnWorksheet';

export interface DraftRequest {
  readonly assessment: PlannedAssessment;
  readonly digits: Digits;
  /** "ITA_1": formulas may refer to the result block by its names. */
  readonly mark: string;
  /** The measures as they are on their worksheet, with the edits of staff. */
  readonly plan: Plan;
  /** The existing worksheet; null for a new one. Its edits are kept without the draft's help. */
  readonly old: OldWorksheet | null;
}

export const drafts: Readonly<Record<ResultRole, (request: DraftRequest) => SheetModel>> = {
  measures: ({ assessment, digits }) => measuresSheet(assessment, digits),
  analysis: ({ assessment, digits, mark }) => analysisSheet(assessment, mark, digits),
  tracking: ({ assessment, digits, plan }) => trackingSheet(assessment, digits, plan),
  memo: ({ assessment, digits, plan, old }) => memoSheet(assessment, digits, plan, memoFormOf(old)),
};
