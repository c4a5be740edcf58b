/** Tables whose indicators run down the rows: headers above, one or two rows of them, cells often merged. */
import { parseNumber } from '../../ita/thai';
import type { View } from './cells';
import type { Header } from './headers';
import type { Lexicon } from './lexicon';
import { GAP, isBlankPosition, type Segment } from './segments';
import type { IndicatorLine, Table, ValueLine } from './table';

/** Roles that make a row a header row. */
const HEADS_VALUES = new Set(['score', 'result', 'year', 'weight', 'weighted', 'fullMarks', 'level']);
const MOST_HEADER_ROWS = 3;
const FARTHEST_HEADER = 10;
/** A header reaches at most so many columns to each side of the indicators. */
const REACH_LEFT = 6;
const REACH_RIGHT = 40;
/** Totals and notes below the last indicator that still belong to the table. */
const MOST_ROWS_BELOW = 12;

export function uprightTables(view: View, segments: readonly Segment[], lexicon: Lexicon): Table[] {
  const byHeader = new Map<number, Segment[]>();
  for (const segment of segments) {
    const header = headerRow(view, segment, segments, lexicon);
    if (header === null) continue;
    byHeader.set(header, [...(byHeader.get(header) ?? []), segment]);
  }
  return [...byHeader]
    .sort(([a], [b]) => a - b)
    .flatMap(([header, group]) => tablesUnder(view, header, group, lexicon));
}

/** The row nearest above the first indicator that heads a column of figures; null when there is none. */
function headerRow(view: View, segment: Segment, segments: readonly Segment[], lexicon: Lexicon): number | null {
  const earlier = segments.filter((one) => one.across === segment.across && one.last < segment.first);
  const limit = Math.max(view.firstAlong - 1, ...earlier.map((one) => one.last), segment.first - FARTHEST_HEADER - 1);
  let blank = 0;
  for (let row = segment.first - 1; row > limit; row -= 1) {
    if (headsValues(view, row, segment.across, lexicon)) return row;
    blank = isBlankPosition(view, row, segment.across) ? blank + 1 : 0;
    if (blank > 1) return null;
  }
  return null;
}

function headsValues(view: View, row: number, across: number, lexicon: Lexicon): boolean {
  for (let column = across - REACH_LEFT; column <= across + REACH_RIGHT; column += 1) {
    if (column === across) continue;
    const role = headerAt(view, row, column, lexicon)?.role;
    if (role !== undefined && HEADS_VALUES.has(role)) return true;
  }
  return false;
}

/** A number between 2540 and 2599 over a column is a year. */
function headerAt(view: View, row: number, column: number, lexicon: Lexicon): Header | null {
  const value = view.value(row, column);
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 2540 && value <= 2599 ? { role: 'year', year: value } : null;
  }
  const text = view.text(row, column);
  return text === '' ? null : lexicon.header(text);
}

function tablesUnder(view: View, bottom: number, segments: readonly Segment[], lexicon: Lexicon): Table[] {
  const leftmost = Math.min(...segments.map((one) => one.across));
  const top = topOfHeader(view, bottom, leftmost, lexicon);
  const heads = columnHeads(view, top, bottom, leftmost, lexicon);
  const groups = groupedSegments(segments, heads);
  const lefts = groups.map((group, index) => (index === 0 ? view.firstAcross : leftEdge(group, heads)));
  return groups.map((group, index) => {
    const span = { left: lefts[index] ?? view.firstAcross, right: lefts[index + 1] ?? view.endAcross };
    return oneTable(view, top, bottom, group, heads, span, lexicon);
  });
}

/** The first column of a table that stands right of another one: running numbers stand before the names. */
function leftEdge(group: readonly Segment[], heads: ReadonlyMap<number, ColumnHead>): number {
  let left = Math.min(...group.map((one) => one.across));
  for (;;) {
    const role = heads.get(left - 1)?.header?.role;
    if (role !== 'serial' && role !== 'indicator' && role !== 'name' && role !== 'instrument') return left;
    left -= 1;
  }
}

/** A figure that is no year never stands in a header. */
const NEVER_A_HEADER = 100;

/** Rows above the bottom one that still belong to the header: they hold headers, not just a title. */
function topOfHeader(view: View, bottom: number, leftmost: number, lexicon: Lexicon): number {
  let top = bottom;
  while (top - 1 >= view.firstAlong && bottom - top + 1 < MOST_HEADER_ROWS) {
    const row = top - 1;
    let heads = 0;
    let others = 0;
    for (
      let column = Math.max(view.firstAcross, leftmost - REACH_LEFT);
      column <= leftmost + REACH_RIGHT;
      column += 1
    ) {
      if (view.isBlank(row, column)) continue;
      const isTitle = column <= leftmost && view.text(row, column).length > 20;
      if (!isTitle && headerAt(view, row, column, lexicon) !== null) heads += 1;
      else if (typeof view.value(row, column) === 'number') others += NEVER_A_HEADER;
      else others += 1;
    }
    if (heads === 0 || others > heads) break;
    top = row;
  }
  return top;
}

interface ColumnHead {
  readonly header: Header | null;
  readonly cell: string | null;
}

