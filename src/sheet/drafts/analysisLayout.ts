/**
 * The columns of the analysis worksheet. The official table has four. Its two wide ones are merged or whole, so that
 * the tables above it have columns narrow enough for figures, and the chart has room next to them.
 */
export const NUMBER = 0;
export const NAME = 1;
/** The weak point, merged over the columns of earlier years, score, change and state. */
export const WEAKNESS = 2;
export const FIRST_YEAR = 2;
/** Earlier years that have a column. */
export const MOST_YEARS = 2;
export const SCORE = 4;
export const CHANGE = 5;
export const STATE = 6;
export const RECOMMENDATION = 7;
export const PRINTED_COLUMNS = 8;
/** What to check in questions that have no score: next to the printed page. */
export const TO_CHECK = 8;
/** Figures of the charts, also next to the page. */
export const FIGURES_OF_INDICATORS = 10;
export const FIGURES_OF_YEARS = 19;
export const COLUMN_WIDTHS = [5, 26, 8.5, 8.5, 8.5, 9, 20, 42, 90, 3, 14, 10, 10, 10, 10, 10, 10, 10, 3, 14, 12];
export const COLUMNS = COLUMN_WIDTHS.length;

/** Of a row of the official table. */
export const tableMerges = [{ from: WEAKNESS, to: STATE }] as const;
