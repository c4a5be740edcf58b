/**
 * Redrafts an own worksheet with what staff typed into it: a three-way merge of what was written, what is there now,
 * and what would be written now. Nothing is inferred from wording.
 */
import type { Assessment } from '../../ita/assessment';
import { finding, type CellAddress, type Finding } from '../../ita/finding';
import type { WorksheetDraft } from '../drafts/draft';
import { factIds, laterIds } from '../drafts/memoLines';
import { isKept, type ModelRow, type SheetModel } from '../drafts/sheetModel';
import { isLost, printedColumns, recordedRows, rendered } from '../drafts/render';
import { cellAddress, quotedSheet } from '../grid';
import type { Digest, SheetRecord } from '../record';
import { recordByTexts } from '../rebuildRecord';
import { arranged } from './orderRows';
import { namesOf, sameColumns, type Columns } from './matchColumns';
import { editsOf } from './edits';
import { withoutGoneColumns, writtenRow } from './dropFormerColumns';
import { openingOf, type RowNow, type WrittenRow } from './matchRows';
import { outdatedText } from './outdatedTexts';
import { readWorksheet, type OldWorksheet } from './readOwnWorksheet';
import { pieceOf, type MergeContext, type Piece, type Places } from './mergeRow';

export interface Kept {
  /** null when the worksheet is to be left as it is. */
  readonly draft: WorksheetDraft | null;
  /** Rows as drafted, including the edits. */
  readonly rows: readonly ModelRow[];
  /** Cells in the worksheet as drafted. */
  readonly findings: readonly Finding[];
}

export const newWorksheet = (model: SheetModel): Kept => ({ draft: rendered(model), rows: model.rows, findings: [] });

export function keepEdits(model: SheetModel, found: OldWorksheet, assessment: Assessment): Kept {
  const planned = recordedRows(model).map((row) => ({ ...row, edited: row.cells }));
  const record = found.record ?? recordByTexts(model.role, found.grid, found.area);
  const old = withoutGoneColumns({ ...found, record }, planned);
  const written = writtenRows(model, old.record);
  const sheet = readWorksheet(written, old);
  if (sheet.rows.every(({ size }) => size === 0)) return newWorksheet(model);
  if (!sheet.isReadable) {
    return { draft: null, rows: model.rows, findings: unreadable(model, old.grid.sheet, sheet.rows, assessment) };
  }
  const isUntouched = old.record !== null && editsOf(old.record, old).isNone;
  return merged({ model, assessment, written, sheet, isUntouched, places: placesOf(model, sheet.columns) }, old);
}

/** The rows of the record and those of the model that it lacks, all in the columns of the model. */
function writtenRows(model: SheetModel, record: SheetRecord | null): WrittenRow[] {
  const planned = recordedRows(model).map((row, index): WrittenRow => {
    // A row that the record lacks may be new: then no existing row is matched with it by place.
    const now = (model.rows[index]?.cells ?? []).flatMap((cell) => openingOf(cell) ?? []);
    const openings = [...now, ...formerOpenings(model, row.id)];
    return { ...row, edited: row.cells, isRecorded: false, openings, hasPlace: record === null };
  });
  const recorded = record?.rows ?? [];
  const names = namesOf(recorded.map(writtenRow));
  const columns = names.some(([name]) => name !== '') ? sameColumns(namesOf(planned), names) : null;
  const inOrder = (cells: readonly Digest[]) => columns?.map((column) => cells[column ?? -1] ?? '') ?? cells;
  const known = recorded.map(({ id, cells, edited = cells }): WrittenRow => {
    const now = planned.find((row) => row.id === id);
    // A row without cells was deleted: it is matched by what it would be now.
    if (now !== undefined && cells.length === 0) return { ...now, isRecorded: true };
    const row = { cells: inOrder(cells), edited: inOrder(edited), openings: now?.openings ?? [] };
    return { id, ...row, isRecorded: true, hasPlace: true };
  });
  return [...known, ...planned.filter(({ id }) => known.every((row) => row.id !== id))];
}

/** Earlier memos had the way to the next level as the last of the numbered facts. */
function formerOpenings({ role, rows }: SheetModel, id: string): string[] {
  const facts = rows.filter((row) => factIds.some((fact) => fact === row.id));
  return role === 'memo' && id === 'next-level' ? [String(facts.length)] : [];
}

function unreadable(
  { isLetter }: SheetModel,
  sheet: string,
  rows: readonly RowNow[],
  assessment: Assessment,
): Finding[] {
  if (isLetter !== true) return [finding('edits-unreadable', 'error', [], { sheet })];
  const cells = rows.flatMap((row) => [...row.values()]);
  const outdated = cells.flatMap(({ row, column, value }) =>
    outdatedText(`${quotedSheet(sheet)}!${cellAddress(row, column)}`, String(value), assessment),
  );
  return [finding('memo-kept', 'info', [], { sheet }), ...outdated];
}

/** Our columns go back to their places; columns that staff inserted among them go to the right of them. */
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

function merged(context: MergeContext, { grid, record }: OldWorksheet): Kept {
  const { model, sheet, places } = context;
  const pieces = sheet.rows.map((now, from) => pieceOf(context, now, from));
  const leftOut = leftOutRows(context, pieces);
  const planned = model.rows.filter((row) => !leftOut.includes(row));
  const arrangement = arranged(planned, pieces);
  const rows = arrangement.map(({ row }) => row);
  const height = grid.firstRow + grid.values.length;
  const width = grid.firstColumn + Math.max(0, ...grid.values.map((line) => line.length));
  const extent = { rows: height, columns: Math.max(width, ...[...places.target.keys()].map((column) => column + 1)) };
  const draft = rendered(model, { rows, staffColumns: places.staffColumns, extent });
  const at = (row: number, column: number) => `${quotedSheet(grid.sheet)}!${cellAddress(row, column)}`;
  const findings = [
    ...arrangement.flatMap(({ remarks }, row) => remarks.flatMap((say) => say((column) => at(row, column)))),
    ...formulaFindings(rows, at),
    ...deletedFindings(leftOut.filter(wasWritten(context, record)), model, grid.sheet),
  ];
  const { isLetter = false } = model;
  const updated = arrangement.flatMap(({ isUpdated }, row) => (isLetter && isUpdated ? [at(row, 0)] : []));
  const said = updated.length === 0 ? [] : [finding('memo-updated', 'info', updated, { sheet: grid.sheet })];
  return { draft, rows, findings: [...said, ...findings] };
}

/** What staff deleted stays deleted: it was written, is no longer there, and is not required. */
function leftOutRows({ model, written, isUntouched }: MergeContext, pieces: readonly Piece[]): ModelRow[] {
  const found = new Set(pieces.flatMap((piece) => (piece.kind === 'own' ? [piece.id] : [])));
  // A letter that staff edited belongs to them: only facts are inserted unasked.
  const isOurs = model.isLetter !== true || isUntouched;
  const isNew = ({ id }: ModelRow) => isOurs && written.some((row) => row.id === id && !row.isRecorded);
  return model.rows.filter(
    (row) => !found.has(row.id) && !isNew(row) && row.computed === undefined && row.isRequired !== true,
  );
}

/** Lines that an earlier version did not write are not missing; without a record, nothing shows which were deleted. */
const wasWritten =
  ({ written }: MergeContext, record: SheetRecord | null) =>
  ({ id }: ModelRow): boolean =>
    record === null ? !laterIds.includes(id) : written.some((row) => row.id === id && row.isRecorded);

/** Number of letters of each row that a finding quotes. */
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
