/** What one click will write and where, fixed before the first write, so that it can be undone. */
import type { BlockDraft, Drafts, DraftValue, ResultRole, WorksheetDraft } from '../sheet/drafts/draft';
import { LEFT_AS_IT_IS } from '../sheet/drafts/draft';
import { areaOf, around, cellAddress, isSameArea, moved, type Area, type Grid } from '../sheet/grid';
import { formatsNow, writtenNow } from '../sheet/blockState';
import { ownCharts, type OwnSheet } from './ownSheets';
import { draftDigest, isFormula, type BlockRecord, type Digest, type SetRecord, type Written } from '../sheet/record';
import type { WorkbookReading } from './read';
import type { OwnWorksheet } from './provenResults';
import { freeSheetName } from './freeSheetName';

export interface PlannedSheet {
  readonly draft: WorksheetDraft;
  readonly role: ResultRole;
  /** The worksheet's name; for a new one a free name. */
  readonly name: string;
  /** Its name until it is written: a different one if it was of another year. */
  readonly oldName: string;
  /**
   * new: to be created; blank: created but not filled by an earlier write; old: written by an earlier click; unchanged:
   * like old, and the new content would be the same.
   */
  readonly state: 'new' | 'blank' | 'old' | 'unchanged';
  /** Cells to empty unless the draft fills them. */
  readonly clears: Area | null;
  /** What an earlier click wrote, including merged cells. */
  readonly old: Area | null;
  readonly before: Grid | null;
  /** Charts of ours on it, and all charts on it. */
  readonly charts: readonly string[];
  readonly allCharts: readonly string[];
}

export interface WritePlan {
  readonly mark: string;
  /** Identifies this write while it is under way. */
  readonly token: string;
  readonly sheets: readonly PlannedSheet[];
  readonly block: Area;
  readonly oldBlock: Area | null;
  readonly isBlockUnchanged: boolean;
  /** The EIT inputs of the block. */
  readonly inputs: readonly Area[];
  /** Cells of the old block that hold something of the user's; they are left alone. */
  readonly notes: ReadonlySet<string>;
  /** What the record will say; the previous formats of the block's cells are not known yet. */
  readonly written: Written;
}

/** Worksheets written by an earlier click that this click leaves behind, as they are of another year. */
export type LeftBehind = readonly ResultRole[];

export interface PlanRequest {
  readonly drafts: Drafts;
  readonly reading: WorkbookReading;
  readonly leftBehind: LeftBehind;
  /** Cells of the block's place that hold something of the user's. */
  readonly notes: readonly string[];
}

export function writePlanOf({ drafts, reading, leftBehind, notes }: PlanRequest): WritePlan {
  const { results, ownSheets } = reading;
  const leftovers = [...(results?.leftovers ?? [])];
  const taken = reading.sheets.filter((name) => !leftovers.includes(name));
  const sheets = drafts.worksheets.map((draft): PlannedSheet => {
    const role = draft.role as ResultRole;
    const own = rewritten(role, reading, leftBehind);
    const isNamed = own !== null && own.sheet !== yearlyTitle(draft, own);
    const name = isNamed
      ? own.sheet
      : freeSheetName(
          draft.title,
          taken.filter((one) => one !== own?.sheet),
        );
    taken.push(name);
    const now = own === null ? undefined : ownSheets.get(own.sheet);
    const grid = now?.grid ?? null;
    const isSame = own !== null && name === own.sheet && now !== undefined && isUnchanged(draft, now, own, reading);
    return {
      draft,
      role,
      name,
      oldName: own?.sheet ?? name,
      state: isSame ? 'unchanged' : own !== null ? 'old' : leftovers.includes(name) ? 'blank' : 'new',
      clears: own === null ? null : grid === null ? own.area : around(own.area, extentOf(grid)),
      old: own?.area ?? null,
      before: grid,
      charts: ownCharts(now, reading.mark),
      allCharts: now?.charts ?? [],
    };
  });
  const block = blockArea(drafts.block);
  const oldBlock = results?.block?.area ?? null;
  const written = writtenBy(drafts, reading, leftBehind);
  return {
    mark: reading.mark,
    token: crypto.randomUUID(),
    sheets,
    block,
    oldBlock,
    isBlockUnchanged:
      isDressed(reading) &&
      oldBlock !== null &&
      isSameArea(oldBlock, block) &&
      isAsDrafted(drafts.block.cells.values, reading.grid, block) &&
      JSON.stringify(written.block) === JSON.stringify(results?.block?.record),
    inputs: drafts.block.cells.inputs.map((input) => areaOnSheet(input.area, drafts.block)),
    notes: new Set(notes),
    written,
  };
}

