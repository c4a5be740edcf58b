/**
 * The keys with which a formula finds a score again after rows were sorted: the cell that names its indicator, and in a
 * list of bodies the one that names the body.
 */
import type { IndicatorReading, LookupKey, ScoreLookup } from '../../../ita/readings';
import { parseCell, type CellValue } from '../../grid';
import type { IndicatorPosition } from './identifyPositions';
import type { Table, ValueLine } from './table';

/** The labels of the positions from the first indicator to the last. */
interface Labels {
  readonly values: readonly CellValue[];
  readonly among: string;
}

/**
 * For each position of the line its lookup, to be spread into the reading; empty when only the address identifies the
 * score.
 */
export function scoreLookups(
  table: Table,
  line: ValueLine,
  indicators: readonly IndicatorPosition[],
): (along: number) => Pick<IndicatorReading, 'lookup'> {
  const { view } = table;
  const places = indicators.map(({ along }) => along);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const labels = labelsOf(table, indicators, first, last);
  const body = line.agency === null ? undefined : bodyKey(table, line.agency.cell);
  if (labels === null || body === null) return () => ({});
  const { from, to } = body ?? { from: line.across, to: line.across };
  const scores = `${view.address(first, from)}:${view.address(last, to)}`;
  return (along) => {
    const label = labels.values[along - first];
    if (typeof label !== 'number' && typeof label !== 'string') return {};
    const key: LookupKey = { label, among: labels.among };
    const lookup: ScoreLookup =
      view.orientation === 'upright'
        ? { scores, row: key, column: null }
        : { scores, row: body?.key ?? null, column: key };
    return { lookup };
  };
}

/** The line in which every indicator has a label of its own: its number if there is one, otherwise a text. */
function labelsOf(
  { view, indicatorLines }: Table,
  indicators: readonly IndicatorPosition[],
  first: number,
  last: number,
): Labels | null {
  const lines = indicatorLines.map(({ across }): Labels & { readonly isNumbers: boolean } => {
    const values = cellsBetween(first, last, (along) => view.value(along, across));
    return {
      values,
      among: `${view.address(first, across)}:${view.address(last, across)}`,
      isNumbers: indicators.every(({ along, indicator }) => values[along - first] === indicator),
    };
  });
  const canTell = ({ values }: Labels) => indicators.every(({ along }) => isKey(values[along - first], values));
  return (
    lines.find((one) => one.isNumbers && canTell(one)) ??
    lines.find(
      (one) => indicators.every(({ along }) => typeof one.values[along - first] === 'string') && canTell(one),
    ) ??
    null
  );
}

/** The body's name among those of the list; null when it occurs there twice or next to several others. */
function bodyKey(
  table: Table,
  nameCell: string,
): { readonly key: LookupKey; readonly from: number; readonly to: number } | null {
  const { view } = table;
  const place = view.orientation === 'wide' ? parseCell(nameCell) : null;
  if (place === null) return null;
  const label = view.value(place.column, place.row);
  const { from, to, counts } = listIn(table, place.column);
  if (typeof label !== 'string' || !isUsable(label) || counts.get(folded(label)) !== 1) return null;
  return { key: { label, among: `${view.address(place.column, from)}:${view.address(place.column, to)}` }, from, to };
}

/** The rows of a list of bodies, and how often each text occurs in one of its columns. */
interface List {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly counts: ReadonlyMap<CellValue, number>;
}

/** Counted once, as a list may have thousands of bodies. */
function listIn(table: Table, column: number): List {
  const known = lists.get(table);
  if (known?.column === column) return known;
  const rows = table.valueLines.flatMap(({ agency, across }) => (agency === null ? [] : [across]));
  const [from = 0, to = 0] = [rows[0], rows[rows.length - 1]];
  const counts = new Map<CellValue, number>();
  for (const value of cellsBetween(from, to, (row) => table.view.value(column, row))) {
    counts.set(folded(value), (counts.get(folded(value)) ?? 0) + 1);
  }
  const list = { column, from, to, counts };
  lists.set(table, list);
  return list;
}

const lists = new WeakMap<Table, List>();

const cellsBetween = (first: number, last: number, at: (place: number) => CellValue): CellValue[] =>
  Array.from({ length: last - first + 1 }, (_, index) => at(first + index));

const isKey = (value: CellValue | undefined, among: readonly CellValue[]): boolean =>
  value !== undefined && isUsable(value) && among.filter((one) => folded(one) === folded(value)).length === 1;

/** A formula takes no longer text, and some programs lose a line break in one. */
const isUsable = (value: CellValue): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT && !/\p{Cc}/u.test(value));

const LONGEST_TEXT = 255;

/** Excel compares texts case-insensitively. */
const folded = (value: CellValue): CellValue => (typeof value === 'string' ? value.toLowerCase() : value);
