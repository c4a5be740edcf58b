/** The looks of a range's cells: read where they agree, changed for all of them. */
import { isWholeColumns, isWholeRows } from '../workbook/address';
import type { CellStyle, StyleChange } from '../workbook/cellStyle';
import type { Json } from '../protocol/message';
import { HostError } from '../protocol/errors';
import type { RangeTarget } from './rangeTarget';
import { requireUnprotected, type Session } from './session';

/** What all cells have in common; null where they differ. */
export function commonStyle(range: RangeTarget, get: (style: CellStyle) => Json): Json {
  const { sheet, area, session } = range;
  const indexes = new Set<number>();
  let existing = 0;
  for (const { cell } of sheet.cells(area)) {
    indexes.add(cell.style);
    existing += 1;
  }
  if (existing < range.rows * range.columns && range.rows * range.columns <= 1_000_000) {
    range.each((row, column) => indexes.add(sheet.styleIndex(row, column)));
  } else if (existing < range.rows * range.columns) indexes.add(sheet.styleIndex(area.lastRow, area.lastColumn));
  const values = new Set([...indexes].map((index) => get(session.workbook.styles.style(index))));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

export function changeStyle(range: RangeTarget, change: StyleChange): void {
  requireUnprotected(range.sheet);
  eachStyle(range, (style) => range.session.workbook.styles.change(style, change));
}

/** Back to the workbook's ordinary style. */
export function clearFormats(range: RangeTarget): void {
  requireUnprotected(range.sheet);
  const { sheet, area } = range;
  if (isWholeColumns(area) || isWholeRows(area)) eachStyle(range, () => 0);
  else {
    for (const { cell } of sheet.cells(area)) cell.style = 0;
    sheet.touch();
  }
}

/** "Normal" where no cell has another named style; null where they differ. */
export function namedStyle({ session, sheet, area }: RangeTarget): Json {
  const names = new Set([...sheet.cells(area)].map(({ cell }) => session.workbook.styles.nameOf(cell.style)));
  if (names.size === 0) return 'Normal';
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** A named style replaces all looks of the cells; rules and validation stay. */
export function setNamedStyle(range: RangeTarget, name: string): void {
  requireUnprotected(range.sheet);
  const style = namedStyleIndex(range.session, name);
  range.each((row, column) => {
    // Also where the column has looks of its own: then the cell differs from them.
    range.sheet.ensureCell(row, column).style = style;
  });
  range.sheet.touch();
}

/** @throws HostError NotImplemented for a style that the workbook does not bring along. */
export function namedStyleIndex({ workbook }: Session, name: string): number {
  const index = name === 'Normal' ? 0 : workbook.styles.named(name);
  if (index !== undefined) return index;
  throw new HostError('NotImplemented', `the workbook has no style ${name}, and built-in ones are not known here`);
}

/** Gives each cell of a range the style that `derive` makes of its own; asked once for each style, not for each cell. */
export function eachStyle(range: RangeTarget, derive: (style: number) => number): void {
  const { sheet, area } = range;
  const derived = new Map<number, number>();
  const change = (style: number): number => {
    const known = derived.get(style) ?? derive(style);
    derived.set(style, known);
    return known;
  };
  sheet.touch();
  if (!isWholeColumns(area) && !isWholeRows(area)) {
    range.each((row, column) => {
      const cell = sheet.ensureCell(row, column);
      cell.style = change(cell.style);
    });
    return;
  }
  if (isWholeColumns(area)) {
    sheet.columns.changeStyle(area.firstColumn, area.lastColumn, change);
    for (const [, row] of sheet.existingRows())
      if (isWholeRows(area) && row.style !== null) row.style = change(row.style);
  } else {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      const found = sheet.ensureRow(row);
      found.style = change(found.style ?? 0);
    }
  }
  for (const { cell } of sheet.cells(area)) cell.style = change(cell.style);
}
