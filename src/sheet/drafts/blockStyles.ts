/** Styles of the result block. No column changes its width: a text that may be too long is shrunk to fit its cell. */
import type { BlockTexts } from '../../texts/th/block';
import type { Area } from '../grid';
import { area } from './area';
import { BLOCK_COLUMNS, LINE, MINIMUM, SCORE, SECOND, THIRD, type BlockLayout } from './blockLayout';
import type { StyledArea } from './draft';
import { stateFormat } from './levelFormulas';
import { palette } from './palette';

const LAST = BLOCK_COLUMNS - 1;

export function blockStyles(at: BlockLayout, texts: BlockTexts): StyledArea[] {
  return [
    ...resultStyles(at),
    ...indicatorStyles(at),
    ...levelStyles(at, texts),
    ...(at.asksForParts ? partStyles(at) : []),
  ];
}

const cell = (row: number, column: number): Area => area(row, column, row, column);

/** In a narrow column, small digits are better than "###". */
const figures = { numberFormat: '0.00', horizontal: 'Right', shrink: true } as const;
const header = { bold: true, fill: palette.header, color: palette.text } as const;
/** Without an indent, a figure to the right of the words would touch them. */
const words = { horizontal: 'Left', indent: 1, shrink: false } as const;

const resultStyles = (at: BlockLayout): StyledArea[] => [
  { area: area(at.title, 0, at.title, LAST), style: { bold: true, fill: palette.title, color: palette.onTitle } },
  { area: area(at.score, 0, at.highest, LAST), style: { bold: true, color: palette.text } },
  { area: cell(at.score, SCORE), style: { ...figures, horizontal: 'Left' } },
  { area: area(at.instrumentHeader, 0, at.instrumentHeader, LAST), style: header },
  { area: area(at.instrumentHeader, SCORE, at.instrumentHeader, LAST), style: { horizontal: 'Right', shrink: true } },
  { area: area(at.IIT, SCORE, at.OIT, SCORE), style: figures },
  { area: area(at.IIT, SECOND, at.OIT, SECOND), style: { ...figures, numberFormat: '0%' } },
  { area: area(at.IIT, THIRD, at.OIT, THIRD), style: { ...figures, numberFormat: '0.0000' } },
];

const partStyles = (at: BlockLayout): StyledArea[] => [
  {
    area: area(at.part1, SCORE, at.part2, SCORE),
    // When “86%” was typed, the cell got a percent format, in which the 86 that a click writes would show as 8600%.
    style: { numberFormat: 'General', fill: palette.input, borders: palette.line, isInput: true },
  },
  { area: area(at.part1, SECOND, at.part2, SECOND), style: { italic: true, ...words } },
  { area: area(at.atLeast, SCORE, at.atMost, SCORE), style: figures },
  { area: area(at.atLeast, SECOND, at.atMost, SECOND), style: { horizontal: 'Right', shrink: true } },
  { area: area(at.atLeast, THIRD, at.atMost, THIRD), style: words },
  { area: cell(at.published, SCORE), style: { horizontal: 'Left' } },
  { area: cell(at.published, THIRD), style: figures },
];

const indicatorStyles = (at: BlockLayout): StyledArea[] => [
  { area: area(at.indicatorHeader, 0, at.indicatorHeader, LAST), style: header },
  { area: area(at.indicatorHeader, SCORE, at.indicatorHeader, SECOND), style: { horizontal: 'Right', shrink: true } },
  { area: area(at.firstIndicator, SCORE, at.legend - 1, SECOND), style: figures },
  { area: area(at.indicatorHeader, THIRD, at.legend - 1, THIRD), style: words },
  { area: area(at.legend, 0, at.legend, LINE), style: { fill: palette.weak.fill, color: palette.weak.text } },
  { area: area(at.legend, SCORE, at.legend, LAST), style: { fill: palette.watch.fill, color: palette.watch.text } },
  { area: cell(at.legend, LINE), style: { horizontal: 'Left' } },
  { area: cell(at.legend, THIRD), style: { horizontal: 'Left' } },
];

const levelStyles = (at: BlockLayout, texts: BlockTexts): StyledArea[] => [
  { area: area(at.levelHeader, 0, at.levelHeader, LAST), style: header },
  { area: area(at.levelHeader, MINIMUM, at.levelHeader, LAST), style: { horizontal: 'Right', shrink: true } },
  { area: area(at.firstLevel, MINIMUM, at.lastLevel, LINE), style: { horizontal: 'Right' } },
  {
    area: area(at.firstLevel, SCORE, at.lastLevel, SECOND),
    style: { numberFormat: stateFormat(texts), horizontal: 'Right', shrink: true },
  },
  // Shrunk to the column, the mark would be unreadable: like the states of the indicators, it runs over the next cell.
  { area: area(at.levelHeader, THIRD, at.lastLevel, THIRD), style: words },
  { area: area(at.firstLevel, THIRD, at.lastLevel, THIRD), style: { bold: true } },
];
