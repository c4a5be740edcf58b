/** The rows of the official table of the analysis: one a weak point, so that no row outgrows a page. */
import type { Assessment } from '../../ita/assessment';
import type { Framework } from '../../ita/framework';
import type { IssuePlan } from '../../ita/improvement';
import { fill } from '../../texts/language';
import { worksheets as texts } from '../../texts/th/worksheets';
import type { DraftValue } from './draft';
import { addedRow, type KeptEdits, type RowEdits } from './edits';

export const analysisColumns = [
  texts.numberColumn,
  texts.assessedIssueColumn,
  texts.weaknessColumn,
  texts.recommendationColumn,
] as const;

export interface AnalysisRow {
  readonly id: string;
  readonly values: readonly DraftValue[];
}

/** "2 e7": the weak point of a question in an issue; "4 –": an issue without one. */
export const analysisRowId = (issue: number, question: string | null): string => `${issue} ${question ?? '–'}`;

export const issueOfRowId = (id: string): number => Number(id.split(' ')[0]);

/** With the edits of staff; rows that they added stand behind those of their issue, or last. */
export function analysisRows(
  { improvement, framework }: Assessment,
  { cells, rows }: KeptEdits,
  say: (text: string) => string,
): AnalysisRow[] {
  const added = rows.map((row, index) => ({
    id: addedRow(index),
    issue: issueNamed(row, improvement),
    values: edited([], row),
  }));
  const known = improvement.flatMap((issue) => [
    ...issueRows(issue, framework, say).map(({ id, values }) => ({ id, values: edited(values, cells.get(id)) })),
    ...added.filter((one) => one.issue === issue.id),
  ]);
  return [...known, ...added.filter((one) => one.issue === null)].map(({ id, values }) => ({ id, values }));
}

const edited = (ours: readonly DraftValue[], edits: RowEdits | undefined): DraftValue[] =>
  analysisColumns.map((name, column) => edits?.get(name) ?? ours[column] ?? null);

const issueNamed = (row: RowEdits, improvement: readonly IssuePlan[]): number | null => {
  const title = String(row.get(texts.assessedIssueColumn) ?? '');
  const isTitled = (issue: IssuePlan) => title === issue.title || title === continuedTitle(issue.title);
  return improvement.find(isTitled)?.id ?? null;
};

export const continuedTitle = (issue: string): string => fill(texts.continued, { issue });

/** An issue without a weak point says so and how to keep it up. */
function issueRows(issue: IssuePlan, framework: Framework, say: (text: string) => string): AnalysisRow[] {
  if (issue.findings.length === 0) {
    const weakness = fill(texts.noWeakness, { line: framework.lines.watch });
    const keepUp = fill(texts.keepUp, { measure: issue.measures[0]?.measure ?? '' });
    return [{ id: analysisRowId(issue.id, null), values: [issue.id, issue.title, say(weakness), say(keepUp)] }];
  }
  return issue.findings.map((one, index) => ({
    id: analysisRowId(issue.id, one.question),
    values: [
      index === 0 ? issue.id : null,
      index === 0 ? issue.title : continuedTitle(issue.title),
      say(questionLabel(one.question, issue, framework) + one.weakness),
      say(one.recommendation),
    ],
  }));
}

/**
 * The year's own question code, with its score where the sheet has one; codes of other years are left out, and OIT's
 * stand for an indicator, not an item.
 */
function questionLabel(code: string, issue: IssuePlan, framework: Framework): string {
  if (framework.questions.some((question) => question.code === code)) {
    const score = issue.reasons.find((reason) => reason.question?.code === code)?.question?.score;
    return score === undefined ? `${code}: ` : `${code} (${score.toFixed(2)}): `;
  }
  const indicator = /^o(\d+)$/.exec(code)?.[1];
  return indicator === undefined ? '' : fill(texts.indicatorLabel, { indicator });
}
