/**
 * Scale and page breaks of a printed sheet, so that it is one page wide and parts that are signed stay together. We set
 * every page break, a little before a printer would have to: with only some of them set, a printer that fits more or
 * less on a page would break the rest in other places.
 */
import type { Margins, PageSetup } from './draft';

/** A4 in points. */
const SHORT_SIDE = 595.28;
const LONG_SIDE = 841.89;
const POINTS_PER_CENTIMETRE = 72 / 2.54;
/**
 * Share of the paper that is used. Printers differ, and columns are up to 6 % wider than in Excel on Windows in a
 * program that measures the font in other units, such as LibreOffice: a column on a page of its own would be worse than
 * small print.
 */
const USED_WIDTH = 0.93;
const USED_HEIGHT = 0.965;
/** Excel's minimum. */
const SMALLEST_SCALE = 10;

type Paper = Pick<PageSetup, 'orientation' | 'margin'>;

/** Width in points of a column of so many characters: 7 pixels each and 5 for margins, at 0.75 points a pixel. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/**
 * The scale at which the columns are one page wide: whole per cent, at most 100. Office.js does not always apply fitting
 * to the width (OfficeDev/office-js #1860), and Excel ignores page breaks where it does.
 * @param widths in characters
 */
export function printScale(widths: readonly number[], { orientation, margin }: Paper): number {
  const points = widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const side = orientation === 'Landscape' ? LONG_SIDE : SHORT_SIDE;
  const { left, right } = marginsOf(margin);
  const scale = Math.floor((100 * USED_WIDTH * printable(side, left + right)) / points);
  return Math.min(100, Math.max(SMALLEST_SCALE, scale));
}

/**
 * Height in points of the rows that fit on a page, measured on the sheet.
 * @param used share of the paper; more when no height is left to Excel
 */
export function pageHeight({ orientation, margin }: Paper, scale: number, used = USED_HEIGHT): number {
  const side = orientation === 'Landscape' ? SHORT_SIDE : LONG_SIDE;
  const { top, bottom } = marginsOf(margin);
  return (printable(side, top + bottom) * used * 100) / scale;
}

/** @param margins of both sides together, in centimetres */
const printable = (side: number, margins: number): number => side - margins * POINTS_PER_CENTIMETRE;

export const marginsOf = (margin: PageSetup['margin']): Margins =>
  typeof margin === 'number' ? { top: margin, bottom: margin, left: margin, right: margin } : margin;

export interface SignedTable {
  /** Height of all rows of the sheet in points: headings, table, and below it the signatures. */
  readonly heights: readonly number[];
  /** Repeated on every page. */
  readonly header: number;
  readonly lastTableRow: number;
  /** Points that fit on a page. */
  readonly page: number;
}

/** Rows that begin a page: the signatures stay together, below the last row of the table. */
export function tablePages({ heights, header, lastTableRow, page }: SignedTable): number[] {
  const signed = heights.slice(lastTableRow).reduce((sum, points) => sum + points, 0);
  const blocks = [...heights.slice(0, lastTableRow), signed];
  return pageStarts(blocks, page, () => heights[header] ?? 0).filter((row) => row > header + 1);
}

/**
 * @param blocks first rows of the parts to keep together, each up to the next one
 * @param page points that fit on a page
 * @param header row that is repeated on the pages after it; −1 for none
 */
export function letterPages(
  heights: readonly number[],
  blocks: readonly number[],
  page: number,
  header = -1,
): number[] {
  const starts = [...heights.keys()].filter((row) => row <= (blocks[0] ?? row) || blocks.includes(row));
  const parts = starts.map((row, index) => heights.slice(row, starts[index + 1]).reduce((sum, one) => sum + one, 0));
  const repeated = (part: number) => (header !== -1 && (starts[part] ?? 0) > header ? (heights[header] ?? 0) : 0);
  return pageStarts(parts, page, repeated).map((index) => starts[index] ?? 0);
}

/** @param repeated height of the repeated rows on a page that begins with this part */
function pageStarts(heights: readonly number[], page: number, repeated: (part: number) => number): number[] {
  let used = 0;
  return heights.flatMap((height, index) => {
    const begins = used > 0 && used + height > page;
    used = begins ? repeated(index) + height : used + height;
    return begins ? [index] : [];
  });
}
