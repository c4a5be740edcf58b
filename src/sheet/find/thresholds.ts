/**
 * Every number that decides how a sheet is read, each with the sheet that made it necessary.
 * test/sheet/find/pins.test.ts tests each of them on both sides.
 */

// Texts and words

/** Characters of an agency's name with its district and province; a longer text is a paragraph. */
export const LONGEST_AGENCY = 120;
/** Characters of a header, "คะแนนที่ได้ (จากคะแนนเต็ม 100 คะแนน) …"; a longer text over a table explains it. */
export const LONGEST_HEADER = 80;
/** Characters of a label: an indicator's name with an explanation after it. */
export const LONGEST_LABEL = 160;
/** Characters of an indicator's name with an explanation in brackets; a longer text merely begins with one. */
export const LONGEST_NAME = 120;
/** "การใช้งปบระมาณ": this many mistyped characters still identify a name … */
export const FORGIVEN_ERRORS = 2;
/** … from this many characters on, and one in a shorter name, … */
export const LONG_NAME = 10;
/** … but only if the next indicator's name is this many characters farther away: "การใช้อำ…" is two indicators'. */
export const NAME_MARGIN = 3;
/** "1O" is a misread 10, not indicator 1 with the name "O". */
export const SHORTEST_NAME = 3;
/** A workbook of 200,000 sentences about scores: this many of a kind are examined anywhere on the sheet … */
export const TEXTS_EVERYWHERE = 1000;
/** … and beyond that those within this many rows from a table; a title of targets may stand as far above one. */
export const NEAR_TABLE = 12;

// Tables

/** Title, agency, province and a free row over a header: maximum rows from a caption to its table. */
export const FARTHEST_CAPTION = 4;
/** "คะแนน ITA" merged over four columns before its figure. */
export const FARTHEST_VALUE = 4;
/** "ผลการประเมิน" over "ปีงบประมาณ" over "2566 | 2567": maximum rows of a header. */
export const MOST_HEADER_ROWS = 3;
/** Questions of a group, or a subtotal, between header and first indicator: rows from one to the other. */
export const FARTHEST_HEADER = 10;
/** Instrument, weight and agency before the names: columns of a header left of them. */
export const REACH_LEFT = 6;
/** Ten years side by side with weight, points and level: columns of a header right of the names. */
export const REACH_RIGHT = 40;
/**
 * "ปี 2567" has 7 characters: as a header over a whole table it gives its columns their year; a longer text is a title.
 */
export const BARE_YEAR = 8;
/** "ตัวชี้วัดการประเมิน" over the names has 19 characters; a longer text there is the title of the table. */
export const LONGEST_GROUP_HEADER = 20;
/** No indicator has a higher number in any year's rules. */
export const HIGHEST_INDICATOR = 10;
/** "ที่" counts the indicators if this many names agree with it, and other rows if fewer do. */
export const ENOUGH_AGREEMENT = 3;
/** EIT's three numbers start again with 1; six names off by one row have slipped. */
export const ENOUGH_TO_SHIFT = 6;
/** A list of 15 activities under "ที่" is not a table of indicators; 100 there is a score that slipped to the left. */
export const NO_MORE_A_COUNT = 100;
/** Three names down a column belong to an upright table, even where several such columns stand side by side. */
export const ENOUGH_FOR_A_RUN = 3;
/** Two free rows between groups are part of a table, three end it. */
export const GAP = 3;
/** Weight and instrument before the names: columns in which a row must be empty to count as free … */
export const NEIGHBOURS_BEFORE = 3;
/** … and columns after the names. */
export const NEIGHBOURS_AFTER = 8;
/** Three different indicators in a line make a table even without a header; one or two may be a remark. */
export const ENOUGH_WITHOUT_HEAD = 3;
/** "ตัวชี้วัดที่" merged over the instruments over 1 to 10. */
export const MOST_ROWS_BETWEEN = 2;
/** One number under "ตัวชี้วัดที่" is a column of a wide table: 1 over a name over a score. */
export const ENOUGH_NUMBERS = 2;
/** 24 questions, each with a remark below it, under the number of an indicator: rows to the next number. */
export const FARTHEST_NUMBER = 50;
/** Three instruments, three points, two parts, total, level, rank and a remark: rows below the last indicator. */
export const MOST_ROWS_BELOW = 12;
/** Columns right of the names in which a row below may have its figures. */
export const REACH_LABELS = 8;
/** A table below begins in the columns of this one, or this many next to them. */
export const BESIDE_NAMES = 2;
/** Numbers, names, short names and English names of the indicators; more rows of names are a list of something else. */
export const MOST_NAME_ROWS = 4;
/** Number, agency, district, province, type and year before the first indicator of a wide table. */
export const MOST_LABEL_COLUMNS = 6;
/** A column that is free in the names and this many rows below them separates two tables. */
export const ROWS_TO_TELL = 3;
/** Parts of EIT, points, total, level and ranks after the last indicator of a wide table. */
export const MOST_COLUMNS_BEHIND = 12;
/** "คะแนน ITA" merged down over the numbers, from a header of this many rows. */
export const MOST_HEAD_ROWS = 2;

