/** Reducer of the pane's state. Pure: it starts no job. */
import type { Analysis, WrittenAnalysis } from '../../analyse';
import type { Finding, Refusal, Result } from '../../ita/finding';
import type { Progress } from '../../excel/runInWorkbook';
import { defaultSettings, type Settings } from '../../settings';
import type { WrittenForm } from '../../insertScoreForm';
import { nothingTyped, type Part } from '../result/eitParts';
import type { JobName, LongJob } from './jobs';
import { figuresKey, type Notice, type PaneState } from './paneState';
import { refusalKind } from './refusalKind';

export type PaneAction =
  /** job: null when the last one has ended. */
  | { readonly type: 'running'; readonly job: LongJob | null }
  | { readonly type: 'progressed'; readonly progress: Progress }
  /** The running job was asked to stop. */
  | { readonly type: 'cancelling' }
  /** The user asked for a read… */
  | { readonly type: 'read'; readonly analysis: Analysis }
  /** …or an edit on the sheet caused it. */
  | { readonly type: 'edited'; readonly analysis: Analysis }
  | { readonly type: 'analysed'; readonly result: WrittenAnalysis }
  /** read: the assessment after the restore. */
  | {
      readonly type: 'restored';
      readonly sheets: readonly string[];
      readonly findings: readonly Finding[];
      readonly read: Result<Analysis>;
    }
  | { readonly type: 'formInserted'; readonly form: WrittenForm; readonly read: Result<Analysis> }
  /** The workbook was changed. always: shows the notice even if the scores can no longer be read. */
  | {
      readonly type: 'changed';
      readonly read: Result<Analysis>;
      readonly notice: Notice | null;
      readonly always: boolean;
    }
  | { readonly type: 'settingsChosen'; readonly settings: Settings }
  | { readonly type: 'partTyped'; readonly part: Part; readonly text: string }
  /** null removes the notice. */
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'refused'; readonly job: JobName; readonly refusal: Refusal };

/** A job that ended with an exception. */
export const failure = (job: JobName, error: unknown): PaneAction => ({
  type: 'noticed',
  notice: { kind: 'failed', job, detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
});

export const paneReducer = (before: PaneState, action: PaneAction): PaneState => ({
  ...before,
  ...changes(before, action),
});

function changes(before: PaneState, action: PaneAction): Partial<PaneState> {
  switch (action.type) {
    case 'running':
      return { running: action.job, progress: null, isCancelling: false };
    case 'progressed':
      return { progress: action.progress };
    case 'cancelling':
      return { isCancelling: true };
    case 'read': {
      // The typed parts belong to the agency of one sheet.
      const isSameSheet = before.analysis?.assessment.sheet === action.analysis.assessment.sheet;
      return { ...withAnalysis(before, action.analysis), ...(isSameSheet ? {} : { typed: nothingTyped }) };
    }
    case 'edited':
      return withAnalysis(before, action.analysis, keptNotice(before, action.analysis));
    case 'analysed':
      return afterAnalysis(before, action.result);
    case 'restored':
      return afterRestore(before, action);
    case 'formInserted': {
      const { form, read } = action;
      if (read.ok) return withAnalysis(before, read.value);
      const waiting = { form, sheet: form.sheet };
      return { ...afterRefusal({ ...before, ...waiting }, 'look', read.refusal), ...waiting };
    }
    case 'changed': {
      const { read, notice, always } = action;
      return { ...readOrRefused(before, read, notice), ...(always ? { notice } : {}) };
    }
    case 'settingsChosen':
      return { settings: action.settings };
    case 'partTyped':
      return { typed: { ...before.typed, [action.part]: action.text } };
    case 'noticed':
      return { notice: action.notice };
    case 'refused':
      return afterRefusal(before, action.job, action.refusal);
  }
}

/** After a read. On the first sheet, or on another one than before, the figures of the written results are unknown. */
function withAnalysis(before: PaneState, analysis: Analysis, notice: Notice | null = null): Partial<PaneState> {
  const { assessment, hasResults } = analysis;
  const isSameSheet = before.analysis !== null && before.sheet === assessment.sheet;
  const knows = isSameSheet && before.writtenFiguresKey !== null && hasResults;
  return {
    analysis,
    notice,
    sheet: assessment.sheet,
    form: null,
    writtenFiguresKey: knows ? before.writtenFiguresKey : hasResults ? figuresKey(assessment) : null,
    isWrittenByPane: knows && before.isWrittenByPane,
  };
}

const readOrRefused = (before: PaneState, read: Result<Analysis>, notice: Notice | null): Partial<PaneState> =>
  read.ok ? withAnalysis(before, read.value, notice) : afterRefusal(before, 'look', read.refusal);

/** A notice stays until the figures change; a question stays until the user answers it. */
function keptNotice({ analysis, notice }: PaneState, { assessment }: Analysis): Notice | null {
  const sameFigures = analysis !== null && figuresKey(analysis.assessment) === figuresKey(assessment);
  const isQuestion = notice?.kind === 'refused' && refusalKind(notice.refusal.code).question !== undefined;
  return sameFigures || isQuestion ? notice : null;
}

function afterAnalysis(before: PaneState, { written, ...analysis }: WrittenAnalysis): Partial<PaneState> {
  const { assessment } = analysis;
  const hasMemo = (before.settings ?? defaultSettings).worksheets.includes('memo');
  return {
    ...withAnalysis(before, analysis, { kind: 'done', written, assessment, hasMemo }),
    typed: nothingTyped,
    writtenFiguresKey: figuresKey(assessment),
    isWrittenByPane: true,
  };
}

function afterRestore(
  before: PaneState,
  { sheets, findings, read }: Extract<PaneAction, { type: 'restored' }>,
): Partial<PaneState> {
  const notice: Notice = { kind: 'restored', sheets, findings, refusal: read.ok ? null : read.refusal };
  const after = readOrRefused(before, read, notice);
  return { ...after, ...(read.ok ? {} : { analysis: null, notice }), typed: nothingTyped };
}

function afterRefusal(before: PaneState, job: JobName, refusal: Refusal): Partial<PaneState> {
  // The user cancelled: there is no problem, and nothing has changed.
  if (refusal.code === 'cancelled') return { notice: { kind: 'cancelled' } };
  const sheet = refusal.parameters.sheet;
  const waitsForScores = job === 'look' && before.form !== null && refusalKind(refusal.code).isUnfilled === true;
  // Restore can remove what a failed write left behind.
  const { analysis } = before;
  const leftovers = refusal.code === 'left-unfinished' && analysis !== null;
  return {
    ...(leftovers ? { analysis: { ...analysis, hasResults: true }, isWrittenByPane: false } : {}),
    notice: waitsForScores ? null : { kind: 'refused', job, refusal },
    ...(refusalKind(refusal.code).keepsFigures === true || job === 'goTo' ? {} : { analysis: null }),
    ...(job === 'look' ? { sheet: typeof sheet === 'string' ? sheet : (before.sheet ?? '') } : {}),
  };
}
