/** Hidden values stored in the workbook, which travel with it. */
import { accepted, type Result } from '../ita/finding';
import { runInWorkbook } from './runInWorkbook';

/** null when the workbook has no value of this name. */
export const readSetting = (key: string): Promise<Result<unknown>> =>
  runInWorkbook(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    await context.sync();
    return accepted<unknown>(setting.isNullObject ? null : setting.value);
  });

/** @param value null deletes the value from the workbook */
export const writeSetting = (key: string, value: object | null): Promise<Result<null>> =>
  runInWorkbook(async (context) => {
    const { settings } = context.workbook;
    if (value === null) settings.getItemOrNullObject(key).delete();
    else settings.add(key, value);
    await context.sync();
    return accepted(null);
  });
