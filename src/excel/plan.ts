/** What one click is going to write where, fixed before the first write, so that it can be taken back. */
import type { BlockDraft, Drafts, WorksheetDraft } from '../sheet/drafts/draft';
import { areaAddress, type Area } from '../sheet/grid';
import type { WorkbookReading } from './read';
import { freeSheetName } from './sheetName';

export interface PlannedSheet {
  readonly draft: WorksheetDraft;
  /** The worksheet's name, free when it is new. */
  readonly name: string;
  /** Where an earlier click wrote on it; null when the worksheet is to be made. */
  readonly old: Area | null;
  /** Charts of ours that are on it. */
  readonly charts: readonly string[];
}

export interface Plan {
  readonly mark: string;
  /** Tells this click from a co-author's: it stands in the workbook as long as the writing is under way. */
  readonly token: string;
  readonly sheets: readonly PlannedSheet[];
  readonly block: Area;
  readonly oldBlock: Area | null;
  /** Whether the EIT inputs get validation: not where the sheet has some of the user's, which it would replace. */
  readonly validates: boolean;
  /** The EIT inputs of the block. */
  readonly inputs: readonly Area[];
}

export function planOf(drafts: Drafts, reading: WorkbookReading): Plan {
  const taken = [...reading.sheets];
  const sheets = drafts.worksheets.map((draft): PlannedSheet => {
    const old = reading.results?.worksheets[draft.role] ?? null;
    const name = old?.sheet ?? freeSheetName(draft.title, taken);
    taken.push(name);
    const charts = (old === null ? undefined : reading.ownSheets.get(name)?.charts) ?? [];
    return {
      draft,
      name,
      old: old?.area ?? null,
      charts: charts.filter((chart) => chart.startsWith(`${reading.mark}_`)),
    };
  });
  return {
    mark: reading.mark,
    token: crypto.randomUUID(),
    sheets,
    block: blockArea(drafts.block),
    oldBlock: reading.results?.block?.area ?? null,
    inputs: drafts.block.cells.inputs.map(({ area }) => moved(area, drafts.block)),
    validates: reading.results === null && !reading.hasValidation,
  };
}

const moved = (area: Area, { row, column }: BlockDraft): Area => ({
  firstRow: row + area.firstRow,
  firstColumn: column + area.firstColumn,
  lastRow: row + area.lastRow,
  lastColumn: column + area.lastColumn,
});

export const blockArea = (block: BlockDraft): Area => ({
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
