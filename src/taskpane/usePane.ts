/** The pane's state: what was read, what happened last, what is under way, and what the user can start. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Analysis, Options, WrittenAnalysis } from '../analyse';
import type { CellAddress, Refusal, Result } from '../ita/finding';
import type { Language } from '../texts/language';
import { differs, firstWrong, givenParts, nothingTyped, type Part, type TypedParts } from './eitParts';
import type { JobName, Jobs } from './jobs';
import { keepsFigures, refusalGroup } from './refusalGroup';

/** What happened last, until something else does. */
export type Notice =
  | { readonly kind: 'done'; readonly written: WrittenAnalysis['written'] }
  | { readonly kind: 'restored'; readonly sheets: readonly string[] }
  | { readonly kind: 'refused'; readonly job: JobName; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly job: JobName; readonly detail: string };

export interface PaneState {
  /** null until scores have been read, and again when they can no longer be. */
  readonly analysis: Analysis | null;
  readonly notice: Notice | null;
  readonly running: Exclude<JobName, 'goTo'> | null;
  readonly typed: TypedParts;
}

export interface Pane extends PaneState {
  /** Reads the active sheet. */
  lookAgain(): void;
  analyse(): void;
  restore(): void;
  /** What was refused or failed last, once more. */
  retry(): void;
  goTo(cell: CellAddress, sheet?: string): void;
  typePart(part: Part, text: string): void;
  /** Assesses with the typed part; nothing is written. */
  commitPart(part: Part): void;
}

const start: PaneState = { analysis: null, notice: null, running: null, typed: nothingTyped };

const detailOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

export function usePane(jobs: Jobs, language: Language, onWrongPart: (part: Part) => void): Pane {
  const [state, setState] = useState(start);
  const change = useCallback((part: Partial<PaneState>) => setState((before) => ({ ...before, ...part })), []);
  /** Only the job that was started last may tell its result: an older one would show older figures. */
  const turn = useRef(0);
  const { analysis, typed } = state;

  async function run<T>(
    job: Exclude<JobName, 'goTo'>,
    work: () => Promise<Result<T>>,
    accept: (value: T) => Partial<PaneState> | Promise<Partial<PaneState>>,
  ): Promise<void> {
    const own = ++turn.current;
    change({ running: job });
    const outcome = await work()
      .then((result) => (result.ok ? accept(result.value) : refusedState(job, result.refusal)))
      .catch((error: unknown): Partial<PaneState> => ({ notice: { kind: 'failed', job, detail: detailOf(error) } }));
    if (own === turn.current) change({ running: null, ...outcome });
  }

  const optionsOf = (sheet: string | undefined): Options => ({
    language,
    eitParts: givenParts(typed),
    ...(sheet === undefined ? {} : { sheet }),
  });
  const shownSheet = analysis?.assessment.sheet;

  /**
   * Parts were typed for the agency of one sheet; they are dropped when another one turns out to be active. On a sheet
   * without scores, such as the one of measures, the figures stay those of the sheet shown before.
   */
  async function lookAtActive(): Promise<Result<Analysis>> {
    const first = await jobs.look(optionsOf(undefined));
    if (!first.ok && refusalGroup(first.refusal.code) === 'no-scores' && shownSheet !== undefined) {
      return jobs.look(optionsOf(shownSheet));
    }
    const nothingGiven = Object.keys(givenParts(typed)).length === 0;
    if (!first.ok || nothingGiven || first.value.assessment.sheet === shownSheet) return first;
    return jobs.look({ language });
  }

  const lookAgain = () =>
    void run('look', lookAtActive, (found) => ({
      analysis: found,
      notice: null,
      ...(found.assessment.sheet === shownSheet ? {} : { typed: nothingTyped }),
    }));

  const analyse = () => {
    const wrong = firstWrong(typed);
    if (wrong !== null) {
      onWrongPart(wrong);
      return;
    }
    void run(
      'analyse',
      () => jobs.analyse(optionsOf(shownSheet)),
      ({ written, ...found }) => ({ analysis: found, notice: { kind: 'done', written }, typed: nothingTyped }),
    );
  };

  const restore = () =>
    void run(
      'restore',
      () => jobs.restore(shownSheet === undefined ? {} : { sheet: shownSheet }),
      async ({ removedSheets }) => {
        const notice: Notice = { kind: 'restored', sheets: removedSheets };
        const after = await jobs.look({ language, ...(shownSheet === undefined ? {} : { sheet: shownSheet }) });
        if (!after.ok) return refusedState('look', after.refusal);
        return { analysis: after.value, notice, typed: nothingTyped };
      },
    );

  const goTo = (cell: CellAddress, sheet = shownSheet ?? '') =>
    void jobs
      .goTo(cell, sheet)
      .then((result) => {
        if (!result.ok) change({ notice: { kind: 'refused', job: 'goTo', refusal: result.refusal } });
      })
      .catch((error: unknown) => change({ notice: { kind: 'failed', job: 'goTo', detail: detailOf(error) } }));

  const typePart = (part: Part, text: string) => change({ typed: { ...typed, [part]: text } });

  const commitPart = (part: Part) => {
    if (analysis === null || state.running === 'analyse') return;
    if (!differs(part, typed, analysis.assessment.eitParts)) return;
    void run(
      'look',
      () => jobs.look(optionsOf(shownSheet)),
      (found) => ({ analysis: found, notice: null }),
    );
  };

  const retry = () => {
    const job = state.notice?.kind === 'refused' || state.notice?.kind === 'failed' ? state.notice.job : 'look';
    // Without figures there is nothing yet that the user could have meant to write.
    if (job === 'analyse' && analysis !== null) analyse();
    else if (job === 'restore' && analysis !== null) restore();
    else lookAgain();
  };

  // Looking is free: it happens once, on opening.
  const look = useRef(lookAgain);
  useEffect(() => look.current(), []);

  return { ...state, lookAgain, analyse, restore, retry, goTo, typePart, commitPart };
}

const refusedState = (job: JobName, refusal: Refusal): Partial<PaneState> => ({
  notice: { kind: 'refused', job, refusal },
  ...(keepsFigures(refusal.code) ? {} : { analysis: null }),
});
