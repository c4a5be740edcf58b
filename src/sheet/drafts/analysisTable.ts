/** The rows of the official table of the analysis: one a weak point, so that no row outgrows a page. */
import type { Assessment } from '../../ita/assessment';
import type { Framework } from '../../ita/framework';
import type { IssuePlan } from '../../ita/improvement';
import { cleanText } from '../../ita/thai';
import { fill } from '../../texts/language';
import { worksheets as texts } from '../../texts/th/worksheets';
import { isKept, type Look, type ModelCell, type ModelRow } from './model';

export const analysisColumns = [
  texts.numberColumn,
  texts.assessedIssueColumn,
  texts.weaknessColumn,
  texts.recommendationColumn,
] as const;
export const WEAKNESS = 2;

/** "2 e7": the weak point of a question in an issue; "4 –": an issue without one. */
const analysisRowId = (issue: number, question: string | null): string => `${issue} ${question ?? '–'}`;

export const analysisRows = (
  { improvement, framework }: Assessment,
  looks: readonly Look[],
  say: (text: string) => string,
): ModelRow[] =>
  improvement.flatMap((issue) =>
    issueRows(issue, framework, say).map(({ id, cells }) => ({ id, cells, looks, height: 'fitted', isInTable: true })),
  );

const continuedTitle = (issue: string): string => fill(texts.continued, { issue });

/** An issue without a weak point says so and how to keep it up. */
function issueRows(
  issue: IssuePlan,
  framework: Framework,
  say: (text: string) => string,
): Pick<ModelRow, 'id' | 'cells'>[] {
  if (issue.findings.length === 0) {
    const weakness = fill(texts.noWeakness, { line: framework.lines.watch });
    const keepUp = fill(texts.keepUp, { measure: issue.measures[0]?.measure ?? '' });
    return [{ id: analysisRowId(issue.id, null), cells: [issue.id, issue.title, say(weakness), say(keepUp)] }];
  }
  return issue.findings.map((one, index) => ({
    id: analysisRowId(issue.id, one.question),
    cells: [
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

/** A row that is kept behind those of its issue goes on with its title: the number is that of the first one. */
export function continuedRow(cells: readonly ModelCell[], issue: IssuePlan): ModelCell[] {
  const [number = null, title = null, ...others] = cells;
  const isTitled = title !== null && textOf(title) !== cleanText(issue.title);
  return [
    textOf(number) === String(issue.id) ? null : number,
    isTitled ? title : continuedTitle(issue.title),
    ...others,
  ];
}

const textOf = (cell: ModelCell): string => (isKept(cell) ? cleanText(String(cell.value)) : '');
