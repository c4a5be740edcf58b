/** What the pane knows, and what follows from it. */
import type { Analysis, Choices, Known, WrittenAnalysis } from '../../analyse';
import type { Assessment } from '../../ita/assessment';
import type { Finding, Refusal } from '../../ita/finding';
import type { Progress } from '../../excel/session';
import { defaultSettings, choicesIn, type Settings } from '../../settings';
import type { WrittenTemplate } from '../../template';
import type { Language } from '../../texts/language';
import { givenParts, nothingTyped, type TypedParts } from '../result/eitParts';
import type { CatalogueJob, JobName, LongJob } from './jobs';
import { refusalKind } from './refusalKind';

/** What happened last, until something else does. */
export type Notice =
  /** assessment: what was written, which the memo is about. */
  | ({ readonly kind: 'done'; readonly hasMemo: boolean } & Pick<WrittenAnalysis, 'written' | 'assessment'>)
  /** refusal: why there are no figures to show afterwards; null where there are. */
  | {
      readonly kind: 'restored';
      readonly sheets: readonly string[];
      readonly findings: readonly Finding[];
      readonly refusal: Refusal | null;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'settings' }
  /** A table for the scores of questions was put onto the sheet. */
  | { readonly kind: 'questions'; readonly table: WrittenTemplate }
  /** sheet: null where there was no catalogue to bring back. */
  | {
      readonly kind: 'catalogue';
      readonly job: CatalogueJob;
      readonly sheet: string | null;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly job: JobName; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly job: JobName; readonly detail: string };

export interface PaneState {
  /** null until scores have been read, and again when they can no longer be. */
  readonly analysis: Analysis | null;
  readonly notice: Notice | null;
  readonly running: LongJob | null;
  /** How far the running job is, where it tells. */
  readonly progress: Progress | null;
  /** The running job was asked to stop and has not stopped yet. */
  readonly isCancelling: boolean;
  readonly typed: TypedParts;
  /** null until they are read from the workbook. */
  readonly settings: Settings | null;
  /** The worksheet that was read last, with scores or without; "" for the active one, null before. */
  readonly sheet: string | null;
  /** The blank form that waits to be filled. */
  readonly form: WrittenTemplate | null;
  /** Figures for which the workbook's worksheets were written, as far as the pane has seen. */
  readonly writtenFigures: string | null;
  /** Whether the pane wrote them itself; else they are those that it found first, and nobody knows. */
  readonly wroteFigures: boolean;
}

export const startState: PaneState = {
  analysis: null,
  notice: null,
  running: null,
  progress: null,
  isCancelling: false,
  typed: nothingTyped,
  settings: null,
  sheet: null,
  form: null,
  writtenFigures: null,
  wroteFigures: false,
};

/** Whether the worksheets written before are of other figures than those shown now. */
export const isOutdated = ({ analysis, writtenFigures }: PaneState): boolean =>
  analysis !== null && analysis.hasResults && writtenFigures !== figuresKey(analysis.assessment);

/** Whether the workbook's worksheets are known to be of the figures shown now. */
export const agrees = (state: PaneState): boolean =>
  state.wroteFigures && state.analysis?.hasResults === true && !isOutdated(state);

/**
 * Whether there may be something to take back. While the scores cannot be read nobody knows; then Restore answers
 * itself, so that a score that was spoiled after the analysis does not lock its results in.
 */
export function canRestore({ analysis, notice }: PaneState): boolean {
  if (analysis !== null) return analysis.hasResults;
  if (notice?.kind !== 'refused') return false;
  return refusalKind(notice.refusal.code).cannotRestore !== true;
}

/** Everything the written worksheets depend on that a user can change on the sheet. */
export const figuresKey = ({ fiscalYear, indicators, eitParts, questions, framework }: Assessment): string =>
  JSON.stringify([
    fiscalYear,
    indicators.map((one) => one.score),
    eitParts.part1?.score,
    eitParts.part2?.score,
    questions.map((one) => one.score),
    framework.lines,
  ]);

/** @param sheet null or "" for the active one */
export const choicesOf = (
  { typed, settings }: Pick<PaneState, 'typed' | 'settings'>,
  language: Language,
  sheet: string | null,
): Choices => ({
  ...choicesIn(settings ?? defaultSettings),
  language,
  eitParts: givenParts(typed),
  ...(sheet === null || sheet === '' ? {} : { sheet }),
});

/** What the last look found. */
export const knownOf = ({ analysis }: Pick<PaneState, 'analysis'>): Known =>
  analysis === null ? {} : { ownSheets: analysis.ownSheets, ownBlock: analysis.ownBlock };
