/** Whether cells resemble something that the add-in wrote, when no record says so: by texts that are always there. */
import { agencyKinds, agencyWords } from '../ita/agencyKind';
import { matchKey } from '../ita/thaiText';
import { blockTexts } from '../texts/block';
import { fill } from '../texts/language';
import { analysisSections, formerSections } from '../texts/th/analysisSections';
import { memoSheet } from '../texts/th/memoSheet';
import { trackingSheet } from '../texts/th/trackingSheet';
import { formerWorksheets, worksheets as texts } from '../texts/th/worksheets';
import type { ResultRole } from './drafts/draft';
import { contains, type Area, type Grid } from './grid';

const { measureColumn, ownerColumn } = texts;

/** One text, or any of the wordings that versions of the add-in used for it. */
type Sign = string | readonly string[];

/**
 * Fixed headings that identify a worksheet whose record is lost or was never made (0.1.0). Without an entry a worksheet
 * is proven only by its record, and Restore asks before it removes one that has none.
 */
const signs: Readonly<Partial<Record<ResultRole, readonly Sign[]>>> = {
  measures: [texts.issueColumn, measureColumn, texts.stepsColumn, ownerColumn, texts.periodColumn],
  analysis: [
    [texts.assessedIssueColumn, formerWorksheets.assessedIssueColumn],
    texts.weaknessColumn,
    texts.recommendationColumn,
    analysisSections.indicatorsTitle,
    [analysisSections.levelsTitle, formerSections.levelsTitle],
  ],
  tracking: [
    measureColumn,
    ownerColumn,
    trackingSheet.statusColumn,
    [trackingSheet.progressColumn, trackingSheet.former.progressColumn],
    trackingSheet.evidenceColumn,
    trackingSheet.dueColumn,
  ],
  memo: [
    memoSheet.title,
    memoSheet.background,
    memoSheet.facts,
    [memoSheet.proposal, memoSheet.former.proposal],
    memoSheet.closing,
    [
      ...new Set(agencyKinds.map((kind) => fill(memoSheet.order, { head: agencyWords(kind).head }))),
      memoSheet.former.order,
    ],
  ],
};

/** @param grid of the whole worksheet */
export function looksLikeWorksheet(role: ResultRole, grid: Grid): boolean {
  const wanted = signs[role];
  return wanted !== undefined && share(wanted, keysOf(grid, null)) >= LEAST_SHARE;
}

/** In any language of the block: its first column begins most rows with the same words. */
export function looksLikeBlock(grid: Grid, area: Area): boolean {
  const keys = keysOf(grid, { ...area, lastColumn: area.firstColumn });
  return Object.values(blockTexts).some((block) => {
    const labels = [block.score, block.level, block.highestPossible, block.instrument, block.indicator];
    return share(labels, keys) >= LEAST_SHARE;
  });
}

/** Staff reword headers; a table of their own has only one or two words in common. */
const LEAST_SHARE = 0.6;

const share = (wanted: readonly Sign[], keys: ReadonlySet<string>): number =>
  wanted.filter((sign) => [sign].flat().some((text) => keys.has(matchKey(text)))).length / wanted.length;

const keysOf = (grid: Grid, area: Area | null): ReadonlySet<string> =>
  new Set(
    grid.values.flatMap((line, down) =>
      line.flatMap((value, across) => {
        const isInside = area === null || contains(area, grid.firstRow + down, grid.firstColumn + across);
        return isInside && typeof value === 'string' && value !== '' ? [matchKey(value)] : [];
      }),
    ),
  );
