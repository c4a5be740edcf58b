/** Retries an undo, which must not fail because the connection was lost or Excel was busy for a moment. */
import type { Result } from '../ita/finding';
import { runInWorkbook, type RunContext } from './runInWorkbook';

/** Retry delays in milliseconds. */
const PAUSES = [0, 250, 1000];

/**
 * Runs an idempotent job until it succeeds. Resolves to the last refusal if every try fails.
 * @param job isAgain: an earlier try may have done part of the work
 */
export async function withRetry<T>(
  job: (context: Excel.RequestContext, isAgain: boolean) => Promise<Result<T>>,
  run?: RunContext,
): Promise<Result<T>> {
  let result: Result<T> | undefined;
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resume) => setTimeout(resume, pause));
    result = await runInWorkbook((context) => job(context, pause > 0), run);
    if (result.ok) return result;
  }
  if (result === undefined) throw new Error('nothing was tried');
  return result;
}
