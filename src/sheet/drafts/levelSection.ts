/** The block's table of levels: what each asks, how the figures stand to it, and what was published. */
import type { Assessment } from '../../ita/assessment';
import type { Level } from '../../ita/framework';
import type { Language } from '../../texts/language';
import type { BlockTexts } from '../../texts/th/block';
import { blockCells, LINE, MINIMUM, SCORE, SECOND, THIRD, type BlockLayout, type BlockPlace } from './blockLayout';
import type { DraftValue } from './draft';
import {
  certainLevel,
  higherLevel,
  levelResult,
  lowestAtLeast,
  lowestAtMost,
  partsCondition,
  scoreCondition,
  type PartCells,
  type SettledCells,
} from './levelFormulas';

export interface LevelSectionRequest {
  readonly assessment: Assessment;
  readonly place: BlockPlace;
  readonly at: BlockLayout;
  readonly texts: BlockTexts;
  readonly language: Language;
}

/** A cell of the block and what it gets. */
export type BlockCell = readonly [row: number, column: number, value: DraftValue];

export const levelSection = (request: LevelSectionRequest): BlockCell[] => [
  ...answers(request),
  ...headers(request),
  ...request.assessment.framework.levels.flatMap((level, index) => levelRow(request, level, index)),
  ...(request.at.asksForParts ? [...lowestRows(request), ...publishedRow(request)] : []),
];

/** The official name, which is the only one in the Thai block. */
export const levelName = ({ name, englishName }: Level, language: Language): string =>
  language === 'en' ? englishName : name;

/** The level in the rows at the top. Where none is higher, nothing stands in the row of the highest possible one. */
function answers({ place, at, texts }: LevelSectionRequest): BlockCell[] {
  const { cell, cells } = blockCells(place);
  const names = cells(at.firstLevel, at.lastLevel, 0);
  const results = cells(at.firstLevel, at.lastLevel, THIRD);
  const highest = cell(at.highest, SCORE);
  return [
    [at.level, SCORE, { formula: certainLevel(cell(at.score, SCORE), names, results, texts.noScore) }],
    [at.highest, 0, { formula: `=IF(${highest}="","","${texts.highestPossible}")` }],
    [at.highest, SCORE, { formula: higherLevel(names, results) }],
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
  const { place, at, language } = request;
  const { cell, cells } = blockCells(place);
  const row = at.firstLevel + index;
  const conditions = cells(row, row, SCORE, SECOND);
  const parts = partsCondition(cell(at.atLeast, SCORE), cell(at.atMost, SCORE), cell(row, LINE));
  return [
    [row, 0, levelName(level, language)],
    [row, MINIMUM, level.minimum],
    [row, LINE, at.asksForParts ? (level.everyPart ?? NOTHING_ASKED) : null],
    [row, SCORE, { formula: scoreCondition(cell(at.score, SCORE), cell(row, MINIMUM)) }],
    [row, SECOND, level.everyPart === null ? (at.asksForParts ? NOTHING_ASKED : null) : { formula: parts }],
    [row, THIRD, { formula: levelResult(conditions, settledCells(request, level)) }],
  ];
}

const NOTHING_ASKED = '–';

/** What a published level says of one that the figures leave open. */
function settledCells({ assessment, place, at }: LevelSectionRequest, level: Level): SettledCells | null {
  const { certain, settledBy } = assessment.level;
  if (settledBy !== 'published' || level.everyPart === null) return null;
  const { levels } = assessment.framework;
  const [own, settled] = [level, certain].map((one) => levels.findIndex(({ name }) => name === one.name));
  if (own === undefined || settled === undefined || own > settled) return null;
  const { cell } = blockCells(place);
  return { score: cell(at.score, SCORE), published: cell(at.published, THIRD), open: own === settled ? 1 : -1 };
}

/** The inputs and the words beside them. */
export function partCells(place: BlockPlace, { part1, part2 }: BlockLayout): PartCells {
  const { cell, cells } = blockCells(place);
  return {
    inputs: [cell(part1, SCORE), cell(part2, SCORE)],
    input: cells(part1, part2, SCORE),
    statuses: [cell(part1, SECOND), cell(part2, SECOND)],
    status: cells(part1, part2, SECOND),
  };
}

function lowestRows({ place, at, texts }: LevelSectionRequest): BlockCell[] {
  const { cell } = blockCells(place);
  const parts = partCells(place, at);
  const of = (row: number) => cell(row, SCORE);
  const figures = { score: of(at.score), IIT: of(at.IIT), EIT: of(at.EIT), OIT: of(at.OIT) };
  return [
    [at.atLeast, 0, texts.lowestAtLeast],
    [at.atLeast, SCORE, { formula: lowestAtLeast(figures, parts, texts.partKnown, of(at.atMost)) }],
    [at.atMost, 0, texts.lowestAtMost],
    [at.atMost, SCORE, { formula: lowestAtMost(figures, parts, texts.partKnown) }],
  ];
}

/** As the sheet announces it; a level that was settled by it is judged with its total. */
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
