/**
 * What staff typed into an own worksheet survives when the worksheet is written anew.
 *
 * Rows are matched by the measure's number, which stands before its text ("2.1 …"). How is an edit told from a text of our
 * own, when nothing records what was written last (hidden sheets are ruled out, and a record would be wrong after the
 * first copy by hand)? By its content: a value that is neither what would be written now, nor what any catalogue we know
 * gives for that measure in any year, nor what a new row begins with, can only come from a person. It is kept. An emptied
 * cell is no edit: emptying is how staff ask for our text again.
 *
 * The edit is a conflict when our own text is not the built-in one, so that two local texts compete: then someone changed
 * the catalogue (or, for the follow-up, the measures sheet) and the cell, and only people can choose. The cell wins, and
 * the finding says what it would otherwise hold.
 */
import type { Catalogue } from '../ita/catalogue/catalogue';
import { finding, type CellAddress, type Finding } from '../ita/finding';
import { cleanText } from '../ita/thai';
import { trackingSheet } from '../texts/th/trackingSheet';
import { worksheets } from '../texts/th/worksheets';
import type { DraftValue, WorksheetDraft } from './drafts/draft';
import { isBlankToFill, noEdits, parseNumberedMeasure, placeOf, type KeptEdits, type RowEdits } from './drafts/edits';
import { cellAddress, quotedSheet, type Grid } from './grid';
import { draftTable, findTable, type OldRow, type OldTable } from './ownTable';
import { editableColumns, isFromCatalogue, isOurs, isSame, measureIn, type TypedValue } from './ownTexts';

export interface KeepRequest {
  /** The own worksheet as it is now, whole. */
  readonly old: Grid;
  /** Drafts the worksheet with the edits in it: `(edits) => measuresSheet(assessment, { edits })`. */
  readonly write: (edits: KeptEdits) => WorksheetDraft;
  readonly builtIn: Catalogue;
  /** The catalogue in use and others whose texts may still stand in the cells; the built-in one is always known. */
  readonly catalogues: readonly Catalogue[];
}

export interface Kept {
  /** null when the old table can't be found: then the worksheet must be left as it is. */
  readonly draft: WorksheetDraft | null;
  readonly edits: KeptEdits;
  /** Cells in the worksheet as drafted. */
  readonly findings: readonly Finding[];
}

export function keepEdits(request: KeepRequest): Kept {
  const { old, write } = request;
  const fresh = write(noEdits);
  const oldTable = findTable(old, draftTable(fresh).columns);
  if (oldTable === null) {
    return { draft: null, edits: noEdits, findings: [finding('edits-unreadable', 'error', [], { sheet: old.sheet })] };
  }
  const reader = new EditReader(request, fresh);
  for (const row of oldTable.rows) reader.read(row);
  const edits: KeptEdits = { cells: reader.cells, rows: reader.rows, fillIns: fillIns(old, oldTable, fresh) };
  const draft = write(edits);
  return { draft, edits, findings: reader.findings(draft) };
}

/** A finding that waits for its cell: where the row will be is known only once the sheet is drafted. */
interface Remark {
  readonly row: { readonly id: string } | { readonly added: number };
  readonly column: string;
  readonly say: (cell: CellAddress) => Finding;
}

class EditReader {
  readonly cells = new Map<string, RowEdits>();
  readonly rows: RowEdits[] = [];
  private readonly remarks: Remark[] = [];
  private readonly planned: ReadonlyMap<string, ReadonlyMap<string, DraftValue>>;
  private readonly seen = new Set<string>();
  private readonly catalogues: readonly Catalogue[];

  constructor(
    private readonly request: KeepRequest,
    fresh: WorksheetDraft,
  ) {
    this.planned = draftTable(fresh).rows;
    this.catalogues = [request.builtIn, ...request.catalogues];
  }

  read(row: OldRow): void {
    const id = parseNumberedMeasure(String(row.values.get(worksheets.measureColumn) ?? ''))?.id ?? null;
    const ours = id === null || this.seen.has(id) ? undefined : this.planned.get(id);
    if (id !== null && ours !== undefined) {
      this.seen.add(id);
      this.readOwn(row, id, ours);
    } else if (!this.isUntouched(row, id)) {
      this.keepBelow(row, id);
    }
  }

