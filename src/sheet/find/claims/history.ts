/** Figures of earlier years next to the assessed one. */
import type { IndicatorReading, PastYear, PublishedResult } from '../../../ita/readings';
import { totalOf } from './claim';
import type { LineReadings } from './readScoreLine';

/**
 * One entry for each year, newest first. An indicator with two values in a year is left out: history shows, it never
 * decides.
 *
 * @param told totals of other years from labels and sentences
 */
export function historyOf(
  lines: readonly { readonly year: number; readonly readings: LineReadings }[],
  told: readonly { readonly year: number; readonly published: PublishedResult }[],
): PastYear[] {
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => b - a);
  return years.flatMap((fiscalYear) => {
    const readings = lines.filter(({ year }) => year === fiscalYear).map((one) => one.readings);
    const indicators = unanimous(readings.flatMap((one) => one.indicators));
    const published =
      readings.flatMap((one) => one.claims.flatMap(totalOf))[0] ??
      told.find(({ year }) => year === fiscalYear)?.published ??
      null;
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