// Figures stated next to tables

/** "คะแนน ITA" merged over two rows above its figure. */
export const FARTHEST_BELOW = 2;
/** The highest, the lowest and one or two corrected ones stand alone; more indicators with figures are a list. */
export const MOST_ALONE = 4;
/** Totals of the years since 2556 under one label. */
export const LONGEST_LIST = 12;
/** Characters of a label with its figure next to it; a longer text is a sentence that states its figure itself. */
export const LONGEST_FIGURE_LABEL = 90;
/** "ผลการประเมิน EIT ของประเทศ" over two parts and a total: rows from a caption to a label of its group … */
export const FARTHEST_GROUP_CAPTION = 4;
/** … and columns next to it. */
export const BESIDE_LABEL = 3;
/** Ranks in district, province and country. */
export const MOST_RANKS = 3;

// Choice, refusals and findings

/** The seed's two tables differ in two of ten; tables that differ in five are of different things. */
export const MOST_COPYING_ERRORS = 4;
/** 95.0044 published as 95.01 by another way of rounding: both totals have 2 decimals. */
export const TOTAL_ROUNDING = 0.0101;
/** Scores have 2 decimals. */
export const SCORES_DIFFER = 0.005;
/** 0.96 next to 95.55 is a share of 1 without its percent sign. */
export const LARGEST_SHARE = 1;
/**
 * Weighted points, running numbers and scores on another scale are recognised when this many indicators stand together.
 */
export const ENOUGH_TO_TELL = 3;
/** 6 % of 100 are 6.00 points, rounded to 2 decimals. */
export const POINTS_ROUNDING = 0.011;
/** Scores out of 5, 10 or 20: no agency has all its scores below. */
export const TOO_LOW_SCORES = 20;
/** Scores out of 50: an agency may have all its scores below, but seldom does. */
export const LOW_SCORES = 50;
/** 24.96 next to 24.95 is rounding, 24.98 is not. */
export const POINTS_DIFFER = 0.02;
/** "ปี 2567" below each indicator: repeated this often, a label means another score of each of them. */
export const AGAIN_AND_AGAIN = 3;
/** A subtotal of 88.9 for 88.876. */
export const SUBTOTAL_ROUNDING = 0.06;
/** Two or three scores may be corrected to the same figure; a column of one figure is a line of a chart. */
export const MOST_EQUAL = 3;
/** One figure next to ten is a total in a merged cell. */
export const FIGURES_OF_A_TOTAL = 1;
/** Full marks are 100 for all, or one figure for each instrument. */
export const MOST_FULL_MARKS = 3;
/** A mean of agencies rounded to 1 decimal. */
export const MEAN_ROUNDING = 0.06;
/** Three names with figures below unknown headers might have been meant. */
export const ENOUGH_IN_A_LIST = 3;
/** Instrument, weight and full marks between the names of such a list and its figures. */
export const REACH_OF_LISTS = 4;
/** Five equal scores in the newest of several years are a target. */
export const ENOUGH_EQUAL = 5;

// Refusals

/** Enough texts of a kind to find the place on any sheet that may have scores. */
export const MOST_LOOKED_AT = 500;
/** This many cells are named: enough to find the place. */
export const MOST_NAMED = 5;