/** The meaning of each column's header, from all its rows; a merged cell above speaks for the columns below it. */
function columnHeads(
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
  const year = bottomUp.find((one) => one?.year != null)?.year ?? whole?.year ?? null;
  const role = whole?.role ?? bottomUp.find((one) => one !== null && one.role !== 'year')?.role ?? bottomUp[0]?.role;
  return role === undefined ? null : { role, year };
}

const isScoreHead = (head: ColumnHead | undefined): boolean => {
  const role = head?.header?.role;
  return role === 'score' || role === 'result' || role === 'year';
};

/** Number and name column of one table belong together; a second pair behind a score column is the next table. */
function groupedSegments(segments: readonly Segment[], heads: ReadonlyMap<number, ColumnHead>): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.across - b.across || a.first - b.first)) {
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    if (group === undefined || before === undefined) {
      groups.push([segment]);
      continue;
    }
    const between = [...heads.keys()].filter((column) => column > before.across && column < segment.across);
    const isNext =
      between.some((column) => isScoreHead(heads.get(column))) &&
      (group.some((one) => one.by === segment.by) || group.some((one) => one.by === 'names'));
    if (isNext) groups.push([segment]);
    else group.push(segment);
  }
  return groups;
}

function oneTable(
  view: View,
  top: number,
  bottom: number,
  segments: readonly Segment[],
  heads: ReadonlyMap<number, ColumnHead>,
  span: { left: number; right: number },
  lexicon: Lexicon,
): Table {
  const first = bottom + 1;
  const last = lastRow(view, segments, lexicon);
  const columns = new Set(segments.map((one) => one.across));
  const start = Math.min(...columns);
  const indicatorLines: IndicatorLine[] = [];
  const right: ValueLine[] = [];
  const left: ValueLine[] = [];
  for (const [across, head] of heads) {
    if (across < span.left || across >= span.right) continue;
    const role = head.header?.role ?? null;
    const names = role === 'indicator' || role === 'serial' || role === 'name';
    if (columns.has(across) || (names && across <= Math.max(...columns) + 1)) {
      indicatorLines.push({ across, header: head.header });
      continue;
    }
    const line = { across, role, year: head.header?.year ?? null, headerCell: head.cell, agency: null };
    if (across < start) {
      left.push(line);
      continue;
    }
    const isGap = head.cell === null && isBlankLine(view, across, first, last);
    if (isGap && right.some((one) => isScoreHead({ header: headOfLine(one), cell: null }))) break;
    right.push(line);
  }
  const rightScores = right.some((one) => isScoreHead({ header: headOfLine(one), cell: null }));
  const context = left.map((one) =>
    rightScores && isScoreHead({ header: headOfLine(one), cell: null }) ? { ...one, role: 'other' as const } : one,
  );
  return { view, indicatorLines, valueLines: [...context, ...right], first, last, topRow: top };
}

const headOfLine = (line: ValueLine): Header | null =>
  line.role === null ? null : { role: line.role, year: line.year };

function isBlankLine(view: View, across: number, first: number, last: number): boolean {
  for (let along = first; along <= last; along += 1) if (!view.isBlank(along, across)) return false;
  return true;
}

/**
 * The last indicator's row and what belongs to the table below it: rows with a known label (totals, level, EIT parts),
 * and rows with figures that follow without a gap. A line of text alone is the caption of the next table.
 */
function lastRow(view: View, segments: readonly Segment[], lexicon: Lexicon): number {
  const end = Math.max(...segments.map((one) => one.last));
  const across = Math.min(...segments.map((one) => one.across));
  let last = end;
  let blank = 0;
  for (let row = end + 1; row < view.endAlong && row <= end + MOST_ROWS_BELOW; row += 1) {
    blank = isBlankPosition(view, row, across) ? blank + 1 : 0;
    if (blank >= GAP - 1 || headsTable(view, row, across, lexicon)) break;
    const content = contentOf(view, row, across, lexicon);
    if (content === 'label' || (content === 'figures' && last === row - 1)) last = row;
  }
  return last;
}

function contentOf(view: View, row: number, across: number, lexicon: Lexicon): 'label' | 'figures' | 'text' {
  let figures = false;
  for (let column = across - BESIDE; column <= across + REACH_LABELS; column += 1) {
    const value = view.value(row, column);
    const text = view.text(row, column);
    if (typeof value === 'number' || (text !== '' && parseNumber(text).kind === 'number')) figures = true;
    else if (text !== '' && column <= across + BESIDE && lexicon.label(text) !== null) return 'label';
  }
  return figures ? 'figures' : 'text';
}

const REACH_LABELS = 8;
/** A new table begins in the columns of this one, or right beside. */
const BESIDE = 2;

function headsTable(view: View, row: number, across: number, lexicon: Lexicon): boolean {
  for (let column = across - BESIDE; column <= across + BESIDE; column += 1) {
    const role = headerAt(view, row, column, lexicon)?.role;
    if (role === 'indicator' || role === 'serial' || role === 'name' || role === 'instrument') {
      if (headsValues(view, row, column, lexicon)) return true;
    }
  }
  return false;
}
