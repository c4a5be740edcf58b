/** From an assessment to everything that one click writes, with what staff typed into the worksheets kept. */
import type { Assessment } from '../ita/assessment';
import { catalogue as builtIn } from '../ita/catalogue';
import type { Catalogue } from '../ita/catalogue/catalogue';
import type { Finding } from '../ita/finding';
import type { Language } from '../texts/language';
import { trackingSheet as trackingTexts } from '../texts/th/trackingSheet';
import { worksheets as texts } from '../texts/th/worksheets';
import { analysisSheet } from './drafts/analysisSheet';
import type { Digits } from './drafts/digits';
import type { Drafts, DraftValue, WorksheetDraft, WorksheetRole } from './drafts/draft';
import { noEdits, type KeptEdits } from './drafts/edits';
import { highlights } from './drafts/highlights';
import { measuresSheet } from './drafts/measuresSheet';
import { memoSheet } from './drafts/memoSheet';
import { indicatorCells, resultBlock, totalCell, type BlockPlace } from './drafts/resultBlock';
import { trackingSheet } from './drafts/trackingSheet';
import { absoluteAddress, quotedSheet, type Area, type Grid } from './grid';
import { analysisRows } from './keep/analysisRows';
import { measureRows } from './keep/measureRows';
import { keepMemo } from './keep/memo';
import { keepEdits, type Kept, type KeepRequest } from './keepEdits';

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
  const { mark, digits = 'arabic', worksheets = usualWorksheets, old = {}, catalogue = builtIn } = options;
  const byMeasure = { kind: measureRows(builtIn, catalogue), assessment };
  const measures = kept(old.measures, { ...byMeasure, title: texts.measuresTitle }, (edits) =>
    measuresSheet(assessment, { edits, digits }),
  );
  const tracking = () =>
    kept(old.tracking, { ...byMeasure, title: trackingTexts.title }, (edits) =>
      trackingSheet(assessment, { edits, measuresEdits: measures.edits, digits }),
    );
  const analysis = () => {
    const kind = analysisRows(builtIn, catalogue);
    const live = liveFigures(assessment, place);
    return kept(old.analysis, { kind, assessment, title: texts.analysisTitle }, (edits) =>
      analysisSheet(assessment, { ...live, mark, digits, edits }),
    );
  };
  const memo = (): Kept =>
    old.memo === undefined || old.memo === null
      ? untyped(memoSheet(assessment, { digits }))
      : keepMemo(old.memo.grid, old.memo.area, assessment, digits);
  const drafts: Readonly<Record<WorksheetRole, () => Kept | null>> = {
    measures: () => measures,
    analysis,
    tracking,
    memo,
    catalogue: () => null,
  };
  const chosen = worksheets.map((role) => drafts[role]()).filter((one) => one !== null);
  return {
    drafts: {
      block: resultBlock(assessment, place, options),
      highlights: highlights(assessment, mark),
      worksheets: chosen.flatMap((one) => one.draft ?? []),
    },
    findings: chosen.flatMap((one) => one.findings),
  };
}

/** A draft with the edits of the worksheet it replaces. */
function kept(
  old: OldWorksheet | null | undefined,
  request: Pick<KeepRequest, 'kind' | 'title' | 'assessment'>,
  write: (edits: KeptEdits) => WorksheetDraft,
): Kept {
  if (old === undefined || old === null) return untyped(write(noEdits));
  return keepEdits({ ...request, old: old.grid, area: old.area, write });
}

const untyped = (draft: WorksheetDraft): Kept => ({ draft, edits: noEdits, findings: [] });

/** The analysis shows the result block's figures. */
function liveFigures(assessment: Assessment, place: BlockPlace) {
  const inBlock = (cell: BlockPlace): DraftValue => ({
    formula: `=${quotedSheet(assessment.sheet)}!${absoluteAddress(cell.row, cell.column)}`,
  });
  const figuresOf = (indicator: number) => {
    const cells = indicatorCells(assessment, place, indicator);
    return { score: inBlock(cells.score), status: inBlock(cells.status) };
  };
  return { figuresOf, score: inBlock(totalCell(assessment, place)) };
}
