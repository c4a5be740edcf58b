/** Excel's decimal behaviour on binary numbers: 15 significant digits count. */

/** The number with 15 significant digits, as Excel shows and compares it. */
export const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

/** Half away from zero on the decimal value: (84.995, 2) → 85, (1.005, 2) → 1.01. `digits` may be negative. */
export const roundHalfUp = (value: number, digits: number): number => shifted(value, digits, Math.round);
export const roundTowardsZero = (value: number, digits: number): number => shifted(value, digits, Math.floor);
export const roundAwayFromZero = (value: number, digits: number): number => shifted(value, digits, Math.ceil);

function shifted(value: number, digits: number, round: (value: number) => number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const places = Math.trunc(digits);
  const rounded = round(scale(fifteenDigits(Math.abs(value)), places));
  return Math.sign(value) * scale(rounded, -places);
}

/** value × 10^places without the error of a binary multiplication. */
function scale(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** A sum or difference that is only binary dust becomes 0, as in Excel: 1-0.9-0.1. */
export function snapToZero(result: number, left: number, right: number): number {
  return result !== 0 && Math.abs(result) < Math.max(Math.abs(left), Math.abs(right)) * 2 ** -49 ? 0 : result;
}
