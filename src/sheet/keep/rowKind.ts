/** How the rows of one kind of table are recognised, and which of their texts are the add-in's own. */
import type { CellAddress, Finding } from '../../ita/finding';
import type { TableRequest } from '../ownTable';
import type { TypedValue } from '../ownTexts';

export type RowValues = ReadonlyMap<string, TypedValue>;

export interface Identity {
  /** null for a row that is not the add-in's. */
  readonly id: string | null;
  /** Nothing in the row says so, only its place among the others. */
  readonly isGuess?: boolean;
}

/** What is said once the row's place on the new worksheet is known. */
export type Remark = (cell: CellAddress) => Finding;

export interface RowKind extends Omit<TableRequest, 'columns'> {
  /** Whether the table begins in the same row, whatever the scores are. */
  readonly headerIsFixed: boolean;
  /** Whether a cell above the table, by row and column from 0, holds what the add-in writes there at some time. */
  readonly isOwnAbove: (row: number, column: number, value: TypedValue) => boolean;
  /** Whether such a cell is the add-in's, so that what else stands there must make way. */
  readonly isInOurWay: (row: number, column: number) => boolean;
  /** Names of the columns that staff may change; the others are the add-in's. */
  readonly editable: readonly string[];
  /** @param planned ids of the rows to be written, in order */
  readonly identify: (rows: readonly RowValues[], planned: readonly string[]) => readonly Identity[];
  /** Whether the add-in itself may have put the value there, at any time. */
  readonly isOurs: (value: TypedValue, id: string, column: string) => boolean;
  /** A row that is not to be written, and in which nobody worked. */
  readonly isUntouched: (
    row: { readonly values: RowValues; readonly formulas: ReadonlySet<string> },
    id: string,
  ) => boolean;
  /** What staff wrote, with what the add-in wrote before it brought up to date. */
  readonly refreshed: (typed: TypedValue, own: TypedValue) => TypedValue;
  /** null where the two texts do not compete. */
  readonly conflict: (id: string, column: string, own: TypedValue, typed: TypedValue) => Remark | null;
  /** A row in which somebody worked, of something that is not to be written; null where there is nothing to say. */
  readonly notPlanned: (id: string) => Remark | null;
  /** The column whose cell such a remark names. */
  readonly named: string;
  /** A row of staff's own, so that it says what it belongs to wherever it goes. */
  readonly placed: (row: RowValues, before: readonly RowValues[]) => RowValues;
}
