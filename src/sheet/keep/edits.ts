/** What people changed on an own worksheet since it was written, and how much of what was written is still there. */
import type { CellAddress } from '../../ita/finding';
import { cellAddress } from '../grid';
import type { SheetRecord } from '../record';
import { writtenRow } from './dropFormerColumns';
import { readWorksheet, type OldWorksheet } from './readOwnWorksheet';

export interface SheetEdits {
  /** Cells of ours that differ from what was written, including emptied ones: "D6". */
  readonly changed: readonly CellAddress[];
  /** Content next to ours, in columns that staff added. */
  readonly beside: readonly CellAddress[];
  /** Content of rows that staff added. */
  readonly added: readonly CellAddress[];
  /** Ids of the rows that staff deleted. */
  readonly deleted: readonly string[];
  readonly isNone: boolean;
  /** How many of the recorded filled cells are on the worksheet: this proves ownership. */
  readonly found: number;
  readonly recorded: number;
}

export function editsOf(record: SheetRecord, old: Pick<OldWorksheet, 'grid' | 'area'>): SheetEdits {
  const { rows, matches, columns } = readWorksheet(record.rows.map(writtenRow), old);
  const [changed, beside, added]: [CellAddress[], CellAddress[], CellAddress[]] = [[], [], []];
  let found = 0;
  rows.forEach((now, row) => {
    const cells = record.rows[matches[row]?.written ?? -1]?.cells;
    const at = (column: number) => cellAddress(row, column);
    if (cells === undefined) added.push(...[...now.keys()].map(at));
    else {
      columns.own.forEach((place, column) => {
        const was = cells[column] ?? '';
        if (place === null) return;
        if ((now.get(place)?.digest ?? '') !== was) changed.push(at(place));
        else if (was !== '') found += 1;
      });
      beside.push(...columns.others.filter((column) => now.has(column)).map(at));
    }
  });
  const known = new Set(matches.map((match) => match?.written));
  const deleted = record.rows.flatMap(({ id }, position) => (known.has(position) ? [] : [id]));
  const isNone = [changed, beside, added, deleted].every((list) => list.length === 0);
  const recorded = record.rows.flatMap(({ cells }) => cells.filter((digest) => digest !== '')).length;
  return { changed, beside, added, deleted, isNone, found, recorded };
}
