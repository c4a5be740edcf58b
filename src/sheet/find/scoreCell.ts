/** One cell that should hold a score: the reading, or what is wrong with it. */
import type { Reading } from '../../ita/readings';
import { parseNumber } from '../../ita/thai';
import type { CellValue } from '../grid';

export type ScoreProblem =
  'score-blank' | 'score-not-a-number' | 'score-error' | 'score-is-date' | 'score-ambiguous' | 'score-out-of-range';

export type ScoreCell =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly problem: ScoreProblem; readonly cell: string; readonly value: string };

/**
 * @param value the cell's value as Excel gives it
 * @param numberFormat in English notation
 * @param cell its address
 */
export function readScoreCell(value: CellValue, numberFormat: string, cell: string): ScoreCell {
  const wrong = (problem: ScoreProblem): ScoreCell => ({ ok: false, problem, cell, value: String(value).trim() });
  if (typeof value === 'boolean') return wrong('score-not-a-number');
  if (typeof value === 'number') {
    if (isDateFormat(numberFormat)) return wrong('score-is-date');
    const scale = numberFormat.includes('%') ? 100 : 1;
    const score = scale === 100 ? withoutBinaryDust(value * 100) : value;
    if (!Number.isFinite(score) || score < 0 || score > 100) return wrong('score-out-of-range');
    return { ok: true, reading: { value: score, cell, isNumber: true, scale, text: null } };
  }
  if (/^#[A-Z0-9/!?_]+$/i.test(value.trim())) return wrong('score-error');
  const number = parseNumber(value);
  switch (number.kind) {
    case 'blank':
      return wrong('score-blank');
    case 'none':
      return wrong('score-not-a-number');
    case 'ambiguous':
      return wrong('score-ambiguous');
    case 'number':
      return number.value < 0 || number.value > 100
        ? wrong('score-out-of-range')
        : { ok: true, reading: { value: number.value, cell, isNumber: false, scale: 1, text: value.trim() } };
  }
}

/** 0.9555 × 100 is 95.55000000000001 in binary; what is shown is 95.55. */
const withoutBinaryDust = (figure: number): number => Number(figure.toPrecision(12));

/** Day, month, year or hour outside of quotes, colours and escapes: "d-mmm", "dd/mm/yyyy", "[$-107041E]d mmm yy". */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general|standard/gi, '');
  return /[dmyhs]|b1|b2|[วดป]{2,}/i.test(bare);
}
