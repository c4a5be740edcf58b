/** Tables whose indicators run across the columns: a row of scores, or one row for each agency or year. */
import { isFigure } from '../text/scoreCell';
import type { View } from '../cellViews';
import type { Lexicon } from '../text/lexicon';
import { isMeanOfBodies, looksLikeAgency } from '../text/agencyName';
import type { Segment } from './findNameRuns';
import type { Table, ValueLine } from './table';
import {
  GAP,
  MOST_COLUMNS_BEHIND,
  MOST_HEAD_ROWS,
  MOST_LABEL_COLUMNS,
  MOST_NAME_ROWS,
  ROWS_TO_TELL,
} from '../thresholds';

/** @param upright runs of names down the columns: a wide table ends above them */
export function wideTables(
  view: View,
  segments: readonly Segment[],
  upright: readonly Segment[],
  lexicon: Lexicon,
): Table[] {
  const rows = [...segments].filter((one) => one.count >= 3).sort((a, b) => a.across - b.across);
  const groups: Segment[][] = [];
  for (const segment of rows) {
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    const belongs =
      group !== undefined &&
      before !== undefined &&
      segment.across - before.across <= 1 &&
      segment.first <= before.last &&
      before.first <= segment.last;
    if (belongs) group.push(segment);
    else groups.push([segment]);
  }
  // More rows of names below each other are a list of something else, however many.
  const tables = groups.filter(({ length }) => length <= MOST_NAME_ROWS);
  return tables.map((group, index) => {
    const next = tables[index + 1]?.[0]?.across ?? view.endAcross;
    return oneTable(view, group, Math.min(next, rowOfNextRun(view, group, upright)), lexicon);
  });
}

/** Row at which the nearest upright run below the table's rows of names begins, its header included. */
function rowOfNextRun(view: View, group: readonly Segment[], upright: readonly Segment[]): number {
  const bottom = Math.max(...group.map((one) => one.across));
  const last = Math.max(...group.map((one) => one.last));
  const [left = Math.min(...group.map((one) => one.first))] = labelColumns(view, group);
  const rows = upright.filter((run) => run.across >= left && run.across <= last).map((run) => run.head ?? run.first);
  return Math.min(Number.MAX_SAFE_INTEGER, ...rows.filter((row) => row > bottom));
}

function oneTable(view: View, group: readonly Segment[], endRow: number, lexicon: Lexicon): Table {
  const first = Math.min(...group.map((one) => one.first));
  const bottom = Math.max(...group.map((one) => one.across));
  const rows = group.map((one) => one.across);
  const end = Math.max(...group.map((one) => one.last));
  const last = lastColumn(view, group, lexicon);
  const labels = labelColumns(view, group);
  const valueLines: ValueLine[] = [];
  let blank = 0;
  for (let row = bottom + 1; row < endRow && blank < GAP; row += 1) {
    if (isBlankRow(view, row, labels[0] ?? first, last)) {
      blank += 1;
      continue;
    }
    // Below a free row, a line without figures below the indicators is something else.
    if (blank > 0 && !hasFigures(view, row, first, end)) break;
    blank = 0;
    valueLines.push(valueLine(view, row, labels, rows, lexicon));
  }
  return {
    view,
    indicatorLines: [
      ...group.map((one) => ({ across: one.across, header: null })),
      ...headRows(view, group).map((across) => ({ across, header: null, from: end + 1 })),
    ],
    valueLines: onlyLineIsScores(view, valueLines, first, last),
    first,
    last,
    topRow: Math.min(...rows),
  };
}

function hasFigures(view: View, row: number, first: number, last: number): boolean {
  let figures = 0;
  for (let column = first; column <= last; column += 1) if (isFigure(view.value(column, row))) figures += 1;
  return figures * 2 > last - first;
}

/** A single row of figures below the indicators needs no label to be their scores. */
function onlyLineIsScores(view: View, lines: readonly ValueLine[], first: number, last: number): ValueLine[] {
  const [only] = lines;
  if (only === undefined || lines.length > 1 || only.role !== null || only.headerCell !== null) return [...lines];
  let figures = 0;
  for (let column = first; column <= last; column += 1) if (!view.isBlank(column, only.across)) figures += 1;
  return figures * 2 > last - first + 1 ? [{ ...only, role: 'score' }] : [only];
}

