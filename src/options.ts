/** What a user, or a command line, can ask of an analysis. */
import type { Progress } from './excel/session';
import type { CellAddress } from './ita/finding';
import type { Digits } from './sheet/drafts/digits';
import type { ResultRole } from './sheet/drafts/draft';
import type { Language } from './texts/language';

export interface Options {
  /** Worksheet to assess; the active one when left out. */
  readonly sheet?: string;
  /** Fiscal year (B.E.) when the sheet does not say it, or says it wrongly. */
  readonly fiscalYear?: number;
  /** Scores of the EIT parts, 0–100; null takes a part typed before away. */
  readonly eitParts?: { readonly part1?: number | null; readonly part2?: number | null };
  /** The add-in's own worksheets that an earlier look found: with them, one round trip reads all. */
  readonly ownSheets?: readonly string[];
  /** Where that look found the result block ("E6:K36"), for the same reason. */
  readonly ownBlock?: CellAddress;
  /** Below `weak` an indicator is weak, below `watch` to be watched; the year's own lines when left out. */
  readonly lines?: { readonly weak: number; readonly watch: number };
  /** Digits of the official worksheets; the cell values stay numbers. */
  readonly digits?: Digits;
  /** Which worksheets are written. */
  readonly worksheets?: readonly ResultRole[];
  /** Language of the texts that are written beside the scores; official worksheets are always Thai. */
  readonly language?: Language;
  /** Writes over what somebody typed over the result; asked for by a refusal. */
  readonly force?: boolean;
  /** Aborted: the job stops at the next step, takes back what it wrote, and is refused as `cancelled`. */
  readonly signal?: AbortSignal;
  /** Told of long work only, such as reading a large sheet in pieces. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What holds for everything that is left out. */
export const defaults = {
  digits: 'thai',
  worksheets: ['measures', 'analysis'],
  language: 'th',
} as const satisfies Options;
