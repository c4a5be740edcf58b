/**
 * A worksheet as rows that have ids but no places yet. Rows can be put in anywhere: formulas, merges, charts and pages
 * are functions of the layout, which is known when the rows are rendered (render.ts).
 */
import type { CellValue } from '../grid';
import { draftDigest, type Digest } from '../record';
import type { TextMeasure } from './textHeight';
import type { CellsDraft, CellStyle, Formula, WorksheetDraft } from './draft';

/** A cell of the worksheet as it is: drafted where it stands it is left alone, elsewhere its value is written. */
export interface KeptCell {
  /** Also where it is a formula. */
  readonly value: CellValue;
  readonly formula: string | null;
  readonly digest: Digest;
  /** English notation. */
  readonly numberFormat: string;
  /** Where it stands on the worksheet, from 0. */
  readonly row: number;
  readonly column: number;
}

/** A formula that depends on where rows come to stand. Only the add-in writes its cell. @returns "=A1+1" */
export type FormulaAt = (row: number, layout: Layout) => string;

export type ModelCell = string | number | null | Formula | FormulaAt | KeptCell;

export const isKept = (cell: ModelCell): cell is KeptCell =>
  typeof cell === 'object' && cell !== null && 'digest' in cell;

/** A style over columns of one row, first and last from 0; a later one of the same row goes over an earlier one. */
export interface Look {
  readonly from: number;
  readonly to: number;
  readonly style: CellStyle;
}

/** Columns merged into one cell, with the same ones of the rows down to the row of that id. */
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
  /** Points of its font, where it is not the worksheet's. */
  readonly size?: number;
  readonly isInTable?: boolean;
  /** So many leading columns are written by the add-in only: what staff type there makes way. */
  readonly computed?: number;
  /** A row that must not be missing: it comes back where staff deleted it, as computed rows do. */
  readonly isRequired?: boolean;
}

/** Where the rows came to stand, from 0. */
export interface Layout {
  /** null for a row that staff deleted. */
  readonly rowOf: (id: string) => number | null;
  /** Row of the column names, −1 without a table. */
  readonly header: number;
  /** The header's row where the table has no other. */
  readonly lastTableRow: number;
  readonly lastRow: number;
  /** Of the printed columns, in characters. */
  readonly widths: readonly number[];
  /** Points of each row, estimated where Excel fits it. */
  readonly heights: readonly number[];
}

/** A row that staff added, or one of ours that is theirs now. */
export interface StaffRow {
  readonly id: string;
  readonly cells: readonly ModelCell[];
  readonly isInTable: boolean;
}

/** What of a draft depends on the layout as a whole. */
export type Finish = Pick<WorksheetDraft, 'frozenRows' | 'charts' | 'page' | 'table'> &
  Partial<Pick<CellsDraft, 'inputs' | 'choices'>>;

export interface SheetModel extends Pick<WorksheetDraft, 'role' | 'title' | 'tabColor' | 'year' | 'columnWidths'> {
  /** So many leading columns are printed. */
  readonly printedColumns: number;
  /** Points of its font. */
  readonly size: number;
  /** Where its rows are not to have room for any font. */
  readonly metrics?: TextMeasure;
  readonly rows: readonly ModelRow[];
  /** A letter: staff write over whole lines, and a line of the draft's does not come into it by itself. */
  readonly isLetter?: true;
  /** Its rows are measures, which findings name. */
  readonly listsMeasures?: true;
  /** The column whose text tells people which row of the table is meant. */
  readonly namingColumn: number;
  /** A row of staff's in the looks of its place, with the formulas that a row there has. */
  readonly staffRow: (row: StaffRow) => ModelRow;
  /** A row of ours that is not planned any more, changed so that it can stand behind those of its issue. */
  readonly released?: (cells: readonly ModelCell[], issue: number) => readonly ModelCell[];
  readonly finish: (layout: Layout) => Finish;
}

/** A formula has the same wherever rows come to stand: only the cells that it refers to differ. */
export function modelDigest(cell: ModelCell): Digest {
  if (typeof cell === 'function') return draftDigest({ formula: cell(0, ANY) });
  return isKept(cell) ? cell.digest : draftDigest(cell);
}

const ANY: Layout = { rowOf: () => 0, header: 0, lastTableRow: 0, lastRow: 0, widths: [], heights: [] };

/** The row's id names the table's header in every worksheet that has a table. */
export const HEADER = 'header';
/** The row that names the columns of the charts' figures. */
export const FIGURES = 'figures';

/** "2-1" → 2, "2 e7" → 2: the issue that a row of a table belongs to; null for other rows. */
export const issueOfRow = (id: string): number | null => {
  const issue = /^(\d+)[ -]/.exec(id)?.[1];
  return issue === undefined ? null : Number(issue);
};
