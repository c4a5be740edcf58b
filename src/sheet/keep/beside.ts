/**
 * What staff put on an own worksheet around the add-in's cells: columns of their own in the table or beside it, notes
 * above and below. It moves with the rows that it stands beside, and is never written over.
 */
import type { DraftValue, StyledArea, WorksheetDraft } from '../drafts/draft';
import type { TableRows } from '../drafts/edits';
import { area } from '../drafts/area';
import { tableStyles } from '../drafts/officialSheet';
import type { CellAddress } from '../../ita/finding';
import { cellAddress, type Grid } from '../grid';
import { draftTable, isFormulaAt, typedAt, type OldRow, type OldTable } from '../ownTable';
import type { TypedValue } from '../ownTexts';
import type { RowKind } from './rowKind';

interface Note {
  /** Where it goes: on the worksheet above the table, as an offset from the first row below it, or by the row's id. */
  readonly at: { readonly above: number } | { readonly below: number } | { readonly id: string };
  readonly column: number;
  readonly value: TypedValue;
  /** It stood where the add-in writes. */
  readonly isMoved?: boolean;
}

export interface Beside {
  readonly notes: readonly Note[];
  /** Columns on the new worksheet that belong to the table: they have a header of their own. */
  readonly tableColumns: readonly number[];
}

export interface BesideRequest {
  readonly old: Grid;
  readonly table: OldTable;
  /** The worksheet as it would be without edits. */
  readonly fresh: WorksheetDraft;
  readonly kind: Pick<RowKind, 'isOwnAbove' | 'isInOurWay'>;
  /** What became of the rows of the old table; null for one that is gone. */
  readonly idOf: (row: OldRow) => string | null;
}

export function readBeside({ old, table, fresh, kind, idOf }: BesideRequest): Beside {
  const width = fresh.cells.values[0]?.length ?? 0;
  const columns = newColumns(table, width, old);
  const inRows = table.rows.flatMap((row) => {
    const id = idOf(row);
    if (id === null) return [];
    return [...row.beside].map(([column, value]): Note => ({
      at: { id },
      column: columns.get(column) ?? column,
      value,
    }));
  });
  const newTable = draftTable(fresh);
  const around = cellsAround(old, table).flatMap(({ row, column, value, isFormula }): Note[] => {
    const at = placeOf(row, table, newTable);
    if (row < table.header && kind.isInOurWay(row, column)) {
      return isFormula || kind.isOwnAbove(row, column, value)
        ? []
        : [{ at, column: width + column, value, isMoved: true }];
    }
    const moved = columns.get(column) ?? column;
    const isKnown = isOurs(fresh, newTable, at, moved) || (row < table.header && kind.isOwnAbove(row, column, value));
    return isKnown ? [] : [{ at, column: moved, value }];
  });
  return {
    notes: [...inRows, ...around],
    tableColumns: around.flatMap(({ at, column }) => ('above' in at && at.above === newTable.header ? [column] : [])),
  };
}

/** Where a cell outside the rows of the table goes: the table may begin elsewhere now, what is above it stays. */
function placeOf(row: number, old: OldTable, now: TableRows): { above: number } | { below: number } {
  if (row > old.header) return { below: row - old.below };
  return { above: row === old.header ? now.header : Math.min(row, now.header - 1) };
}

/** Our columns go back to their places, those that staff inserted go right of them, and the others stay where they are. */
function newColumns({ ownColumns, otherColumns }: OldTable, width: number, old: Grid): ReadonlyMap<number, number> {
  const used = otherColumns.filter((column) =>
    old.values.some((line) => (line[column - old.firstColumn] ?? '') !== ''),
  );
  const taken = new Set(used.filter((column) => column >= width));
  const columns = new Map<number, number>();
  ownColumns.forEach((column, index) => {
    if (column !== null) columns.set(column, index);
  });
  for (const column of used) {
    let place = column;
    if (column < width) {
      place = width;
      while (taken.has(place)) place += 1;
      taken.add(place);
    }
    columns.set(column, place);
  }
  return columns;
}

/** Cells above the table, its header row, and below it. */
const cellsAround = (old: Grid, { header, rows }: OldTable) =>
  old.values.flatMap((line, down) => {
    const row = old.firstRow + down;
    const isTableRow = row > header && rows.some((one) => one.row === row);
    return line.flatMap((_, across) => {
      const value = isTableRow ? null : typedAt(old, down, across);
      if (value === null) return [];
      return [{ row, column: old.firstColumn + across, value, isFormula: isFormulaAt(old, down, across) }];
    });
  });

/** Whether the cell is one that the draft writes, now or in another year: then its content is no note. */
function isOurs(
  { cells }: WorksheetDraft,
  { header, below }: TableRows,
  at: { above: number } | { below: number },
  column: number,
): boolean {
  const row = 'above' in at ? at.above : below + at.below;
  const width = cells.values[0]?.length ?? 0;
  if (column >= width) return false;
  if ('above' in at && row === header) return true;
  return (cells.values[row]?.[column] ?? null) !== null;
}

/** Cells of the new worksheet that hold what had to make way. */
export const movedCells = ({ notes }: Beside): CellAddress[] =>
  notes.flatMap(({ at, column, isMoved }) =>
    isMoved === true && 'above' in at ? [cellAddress(at.above, column)] : [],
  );

/** The draft with the notes in it. */
export function withBeside(draft: WorksheetDraft, { notes, tableColumns }: Beside, oldRows: number): WorksheetDraft {
  const table = draftTable(draft);
  const placed = notes.flatMap(({ at, column, value }) => {
    const row = 'above' in at ? at.above : 'below' in at ? table.below + at.below : table.rowOf.get(at.id);
    return row === undefined ? [] : [{ row, column, value }];
  });
  const { values, styles } = draft.cells;
  const rows = Math.max(values.length, oldRows, ...placed.map(({ row }) => row + 1));
  const columns = Math.max(values[0]?.length ?? 0, ...placed.map(({ column }) => column + 1));
  const written = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): DraftValue => values[row]?.[column] ?? null),
  );
  for (const { row, column, value } of placed) {
    const line = written[row];
    if (line !== undefined && (line[column] ?? null) === null) line[column] = value;
  }
  return {
    ...draft,
    cells: { ...draft.cells, values: written, styles: [...styles, ...columnStyles(tableColumns, table)] },
    page: { ...draft.page, area: widened(draft, tableColumns) },
  };
}

/** Columns of staff's own look like the table that they are part of. */
const columnStyles = (columns: readonly number[], { header, below }: TableRows): StyledArea[] =>
  columns.flatMap((column) =>
    tableStyles(header, below - 1, 1).map(({ area: { firstRow, lastRow }, style }) => ({
      area: area(firstRow, column, lastRow, column),
      style,
    })),
  );

const widened = ({ page }: WorksheetDraft, columns: readonly number[]) => ({
  ...page.area,
  lastColumn: [...columns]
    .sort((one, other) => one - other)
    // Not across columns that are not meant to be printed.
    .reduce((last, column) => (column === last + 1 ? column : last), page.area.lastColumn),
});
