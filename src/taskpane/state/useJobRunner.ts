/** Runs one job at a time: dispatches its progress and result, and can cancel it. */
import { useRef, type Dispatch } from 'react';
import type { Result } from '../../ita/finding';
import type { RunContext } from '../../excel/runInWorkbook';
import type { LongJob } from './jobs';
import { failure, type PaneAction } from './paneReducer';

/** Progress callback and abort signal of a job. */
type JobContext = { readonly [Key in 'signal' | 'onProgress']: NonNullable<RunContext[Key]> };

/** @param accept turns the result into an action; if missing, the state does not change */
export type Run = <T>(
  job: LongJob,
  work: (context: JobContext) => Promise<Result<T>>,
  accept?: (value: T) => PaneAction | Promise<PaneAction>,
) => Promise<void>;

interface JobRunner {
  readonly run: Run;
  /** Asks the running job to stop; its result shows whether it did. */
  readonly cancel: () => void;
  /** Number of the last job that started. Results of older jobs are dropped, because their figures are outdated. */
  readonly turn: { readonly current: number };
}

/** Jobs that respond to the abort signal. */
const cancellable: readonly LongJob[] = ['look', 'analyse', 'saveSettings', 'selfCheck'];

export const isCancellable = (job: LongJob): boolean => cancellable.includes(job);

export function useJobRunner(dispatch: Dispatch<PaneAction>): JobRunner {
  const turn = useRef(0);
  const controller = useRef<{ job: LongJob; abort: () => void } | null>(null);

  const run: Run = async (job, work, accept) => {
    const own = ++turn.current;
    const current = new AbortController();
    // The result of an older look is no longer needed.
    if (controller.current?.job === 'look') controller.current.abort();
    controller.current = { job, abort: () => current.abort() };
    const onProgress: JobContext['onProgress'] = (progress) => {
      if (own === turn.current) dispatch({ type: 'progressed', progress });
    };
    dispatch({ type: 'running', job });
    const outcome = await work({ signal: current.signal, onProgress })
      .then((result) =>
        result.ok ? accept?.(result.value) : ({ type: 'refused', job, refusal: result.refusal } as const),
      )
      .catch((error: unknown) => failure(job, error));
    if (own !== turn.current) return;
    controller.current = null;
    if (outcome !== undefined) dispatch(outcome);
    dispatch({ type: 'running', job: null });
  };

  const cancel = () => {
    if (controller.current === null || !isCancellable(controller.current.job)) return;
    dispatch({ type: 'cancelling' });
    controller.current.abort();
  };

  return { run, cancel, turn };
}
