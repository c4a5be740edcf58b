/** The pane at work: what the user can start, and what becomes of it. */
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Analysis } from '../../analyse';
import { accepted, type CellAddress, type Result } from '../../ita/finding';
import type { Checked, CheckOptions } from '../../selfCheck/selfCheck';
import { defaultSettings, type Settings } from '../../settings';
import type { TemplateKind } from '../../template';
import type { Language } from '../../texts/language';
import { differs, firstWrong, givenParts, nothingTyped, type Part } from '../result/eitParts';
import type { CatalogueJob, Jobs, ShownCatalogue } from './jobs';
import {
  failedState,
  figuresOf,
  found,
  optionsOf,
  refusedState,
  startState,
  type Change,
  type PaneState,
} from './paneState';
import { asksForReading, questions, refusalGroup } from './refusalGroup';
import { useLive } from './useSheetEdits';
import { useRun, type Companion } from './useJobRunner';

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
  selfCheck(onStep: NonNullable<CheckOptions['onStep']>): Promise<Result<Checked> | null>;
  /** What was refused or failed last, once more. */
  retry(): void;
  goTo(cell: CellAddress, sheet?: string): void;
  typePart(part: Part, text: string): void;
  /** Assesses with the typed part; nothing is written. */
  commitPart(part: Part): void;
}

interface Surroundings {
  readonly language: Language;
  /** The workbook has a language of its own. */
  readonly onWorkbookLanguage: (language: Language) => void;
  readonly onWrongPart: (part: Part) => void;
}

