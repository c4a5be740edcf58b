/** Score, level and next level: the part of an assessment that the scores and the EIT parts alone decide. */
import type { Framework, InstrumentId } from './framework';
import { levelOf, partsContradict, settled, type LevelResult } from './level';
import { nextLevel, type NextLevel } from './nextLevel';
import { itaScore, type IndicatorScores, type ItaScore } from './score';

/** Scores of the EIT parts, 0–100; null if unknown. */
export interface PartScores {
  readonly part1: number | null;
  readonly part2: number | null;
}

export interface ScoreAndLevel {
  readonly total: ItaScore;
  readonly level: LevelResult;
  readonly nextLevel: NextLevel | null;
}

/**
 * Throws if an indicator has no score; callers check that first.
 *
 * @param publishedLevel name of the level that was published for exactly these scores
 */
export function scoreAndLevel(
  scores: IndicatorScores,
  parts: PartScores,
  framework: Framework,
  publishedLevel: string | null = null,
): ScoreAndLevel {
  const total = itaScore(scores, framework);
  const of = (id: InstrumentId): number => total.instruments.find((one) => one.id === id)?.score ?? 0;
  const { part1, part2 } = parts;
  const contradiction = part1 !== null && part2 !== null && partsContradict(of('EIT'), part1, part2);
  const used = contradiction ? { part1: null, part2: null } : { part1, part2 };
  const figures = { score: total.score, IIT: of('IIT'), EIT: of('EIT'), OIT: of('OIT'), ...used };
  const open = { ...levelOf(figures, framework.levels), partsContradict: contradiction };
  const level = settled(open, publishedLevel);
  return { total, level, nextLevel: nextLevel(level, scores, framework) };
}
