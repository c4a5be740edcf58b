/** Tells of edits on a worksheet. Nothing is read or written here. */
import { accepted, type Result } from '../ita/finding';
import { inWorkbook, isOwnEcho } from './session';

/** Ends the notifications. */
export type Stop = () => Promise<Result<null>>;

/**
 * Notifies of edits by anybody but the add-in itself, and of formulas that came to other values, as when scores are
 * linked to another sheet.
 * @param sheet "" for the active one; one round trip
 */
export const onEdits = (sheet: string, notify: () => void): Promise<Result<Stop>> =>
  inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet = sheet === '' ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    const changed = worksheet.onChanged.add(({ triggerSource }) => {
      if (triggerSource !== Excel.EventTriggerSource.thisLocalAddin) notify();
      return Promise.resolve();
    });
    const calculated = worksheet.onCalculated.add(() => {
      // It does not say who caused it.
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

/** A registration belongs to the conversation in which it was made; it can be ended in that one only. */
const stop = (context: OfficeExtension.ClientRequestContext, remove: () => void): Promise<Result<null>> =>
  inWorkbook(async () => {
    remove();
    await context.sync();
    return accepted(null);
  });
