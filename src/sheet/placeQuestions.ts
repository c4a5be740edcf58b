/** Where a table for the scores of questions goes: under the names and scores of the indicators, below everything. */
import type { CellAddress } from '../ita/finding';
import { areaOf, intersects, parseCell, type Area, type Contents } from './grid';

export interface QuestionsRequest {
  /** Of the columns up to that of the scores. */
  readonly contents: Contents | null;
  /** Merged cells, Excel tables, the result block. */
  readonly taken: readonly Area[];
  readonly columns: QuestionColumns;
  readonly rows: number;
  /** How many rows of the sheet were looked at. */
  readonly seenRows: number;
}

export interface QuestionColumns {
  readonly names: number;
  readonly scores: number;
}

/** Free rows above the table: with one only, it would be read as part of the table above. */
const ROWS_BETWEEN = 2;
/** The names of indicators are not looked for farther from their scores than this. */
const FARTHEST_NAMES = 6;

/** The row of the table's first cell; null where the sheet has no room. */
export function rowOfQuestions({ contents, taken, columns, rows, seenRows }: QuestionsRequest): number | null {
  // From the first column on: a long note there runs over the columns beside it.
  const over = areaOf(0, 0, seenRows, columns.scores + 1);
  const last = (contents?.cells ?? []).reduce(
    (below, line, down) => (line.some((value) => value !== '') ? (contents?.row ?? 0) + down : below),
    -1,
  );
  const lowest = taken
    .filter((area) => intersects(area, over))
    .reduce((row, area) => Math.max(row, area.lastRow), last);
  const row = lowest + 1 + ROWS_BETWEEN;
  return row + rows > seenRows ? null : row;
}

/**
 * The scores go under those of the indicators, the questions under the longest texts left of them: the names. Beside
 * scores in the first column there is nothing.
 */
export function questionColumns(scoreCells: readonly CellAddress[], textAt: TextAt): QuestionColumns {
  const cells = scoreCells.flatMap((cell) => parseCell(cell) ?? []);
  const scores = Math.min(...cells.map(({ column }) => column));
  if (scores === 0) return { names: 0, scores: 1 };
  let names = scores - 1;
  let longest = 0;
  for (let column = scores - 1; column >= Math.max(0, scores - FARTHEST_NAMES); column -= 1) {
    const length = cells.reduce((sum, { row }) => sum + textAt(row, column).length, 0);
    if (length > longest) [names, longest] = [column, length];
  }
  return { names, scores };
}

/** Points that a column needs for the longest topics to be readable when they are made to fit: some 22 characters. */
export const LEAST_FOR_TOPICS = 120;

/** What stands in a cell, "" for anything but a text. */
export type TextAt = (row: number, column: number) => string;
