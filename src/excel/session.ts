/** One conversation with Excel. Errors of the host come back as refusals, never as exceptions. */
import type { Result } from '../ita/finding';
import { refusalOf } from './errors';

/**
 * A request context of its own instead of Excel.run: no proxy object is used after the sync that loaded it, so Excel
 * need not keep references, and the round trip that would release them is saved.
 * @param onRoundTrip called at each sync
 */
export async function inWorkbook<T>(
  job: (context: Excel.RequestContext) => Promise<Result<T>>,
  onRoundTrip: () => void = () => undefined,
): Promise<Result<T>> {
  if (typeof Excel === 'undefined') return refusalOf('not-in-excel');
  try {
    return await job(counting(new Excel.RequestContext(), onRoundTrip));
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return refusalOf(error);
    throw error;
  }
}

function counting(context: Excel.RequestContext, onRoundTrip: () => void): Excel.RequestContext {
  const sync = context.sync.bind(context);
  context.sync = <T>(passThrough?: T): Promise<T> => {
    onRoundTrip();
    return sync(passThrough);
  };
  return context;
}
