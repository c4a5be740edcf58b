/** What a workbook of an agency holds besides its table of ITA scores. */
import { cellAddress } from '../../src/sheet/grid';

export const SCORES = 'คะแนน ITA 2567';

export interface UserContent {
  /** Of the table's header, from 0. */
  readonly row: number;
  readonly column: number;
  /** Ten scores, 0–100. */
  readonly scores: readonly number[];
  /** Formulas over the scores: beside the table, and on another sheet. */
  readonly formulas: boolean;
  readonly charts: boolean;
  readonly table: boolean;
  readonly names: boolean;
  /** Rules on the scores, and on whole columns that reach into the cells to the right. */
  readonly rules: 'none' | 'scores' | 'columns';
  readonly validation: 'none' | 'scores' | 'columns';
  readonly comments: boolean;
  readonly merges: boolean;
  readonly hiddenSheets: boolean;
  /** A font of the staff's choice for all columns, as Ctrl+A gives it, or for one row. */
  readonly looks: 'plain' | 'columns' | 'rows';
  /** A sheet of their own that is called as one of ours would be. */
  readonly ourName: boolean;
  /** A table above a pane that stays, with a filter and a link. */
  readonly view: boolean;
}

/** Everything at once. */
export const everything: UserContent = {
  row: 3,
  column: 1,
  scores: [95.55, 97.21, 98.4, 96.12, 99.32, 84.04, 88.24, 73.29, 100, 100],
  formulas: true,
  charts: true,
  table: true,
  names: true,
  rules: 'columns',
  validation: 'columns',
  comments: true,
  merges: true,
  hiddenSheets: true,
  looks: 'columns',
  ourName: true,
  view: true,
};

/** Address of the score of an indicator, from 0. */
export const scoreCell = ({ row, column }: UserContent, indicator: number): string =>
  cellAddress(row + 1 + indicator, column + 2);
