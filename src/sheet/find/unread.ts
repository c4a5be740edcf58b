/** Tables that name indicators and hold figures under headers nobody knows: said, never silently passed over. */
import { finding, type Finding } from '../../ita/finding';
import { agencyLinesOf, scoreLinesOf, type ReadTable } from './scoreLines';
import type { ValueLine } from './table';

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

export function notReadFindings(tables: readonly ReadTable[]): Finding[] {
  const cells = unreadHeaders(tables);
  return cells.length === 0 ? [] : [finding('table-not-read', 'warning', cells)];
}

const figures = ({ table, positions }: ReadTable, line: ValueLine): number =>
  positions.indicators.filter(({ along }) => typeof table.view.value(along, line.across) === 'number').length;
