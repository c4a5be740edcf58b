/** The state of the pane, and values derived from it. */
import type { Analysis, Choices, Known, WrittenAnalysis } from '../../analyse';
import type { Assessment } from '../../ita/assessment';
import type { Finding, Refusal } from '../../ita/finding';
import type { Progress } from '../../excel/runInWorkbook';
import { defaultSettings, choicesIn, type Settings } from '../../settings';
import type { WrittenForm } from '../../insertScoreForm';
import type { Language } from '../../texts/language';
import { givenParts, nothingTyped, type TypedParts } from '../result/eitParts';
import type { CatalogueJob, JobName, LongJob } from './jobs';
import { refusalKind } from './refusalKind';

/** The last event that the pane reports. */
export type Notice =
  /** assessment: the written one, for the memo. */
  | ({ readonly kind: 'done'; readonly hasMemo: boolean } & Pick<WrittenAnalysis, 'written' | 'assessment'>)
  /** refusal: why no figures can be shown afterwards; null if they can. */
  | {
      readonly kind: 'restored';
      readonly sheets: readonly string[];
      readonly findings: readonly Finding[];
      readonly refusal: Refusal | null;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'settings' }
  /** A table for the scores of questions was inserted. */
  | { readonly kind: 'questions'; readonly table: WrittenForm }
  /** sheet: null if there was no catalogue to replace. */
  | {
      readonly kind: 'catalogue';
      readonly job: CatalogueJob;
      readonly sheet: string | null;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly job: JobName; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly job: JobName; readonly detail: string };

export interface PaneState {
  /** null until scores have been read, and when they can no longer be read. */
  readonly analysis: Analysis | null;
  readonly notice: Notice | null;
  readonly running: LongJob | null;
  /** Progress of the running job, if it reports any. */
  readonly progress: Progress | null;
  /** The running job was asked to stop and has not stopped yet. */
  readonly isCancelling: boolean;
  readonly typed: TypedParts;
  /** null until they are read from the workbook. */
  readonly settings: Settings | null;
  /** The worksheet of the last read, with or without scores; "" for the active one, null before the first read. */
  readonly sheet: string | null;
  /** The inserted blank form, until it has scores. */
  readonly form: WrittenForm | null;
  /** Key of the figures in the written results, as far as the pane knows. */
  readonly writtenFiguresKey: string | null;
  /** Whether this pane wrote them. If not, writtenFiguresKey is only assumed: it is from the first read. */
  readonly isWrittenByPane: boolean;
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
  writtenFiguresKey: null,
  isWrittenByPane: false,
};

/** Whether the results in the workbook belong to other figures than those shown. */
export const isOutdated = ({ analysis, writtenFiguresKey }: PaneState): boolean =>
  analysis !== null && analysis.hasResults && writtenFiguresKey !== figuresKey(analysis.assessment);

/** Whether the results in the workbook are known to belong to the figures shown. */
export const isUpToDate = (state: PaneState): boolean =>
  state.isWrittenByPane && state.analysis?.hasResults === true && !isOutdated(state);

/**
 * Whether there may be something to restore. This is unknown while the scores cannot be read. Restore is then enabled and
 * decides itself, so that the user can remove results even after a score became unreadable.
 */
export function canRestore({ analysis, notice }: PaneState): boolean {
  if (analysis !== null) return analysis.hasResults;
  if (notice?.kind !== 'refused') return false;
  return refusalKind(notice.refusal.code).cannotRestore !== true;
}

/** Key of all values that the results depend on and that a user can change on the sheet. */
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

/** What the last read found, so that the next one need not repeat it. */
export const knownOf = ({ analysis }: Pick<PaneState, 'analysis'>): Known =>
  analysis === null ? {} : { ownSheets: analysis.ownSheets, ownBlock: analysis.ownBlock };
