/** What formulas work on: single values and ranges of cells. */
import type { Area } from '../workbook/address';
import { CellError, type Scalar } from '../workbook/scalar';

/** The formula uses something that this evaluator does not know. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Cells of a sheet, as a formula refers to them. */
export interface RangeValue {
  readonly sheet: string;
  readonly area: Area;
}

export type Value = Scalar | RangeValue;

export const isRange = (value: Value): value is RangeValue =>
  typeof value === 'object' && value !== null && !(value instanceof CellError);
