/** The header of an upright table: its rows, and what each column's cells in them mean together. */
import { parseNumber } from '../../../ita/thaiText';
import { looksLikeAgency } from '../text/agencyName';
import type { View } from '../cellViews';
import type { Header, Role } from '../text/headers';
import type { Lexicon } from '../text/lexicon';
import { isBlankPosition, type Segment } from './findNameRuns';
import {
  BARE_YEAR,
  FARTHEST_HEADER,
  LONGEST_GROUP_HEADER,
  MOST_HEADER_ROWS,
  REACH_LEFT,
  REACH_RIGHT,
} from '../thresholds';

/** Roles that make a row a header row. */
const HEADS_VALUES = new Set(['score', 'result', 'year', 'weight', 'weighted', 'fullMarks', 'level']);

export interface Columns {
  readonly from: number;
  readonly to: number;
}

const reach = (across: number): Columns => ({ from: across - REACH_LEFT, to: across + REACH_RIGHT });

/** The columns around a segment up to a free one on each side: another table may stand beyond. */
export function columnsAround(view: View, { across, first, last, head }: Segment): Columns {
  const isFree = (column: number): boolean => {
    for (let row = head ?? first - 1; row <= last; row += 1) if (!view.isBlank(row, column)) return false;
    return true;
  };
  const { from: least, to: most } = reach(across);
  let from = across;
  let to = across;
  while (from > least && !isFree(from - 1)) from -= 1;
  while (to < most && !isFree(to + 1)) to += 1;
  return { from, to };
}

/**
 * The row above the first indicator that heads a column of figures; null when there is none. Searches the columns next
 * to the indicators, because the header of a neighbouring table may be in another row, and the whole reach. If these
 * give two rows, the one that also names the indicators wins, near or far: a title may sound like a header of scores.
 */
export function headerRow(view: View, segment: Segment, segments: readonly Segment[], lexicon: Lexicon): number | null {
  const earlier = segments.filter((one) => one.across === segment.across && one.last < segment.first);
  const limit = Math.max(view.firstAlong - 1, ...earlier.map((one) => one.last), segment.first - FARTHEST_HEADER - 1);
  const beside = headerRowIn(view, segment, columnsAround(view, segment), limit, lexicon);
  const far = headerRowIn(view, segment, reach(segment.across), limit, lexicon);
  // A header of values next to the indicators is one in the whole reach too, so the far row is never the higher one.
  if (beside === null || far === null) return far;
  const isNamed = (row: number, after: number): boolean => namesIndicators(view, row, after, segment, lexicon);
  return !isNamed(beside, limit) && isNamed(far, beside) ? far : beside;
}

/** Whether a row, or one of a header's rows above it, heads the segment's own column. */
function namesIndicators(view: View, row: number, after: number, { across }: Segment, lexicon: Lexicon): boolean {
  for (let above = row; above > Math.max(after, row - MOST_HEADER_ROWS); above -= 1) {
    const role = headerAt(view, above, across, lexicon)?.role;
    if (role === 'indicator' || role === 'name' || role === 'serial') return true;
  }
  return false;
}

function headerRowIn(view: View, segment: Segment, columns: Columns, limit: number, lexicon: Lexicon): number | null {
  let blank = 0;
  for (let row = segment.first - 1; row > limit; row -= 1) {
    if (headsValues(view, row, segment.across, columns, lexicon) || headsAgencies(view, row, segment, columns, lexicon))
      return row;
    blank = isBlankPosition(view, row, segment.across) ? blank + 1 : 0;
    if (blank > 1) return null;
  }
  return null;
}

export function headsValues(view: View, row: number, across: number, columns: Columns, lexicon: Lexicon): boolean {
  for (let column = columns.from; column <= columns.to; column += 1) {
    if (column === across) continue;
    const role = headerAt(view, row, column, lexicon)?.role;
    if (role !== undefined && HEADS_VALUES.has(role)) return true;
  }
  return false;
}

/** Names of agencies right above figures: one column for each of them. */
function headsAgencies(
  view: View,
  row: number,
  { across, first }: Segment,
  columns: Columns,
  lexicon: Lexicon,
): boolean {
  // "หน่วยงาน | เทศบาลตำบลควนขนุน" labels a name.
  if (headerAt(view, row, across, lexicon)?.role === 'agency') return false;
  for (let column = across + 1; column <= columns.to; column += 1) {
    if (!looksLikeAgency(view.text(row, column))) continue;
    const value = view.value(first, column);
    if (typeof value === 'number' || (typeof value === 'string' && parseNumber(value).kind === 'number')) return true;
  }
  return false;
}

/** A number between 2540 and 2599 over a column is a year. */
export function headerAt(view: View, row: number, column: number, lexicon: Lexicon): Header | null {
  const value = view.value(row, column);
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 2540 && value <= 2599 ? { role: 'year', year: value } : null;
  }
  const text = view.text(row, column);
  return text === '' ? null : lexicon.header(text);
}

/** Whether a row may be the upper row of a header that ends with the other. */
export const isNearAbove = (row: number, bottom: number): boolean => row < bottom && row > bottom - MOST_HEADER_ROWS;

