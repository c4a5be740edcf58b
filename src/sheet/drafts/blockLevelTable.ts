/** The block's table of levels: the conditions of each, how the figures compare with them, and what was published. */
import type { Assessment } from '../../ita/assessment';
import type { Level } from '../../ita/framework';
import type { Language } from '../../texts/language';
import { levelName } from '../../texts/levelName';
import type { BlockTexts } from '../../texts/th/block';
import { blockCells, LINE, MINIMUM, SCORE, SECOND, THIRD, type BlockLayout, type BlockPlace } from './blockLayout';
import type { DraftValue } from './draft';
import {
  certainLevel,
  higherLevel,
  levelResult,
  lowestAtLeast,
  lowestAtMost,
  lowestIsKnown,
  partsAbovePublished,
  partsBelowPublished,
  partsCondition,
  partsOfPublished,
  saysAtLeast,
  saysAtMost,
  scoreCondition,
  type LevelCells,
  type LowestCells,
  type PartCells,
  type PublishedCells,
  type RowCells,
  type SettledCells,
} from './levelFormulas';

export interface LevelSectionRequest {
  readonly assessment: Assessment;
  readonly place: BlockPlace;
  readonly at: BlockLayout;
  readonly texts: BlockTexts;
  readonly language: Language;
}

/** A cell of the block and its content. */
export type BlockCell = readonly [row: number, column: number, value: DraftValue];

export const levelSection = (request: LevelSectionRequest): BlockCell[] => [
  ...answers(request),
  ...headers(request),
  ...request.assessment.framework.levels.flatMap((level, index) => levelRow(request, level, index)),
  ...(request.at.asksForParts ? [...lowestRows(request), ...publishedRow(request)] : []),
];

/** The level in the rows at the top. When no level is higher, the row of the highest possible one is empty. */
function answers({ place, at, texts }: LevelSectionRequest): BlockCell[] {
  const { cell, cells } = blockCells(place);
  const names = cells(at.firstLevel, at.lastLevel, 0);
  const results = cells(at.firstLevel, at.lastLevel, THIRD);
  const highest = cell(at.highest, SCORE);
  return [
    [at.level, SCORE, { formula: certainLevel(cell(at.score, SCORE), names, results, texts.noScore, texts) }],
    [at.highest, 0, { formula: `=IF(${highest}="","","${texts.highestPossible}")` }],
    [at.highest, SCORE, { formula: higherLevel(names, results, texts) }],
  ];
}

function headers({ at, texts }: LevelSectionRequest): BlockCell[] {
  const row = at.levelHeader;
  return [
    [row, 0, texts.levelTable],
    [row, MINIMUM, texts.minimumColumn],
    [row, LINE, at.asksForParts ? texts.lineColumn : null],
    [row, SCORE, texts.scoreCheckColumn],
    [row, SECOND, at.asksForParts ? texts.partsCheckColumn : null],
    [row, THIRD, texts.resultColumn],
  ];
}

function levelRow(request: LevelSectionRequest, level: Level, index: number): BlockCell[] {
  const { place, at, language, texts } = request;
  const { cell, cells } = blockCells(place);
  const row = at.firstLevel + index;
  const conditions = cells(row, row, SCORE, SECOND);
  const above = index === 0 ? null : { all: cells(at.firstLevel, row - 1, THIRD), last: cell(row - 1, THIRD) };
  const unasked = at.asksForParts ? NOTHING_ASKED : null;
  const result = levelResult(conditions, above, publishedOf(request, index), texts);
  return [
    [row, 0, levelName(level, language)],
    [row, MINIMUM, level.minimum],
    [row, LINE, at.asksForParts ? (level.everyPart ?? NOTHING_ASKED) : null],
    [row, SCORE, { formula: scoreCondition(cell(at.score, SCORE), cell(row, MINIMUM)) }],
    [row, SECOND, level.everyPart === null ? unasked : { formula: partsCheckOf(request, index) }],
    [row, THIRD, { formula: result }],
  ];
}

const NOTHING_ASKED = '–';

/** The least that every part must have, as far as figures or the published level decide it. */
function partsCheckOf(request: LevelSectionRequest, index: number): string {
  const lowest = lowestCells(request);
  const figures = figureCells(request);
  const { line } = rowCells(request, index);
  const { texts } = request;
  const settled = settledLevel(request);
  if (settled === null) return partsCondition(lowest, line);
  if (index === settled.index) return partsOfPublished(lowest, settled.cells, figures.score, texts);
  return index > settled.index
    ? partsBelowPublished(lowest, settled.cells, line, texts)
    : partsAbovePublished(lowest, figures, line, texts);
}

