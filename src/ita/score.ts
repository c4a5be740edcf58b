/** The ITA score: the weighted sum of the instruments, each the plain mean of its indicators (ITA 2567 arithmetic). */
import type { Framework, InstrumentId } from './framework';
import { roundHalfUp } from './round';

export interface InstrumentScore {
  readonly id: InstrumentId;
  /** Plain mean of the instrument's indicators, 0–100, full precision. */
  readonly score: number;
  /** 0–1. */
  readonly weight: number;
  /** weight × score. */
  readonly weighted: number;
}

export interface ItaScore {
  readonly instruments: readonly InstrumentScore[];
  /** Full precision. */
  readonly exact: number;
  /** 2 decimals, rounded half up only at the end, as in published results. */
  readonly score: number;
}

/** Scores of all indicators of the framework, 0–100, by indicator number. */
export type IndicatorScores = ReadonlyMap<number, number>;

/** Throws if an indicator has no score; callers check that first. */
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

/** Share of the ITA score that one indicator has, 0–1: its instrument's weight ÷ the number of its indicators. */
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

/** 97.31800000000001 → 97.318. Keeps 14 significant digits, more than any typed figure has. */
export const withoutBinaryNoise = (value: number): number => Number(value.toPrecision(14));