/** Whether there is nothing to write at all. */
export const changesNothing = (
  { sheets, isBlockUnchanged, mark, written }: WritePlan,
  { record, copiedNames }: WorkbookReading,
): boolean => {
  const before = record.sets[mark];
  return (
    isBlockUnchanged &&
    copiedNames.size === 0 &&
    before !== undefined &&
    before.journal === null &&
    before.sheet === written.sheet &&
    !sheets.some(isWritten) &&
    JSON.stringify([before.worksheets, before.highlights]) === JSON.stringify([written.worksheets, written.highlights])
  );
};
export const isWritten = ({ state }: PlannedSheet): boolean => state !== 'unchanged';

/** Results of a click that completed, appearance included. */
const isDressed = ({ results, record }: WorkbookReading): boolean =>
  results?.isCopied === false && record.sets[results.mark]?.isDressed === true;

function isUnchanged(draft: WorksheetDraft, now: OwnSheet, { area }: OwnWorksheet, reading: WorkbookReading): boolean {
  const charts = draft.charts.map((chart) => chart.name);
  const hasCharts =
    charts.every((name) => now.charts.includes(name)) &&
    now.charts.every((name) => !name.startsWith(`${reading.mark}_`) || charts.includes(name));
  const grid = now.grid;
  return (
    isDressed(reading) &&
    hasCharts &&
    grid !== null &&
    isSameArea(area, ownedArea(draft)) &&
    isAsDrafted(draft.cells.values, grid, around(extentOf(grid), sheetArea(draft)))
  );
}

/** Whether writing the values at the area's first cell and emptying the rest of the area would change anything. */
function isAsDrafted(values: readonly (readonly DraftValue[])[], grid: Grid, area: Area): boolean {
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const drafted = values[row - area.firstRow]?.[column - area.firstColumn] ?? null;
      if (drafted === LEFT_AS_IT_IS) continue;
      const [down, across] = [row - grid.firstRow, column - grid.firstColumn];
      const value = grid.values[down]?.[across] ?? '';
      const formula = grid.formulas[down]?.[across] ?? value;
      const wanted =
        drafted === null ? '' : typeof drafted === 'object' && 'formula' in drafted ? drafted.formula : drafted;
      if ((typeof drafted === 'object' && drafted !== null ? formula : value) !== wanted) return false;
      if (typeof drafted !== 'object' && isFormula(formula, value)) return false;
    }
  }
  return true;
}

/** The name that the add-in gave the worksheet of another year; null for one of this year. */
const yearlyTitle = ({ title, year }: WorksheetDraft, { record }: OwnWorksheet): string | null =>
  record === null || record.year === year
    ? null
    : title.replace(/\d{4}/, (of) => String(Number(of) + record.year - year));

/** The worksheet of an earlier click that this one rewrites; null for a new one. */
export const rewritten = (
  role: ResultRole,
  { results }: WorkbookReading,
  leftBehind: LeftBehind,
): OwnWorksheet | null => (leftBehind.includes(role) ? null : (results?.worksheets[role] ?? null));

const extentOf = ({ firstRow, firstColumn, values }: Grid): Area =>
  areaOf(firstRow, firstColumn, values.length, values[0]?.length ?? 1);

/** Worksheets of an earlier click that are not chosen this time stay as recorded. */
function writtenBy(drafts: Drafts, reading: WorkbookReading, leftBehind: LeftBehind): Written {
  const { results } = reading;
  const kept = Object.entries(results?.worksheets ?? {}).flatMap(([role, { record }]) =>
    record === null || leftBehind.includes(role as ResultRole) ? [] : [[role, record] as const],
  );
  return {
    sheet: reading.sheet,
    block: blockRecord(drafts.block, reading),
    worksheets: {
      ...Object.fromEntries(kept),
      ...Object.fromEntries(drafts.worksheets.map(({ role, year, recorded }) => [role, { year, rows: recorded }])),
    },
    highlights: drafts.highlights.map(({ range, formula }) => ({ range, formula })),
  };
}

