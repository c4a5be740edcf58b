/**
 * The outcome for each row of the worksheet: it is redrafted with its edits, removed, or kept as a row that staff
 * added.
 */
import type { Assessment } from '../../ita/assessment';
import { finding, type CellAddress, type Finding } from '../../ita/finding';
import {
  HEADER,
  isKept,
  issueOfRow,
  modelDigest,
  type KeptCell,
  type ModelCell,
  type ModelRow,
  type SheetModel,
} from '../drafts/sheetModel';
import { cleanText } from '../../ita/thaiText';
import { constantText, UNKNOWN } from '../record';
import { todaysName } from './formerColumnNames';
import type { RowNow, WrittenRow } from './matchRows';
import { doubtsAbout, outdatedText } from './outdatedTexts';
import type { ReadWorksheet } from './readOwnWorksheet';

/** The outcome for one row of the worksheet. */
export type Piece =
  | { readonly kind: 'own'; readonly id: string; readonly row: MergedRow }
  | {
      readonly kind: 'staff';
      readonly isBlank: boolean;
      /** Id of a row that was ours. */
      readonly issue: number | null;
      /** null when the row is removed. */
      readonly row: ((isInTable: boolean) => MergedRow) | null;
    };

export interface MergedRow {
  readonly row: ModelRow;
  readonly remarks: readonly Remark[];
  /** Its place on the worksheet; null for a new one. */
  readonly from: number | null;
  /** Whether something of ours changes in it. */
  readonly isUpdated: boolean;
}

/** Findings about a row, made once the places of its columns are known. */
type Remark = (at: (column: number) => CellAddress) => readonly Finding[];

/** Where columns go. */
export interface Places {
  /** By column of the worksheet. */
  readonly target: ReadonlyMap<number, number>;
  /** Places of columns that staff added with a name in the header. */
  readonly staffColumns: readonly number[];
  /** First column right of ours and of everything that is printed. */
  readonly outside: number;
}

export interface MergeContext {
  readonly model: SheetModel;
  readonly assessment: Assessment;
  readonly written: readonly WrittenRow[];
  readonly sheet: ReadWorksheet;
  /** Whether the worksheet is as it was written. */
  readonly isUntouched: boolean;
  readonly places: Places;
}

export function pieceOf(context: MergeContext, now: RowNow, from: number): Piece {
  const match = context.sheet.matches[from] ?? null;
  const written = match === null ? undefined : context.written[match.written];
  if (match === null || written === undefined) return staffPiece(context, now, from, null);
  const { id } = written;
  const ours = context.model.rows.find((row) => row.id === id);
  if (ours !== undefined) {
    return { kind: 'own', id, row: ownRow({ ...context, ours, written, isGuess: match.isGuess }, now, from) };
  }
  const target = (column: number) => context.places.target.get(column) ?? -1;
  // An emptied cell is not an edit to keep.
  const typed = new Map([...now].filter(([column, { digest }]) => digest !== written.cells[target(column)]));
  if (typed.size === 0) return { kind: 'staff', isBlank: false, issue: issueOfRow(id), row: null };
  // Notes next to a row outside the table stay without it.
  const isBeside =
    issueOfRow(id) === null && [...typed.keys()].every((column) => target(column) >= written.cells.length);
  return isBeside ? staffPiece(context, typed, from, null) : staffPiece(context, now, from, id);
}

/** A row of the worksheet with its columns in their new places. */
function placed(now: RowNow, { target }: Places): (KeptCell | null)[] {
  const cells: (KeptCell | null)[] = [];
  for (const [column, cell] of now) cells[target.get(column) ?? column] = cell;
  return Array.from(cells, (cell) => cell ?? null);
}

/** @param id of a row that was ours and is no longer planned */
function staffPiece(context: MergeContext, now: RowNow, from: number, id: string | null): Piece {
  const { model, assessment } = context;
  const issue = id === null ? null : issueOfRow(id);
  const typed = placed(now, context.places);
  const cells = issue === null ? typed : (model.released?.(typed, issue) ?? typed);
  const outdated = typed.flatMap((cell, column): Remark[] =>
    cell === null ? [] : [(at) => outdatedText(at(column), String(cell.value), assessment)],
  );
  const remarks = notPlanned(context, now, id);
  const row = (isInTable: boolean): MergedRow => ({
    row: model.staffRow({ id: `staff ${from + 1}`, cells, isInTable }),
    remarks: isInTable ? remarks : [...remarks, ...outdated],
    from,
    isUpdated: false,
  });
  return { kind: 'staff', isBlank: now.size === 0, issue, row };
}

