/** Earlier fiscal years of the same agency, from the assessed sheet or another one in the workbook. */
import type { CellAddress } from './finding';
import type { Framework } from './framework';
import type { IndicatorReading, PastYear } from './readings';
import { chooseRules } from './chooseRules';
import { itaScore, withoutBinaryNoise } from './score';

export interface PastScore {
  readonly id: number;
  /** 0–100 as read. */
  readonly score: number;
  readonly cell: CellAddress;
}

export interface PastYearResult {
  /** Buddhist era. */
  readonly fiscalYear: number;
  /** The published total, else the one computed from its ten indicators (2 decimals); null if neither is known. */
  readonly score: number | null;
  /** The cell of the published total; null if none was published. */
  readonly scoreCell: CellAddress | null;
  /** The published level; null if the sheet states none. */
  readonly level: string | null;
  readonly indicators: readonly PastScore[];
}

/** The change of an indicator since an earlier year. */
export interface Change {
  readonly fiscalYear: number;
  readonly score: number;
  readonly cell: CellAddress;
  /** Now − then. */
  readonly difference: number;
}

/** Newest first. */
export const pastYears = (history: readonly PastYear[], frameworks: readonly Framework[]): PastYearResult[] =>
  history
    .map((year) => ({
      fiscalYear: year.fiscalYear,
      score: year.published?.score ?? computedScore(year, frameworks),
      scoreCell: year.published?.scoreCell ?? null,
      level: year.published?.level ?? null,
      indicators: firstReadings(year.indicators).map(({ indicator, value, cell }) => ({
        id: indicator,
        score: value,
        cell,
      })),
    }))
    .sort((one, other) => other.fiscalYear - one.fiscalYear);

/** The change since the newest earlier year that has the indicator; null if no year has it. */
export function changeOf(indicator: PastScore, history: readonly PastYearResult[]): Change | null {
  for (const year of history) {
    const past = year.indicators.find((one) => one.id === indicator.id);
    if (past === undefined) continue;
    const { score, cell } = past;
    return { fiscalYear: year.fiscalYear, score, cell, difference: withoutBinaryNoise(indicator.score - score) };
  }
  return null;
}

function computedScore(year: PastYear, frameworks: readonly Framework[]): number | null {
  const { framework } = chooseRules(frameworks, null, year.fiscalYear);
  const scores = new Map(firstReadings(year.indicators).map((one) => [one.indicator, one.value]));
  return framework.indicators.every(({ id }) => scores.has(id)) ? itaScore(scores, framework).score : null;
}

const firstReadings = (readings: readonly IndicatorReading[]): IndicatorReading[] =>
  readings.filter((one, index) => readings.findIndex((other) => other.indicator === one.indicator) === index);
