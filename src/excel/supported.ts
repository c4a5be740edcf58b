/** What the running Excel can do beyond ExcelApi 1.7, the manifest's minimum. Every newer call asks here first. */

/** Worksheet.pageLayout: paper, margins, repeated rows. */
export const supportsPageLayout = (): boolean => supports('1.9');

/** RangeFill.pattern: tells a white fill from none. */
export const supportsFillPattern = (): boolean => supports('1.9');

/** Range.dataValidation. */
export const supportsDataValidation = (): boolean => supports('1.8');

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** Whether this Excel has all that the manifest asks for; a sideloaded add-in opens in older ones too. */
export const supportsAll = (): boolean => supports('1.7');

/** A workbook that was opened to be looked at only. */
export const isReadOnly = (): boolean =>
  String((Office.context as Partial<Office.Context>).document?.mode) === 'readOnly';
