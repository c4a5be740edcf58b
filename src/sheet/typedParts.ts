/** What the user typed into the two EIT inputs of the result block. */
import { finding, type Finding } from '../ita/finding';
import type { EitPart } from '../ita/assessment';
import { cellAddress, type Grid } from './grid';

export interface TypedPart {
  /** undefined: nothing typed here, or a formula of ours that shows the sheet's own figure. */
  readonly part: EitPart | undefined;
  /** A text or an impossible number, kept where it is. */
  readonly unusable: string | number | null;
  readonly findings: readonly Finding[];
}

export const NOTHING: TypedPart = { part: undefined, unusable: null, findings: [] };

/** @param at the input cell, in worksheet coordinates; null when there is none yet */
export function typedPart(grid: Grid, at: { row: number; column: number } | null, part: 1 | 2): TypedPart {
  if (at === null) return NOTHING;
  const value = grid.values[at.row - grid.firstRow]?.[at.column - grid.firstColumn] ?? '';
  const formula = grid.formulas[at.row - grid.firstRow]?.[at.column - grid.firstColumn] ?? '';
  if (value === '' || (typeof formula === 'string' && formula.startsWith('='))) return NOTHING;
  const cell = cellAddress(at.row, at.column);
  if (typeof value === 'number' && value >= 0 && value <= 100) {
    // Without its cell: the block keeps it as a number of its own.
    return { part: { score: value, cell, isNumber: false }, unusable: null, findings: [] };
  }
  const shown = typeof value === 'boolean' ? String(value) : value;
  return {
    part: undefined,
    unusable: shown,
    findings: [finding('eit-part-out-of-range', 'warning', [cell], { part, value: shown })],
  };
}
