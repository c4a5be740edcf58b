/** How figures are written in the pane, and how typed ones are read. */
import { roundHalfUp, twoDecimals } from '../../ita/round';

/** ITA points lost: 2.671 → "−2.67", with a true minus sign; nothing lost → "0.00". */
export const lostPointsText = (points: number): string => `${roundHalfUp(points) > 0 ? '−' : ''}${twoDecimals(points)}`;

/** 86.05 → "86.05", 80 → "80": as a person would type it. */
export const editableScore = (value: number): string => String(value);

const THAI_ZERO = '๐'.charCodeAt(0);

const withArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));

/** What stands in a field for a score: nothing, a score from 0 to 100, or something else. */
export type ParsedScore =
  { readonly kind: 'empty' } | { readonly kind: 'score'; readonly score: number } | { readonly kind: 'wrong' };

/** Reads "86.05", "๘๖.๐๕", " 86. "; anything else, or beyond 0–100, is wrong. */
export function parseScore(text: string): ParsedScore {
  const plain = withArabicDigits(text.trim());
  if (plain === '') return { kind: 'empty' };
  if (!/^(\d{1,3}\.?\d{0,10}|\.\d{1,10})$/.test(plain)) return { kind: 'wrong' };
  const score = Number(plain);
  return score <= 100 ? { kind: 'score', score } : { kind: 'wrong' };
}
