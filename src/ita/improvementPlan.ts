/** The improvement plan: which of the seven issues are weak and why, and the measures for each. */
import type { Band, IndicatorResult } from './indicatorResult';
import type { Catalogue, Issue, Measure, QuestionFinding } from './catalogue/catalogue';
import type { CellAddress } from './finding';
import type { Framework, Question } from './framework';
import { questions2566 } from './frameworks/questions2566';
import type { QuestionResult } from './assessQuestions';
import { bandOf } from './scoreBand';

/** Why an issue is flagged: an indicator or, if its own score is known, a question below one of the lines. */
export interface Reason {
  readonly indicator: number;
  readonly name: string;
  /** The indicator's score. */
  readonly score: number;
  /** The band of the question or of `meanOfRest` if there is one, else of the indicator. */
  readonly band: Exclude<Band, 'good'>;
  readonly question?: ReasonQuestion;
  /** If some of the indicator's questions are scored: the mean score that the other questions must have, 0–100. */
  readonly meanOfRest?: number;
}

export interface ReasonQuestion {
  readonly code: string;
  readonly topic: string;
  readonly score: number;
  readonly cell: CellAddress;
}

export interface IssuePlan {
  /** 1–7. */
  readonly id: number;
  readonly title: string;
  /** Numbers of the indicators that can flag it. */
  readonly indicators: readonly number[];
  /** The worst band among the issue's reasons. */
  readonly band: Band;
  /** What flags the issue, lowest score first; empty when it has no weakness. */
  readonly reasons: readonly Reason[];
  /** Findings and recommendations that the reasons call for; empty when there is no weakness. */
  readonly findings: readonly QuestionFinding[];
  /** Measures that answer the findings; the maintaining measure if there is no weakness. Never empty. */
  readonly measures: readonly Measure[];
}

/** The part of an indicator's result that the plan needs. */
export type AssessedIndicator = Pick<IndicatorResult, 'id' | 'name' | 'score' | 'band'>;

/** Which indicator a question belongs to. */
export type QuestionOwner = Pick<Question, 'code' | 'indicator'>;

/** Question scores of the sheet, and the lines that gave their bands. */
export interface ScoredQuestions {
  readonly questions: readonly QuestionResult[];
  readonly lines: Framework['lines'];
}

/** OIT has no questions: these two codes stand for everything that indicators 9 and 10 inspect. */
const inspections: readonly QuestionOwner[] = [
  { code: 'o9', indicator: 9 },
  { code: 'o10', indicator: 10 },
];

/**
 * One plan for each issue of the catalogue, in its order, also without weak points: a published plan must cover every
 * issue. If the sheet scores an indicator's questions, only its weak questions flag issues.
 *
 * @param questions the questions that the catalogue's codes refer to. Those of FY 2566–2568 when left out or empty: a
 *   year whose own questions are unknown has the same ten indicators, and only the mapping to them is used.
 * @param scored null or without questions: the plan rests on the indicators alone.
 */
export function improvementPlan(
  indicators: readonly AssessedIndicator[],
  catalogue: Catalogue,
  questions: readonly QuestionOwner[] = questions2566,
  scored: ScoredQuestions | null = null,
): IssuePlan[] {
  const asked = [...(questions.length > 0 ? questions : questions2566), ...inspections];
  const weakPoints = indicators.map((indicator) => weakPointsOf(indicator, asked, scored));
  return catalogue.map((issue) => planFor(issue, weakPoints));
}

/** What is below the lines in one indicator: single questions, and the rest, known only from the indicator's score. */
interface WeakPoints {
  readonly indicator: AssessedIndicator;
  readonly questions: readonly QuestionResult[];
  /** Codes without a score of their own, and their band. */
  readonly rest: { readonly codes: ReadonlySet<string>; readonly band: Band };
  /**
   * Mean score of the questions without a score, 0–100. null if no question is scored: then the indicator's own score
   * flags the issue, whatever questions the issue names.
   */
  readonly meanOfRest: number | null;
}

