/** Ready-made figures for tests of the domain. */
import { assess as assessOnly, type AssessmentRequest } from '../../src/ita/assess';
import type { PlannedAssessment } from '../../src/ita/assessment';
import { catalogue } from '../../src/ita/catalogue';
import type { Catalogue } from '../../src/ita/catalogue/catalogue';
import { accepted, type Result } from '../../src/ita/finding';
import type { Framework } from '../../src/ita/framework';
import { frameworks } from '../../src/ita/frameworks';
import type { AgencyScores, IndicatorReading, PublishedResult } from '../../src/ita/readings';
import { withImprovementPlan } from '../../src/ita/withImprovementPlan';

/** The scores of the seed's report that reproduce its published total, indicators 1–10. */
export const SEED: readonly number[] = [95.55, 98.12, 98.8, 96.51, 97.61, 93.67, 91.19, 73.29, 100, 100];

export const scoresOf = (values: readonly number[]): Map<number, number> =>
  new Map(values.map((value, index) => [index + 1, value]));

export function frameworkOf(year: number): Framework {
  const framework = frameworks.find((one) => year >= one.firstYear && year <= one.lastYear);
  if (framework === undefined) throw new Error(`no rules for ${year}`);
  return framework;
}

/** Indicator n is read from row 6 + n of column C, as in the seed's first table. */
export const reading = (indicator: number, value: number, cell = `C${6 + indicator}`): IndicatorReading => ({
  indicator,
  value,
  cell,
  name: null,
  isNumber: true,
  scale: 1,
  text: null,
});

export const agencyScores = (
  readings: readonly IndicatorReading[],
  more: Partial<AgencyScores> = {},
): AgencyScores => ({
  agency: { name: 'เทศบาลตำบลควนขนุน', cell: 'A3' },
  fiscalYear: { year: 2567, cell: 'A2' },
  indicators: readings,
  eitParts: [],
  instruments: [],
  published: null,
  ranks: [],
  questions: [],
  history: [],
  ...more,
});

export const publishedResult = (score: number, level: string | null = null): PublishedResult => ({
  score,
  scoreCell: 'A4',
  level,
  levelCell: level === null ? null : 'A4',
});

export type PlannedRequest = AssessmentRequest & { readonly catalogue: Catalogue };

/** The assessment with the plan that a click adds to it. */
export function assess({ catalogue: measures, ...asked }: PlannedRequest): Result<PlannedAssessment> {
  const assessed = assessOnly(asked);
  return assessed.ok ? accepted(withImprovementPlan(assessed.value, measures)) : assessed;
}

export const request = (scores: AgencyScores, more: Partial<PlannedRequest> = {}): PlannedRequest => ({
  sheet: 'ITA 2567',
  scores,
  frameworks,
  catalogue,
  ...more,
});

/** The assessment of ten scores; throws when it is refused. */
export function assessScores(
  values: readonly number[],
  year = 2567,
  more: Partial<PlannedRequest> = {},
): PlannedAssessment {
  const scores = agencyScores(
    values.map((value, index) => reading(index + 1, value)),
    { fiscalYear: { year, cell: 'A2' } },
  );
  const assessed = assess(request(scores, more));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return assessed.value;
}

export const part = (score: number) => ({ score, cell: null, isNumber: false });
