/** State, jobs and environment that every command of the pane receives. */
import type { Dispatch } from 'react';
import type { Analysis } from '../../analyse';
import type { RunContext } from '../../excel/runInWorkbook';
import type { Result } from '../../ita/finding';
import type { Language } from '../../texts/language';
import type { Part } from '../result/eitParts';
import type { Jobs } from './jobs';
import type { PaneAction } from './paneReducer';
import { choicesOf, knownOf, type PaneState } from './paneState';
import type { Run } from './useJobRunner';

/** What the component that shows the pane provides. */
export interface PaneEnvironment {
  readonly language: Language;
  /** Called if the workbook has its own language. */
  readonly onWorkbookLanguage: (language: Language) => void;
  readonly onWrongPart: (part: Part) => void;
}

export interface CommandContext extends PaneEnvironment {
  readonly jobs: Jobs;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly run: Run;
}

/** null while no scores are shown. */
export const shownSheet = ({ analysis }: PaneState): string | null => analysis?.assessment.sheet ?? null;

export const isWriting = ({ running }: PaneState): boolean => running !== null && running !== 'look';

/**
 * @param sheet null for the active one
 * @param given settings and EIT parts that override those of the state
 */
export const look = (
  { jobs, language, state }: CommandContext,
  sheet: string | null,
  runContext: RunContext = {},
  given: Partial<Pick<PaneState, 'settings' | 'typed'>> = {},
): Promise<Result<Analysis>> =>
  jobs.look(choicesOf({ ...state, ...given }, language, sheet), knownOf(state), runContext);
