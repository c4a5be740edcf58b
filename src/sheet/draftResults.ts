/** From an assessment to everything that one click writes. */
import type { Assessment } from '../ita/assessment';
import type { Language } from '../texts/language';
import { analysisSheet } from './drafts/analysisSheet';
import type { Digits } from './drafts/digits';
import type { Drafts, DraftValue } from './drafts/draft';
import { highlights } from './drafts/highlights';
import { measuresSheet } from './drafts/measuresSheet';
import { indicatorCells, resultBlock, totalCell, type BlockPlace } from './drafts/resultBlock';
import { absoluteAddress, quotedSheet } from './grid';

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
  /** Of the official worksheets; Arabic when left out. */
  readonly digits?: Digits;
}

/** @param place where the result block's top-left cell goes on the assessed sheet */
export function draftResults(assessment: Assessment, place: BlockPlace, options: DraftOptions): Drafts {
  const { mark, digits = 'arabic' } = options;
  const inBlock = (cell: BlockPlace): DraftValue => ({
    formula: `=${quotedSheet(assessment.sheet)}!${absoluteAddress(cell.row, cell.column)}`,
  });
  const figuresOf = (indicator: number) => {
    const cells = indicatorCells(assessment, place, indicator);
    return { score: inBlock(cells.score), status: inBlock(cells.status) };
  };
  return {
    block: resultBlock(assessment, place, options),
    highlights: highlights(assessment, mark),
    worksheets: [
      measuresSheet(assessment, { digits }),
      analysisSheet(assessment, { figuresOf, score: inBlock(totalCell(assessment, place)), mark, digits }),
    ],
  };
}
