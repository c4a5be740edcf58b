/** Where an upright table ends: below the indicators, and to both sides of them. */
import { isFigure, isSpoiltFigure } from '../text/scoreCell';
import { qualifiersOf } from '../text/qualifiers';
import type { View } from '../cellViews';
import { headerAt, headsValues, isScoreHead, type ColumnHead } from './headerRows';
import type { Lexicon } from '../text/lexicon';
import { isBlankPosition, writtenNumber, type Segment } from './findNameRuns';
import { BESIDE_NAMES, GAP, MOST_ROWS_BELOW, REACH_LABELS } from '../thresholds';

/**
 * The last indicator's row and the rows below it that belong to the table: rows with a known label (totals, level, EIT
 * parts), and rows with figures that follow without a gap. A line of text alone is the caption of the next table.
 */
export function lastRow(view: View, segments: readonly Segment[], lexicon: Lexicon): number {
  const end = Math.max(...segments.map((one) => one.last));
  const across = Math.min(...segments.map((one) => one.across));
  const names = Math.max(...segments.map((one) => one.across));
  let last = end;
  let blank = 0;
  let limit = end + MOST_ROWS_BELOW;
  for (let row = end + 1; row < view.endAlong && row <= limit; row += 1) {
    if (continues(view, row, { across, names, last }, lexicon)) {
      last = row;
      limit = row + MOST_ROWS_BELOW;
      continue;
    }
    blank = isBlankPosition(view, row, across) ? blank + 1 : 0;
    if (blank >= GAP - 1 || headsTable(view, row, across, lexicon)) break;
    const content = contentOf(view, row, { across, names }, lexicon);
    if (content === 'other') break;
    if (content === 'label' || (content === 'figures' && last === row - 1)) last = row;
  }
  return last;
}

/** A question begins the row, or an indicator right below another row: they share one table. */
function continues(
  view: View,
  row: number,
  { across, names, last }: { readonly across: number; readonly names: number; readonly last: number },
  lexicon: Lexicon,
): boolean {
  const isGroup = (above: number): boolean => {
    for (let column = across - BESIDE_NAMES; column <= across + BESIDE_NAMES; column += 1) {
      if (lexicon.label(view.text(above, column))?.kind === 'instrument') return true;
    }
    return false;
  };
  // A name stands in the column of names, or right after its number.
  const mayName = (column: number): boolean =>
    column <= names || (column === names + 1 && writtenNumber(view, row, names, lexicon) !== null);
  const isNext = last === row - 1 || (last === row - 2 && isGroup(row - 1));
  for (let column = across - BESIDE_NAMES; column <= across + BESIDE_NAMES; column += 1) {
    const text = view.text(row, column);
    const label = text === '' ? null : lexicon.label(text);
    if (label?.kind === 'question') return true;
    if (label?.kind === 'indicator' && label.name !== null && isNext && mayName(column)) return true;
  }
  return false;
}

/** A label with something next to it; figures without one; the beginning of something else; any other text. */
function contentOf(
  view: View,
  row: number,
  { across, names }: { readonly across: number; readonly names: number },
  lexicon: Lexicon,
): 'label' | 'figures' | 'other' | 'text' {
  let firstFigure: number | null = null;
  const texts: string[] = [];
  const labels: string[] = [];
  for (let column = across - BESIDE_NAMES; column <= across + REACH_LABELS; column += 1) {
    const text = view.text(row, column);
    const value = view.value(row, column);
    if (isFigure(value) || isSpoiltFigure(value)) firstFigure ??= column;
    else if (text !== '') {
      texts.push(text);
      if (column <= across + BESIDE_NAMES && labelsSummary(text, lexicon)) labels.push(text);
    }
  }
  const [label = null] = labels;
  // Figures in the column of names, or labels side by side without any, are not rows of this table.
  const isBesideNames = firstFigure !== null && firstFigure > across - BESIDE_NAMES && firstFigure <= names;
  if (label !== null && (isBesideNames || (firstFigure === null && labels.length > 1))) return 'other';
  if (label !== null && (firstFigure !== null || texts.length > 1)) return 'label';
  if (firstFigure !== null) return 'figures';
  const [only] = texts;
  return only !== undefined && texts.length === 1 && qualifies(only) ? 'other' : 'text';
}

