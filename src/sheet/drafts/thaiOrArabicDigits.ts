/**
 * Thai or Arabic digits in official worksheets: numbers by their format, so that values stay numbers; texts as they are
 * written.
 */
import { thaiDigits } from '../../ita/thaiText';

export type Digits = 'thai' | 'arabic';

export interface DigitFormats {
  readonly score: string;
  readonly whole: string;
  /** A difference of scores: ▲ up, ▼ down, – the same. */
  readonly change: string;
  /** Day, month and Buddhist year; the cell holds an ordinary date. */
  readonly date: string;
}

/**
 * In [$-D07041E], D chooses Thai digits, 107 or D07 the Buddhist calendar, and 041E is Thai. Excel and LibreOffice both
 * show 45930 as ๓๐ ก.ย. ๒๕๖๘ and 30 ก.ย. 2568.
 */
export const digitFormats: Readonly<Record<Digits, DigitFormats>> = {
  thai: {
    score: '[$-D00041E]0.00',
    whole: '[$-D00041E]0',
    change: '[$-D00041E]"▲ "0.00;[$-D00041E]"▼ "0.00;"–"',
    date: '[$-D07041E]d mmm yyyy',
  },
  arabic: { score: '0.00', whole: '0', change: '"▲ "0.00;"▼ "0.00;"–"', date: '[$-107041E]d mmm yyyy' },
};

/**
 * Question codes such as e9 keep their Arabic digits, because people look them up in the assessment system in that
 * form.
 */
export const inDigits = (text: string, digits: Digits): string =>
  digits === 'arabic' ? text : text.replace(/[A-Za-z]\d+|\d+/g, (run) => (/^\d/.test(run) ? thaiDigits(run) : run));
