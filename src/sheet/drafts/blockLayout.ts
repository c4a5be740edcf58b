/** The rows and columns of the result block. */
import type { Assessment } from '../../ita/assessment';
import type { InstrumentId } from '../../ita/framework';
import { absoluteAddress } from '../grid';

/** Columns of the block: a label over four cells, the score, and two more figures. */
export const BLOCK_COLUMNS = 7;
/** In the table of levels the label has two cells, and the condition the next two. */
export const MINIMUM = 2;
export const LINE = 3;
export const SCORE = 4;
export const SECOND = 5;
export const THIRD = 6;

export const INSTRUMENTS: readonly InstrumentId[] = ['IIT', 'EIT', 'OIT'];

export interface BlockPlace {
  readonly row: number;
  readonly column: number;
}

export type BlockLayout = ReturnType<typeof blockLayout>;

/** Rows from the top; rows about the EIT parts exist only in years whose levels have conditions on them. */
export function blockLayout({ framework, indicators }: Pick<Assessment, 'framework' | 'indicators'>) {
  const asksForParts = framework.levels.some((level) => level.everyPart !== null);
  const parts = asksForParts ? 2 : 0;
  const legend = 9 + parts + indicators.length;
  const firstLevel = legend + 2;
  const afterLevels = firstLevel + framework.levels.length;
  return {
    asksForParts,
    title: 0,
    score: 1,
    level: 2,
    highest: 3,
    instrumentHeader: 4,
    IIT: 5,
    EIT: 6,
    part1: 7,
    part2: 8,
    OIT: 7 + parts,
    indicatorHeader: 8 + parts,
    firstIndicator: 9 + parts,
    legend,
    levelHeader: legend + 1,
    firstLevel,
    lastLevel: afterLevels - 1,
    atLeast: afterLevels,
    atMost: afterLevels + 1,
    published: afterLevels + 2,
    rows: afterLevels + (asksForParts ? 3 : 0),
  };
}

/** How many rows the block takes for the assessment. */
export const blockRows = (assessment: Assessment): number => blockLayout(assessment).rows;

/** Absolute addresses of the cells of a block at a place. */
export function blockCells(place: BlockPlace) {
  const cell = (row: number, column: number): string => absoluteAddress(place.row + row, place.column + column);
  return {
    cell,
    cells: (firstRow: number, lastRow: number, firstColumn: number, lastColumn = firstColumn): string =>
      `${cell(firstRow, firstColumn)}:${cell(lastRow, lastColumn)}`,
  };
}
