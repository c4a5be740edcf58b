/**
 * Drafts an own worksheet anew with what staff typed into it: a three-way merge of what was written, what stands there
 * now, and what would be written now. Nothing is inferred from wording.
 */
import type { Assessment } from '../../ita/assessment';
import { finding, type CellAddress, type Finding } from '../../ita/finding';
import type { WorksheetDraft } from '../drafts/draft';
import { isKept, type ModelRow, type SheetModel } from '../drafts/model';
import { isLost, printedColumns, recordedRows, rendered } from '../drafts/render';
import { cellAddress, quotedSheet } from '../grid';
import type { Digest, SheetRecord } from '../record';
import { arranged } from './arrange';
import { namesOf, sameColumns, type Columns } from './columns';
import { openingOf, type RowNow, type WrittenRow } from './matchRows';
import { outdatedText } from './outdated';
import { readWorksheet, type OldWorksheet } from './readWorksheet';
import { pieceOf, type MergeContext, type Piece, type Places } from './rows';

export interface Kept {
  /** null when the worksheet is to be left as it is. */
  readonly draft: WorksheetDraft | null;
  /** As they are drafted, with the edits. */
  readonly rows: readonly ModelRow[];
  /** Cells in the worksheet as drafted. */
  readonly findings: readonly Finding[];
}

export const newWorksheet = (model: SheetModel): Kept => ({ draft: rendered(model), rows: model.rows, findings: [] });

export function keepEdits(model: SheetModel, old: OldWorksheet, assessment: Assessment): Kept {
  const written = writtenRows(model, old.record);
  const sheet = readWorksheet(written, old);
  if (sheet.rows.every(({ size }) => size === 0)) return newWorksheet(model);
  if (!sheet.isReadable) {
    return { draft: null, rows: model.rows, findings: unreadable(model, old.grid.sheet, sheet.rows, assessment) };
  }
  return merged({ model, assessment, written, sheet, places: placesOf(model, sheet.columns) }, old);
}

/** The rows of the record and those of the model that it lacks, all in the columns of the model. */
function writtenRows(model: SheetModel, record: SheetRecord | null): WrittenRow[] {
  const planned = recordedRows(model).map((row, index): WrittenRow => {
    // One that the record lacks may be new: then no other is to be taken for it.
    const openings = (model.rows[index]?.cells ?? []).flatMap((cell) => openingOf(cell) ?? []);
    return { ...row, edited: row.cells, isRecorded: false, openings, hasPlace: record === null };
  });
  const known = (record?.rows ?? []).map(({ id, cells, edited = cells }) => {
    const now = planned.find((row) => row.id === id);
    // One without cells was deleted: it is known by what it would be now.
    if (now !== undefined && cells.length === 0) return { ...now, isRecorded: true };
    return { id, cells, edited, isRecorded: true, openings: now?.openings ?? [], hasPlace: true };
  });
  const names = namesOf(known);
  const columns = names.some(([name]) => name !== '') ? sameColumns(namesOf(planned), names) : null;
  const inOrder = (cells: readonly Digest[]) => columns?.map((column) => cells[column ?? -1] ?? '') ?? cells;
  return [
    ...known.map((row) => ({ ...row, cells: inOrder(row.cells), edited: inOrder(row.edited) })),
    ...planned.filter(({ id }) => known.every((row) => row.id !== id)),
  ];
}

function unreadable({ role }: SheetModel, sheet: string, rows: readonly RowNow[], assessment: Assessment): Finding[] {
  if (role !== 'memo') return [finding('edits-unreadable', 'error', [], { sheet })];
  const cells = rows.flatMap((row) => [...row.values()]);
  const outdated = cells.flatMap(({ row, column, value }) =>
    outdatedText(`${quotedSheet(sheet)}!${cellAddress(row, column)}`, String(value), assessment),
  );
  return [finding('memo-kept', 'info', [], { sheet }), ...outdated];
}

/** Our columns go back to their places, and those that staff put in among them go right of them. */
function placesOf(model: SheetModel, { own, others, named }: Columns): Places {
  const width = model.columnWidths.length;
  const target = new Map(others.filter((column) => column >= width).map((column) => [column, column]));
  for (const column of others.filter((one) => one < width)) {
    let place = width;
    while ([...target.values()].includes(place)) place += 1;
    target.set(column, place);
  }
  const staffColumns = named.map((column) => target.get(column) ?? column);
  own.forEach((place, column) => place !== null && target.set(place, column));
  return { target, staffColumns, outside: Math.max(width, printedColumns(model, staffColumns)) };
}

function merged(context: MergeContext, { grid }: OldWorksheet): Kept {
  const { model, sheet, places } = context;
  const pieces = sheet.rows.map((now, from) => pieceOf(context, now, from));
  const leftOut = leftOutRows(context, pieces);
  const planned = model.rows.filter((row) => !leftOut.includes(row));
  const arrangement = arranged(planned, pieces);
  const rows = arrangement.map(({ row }) => row);
  const height = grid.firstRow + grid.values.length;
  const extent = { rows: height, columns: Math.max(0, ...places.target.keys()) + 1 };
  const draft = rendered(model, { rows, staffColumns: places.staffColumns, extent });
  const at = (row: number, column: number) => `${quotedSheet(grid.sheet)}!${cellAddress(row, column)}`;
  const findings = [
    ...arrangement.flatMap(({ remarks }, row) => remarks.flatMap((say) => say((column) => at(row, column)))),
    ...formulaFindings(rows, at),
    ...deletedFindings(leftOut, model, grid.sheet),
  ];
  const isMemo = model.role === 'memo';
  const updated = arrangement.flatMap(({ isUpdated }, row) => (isMemo && isUpdated ? [at(row, 0)] : []));
  const said = updated.length === 0 ? [] : [finding('memo-updated', 'info', updated, { sheet: grid.sheet })];
  return { draft, rows, findings: [...said, ...findings] };
}

/** What staff deleted stays deleted: it was written, is not there any more, and need not be. */
function leftOutRows({ model, written }: MergeContext, pieces: readonly Piece[]): ModelRow[] {
  const found = new Set(pieces.flatMap((piece) => (piece.kind === 'own' ? [piece.id] : [])));
  // A letter is staff's: no line comes into it by itself but a fact.
  const isNew = ({ id }: ModelRow) => model.role !== 'memo' && written.some((row) => row.id === id && !row.isRecorded);
  return model.rows.filter(
    (row) => !found.has(row.id) && !isNew(row) && row.computed === undefined && row.isRequired !== true,
  );
}

/** Letters of each row that a finding names. */
const MOST_LETTERS = 40;

function deletedFindings(leftOut: readonly ModelRow[], { namingColumn }: SheetModel, sheet: string): Finding[] {
  const names = leftOut.flatMap(({ cells }) => {
    const name = [cells[namingColumn], ...cells].find((cell) => typeof cell === 'string')?.trim() ?? '';
    return name === '' ? [] : [`“${name.slice(0, MOST_LETTERS)}${name.length > MOST_LETTERS ? '…' : ''}”`];
  });
  return names.length === 0 ? [] : [finding('row-deleted', 'info', [], { sheet, rows: names.join(', ') })];
}

function formulaFindings(rows: readonly ModelRow[], at: (row: number, column: number) => CellAddress): Finding[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      isKept(cell) && isLost(cell, row, column) ? [finding('edit-formula', 'info', [at(row, column)])] : [],
    ),
  );
}
