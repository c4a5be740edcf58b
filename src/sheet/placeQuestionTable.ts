/**
 * Where a table for the scores of questions goes: in the columns of the indicators' names and scores, below everything.
 */
import type { CellAddress } from '../ita/finding';
import { areaOf, intersects, parseCell, type Area, type Contents } from './grid';

export interface QuestionsRequest {
  /** Of the columns up to that of the scores. */
  readonly contents: Contents | null;
  /** Merged cells, Excel tables, the result block. */
  readonly taken: readonly Area[];
  readonly columns: QuestionColumns;
  readonly rows: number;
  /** How many rows of the sheet were read. */
  readonly seenRows: number;
}

export interface QuestionColumns {
  readonly names: number;
  readonly scores: number;
}

/** Free rows above the table: with only one, it would be read as part of the table above. */
const ROWS_BETWEEN = 2;
/** Columns between indicators' names and their scores, at most. */
const FARTHEST_NAMES = 6;

/** The row of the table's first cell; null when the sheet has no room. */
export function rowOfQuestions({ contents, taken, columns, rows, seenRows }: QuestionsRequest): number | null {
  // From the first column on: a long note there runs over the columns next to it.
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
 * The scores go below those of the indicators, the questions below the longest texts left of them, which are the names.
 * There are none when the scores are in the first column.
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

/** Points of width at which the longest topics stay readable when shrunk to fit: some 22 characters. */
export const LEAST_FOR_TOPICS = 120;

/** The text of a cell; "" for anything else. */
export type TextAt = (row: number, column: number) => string;
