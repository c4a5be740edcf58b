/**
 * A worksheet as rows that have ids but no places yet. Rows can be inserted anywhere: formulas, merges, charts and
 * pages are functions of the layout, which is known when the rows are rendered (render.ts).
 */
import type { CellValue } from '../grid';
import { draftDigest, type Digest } from '../record';
import type { TextMeasure } from './textHeight';
import type { CellsDraft, CellStyle, Formula, WorksheetDraft } from './draft';

/** An existing cell of the worksheet: left alone if it is drafted where it is, otherwise its value is written. */
export interface KeptCell {
  /** The value, also of a formula. */
  readonly value: CellValue;
  readonly formula: string | null;
  readonly digest: Digest;
  /** English notation. */
  readonly numberFormat: string;
  /** Its place on the worksheet, from 0. */
  readonly row: number;
  readonly column: number;
}

/** A formula that depends on the final places of rows. Only the add-in writes its cell. @returns "=A1+1" */
export type FormulaAt = (row: number, layout: Layout) => string;

export type ModelCell = string | number | null | Formula | FormulaAt | KeptCell;

export const isKept = (cell: ModelCell): cell is KeptCell =>
  typeof cell === 'object' && cell !== null && 'digest' in cell;

/** A style over columns of one row, first and last from 0; a later one of the same row overrides an earlier one. */
export interface Look {
  readonly from: number;
  readonly to: number;
  readonly style: CellStyle;
}

/** Columns merged into one cell, together with the same columns of the rows down to the row of that id. */
export interface Merge {
  readonly from: number;
  readonly to: number;
  readonly through?: string;
}

export interface ModelRow {
  /** What the row is about: unique on its worksheet, and the same in every draft of it. */
  readonly id: string;
  /** By column; cells that are left out are empty. */
  readonly cells: readonly ModelCell[];
  readonly looks: readonly Look[];
  readonly merges?: readonly Merge[];
  /** Points; or fitted by Excel to its wrapped texts; or to those in merged cells, which Excel does not fit. */
  readonly height: number | 'fitted' | 'merged';
  /** Points of its font, if different from the worksheet's. */
  readonly size?: number;
  readonly isInTable?: boolean;
  /** Number of leading columns that only the add-in writes: what staff type there is replaced. */
  readonly computed?: number;
  /** A required row: it comes back if staff deleted it, as computed rows do. */
  readonly isRequired?: boolean;
}

/** The final places of the rows, from 0. */
export interface Layout {
  /** null for a row that staff deleted. */
  readonly rowOf: (id: string) => number | null;
  /** Row of the column names, −1 without a table. */
  readonly header: number;
  /** The table's header row, if it has no other. */
  readonly lastTableRow: number;
  readonly lastRow: number;
  /** Widths of the printed columns, in characters. */
  readonly widths: readonly number[];
  /** Points of each row, estimated if Excel fits it. */
  readonly heights: readonly number[];
}

/** A row that staff added, or one of ours that now belongs to staff. */
export interface StaffRow {
  readonly id: string;
  readonly cells: readonly ModelCell[];
  readonly isInTable: boolean;
}

/** The parts of a draft that depend on the layout as a whole. */
export type Finish = Pick<WorksheetDraft, 'frozenRows' | 'charts' | 'page' | 'table'> &
  Partial<Pick<CellsDraft, 'inputs' | 'choices'>>;

export interface SheetModel extends Pick<WorksheetDraft, 'role' | 'title' | 'tabColor' | 'year' | 'columnWidths'> {
  /** Number of leading columns that are printed. */
  readonly printedColumns: number;
  /** Points of its font. */
  readonly size: number;
  /** Set when its rows are not to have room for any font. */
  readonly metrics?: TextMeasure;
  readonly rows: readonly ModelRow[];
  /** A letter: staff write over whole lines, and no line of the draft is inserted unasked. */
  readonly isLetter?: true;
  /** Whether its rows are measures, which findings name. */
  readonly listsMeasures?: true;
  /** The column whose text shows people which row of the table is meant. */
  readonly namingColumn: number;
  /** A staff-added row in the format of its place, with the formulas that a row there has. */
  readonly staffRow: (row: StaffRow) => ModelRow;
  /** A row of ours that is no longer planned, changed so that it can follow those of its issue. */
  readonly released?: (cells: readonly ModelCell[], issue: number) => readonly ModelCell[];
  readonly finish: (layout: Layout) => Finish;
}

/** A formula is the same wherever rows end up: only the cells that it refers to differ. */
export function modelDigest(cell: ModelCell): Digest {
  if (typeof cell === 'function') return draftDigest({ formula: cell(0, ANY) });
  return isKept(cell) ? cell.digest : draftDigest(cell);
}

const ANY: Layout = { rowOf: () => 0, header: 0, lastTableRow: 0, lastRow: 0, widths: [], heights: [] };

/** Id of the row that holds the table's header, in every worksheet with a table. */
export const HEADER = 'header';
/** Id of the row that names the columns of the charts' figures. */
export const FIGURES = 'figures';

/** "2-1" → 2, "2 e7" → 2: the issue that a row of a table belongs to; null for other rows. */
export const issueOfRow = (id: string): number | null => {
  const issue = /^(\d+)[ -]/.exec(id)?.[1];
  return issue === undefined ? null : Number(issue);
};
