/** From an assessment to everything that one click writes, with what staff typed into the worksheets kept. */
import type { Assessment } from '../ita/assessment';
import type { Finding } from '../ita/finding';
import type { Language } from '../texts/language';
import { analysisSheet } from './drafts/analysisSheet';
import type { Digits } from './drafts/digits';
import type { Drafts, Formula, WorksheetRole } from './drafts/draft';
import { highlights } from './drafts/highlights';
import { MEASURE, measuresSheet, OWNER } from './drafts/measuresSheet';
import { memoSheet } from './drafts/memoSheet';
import { isKept, type ModelCell, type SheetModel } from './drafts/model';
import { indicatorCells, resultBlock, totalCell, type BlockPlace } from './drafts/resultBlock';
import { trackingSheet, type PlannedMeasure } from './drafts/trackingSheet';
import { absoluteAddress, quotedSheet } from './grid';
import { keepEdits, newWorksheet, type Kept } from './keep/keepEdits';
import type { OldWorksheet } from './keep/readWorksheet';

export type { OldWorksheet };

/** What the user typed into the EIT inputs that can't be used, kept as it is. */
export interface KeptInputs {
  readonly part1: string | number | null;
  readonly part2: string | number | null;
}

export interface DraftOptions {
  /** Names this set of results in the workbook, "ITA_1". */
  readonly mark: string;
  /** Of the result block; worksheets are official documents and Thai. */
  readonly language: Language;
  readonly keptInputs: KeptInputs;
  /** Numbers are rounded to what their format shows ("precision as displayed"). */
  readonly roundsToFormat: boolean;
  /** Of the official worksheets. */
  readonly digits: Digits;
  /** Which worksheets; the catalogue is drafted by itself (drafts/catalogueSheet). */
  readonly worksheets: readonly WorksheetRole[];
  /** Worksheets that are there already and go on. */
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
  const { mark, digits, worksheets, old = {} } = options;
  const kept = (model: SheetModel): Kept => {
    const before = old[model.role] ?? null;
    return before === null ? newWorksheet(model) : keepEdits(model, before, assessment);
  };
  const measures = kept(measuresSheet(assessment, digits));
  const drafts: Readonly<Record<WorksheetRole, () => Kept | null>> = {
    measures: () => measures,
    analysis: () => kept(analysisSheet(assessment, { ...liveFigures(assessment, place), mark, digits })),
    tracking: () => kept(trackingSheet(assessment, digits, plannedMeasures(measures))),
    memo: () => kept(memoSheet(assessment, digits)),
    catalogue: () => null,
  };
  const chosen = worksheets.flatMap((role) => drafts[role]() ?? []);
  return {
    drafts: {
      block: resultBlock(assessment, place, options),
      highlights: highlights(assessment, mark),
      worksheets: chosen.flatMap((one) => one.draft ?? []),
    },
    findings: chosen.flatMap((one) => one.findings),
  };
}

/** By the measure's id, as the worksheet of measures says it. */
const plannedMeasures = ({ rows }: Kept): ReadonlyMap<string, PlannedMeasure> =>
  new Map(rows.map(({ id, cells }) => [id, { measure: textOf(cells[MEASURE]), owner: textOf(cells[OWNER]) }]));

function textOf(cell: ModelCell | undefined): string {
  if (typeof cell === 'string') return cell;
  return cell !== undefined && isKept(cell) ? String(cell.value) : '';
}

/** The analysis shows the result block's figures. */
function liveFigures(assessment: Assessment, place: BlockPlace) {
  const inBlock = (cell: BlockPlace): Formula => ({
    formula: `=${quotedSheet(assessment.sheet)}!${absoluteAddress(cell.row, cell.column)}`,
  });
  const figuresOf = (indicator: number) => {
    const cells = indicatorCells(assessment, place, indicator);
    return { score: inBlock(cells.score), status: inBlock(cells.status) };
  };
  return { figuresOf, score: inBlock(totalCell(assessment, place)) };
}
