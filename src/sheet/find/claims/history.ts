/** Figures of earlier years that stand beside the assessed one. */
import type { IndicatorReading, PastYear } from '../../../ita/readings';
import type { PublishedCandidate } from './published';
import type { LineReadings } from './readLine';

/**
 * One entry a year, newest first. An indicator with two values in a year is left out: history shows, it never decides.
 *
 * @param told totals from sentences, of any year
 */
export function historyOf(
  lines: readonly { readonly year: number; readonly readings: LineReadings }[],
  told: readonly PublishedCandidate[],
): PastYear[] {
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => b - a);
  return years.flatMap((fiscalYear) => {
    const readings = lines.filter(({ year }) => year === fiscalYear).map((one) => one.readings);
    const indicators = unanimous(readings.flatMap((one) => one.indicators));
    const totals = [...readings.flatMap((one) => one.totals), ...told.filter(({ year }) => year === fiscalYear)];
    const total = totals.find(({ sure }) => sure) ?? totals[0];
    const published =
      total === undefined
        ? null
        : { score: total.score, scoreCell: total.scoreCell, level: total.level, levelCell: total.levelCell };
    return indicators.length === 0 && published === null ? [] : [{ fiscalYear, indicators, published }];
  });
}

function unanimous(readings: readonly IndicatorReading[]): IndicatorReading[] {
  const ids = [...new Set(readings.map(({ indicator }) => indicator))].sort((a, b) => a - b);
  return ids.flatMap((id) => {
    const [first, ...rest] = readings.filter(({ indicator }) => indicator === id);
    return first !== undefined && rest.every(({ value }) => value === first.value) ? [first] : [];
  });
}
