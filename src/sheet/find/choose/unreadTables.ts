/** Tables that name indicators and hold figures under unknown headers: always reported, never ignored. */
import { finding, type Finding } from '../../../ita/finding';
import { arabicDigits } from '../../../ita/thaiText';
import { cellAddress, contains, type Area, type CellValue } from '../../grid';
import { uprightView, type Cells, type View } from '../cellViews';
import type { Lexicon } from '../text/lexicon';
import { readScoreCell } from '../text/scoreCell';
import { agencyLinesOf, isMeanOf, scoreLinesOf, type ReadTable } from '../tables/chooseScoreLines';
import { findSegments, type Segment } from '../tables/findNameRuns';
import type { ValueLine } from '../tables/table';
import type { TextCell } from '../text/candidateTexts';
import { ENOUGH_IN_A_LIST, HIGHEST_INDICATOR, REACH_OF_LISTS } from '../thresholds';

/** Cells of the headers (or first figures) of such tables. */
export function unreadHeaders(tables: readonly ReadTable[]): string[] {
  return tables.flatMap((one) => {
    const { table, positions } = one;
    if (positions.indicators.length < ENOUGH_IN_A_LIST || scoreLinesOf(one).length + agencyLinesOf(table).length > 0)
      return [];
    return table.valueLines
      .filter(({ role }) => role === null || role === 'fullMarks' || role === 'weighted')
      .filter((line) => figures(one, line) * 2 > positions.indicators.length)
      .map((line) => line.headerCell ?? table.view.address(positions.indicators[0]?.along ?? table.first, line.across));
  });
}

/** First figures of lines in a list of agencies that have no label at all, unless they are the mean of the list. */
const namelessLines = (tables: readonly ReadTable[]): string[] =>
  tables.flatMap((one) => {
    const { view, valueLines } = one.table;
    const agencies = agencyLinesOf(one.table).map((line) => ({ line }));
    const first = Math.min(...one.positions.indicators.map(({ along }) => along));
    if (agencies.length === 0) return [];
    const isLabelled = (line: ValueLine): boolean =>
      Array.from({ length: first - view.firstAlong }, (_, index) =>
        view.value(view.firstAlong + index, line.across),
      ).some((value) => typeof value === 'string' && value.trim() !== '');
    return valueLines
      .filter((line) => line.role === null && line.agency === null && !isLabelled(line))
      .filter((line) => figures(one, line) * 2 > one.positions.indicators.length && !isMeanOf(one, line, agencies))
      .map((line) => view.address(first, line.across));
  });

/** @param areas cells of all tables that were recognised */
export function notReadFindings(
  tables: readonly ReadTable[],
  areas: readonly Area[],
  cellsOfSheet: Cells,
  texts: readonly TextCell[],
  lexicon: Lexicon,
): Finding[] {
  const view = uprightView(cellsOfSheet);
  const cells = [
    ...unreadHeaders(tables),
    ...namelessLines(tables),
    ...looseLists(view, areas, texts, lexicon).map(({ first, across }) => view.address(first, across)),
    ...numberedLists(cellsOfSheet, areas),
  ];
  return cells.length === 0 ? [] : [finding('table-not-read', 'warning', [...new Set(cells)])];
}

/**
 * Headers of the figures next to lists of indicators that are not tables; the first figure when nothing stands over it.
 */
export function looseHeaders(
  cells: Cells,
  areas: readonly Area[],
  texts: readonly TextCell[],
  lexicon: Lexicon,
): string[] {
  const view = uprightView(cells);
  return looseLists(view, areas, texts, lexicon).flatMap((list) =>
    columnsBeside(list)
      .filter((column) => mostlyScores(view, list, column))
      .map((column) => view.address(view.text(list.first - 1, column) === '' ? list.first : list.first - 1, column)),
  );
}

/** Lists of indicators with figures next to them, outside of all tables. */
const looseLists = (view: View, areas: readonly Area[], texts: readonly TextCell[], lexicon: Lexicon): Segment[] =>
  findSegments(view, texts, lexicon)
    .filter(({ count }) => count >= ENOUGH_IN_A_LIST)
    .filter(({ across, first }) => !areas.some((area) => contains(area, first, across)))
    .filter((segment) => hasFigures(view, segment));

/** Bare numbers 1 to 10 below each other with figures next to them: scores without any header. */
function numberedLists(cells: Cells, areas: readonly Area[]): string[] {
  const found: string[] = [];
  for (let row = cells.firstRow; row + HIGHEST_INDICATOR <= cells.endRow; row += 1) {
    for (let column = cells.firstColumn; column + 1 < cells.endColumn; column += 1) {
      if (!isCount(cells.value(row, column), 1) || !isNumberedList(cells, row, column)) continue;
      if (!areas.some((area) => contains(area, row, column))) found.push(cellAddress(row, column));
    }
  }
  return found;
}

function isNumberedList(cells: Cells, first: number, column: number): boolean {
  for (let index = 0; index < HIGHEST_INDICATOR; index += 1) {
    if (!isCount(cells.value(first + index, column), index + 1)) return false;
    if (!readScoreCell(cells.value(first + index, column + 1), 'General', '').ok) return false;
  }
  return !isCount(cells.value(first + HIGHEST_INDICATOR, column), HIGHEST_INDICATOR + 1);
}

const isCount = (value: CellValue, count: number): boolean =>
  value === count || (typeof value === 'string' && value.length <= 3 && arabicDigits(value).trim() === String(count));

/** Whether most of the names of a headless list have a figure right of them. */
function hasFigures(view: View, segment: Segment): boolean {
  const { first, last, count } = segment;
  let rows = 0;
  for (let row = first; row <= last; row += 1) {
    if (columnsBeside(segment).some((column) => typeof view.value(row, column) === 'number')) rows += 1;
  }
  return rows * 2 > count;
}

const columnsBeside = ({ across }: Segment): number[] =>
  Array.from({ length: REACH_OF_LISTS }, (_, index) => across + 1 + index);

function mostlyScores(view: View, { first, last, count }: Segment, column: number): boolean {
  let scores = 0;
  for (let row = first; row <= last; row += 1) {
    if (readScoreCell(view.value(row, column), view.numberFormat(row, column), '').ok) scores += 1;
  }
  return scores * 2 > count;
}

const figures = ({ table, positions }: ReadTable, line: ValueLine): number =>
  positions.indicators.filter(({ along }) => typeof table.view.value(along, line.across) === 'number').length;
