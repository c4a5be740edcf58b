/** What the running Excel can do beyond ExcelApi 1.7, the manifest's minimum. Every newer call asks here first. */

/** Worksheet.pageLayout: paper, margins, repeated rows. */
export const supportsPageLayout = (): boolean => supports('1.9');

/** Range.dataValidation. */
export const supportsDataValidation = (): boolean => supports('1.8');

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
