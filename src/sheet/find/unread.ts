/** Tables that name indicators and hold figures under headers nobody knows: said, never silently passed over. */
import { finding, type Finding } from '../../ita/finding';
import { contains, type Area } from '../grid';
import { uprightView, type Cells, type View } from './cells';
import type { Lexicon } from './lexicon';
import { agencyLinesOf, scoreLinesOf, type ReadTable } from './scoreLines';
import { findSegments, type Segment } from './segments';
import type { ValueLine } from './table';
import type { TextCell } from './texts';

/** So many indicators make a table that might have been meant. */
const ENOUGH = 3;

/** Cells of the headers (or first figures) of such tables. */
export function unreadHeaders(tables: readonly ReadTable[]): string[] {
  return tables.flatMap((one) => {
    const { table, positions } = one;
    if (positions.indicators.length < ENOUGH || scoreLinesOf(one).length + agencyLinesOf(table).length > 0) return [];
    return table.valueLines
      .filter((line) => line.role === null && figures(one, line) * 2 > positions.indicators.length)
      .map((line) => line.headerCell ?? table.view.address(positions.indicators[0]?.along ?? table.first, line.across));
  });
}

/** @param areas cells of all tables that were recognised */
export function notReadFindings(
  tables: readonly ReadTable[],
  areas: readonly Area[],
  cellsOfSheet: Cells,
  texts: readonly TextCell[],
  lexicon: Lexicon,
): Finding[] {
  const view = uprightView(cellsOfSheet);
  const loose = findSegments(view, texts, lexicon)
    .filter(({ by, count }) => by === 'names' && count >= ENOUGH)
    .filter(({ across, first }) => !areas.some((area) => contains(area, first, across)))
    .filter((segment) => hasFigures(view, segment));
  const cells = [...unreadHeaders(tables), ...loose.map(({ first, across }) => view.address(first, across))];
  return cells.length === 0 ? [] : [finding('table-not-read', 'warning', cells)];
}

/** So far right of the names their figures would stand. */
const REACH = 4;

/** Whether most of the names of a headless list have a figure right of them. */
function hasFigures(view: View, { across, first, last, count }: Segment): boolean {
  let rows = 0;
  for (let row = first; row <= last; row += 1) {
    const columns = Array.from({ length: REACH }, (_, index) => across + 1 + index);
    if (columns.some((column) => typeof view.value(row, column) === 'number')) rows += 1;
  }
  return rows * 2 > count;
}

const figures = ({ table, positions }: ReadTable, line: ValueLine): number =>
  positions.indicators.filter(({ along }) => typeof table.view.value(along, line.across) === 'number').length;
