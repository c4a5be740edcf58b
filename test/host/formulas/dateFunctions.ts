/** Functions of days. */
import { dateOf, serialOf } from '../workbook/dates';
import type { Scalar } from '../workbook/scalar';
import { fail, toNumber } from './convert';
import { plain, requireCount, type Functions, type WorksheetFunction } from './functionKinds';

/** 9999-12-31. */
const lastYear = 9999;

export const dateFunctions: Functions = {
  /** Months and days may go beyond their year and month: DATE(2025,14,0) is 31 January 2026. */
  DATE: (calculation, args) =>
    plain(3, 3, (...values) => {
      const [year = 0, month = 0, day = 0] = values.map((value = null) => Math.trunc(toNumber(value)));
      const { dateSystem } = calculation.surroundings;
      // Years below 1900 are counted from 1900, as somebody may mean the last two digits.
      const whole = year >= 0 && year < 1900 ? year + 1900 : year;
      if (whole < 0 || whole > lastYear) return fail('#NUM!');
      const serial = serialOf(Date.UTC(whole, month - 1, day), dateSystem);
      return serial < 0 ? fail('#NUM!') : serial;
    })(calculation, args),
  TODAY: (calculation, args) => {
    requireCount(args, 0, 0);
    return calculation.surroundings.today();
  },
  YEAR: part((date) => date.getUTCFullYear()),
  MONTH: part((date) => date.getUTCMonth() + 1),
  DAY: part((date) => date.getUTCDate()),
};

function part(take: (date: Date) => number): WorksheetFunction {
  return (calculation, args) =>
    plain(1, 1, (value: Scalar | undefined = null) => {
      const serial = toNumber(value);
      return serial < 0 ? fail('#NUM!') : take(dateOf(Math.floor(serial), calculation.surroundings.dateSystem));
    })(calculation, args);
}
