/** Arguments and new values, checked. */
import { parseColor } from '../workbook/colors';
import { invalidArgument } from '../protocol/errors';
import { Live, type Argument } from '../protocol/live';
import type { Json } from '../protocol/message';

export function textOf(value: Argument | undefined, what: string): string {
  if (typeof value === 'string') return value;
  throw invalidArgument(`${what} must be a text`);
}

export function numberOf(value: Argument | undefined, what: string, minimum = -Infinity, maximum = Infinity): number {
  if (typeof value === 'number' && value >= minimum && value <= maximum) return value;
  throw invalidArgument(`${what} must be a number from ${minimum} to ${maximum}`);
}

export function wholeOf(value: Argument | undefined, what: string, minimum = -Infinity): number {
  const number = numberOf(value, what, minimum);
  if (Number.isInteger(number)) return number;
  throw invalidArgument(`${what} must be a whole number`);
}

export function flagOf(value: Argument | undefined, what: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument(`${what} must be true or false`);
}

/** One of the words of an enumeration, which Office.js takes in their exact spelling. */
export function wordOf(value: Argument | undefined, what: string, words: readonly string[]): string {
  if (typeof value === 'string' && words.includes(value)) return value;
  throw invalidArgument(`${what} must be one of ${words.join(', ')}`);
}

export type JsonObject = Readonly<Partial<Record<string, Json>>>;

export function objectOf(value: Argument | undefined, what: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Live)) {
    return value as JsonObject;
  }
  throw invalidArgument(`${what} must be an object`);
}

/** The target of an object argument, of the class that it must have. */
export function targetOf<T>(value: Argument | undefined, type: abstract new (...args: never[]) => T, what: string): T {
  if (value instanceof Live && value.target instanceof type) return value.target;
  throw invalidArgument(`${what} is not of the right type`);
}

export const isGiven = (value: Argument | undefined): value is Exclude<Argument, null> =>
  value !== undefined && value !== null;

/** "#RRGGBB" from any way Office.js takes a colour. */
export const colorOf = (value: Argument | undefined, what: string): string => {
  const color = parseColor(value);
  if (color === null) throw invalidArgument(`${what} must be a colour such as #C00000`);
  return color;
};