/** Rows above the bottom one that still belong to the header: they hold headers, not just a title. */
export function topOfHeader(view: View, bottom: number, leftmost: number, columns: Columns, lexicon: Lexicon): number {
  let top = bottom;
  while (top - 1 >= view.firstAlong && bottom - top + 1 < MOST_HEADER_ROWS) {
    const row = top - 1;
    let heads = 0;
    let others = 0;
    for (let column = columns.from; column <= columns.to; column += 1) {
      if (view.isBlank(row, column)) continue;
      const isTitle =
        (column <= leftmost &&
          (view.text(row, column).length > LONGEST_GROUP_HEADER || isCaption(view, row, column, columns, lexicon))) ||
        titlesTable(view, row, column, lexicon);
      const role = headerAt(view, row, column, lexicon)?.role ?? null;
      // Over the names of indicators, "ระดับ" is the label of a level next to it, not a header.
      const isLabel = column <= leftmost && role === 'level';
      if (!isTitle && !isLabel && role !== null) heads += 1;
      // A figure that is not a year never stands in a header row.
      else if (typeof view.value(row, column) === 'number') others = Infinity;
      else others += 1;
    }
    if (heads === 0 || others > heads) break;
    top = row;
  }
  return top;
}

const NAMES: ReadonlySet<Role | undefined> = new Set<Role>(['indicator', 'serial', 'name', 'instrument']);

/** A text of other meaning right above the header of the names: the title of a table that stands next to others. */
function titlesTable(view: View, row: number, column: number, lexicon: Lexicon): boolean {
  const role = headerAt(view, row, column, lexicon)?.role;
  const isBareYear = role === 'year' && view.text(row, column).length <= BARE_YEAR;
  return !isBareYear && !NAMES.has(role) && NAMES.has(headerAt(view, row + 1, column, lexicon)?.role);
}

/**
 * A text alone in its row, over a column that has a header of its own: "๑. แบบวัด IIT" over "ที่ | ตัวชี้วัด | คะแนน".
 * Not a bare year: as a header it gives the columns below their year.
 */
function isCaption(view: View, row: number, column: number, columns: Columns, lexicon: Lexicon): boolean {
  if (headerAt(view, row, column, lexicon)?.role === 'year') return false;
  // A free cell follows the header of merged names.
  const headsNames = NAMES.has(headerAt(view, row + 1, column, lexicon)?.role);
  if (!headsNames && (view.isBlank(row + 1, column) || view.isBlank(row + 1, column + 1))) return false;
  for (let other = columns.from; other <= columns.to; other += 1) {
    if (other !== column && !view.isBlank(row, other)) return false;
  }
  return true;
}

export interface ColumnHead {
  readonly header: Header | null;
  readonly cell: string | null;
}

/** The meaning of each column's header, from all its rows; a merged cell above applies to the columns below it. */
export function columnHeads(
  view: View,
  top: number,
  bottom: number,
  leftmost: number,
  lexicon: Lexicon,
): ReadonlyMap<number, ColumnHead> {
  const from = Math.max(view.firstAcross, leftmost - REACH_LEFT);
  const to = Math.min(view.endAcross - 1, leftmost + REACH_RIGHT);
  const carried = new Map<number, number>();
  const heads = new Map<number, ColumnHead>();
  for (let column = from; column <= to; column += 1) {
    const parts: { row: number; column: number }[] = [];
    for (let row = top; row <= bottom; row += 1) {
      if (!view.isBlank(row, column)) {
        parts.push({ row, column });
        carried.set(row, column);
        continue;
      }
      const source = carried.get(row);
      const speaksBelow = source !== undefined && row < bottom && !view.isBlank(row + 1, column);
      if (speaksBelow && !view.isBlank(row + 1, source)) parts.push({ row, column: source });
    }
    const last = parts[parts.length - 1];
    heads.set(column, {
      header: combinedHeader(view, parts, lexicon),
      cell: last === undefined ? null : view.address(last.row, last.column),
    });
  }
  return heads;
}

/** "คะแนน" over "2567", "2567" over "คะแนน" and "คะแนน" over "เต็ม" are read as one text each. */
function combinedHeader(
  view: View,
  parts: readonly { row: number; column: number }[],
  lexicon: Lexicon,
): Header | null {
  const headers = parts.map(({ row, column }) => headerAt(view, row, column, lexicon));
  const whole =
    parts.length > 1
      ? lexicon.header(parts.map(({ row, column }) => String(view.value(row, column)).trim()).join(' '))
      : null;
  const bottomUp = [...headers].reverse();
  const year = bottomUp.find((one) => typeof one?.year === 'number')?.year ?? whole?.year ?? null;
  const role = whole?.role ?? bottomUp.find((one) => one !== null && one.role !== 'year')?.role ?? bottomUp[0]?.role;
  return role === undefined ? null : { role, year };
}

export const isScoreHead = (head: ColumnHead | undefined): boolean => {
  const role = head?.header?.role;
  return role === 'score' || role === 'result' || role === 'year';
};
