/** Tables whose indicators run down the rows: one or two header rows above, cells often merged. */
import { looksLikeAgency } from '../text/agencyName';
import type { View } from '../cellViews';
import {
  columnHeads,
  columnsAround,
  headerAt,
  headerRow,
  isNearAbove,
  isScoreHead,
  topOfHeader,
  type ColumnHead,
} from './headerRows';
import type { Role } from '../text/headers';
import type { Lexicon } from '../text/lexicon';
import type { Segment } from './findNameRuns';
import type { IndicatorLine, Table, ValueLine } from './table';
import { columnSpan, isBlankLine, lastRow } from './tableEnd';

export function uprightTables(view: View, segments: readonly Segment[], lexicon: Lexicon): Table[] {
  const byHeader = new Map<number, Segment[]>();
  for (const segment of segments) {
    const header = headerRow(view, segment, segments, lexicon);
    if (header === null) continue;
    byHeader.set(header, [...(byHeader.get(header) ?? []), segment]);
  }
  return [...byHeader].flatMap(([header, group]) => tablesUnder(view, header, group, lexicon));
}

function tablesUnder(view: View, bottom: number, segments: readonly Segment[], lexicon: Lexicon): Table[] {
  const leftmost = Math.min(...segments.map((one) => one.across));
  const around = segments.map((segment) => columnsAround(view, segment));
  const columns = {
    from: Math.min(...around.map(({ from }) => from)),
    to: Math.max(...around.map(({ to }) => to)),
  };
  // Next to another table's title, a header row may be hard to recognise: the header of the indicators belongs to the
  // whole table.
  const headed = segments.flatMap(({ head }) => (head !== null && isNearAbove(head, bottom) ? [head] : []));
  const top = Math.min(topOfHeader(view, bottom, leftmost, columns, lexicon), ...headed);
  const heads = columnHeads(view, top, bottom, leftmost, lexicon);
  const groups = groupedSegments(view, segments, heads);
  const lefts = groups.map((group, index) => (index === 0 ? view.firstAcross : leftEdge(group, heads)));
  return groups.map((group, index) => {
    const span = { left: lefts[index] ?? view.firstAcross, right: lefts[index + 1] ?? view.endAcross };
    return oneTable(view, top, bottom, group, heads, span, lexicon);
  });
}

/** The first column of a table to the right of another one: running numbers stand before the names. */
function leftEdge(group: readonly Segment[], heads: ReadonlyMap<number, ColumnHead>): number {
  let left = Math.min(...group.map((one) => one.across));
  for (;;) {
    const role = heads.get(left - 1)?.header?.role;
    if (role !== 'serial' && role !== 'indicator' && role !== 'name' && role !== 'instrument') return left;
    left -= 1;
  }
}

/** Number and name column of one table belong together; a second pair after a score column is the next table. */
function groupedSegments(
  view: View,
  segments: readonly Segment[],
  heads: ReadonlyMap<number, ColumnHead>,
): Segment[][] {
  const isFree = (column: number, { first, last }: Segment): boolean =>
    (heads.get(column)?.cell ?? null) === null && isBlankLine(view, column, first, last);
  const groups: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.across - b.across || a.first - b.first)) {
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    if (group === undefined || before === undefined) {
      groups.push([segment]);
      continue;
    }
    const between = [...heads.keys()].filter((column) => column > before.across && column < segment.across);
    const hasScores = between.some((column) => isScoreHead(heads.get(column)));
    const isNext = between.some((column) => isFree(column, segment))
      ? hasScores || !isNamesOf(group, segment)
      : hasScores && (group.some((one) => one.by === segment.by) || group.some((one) => one.by === 'names'));
    if (isNext) groups.push([segment]);
    else group.push(segment);
  }
  return groups;
}

/** Names after a free column belong to the numbers before it when both run over the same rows: a merged cell. */
const isNamesOf = (group: readonly Segment[], segment: Segment): boolean =>
  segment.by === 'names' &&
  group.every((one) => one.by === 'numbers' && one.first === segment.first && one.last === segment.last);

/** One column for each agency, whose name heads the scores. Next to a column of scores they are mere comparisons. */
function withAgencies(view: View, bottom: number, lines: readonly ValueLine[]): ValueLine[] {
  const named = lines.filter(({ role, across }) => MAY_BE_AGENCY.has(role) && isAgency(view.text(bottom, across)));
  const own = lines.filter((line) => SCORES.has(line.role ?? undefined) && !named.includes(line));
  if (named.length === 0 || own.length > 0) return [...lines];
  return lines.map((line) => {
    if (!named.includes(line)) return line;
    const cell = view.address(bottom, line.across);
    return { ...line, role: 'agency', headerCell: cell, agency: { name: view.text(bottom, line.across), cell } };
  });
}

const MAY_BE_AGENCY: ReadonlySet<Role | null> = new Set([null, 'other', 'score', 'result'] as const);

/** A province or district over a column is the mean of all bodies in it. */
const isAgency = (text: string): boolean => looksLikeAgency(text) && !/^(?:จังหวัด|อำเภอ|กลุ่ม(?:จังหวัด|อำเภอ))/u.test(text);

const SCORES: ReadonlySet<Role | undefined> = new Set<Role>(['score', 'result', 'year']);

function oneTable(
  view: View,
  top: number,
  bottom: number,
  segments: readonly Segment[],
  heads: ReadonlyMap<number, ColumnHead>,
  limits: { left: number; right: number },
  lexicon: Lexicon,
): Table {
  const first = bottom + 1;
  const last = lastRow(view, segments, lexicon);
  const columns = new Set(segments.map((one) => one.across));
  const span = columnSpan(view, heads, columns, limits, { first, last });
  const start = Math.min(...columns);
  const indicatorLines: IndicatorLine[] = [];
  const valueLines: ValueLine[] = [];
  for (const [across, head] of heads) {
    if (across < span.left || across > span.right) continue;
    const role = head.header?.role ?? null;
    const names = role === 'indicator' || role === 'serial' || role === 'name';
    if (columns.has(across) || (names && across <= Math.max(...columns) + 1)) {
      indicatorLines.push({ across, header: head.header });
    } else {
      // Over the running numbers before the names, a title may sound like scores.
      const isTitled =
        across < start && isScoreHead(head) && !SCORES.has(headerAt(view, bottom, across, lexicon)?.role);
      const year = head.header?.year ?? null;
      valueLines.push({ across, role: isTitled ? 'other' : role, year, headerCell: head.cell, agency: null });
    }
  }
  const lines = withAgencies(view, bottom, valueLines);
  return { view, indicatorLines, valueLines: lines, first, last, topRow: top };
}
