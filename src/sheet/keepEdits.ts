/**
 * What staff typed into an own worksheet survives when the worksheet is written anew.
 *
 * Rows are matched by what they are about (keep/measureRows, keep/analysisRows). How is an edit told from a text of our
 * own, when nothing records what was written last (hidden sheets are ruled out, and a record would be wrong after the
 * first copy by hand)? By its content: a value that is neither what would be written now, nor what any catalogue we know
 * gives there in any year, nor what a new row begins with, can only come from a person. It is kept. An emptied cell is
 * no edit: emptying is how staff ask for our text again.
 *
 * The edit is a conflict when our own text is not the built-in one, so that two local texts compete: then someone changed
 * the catalogue (or, for the follow-up, the measures sheet) and the cell, and only people can choose. The cell wins, and
 * the finding says what it would otherwise hold. So it is when a kept text names scores that are no longer those of the
 * assessment.
 */
import type { Assessment } from '../ita/assessment';
import { finding, type Finding } from '../ita/finding';
import type { DraftValue, WorksheetDraft } from './drafts/draft';
import { addedRow, noEdits, placeOf, type KeptEdits, type RowEdits } from './drafts/edits';
import { cellAddress, quotedSheet, type Area, type Grid } from './grid';
import { movedCells, readBeside, withBeside } from './keep/beside';
import { keepHeadings, outdatedText } from './keep/headings';
import type { Identity, Remark, RowKind } from './keep/rowKind';
import { draftTable, findTable, typedAt, type OldRow, type OldTable } from './ownTable';
import { isSame, type TypedValue } from './ownTexts';

export interface KeepRequest {
  /** The own worksheet as it is now, whole. */
  readonly old: Grid;
  /** What of it the add-in wrote. */
  readonly area: Area;
  /** Drafts the worksheet with the edits in it: `(edits) => measuresSheet(assessment, { edits })`. */
  readonly write: (edits: KeptEdits) => WorksheetDraft;
  readonly kind: RowKind;
  /** Its heading, as a template. */
  readonly title: string;
  readonly assessment: Assessment;
}

export interface Kept {
  /** null when the worksheet must be left as it is. */
  readonly draft: WorksheetDraft | null;
  readonly edits: KeptEdits;
  /** Cells in the worksheet as drafted. */
  readonly findings: readonly Finding[];
}

export const leftAlone = (finding: Finding): Kept => ({ draft: null, edits: noEdits, findings: [finding] });

export function keepEdits(request: KeepRequest): Kept {
  const { write, kind, assessment, area } = request;
  const fresh = write(noEdits);
  const { header, columns } = draftTable(fresh);
  const old = inPlace(request.old, area);
  const table = findTable(old ?? request.old, { ...kind, columns });
  if (table === null) return leftAlone(finding('edits-unreadable', 'error', [], { sheet: request.old.sheet }));
  // Rows that staff inserted among the headings: where they belong can't be told.
  if (old === null || (kind.headerIsFixed && table.header !== header)) {
    return leftAlone(finding('worksheet-crowded', 'warning', [], { sheet: request.old.sheet }));
  }
  const reader = new EditReader(request, fresh);
  reader.readAll(table.rows);
  const { headings, findings } = keepHeadings(old, request.title, fresh, assessment);
  const edits: KeptEdits = { cells: reader.cells, rows: reader.rows, fillIns: fillIns(old, table, fresh), headings };
  const beside = readBeside({ old, table, fresh, kind, idOf: (row) => reader.becameOf.get(row) ?? null });
  const end = old.firstRow + old.values.length;
  const draft = withBeside(write(edits), beside, end > area.lastRow + 1 ? end : 0);
  const moved = movedCells(beside).map((cell) => `${quotedSheet(old.sheet)}!${cell}`);
  if (moved.length > 0) findings.push(finding('text-moved', 'warning', moved));
  return { draft, edits, findings: [...findings, ...reader.findings(draft)] };
}

/** The cells counted from where the add-in's begin: empty rows and columns inserted before them are no loss. */
function inPlace(grid: Grid, { firstRow, firstColumn }: Area): Grid | null {
  if (grid.firstRow < firstRow || grid.firstColumn < firstColumn) return null;
  return { ...grid, firstRow: grid.firstRow - firstRow, firstColumn: grid.firstColumn - firstColumn };
}

/** A finding that waits for its cell: where the row will be is known only once the sheet is drafted. */
interface Waiting {
  readonly id: string;
  readonly column: string;
  readonly say: Remark;
}

class EditReader {
  readonly cells = new Map<string, RowEdits>();
  readonly rows: RowEdits[] = [];
  /** The id of each row on the new worksheet. */
  readonly becameOf = new Map<OldRow, string>();
  private readonly remarks: Waiting[] = [];
  private readonly planned: ReadonlyMap<string, ReadonlyMap<string, DraftValue>>;

