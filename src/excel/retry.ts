/** Undoing must not fail because the connection was lost or Excel busy for a moment. */
import type { Result } from '../ita/finding';
import { inWorkbook, type RunContext } from './session';

/** Milliseconds before each try. */
const PAUSES = [0, 250, 1000];

/**
 * Repeats a job that can be repeated until it is done. Resolves to the last refusal where it never is.
 * @param job isAgain: an earlier try may have done some of it
 */
export async function withRetry<T>(
  job: (context: Excel.RequestContext, isAgain: boolean) => Promise<Result<T>>,
  run?: RunContext,
): Promise<Result<T>> {
  let result: Result<T> | undefined;
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resume) => setTimeout(resume, pause));
    result = await inWorkbook((context) => job(context, pause > 0), run);
    if (result.ok) return result;
  }
  if (result === undefined) throw new Error('nothing was tried');
  return result;
}
