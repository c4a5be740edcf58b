/** One conversation with Excel. Errors of the host come back as refusals, never as exceptions. */
import type { Result } from '../ita/finding';
import type { Progress } from '../options';
import { refusalOf } from './errors';
import { isReadOnly, supportsAll } from './supported';

/** What goes along with a job. */
export interface Companion {
  /** Called at each sync. */
  readonly onRoundTrip?: (() => void) | undefined;
  /** Aborted: the next sync is not sent any more, and the job refused as `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * A request context of its own instead of Excel.run: no proxy object is used after the sync that loaded it, so Excel
 * need not keep references, and the round trip that would release them is saved.
 */
export async function inWorkbook<T>(
  job: (context: Excel.RequestContext) => Promise<Result<T>>,
  companion: Companion = {},
): Promise<Result<T>> {
  if (typeof Excel === 'undefined') return refusalOf('not-in-excel');
  if (!supportsAll()) return refusalOf('excel-too-old');
  try {
    return await job(accompanied(new Excel.RequestContext(), companion));
  } catch (error) {
    if (error instanceof Cancelled) return refusalOf('cancelled');
    if (error instanceof OfficeExtension.Error || error instanceof ConnectionLost) return refusalOf(error);
    throw error;
  }
}

/** As inWorkbook, for a job that writes. */
export const writingInWorkbook: typeof inWorkbook = (job, companion) =>
  isReadOnly() ? Promise.resolve(refusalOf('read-only')) : inWorkbook(job, companion);

/** Excel's answer never came: what was asked for may have been done, in part or wholly. */
class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = 'ConnectionFailure';
}

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

function accompanied(context: Excel.RequestContext, { onRoundTrip, signal }: Companion): Excel.RequestContext {
  const sync = context.sync.bind(context);
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    if (signal?.aborted === true) throw new Cancelled();
    onRoundTrip?.();
    try {
      return await sync(passThrough);
    } catch (error) {
      // What Excel refuses is an error of the client's; anything else never reached it, or never came back.
      if (error instanceof OfficeExtension.Error) throw error;
      throw new ConnectionLost(String(error));
    }
  };
  return context;
}
