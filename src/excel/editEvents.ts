/** Change notifications of a worksheet. Reads and writes nothing. */
import { accepted, type Result } from '../ita/finding';
import { runInWorkbook, isOwnEcho } from './runInWorkbook';

/** Ends the notifications. */
export type Stop = () => Promise<Result<null>>;

/**
 * Notifies of edits that the add-in did not make, and of formulas whose values changed, as when scores are linked to
 * another sheet.
 * @param sheet "" for the active one; one round trip
 */
export const onEdits = (sheet: string, notify: () => void): Promise<Result<Stop>> =>
  runInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet = sheet === '' ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    const changed = worksheet.onChanged.add(({ triggerSource }) => {
      if (triggerSource !== Excel.EventTriggerSource.thisLocalAddin) notify();
      return Promise.resolve();
    });
    const calculated = worksheet.onCalculated.add(() => {
      // The event does not say who caused it.
      if (!isOwnEcho()) notify();
      return Promise.resolve();
    });
    await context.sync();
    return accepted<Stop>(() =>
      stop(changed.context, () => {
        changed.remove();
        calculated.remove();
      }),
    );
  });

/** A registration belongs to the request context that made it, and can only be removed there. */
const stop = (context: OfficeExtension.ClientRequestContext, remove: () => void): Promise<Result<null>> =>
  runInWorkbook(async () => {
    remove();
    await context.sync();
    return accepted(null);
  });
