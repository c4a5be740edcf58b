/** The figures that decide what is recognised on an own worksheet after people worked with it. */

/** A row with more than this share of a recorded row's distinctive texts is that row, wherever it stands. */
export const ROW_SHARE = 0.5;

/** Texts with fewer letters than this ("8", "EIT", "–") may stand anywhere and tell no row from another. */
export const DISTINCTIVE_LETTERS = 4;

/** More than this share of the column names must be found, or the table has no header. */
export const HEADER_SHARE = 0.5;

/** A worksheet needs this share of its rows recognised by texts: of the recorded or the filled ones, the fewer. */
export const RECOGNISED_SHARE = 0.25;
