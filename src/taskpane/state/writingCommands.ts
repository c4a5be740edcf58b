/** Commands that change the workbook. Most read the scores again afterwards. */
import { accepted, type Result } from '../../ita/finding';
import type { SelfCheckResult, CheckOptions } from '../../selfCheck/selfCheck';
import type { Settings } from '../../settings';
import type { ScoreFormKind } from '../../insertScoreForm';
import { firstWrong, nothingTyped } from '../result/eitParts';
import type { CatalogueJob, ShownCatalogue } from './jobs';
import { look, shownSheet, type CommandContext } from './commandContext';
import { choicesOf, knownOf } from './paneState';

/** @param force continues although the user's edits in the result block are lost */
export function analyse({ jobs, state, language, run, onWrongPart }: CommandContext, force = false): void {
  const wrong = firstWrong(state.typed);
  if (wrong !== null) {
    onWrongPart(wrong);
    return;
  }
  void run(
    'analyse',
    (runContext) =>
      jobs.analyse(
        { ...choicesOf(state, language, shownSheet(state)), ...(force ? { force } : {}) },
        knownOf(state),
        runContext,
      ),
    (result) => ({ type: 'analysed', result }),
  );
}

/**
 * Removes the results of the sheet shown, or of the one whose scores can no longer be read.
 *
 * @param force continues although edits are lost
 */
export function restore({ jobs, state, language, run }: CommandContext, force = false): void {
  const sheet = shownSheet(state) ?? (state.sheet === '' ? null : state.sheet);
  void run(
    'restore',
    () => jobs.restore({ ...(sheet === null ? {} : { sheet }), ...(force ? { force } : {}) }),
    async ({ removedSheets: sheets, findings }) => {
      const fresh = { typed: nothingTyped, settings: state.settings };
      return { type: 'restored', sheets, findings, read: await jobs.look(choicesOf(fresh, language, sheet)) };
    },
  );
}

/** Inserts a score form, blank or with sample data, into an empty sheet. */
export function insertScoreForm(context: CommandContext, kind: ScoreFormKind): void {
  const { jobs, state, run } = context;
  void run(
    'insertScoreForm',
    () => jobs.insertScoreForm(kind, state.settings?.fiscalYear ?? undefined),
    async (form) => ({ type: 'formInserted', form, read: await look(context, form.sheet) }),
  );
}

/** Inserts a table for the scores of questions into the sheet shown. */
export function insertQuestionTable(context: CommandContext): void {
  const { jobs, state, language, run } = context;
  const sheet = shownSheet(state);
  void run(
    'insertQuestionTable',
    () => jobs.insertQuestionTable(choicesOf(state, language, sheet), knownOf(state)),
    async (table) => ({
      type: 'changed',
      read: await look(context, sheet),
      notice: table === null ? null : { kind: 'questions', table },
      always: false,
    }),
  );
}

/** Applies the settings and saves them in the workbook. If that fails, they still apply to this pane. */
export function saveSettings(context: CommandContext, settings: Settings): void {
  const { jobs, state, run, dispatch, onWorkbookLanguage } = context;
  dispatch({ type: 'settingsChosen', settings });
  if (settings.language !== null) onWorkbookLanguage(settings.language);
  void run(
    'saveSettings',
    async (runContext) => {
      const saved = await jobs.saveSettings(settings);
      return accepted({ saved, read: await look(context, shownSheet(state), runContext, { settings }) });
    },
    ({ saved, read }) => ({
      type: 'changed',
      read,
      notice: saved.ok ? { kind: 'settings' } : { kind: 'refused', job: 'saveSettings', refusal: saved.refusal },
      always: !saved.ok,
    }),
  );
}

export const showCatalogue = ({ jobs, run }: CommandContext, job: CatalogueJob): void =>
  void run<ShownCatalogue | null>(job, jobs[job], (shown) => ({
    type: 'noticed',
    notice: { kind: 'catalogue', job, sheet: shown?.sheet ?? null, findings: shown?.findings ?? [] },
  }));

/**
 * Does not read the scores afterwards. The panel of the self-check shows a refusal, because it does not concern the
 * figures in the pane.
 *
 * @returns null if it failed; a notice then reports the failure
 */
export async function selfCheck(
  { jobs, run }: CommandContext,
  onStep: NonNullable<CheckOptions['onStep']>,
): Promise<Result<SelfCheckResult> | null> {
  const outcome: { current: Result<SelfCheckResult> | null } = { current: null };
  await run('selfCheck', async ({ signal }) => accepted((outcome.current = await jobs.selfCheck({ onStep, signal }))));
  return outcome.current;
}
