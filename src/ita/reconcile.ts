/**
 * One score for each indicator. The code never silently chooses between two values of an indicator: a published total
 * decides if exactly one combination reproduces it; otherwise the scores are refused, with all cells.
 */
import { accepted, finding, refused, type Finding, type Result } from './finding';
import type { Framework } from './framework';
import type { AgencyScores, IndicatorReading } from './readings';
import { roundHalfUp, twoDecimals } from './round';
import { itaScore } from './score';

export interface Reconciled {
  /** One reading for each indicator, by its number. */
  readonly readings: ReadonlyMap<number, IndicatorReading>;
  readonly findings: readonly Finding[];
}

export function reconcile(scores: AgencyScores, framework: Framework): Result<Reconciled> {
  const alternatives = new Map(
    framework.indicators.map(({ id }) => [
      id,
      differentValues(scores.indicators.filter((one) => one.indicator === id)),
    ]),
  );
  const missing = [...alternatives].filter(([, values]) => values.length === 0).map(([id]) => id);
  if (missing.length > 0) {
    const cells = scores.indicators.map((one) => one.cell);
    return refused('indicators-missing', cells, { indicators: missing.join(', ') });
  }
  const inConflict = [...alternatives].filter(([, values]) => values.length > 1);
  if (inConflict.length === 0) {
    return accepted({ readings: firstOf(alternatives), findings: [] });
  }
  const matching = combinationsThatGive(alternatives, framework, scores.published?.score ?? null);
  const [only] = matching;
  const total = scores.published?.score ?? null;
  if (only === undefined || matching.length > 1 || total === null) {
    return refused(
      'scores-conflict',
      inConflict.flatMap(([, values]) => values.map((one) => one.cell)),
      { indicators: inConflict.map(([id]) => id).join(', ') },
    );
  }
  const published = twoDecimals(total);
  return accepted({
    readings: only,
    findings: inConflict.flatMap(([id, values]) => {
      const kept = only.get(id);
      return kept === undefined ? [] : [conflictFinding(id, values, kept, published)];
    }),
  });
}

/** 2^12. There are ten indicators, so a sheet with more combinations is not a score sheet. */
const MOST_COMBINATIONS = 4096;

type Alternatives = ReadonlyMap<number, readonly IndicatorReading[]>;

/** One reading for each different value; a reading whose cell holds a number is preferred. */
function differentValues(readings: readonly IndicatorReading[]): IndicatorReading[] {
  const byValue = new Map<number, IndicatorReading>();
  for (const reading of readings) {
    const known = byValue.get(reading.value);
    if (known === undefined || (reading.isNumber && !known.isNumber)) byValue.set(reading.value, reading);
  }
  return [...byValue.values()];
}

const firstOf = (alternatives: Alternatives): Map<number, IndicatorReading> =>
  new Map([...alternatives].flatMap(([id, [first]]) => (first === undefined ? [] : [[id, first]])));

/** Every choice of one reading for each indicator whose ITA score equals the published one to 2 decimals. */
function combinationsThatGive(
  alternatives: Alternatives,
  framework: Framework,
  published: number | null,
): Map<number, IndicatorReading>[] {
  const count = [...alternatives.values()].reduce((product, values) => product * values.length, 1);
  if (published === null || count > MOST_COMBINATIONS) return [];
  // A total computed by a formula has more decimals than the published one.
  const shown = roundHalfUp(published);
  let combinations = [new Map<number, IndicatorReading>()];
  for (const [id, values] of alternatives) {
    combinations = combinations.flatMap((chosen) => values.map((reading) => new Map(chosen).set(id, reading)));
  }
  return combinations.filter((chosen) => {
    const scores = new Map([...chosen].map(([id, reading]) => [id, reading.value]));
    return itaScore(scores, framework).score === shown;
  });
}

function conflictFinding(
  indicator: number,
  values: readonly IndicatorReading[],
  kept: IndicatorReading,
  published: string,
): Finding {
  const rejected = values.filter((one) => one !== kept);
  return finding(
    'score-conflict',
    'warning',
    values.map((one) => one.cell),
    {
      indicator,
      kept: twoDecimals(kept.value),
      keptCell: kept.cell,
      rejected: rejected.map((one) => twoDecimals(one.value)).join(', '),
      rejectedCell: rejected.map((one) => one.cell).join(', '),
      published,
    },
  );
}