/** Rows right above the numbers that may hold the headers of the columns after them: merged down over both. */
function headRows(view: View, group: readonly Segment[]): number[] {
  if (group.some(({ by }) => by === 'names')) return [];
  const top = Math.min(...group.map((one) => one.across));
  const end = Math.max(...group.map((one) => one.last));
  return Array.from({ length: MOST_HEAD_ROWS }, (_, index) => top - 1 - index).filter(
    (row) => row >= view.firstAcross && view.isBlank(end + 1, top) && !view.isBlank(end + 1, row),
  );
}

function lastColumn(view: View, group: readonly Segment[], lexicon: Lexicon): number {
  const end = Math.max(...group.map((one) => one.last));
  const row = Math.min(...group.map((one) => one.across));
  const heads = headRows(view, group);
  let last = end;
  for (let column = end + 1; column <= end + MOST_COLUMNS_BEHIND; column += 1) {
    const rows = [...group.map((one) => one.across), ...heads];
    const text = rows.map((one) => view.text(column, one)).find((one) => one !== '') ?? '';
    if (text === '' && view.isBlank(column, row)) break;
    if (lexicon.label(text) !== null) last = column;
  }
  return last;
}

/** The columns left of the first indicator up to a free one, beyond which is another table. */
function labelColumns(view: View, group: readonly Segment[]): number[] {
  const first = Math.min(...group.map((one) => one.first));
  const top = Math.min(...group.map((one) => one.across));
  const bottom = Math.max(...group.map((one) => one.across));
  const isFree = (column: number): boolean => {
    for (let row = top; row <= bottom + ROWS_TO_TELL; row += 1) if (!view.isBlank(column, row)) return false;
    return true;
  };
  const columns: number[] = [];
  for (let column = first - 1; column >= view.firstAlong && columns.length < MOST_LABEL_COLUMNS; column -= 1) {
    if (isFree(column)) break;
    columns.unshift(column);
  }
  return columns;
}

function isBlankRow(view: View, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column += 1) if (!view.isBlank(column, row)) return false;
  return true;
}

function valueLine(
  view: View,
  row: number,
  labels: readonly number[],
  headRows: readonly number[],
  lexicon: Lexicon,
): ValueLine {
  const filled = labels.filter((column) => !view.isBlank(column, row));
  const nearest = filled[filled.length - 1];
  const blank: ValueLine = { across: row, role: null, year: null, headerCell: null, agency: null };
  if (nearest === undefined) return blank;
  let line: ValueLine = { ...blank, headerCell: view.address(nearest, row) };
  for (const column of [...filled].reverse()) {
    const text = view.text(column, row);
    const headed = headRows
      .map((one) => lexicon.header(view.text(column, one))?.role)
      .find((role) => role !== undefined);
    const cell = view.address(column, row);
    if (text !== '' && (headed === 'agency' || looksLikeAgency(text)) && !isSummary(text, lexicon)) {
      return { ...line, role: line.role ?? 'agency', headerCell: cell, agency: { name: text, cell } };
    }
    const header = headerOfLabel(view, column, row, lexicon);
    if (header === null) continue;
    line = {
      ...line,
      role: line.role ?? header.role,
      year: line.year ?? header.year,
      headerCell: line.role === null ? cell : line.headerCell,
    };
  }
  return line;
}

/** Rows such as "เฉลี่ย" below a list of agencies are not agencies. */
function isSummary(text: string, lexicon: Lexicon): boolean {
  const kind = lexicon.label(text)?.kind;
  if (isMeanOfBodies(text)) return true;
  if (looksLikeAgency(text)) return false;
  return kind === 'average' || kind === 'total' || kind === 'level' || lexicon.header(text)?.role === 'other';
}

function headerOfLabel(view: View, column: number, row: number, lexicon: Lexicon) {
  const value = view.value(column, row);
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 2540 && value <= 2599 ? { role: 'year' as const, year: value } : null;
  }
  const text = view.text(column, row);
  return text === '' ? null : lexicon.header(text);
}
