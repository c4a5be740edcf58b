/** What staff typed into an own worksheet and is to be kept when the worksheet is written anew. */
import { arabicDigits } from '../../ita/thai';
import type { DraftValue } from './draft';

/** Values by the name of their column, as the header says it. */
export type RowEdits = ReadonlyMap<string, string | number>;

export interface KeptEdits {
  /** By the id of the measure whose row it is, "2-1". */
  readonly cells: ReadonlyMap<string, RowEdits>;
  /** Rows that are not the add-in's, in their order; written below its own. */
  readonly rows: readonly RowEdits[];
  /** What was written over our texts below the table (dots, under the signatures), by placeOf. */
  readonly fillIns: ReadonlyMap<string, string>;
  /** Heading lines that staff reworded, by their row. */
  readonly headings: ReadonlyMap<number, string>;
}

export const noEdits: KeptEdits = { cells: new Map(), rows: [], fillIns: new Map(), headings: new Map() };

/** Rows of a worksheet around its table: above its header row, and from a row on below it. */
export interface TableRows {
  readonly header: number;
  /** First row after the table. */
  readonly below: number;
}

/** Names a cell below the table in a way that holds when the table grows; null elsewhere. */
export const placeOf = (row: number, column: number, { below }: TableRows): string | null =>
  row < below ? null : `${row - below}, ${column}`;

export const withFillIns = (
  values: readonly (readonly DraftValue[])[],
  rows: TableRows,
  { fillIns }: KeptEdits,
): DraftValue[][] =>
  values.map((line, row) =>
    line.map((value, column) => {
      const place = placeOf(row, column, rows);
      return (place === null ? undefined : fillIns.get(place)) ?? value;
    }),
  );

/**
 * The measure as a row shows it: "2.1 พัฒนาระบบ…". The number is what a row is recognised by. It is part of the text that
 * official plans number anyway, so it needs no column of its own, and it moves with the row when rows are sorted or
 * inserted.
 */
export const numberedMeasure = (id: string, measure: string): string => `${id.replace('-', '.')} ${measure}`;

/** "2.1 พัฒนาระบบ…", "๒.๑ …" → "2-1" and the measure; null for a text that begins with no such number. */
export function parseNumberedMeasure(text: string): { readonly id: string; readonly measure: string } | null {
  const match = /^\s*([1-7๑-๗])\s*[.-]\s*([0-9๐-๙]{1,3})(?:\s+|$)([\s\S]*)$/.exec(text);
  if (match === null) return null;
  const [, issue = '', number = '', measure = ''] = match;
  return { id: `${arabicDigits(issue)}-${Number(arabicDigits(number))}`, measure: measure.trim() };
}

/** Stands for the id of the row that staff added as number `index`. */
export const addedRow = (index: number): string => `added ${index}`;
