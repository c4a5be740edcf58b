/** What one click is going to write where, fixed before the first write, so that it can be taken back. */
import type { BlockDraft, CellsDraft, Drafts, WorksheetDraft, WorksheetRole } from '../sheet/drafts/draft';
import { areaAddress, contains, type Area, type Grid } from '../sheet/grid';
import {
  announcedSheets,
  announcesValidation,
  isUnfinished,
  resultName,
  writingToken,
  type OwnedArea,
} from './ownership';
import type { WorkbookReading } from './read';
import { editedCells, editedRecord, recordOf } from './record';
import { freeSheetName } from './sheetName';

export interface PlannedSheet {
  readonly draft: WorksheetDraft;
  /** The worksheet's name, free when it is new. */
  readonly name: string;
  /** Where an earlier click wrote on it; null when the worksheet is to be made. */
  readonly old: Area | null;
  /** Comment of its workbook name. */
  readonly record: string;
  /** Charts of ours that are on it. */
  readonly charts: readonly string[];
}

/** Worksheets that an earlier click wrote and this one leaves behind, as they are of another year. */
export interface Renewal {
  /** They are made anew; what is there stops being the add-in's. */
  readonly roles: readonly WorksheetRole[];
  /** Of these, the worksheets that are deleted. */
  readonly spare: readonly string[];
}

export interface Plan {
  readonly mark: string;
  /** Tells this click from a co-author's: it stands in the workbook as long as the writing is under way. */
  readonly token: string;
  readonly sheets: readonly PlannedSheet[];
  /** Worksheets that are deleted when all others are written. */
  readonly spare: readonly string[];
  readonly block: Area;
  readonly oldBlock: Area | null;
  /** Where an earlier try of this click wrote its block. */
  readonly rewritten: Area | null;
  /** Whether the EIT inputs get validation: not where the sheet has some of the user's, which it would replace. */
  readonly validates: boolean;
  /** Comment of the block's name when all is written. */
  readonly record: string;
  /** The EIT inputs of the block. */
  readonly inputs: readonly Area[];
}

export function planOf(drafts: Drafts, reading: WorkbookReading, renewal: Renewal): Plan {
  const taken = reading.sheets.filter((name) => !reading.leftovers.includes(name));
  const sheets = drafts.worksheets.map((draft): PlannedSheet => {
    const old = oldWorksheet(draft.role, reading, renewal);
    const name = old?.sheet ?? freeSheetName(draft.title, taken);
    taken.push(name);
    const sheet = old === null ? undefined : reading.ownSheets.get(name);
    const record = newRecord(
      reading,
      `${reading.mark}_${draft.role}`,
      sheet?.grid ?? null,
      old?.area ?? null,
      draft.cells,
    );
    return {
      draft,
      name,
      old: old?.area ?? null,
      record,
      charts: ownCharts(sheet?.charts ?? [], name, reading),
    };
  });
  const oldBlock = reading.results?.block?.area ?? null;
  const validates = mayValidate(reading);
  return {
    mark: reading.mark,
    token: writingToken(
      validates,
      sheets.flatMap(({ name, old }) => (old === null ? [name] : [])),
    ),
    record: blockRecord(reading, drafts.block, oldBlock),
    sheets,
    spare: renewal.spare.filter((name) => reading.sheets.includes(name)),
    block: blockArea(drafts.block),
    oldBlock,
    rewritten: null,
    inputs: drafts.block.cells.inputs.map(({ area }) => moved(area, drafts.block)),
    validates,
  };
}

/** Where an earlier click wrote the worksheet that is now written again; null for one that is made anew. */
export const oldWorksheet = (role: WorksheetRole, { results }: WorkbookReading, renewal: Renewal): OwnedArea | null =>
  renewal.roles.includes(role) ? null : (results?.worksheets[role] ?? null);

/** After a writing that was cut short, a worksheet's only chart may be ours although it had not got its name yet. */
function ownCharts(charts: readonly string[], sheet: string, { mark, results }: WorkbookReading): readonly string[] {
  const named = charts.filter((chart) => chart.startsWith(`${mark}_`));
  const isCutShort = results !== null && announcedSheets(results).includes(sheet);
  return named.length === 0 && charts.length === 1 && isCutShort ? charts : named;
}

/** A first click, or one that goes on with one that was cut short. */
function mayValidate({ results, hasValidation }: WorkbookReading): boolean {
  if (results === null) return !hasValidation;
  return isUnfinished(results) && (!hasValidation || announcesValidation(results));
}

/** Edits of the user's are written anew with the rest; from then on it is known only that there are some. */
function newRecord(
  reading: WorkbookReading,
  name: string,
  grid: Grid | null,
  old: Area | null,
  cells: CellsDraft,
): string {
  const before = reading.results?.comments.get(name) ?? '';
  return old !== null && editedCells(before, grid, old).length > 0 ? editedRecord : recordOf(cells.values);
}

/**
 * As newRecord, but what staff typed into the EIT inputs stays known as theirs: it is drafted as they typed it, and
 * recorded as if it were not there.
 */
function blockRecord({ results, mark, grid }: WorkbookReading, { cells, names }: BlockDraft, old: Area | null): string {
  const edits = old === null ? [] : editedCells(results?.comments.get(resultName(mark)) ?? '', grid, old);
  const inputs: Readonly<Record<string, OwnedArea | null | undefined>> = {
    [`${mark}_eit1`]: results?.eit1,
    [`${mark}_eit2`]: results?.eit2,
  };
  const typed = names.filter(({ name }) => {
    const area = inputs[name]?.area;
    return area !== undefined && edits.includes(areaAddress(area));
  });
  if (typed.length < edits.length) return editedRecord;
  const isTyped = (row: number, column: number) => typed.some(({ area }) => contains(area, row, column));
  return recordOf(cells.values.map((line, row) => line.map((value, column) => (isTyped(row, column) ? null : value))));
}

const moved = (area: Area, { row, column }: BlockDraft): Area => ({
  firstRow: row + area.firstRow,
  firstColumn: column + area.firstColumn,
  lastRow: row + area.lastRow,
  lastColumn: column + area.lastColumn,
});

const blockArea = (block: BlockDraft): Area => ({
  firstRow: block.row,
  firstColumn: block.column,
  lastRow: block.row + block.cells.values.length - 1,
  lastColumn: block.column + (block.cells.values[0]?.length ?? 1) - 1,
});

/** An earlier block that lies elsewhere, or was larger or smaller. */
export const movedBlock = ({ block, oldBlock }: Plan): Area | null =>
  oldBlock !== null && areaAddress(oldBlock) !== areaAddress(block) ? oldBlock : null;

export const sheetArea = ({ cells }: WorksheetDraft): Area => ({
  firstRow: 0,
  firstColumn: 0,
  lastRow: cells.values.length - 1,
  lastColumn: (cells.values[0]?.length ?? 1) - 1,
});
