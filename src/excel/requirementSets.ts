/** Requirement sets of the running Excel. */

/**
 * Office LTSC 2021 is the oldest Excel that can show the pane: volume-licensed Office 2019 and older show add-ins in a
 * browser engine that cannot run it. So everything up to its requirement set is used without a check.
 */
const LEAST_API_SET = '1.14';

/** Whether this Excel has everything that the manifest requires; a sideloaded add-in opens in older ones too. */
export const supportsAll = (): boolean => supports(LEAST_API_SET);

/** Worksheet.notes: the old kind of comments. */
export const supportsNotes = (): boolean => supports('1.18');

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** For the self-check, which only tries what an Excel can do. */
export const supportsSet = supports;

/** Whether the workbook was opened read-only. */
export const isReadOnly = (): boolean =>
  String((Office.context as Partial<Office.Context>).document?.mode) === 'readOnly';
