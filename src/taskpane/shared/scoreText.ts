/** Formats figures for the pane, and parses typed ones. */
import { roundHalfUp, twoDecimals } from '../../ita/round';

/** 2.671 → "−2.67", with a true minus sign; 0 → "0.00". */
export const lostPointsText = (points: number): string => `${roundHalfUp(points) > 0 ? '−' : ''}${twoDecimals(points)}`;

/** The text of an input field: 86.05 → "86.05", 80 → "80". */
export const editableScore = (value: number): string => String(value);

const THAI_ZERO = '๐'.charCodeAt(0);

const withArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));

/** The content of a score field. Scores are 0–100. */
export type ParsedScore =
  { readonly kind: 'empty' } | { readonly kind: 'score'; readonly score: number } | { readonly kind: 'wrong' };

/** Accepts "86.05", "๘๖.๐๕", " 86. "; other texts, and numbers outside 0–100, are wrong. */
export function parseScore(text: string): ParsedScore {
  const plain = withArabicDigits(text.trim());
  if (plain === '') return { kind: 'empty' };
  if (!/^(\d{1,3}\.?\d{0,10}|\.\d{1,10})$/.test(plain)) return { kind: 'wrong' };
  const score = Number(plain);
  return score <= 100 ? { kind: 'score', score } : { kind: 'wrong' };
}
