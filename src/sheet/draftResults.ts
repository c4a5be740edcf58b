/** From an assessment to everything that one click writes, with what staff typed into the worksheets kept. */
import type { Assessment } from '../ita/assessment';
import { catalogue as builtIn } from '../ita/catalogue';
import type { Catalogue } from '../ita/catalogue/catalogue';
import { finding, type Finding } from '../ita/finding';
import type { Language } from '../texts/language';
import { analysisSheet } from './drafts/analysisSheet';
import type { Digits } from './drafts/digits';
import type { Drafts, DraftValue, WorksheetDraft, WorksheetRole } from './drafts/draft';
import { noEdits, type KeptEdits } from './drafts/edits';
import { highlights } from './drafts/highlights';
import { measuresSheet } from './drafts/measuresSheet';
import { memoSheet } from './drafts/memoSheet';
import { indicatorCells, resultBlock, totalCell, type BlockPlace } from './drafts/resultBlock';
import { trackingSheet } from './drafts/trackingSheet';
import { absoluteAddress, contains, quotedSheet, type Area, type Grid } from './grid';
import { keepEdits, type Kept } from './keepEdits';

/** What the user typed into the EIT inputs that can't be used, kept as it is. */
export interface KeptInputs {
  readonly part1: string | number | null;
  readonly part2: string | number | null;
}

/** A worksheet of the add-in's own as an earlier click left it and staff changed it since. */
export interface OldWorksheet {
  readonly grid: Grid;
  /** What the add-in wrote. */
  readonly area: Area;
}

export interface DraftOptions {
  /** Names this set of results in the workbook, "ITA_1". */
  readonly mark: string;
  /** Of the result block; worksheets are official documents and Thai. */
  readonly language: Language;
  readonly keptInputs: KeptInputs;
  /** Of the official worksheets; Arabic when left out. */
  readonly digits?: Digits;
  /** Which worksheets; measures and analysis when left out. */
  readonly worksheets?: readonly WorksheetRole[];
  /** The catalogue that the measures come from; the built-in one when left out. */
  readonly catalogue?: Catalogue;
  readonly old?: Readonly<Partial<Record<WorksheetRole, OldWorksheet | null>>>;
}

export interface DraftedResults {
  readonly drafts: Drafts;
  /** Edits in conflict, worksheets left as they are. */
  readonly findings: readonly Finding[];
}

export const usualWorksheets: readonly WorksheetRole[] = ['measures', 'analysis'];

/** @param place where the result block's top-left cell goes on the assessed sheet */
export function draftResults(assessment: Assessment, place: BlockPlace, options: DraftOptions): DraftedResults {
  const { mark, digits = 'arabic', worksheets = usualWorksheets } = options;
  const measures = kept('measures', options, (edits) => measuresSheet(assessment, { edits, digits }));
  const tracking = kept('tracking', options, (edits) =>
    trackingSheet(assessment, { edits, measuresEdits: measures.edits, digits }),
  );
  const drafts: Readonly<Record<WorksheetRole, () => Kept | null>> = {
    measures: () => measures,
    analysis: () => untyped(analysis(assessment, place, mark, digits)),
    tracking: () => tracking,
    memo: () => memo(assessment, digits, options.old?.memo),
    catalogue: () => null,
  };
  const chosen = worksheets.map((role) => drafts[role]()).filter((one) => one !== null);
  const crowded = chosen.filter(({ draft }) => draft !== null && isCrowded(draft, options.old?.[draft.role]));
  return {
    drafts: {
      block: resultBlock(assessment, place, options),
      highlights: highlights(assessment, mark),
      worksheets: chosen.flatMap((one) => (one.draft === null || crowded.includes(one) ? [] : [one.draft])),
    },
    findings: [
      ...chosen.flatMap((one) => one.findings),
      ...crowded.flatMap(({ draft }) => (draft === null ? [] : [leftAlone(draft, options.old?.[draft.role])])),
    ],
  };
}

/** A draft with the edits of the worksheet it replaces. */
function kept(role: WorksheetRole, options: DraftOptions, write: (edits: KeptEdits) => WorksheetDraft): Kept {
  const old = options.old?.[role];
  if (old === undefined || old === null) return { draft: write(noEdits), edits: noEdits, findings: [] };
  return keepEdits({ old: old.grid, write, builtIn, catalogues: [options.catalogue ?? builtIn] });
}

/** A memo is a letter that staff go on writing: one that is there is left as it is, and that is said. */
const memo = (assessment: Assessment, digits: Digits, old: OldWorksheet | null | undefined): Kept =>
  old === undefined || old === null
    ? untyped(memoSheet(assessment, { digits }))
    : { draft: null, edits: noEdits, findings: [finding('memo-kept', 'info', [], { sheet: old.grid.sheet })] };

const untyped = (draft: WorksheetDraft): Kept => ({ draft, edits: noEdits, findings: [] });

function analysis(assessment: Assessment, place: BlockPlace, mark: string, digits: Digits): WorksheetDraft {
  const inBlock = (cell: BlockPlace): DraftValue => ({
    formula: `=${quotedSheet(assessment.sheet)}!${absoluteAddress(cell.row, cell.column)}`,
  });
  const figuresOf = (indicator: number) => {
    const cells = indicatorCells(assessment, place, indicator);
    return { score: inBlock(cells.score), status: inBlock(cells.status) };
  };
  return analysisSheet(assessment, { figuresOf, score: inBlock(totalCell(assessment, place)), mark, digits });
}

/** Whether the worksheet holds something, outside what the add-in wrote, where the new content would go. */
function isCrowded(draft: WorksheetDraft, old: OldWorksheet | null | undefined): boolean {
  if (old === undefined || old === null) return false;
  const { grid, area } = old;
  const rows = draft.cells.values.length;
  const columns = draft.cells.values[0]?.length ?? 0;
  return grid.values.some((line, r) =>
    line.some((value, c) => {
      const row = grid.firstRow + r;
      const column = grid.firstColumn + c;
      return value !== '' && row < rows && column < columns && !contains(area, row, column);
    }),
  );
}

const leftAlone = (draft: WorksheetDraft, old: OldWorksheet | null | undefined): Finding =>
  finding('worksheet-crowded', 'warning', [], { sheet: old?.grid.sheet ?? draft.title });
