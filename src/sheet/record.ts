/**
 * What the add-in wrote into a workbook, as the workbook itself stores it. Ownership, undo and the merge of what staff
 * edited compare against this record; nothing is inferred from wording. It holds digests instead of the texts
 * of cells.
 */
import { cleanText } from '../ita/thai';
import type { CellFormats } from './cellFormats';
import type { DraftValue, WorksheetRole } from './drafts/draft';
import { formulaShape } from './formulaShape';
import type { CellValue } from './grid';

export interface WorkbookRecord {
  /** Results by their mark, "ITA_1". */
  readonly sets: Readonly<Record<string, SetRecord>>;
  /** Present as long as the agency's catalogue is being inserted, or after that was cut short. */
  readonly catalogue: Journal | null;
}

export const noRecord: WorkbookRecord = { sets: {}, catalogue: null };

export interface SetRecord extends Written {
  /** Present as long as a write is under way, or after one that was cut short. */
  readonly journal: Journal | null;
  /** False until everything was made to look as it should; until then rules without a formula may be the add-in's. */
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
  /** Worksheets that it makes. */
  readonly makes: readonly string[];
  /** Whether these were made; else one with content is somebody else's of the same name. */
  readonly isMade: boolean;
  /** What was there before. Cut short, a worksheet or the block is as before or as written, never in between. */
  readonly before: Written | null;
}

export interface BlockRecord {
  /** Fiscal year (B.E.) of the assessment; left out by versions that did not record it. */
  readonly year?: number;
  /** Row by row. */
  readonly cells: readonly (readonly Digest[])[];
  /** Formats that the cells had before; null where they could not be read. */
  readonly formats: CellFormats | null;
  /** Left out until it is known, and by versions that changed nothing of the kind. */
  readonly frame?: FrameRecord;
}

/** What the block needed of the sheet around it. */
export interface FrameRecord {
  /** How wide columns of the block, as they were written, were before, in points; null for those left alone. */
  readonly widths: readonly (number | null)[];
  /** Whether a page break was put before the block. */
  readonly hasBreak: boolean;
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
  /** By column; [] for a row that staff deleted: it stays so. */
  readonly cells: readonly Digest[];
  /** What it holds with the edits that were kept in it, where there are some: by this it is found again. */
  readonly edited?: readonly Digest[];
}

/** "" for an empty cell, "=" and a hash of its shape for a formula that refers to cells, else a hash of text or formula. */
export type Digest = string;

/** Whether it is of a formula that refers to cells. */
export const isOfCells = (digest: Digest): boolean => digest.startsWith('=');
/** Stands in a record made from an older one where something was edited: what was written there is not known. */
export const UNKNOWN: Digest = '?';

/** Of a cell as it is drafted. */
export function draftDigest(value: DraftValue): Digest {
  if (value === null || typeof value !== 'object') return digest(value ?? '');
  return 'formula' in value ? formulaDigest(value.formula) : '';
}

/** Of a cell as it was read. */
export const cellDigest = (value: CellValue, formula: CellValue = ''): Digest =>
  isFormula(formula, value) ? formulaDigest(String(formula)) : digest(value);

/** A text that begins with "=" is its own value; a formula hardly ever is. */
export const isFormula = (formula: CellValue, value: CellValue): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

const formulaDigest = (formula: string): Digest =>
  refersToCells(formula) ? `=${hash(formulaShape(formula))}` : hash(formula.replace(/\s/g, '').toUpperCase());

/** Excel rewrites such formulas when cells move, so that of them only their shape counts. */
export const refersToCells = (formula: string): boolean => /[A-Z]\$?\d|[A-Z]:|!/i.test(formula);

/** The same for texts that differ in blanks, invisible characters and the kind of digits only. */
function digest(value: CellValue): Digest {
  const text = cleanText(constantText(value));
  return text === '' ? '' : hash(text);
}

const hash = (text: string): string => fnv1a(text).toString(36);

/** As Excel shows it without a format; it keeps 15 digits of a number. */
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
