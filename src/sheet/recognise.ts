/** Whether cells look like something that the add-in wrote, where no record says so: by texts that always stand there. */
import { matchKey } from '../ita/thai';
import { blockTexts } from '../texts/block';
import { analysisSections } from '../texts/th/analysisSections';
import { memoSheet } from '../texts/th/memoSheet';
import { trackingSheet } from '../texts/th/trackingSheet';
import { worksheets as texts } from '../texts/th/worksheets';
import type { WorksheetRole } from './drafts/draft';
import { contains, type Area, type Grid } from './grid';

const { measureColumn, ownerColumn } = texts;

const signs: Readonly<Record<Exclude<WorksheetRole, 'catalogue'>, readonly string[]>> = {
  measures: [texts.issueColumn, measureColumn, texts.stepsColumn, ownerColumn, texts.periodColumn],
  analysis: [
    texts.assessedIssueColumn,
    texts.weaknessColumn,
    texts.recommendationColumn,
    analysisSections.indicatorsTitle,
    analysisSections.levelsTitle,
  ],
  tracking: [
    measureColumn,
    ownerColumn,
    trackingSheet.statusColumn,
    trackingSheet.progressColumn,
    trackingSheet.evidenceColumn,
    trackingSheet.dueColumn,
  ],
  memo: [
    memoSheet.title,
    memoSheet.background,
    memoSheet.facts,
    memoSheet.proposal,
    memoSheet.opinion,
    memoSheet.order,
  ],
};

/** @param grid of the whole worksheet */
export const looksLikeWorksheet = (role: keyof typeof signs, grid: Grid): boolean =>
  share(signs[role], keysOf(grid, null)) >= LEAST_SHARE;

/** In any language that the block can be written in: its first column begins most rows with the same words. */
export function looksLikeBlock(grid: Grid, area: Area): boolean {
  const keys = keysOf(grid, { ...area, lastColumn: area.firstColumn });
  return Object.values(blockTexts).some((block) => {
    const labels = [block.score, block.level, block.highestPossible, block.instrument, block.indicator];
    return share(labels, keys) >= LEAST_SHARE;
  });
}

/** Staff reword headers; a table of their own has one or two words in common. */
const LEAST_SHARE = 0.6;

const share = (wanted: readonly string[], keys: ReadonlySet<string>): number =>
  wanted.filter((text) => keys.has(matchKey(text))).length / wanted.length;

const keysOf = (grid: Grid, area: Area | null): ReadonlySet<string> =>
  new Set(
    grid.values.flatMap((line, down) =>
      line.flatMap((value, across) => {
        const isInside = area === null || contains(area, grid.firstRow + down, grid.firstColumn + across);
        return isInside && typeof value === 'string' && value !== '' ? [matchKey(value)] : [];
      }),
    ),
  );
