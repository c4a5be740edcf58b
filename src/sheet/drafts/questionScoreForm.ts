/** A table for typing the scores of single questions; the reader understands it unchanged, filled or not. */
import type { Framework } from '../../ita/framework';
import { scoreFormSheet as texts } from '../../texts/th/scoreFormSheet';
import { areaOf, type Area } from '../grid';
import type { CellsDraft, DraftValue } from './draft';
import { HEADER_STYLE, INPUT_STYLE, LINE, scoreInput } from './scoreFormStyles';

export interface QuestionTable {
  readonly cells: CellsDraft;
  /** The scores of the questions; the first to be typed is on top. */
  readonly scores: Area;
}

/** Title and header. */
const ROWS_ABOVE = 2;

/**
 * Code and topic share a cell, as the reader expects them: with the result block right of the scores there is no other
 * room for the topics. They are shrunk to fit, because they would run over the scores still to be typed. The title
 * names no year: the sheet does, and if that year is changed, the questions must not stay behind as those of another
 * one.
 *
 * @param columns from the topics to the scores, both included; at least 2
 * @param hasTopics false when their column is too narrow for more than the codes
 * @returns null for years whose questions are not known
 */
export function questionTable(
  { questions }: Pick<Framework, 'questions'>,
  columns: number,
  hasTopics = true,
): QuestionTable | null {
  if (questions.length === 0) return null;
  const line = (first: string, last: string | null): DraftValue[] =>
    Array.from({ length: columns }, (_, column) => (column === 0 ? first : column === columns - 1 ? last : null));
  const header = areaOf(ROWS_ABOVE - 1, 0, 1, columns);
  const scores = areaOf(ROWS_ABOVE, columns - 1, questions.length, 1);
  return {
    scores,
    cells: {
      values: [
        line(texts.questionsTitle, null),
        line(texts.questionColumn, texts.scoreColumn),
        ...questions.map(({ code, topic }) => line(hasTopics ? `${code} ${topic}` : code, null)),
      ],
      merges: [],
      inputs: [scoreInput(scores)],
      styles: [
        { area: areaOf(0, 0, 1, 1), style: { bold: true } },
        { area: header, style: HEADER_STYLE },
        { area: { ...scores, firstColumn: 0, lastColumn: 0 }, style: { shrink: true, horizontal: 'Left' } },
        { area: scores, style: { ...INPUT_STYLE, borders: LINE } },
      ],
    },
  };
}
