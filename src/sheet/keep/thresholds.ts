/** Thresholds for recognising an own worksheet after people worked with it. */

/** A row with more than this share of a recorded row's distinctive texts is that row, wherever it is. */
export const ROW_SHARE = 0.5;

/** Texts with fewer letters than this ("8", "EIT", "–") may be anywhere and distinguish no row. */
export const DISTINCTIVE_LETTERS = 4;

/** More than this share of the column names must be found, otherwise the table has no header. */
export const HEADER_SHARE = 0.5;

/**
 * This share of a worksheet's rows must be recognised by texts: of the recorded or the filled ones, whichever are
 * fewer.
 */
export const RECOGNISED_SHARE = 0.25;