  findings(draft: WorksheetDraft): Finding[] {
    const { header, columns, rowOf, addedFrom } = draftTable(draft);
    return this.remarks.map(({ row, column, say }) => {
      const at = 'id' in row ? (rowOf.get(row.id) ?? header) : addedFrom(this.rows.length) + row.added;
      return say(`${quotedSheet(this.request.old.sheet)}!${cellAddress(at, columns.indexOf(column))}`);
    });
  }

  private readOwn(row: OldRow, id: string, ours: ReadonlyMap<string, DraftValue>): void {
    const edits = new Map<string, TypedValue>();
    for (const column of editableColumns) {
      const typed = row.values.get(column);
      const own = ours.get(column) ?? null;
      if (typed === undefined || (typeof own === 'object' && own !== null)) continue;
      if (own !== null && isSame(typed, own)) continue;
      if (isOurs(typed, id, column, this.catalogues)) continue;
      edits.set(column, typed);
      this.remarkFormula(row, column, { id });
      if (own !== null && isFromCatalogue(column) && !isOurs(own, id, column, [this.request.builtIn])) {
        const parameters = { measure: id.replace('-', '.'), column, ours: own, kept: typed };
        this.remarks.push({
          row: { id },
          column,
          say: (cell) => finding('edit-conflict', 'warning', [cell], parameters),
        });
      }
    }
    if (edits.size > 0) this.cells.set(id, edits);
  }

  /** A measure of an earlier plan that nobody worked on, or a row that was emptied but for what a new one begins with. */
  private isUntouched(row: OldRow, id: string | null): boolean {
    if (id !== null && (this.seen.has(id) || !this.catalogues.some((one) => measureIn(id, one) !== undefined)))
      return false;
    return [...row.values].every(([column, typed]) => {
      if (editableColumns.includes(column)) return isOurs(typed, id ?? '', column, this.catalogues);
      return row.formulas.has(column) || column === trackingSheet.remainingColumn || isIssue(typed);
    });
  }

  private keepBelow(row: OldRow, id: string | null): void {
    const added = this.rows.length;
    this.rows.push(row.values);
    for (const column of editableColumns) this.remarkFormula(row, column, { added });
    if (id === null || this.seen.has(id) || this.catalogues.every((one) => measureIn(id, one) === undefined)) return;
    this.seen.add(id);
    const parameters = { measure: id.replace('-', '.') };
    this.remarks.push({
      row: { added },
      column: worksheets.measureColumn,
      say: (cell) => finding('edit-not-planned', 'info', [cell], parameters),
    });
  }

  private remarkFormula(row: OldRow, column: string, at: Remark['row']): void {
    if (!row.formulas.has(column)) return;
    this.remarks.push({ row: at, column, say: (cell) => finding('edit-formula', 'info', [cell]) });
  }
}

/** What the first column of these worksheets says: "2", or "2. การให้บริการ…". */
const isIssue = (value: TypedValue): boolean => /^[1-7](?:\. .*)?$/s.test(cleanText(String(value)));

/** Cells that hold dots in the draft and something else on the worksheet. */
function fillIns(old: Grid, oldTable: OldTable, fresh: WorksheetDraft): Map<string, string> {
  const rows = draftTable(fresh);
  const kept = new Map<string, string>();
  fresh.cells.values.forEach((line, row) =>
    line.forEach((value, column) => {
      const place = isBlankToFill(value) ? placeOf(row, column, rows) : null;
      if (place === null || typeof value !== 'string') return;
      const oldRow = row < rows.header ? oldTable.header - (rows.header - row) : oldTable.below + (row - rows.below);
      const typed = String(old.values[oldRow - old.firstRow]?.[column - old.firstColumn] ?? '').trim();
      if (typed !== '' && !isSame(typed, value)) kept.set(place, typed);
    }),
  );
  return kept;
}
