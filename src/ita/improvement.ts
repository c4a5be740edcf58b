/** From weak points to the plan: which of the seven issues are weak and why, and what is to be done about each. */
import type { Band, IndicatorResult } from './assessment';
import type { Catalogue, Issue, Measure, QuestionFinding } from './catalogue/catalogue';
import type { Question } from './framework';
import { questions2566 } from './frameworks/questions2566';

/** Why an issue is flagged: an indicator below one of the lines. */
export interface Reason {
  readonly indicator: number;
  readonly name: string;
  readonly score: number;
  readonly band: Exclude<Band, 'good'>;
}

export interface IssuePlan {
  /** 1–7. */
  readonly id: number;
  readonly title: string;
  /** The worst band among the issue's indicators. */
  readonly band: Band;
  /** Indicators that flag the issue, lowest score first; empty when it has no weakness. */
  readonly reasons: readonly Reason[];
  /** Findings and recommendations that the reasons call for; empty when there is no weakness. */
  readonly findings: readonly QuestionFinding[];
  /** Measures that answer the findings; the maintaining measure where there is no weakness. Never empty. */
  readonly measures: readonly Measure[];
}

/** What the plan has to know of an indicator; score 0–100. */
export type JudgedIndicator = Pick<IndicatorResult, 'id' | 'name' | 'score' | 'band'>;

/** Which indicator a question belongs to. */
export type QuestionOwner = Pick<Question, 'code' | 'indicator'>;

/** OIT asks no questions: these two stand for everything that indicators 9 and 10 inspect. */
const inspections: readonly QuestionOwner[] = [
  { code: 'o9', indicator: 9 },
  { code: 'o10', indicator: 10 },
];

/**
 * One plan per issue of the catalogue, in its order, with weak points or without: a published plan may leave none out.
 *
 * @param questions the questions the catalogue's codes refer to. Those of FY 2566–2568 when left out or empty: a year
 *   whose own questions are unknown has the same ten indicators, and only the mapping to them is taken over.
 */
export function improvementPlan(
  indicators: readonly JudgedIndicator[],
  catalogue: Catalogue,
  questions: readonly QuestionOwner[] = questions2566,
): IssuePlan[] {
  const asked = questions.length > 0 ? questions : questions2566;
  const indicatorOf = new Map([...asked, ...inspections].map(({ code, indicator }) => [code, indicator]));
  return catalogue.map((issue) => {
    const reasons = reasonsFor(issue, indicators);
    const flagged = new Set(reasons.map((reason) => reason.indicator));
    const findings = issue.findings.filter(({ question }) => {
      const indicator = indicatorOf.get(question);
      return indicator !== undefined && flagged.has(indicator);
    });
    return {
      id: issue.id,
      title: issue.title,
      band: worstBand(reasons),
      reasons,
      findings,
      measures: measuresFor(issue, findings),
    };
  });
}

function reasonsFor(issue: Issue, indicators: readonly JudgedIndicator[]): Reason[] {
  return indicators
    .flatMap(({ id, name, score, band }) =>
      band === 'good' || !issue.indicators.includes(id) ? [] : [{ indicator: id, name, score, band }],
    )
    .sort((one, other) => one.score - other.score || one.indicator - other.indicator);
}

function worstBand(reasons: readonly Reason[]): Band {
  if (reasons.some((reason) => reason.band === 'weak')) return 'weak';
  return reasons.length > 0 ? 'watch' : 'good';
}

/** In catalogue order, each once. Where no finding calls for a measure, the maintaining one keeps the plan complete. */
function measuresFor(issue: Issue, findings: readonly QuestionFinding[]): Measure[] {
  const called = new Set(findings.flatMap((finding) => finding.measures));
  const measures = issue.measures.filter((measure) => called.has(measure.id));
  if (measures.length > 0) return measures;
  const maintaining = issue.measures.find((measure) => measure.id === issue.maintaining);
  if (maintaining === undefined) throw new Error(`issue ${issue.id} has no measure ${issue.maintaining}`);
  return [maintaining];
}
