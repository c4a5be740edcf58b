/**
 * What the add-in wrote into a workbook, as the workbook itself stores it. Ownership, undo and the merge of what staff
 * edited compare against this record; nothing is inferred from wording. It holds no texts, only their digests.
 */
import { cleanText } from '../ita/thai';
import type { CellFormats } from './cellFormats';
import type { DraftValue, WorksheetRole } from './drafts/draft';
import type { CellValue } from './grid';

export interface WorkbookRecord {
  /** Results by their mark, "ITA_1". */
  readonly sets: Readonly<Record<string, SetRecord>>;
}

export interface SetRecord {
  /** Present as long as a write is under way, or after one that was cut short. */
  readonly journal: Journal | null;
  /** null before a first write is complete. */
  readonly block: BlockRecord | null;
  readonly worksheets: Readonly<Partial<Record<WorksheetRole, SheetRecord>>>;
  readonly highlights: readonly HighlightRecord[];
}

/** A conditional format of the add-in's. */
export interface HighlightRecord {
  /** "C7:C11", on the assessed sheet. */
  readonly range: string;
  readonly formula: string;
}

export interface Journal {
  /** Identifies this write among those of other people. */
  readonly token: string;
  /** Worksheets that it makes. */
  readonly makes: readonly string[];
}

export interface BlockRecord {
  /** Row by row. */
  readonly cells: readonly (readonly Digest[])[];
  /** Formats that the cells had before; null where they could not be read. */
  readonly formats: CellFormats | null;
}

export interface SheetRecord {
  /** Fiscal year (B.E.) of the assessment that it was drafted from. */
  readonly year: number;
  /** Every row as it was drafted before anybody's edits were kept in it, from top to bottom. */
  readonly rows: readonly RecordedRow[];
}

export interface RecordedRow {
  /** What the row is about; unique on its worksheet, and the same in every draft of it. */
  readonly id: string;
  readonly cells: readonly Digest[];
}

/** "" for an empty cell, "=" for a formula, else a hash of the cell's text. */
export type Digest = string;

const FORMULA = '=';

/** Of a cell as it is drafted. */
export function draftDigest(value: DraftValue): Digest {
  if (value === null) return '';
  return typeof value === 'object' ? FORMULA : digest(value);
}

/** Of a cell as it was read. Excel rewrites formulas when cells move, so only their being formulas counts. */
export const cellDigest = (value: CellValue, formula: CellValue = ''): Digest =>
  isFormula(formula, value) ? FORMULA : digest(value);

/** A text that begins with "=" is its own value; a formula hardly ever is. */
export const isFormula = (formula: CellValue, value: CellValue): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** The same for texts that differ in blanks, invisible characters and the kind of digits only. Excel keeps 15 digits. */
function digest(value: CellValue): Digest {
  const text = cleanText(typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value));
  return text === '' ? '' : fnv1a(text).toString(36);
}

/** FNV-1a, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
