/** Handles columns that earlier versions wrote and this one does not. */
import type { RecordedRow } from '../record';
import { namesOf, sameColumns } from './matchColumns';
import type { WrittenRow } from './matchRows';
import { readWorksheet, type OldWorksheet } from './readOwnWorksheet';

/**
 * The worksheet without these columns, but with what staff changed there. @param planned rows as they would be written
 * now
 */
export function withoutGoneColumns(old: OldWorksheet, planned: readonly Pick<WrittenRow, 'id' | 'edited'>[]) {
  const { record, grid } = old;
  const written = (record?.rows ?? []).map(writtenRow);
  const names = namesOf(written);
  if (names.every(([header]) => header === '')) return old;
  const kept = sameColumns(namesOf(planned), names);
  const holds = (column: number) => written.some(({ cells }) => (cells[column] ?? '') !== '');
  const gone = [...names.keys()].filter((column) => !kept.includes(column) && holds(column));
  if (gone.length === 0) return old;
  const { rows, matches, columns } = readWorksheet(written, old);
  const isOurs = (row: number, column: number): boolean => {
    const was = gone.find((one) => columns.own[one] === column);
    const digest = was === undefined ? undefined : written[matches[row]?.written ?? -1]?.cells[was];
    return digest !== undefined && rows[row]?.get(column)?.digest === digest;
  };
  const without = <Value>(lines: readonly (readonly Value[])[]) =>
    lines.map((line, down) =>
      line.map((cell, across) => (isOurs(grid.firstRow + down, grid.firstColumn + across) ? '' : cell)),
    );
  return { ...old, grid: { ...grid, values: without(grid.values), formulas: without(grid.formulas) } };
}

/** A recorded row by itself, in the columns of its record. */
export const writtenRow = (row: RecordedRow): WrittenRow => ({
  ...row,
  edited: row.edited ?? row.cells,
  isRecorded: true,
  openings: [],
  hasPlace: row.cells.length > 0,
});
