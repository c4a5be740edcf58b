/** Edits the agency's own catalogue of measures: a table in the workbook that replaces the built-in catalogue. */
import { openCatalogue, replaceCatalogue, type ShownCatalogue } from './excel/catalogue';
import { catalogue } from './ita/catalogue';
import type { Result } from './ita/finding';
import { catalogueSheet } from './sheet/drafts/catalogueSheet';

export type { ShownCatalogue };

/**
 * "แก้ไขคลังมาตรการ": shows the worksheet with the catalogue, and inserts it with the built-in content the first time.
 * A workbook has at most one catalogue. Two round trips.
 */
export const editCatalogue = (): Promise<Result<ShownCatalogue>> => openCatalogue(catalogueSheet(catalogue));

/**
 * "คืนคลังมาตรฐาน": puts the built-in content on a new worksheet, which becomes the catalogue; the old worksheet stays
 * as staff left it. null when the workbook has no catalogue of its own and nothing was done.
 */
export const restoreCatalogue = (): Promise<Result<ShownCatalogue | null>> =>
  replaceCatalogue(catalogueSheet(catalogue));
