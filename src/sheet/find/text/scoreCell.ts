/** One cell that should hold a score: the reading, or what is wrong with it. */
import { refused, type Refusal } from '../../../ita/finding';
import type { Reading } from '../../../ita/readings';
import { arabicDigits, cleanText, parseNumber } from '../../../ita/thaiText';
import type { CellValue } from '../../grid';

export type ScoreProblem =
  | 'score-blank'
  | 'score-not-a-number'
  | 'score-error'
  | 'score-is-date'
  | 'score-ambiguous'
  | 'score-decimal-comma'
  | 'score-out-of-range';

export type ScoreCell = { readonly ok: true; readonly reading: Reading } | ScoreTrouble;

export interface ScoreTrouble {
  readonly ok: false;
  readonly problem: ScoreProblem;
  readonly cell: string;
  /** As the cell shows it, without binary noise. */
  readonly value: string;
}

/**
 * @param value the cell's value as Excel gives it
 * @param numberFormat in English notation
 * @param cell its address
 */
export function readScoreCell(value: CellValue, numberFormat: string, cell: string): ScoreCell {
  const shown = typeof value === 'number' ? String(withoutBinaryDust(value)) : String(value).trim();
  const wrong = (problem: ScoreProblem): ScoreCell => ({ ok: false, problem, cell, value: shown });
  if (typeof value === 'boolean') return wrong('score-not-a-number');
  if (typeof value === 'number') {
    if (isDateFormat(numberFormat)) return wrong('score-is-date');
    const scale = isPercentFormat(numberFormat) ? 100 : 1;
    const score = withoutBinaryDust(value * scale);
    if (!Number.isFinite(score) || score < 0 || score > 100) return wrong('score-out-of-range');
    return { ok: true, reading: { value: score, cell, isNumber: true, scale, text: null } };
  }
  if (/^#[A-Z0-9/!?_]+$/i.test(value.trim())) return wrong('score-error');
  const number = parseNumber(bareScore(value));
  switch (number.kind) {
    case 'blank':
      return wrong('score-blank');
    case 'none':
      return wrong('score-not-a-number');
    case 'ambiguous':
      return wrong(hasDecimalComma(value) ? 'score-decimal-comma' : 'score-ambiguous');
    case 'number':
      return number.value < 0 || number.value > 100
        ? wrong('score-out-of-range')
        : { ok: true, reading: { value: number.value, cell, isNumber: false, scale: 1, text: value.trim() } };
  }
}

/** Signs of a trend before a score: "▲ 92.14". */
const TREND = /^\s*[▲▼△▽↑↓→⬆⬇●○■□★☆✓✔*]+\s*/u;
/**
 * "92.14/100", "92.14 จาก 100 คะแนน", "92.14 (ผ่าน)", "92.14 ผ่านดี": the full marks, and words without figures after
 * it.
 */
const OUT_OF_100 = /\s*(?:\/|จาก(?:คะแนนเต็ม)?|out of|เต็ม)\s*100(?:\.0+)?\s*(?:คะแนน|points?|%)?\s*$/iu;
const WORDS_BEHIND = /(?<=\d)\s*(?:คะแนน|%)?\s*(?:[([][^\d()[\]]*[)\]]|(?:ระดับ)?ผ่าน[\u0e01-\u0e4e]*|[▲▼△▽↑↓*]+)\s*$/u;

/** The text without harmless additions around a score. */
function bareScore(text: string): string {
  const cleaned = arabicDigits(text).replace(TREND, '');
  return cleaned.replace(WORDS_BEHIND, '').replace(OUT_OF_100, '').replace(WORDS_BEHIND, '');
}

/** Whether a cell holds a figure, usable or not: a number, or a text that is one or nearly one. */
export function isFigure(value: CellValue): boolean {
  if (typeof value !== 'string') return typeof value === 'number';
  const { kind } = parseNumber(bareScore(value));
  return kind === 'number' || kind === 'ambiguous';
}

/** Whether a cell should hold a figure and does not: "#REF!", "93..74". */
export const isSpoiltFigure = (value: CellValue): boolean =>
  typeof value === 'string' &&
  !isFigure(value) &&
  /^#[A-Z0-9/!?_]+$|^[\d๐-๙.,\s]*[\d๐-๙][\d๐-๙.,\s]*$/iu.test(value.trim());

/** The refusal about an indicator's score that cannot be used. */
export function scoreRefusal({ problem, cell, value }: ScoreTrouble, indicator: number): Refusal {
  if (problem !== 'score-decimal-comma') return refused(problem, [cell], { indicator, value }).refusal;
  const [, whole = '', rest = ''] = DECIMAL_COMMA.exec(cleanText(value)) ?? [];
  return refused(problem, [cell], {
    indicator,
    value,
    point: `${whole}.${rest}`,
    thousands: `${whole}${rest}`.replace(/\B(?=(\d{3})+$)/g, ','),
  }).refusal;
}

/** "95,55" or "95,55 คะแนน": one comma, between digits. */
const DECIMAL_COMMA = /^[^\d,]*(\d+),(\d+)[^\d,.]*$/;
const hasDecimalComma = (text: string): boolean => DECIMAL_COMMA.test(cleanText(text));

/** 0.9555 × 100 is 95.55000000000001 in binary; the cell shows 95.55. */
const withoutBinaryDust = (figure: number): number => Number(figure.toPrecision(12));

/** Day, month, year or hour outside quotes, colours and escapes: "d-mmm", "dd/mm/yyyy", "[$-107041E]d mmm yy". */
export function isDateFormat(numberFormat: string): boolean {
  const bare = withoutLiterals(numberFormat).replace(/general|standard/gi, '');
  return /[dmyhs]|b1|b2|[วดป]{2,}/i.test(bare);
}

/** A percent sign that multiplies the shown value by 100; in quotes or escaped it is mere text next to the figure. */
const isPercentFormat = (numberFormat: string): boolean => withoutLiterals(numberFormat).includes('%');

const withoutLiterals = (numberFormat: string): string => numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