/** Whether a text alone in its row gives the year, owner or kind of the rows below it. */
function qualifies(text: string): boolean {
  const { years, isMean, isTarget, isCount } = qualifiersOf(text);
  return years.length > 0 || isMean || isTarget || isCount;
}

/** Totals, levels, instruments and EIT parts: after a gap an indicator's name is a remark. */
function labelsSummary(text: string, lexicon: Lexicon): boolean {
  const kind = lexicon.label(text)?.kind;
  return kind !== undefined && kind !== 'indicator' && kind !== 'question';
}

function headsTable(view: View, row: number, across: number, lexicon: Lexicon): boolean {
  for (let column = across - BESIDE_NAMES; column <= across + BESIDE_NAMES; column += 1) {
    const role = headerAt(view, row, column, lexicon)?.role;
    const besideRole = headerAt(view, row, column + 1, lexicon)?.role;
    // "แบบวัด | จำนวนผู้ตอบ (คน)" heads figures that are not scores.
    if (role === 'instrument' && besideRole === 'other') return true;
    if (role === 'indicator' || role === 'serial' || role === 'name' || role === 'instrument') {
      if (headsValues(view, row, column, { from: column - BESIDE_NAMES, to: column + REACH_LABELS }, lexicon))
        return true;
    }
  }
  return false;
}

/** Columns that begin a table: anything right of them belongs to the next one. */
const BEGINS = new Set(['serial', 'indicator', 'name', 'instrument', 'agency']);

/**
 * First and last column of a table. A free column ends it, unless it only separates names (in merged cells) from their
 * figures; so does a column that names indicators again after the figures.
 */
export function columnSpan(
  view: View,
  heads: ReadonlyMap<number, ColumnHead>,
  indicatorColumns: ReadonlySet<number>,
  limits: { readonly left: number; readonly right: number },
  rows: { readonly first: number; readonly last: number },
): { readonly left: number; readonly right: number } {
  const isFree = (column: number): boolean =>
    (heads.get(column)?.cell ?? null) === null && isBlankLine(view, column, rows.first, rows.last);
  const roleAt = (column: number) => heads.get(column)?.header?.role ?? null;
  /** Whether the columns from here up to a free one reach scores before another table begins. */
  const leadsToScores = (from: number): boolean => {
    for (let column = from; column < limits.right && heads.has(column) && !isFree(column); column += 1) {
      const role = roleAt(column);
      if (role !== null) return !BEGINS.has(role);
    }
    return false;
  };
  let left = Math.min(...indicatorColumns);
  while (left - 1 >= limits.left && heads.has(left - 1) && !isFree(left - 1)) left -= 1;
  let right = Math.max(...indicatorColumns);
  let seesFigures = false;
  let seesScores = false;
  for (let column = right + 1; column < limits.right && heads.has(column); column += 1) {
    if (isFree(column)) {
      let next = column + 1;
      while (next < limits.right && heads.has(next) && isFree(next)) next += 1;
      if (seesScores || !leadsToScores(next)) break;
      continue;
    }
    const role = roleAt(column);
    if (seesFigures && role !== 'instrument' && role !== 'agency' && role !== null && BEGINS.has(role)) break;
    seesFigures ||= role !== null && !BEGINS.has(role);
    seesScores ||= isScoreHead(heads.get(column));
    right = column;
  }
  return { left, right };
}

export function isBlankLine(view: View, across: number, first: number, last: number): boolean {
  for (let along = first; along <= last; along += 1) if (!view.isBlank(along, across)) return false;
  return true;
}
