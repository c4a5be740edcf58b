/** The pane at work: what it knows, and what the user can start. */
import { useEffect, useEffectEvent, useReducer } from 'react';
import type { CellAddress, Result } from '../../ita/finding';
import type { SelfCheckResult, CheckOptions } from '../../selfCheck/selfCheck';
import type { Settings } from '../../settings';
import type { TemplateKind } from '../../template';
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
  insertTemplate,
  restore,
  saveSettings,
  selfCheck,
  showCatalogue,
} from './writingCommands';

export interface Pane extends PaneState {
  /** Reads the active sheet. */
  lookAgain(): void;
  analyse(): void;
  /** Refused with a question where somebody has edited what was written. */
  restore(): void;
  /** Goes on with what was refused because something of the user's would be lost. */
  anyway(job: 'analyse' | 'restore'): void;
  /** Asks the running job to stop. */
  cancel(): void;
  /** Takes the message away. */
  dismiss(): void;
  /** Puts a score form, blank or with an example, into an empty sheet, and looks again. */
  insertTemplate(kind: TemplateKind): void;
  /** Puts a table for the scores of questions onto the sheet shown, and looks again. */
  insertQuestionTable(): void;
  /** Takes the settings over, keeps them in the workbook, and looks again. */
  saveSettings(settings: Settings): void;
  /** Opens the worksheet with the agency's own measures, or gives it the built-in ones back. */
  catalogue(job: CatalogueJob): void;
  /** Tries the add-in on sample data in an empty workbook. null: it failed, which is a notice. */
  selfCheck(onStep: NonNullable<CheckOptions['onStep']>): Promise<Result<SelfCheckResult> | null>;
  /** What was refused or failed last, once more. */
  retry(): void;
  goTo(cell: CellAddress, sheet?: string): void;
  typePart(part: Part, text: string): void;
  /** Assesses with the typed part; nothing is written. */
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

  // Looking is free: it happens once, on opening.
  const open = useEffectEvent(() => lookAgain(context));
  useEffect(() => open(), []);

  return {
    ...state,
    lookAgain: () => lookAgain(context),
    analyse: () => analyse(context),
    restore: () => restore(context),
    anyway: (job) => (job === 'analyse' ? analyse : restore)(context, true),
    cancel,
    dismiss: () => dispatch({ type: 'noticed', notice: null }),
    insertTemplate: (kind) => insertTemplate(context, kind),
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
