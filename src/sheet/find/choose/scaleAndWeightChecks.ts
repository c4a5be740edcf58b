/** Whether the figures can be what they seem: scores out of 100 on one scale, under the framework's weights. */
import { finding, refused, type Finding, type Refusal } from '../../../ita/finding';
import type { Framework, InstrumentId } from '../../../ita/framework';
import type { IndicatorReading, InstrumentReading, Reading } from '../../../ita/readings';
import { parseNumber } from '../../../ita/thaiText';
import type { Positions } from '../tables/identifyPositions';
import type { ChosenLine } from '../tables/chooseScoreLines';
import type { Table } from '../tables/table';
import {
  ENOUGH_TO_TELL,
  LARGEST_SHARE,
  LOW_SCORES,
  POINTS_DIFFER,
  POINTS_ROUNDING,
  TOO_LOW_SCORES,
} from '../thresholds';

/** Points (0–100) that an indicator can contribute to the ITA score. */
export function pointsOf(indicator: number, framework: Framework): number {
  const instrument = framework.indicators.find(({ id }) => id === indicator)?.instrument;
  const weight = framework.instruments.find(({ id }) => id === instrument)?.weight ?? 0;
  const mates = framework.indicators.filter((one) => one.instrument === instrument).length;
  return mates === 0 ? 0 : (100 * weight) / mates;
}

/**
 * Whether a figure next to an indicator can be its weight, its instrument's weight, or full marks instead of a score.
 */
export function isPointsOf(indicator: number, figure: number, framework: Framework): boolean {
  const instrument = framework.indicators.find(({ id }) => id === indicator)?.instrument;
  const weight = framework.instruments.find(({ id }) => id === instrument)?.weight ?? 0;
  return figure <= TOO_LOW_SCORES || figure === 100 * weight || figure === 100;
}

export function scaleRefusal(readings: readonly Reading[]): Refusal | null {
  const shares = readings.filter((one) => one.scale === 1 && one.value > 0 && one.value <= LARGEST_SHARE);
  if (shares.length > 0) return refused('mixed-scales', cellsOf(shares)).refusal;
  const highest = Math.max(...readings.map(({ value }) => value));
  if (readings.length >= ENOUGH_TO_TELL && highest > LARGEST_SHARE && highest <= TOO_LOW_SCORES) {
    return refused('scores-too-low', cellsOf(readings), { highest: TOO_LOW_SCORES }).refusal;
  }
  const percents = readings.filter((one) => one.scale === 100);
  const plain = readings.filter((one) => one.scale === 1 && one.isNumber);
  if (percents.length === 0 || plain.length === 0) return null;
  return refused('mixed-scales', cellsOf(percents.length < plain.length ? percents : plain)).refusal;
}

export const lowFindings = (readings: readonly IndicatorReading[]): Finding[] =>
  readings.length >= ENOUGH_TO_TELL && readings.every(({ value }) => value <= LOW_SCORES)
    ? [finding('scores-low', 'warning', cellsOf(readings), { highest: LOW_SCORES })]
    : [];

/** Weighted points: no value above its indicator's points, or the full marks next to them are not 100. */
export function pointsRefusal(
  chosen: ChosenLine,
  readings: readonly IndicatorReading[],
  framework: Framework,
): Refusal | null {
  if (readings.length >= ENOUGH_TO_TELL && readings.every(({ indicator, value }) => value === indicator)) {
    return refused('running-numbers', cellsOf(readings)).refusal;
  }
  const few = new Set(readings.map(({ indicator }) => indicator)).size < ENOUGH_TO_TELL;
  if (!few && readings.every((one) => one.value <= pointsOf(one.indicator, framework) + POINTS_ROUNDING)) {
    return refused('weighted-points', cellsOf(readings)).refusal;
  }
  const { table, positions } = chosen;
  for (const line of table.valueLines.filter(
    ({ role, across }) => role === 'fullMarks' && across !== chosen.line.across,
  )) {
    for (const { along } of positions.indicators) {
      const full = percentAt(table, along, line.across);
      const address = table.view.address(along, chosen.line.across);
      const score = readings.find(({ cell }) => cell === address);
      if (
        full !== null &&
        score !== undefined &&
        Math.abs(full - 100) > POINTS_ROUNDING &&
        score.value <= full + POINTS_ROUNDING
      ) {
        return refused('weighted-points', [address]).refusal;
      }
    }
  }
  return null;
}

/** Weights on the sheet that are not the framework's. */
export function weightsRefusal(table: Table, positions: Positions, framework: Framework, year: number): Refusal | null {
  const { view } = table;
  for (const line of table.valueLines.filter(({ role }) => role === 'weight')) {
    const check = (along: number, allowed: readonly number[]): Refusal | null => {
      const found = percentAt(table, along, line.across);
      if (found === null || allowed.some((one) => Math.abs(one - found) <= POINTS_ROUNDING)) return null;
      const expected = allowed.map((one) => `${Number(one.toFixed(2))}%`).join(' / ');
      return refused('weights-differ', [view.address(along, line.across)], { found, year, expected }).refusal;
    };
    for (const { along, indicator } of positions.indicators) {
      const instrument = framework.indicators.find(({ id }) => id === indicator)?.instrument;
      const whole = 100 * (framework.instruments.find(({ id }) => id === instrument)?.weight ?? 0);
      const refusal = check(along, [pointsOf(indicator, framework), whole]);
      if (refusal !== null) return refusal;
    }
    for (const { along, label } of positions.others) {
      if (label.kind !== 'instrument') continue;
      const whole = 100 * (framework.instruments.find(({ id }) => id === label.instrument)?.weight ?? 0);
      const refusal = check(along, [whole]);
      if (refusal !== null) return refusal;
    }
  }
  return null;
}

