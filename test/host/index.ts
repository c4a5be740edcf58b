/**
 * A stand-in for Excel: answers Microsoft's own Office.js client from a real .xlsx, in Node and in browsers.
 *
 *     const host = await openHost(bytes, { apiSet: '1.7' });
 *     installOfficeJs(globalThis, host, loadOfficeClient());   // loadOfficeClient.node.ts; a <script> in browsers
 *     await Excel.run(async (context) => { … });
 *     const saved = await host.save();
 */
import { Host, type HostOptions } from './host';

export { Host, type HostOptions } from './host';
export type { Fault, LastingFault, MembersCalled } from './faults';
export type { ChangeNotice } from './openBook';
export type { CopySheetOptions } from './userActions';
export { type Platform, type Thread } from './objects/runningExcel';
export { installOfficeJs, type InstallOptions, type OfficeClient } from './installOfficeJs';
export { UnreadableWorkbook, type UnreadableReason } from './ooxml/unreadable';
export {
  SheetView,
  type CellView,
  type ChartView,
  type ConditionalFormatView,
  type PageView,
  type TableView,
} from './sheetView';
export type { ConditionalStyle } from './workbook/conditionalFormats';
export type { CellStyle } from './workbook/cellStyle';

/** Opens a workbook. @throws UnreadableWorkbook for bytes that are no .xlsx. */
export const openHost = (bytes: Uint8Array, options: HostOptions = {}): Promise<Host> =>
  new Promise((resolve) => resolve(new Host(bytes, options)));
