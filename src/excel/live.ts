/** Tells of edits on a worksheet. Nothing is read or written here. */
import { accepted, type Result } from '../ita/finding';
import { inWorkbook } from './session';

/** Stops the telling. */
export type Stop = () => Promise<Result<null>>;

/** @param sheet "" for the active one; one round trip */
export const onEdits = (sheet: string, tell: () => void): Promise<Result<Stop>> =>
  inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet = sheet === '' ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    const registration = worksheet.onChanged.add(() => {
      tell();
      return Promise.resolve();
    });
    await context.sync();
    return accepted<Stop>(() => stop(registration));
  });

/** The registration belongs to the conversation in which it was made; it can be taken back in that one only. */
const stop = (
  registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<Result<null>> =>
  inWorkbook(async () => {
    registration.remove();
    await registration.context.sync();
    return accepted(null);
  });
