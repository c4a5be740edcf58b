/** Keeps the signatures on one page, and never alone on it. */

/** A4 landscape less margins of 1.5 cm, in points. */
const PRINTED_WIDTH = 757;
const PRINTED_HEIGHT = 510;
const POINTS_PER_CHARACTER = 5.25;

export interface SignedTable {
  /** Heights of all rows of the sheet in points. */
  readonly rowHeights: readonly (number | null)[];
  /** Of the columns, in characters; the sheet is printed one page wide. */
  readonly columnWidths: readonly number[];
  /** Repeated on every page. */
  readonly headerRow: number;
  readonly lastTableRow: number;
}

/**
 * The row that should begin a page so that the signatures stay together with at least the last row of the table; null
 * when they fit where they are. Pages are filled as a printer fills them, by the heights we set ourselves.
 */
export function signatureBreak({ rowHeights, columnWidths, headerRow, lastTableRow }: SignedTable): number | null {
  const width = columnWidths.reduce((sum, characters) => sum + characters * POINTS_PER_CHARACTER, 0);
  const page = PRINTED_HEIGHT * Math.max(1, width / PRINTED_WIDTH);
  const height = (row: number) => rowHeights[row] ?? 15;
  let used = 0;
  let lastRowBeganPage = false;
  for (let row = 0; row <= lastTableRow; row += 1) {
    lastRowBeganPage = used + height(row) > page;
    used = lastRowBeganPage ? height(headerRow) + height(row) : used + height(row);
  }
  const signatures = rowHeights.slice(lastTableRow + 1).reduce<number>((sum, points) => sum + (points ?? 15), 0);
  return used + signatures > page && !lastRowBeganPage ? lastTableRow : null;
}
