/** What the user typed into the two EIT inputs of the result block. */
import { finding, type Finding } from '../ita/finding';
import type { EitPart } from '../ita/assessment';
import { readScoreCell } from './find/text/scoreCell';
import { LARGEST_SHARE } from './find/thresholds';
import { cellAddress, type Grid } from './grid';

export interface TypedPart {
  /** undefined: nothing typed here, or a formula of ours that shows the sheet's own figure. */
  readonly part: EitPart | undefined;
  /** A text or an impossible number, kept in place. */
  readonly unusable: string | number | null;
  readonly findings: readonly Finding[];
}

export const NOTHING: TypedPart = { part: undefined, unusable: null, findings: [] };

/**
 * Read like a score: “๘๖.๕๐”, “86.5%” and a cell that shows 86% are 86.5 and 86. The block's formulas accept only
 * numbers from 0 to 100: a finding names a cell that they read differently, and a click writes the number.
 * @param at the input cell, in worksheet coordinates; null when there is none yet
 */
export function typedPart(grid: Grid, at: { row: number; column: number } | null, part: 1 | 2): TypedPart {
  if (at === null) return NOTHING;
  const [row, column] = [at.row - grid.firstRow, at.column - grid.firstColumn];
  const value = grid.values[row]?.[column] ?? '';
  const formula = grid.formulas[row]?.[column] ?? '';
  if (value === '' || (typeof formula === 'string' && formula.startsWith('='))) return NOTHING;
  const cell = cellAddress(at.row, at.column);
  const read = readScoreCell(value, grid.numberFormats[row]?.[column] ?? 'General', cell);
  if (!read.ok && read.problem === 'score-blank') return NOTHING;
  if (!read.ok) {
    const shown = typeof value === 'boolean' ? String(value) : value;
    const wrong = finding('eit-part-out-of-range', 'warning', [cell], { part, value: shown });
    return { part: undefined, unusable: shown, findings: [wrong] };
  }
  const { value: score, scale } = read.reading;
  // Without its cell: the block keeps it as a number of its own.
  return { part: { score, cell, isNumber: false }, unusable: null, findings: doubts() };

  function doubts(): Finding[] {
    const isShown = typeof value === 'number' && (scale === 1 || value === 0);
    if (!isShown) return [finding('eit-part-rewritten', 'warning', [cell], { part, score })];
    const isShare = scale === 1 && score > 0 && score <= LARGEST_SHARE;
    const meant = Number((score * 100).toPrecision(12));
    return isShare ? [finding('eit-part-share', 'warning', [cell], { part, score, meant })] : [];
  }
}