/** Staff worked on a row that was ours and is no longer planned. */
function notPlanned({ model, places }: MergeContext, now: RowNow, id: string | null): Remark[] {
  if (id === null) return [];
  const measure = measureOf(model, placed(now, places)[model.namingColumn] ?? null);
  const code = measure === null ? 'edit-not-found' : 'edit-not-planned';
  return [(at) => [finding(code, 'info', [at(model.namingColumn)], measure === null ? {} : { measure })]];
}

/** Number of letters by which a finding names a measure. */
const MOST_LETTERS = 40;

/** The name of the measure, on the worksheets whose rows are measures. */
function measureOf({ listsMeasures }: SheetModel, name: ModelCell): string | null {
  const text = cleanText(String(shown(name)));
  if (text === '' || listsMeasures !== true) return null;
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

interface OwnRow extends Omit<MergeContext, 'written'> {
  readonly ours: ModelRow;
  readonly written: WrittenRow;
  /** Whether only its place matches the row with this one. */
  readonly isGuess: boolean;
}

function ownRow(merge: OwnRow, now: RowNow, from: number): MergedRow {
  const { model, ours, places } = merge;
  const cells: ModelCell[] = placed(now, places);
  const remarks: Remark[] = [];
  let isUpdated = false;
  model.columnWidths.forEach((_, column) => {
    const [typed, own] = [cells[column] ?? null, ours.cells[column] ?? null];
    cells[column] = own;
    const isTyped = isKept(typed) && !isOurs(typed, column, own, merge);
    if (isTyped && typeof own !== 'function' && column >= (ours.computed ?? 0)) {
      cells[column] = typed;
      remarks.push((at) => remarksOn(typed, own, column, merge, at(column)));
    } else {
      // Without a record it may be what an earlier click computed.
      if (isTyped && (merge.written.isRecorded || own === null)) {
        let free = places.outside;
        while ((cells[free] ?? null) !== null) free += 1;
        cells[free] = typed;
        remarks.push((at) => [finding('text-moved', 'warning', [at(free)])]);
      }
      isUpdated ||= modelDigest(typed) !== modelDigest(own);
    }
  });
  return { row: { ...ours, cells: Array.from(cells, (cell) => cell ?? null) }, remarks, from, isUpdated };
}

/** As written, or as it would be now, or moved here because its own column was deleted. */
const isOurs = ({ digest }: KeptCell, column: number, own: ModelCell, { written: { cells }, sheet }: OwnRow): boolean =>
  digest === cells[column] ||
  todaysName(digest) === modelDigest(own) ||
  sheet.columns.own.some((place, gone) => place === null && cells[gone] === digest);

/** The texts conflict when ours is not the one that was written: then people must choose. It is reported once. */
function remarksOn(edit: ModelCell, own: ModelCell, column: number, merge: OwnRow, cell: CellAddress): Finding[] {
  const { ours: row, written, isGuess, assessment, model } = merge;
  const [kept, ours] = [shown(edit), shown(own)];
  const doubts = doubtsAbout({ id: row.id, kept: String(kept), ours: String(ours) }, cell, assessment);
  if (ours === '' || doubts.some(({ code }) => code === 'text-kept')) return doubts;
  const isChanged = ![UNKNOWN, modelDigest(own)].includes(written.cells[column] ?? '');
  if (isGuess ? row.isInTable !== true : !isChanged) return doubts;
  const measure = measureOf(model, row.cells[model.namingColumn] ?? null);
  if (isGuess || measure === null) return [...doubts, finding('text-kept', 'warning', [cell], { ours, kept })];
  const name = shown(model.rows.find(({ id }) => id === HEADER)?.cells[column] ?? '');
  return [...doubts, finding('edit-conflict', 'warning', [cell], { measure, column: name, ours, kept })];
}

/** "" for a formula of ours. */
function shown(cell: ModelCell): string | number {
  const value = isKept(cell) ? cell.value : cell;
  if (typeof value === 'boolean') return constantText(value);
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}
