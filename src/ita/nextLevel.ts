/** What is missing to the level above the certain one, and the cheapest way there. */
import type { Framework, InstrumentId, Level } from './framework';
import type { ConditionId, LevelResult } from './level';
import { roundHalfUp } from './round';
import { effectiveWeight, itaScore, tidy, type IndicatorScores } from './score';

/** A condition of the next level that is not known to be met. */
export interface Gap {
  readonly condition: ConditionId;
  readonly atLeast: number;
  /** null where the figure is unknown. */
  readonly figure: number | null;
  /** atLeast − figure, > 0; null where the figure is unknown. */
  readonly missing: number | null;
}

/** One indicator to raise, and how far. */
export interface Step {
  readonly indicator: number;
  readonly name: string;
  readonly instrument: InstrumentId;
  readonly from: number;
  /** ≤ 100. */
  readonly to: number;
}

export interface NextLevel {
  readonly level: Level;
  readonly gaps: readonly Gap[];
  /** The smallest set of indicators that closes the gaps that indicators can close. */
  readonly cheapest: readonly Step[];
}

/**
 * The next level above the certain one, or null at the highest. The cheapest path takes, for each instrument below
 * the line, as little as closes its gap, spread over as few indicators as can carry it, those with most headroom
 * first; what the ITA score then still lacks comes from the indicators with the greatest effective weight × headroom.
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
  return { level: next.level, gaps, cheapest: cheapestPath(next.level, scores, framework) };
}

function cheapestPath(target: Level, scores: IndicatorScores, framework: Framework): Step[] {
  const raised = new Map(scores);
  if (target.everyPart !== null) {
    for (const instrument of framework.instruments) raiseInstrument(raised, framework, instrument.id, target.everyPart);
  }
  raiseScore(raised, framework, target.minimum);
  return framework.indicators.flatMap((indicator) => {
    const from = scores.get(indicator.id) ?? 0;
    const to = raised.get(indicator.id) ?? from;
    if (to <= from) return [];
    return [{ indicator: indicator.id, name: indicator.name, instrument: indicator.instrument, from, to }];
  });
}

/** Raises the instrument's lowest indicators until its mean is the line. */
function raiseInstrument(scores: Map<number, number>, framework: Framework, id: InstrumentId, line: number): void {
  const own = framework.indicators.filter((one) => one.instrument === id).map((one) => one.id);
  const sum = own.reduce((total, indicator) => total + (scores.get(indicator) ?? 0), 0);
  let missing = tidy(line * own.length - sum);
  for (const indicator of byHeadroom(own, scores, framework)) {
    if (missing <= 0) return;
    missing = tidy(missing - raise(scores, indicator, missing));
  }
}

/** Raises indicators until the ITA score is the minimum, the most ITA points to gain first. */
function raiseScore(scores: Map<number, number>, framework: Framework, minimum: number): void {
  const all = framework.indicators.map((one) => one.id);
  let missing = tidy(minimum - itaScore(scores, framework).exact);
  for (const indicator of byHeadroom(all, scores, framework)) {
    if (missing <= 0) return;
    const weight = effectiveWeight(indicator, framework);
    missing = tidy(missing - weight * raise(scores, indicator, missing / weight));
  }
}

/** Raises one indicator by the points, up to 100, in steps of 0.01 rounded up; returns by how much. */
function raise(scores: Map<number, number>, indicator: number, points: number): number {
  const from = scores.get(indicator) ?? 0;
  const to = Math.min(100, Math.ceil(tidy((from + points) * 100)) / 100);
  scores.set(indicator, to);
  return to - from;
}

const byHeadroom = (ids: readonly number[], scores: IndicatorScores, framework: Framework): number[] => {
  const gain = (id: number) => effectiveWeight(id, framework) * (100 - (scores.get(id) ?? 0));
  return [...ids].sort((one, other) => gain(other) - gain(one) || one - other);
};
