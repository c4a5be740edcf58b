/** Score and level for supposed scores. Nothing is written, and the assessment stays as it is. */
import type { Assessment } from './assessment';
import type { InstrumentScore } from './score';
import { scoreAndLevel, type PartScores } from './scoreAndLevel';
import type { LevelResult } from './level';
import type { NextLevel } from './nextLevel';

export interface Changes {
  /** New scores by indicator number, 0–100; the others stay. */
  readonly scores?: ReadonlyMap<number, number>;
  /** Scores of the EIT parts, 0–100. null makes a part unknown; for a part that is left out, see whatIf. */
  readonly eitParts?: { readonly part1?: number | null; readonly part2?: number | null };
}

export interface WhatIf {
  /** ITA score, 2 decimals. */
  readonly score: number;
  readonly instruments: readonly InstrumentScore[];
  readonly level: LevelResult;
  readonly nextLevel: NextLevel | null;
  /** The supposed parts. */
  readonly eitParts: PartScores;
}

/**
 * A part that is left out keeps its score if the overall EIT does. If EIT changes, the change of each part is unknown,
 * so a part that is left out becomes unknown.
 * Throws RangeError for a figure outside 0–100 or an indicator that the framework does not have.
 */
export function whatIf(assessment: Assessment, changes: Changes): WhatIf {
  const { framework } = assessment;
  const scores = new Map(assessment.indicators.map((one) => [one.id, one.score]));
  const eitIndicators = framework.indicators.filter((one) => one.instrument === 'EIT').map((one) => one.id);
  const eit = () => eitIndicators.reduce((sum, id) => sum + (scores.get(id) ?? 0), 0);
  const eitBefore = eit();
  for (const [indicator, score] of changes.scores ?? []) {
    if (!scores.has(indicator)) throw new RangeError(`there is no indicator ${indicator}`);
    scores.set(indicator, checked(score));
  }
  const eitStays = Math.abs(eit() - eitBefore) < 1e-9;
  const part = (name: 'part1' | 'part2'): number | null => {
    const given = changes.eitParts?.[name];
    if (given !== undefined) return given === null ? null : checked(given);
    return eitStays ? (assessment.eitParts[name]?.score ?? null) : null;
  };
  const eitParts = { part1: part('part1'), part2: part('part2') };
  const { total, level, nextLevel } = scoreAndLevel(scores, eitParts, framework);
  return { score: total.score, instruments: total.instruments, level, nextLevel, eitParts };
}

function checked(score: number): number {
  if (!(score >= 0 && score <= 100)) throw new RangeError(`${score} is not a score from 0 to 100`);
  return score;
}
