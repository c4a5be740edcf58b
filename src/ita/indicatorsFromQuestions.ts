/** Computes indicators from questions if a sheet gives only these: an indicator is the plain mean of its questions. */
import { accepted, finding, refused, type Finding, type Result } from './finding';
import type { Framework } from './framework';
import type { AgencyScores, IndicatorReading, QuestionReading } from './readings';
import { withoutBinaryNoise } from './score';
import { twoDecimals } from './round';

export interface CompletedScores {
  readonly scores: AgencyScores;
  readonly findings: readonly Finding[];
}

/**
 * Adds a reading for each indicator without a score whose questions in the year's rules all have one. Two different
 * values for one of those questions are refused, because it is unknown which one counts.
 */
export function withIndicatorsFromQuestions(scores: AgencyScores, framework: Framework): Result<CompletedScores> {
  const missing = framework.indicators.filter(({ id }) => scores.indicators.every((one) => one.indicator !== id));
  const computed: IndicatorReading[] = [];
  for (const { id } of missing) {
    const asked = framework.questions.filter((question) => question.indicator === id);
    const readings = asked.map(({ code }) => scores.questions.filter((one) => one.code === code));
    const contested = readings.filter((own) => new Set(own.map((one) => one.value)).size > 1).flat();
    if (contested.length > 0) {
      return refused(
        'scores-conflict',
        contested.map((one) => one.cell),
        { indicators: id },
      );
    }
    const own = readings.flatMap(([first]) => (first === undefined ? [] : [first]));
    if (own.length > 0 && own.length === asked.length) computed.push(meanReading(id, own));
  }
  return accepted({
    scores: { ...scores, indicators: [...scores.indicators, ...computed] },
    findings: computed.map((one) =>
      finding('indicator-from-questions', 'info', one.meanOf ?? [], {
        indicator: one.indicator,
        score: twoDecimals(one.value),
      }),
    ),
  });
}

function meanReading(indicator: number, own: readonly QuestionReading[]): IndicatorReading {
  const [first] = own;
  if (first === undefined) throw new Error('a mean needs questions');
  return {
    indicator,
    name: null,
    value: withoutBinaryNoise(own.reduce((sum, one) => sum + one.value, 0) / own.length),
    cell: first.cell,
    isNumber: own.every((one) => one.isNumber && one.scale === 1),
    scale: 1,
    text: null,
    meanOf: own.map((one) => one.cell),
  };
}