function weakPointsOf(
  indicator: AssessedIndicator,
  asked: readonly QuestionOwner[],
  scored: ScoredQuestions | null,
): WeakPoints {
  const codes = asked.filter((one) => one.indicator === indicator.id).map((one) => one.code);
  const known = (scored?.questions ?? []).filter((one) => one.indicator === indicator.id && codes.includes(one.code));
  const rest = new Set(codes.filter((code) => !known.some((one) => one.code === code)));
  const questions = known.filter((one) => one.band !== 'good');
  if (scored === null || known.length === 0) {
    return { indicator, questions, rest: { codes: rest, band: indicator.band }, meanOfRest: null };
  }
  const mean = meanOfRest(indicator, known, rest.size);
  return { indicator, questions, rest: { codes: rest, band: bandOf(mean, scored.lines) }, meanOfRest: mean };
}

/**
 * An indicator is the mean of its questions, so the scored questions determine the mean of the others. A result outside
 * 0–100 is rounding, because questions that contradict their indicator were left out before. If every question has a
 * score, the result is 100, which flags nothing.
 */
function meanOfRest(indicator: AssessedIndicator, known: readonly QuestionResult[], unknown: number): number {
  if (unknown === 0) return 100;
  const total = indicator.score * (known.length + unknown);
  const left = (total - known.reduce((sum, one) => sum + one.score, 0)) / unknown;
  return Math.min(100, Math.max(0, left));
}

function planFor(issue: Issue, weakPoints: readonly WeakPoints[]): IssuePlan {
  const reasons = weakPoints
    .flatMap((points) => reasonsFor(issue, points))
    .sort((one, other) => decisiveScore(one) - decisiveScore(other) || one.indicator - other.indicator);
  const flagged = new Set(
    weakPoints.flatMap(({ indicator, questions, rest }) => {
      if (!reasons.some((reason) => reason.indicator === indicator.id)) return [];
      return [...questions.map((one) => one.code), ...(rest.band === 'good' ? [] : rest.codes)];
    }),
  );
  const findings = issue.findings.filter(({ question }) => flagged.has(question));
  return {
    id: issue.id,
    title: issue.title,
    indicators: issue.indicators,
    band: worstBand(reasons),
    reasons,
    findings,
    measures: measuresFor(issue, findings),
  };
}

/** The score that flags the issue. */
export const decisiveScore = (reason: Reason): number => reason.question?.score ?? reason.meanOfRest ?? reason.score;

function reasonsFor(issue: Issue, { indicator, questions, rest, meanOfRest: left }: WeakPoints): Reason[] {
  const named = new Set(issue.findings.map((finding) => finding.question));
  const base = { indicator: indicator.id, name: indicator.name, score: indicator.score };
  const reasons: Reason[] = questions.flatMap(({ code, topic, score, cell, band }) =>
    band === 'good' || !named.has(code) ? [] : [{ ...base, band, question: { code, topic: topic ?? '', score, cell } }],
  );
  const restConcerns =
    left === null ? issue.indicators.includes(indicator.id) : [...rest.codes].some((code) => named.has(code));
  if (rest.band === 'good' || !restConcerns) return reasons;
  return [...reasons, { ...base, band: rest.band, ...(left === null ? {} : { meanOfRest: left }) }];
}

function worstBand(reasons: readonly Reason[]): Band {
  if (reasons.some((reason) => reason.band === 'weak')) return 'weak';
  return reasons.length > 0 ? 'watch' : 'good';
}

/** In catalogue order, each once. If no finding calls for a measure, the maintaining one keeps the plan complete. */
function measuresFor(issue: Issue, findings: readonly QuestionFinding[]): Measure[] {
  const called = new Set(findings.flatMap((finding) => finding.measures));
  const measures = issue.measures.filter((measure) => called.has(measure.id));
  if (measures.length > 0) return measures;
  const maintaining = issue.measures.find((measure) => measure.id === issue.maintaining);
  if (maintaining === undefined) throw new Error(`issue ${issue.id} has no measure ${issue.maintaining}`);
  return [maintaining];
}
