/** Functions that count, add up and round. */
import { cellCount } from '../workbook/address';
import type { Scalar } from '../workbook/scalar';
import { fail, parseNumber, toNumber } from './convert';
import { roundAwayFromZero, roundHalfUp, roundTowardsZero } from './decimal';
import type { Calculation } from './evaluate';
import {
  numbersOf,
  overNumbers,
  plain,
  rangeOf,
  requireCount,
  required,
  sum,
  type Args,
  type Functions,
} from './functionKinds';
import { isRange } from './value';

export const numberFunctions: Functions = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? fail('#DIV/0!') : sum(numbers) / numbers.length)),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)))),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b))),
  MEDIAN: overNumbers((numbers) => {
    const ordered = [...numbers].sort((a, b) => a - b);
    const middle = (ordered.length - 1) / 2;
    return ordered.length === 0
      ? fail('#NUM!')
      : sum([Math.floor(middle), Math.ceil(middle)].map((i) => ordered[i] ?? 0)) / 2;
  }),
  COUNT: (calculation, args) =>
    count(calculation, args, (value, direct) => typeof value === 'number' || (direct && isNumeric(value))),
  COUNTA: (calculation, args) => count(calculation, args, (value) => value !== null),
  COUNTBLANK: (calculation, args) => {
    requireCount(args, 1, 1);
    const range = rangeOf(calculation, args[0] ?? null);
    return cellCount(range.area) - count(calculation, args, (value) => value !== null && value !== '');
  },
  LARGE: (calculation, args) => ranked(calculation, args, (a, b) => b - a),
  SMALL: (calculation, args) => ranked(calculation, args, (a, b) => a - b),
  ROUND: plain(2, 2, (value = null, digits = null) => roundHalfUp(toNumber(value), toNumber(digits))),
  ROUNDUP: plain(2, 2, (value = null, digits = null) => roundAwayFromZero(toNumber(value), toNumber(digits))),
  ROUNDDOWN: plain(2, 2, (value = null, digits = null) => roundTowardsZero(toNumber(value), toNumber(digits))),
  TRUNC: plain(1, 2, (value = null, digits = null) => roundTowardsZero(toNumber(value), toNumber(digits))),
  INT: plain(1, 1, (value = null) => Math.floor(toNumber(value))),
  ABS: plain(1, 1, (value = null) => Math.abs(toNumber(value))),
  SIGN: plain(1, 1, (value = null) => Math.sign(toNumber(value))),
  SQRT: plain(1, 1, (value = null) => (toNumber(value) < 0 ? fail('#NUM!') : Math.sqrt(toNumber(value)))),
  MOD: plain(2, 2, (value = null, divisor = null) => {
    const [a, b] = [toNumber(value), toNumber(divisor)];
    return b === 0 ? fail('#DIV/0!') : a - b * Math.floor(a / b);
  }),
};

function count(calculation: Calculation, args: Args, counts: (value: Scalar, direct: boolean) => boolean): number {
  let total = 0;
  for (const argument of args) {
    const value = argument === null ? 0 : calculation.value(argument);
    for (const scalar of calculation.cells(value)) if (counts(scalar, !isRange(value))) total += 1;
  }
  return total;
}

const isNumeric = (value: Scalar): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && parseNumber(value) !== null);

function ranked(calculation: Calculation, args: Args, order: (a: number, b: number) => number): number {
  requireCount(args, 2, 2);
  const numbers = numbersOf(calculation, args.slice(0, 1)).sort(order);
  const place = Math.ceil(toNumber(calculation.scalar(required(args[1]))));
  return numbers[place - 1] ?? fail('#NUM!');
}
