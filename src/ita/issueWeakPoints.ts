/**
 * The weak points of an issue and their evidence: a question with its own score, an inspected indicator, or an
 * indicator without scored questions. For the last, it is unknown what is weak: staff must check its questions, and the
 * sentences of the catalogue only suggest what to look for.
 */
import type { Assessment } from './assessment';
import type { QuestionFinding } from './catalogue/catalogue';
import type { IssuePlan, Reason, ReasonQuestion } from './improvementPlan';
import { lowestOfInstruments } from './weakIndicators';

export type WeakPoint =
  | { readonly kind: 'question'; readonly question: ReasonQuestion; readonly finding: QuestionFinding }
  | { readonly kind: 'inspection'; readonly reason: Reason; readonly finding: QuestionFinding }
  | {
      readonly kind: 'indicator';
      readonly reason: Reason;
      /** Codes of the year's questions without a score; empty if the year's questions are unknown. */
      readonly toCheck: readonly string[];
      /** For the lowest indicator of its instrument: what to look for. Never about corruption or misuse. */
      readonly toLookFor: readonly QuestionFinding[];
      /** Measures of the issue that answer its questions; never empty. */
      readonly measures: readonly string[];
    };

/** In the order of the issue's reasons; empty if it has no weakness. */
export function weakPoints(issue: IssuePlan, assessment: Pick<Assessment, 'framework' | 'indicators'>): WeakPoint[] {
  return issue.reasons.flatMap((reason): WeakPoint[] => {
    const { question } = reason;
    if (question === undefined) return [pointOfIndicator(issue, reason, assessment)];
    const finding = issue.findings.find((one) => one.question === question.code);
    return finding === undefined ? [] : [{ kind: 'question', question, finding }];
  });
}

function pointOfIndicator(
  issue: IssuePlan,
  reason: Reason,
  { framework, indicators }: Pick<Assessment, 'framework' | 'indicators'>,
): WeakPoint {
  const inspected = issue.findings.find(({ question }) => question === `o${reason.indicator}`);
  if (inspected !== undefined) return { kind: 'inspection', reason, finding: inspected };
  const scored = issue.reasons.flatMap(({ question }) => question?.code ?? []);
  const open = framework.questions.filter(
    ({ code, indicator }) => indicator === reason.indicator && !scored.includes(code),
  );
  const findingOf = (code: string) => issue.findings.filter(({ question }) => question === code);
  const findings = open.flatMap(({ code }) => findingOf(code));
  const answering = new Set(findings.flatMap(({ measures }) => measures));
  const measures = issue.measures.filter(({ id }) => answering.has(id));
  const isLowest = lowestOfInstruments(indicators, framework).some(({ id }) => id === reason.indicator);
  return {
    kind: 'indicator',
    reason,
    toCheck: findings.map(({ question }) => question),
    toLookFor: isLowest ? open.filter(({ isOfMisuse }) => !isOfMisuse).flatMap(({ code }) => findingOf(code)) : [],
    measures: (measures.length > 0 ? measures : issue.measures).map(({ measure }) => measure),
  };
}
