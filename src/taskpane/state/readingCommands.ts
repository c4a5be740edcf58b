/** Commands that only read, or that select a cell. */
import type { Analysis } from '../../analyse';
import type { RunContext } from '../../excel/runInWorkbook';
import { accepted, type CellAddress, type Result } from '../../ita/finding';
import type { Settings } from '../../settings';
import { differs, givenParts, nothingTyped, type Part } from '../result/eitParts';
import { isWriting, look, shownSheet, type CommandContext } from './commandContext';
import { failure, type PaneAction } from './paneReducer';
import { refusalKind } from './refusalKind';

/** Reads the active sheet. */
export function lookAgain(context: CommandContext): void {
  // A running write reads the sheet itself when it ends.
  if (isWriting(context.state)) return;
  void context.run('look', (runContext) => lookAtActive(context, runContext), asRead);
}

const asRead = (analysis: Analysis): PaneAction => ({ type: 'read', analysis });

/**
 * Typed EIT parts belong to the agency of one sheet, so they are dropped if another sheet is active. If the active sheet
 * has no scores, such as the measures sheet, reads the sheet shown before.
 */
async function lookAtActive(context: CommandContext, runContext: RunContext): Promise<Result<Analysis>> {
  const settings = await settingsOfWorkbook(context);
  if (!settings.ok) return settings;
  const { state } = context;
  const shown = shownSheet(state);
  const first = await look(context, null, runContext, { settings: settings.value });
  if (!first.ok && refusalKind(first.refusal.code).group === 'no-scores' && shown !== null) {
    return look(context, shown, runContext);
  }
  const nothingGiven = Object.keys(givenParts(state.typed)).length === 0;
  if (!first.ok || nothingGiven || first.value.assessment.sheet === shown) return first;
  return look(context, null, runContext, { settings: settings.value, typed: nothingTyped });
}

/** Reads the settings once, before the first scores. */
async function settingsOfWorkbook(context: CommandContext): Promise<Result<Settings>> {
  const { jobs, state, dispatch, onWorkbookLanguage } = context;
  if (state.settings !== null) return accepted(state.settings);
  const loaded = await jobs.loadSettings();
  if (!loaded.ok) return loaded;
  dispatch({ type: 'settingsChosen', settings: loaded.value });
  if (loaded.value.language !== null) onWorkbookLanguage(loaded.value.language);
  return loaded;
}

/** Assesses with a typed EIT part; writes nothing. */
export function commitPart(context: CommandContext, part: Part): void {
  const { state, run } = context;
  if (state.analysis === null || isWriting(state)) return;
  if (!differs(part, state.typed, state.analysis.assessment.eitParts)) return;
  void run('look', (runContext) => look(context, shownSheet(state), runContext), asRead);
}

/**
 * Reads the sheet after an edit.
 *
 * @param turn number of the last job that started
 * @returns 'later' while Excel or the pane is busy
 */
export async function readAfterEdit(
  context: CommandContext,
  turn: { readonly current: number },
): Promise<'done' | 'later'> {
  const { state, dispatch } = context;
  if (state.running !== null) return 'later';
  const own = turn.current;
  const read = await look(context, state.sheet);
  if (own !== turn.current) return 'done';
  if (!read.ok && refusalKind(read.refusal.code).group === 'busy') return 'later';
  dispatch(
    read.ok ? { type: 'edited', analysis: read.value } : { type: 'refused', job: 'look', refusal: read.refusal },
  );
  return 'done';
}

/** @param sheet by default the sheet of the scores shown */
export const goTo = (
  { jobs, state, dispatch }: CommandContext,
  cell: CellAddress,
  sheet = shownSheet(state) ?? '',
): void =>
  void jobs
    .goTo(cell, sheet)
    .then((result) => {
      if (!result.ok) dispatch({ type: 'refused', job: 'goTo', refusal: result.refusal });
    })
    .catch((error: unknown) => dispatch(failure('goTo', error)));