/** How the published level compares with this one; null when it settles nothing of it. */
function publishedOf(request: LevelSectionRequest, index: number): PublishedCells | null {
  const settled = settledLevel(request);
  if (settled === null || index > settled.index) return null;
  if (index < settled.index) return { isThis: false, partsCheck: rowCells(request, index).partsCheck };
  return { isThis: true, score: figureCells(request).score, total: settled.cells.total };
}

/** The published level when it settles what the figures leave open, and what follows from it for the parts. */
function settledLevel(request: LevelSectionRequest): { readonly index: number; readonly cells: SettledCells } | null {
  const { assessment, place, at } = request;
  const { certain, settledBy, checks } = assessment.level;
  if (settledBy !== 'published') return null;
  const index = checks.findIndex(({ level }) => level.name === certain.name);
  const asksMore = (checks[index - 1]?.level.everyPart ?? null) !== null;
  const cells = {
    total: blockCells(place).cell(at.published, THIRD),
    own: rowCells(request, index),
    above: asksMore ? rowCells(request, index - 1) : null,
  };
  return { index, cells };
}

function rowCells({ place, at }: LevelSectionRequest, index: number): RowCells {
  const { cell } = blockCells(place);
  const row = at.firstLevel + index;
  return { line: cell(row, LINE), scoreCheck: cell(row, SCORE), partsCheck: cell(row, SECOND) };
}

function lowestCells({ place, at }: LevelSectionRequest): LowestCells {
  const { cell } = blockCells(place);
  return {
    atLeast: cell(at.atLeast, SCORE),
    atMost: cell(at.atMost, SCORE),
    known: cell(at.atLeast, SECOND),
    saysAtMost: cell(at.atMost, THIRD),
  };
}

function figureCells({ place, at }: LevelSectionRequest): LevelCells {
  const of = (row: number) => blockCells(place).cell(row, SCORE);
  return { score: of(at.score), IIT: of(at.IIT), EIT: of(at.EIT), OIT: of(at.OIT) };
}

/** The inputs and the words next to them. */
export function partCells(place: BlockPlace, { part1, part2 }: BlockLayout): PartCells {
  const { cell, cells } = blockCells(place);
  return {
    inputs: [cell(part1, SCORE), cell(part2, SCORE)],
    input: cells(part1, part2, SCORE),
    statuses: [cell(part1, SECOND), cell(part2, SECOND)],
    status: cells(part1, part2, SECOND),
  };
}

/** The bounds of the lowest figure, whether it is known, and whether the published level gives a bound. */
function lowestRows(request: LevelSectionRequest): BlockCell[] {
  const { place, at, texts } = request;
  const parts = partCells(place, at);
  const figures = figureCells(request);
  const { atMost, known, saysAtMost: mostIsSaid } = lowestCells(request);
  const leastIsSaid = blockCells(place).cell(at.atLeast, THIRD);
  const settled = settledLevel(request)?.cells ?? null;
  const certain = request.assessment.level.certain.everyPart;
  const least = settled === null || certain === null ? null : settled;
  const above = settled?.above ?? null;
  const atLeastSettled = least === null ? null : { line: least.own.line, proof: leastIsSaid };
  const atMostSettled = above === null ? null : { line: above.line, proof: mostIsSaid };
  const saidAtMost =
    settled === null || above === null ? null : { formula: saysAtMost(settled, above, figures, parts, known, texts) };
  return [
    [at.atLeast, 0, texts.lowestAtLeast],
    [at.atLeast, SCORE, { formula: lowestAtLeast(atMost, known, atLeastSettled, texts) }],
    [at.atLeast, SECOND, { formula: lowestIsKnown(figures, parts, texts) }],
    [at.atLeast, THIRD, least === null ? null : { formula: saysAtLeast(least, parts, texts) }],
    [at.atMost, 0, texts.lowestAtMost],
    [at.atMost, SCORE, { formula: lowestAtMost(figures, parts, atMostSettled, texts) }],
    [at.atMost, THIRD, saidAtMost],
  ];
}

/** As the sheet states it; a level that the published one settled is compared with its total. */
function publishedRow({ assessment, at, texts, language }: LevelSectionRequest): BlockCell[] {
  const { published, framework, level, score } = assessment;
  const isSettled = level.settledBy === 'published';
  const name = isSettled ? level.certain.name : (published?.level ?? null);
  const known = framework.levels.find((one) => one.name === name);
  return [
    [at.published, 0, texts.publishedLevel],
    [at.published, SCORE, known === undefined ? (name ?? NOTHING_ASKED) : levelName(known, language)],
    [at.published, THIRD, published?.score ?? (isSettled ? score : null)],
  ];
}
