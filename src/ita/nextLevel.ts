/** What is missing to the level above the certain one, and which indicators to raise to reach it. */
import type { Framework, InstrumentId, Level } from './framework';
import type { ConditionId, LevelResult } from './level';
import { roundHalfUp } from './round';
import { effectiveWeight, itaScore, withoutBinaryNoise, type IndicatorScores } from './score';

/** A condition of the next level that is missed or unknown. */
export interface Gap {
  readonly condition: ConditionId;
  readonly atLeast: number;
  /** null if unknown. */
  readonly figure: number | null;
  /** atLeast − figure, > 0; null if the figure is unknown. */
  readonly missing: number | null;
}

/** One indicator to raise, and how far. */
export interface Step {
  readonly indicator: number;
  readonly name: string;
  readonly instrument: InstrumentId;
  readonly from: number;
  /** ≤ 100, 2 decimals. */
  readonly to: number;
  /** ITA points gained. */
  readonly gain: number;
}

/** The level that an agency is expected to reach, if the next level is still below it. */
export interface Goal {
  readonly level: Level;
  /** ITA points to its minimum, > 0. */
  readonly missing: number;
}

export interface NextLevel {
  readonly level: Level;
  readonly gaps: readonly Gap[];
  /** Indicators to raise, most ITA points first; gaps of the EIT parts have no steps. */
  readonly steps: readonly Step[];
  readonly goal: Goal | null;
}

/**
 * The next level above the certain one, or null at the highest. Gaps are computed on the 2-decimal figures that the
 * conditions are tested on, so that gaps and steps agree. Each instrument below its line, and then the ITA score, is
 * raised by bringing its lowest indicators up to one common score (water filling). Within an instrument, any other way
 * takes the same number of points, and here no indicator must rise further than necessary.
 */
export function nextLevel(level: LevelResult, scores: IndicatorScores, framework: Framework): NextLevel | null {
  const position = framework.levels.findIndex((one) => one.name === level.certain.name);
  const next = position > 0 ? level.checks[position - 1] : undefined;
  if (next === undefined) return null;
  const gaps = next.conditions
    .filter((one) => one.state !== 'met')
    .map(({ id, atLeast, figure }) => ({
      condition: id,
      atLeast,
      figure,
      missing: figure === null ? null : roundHalfUp(atLeast - figure),
    }));
  return {
    level: next.level,
    gaps,
    steps: stepsTo(next.level, scores, framework),
    goal: goalAbove(next.level, itaScore(scores, framework).score, framework),
  };
}

function goalAbove(next: Level, score: number, { levels, goal }: Framework): Goal | null {
  const level = levels.find(({ name }) => name === goal);
  if (level === undefined || levels.indexOf(level) >= levels.indexOf(next)) return null;
  return { level, missing: roundHalfUp(level.minimum - score) };
}

function stepsTo(target: Level, scores: IndicatorScores, framework: Framework): Step[] {
  const raised = new Map(scores);
  const { everyPart: line } = target;
  for (const { id, score } of line === null ? [] : itaScore(scores, framework).instruments) {
    const own = framework.indicators.filter((one) => one.instrument === id).map((one) => one.id);
    const missing = roundHalfUp((line ?? 0) - roundHalfUp(score));
    raise(raised, own, () => 1 / own.length, missing);
  }
  const total = itaScore(raised, framework).score;
  const all = framework.indicators.map(({ id }) => id);
  const weightOf = (id: number) => effectiveWeight(id, framework);
  raise(raised, all, weightOf, roundHalfUp(target.minimum - total));
  return framework.indicators
    .flatMap(({ id, name, instrument }) => {
      const from = scores.get(id) ?? 0;
      const to = raised.get(id) ?? from;
      return to <= from
        ? []
        : [{ indicator: id, name, instrument, from, to, gain: roundHalfUp(weightOf(id) * (to - from), 4) }];
    })
    .sort((one, other) => other.gain - one.gain || one.indicator - other.indicator);
}

type Weight = (indicator: number) => number;

/**
 * Raises the lowest indicators to the least common score, in hundredths, at which the weighted sum gains the points, at
 * most to 100. An indicator that would rise by only a hundredth is left out if there are lower ones.
 */
function raise(scores: Map<number, number>, ids: readonly number[], weightOf: Weight, points: number): void {
  if (points <= 0) return;
  const scoreOf = (id: number) => scores.get(id) ?? 0;
  const last = leastCommon(scores, ids, weightOf, points) - 1 / HUNDREDTHS;
  const lower = ids.filter((id) => scoreOf(id) < withoutBinaryNoise(last));
  const raised = lower.length > 0 ? lower : ids;
  const level = leastCommon(scores, raised, weightOf, points);
  for (const id of raised) scores.set(id, Math.max(scoreOf(id), level));
}

/** Binary search over hundredths. */
function leastCommon(scores: IndicatorScores, ids: readonly number[], weightOf: Weight, points: number): number {
  const gainAt = (level: number) =>
    ids.reduce((sum, id) => sum + weightOf(id) * Math.max(0, level - (scores.get(id) ?? 0)), 0);
  let [below, enough] = [0, HUNDREDTHS * 100];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (gainAt(middle / HUNDREDTHS) > points - BINARY_NOISE) enough = middle;
    else below = middle;
  }
  return enough / HUNDREDTHS;
}

/** Scores have two decimals. */
const HUNDREDTHS = 100;
const BINARY_NOISE = 1e-9;
