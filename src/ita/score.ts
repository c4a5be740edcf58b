/** The ITA score: instruments are plain means of their indicators, the score their weighted sum (ITA 2567 arithmetic). */
import type { Framework, InstrumentId } from './framework';
import { roundHalfUp } from './round';

export interface InstrumentScore {
  readonly id: InstrumentId;
  /** Plain mean of the instrument's indicators, 0–100, full precision. */
  readonly score: number;
  readonly weight: number;
  readonly weighted: number;
}

export interface ItaScore {
  readonly instruments: readonly InstrumentScore[];
  /** Full precision. */
  readonly exact: number;
  /** 2 decimals, rounded half up at the end only, as published. */
  readonly score: number;
}

/** Scores of all indicators of the framework by their number, 0–100. Throws when one is missing: callers check before. */
export type IndicatorScores = ReadonlyMap<number, number>;

export function itaScore(scores: IndicatorScores, framework: Framework): ItaScore {
  const instruments = framework.instruments.map((instrument) => {
    const score = instrumentMean(scores, framework, instrument.id);
    return { id: instrument.id, score, weight: instrument.weight, weighted: instrument.weight * score };
  });
  const exact = withoutBinaryNoise(instruments.reduce((sum, instrument) => sum + instrument.weighted, 0));
  return {
    instruments: instruments.map((one) => ({ ...one, weighted: withoutBinaryNoise(one.weighted) })),
    exact,
    score: roundHalfUp(exact),
  };
}

/** Share of the ITA score that one indicator carries: its instrument's weight over the number of its indicators. */
export function effectiveWeight(indicator: number, framework: Framework): number {
  const instrument = framework.indicators.find((one) => one.id === indicator)?.instrument;
  const weight = framework.instruments.find((one) => one.id === instrument)?.weight ?? 0;
  return weight / framework.indicators.filter((one) => one.instrument === instrument).length;
}

function instrumentMean(scores: IndicatorScores, framework: Framework, instrument: InstrumentId): number {
  const own = framework.indicators.filter((indicator) => indicator.instrument === instrument);
  const sum = own.reduce((total, indicator) => {
    const score = scores.get(indicator.id);
    if (score === undefined) throw new Error(`indicator ${indicator.id} has no score`);
    return total + score;
  }, 0);
  return withoutBinaryNoise(sum / own.length);
}

/** Cuts binary noise off (97.31800000000001 → 97.318) without rounding anything a person could have meant. */
export const withoutBinaryNoise = (value: number): number => Number(value.toPrecision(14));
