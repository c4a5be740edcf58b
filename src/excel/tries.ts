/** Putting things right must not fail because the connection was lost or Excel busy for a moment. */
import { inWorkbook, type Companion } from './session';
import type { Result } from '../ita/finding';

/** Milliseconds before each try. */
const PAUSES = [0, 250, 1000];

/** Tries a job that can be repeated, until it is done. Resolves to the last refusal where it never is. */
export async function inTries<T>(
  job: (context: Excel.RequestContext) => Promise<Result<T>>,
  companion?: Companion,
): Promise<Result<T>> {
  let result: Result<T> | undefined;
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resume) => setTimeout(resume, pause));
    result = await inWorkbook(job, companion);
    if (result.ok) return result;
  }
  if (result === undefined) throw new Error('nothing was tried');
  return result;
}

/** The host's code for what went wrong, for a message. */
export const hostCodeOf = (result: Result<unknown>): string =>
  result.ok ? '' : String(result.refusal.parameters.hostCode ?? result.refusal.code);
