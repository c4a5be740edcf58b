/**
 * Rounds half up to `decimals` places, on the decimal figure that a person sees: 1.005 → 1.01, 84.995 → 85.00.
 * Sums of products of 2-decimal figures have binary noise beyond 12 significant digits, which is removed first.
 */
export function roundHalfUp(value: number, decimals = 2): number {
  const scaled = Number((value * 10 ** decimals).toPrecision(12));
  return Number((Math.floor(scaled + 0.5) / 10 ** decimals).toFixed(decimals));
}

/** The format of shown and published figures: "95.00". */
export const twoDecimals = (figure: number): string => roundHalfUp(figure).toFixed(2);

/** Scores have 2 decimals, so figures computed from them may be off by 0.01; from 0.02 on, an input is wrong. */
const WRONG_INPUT = 0.02;

/** Whether two figures differ by more than rounding. */
export const differ = (one: number, other: number): boolean => roundHalfUp(Math.abs(one - other)) >= WRONG_INPUT;
