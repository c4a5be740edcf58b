/** The choices of a user, and their defaults. */
import type { Digits } from './sheet/drafts/thaiOrArabicDigits';
import type { ResultRole } from './sheet/drafts/draft';
import type { Language } from './texts/language';

/** The choices of a user, in the pane or on the command line. */
export interface Choices {
  /** Name of the worksheet to assess; the active one when left out. */
  readonly sheet?: string;
  /** Fiscal year (B.E.), 2500–2700, if the sheet does not state it, or states a wrong one. */
  readonly fiscalYear?: number;
  /** Scores of the EIT parts, 0–100; null removes a part typed before. */
  readonly eitParts?: { readonly part1?: number | null; readonly part2?: number | null };
  /** Below `weak` an indicator is weak, below `watch` to be watched; the year's own lines when left out. */
  readonly lines?: { readonly weak: number; readonly watch: number };
  /** Digits of the official worksheets; the cell values stay numbers. */
  readonly digits?: Digits;
  /** Which worksheets are written. */
  readonly worksheets?: readonly ResultRole[];
  /** Language of the texts next to the scores; official worksheets are always Thai. */
  readonly language?: Language;
  /** Continues despite a refusal that asks about edits: the edits are overwritten. */
  readonly force?: boolean;
}

/** Defaults for everything that is left out. */
export const defaults = {
  digits: 'thai',
  worksheets: ['measures', 'analysis'],
  language: 'th',
} as const satisfies Choices;
