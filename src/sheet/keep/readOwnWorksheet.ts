/** An own worksheet as people left it, read by means of the record of what was written on it. */
import type { KeptCell } from '../drafts/sheetModel';
import type { Area, Grid } from '../grid';
import { cellDigest, isFormula, type SheetRecord } from '../record';
import { findColumns, type Columns } from './matchColumns';
import { matchRows, type Match, type RowNow, type WrittenRow } from './matchRows';
import { HEADER_SHARE, RECOGNISED_SHARE } from './thresholds';

/** An own worksheet as it is now. */
export interface OldWorksheet {
  /** The whole worksheet. */
  readonly grid: Grid;
  /** What the add-in wrote on it. */
  readonly area: Area;
  /** null for a copied worksheet, and in a workbook that lost its record. */
  readonly record: SheetRecord | null;
}

export interface ReadWorksheet {
  /** From the first row of the worksheet to the last that holds something or is the add-in's. */
  readonly rows: readonly RowNow[];
  /** For each row, the matching written row. */
  readonly matches: readonly (Match | null)[];
  readonly columns: Columns;
  /** Whether enough was recognised to rewrite it. */
  readonly isReadable: boolean;
}

export function readWorksheet(written: readonly WrittenRow[], old: Omit<OldWorksheet, 'record'>): ReadWorksheet {
  const { grid, area } = old;
  const count = Math.max(grid.firstRow + grid.values.length, area.lastRow + 1);
  const rows = Array.from({ length: count }, (_, row) => rowNow(grid, row));
  const columns = findColumns(written, rows, area.firstColumn);
  const own = rows.map((cells) => columns.own.map((column) => cells.get(column ?? -1)));
  const matches = matchRows(written, own);
  const isFilled = own.map((cells) => cells.some((cell) => cell !== undefined));
  const known = matches.filter((match, row) => match?.isGuess === false && isFilled[row]).length;
  const recorded = written.filter(({ edited }) => edited.some((digest) => digest !== '')).length;
  const least = RECOGNISED_SHARE * Math.min(isFilled.filter(Boolean).length, recorded);
  return { rows, matches, columns, isReadable: columns.foundShare > HEADER_SHARE && known >= least };
}

export function rowNow({ values, formulas, numberFormats, firstRow, firstColumn }: Grid, row: number): RowNow {
  const line = row - firstRow;
  return new Map(
    (values[line] ?? []).flatMap((value, position): [number, KeptCell][] => {
      const read = formulas[line]?.[position] ?? '';
      const [digest, column] = [cellDigest(value, read), firstColumn + position];
      const formula = isFormula(read, value) ? String(read) : null;
      const numberFormat = numberFormats[line]?.[position] ?? 'General';
      return digest === '' ? [] : [[column, { value, formula, digest, numberFormat, row, column }]];
    }),
  );
}
