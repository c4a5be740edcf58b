/** What the result block shows now, read as a person would: the figure next to the label. */
import type { Assessment } from '../ita/assessment';
import { finding, type CellAddress, type Finding } from '../ita/finding';
import { roundHalfUp, twoDecimals } from '../ita/round';
import { matchKey } from '../ita/thaiText';
import { blockTexts } from '../texts/block';
import { cellAddress, type Area, type CellValue, type Grid } from './grid';

interface Shown {
  readonly cell: CellAddress;
  /** "" when the label has nothing next to it. */
  readonly value: CellValue;
}

/**
 * A score or level that differs from the computed one. Sorted rows, manual calculation or another announced level cause
 * this, and a reader of the sheet cannot see it.
 * @param area where the block lies, in any version or language
 * @param hasUnwritten parts of EIT were given that are not in the block yet, so that its level cannot be compared
 */
export function blockDiffers(assessment: Assessment, grid: Grid, area: Area, hasUnwritten: boolean): Finding[] {
  const score = shownBeside('score', grid, area);
  if (score !== null && !isScore(score.value, assessment.score)) {
    const parameters = { shown: shownText(score), computed: twoDecimals(assessment.score) };
    return [finding('block-score-differs', 'error', [score.cell], parameters)];
  }
  const { name, englishName } = assessment.level.certain;
  const level = hasUnwritten ? null : shownBeside('level', grid, area);
  if (level === null || level.value === name || level.value === englishName) return [];
  return [finding('block-level-differs', 'error', [level.cell], { shown: shownText(level), computed: name })];
}

const isScore = (value: CellValue, score: number): boolean => typeof value === 'number' && roundHalfUp(value) === score;

/** As the block rounds it; "–" for nothing. */
const shownText = ({ value }: Shown): string =>
  typeof value === 'number' ? twoDecimals(value) : value === '' ? '–' : String(value);

/** The first filled cell right of the label; null when the block no longer has such a label. */
function shownBeside(label: 'score' | 'level', grid: Grid, area: Area): Shown | null {
  const keys = Object.values(blockTexts).map((texts) => matchKey(texts[label]));
  const at = (row: number, column: number): CellValue =>
    grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? '';
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const text = at(row, area.firstColumn);
    if (typeof text !== 'string' || text === '' || !keys.includes(matchKey(text))) continue;
    for (let column = area.firstColumn + 1; column <= area.lastColumn; column += 1) {
      if (at(row, column) !== '') return { cell: cellAddress(row, column), value: at(row, column) };
    }
    return { cell: cellAddress(row, area.firstColumn), value: '' };
  }
  return null;
}
