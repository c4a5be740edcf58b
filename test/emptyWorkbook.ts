/** A workbook with one empty sheet, as Excel's "New" gives it. */
import { largeWorkbook } from './e2e/largeWorkbook';

/** Its sheet is called Large. */
export const emptyWorkbook = (): Uint8Array => largeWorkbook(0, 0);