/** The figure of a cell of weights or full marks in percent: 30, "ร้อยละ ๓๐" and 0.3 are 30; null for anything else. */
function percentAt(table: Table, along: number, across: number): number | null {
  const value = table.view.value(along, across);
  const text = typeof value === 'string' ? parseNumber(value) : null;
  const figure = typeof value === 'number' ? value : text?.kind === 'number' ? text.value : null;
  if (figure === null) return null;
  return Number((figure > 0 && figure <= LARGEST_SHARE ? figure * 100 : figure).toPrecision(12));
}

/**
 * Weighted points next to a score that do not follow from it: neither the indicator's own, nor the score times the
 * weight of its instrument, nor, in a merged cell, the instrument's or the total.
 */
export function weightedFindings(
  { table, line, positions }: ChosenLine,
  indicators: readonly IndicatorReading[],
  framework: Framework,
): Finding[] {
  const { view } = table;
  const lines = table.valueLines.filter(({ role, across }) => role === 'weighted' && across !== line.across);
  return lines.flatMap(({ across }) =>
    positions.indicators.flatMap(({ along, indicator }) => {
      const found = percentAt(table, along, across);
      const score = indicators.find((one) => one.cell === view.address(along, line.across));
      if (found === null || score === undefined) return [];
      const allowed = pointsFrom(indicator, score.value, indicators, framework);
      if (allowed.some((one) => Math.abs(one - found) < POINTS_DIFFER)) return [];
      const cell = view.address(along, across);
      const computed = allowed[0]?.toFixed(2) ?? '';
      const parameters = { indicator, found: found.toFixed(2), foundCell: cell, computed, scoreCell: score.cell };
      return [finding('indicator-points-differ', 'error', [cell, score.cell], parameters)];
    }),
  );
}

/** Possible weighted points next to an indicator, its own first. */
function pointsFrom(
  indicator: number,
  score: number,
  indicators: readonly IndicatorReading[],
  framework: Framework,
): number[] {
  const id = framework.indicators.find((one) => one.id === indicator)?.instrument;
  const weight = framework.instruments.find((one) => one.id === id)?.weight ?? 0;
  const means = framework.instruments.map((one) => ({
    id: one.id,
    points: one.weight * meanOf(one.id, indicators, framework).mean,
  }));
  return [
    (pointsOf(indicator, framework) * score) / 100,
    weight * score,
    means.find((one) => one.id === id)?.points ?? 0,
    means.reduce((sum, { points }) => sum + points, 0),
  ];
}

/** Weighted points of an instrument that do not follow from its indicators: both cells are named. */
export function pointsFindings(
  all: readonly InstrumentReading[],
  scores: readonly InstrumentReading[],
  indicators: readonly IndicatorReading[],
  framework: Framework,
): Finding[] {
  return all
    .filter((one) => !scores.includes(one))
    .flatMap((points) => {
      const { weight, own, mean } = meanOf(points.instrument, indicators, framework);
      const computed = weight * mean;
      if (own.length === 0 || Math.abs(points.value - computed) < POINTS_DIFFER) return [];
      return [
        finding('instrument-points-differ', 'error', [points.cell, ...own.map(({ cell }) => cell)], {
          instrument: points.instrument,
          found: points.value.toFixed(2),
          foundCell: points.cell,
          computed: computed.toFixed(2),
          full: 100 * weight,
          indicatorCells: own.map(({ cell }) => cell).join(', '),
        }),
      ];
    });
}

function meanOf(id: InstrumentId, indicators: readonly IndicatorReading[], framework: Framework) {
  const weight = framework.instruments.find((one) => one.id === id)?.weight ?? 0;
  const own = framework.indicators
    .filter(({ instrument }) => instrument === id)
    .flatMap((one) => indicators.find(({ indicator }) => indicator === one.id) ?? []);
  return { weight, own, mean: own.reduce((sum, { value }) => sum + value, 0) / Math.max(1, own.length) };
}

/**
 * An instrument's figure that equals its weighted points (29.20 of 30) is not a score; the mean of the indicators shows
 * it.
 */
export function withoutPoints(
  instruments: readonly InstrumentReading[],
  indicators: readonly IndicatorReading[],
  framework: Framework,
): InstrumentReading[] {
  return instruments.filter((one) => {
    const { weight, mean } = meanOf(one.instrument, indicators, framework);
    return (
      one.value > 100 * weight + POINTS_ROUNDING || Math.abs(one.value - mean) <= Math.abs(one.value - weight * mean)
    );
  });
}

const cellsOf = (readings: readonly { readonly cell: string }[]): string[] => readings.map(({ cell }) => cell);
