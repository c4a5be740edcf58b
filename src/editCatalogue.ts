/** The agency's own catalogue of measures, as a table in the workbook that the analysis reads instead of the built-in one. */
import { openCatalogue, replaceCatalogue, type ShownCatalogue } from './excel/catalogue';
import { catalogue } from './ita/catalogue';
import type { Result } from './ita/finding';
import { catalogueSheet } from './sheet/drafts/catalogueSheet';

export type { ShownCatalogue };

/**
 * "แก้ไขคลังมาตรการ": shows the worksheet with the catalogue; the first time it is inserted, with the built-in content.
 * One catalogue serves the whole workbook. Two round trips.
 */
export const editCatalogue = (): Promise<Result<ShownCatalogue>> => openCatalogue(catalogueSheet(catalogue));

/**
 * "คืนคลังมาตรฐาน": puts the built-in content on a new worksheet, which becomes the catalogue; the old worksheet stays
 * as staff left it. null when the workbook has no catalogue of its own and nothing was done.
 */
export const restoreCatalogue = (): Promise<Result<ShownCatalogue | null>> =>
  replaceCatalogue(catalogueSheet(catalogue));
