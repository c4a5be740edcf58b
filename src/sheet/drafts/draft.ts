/**
 * Drafts: what is to be written, declared as data. Only excel/write interprets them; a draft never says how. Positions
 * inside a draft count from 0 at its own top-left cell.
 */
import { worksheetNames } from '../../texts/worksheetNames';
import type { Area } from '../grid';
import type { RecordedRow } from '../record';

export interface Formula {
  /** "=A1+1", in English notation. */
  readonly formula: string;
}

/** The cell keeps its content and number format: staff typed it, and it is in its place. */
export const LEFT_AS_IT_IS = { isLeft: true } as const;

/** null leaves the cell empty. A string is always text, whatever it starts with; a formula is a `Formula`. */
export type DraftValue = string | number | null | Formula | typeof LEFT_AS_IT_IS;

export type HorizontalAlignment = 'Left' | 'Center' | 'Right';
export type VerticalAlignment = 'Top' | 'Center';

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly fill?: string;
  readonly font?: string;
  readonly wrap?: boolean;
  readonly horizontal?: HorizontalAlignment;
  /** The text is shrunk to fit its cell. */
  readonly shrink?: boolean;
  readonly vertical?: VerticalAlignment;
  /** Excel's indent levels, 0–15, for every line of the cell; requires left alignment. */
  readonly indent?: number;
  /** English notation, "0.00". */
  readonly numberFormat?: string;
  /** Thin lines around every cell of the area. */
  readonly borders?: string;
  /** People type here, also when they protect the sheet. */
  readonly isInput?: boolean;
}

export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** Cells must hold numbers between the two; dates are formulas, correct in either date system of Excel. */
export interface NumberInput {
  readonly area: Area;
  readonly minimum: number | Formula;
  readonly maximum: number | Formula;
  readonly title: string;
  /** Shown while the cell is selected. */
  readonly message: string;
  /** Shown instead of Excel's own message when something else is typed. */
  readonly error?: string;
}

/** Cells must hold one of the values. */
export interface ChoiceInput {
  readonly area: Area;
  readonly choices: readonly string[];
  /** Excel's message for anything else; Excel's own words when left out. */
  readonly error?: { readonly title: string; readonly message: string };
}

/** A rectangle of cells with its format. */
export interface CellsDraft {
  readonly values: readonly (readonly DraftValue[])[];
  readonly styles: readonly StyledArea[];
  readonly inputs: readonly NumberInput[];
  readonly choices?: readonly ChoiceInput[];
  /** Areas merged into one cell; never over scores. */
  readonly merges: readonly Area[];
}

/** A workbook name of the add-in's own ("ITA_1_result") for an area of the draft. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/** Cells on the assessed sheet, at a free place. */
export interface BlockDraft {
  /** Fiscal year (B.E.) of the assessment. */
  readonly year: number;
  readonly sheet: string;
  /** Where the block's top-left cell goes, in worksheet coordinates. */
  readonly row: number;
  readonly column: number;
  readonly cells: CellsDraft;
  readonly names: readonly NamedArea[];
}

/** One conditional format; no two are on the same range. Formulas use absolute addresses and carry the add-in's mark. */
export interface HighlightDraft {
  readonly sheet: string;
  /** "C7:C11", or one cell. */
  readonly range: string;
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
}

/** A column chart from 0 to 100: the first data columns as columns on top of each other, the others as lines. */
export interface ChartDraft {
  readonly name: string;
  readonly title: string;
  /** Header row and data, names in the first column; on the draft's own sheet. */
  readonly source: Area;
  /** Cells that the chart covers. */
  readonly place: Area;
  /** Colours of as many data columns; only one of them holds the figure, the others are 0. */
  readonly columnColors: readonly string[];
  readonly lineColors: readonly string[];
}

/** Centimetres. */
export type Margins = Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;

export interface PageSetup {
  readonly orientation: 'Landscape' | 'Portrait';
  /** Rows repeated on every page, from 0 on the sheet, inclusive. */
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  /** Printed area of the sheet. */
  readonly area: Area;
  /** Centimetres, on all sides or on each. */
  readonly margin: number | Margins;
  /** Whole per cent, 10–100: one page wide. Excel does not fit to the width when pages have manual breaks. */
  readonly scale: number;
  /** Rows, from 0 on the sheet, that begin a new page. */
  readonly breaksBefore?: readonly number[];
  /** Footer, in Excel's codes: "หน้า &P / &N". */
  readonly footer: string;
}

/** The worksheets that belong to an assessed sheet. */
export type ResultRole = keyof typeof worksheetNames;
export const resultRoles = Object.keys(worksheetNames) as readonly ResultRole[];

/** All worksheets of the add-in's own; the catalogue (คลังมาตรการ) serves the whole workbook. */
export type WorksheetRole = ResultRole | 'catalogue';
export const worksheetRoles: readonly WorksheetRole[] = [...resultRoles, 'catalogue'];

/** A worksheet of the add-in's own. */
export interface WorksheetDraft {
  /** What it is, part of its workbook name: "measures" → ITA_1_measures. */
  readonly role: WorksheetRole;
  /** The wanted name; a number is added when a sheet of the user's has it. ≤ 31 UTF-16 units, legal. */
  readonly title: string;
  readonly tabColor: string;
  /** Fiscal year (B.E.) of the assessment; 0 for the catalogue, which belongs to none. */
  readonly year: number;
  /** May be larger than the rows and columns described here: content moved, and its old cells are emptied. */
  readonly cells: CellsDraft;
  /** What each row is about, from the top; rows that staff added have ids of their own. */
  readonly rowIds: readonly string[];
  /** Every row as drafted, before edits were kept in it: what the workbook records. */
  readonly recorded: readonly RecordedRow[];
  /** Width of each column in characters of the default font, as Excel counts them. */
  readonly columnWidths: readonly number[];
  /** Height of each row in points; null for Excel to fit it to its texts, none of which is wrapped in merged cells. */
  readonly rowHeights: readonly (number | null)[];
  /** Rows that stay on top when scrolling; 0 for none. */
  readonly frozenRows: number;
  readonly charts: readonly ChartDraft[];
  /** Header row and body of an Excel table, so that staff can filter it and add rows. */
  readonly table?: { readonly name: string; readonly area: Area };
  readonly page: PageSetup;
}

/** Everything one click writes. */
export interface Drafts {
  readonly block: BlockDraft;
  readonly highlights: readonly HighlightDraft[];
  readonly worksheets: readonly WorksheetDraft[];
}
