/** Weak indicators: the ITA points that an indicator loses, and the lowest indicators. */
import type { IndicatorResult } from './indicatorResult';
import type { Framework } from './framework';
import { roundHalfUp } from './round';
import { effectiveWeight, withoutBinaryNoise } from './score';

/** Effective weight × (100 − score): what the ITA score would gain if the indicator were 100. */
export const lostPoints = (indicator: number, score: number, framework: Framework): number =>
  withoutBinaryNoise(effectiveWeight(indicator, framework) * (100 - score));

/** Weak and watch indicators, most lost points first, then by number. */
export const weakIndicators = (indicators: readonly IndicatorResult[]): IndicatorResult[] =>
  indicators
    .filter((indicator) => indicator.band !== 'good')
    .sort((one, other) => other.lostPoints - one.lostPoints || one.id - other.id);

/**
 * The lowest indicators of each instrument, in the order of the instruments. Several indicators may share the lowest
 * 2-decimal score; if all of an instrument do, none of them counts as the lowest.
 */
export function lowestOfInstruments<One extends Pick<IndicatorResult, 'id' | 'instrument' | 'score'>>(
  indicators: readonly One[],
  framework: Pick<Framework, 'instruments'>,
): One[] {
  return framework.instruments.flatMap(({ id }) => {
    const own = indicators.filter((one) => one.instrument === id);
    const least = Math.min(...own.map(({ score }) => roundHalfUp(score)));
    const lowest = own.filter(({ score }) => roundHalfUp(score) === least);
    return lowest.length < own.length ? lowest : [];
  });
}
