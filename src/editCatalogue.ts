/** The agency's own catalogue of measures, as a table in the workbook that the analysis reads instead of the built-in one. */
import { openCatalogue } from './excel/catalogue';
import { bringBackCatalogue } from './excel/catalogueBack';
import { catalogue } from './ita/catalogue';
import type { Result } from './ita/finding';
import { catalogueSheet } from './sheet/drafts/catalogueSheet';

/**
 * "แก้ไขคลังมาตรการ": shows the worksheet with the catalogue; the first time it is inserted, with the built-in content.
 * One catalogue serves the whole workbook. Two round trips.
 */
export const editCatalogue = (): Promise<Result<{ readonly sheet: string }>> =>
  openCatalogue(catalogueSheet(catalogue));

/**
 * "คืนคลังมาตรฐาน": the worksheet has the built-in content again, and what staff changed in the table is gone; ask
 * first. `sheet` is null where the workbook has no catalogue of its own, and nothing was done.
 */
export const restoreCatalogue = (): Promise<Result<{ readonly sheet: string | null }>> =>
  bringBackCatalogue(catalogueSheet(catalogue));
