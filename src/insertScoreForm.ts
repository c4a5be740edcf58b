/** Inserts a score form into a workbook without scores: blank, or filled with an example. */
import { writeScoreForm, type WrittenForm } from './excel/writeScoreForm';
import type { Result } from './ita/finding';
import { frameworks } from './ita/frameworks';
import { scoreFormDraft, type ScoreFormKind } from './sheet/drafts/scoreForm';

export type { ScoreFormKind, WrittenForm };

/**
 * Writes the form into the active worksheet if it is empty, else into a new one.
 * @param fiscalYear B.E.; the newest year whose rules are known when left out
 */
export function insertScoreForm(kind: ScoreFormKind, fiscalYear?: number): Promise<Result<WrittenForm>> {
  const newest = frameworks[frameworks.length - 1];
  if (newest === undefined) throw new Error('at least one set of rules is needed');
  const year = fiscalYear ?? newest.lastYear;
  const framework = frameworks.find((one) => year >= one.firstYear && year <= one.lastYear) ?? newest;
  return writeScoreForm(scoreFormDraft(kind, framework, year));
}
