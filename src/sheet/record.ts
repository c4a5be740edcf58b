/**
 * What the add-in wrote into a workbook, as stored in the workbook itself. Ownership, undo and the merge of what staff
 * edited compare against this record; nothing is inferred from wording. It holds digests instead of cell texts.
 */
import { cleanText } from '../ita/thaiText';
import type { CellFormats } from './formatsToRestore';
import type { DraftValue, WorksheetRole } from './drafts/draft';
import { formulaShape } from './comparableFormula';
import type { CellValue } from './grid';

export interface WorkbookRecord {
  /** Results by their mark, "ITA_1". */
  readonly sets: Readonly<Record<string, SetRecord>>;
  /** Present while the agency's catalogue is being inserted, and after that was interrupted. */
  readonly catalogue: Journal | null;
}

export const noRecord: WorkbookRecord = { sets: {}, catalogue: null };

export interface SetRecord extends Written {
  /** Present while a write is under way, and after an interrupted one. */
  readonly journal: Journal | null;
  /** False until the appearance is complete; until then rules without a formula may be the add-in's. */
  readonly isDressed: boolean;
}

/** What one write leaves behind. */
export interface Written {
  /** Name that the assessed sheet had. */
  readonly sheet: string;
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
  /** Worksheets that the write creates. */
  readonly makes: readonly string[];
  /** Whether these were created; until then a worksheet with content is somebody else's of the same name. */
  readonly isMade: boolean;
  /** The state before. After an interruption, a worksheet or the block is as before or as written, never in between. */
  readonly before: Written | null;
}

export interface BlockRecord {
  /** Fiscal year (B.E.) of the assessment; missing in records of versions that did not store it. */
  readonly year?: number;
  /** Row by row. */
  readonly cells: readonly (readonly Digest[])[];
  /** Previous formats of the cells; null when they could not be read. */
  readonly formats: CellFormats | null;
  /** Missing until it is known, and in records of versions that changed nothing around the block. */
  readonly frame?: FrameRecord;
}

/** What the block needed of the sheet around it. */
export interface FrameRecord {
  /** Previous widths of the block's columns as written, in points; null for those left alone. */
  readonly widths: readonly (number | null)[];
  /** Whether a page break was put before the block. */
  readonly hasBreak: boolean;
}

export interface SheetRecord {
  /** Fiscal year (B.E.) of the assessment that it was drafted from. */
  readonly year: number;
  /** Every row as drafted, before edits were kept in it, from top to bottom. */
  readonly rows: readonly RecordedRow[];
}

export interface RecordedRow {
  /** What the row is about; unique on its worksheet, and the same in every draft of it. */
  readonly id: string;
  /** By column; [] for a row that staff deleted, which stays deleted. */
  readonly cells: readonly Digest[];
  /** Its cells including the edits that were kept in it, if any: used to find the row again. */
  readonly edited?: readonly Digest[];
}

/**
 * "" for an empty cell, "=" and a hash of its shape for a formula that refers to cells, otherwise a hash of text or
 * formula.
 */
export type Digest = string;

/** Whether the digest is of a formula that refers to cells. */
export const isOfCells = (digest: Digest): boolean => digest.startsWith('=');
/** Placeholder in a record made from an older one, where something was edited and the written content is not known. */
export const UNKNOWN: Digest = '?';

/** Digest of a cell as drafted. */
export function draftDigest(value: DraftValue): Digest {
  if (value === null || typeof value !== 'object') return digest(value ?? '');
  return 'formula' in value ? formulaDigest(value.formula) : '';
}

/** Digest of a cell as read. */
export const cellDigest = (value: CellValue, formula: CellValue = ''): Digest =>
  isFormula(formula, value) ? formulaDigest(String(formula)) : digest(value);

/** A text that begins with "=" equals its own value; a formula hardly ever does. */
export const isFormula = (formula: CellValue, value: CellValue): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

const formulaDigest = (formula: string): Digest =>
  refersToCells(formula) ? `=${hash(formulaShape(formula))}` : hash(formula.replace(/\s/g, '').toUpperCase());

/** Excel rewrites such formulas when cells move, so only their shape counts. */
export const refersToCells = (formula: string): boolean => /[A-Z]\$?\d|[A-Z]:|!/i.test(formula);

/** Equal for texts that differ only in blanks, invisible characters and the kind of digits. */
function digest(value: CellValue): Digest {
  const text = cleanText(constantText(value));
  return text === '' ? '' : hash(text);
}

const hash = (text: string): string => fnv1a(text).toString(36);

/** A number as Excel shows it without a format, which keeps 15 digits. */
export function constantText(value: CellValue): string {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : value;
}

/** 32 bits. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
