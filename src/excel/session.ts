/** One conversation with Excel: queue, then send. Errors of the host come back as refusals, never as exceptions. */
import type { Result } from '../ita/finding';
import { refusalOf } from './errors';

export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what is queued: one round trip. */
  send(): Promise<void>;
}

/**
 * A request context of its own instead of Excel.run: no proxy object is used after the send that loaded it, so Excel
 * need not keep references, and the round trip that would release them is saved.
 * @param onRoundTrip called at each send
 */
export async function inWorkbook<T>(
  job: (session: Session) => Promise<Result<T>>,
  onRoundTrip: () => void = () => undefined,
): Promise<Result<T>> {
  if (typeof Excel === 'undefined') return refusalOf('not-in-excel');
  const context = new Excel.RequestContext();
  const session: Session = {
    context,
    send: async () => {
      onRoundTrip();
      await context.sync();
    },
  };
  try {
    return await job(session);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return refusalOf(error);
    throw error;
  }
}