export function usePane(jobs: Jobs, { language, onWorkbookLanguage, onWrongPart }: Surroundings): Pane {
  const [state, setState] = useState(startState);
  const change = useCallback(
    (part: Change) => setState((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) })),
    [],
  );
  const { run, cancel, turn } = useRun(change);
  const { analysis, typed, settings, running } = state;
  const shownSheet = analysis?.assessment.sheet ?? null;
  const isWriting = running !== null && running !== 'look';

  const look = (
    sheet: string | null,
    companion: Partial<Companion>,
    { settings: now, typed: parts }: Pick<PaneState, 'settings' | 'typed'> = { settings, typed },
  ): Promise<Result<Analysis>> =>
    jobs.look({ ...optionsOf({ analysis, settings: now, typed: parts }, language, sheet), ...companion });

  /** The workbook's own settings, read before its scores are. */
  async function settingsNow(): Promise<Result<Settings>> {
    if (settings !== null) return accepted(settings);
    const loaded = await jobs.loadSettings();
    if (!loaded.ok) return loaded;
    change({ settings: loaded.value });
    if (loaded.value.language !== null) onWorkbookLanguage(loaded.value.language);
    return loaded;
  }

  /**
   * Parts were typed for the agency of one sheet; they are dropped when another one turns out to be active. On a sheet
   * without scores, such as the one of measures, the figures stay those of the sheet shown before.
   */
  async function lookAtActive(companion: Companion): Promise<Result<Analysis>> {
    const now = await settingsNow();
    if (!now.ok) return now;
    const first = await look(null, companion, { settings: now.value, typed });
    if (!first.ok && refusalGroup(first.refusal.code) === 'no-scores' && shownSheet !== null) {
      return look(shownSheet, companion);
    }
    const nothingGiven = Object.keys(givenParts(typed)).length === 0;
    if (!first.ok || nothingGiven || first.value.assessment.sheet === shownSheet) return first;
    return look(null, companion, { settings: now.value, typed: nothingTyped });
  }

  const lookAgain = () => {
    // What is being written tells its result itself.
    if (isWriting) return;
    void run('look', lookAtActive, (read) =>
      found(read, read.assessment.sheet === shownSheet ? {} : { typed: nothingTyped }),
    );
  };

  const startAnalysis = (force: boolean) => {
    const wrong = firstWrong(typed);
    if (wrong !== null) {
      onWrongPart(wrong);
      return;
    }
    void run(
      'analyse',
      (companion) =>
        jobs.analyse({ ...optionsOf(state, language, shownSheet), ...(force ? { force } : {}), ...companion }),
      ({ written, ...read }) =>
        found(read, {
          notice: {
            kind: 'done',
            written,
            assessment: read.assessment,
            hasMemo: (settings ?? defaultSettings).worksheets.includes('memo'),
          },
          typed: nothingTyped,
          writtenFigures: figuresOf(read.assessment),
          knowsWritten: true,
        }),
    );
  };

  const analyse = () => startAnalysis(false);

  /** Of the sheet shown, or of the one whose scores can no longer be read. */
  const takeBack = (force: boolean) => {
    const sheet = shownSheet ?? (state.sheet === '' ? null : state.sheet);
    void run(
      'restore',
      () => jobs.restore({ ...(sheet === null ? {} : { sheet }), ...(force ? { force } : {}) }),
      async ({ removedSheets: sheets, findings }) => {
        const fresh = { typed: nothingTyped, settings, analysis: null };
        const after = await jobs.look(optionsOf(fresh, language, sheet));
        const restored = { kind: 'restored', sheets, findings, refusal: after.ok ? null : after.refusal } as const;
        if (after.ok) return found(after.value, { notice: restored, typed: nothingTyped });
        return (before) => ({
          ...refusedState('look', after.refusal)(before),
          analysis: null,
          notice: restored,
          typed: nothingTyped,
        });
      },
    );
  };

  const restore = () => takeBack(false);

  const insertTemplate = (kind: TemplateKind) =>
    void run(
      'insertTemplate',
      () => jobs.insertTemplate(kind, settings?.fiscalYear ?? undefined),
      async (form) => {
        const read = await look(form.sheet, {});
        if (read.ok) return found(read.value);
        return (before) => ({
          ...refusedState('look', read.refusal)({ ...before, form, sheet: form.sheet }),
          form,
          sheet: form.sheet,
        });
      },
    );

  const insertQuestionTable = () =>
    void run(
      'insertQuestionTable',
      () => jobs.insertQuestionTable(optionsOf(state, language, shownSheet)),
      async (table) => {
        const read = await look(shownSheet, {});
        if (!read.ok) return refusedState('look', read.refusal);
        return found(read.value, table === null ? {} : { notice: { kind: 'questions', table } });
      },
    );

  const saveSettings = (next: Settings) => {
    change({ settings: next });
    if (next.language !== null) onWorkbookLanguage(next.language);
    void run(
      'saveSettings',
      async (companion) => {
        const saved = await jobs.saveSettings(next);
        return accepted({ saved, read: await look(shownSheet, companion, { settings: next, typed }) });
      },
      ({ saved, read }) =>
        (before) => {
          const after = read.ok
            ? found(read.value, { notice: { kind: 'settings' } })
            : refusedState('look', read.refusal);
          return {
            ...after(before),
            ...(saved.ok ? {} : { notice: { kind: 'refused', job: 'saveSettings', refusal: saved.refusal } }),
          };
        },
    );
  };

  const catalogue = (job: CatalogueJob) =>
    void run<ShownCatalogue | null>(job, jobs[job], (shown) => ({
      notice: { kind: 'catalogue', job, sheet: shown?.sheet ?? null, findings: shown?.findings ?? [] },
    }));

  /** No look comes between its requests. Its outcome is not the pane's: the panel shows it. */
  const selfCheck: Pane['selfCheck'] = async (onStep) => {
    const outcome: { current: Result<Checked> | null } = { current: null };
    await run(
      'selfCheck',
      async ({ signal }) => accepted((outcome.current = await jobs.selfCheck({ onStep, signal }))),
      () => ({}),
    );
    return outcome.current;
  };

  const goTo = (cell: CellAddress, sheet = shownSheet ?? '') =>
    void jobs
      .goTo(cell, sheet)
      .then((result) => {
        if (!result.ok) change(refusedState('goTo', result.refusal));
      })
      .catch((error: unknown) => change(failedState('goTo', error)));

  const typePart = (part: Part, text: string) => change({ typed: { ...typed, [part]: text } });

  const commitPart = (part: Part) => {
    if (analysis === null || isWriting) return;
    if (!differs(part, typed, analysis.assessment.eitParts)) return;
    void run(
      'look',
      (companion) => look(shownSheet, companion),
      (read) => found(read),
    );
  };

  const retry = () => {
    const { notice } = state;
    const job = notice?.kind === 'refused' || notice?.kind === 'failed' ? notice.job : 'look';
    const isOutdated = notice?.kind === 'refused' && asksForReading(notice.refusal.code);
    // Without figures there is nothing yet that the user could have meant to write.
    if (isOutdated) lookAgain();
    else if (job === 'analyse' && analysis !== null) analyse();
    else if (job === 'restore') restore();
    else if (job === 'insertQuestionTable' && analysis !== null) insertQuestionTable();
    else if (job === 'saveSettings' && settings !== null) saveSettings(settings);
    else if (job === 'editCatalogue' || job === 'restoreCatalogue') catalogue(job);
    else lookAgain();
  };

  /** An edit on the sheet. A notice stays while the figures do; a question stays until it is answered. */
  const refresh = async (): Promise<'done' | 'later'> => {
    if (running !== null) return 'later';
    const own = turn.current;
    const read = await look(state.sheet, {});
    if (own !== turn.current) return 'done';
    if (!read.ok && refusalGroup(read.refusal.code) === 'busy') return 'later';
    if (!read.ok) change(refusedState('look', read.refusal));
    else {
      change((before) => {
        const { notice } = before;
        const stays =
          (before.analysis !== null && figuresOf(before.analysis.assessment) === figuresOf(read.value.assessment)) ||
          (notice?.kind === 'refused' && questions[notice.refusal.code] !== undefined);
        return found(read.value, stays ? { notice } : {})(before);
      });
    }
    return 'done';
  };
  useLive(jobs, state.sheet, refresh, (error) => change(failedState('watch', error)));

  // Looking is free: it happens once, on opening.
  const open = useEffectEvent(lookAgain);
  useEffect(() => open(), []);

  return {
    ...state,
    lookAgain,
    analyse,
    restore,
    anyway: (job) => (job === 'analyse' ? startAnalysis(true) : takeBack(true)),
    cancel,
    dismiss: () => change({ notice: null }),
    insertTemplate,
    insertQuestionTable,
    saveSettings,
    catalogue,
    selfCheck,
    retry,
    goTo,
    typePart,
    commitPart,
  };
}
