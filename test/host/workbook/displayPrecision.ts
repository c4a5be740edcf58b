/** "Set precision as displayed": a number is what its cell shows of it. */
import { roundHalfUp } from '../formulas/decimal';
import { shownDigits } from './numberFormat';

/** The number with the digits that the format shows; the same where it shows all. */
export function asDisplayed(value: number, format: string): number {
  const digits = shownDigits(value, format);
  if (digits === null || value === 0 || !Number.isFinite(value)) return value;
  if (digits.significant === null) return roundHalfUp(value, digits.places);
  return Number(value.toPrecision(digits.significant));
}
