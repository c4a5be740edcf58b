/** One job at a time: how far it is, how it is stopped, and what becomes of its result. */
import { useRef, type Dispatch } from 'react';
import type { Result } from '../../ita/finding';
import type { RunContext } from '../../excel/runInWorkbook';
import type { LongJob } from './jobs';
import { failure, type PaneAction } from './paneReducer';

/** How a job of the pane is followed and stopped. */
type JobContext = { readonly [Key in 'signal' | 'onProgress']: NonNullable<RunContext[Key]> };

/** @param accept what becomes of the result; no action where that is not the pane's concern */
export type Run = <T>(
  job: LongJob,
  work: (context: JobContext) => Promise<Result<T>>,
  accept?: (value: T) => PaneAction | Promise<PaneAction>,
) => Promise<void>;

interface JobRunner {
  readonly run: Run;
  /** Asks the running job to stop; its result says whether it did. */
  readonly cancel: () => void;
  /** Number of the job that was started last. Results of an older one are dropped: they would show older figures. */
  readonly turn: { readonly current: number };
}

/** Jobs that listen when they are asked to stop. */
const cancellable: readonly LongJob[] = ['look', 'analyse', 'saveSettings', 'selfCheck'];

export const isCancellable = (job: LongJob): boolean => cancellable.includes(job);

export function useJobRunner(dispatch: Dispatch<PaneAction>): JobRunner {
  const turn = useRef(0);
  const controller = useRef<{ job: LongJob; abort: () => void } | null>(null);

  const run: Run = async (job, work, accept) => {
    const own = ++turn.current;
    const current = new AbortController();
    // Nobody waits for the result of an older look any more.
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
