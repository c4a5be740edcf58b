/** One conversation with Excel. Errors of the host are returned as refusals, never thrown. */
import type { Result } from '../ita/finding';
import { refusalOf, type HostError } from './errors';
import { isReadOnly, supportsAll } from './requirementSets';
import { recordRequests } from './transcript';

/** Steps done, and steps in total. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Progress callback and abort signal of a job. */
export interface RunContext {
  /** Called at each sync. */
  readonly onRoundTrip?: (() => void) | undefined;
  /** Once aborted, the next sync is not sent, and the job is refused as `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Uses its own request context instead of Excel.run. No proxy object is used after the sync that loaded it, so Excel
 * need not keep references, and the round trip that would release them is saved.
 */
export async function runInWorkbook<T>(
  job: (context: Excel.RequestContext) => Promise<Result<T>>,
  run: RunContext = {},
): Promise<Result<T>> {
  if (typeof Excel === 'undefined') return refusalOf('not-in-excel');
  if (!supportsAll()) return refusalOf('excel-too-old');
  try {
    return await job(withCallbacks(new Excel.RequestContext(), run));
  } catch (error) {
    if (error instanceof Cancelled) return refusalOf('cancelled');
    if (error instanceof OfficeExtension.Error || error instanceof ConnectionLost) return refusalOf(hostErrorOf(error));
    throw error;
  }
}

/** Like runInWorkbook, for a job that writes. */
export const writeInWorkbook: typeof runInWorkbook = async (job, run) => {
  if (isReadOnly()) return refusalOf('read-only');
  writesUnderWay += 1;
  try {
    return await runInWorkbook(job, run);
  } finally {
    writesUnderWay -= 1;
    lastWrite = Date.now();
  }
};

let writesUnderWay = 0;
let lastWrite = 0;
/** Milliseconds after a write during which Excel may still report the changes that it caused. */
const ECHO_WINDOW = 500;

/** Whether an event that does not name its cause was most likely caused by the add-in. */
export const isOwnEcho = (): boolean => writesUnderWay > 0 || Date.now() - lastWrite < ECHO_WINDOW;

/** Excel's answer never arrived: the request may have been carried out wholly, in part or not at all. */
class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = 'ConnectionFailure';
}

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The client reports where in the batch it failed; without that, no error report from a user could be understood. */
const hostErrorOf = (error: OfficeExtension.Error | ConnectionLost): HostError => ({
  code: error.code,
  location:
    error instanceof OfficeExtension.Error
      ? ((error.debugInfo as Partial<typeof error.debugInfo>).errorLocation ?? '')
      : '',
});

function withCallbacks(context: Excel.RequestContext, { onRoundTrip, signal }: RunContext): Excel.RequestContext {
  recordRequests(context);
  const sync = context.sync.bind(context);
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    if (signal?.aborted === true) throw new Cancelled();
    onRoundTrip?.();
    try {
      return await sync(passThrough);
    } catch (error) {
      // An error that Excel returns is an error of the client's class; anything else never reached Excel, or its answer
      // was lost.
      if (error instanceof OfficeExtension.Error) throw error;
      throw new ConnectionLost(String(error));
    }
  };
  return context;
}
