/**
 * Where pages begin, so that what is signed is not torn apart. Every page is begun by us, a little before a printer would
 * have to: if only some were, a printer that fits more or less on a page would tear the rest in other places.
 */

/** A4 landscape less margins of 1.5 cm, in points. */
const LANDSCAPE = { width: 757, height: 510 };
/** A4 portrait less margins of 2 cm, in points, and less what some printers need. */
const PORTRAIT_HEIGHT = 700;

export interface SignedTable {
  /** Heights of all rows of the sheet in points: headings, table, and below it the signatures. */
  readonly rowHeights: readonly (number | null)[];
  /** Of the columns, in characters; the sheet is printed one page wide. */
  readonly columnWidths: readonly number[];
  /** Repeated on every page. */
  readonly headerRow: number;
  readonly lastTableRow: number;
}

/** Rows that begin a page: the signatures stand together, under the last row of the table. */
export function tablePages({ rowHeights, columnWidths, headerRow, lastTableRow }: SignedTable): number[] {
  const width = columnWidths.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);
  // Excel shrinks by whole per cents.
  const height = LANDSCAPE.height * Math.max(1, width / LANDSCAPE.width) * 0.98;
  const heights = rowHeights.map((points) => points ?? 15);
  const signed = heights.slice(lastTableRow).reduce((sum, points) => sum + points, 0);
  const blocks = [...heights.slice(0, lastTableRow), signed];
  return pageStarts(blocks, height, heights[headerRow] ?? 0).filter((row) => row > headerRow + 1);
}

/** @param blocks first rows of what must not be torn apart, each up to the next one */
export function letterPages(rowHeights: readonly number[], blocks: readonly number[]): number[] {
  const starts = [...rowHeights.keys()].filter((row) => row <= (blocks[0] ?? row) || blocks.includes(row));
  const heights = starts.map((row, index) =>
    rowHeights.slice(row, starts[index + 1]).reduce((sum, one) => sum + one, 0),
  );
  return pageStarts(heights, PORTRAIT_HEIGHT, 0).map((index) => starts[index] ?? 0);
}

/** @param repeated height of what every page but the first begins with */
function pageStarts(heights: readonly number[], page: number, repeated: number): number[] {
  let used = 0;
  return heights.flatMap((height, index) => {
    const begins = used > 0 && used + height > page;
    used = begins ? repeated + height : used + height;
    return begins ? [index] : [];
  });
}