  constructor(
    private readonly request: KeepRequest,
    fresh: WorksheetDraft,
  ) {
    this.planned = draftTable(fresh).rows;
  }

  readAll(rows: readonly OldRow[]): void {
    const values = rows.map((row) => row.values);
    const identities = this.request.kind.identify(values, [...this.planned.keys()]);
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      const { id, isGuess } = identities[index] ?? { id: null };
      const isFirst = id !== null && !seen.has(id);
      if (id !== null) seen.add(id);
      this.read(row, { id: isFirst ? id : null, isGuess: isGuess === true }, values.slice(0, index));
    });
  }

  findings(draft: WorksheetDraft): Finding[] {
    const { header, columns, rowOf } = draftTable(draft);
    return this.remarks.map(({ id, column, say }) =>
      say(`${quotedSheet(this.request.old.sheet)}!${cellAddress(rowOf.get(id) ?? header, columns.indexOf(column))}`),
    );
  }

  private read(row: OldRow, { id, isGuess = false }: Identity, before: readonly RowEdits[]): void {
    const ours = id === null ? undefined : this.planned.get(id);
    if (id !== null && ours !== undefined) {
      this.becameOf.set(row, id);
      this.readOwn(row, id, ours, isGuess);
    } else if (id === null || row.beside.size > 0 || !this.request.kind.isUntouched(row, id)) {
      this.keepAdded(row, id, before);
    }
  }

  private readOwn(row: OldRow, id: string, ours: ReadonlyMap<string, DraftValue>, isGuess: boolean): void {
    const { kind, assessment } = this.request;
    const edits = new Map<string, TypedValue>();
    for (const column of kind.editable) {
      const typed = row.values.get(column);
      const own = ours.get(column) ?? null;
      if (typed === undefined || (typeof own === 'object' && own !== null)) continue;
      if (own !== null && isSame(typed, own)) continue;
      if (kind.isOurs(typed, id, column)) continue;
      const kept = own === null ? typed : kind.refreshed(typed, own);
      edits.set(column, kept);
      if (row.formulas.has(column)) this.remarkFormula(id, column);
      const conflict = own === null ? null : kind.conflict(id, column, own, kept);
      if (conflict !== null) this.remarks.push({ id, column, say: conflict });
      else if (isGuess && own !== null) {
        this.remarks.push({ id, column, say: (cell) => finding('text-kept', 'warning', [cell], { ours: own, kept }) });
      }
      if (outdatedText('', kept, assessment).length > 0) {
        this.remarks.push({ id, column, say: (cell) => firstOf(outdatedText(cell, kept, assessment)) });
      }
    }
    if (edits.size > 0) this.cells.set(id, edits);
  }

  private keepAdded(row: OldRow, id: string | null, before: readonly RowEdits[]): void {
    const { kind } = this.request;
    const values = kind.placed(row.values, before);
    if (this.isSpare({ ...row, values })) return;
    const added = addedRow(this.rows.length);
    this.becameOf.set(row, added);
    this.rows.push(values);
    for (const column of kind.editable) if (row.formulas.has(column)) this.remarkFormula(added, column);
    const remark = id === null ? null : kind.notPlanned(id);
    if (remark !== null) this.remarks.push({ id: added, column: kind.named, say: remark });
  }

  /** Seen by itself it is a row of ours, word for word, that is not planned any more: the next click would drop it. */
  private isSpare(row: OldRow): boolean {
    const { kind } = this.request;
    const [{ id, isGuess = false } = { id: null }] = kind.identify([row.values], [...this.planned.keys()]);
    return row.beside.size === 0 && id !== null && !isGuess && !this.planned.has(id) && kind.isUntouched(row, id);
  }

  private remarkFormula(id: string, column: string): void {
    this.remarks.push({ id, column, say: (cell) => finding('edit-formula', 'info', [cell]) });
  }
}

function firstOf(findings: readonly Finding[]): Finding {
  const [first] = findings;
  if (first === undefined) throw new Error('there is no finding');
  return first;
}

/** Cells below the table that hold a text in the draft, dots above all, and another on the worksheet. */
function fillIns(old: Grid, oldTable: OldTable, fresh: WorksheetDraft): Map<string, string> {
  const rows = draftTable(fresh);
  const kept = new Map<string, string>();
  fresh.cells.values.forEach((line, row) =>
    line.forEach((value, column) => {
      const place = placeOf(row, column, rows);
      if (place === null || typeof value !== 'string') return;
      const oldColumn = oldTable.ownColumns[column] ?? column;
      const typed = typedAt(old, oldTable.below + (row - rows.below) - old.firstRow, oldColumn - old.firstColumn);
      if (typed !== null && !isSame(typed, value)) kept.set(place, String(typed).trim());
    }),
  );
  return kept;
}