/**
 * Records what is drafted. But a value that somebody typed and the draft repeats, above all an EIT part, stays recorded
 * as theirs.
 */
function blockRecord(draft: BlockDraft, { grid, results }: WorkbookReading): BlockRecord {
  const old = results?.isCopied === false ? (results.block ?? null) : null;
  const before = old?.record ?? null;
  const now = old === null || before === null ? [] : writtenNow(before, grid, old.area);
  const cells = draft.cells.values.map((line, down) =>
    line.map((value, across): Digest => {
      const [drafted, was] = [draftDigest(value), before?.cells[down]?.[across]];
      return was !== undefined && now[down]?.[across] === drafted ? was : drafted;
    }),
  );
  const isSamePlace = old !== null && isSameArea(old.area, blockArea(draft));
  const formats = isSamePlace && before !== null ? formatsNow(before, grid, old.area) : null;
  return {
    year: draft.year,
    cells,
    formats: formats?.cells.flat().includes(-1) === true ? null : formats,
    ...frameKept(draft, results),
  };
}

/** Of a block at the same place; on a copied sheet widths and page break were copied too. */
function frameKept(draft: BlockDraft, results: WorkbookReading['results']): Pick<BlockRecord, 'frame'> {
  const { record = null, area } = results?.block ?? {};
  const isSamePlace = area !== undefined && isSameArea(area, blockArea(draft));
  return isSamePlace && record?.frame !== undefined ? { frame: record.frame } : {};
}

/** The block without the cells of the user's notes, and the notes where it must write. */
export function withNotes(draft: BlockDraft, notes: readonly string[]): { draft: BlockDraft; inTheWay: string[] } {
  const noted = new Set(notes);
  const inTheWay: string[] = [];
  const values = draft.cells.values.map((line, down) =>
    line.map((value, across): DraftValue => {
      const address = cellAddress(draft.row + down, draft.column + across);
      if (!noted.has(address)) return value;
      if (value === null) return LEFT_AS_IT_IS;
      inTheWay.push(address);
      return value;
    }),
  );
  return { draft: { ...draft, cells: { ...draft.cells, values } }, inTheWay };
}

/** Areas of the draft on the worksheet. */
export const areaOnSheet = (area: Area, { row, column }: Pick<BlockDraft, 'row' | 'column'>): Area =>
  moved(area, row, column);

const blockArea = (block: BlockDraft): Area =>
  areaOf(block.row, block.column, block.cells.values.length, block.cells.values[0]?.length ?? 1);

export const sheetArea = ({ cells }: Pick<WorksheetDraft, 'cells'>): Area =>
  areaOf(0, 0, cells.values.length, cells.values[0]?.length ?? 1);

/** Without the emptied rows below it: the next click would find them gone. */
export const ownedArea = ({ cells, rowIds }: Pick<WorksheetDraft, 'cells' | 'rowIds'>): Area =>
  areaOf(0, 0, Math.max(1, rowIds.length), cells.values[0]?.length ?? 1);

/** The cells of a worksheet that a write may change. */
export function undoneArea({ draft, clears, before }: PlannedSheet): Area {
  const written = clears === null ? sheetArea(draft) : around(clears, sheetArea(draft));
  return before === null ? written : around(extentOf(before), written);
}

/** The record of a write that is under way. */
export const journalledSet = (plan: WritePlan, before: Written | null, isMade: boolean): SetRecord => ({
  ...plan.written,
  isDressed: false,
  journal: {
    token: plan.token,
    makes: plan.sheets.filter((sheet) => sheet.state === 'new' || sheet.state === 'blank').map((sheet) => sheet.name),
    isMade,
    before,
  },
});

export const isNote = (plan: WritePlan, row: number, column: number): boolean =>
  plan.notes.has(cellAddress(row, column));
