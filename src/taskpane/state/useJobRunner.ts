/** One job at a time: how far it is, how it is stopped, and what becomes of its result. */
import { useRef } from 'react';
import type { Result } from '../../ita/finding';
import type { Options } from '../../options';
import type { LongJob } from './jobs';
import { failedState, refusedState, type Change } from './paneState';

/** What a job is given along, so that it can be followed and stopped. */
export type Companion = Required<Pick<Options, 'signal' | 'onProgress'>>;

export interface Run {
  <T>(
    job: LongJob,
    work: (companion: Companion) => Promise<Result<T>>,
    accept: (value: T) => Change | Promise<Change>,
  ): Promise<void>;
}

interface Runs {
  readonly run: Run;
  /** Asks the running job to stop; what becomes of it, it tells itself. */
  readonly cancel: () => void;
  /** Which job was started last: an older one must not tell its result, it would show older figures. */
  readonly turn: { readonly current: number };
}

/** Jobs that listen when they are asked to stop. */
const cancellable: readonly LongJob[] = ['look', 'analyse', 'saveSettings', 'selfCheck'];

export const isCancellable = (job: LongJob): boolean => cancellable.includes(job);

export function useRun(change: (part: Change) => void): Runs {
  const turn = useRef(0);
  const controller = useRef<{ job: LongJob; abort: () => void } | null>(null);

  const run: Run = async (job, work, accept) => {
    const own = ++turn.current;
    const current = new AbortController();
    // Nobody waits any more for what an older look would tell.
    if (controller.current?.job === 'look') controller.current.abort();
    controller.current = { job, abort: () => current.abort() };
    const onProgress: Companion['onProgress'] = (progress) => {
      if (own === turn.current) change({ progress });
    };
    change({ running: job, progress: null, isCancelling: false });
    const outcome = await work({ signal: current.signal, onProgress })
      .then((result) => (result.ok ? accept(result.value) : refusedState(job, result.refusal)))
      .catch((error: unknown): Change => failedState(job, error));
    if (own !== turn.current) return;
    controller.current = null;
    change(outcome);
    change({ running: null, progress: null, isCancelling: false });
  };

  const cancel = () => {
    if (controller.current === null || !isCancellable(controller.current.job)) return;
    change({ isCancelling: true });
    controller.current.abort();
  };

  return { run, cancel, turn };
}
