/**
 * Rounds half up to `decimals` places, on the decimal figure a person sees: 1.005 → 1.01, 84.995 → 85.00.
 * Sums of products of 2-decimal figures carry binary noise far below 12 significant digits, which is cut off first.
 */
export function roundHalfUp(value: number, decimals = 2): number {
  const scaled = Number((value * 10 ** decimals).toPrecision(12));
  return Number((Math.floor(scaled + 0.5) / 10 ** decimals).toFixed(decimals));
}
