/** The state of the pane with its commands. */
import { useEffect, useEffectEvent, useReducer } from 'react';
import type { CellAddress, Result } from '../../ita/finding';
import type { SelfCheckResult, CheckOptions } from '../../selfCheck/selfCheck';
import type { Settings } from '../../settings';
import type { ScoreFormKind } from '../../insertScoreForm';
import type { Part } from '../result/eitParts';
import type { CatalogueJob, Jobs } from './jobs';
import type { CommandContext, PaneEnvironment } from './commandContext';
import { failure, paneReducer } from './paneReducer';
import { startState, type PaneState } from './paneState';
import { commitPart, goTo, lookAgain, readAfterEdit } from './readingCommands';
import { retry } from './retryLastJob';
import { useJobRunner } from './useJobRunner';
import { useSheetEdits } from './useSheetEdits';
import {
  analyse,
  insertQuestionTable,
  insertScoreForm,
  restore,
  saveSettings,
  selfCheck,
  showCatalogue,
} from './writingCommands';

export interface Pane extends PaneState {
  /** Reads the active sheet. */
  lookAgain(): void;
  analyse(): void;
  /** Refused with a question if somebody has edited the results. */
  restore(): void;
  /** Repeats with force a job that was refused because some of the user's content would be lost. */
  proceed(job: 'analyse' | 'restore'): void;
  /** Asks the running job to stop. */
  cancel(): void;
  /** Removes the notice. */
  dismiss(): void;
  /** Inserts a score form, blank or with sample data, into an empty sheet, and reads it. */
  insertScoreForm(kind: ScoreFormKind): void;
  /** Inserts a table for the scores of questions into the sheet shown, and reads the sheet again. */
  insertQuestionTable(): void;
  /** Applies the settings, saves them in the workbook, and reads the sheet again. */
  saveSettings(settings: Settings): void;
  /** Opens the worksheet with the agency's own measures, or switches back to the built-in ones. */
  catalogue(job: CatalogueJob): void;
  /** @returns null if it failed; a notice then reports the failure */
  selfCheck(onStep: NonNullable<CheckOptions['onStep']>): Promise<Result<SelfCheckResult> | null>;
  /** Repeats the job that was last refused or that failed. */
  retry(): void;
  goTo(cell: CellAddress, sheet?: string): void;
  typePart(part: Part, text: string): void;
  /** Assesses with the typed part; writes nothing. */
  commitPart(part: Part): void;
}

export function usePane(jobs: Jobs, environment: PaneEnvironment): Pane {
  const [state, dispatch] = useReducer(paneReducer, startState);
  const { run, cancel, turn } = useJobRunner(dispatch);
  const context: CommandContext = { ...environment, jobs, state, dispatch, run };

  useSheetEdits(
    jobs,
    state.sheet,
    () => readAfterEdit(context, turn),
    (error) => dispatch(failure('watch', error)),
  );

  // Reading changes nothing, so it starts without a click.
  const open = useEffectEvent(() => lookAgain(context));
  useEffect(() => open(), []);

  return {
    ...state,
    lookAgain: () => lookAgain(context),
    analyse: () => analyse(context),
    restore: () => restore(context),
    proceed: (job) => (job === 'analyse' ? analyse : restore)(context, true),
    cancel,
    dismiss: () => dispatch({ type: 'noticed', notice: null }),
    insertScoreForm: (kind) => insertScoreForm(context, kind),
    insertQuestionTable: () => insertQuestionTable(context),
    saveSettings: (settings) => saveSettings(context, settings),
    catalogue: (job) => showCatalogue(context, job),
    selfCheck: (onStep) => selfCheck(context, onStep),
    retry: () => retry(context),
    goTo: (cell, sheet) => goTo(context, cell, sheet),
    typePart: (part, text) => dispatch({ type: 'partTyped', part, text }),
    commitPart: (part) => commitPart(context, part),
  };
}
