/** Kinds of worksheet functions, by what they do with their arguments. */
import { CellError, type Scalar } from '../workbook/scalar';
import { ErrorValue, fail, toBoolean, toNumber } from './convert';
import type { Calculation } from './evaluate';
import type { Formula } from './parse';
import { isRange, Unsupported, type RangeValue, type Value } from './value';

export type Args = readonly (Formula | null)[];
/** Throws ErrorValue for an error value, Unsupported for what it cannot do. */
export type WorksheetFunction = (calculation: Calculation, args: Args) => Value;

/** A function of single values; an omitted argument is an empty cell, an error argument is the result. */
export const plain =
  (minimum: number, maximum: number, apply: (...values: (Scalar | undefined)[]) => Scalar): WorksheetFunction =>
  (calculation, args) => {
    requireCount(args, minimum, maximum);
    const values = args.map((argument) => (argument === null ? null : calculation.scalar(argument)));
    const error = values.find((value) => value instanceof CellError);
    if (error instanceof CellError) throw new ErrorValue(error);
    return apply(...values);
  };

/** A function that looks at one value even if it is an error. */
export const looking =
  (apply: (value: Scalar) => Scalar): WorksheetFunction =>
  (calculation, args) => {
    requireCount(args, 1, 1);
    return apply(caught(calculation, args[0] ?? null));
  };

/** A function over all numbers of its arguments. */
export const overNumbers =
  (apply: (numbers: number[]) => number): WorksheetFunction =>
  (calculation, args) => {
    requireCount(args, 1, 255);
    return apply(numbersOf(calculation, args));
  };

export const overBooleans =
  (apply: (booleans: boolean[]) => boolean): WorksheetFunction =>
  (calculation, args) => {
    const booleans: boolean[] = [];
    for (const argument of args) {
      const value = argument === null ? false : calculation.value(argument);
      for (const scalar of calculation.cells(value)) {
        if (scalar instanceof CellError) throw new ErrorValue(scalar);
        if (isRange(value) && (scalar === null || typeof scalar === 'string')) continue;
        booleans.push(toBoolean(scalar));
      }
    }
    return booleans.length === 0 ? fail('#VALUE!') : apply(booleans);
  };

/** Left to right, as Excel adds. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

export type Functions = Readonly<Partial<Record<string, WorksheetFunction>>>;

export function requireCount(args: Args, minimum: number, maximum: number): void {
  if (args.length < minimum || args.length > maximum) throw new Unsupported('a wrong number of arguments');
}

export function required(argument: Formula | null | undefined): Formula {
  return argument ?? { kind: 'value', value: null };
}

export function caught(calculation: Calculation, argument: Formula | null): Scalar {
  if (argument === null) return null;
  try {
    return calculation.scalar(argument);
  } catch (error) {
    if (error instanceof ErrorValue) return error.value;
    throw error;
  }
}

export function rangeOf(calculation: Calculation, argument: Formula | null): RangeValue {
  const value = argument === null ? null : calculation.value(argument);
  if (isRange(value)) return value;
  throw new Unsupported('a value where a range is wanted');
}

/** Numbers in cells; written directly also texts and booleans that are numbers. */
export function numbersOf(calculation: Calculation, args: Args): number[] {
  const numbers: number[] = [];
  for (const argument of args) {
    const value = argument === null ? 0 : calculation.value(argument);
    const direct = !isRange(value);
    for (const scalar of calculation.cells(value)) {
      if (scalar instanceof CellError) throw new ErrorValue(scalar);
      if (direct) numbers.push(toNumber(scalar));
      else if (typeof scalar === 'number') numbers.push(scalar);
    }
  }
  return numbers;
}

export function whole(value: Scalar, minimum: number): number {
  const number = Math.trunc(toNumber(value));
  return number < minimum ? fail('#VALUE!') : number;
}
