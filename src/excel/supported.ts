/** What the running Excel must be able to do. */

/**
 * Office LTSC 2021 is the oldest Excel that can show the pane: volume-licensed Office 2019 and older show add-ins in a
 * browser engine that cannot run it. So everything up to its requirement set is used without asking.
 */
const LEAST_API_SET = '1.14';

/** Whether this Excel has all that the manifest asks for; a sideloaded add-in opens in older ones too. */
export const supportsAll = (): boolean => supports(LEAST_API_SET);

/** Worksheet.notes: the old kind of comments. */
export const supportsNotes = (): boolean => supports('1.18');

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** For what only tries what an Excel can do: the self-check. */
export const supportsSet = supports;

/** A workbook that was opened to be looked at only. */
export const isReadOnly = (): boolean =>
  String((Office.context as Partial<Office.Context>).document?.mode) === 'readOnly';
