/** From weak points to the plan: which of the seven issues are weak and why, and what is to be done about each. */
import type { Band, IndicatorResult } from './indicatorResult';
import type { Catalogue, Issue, Measure, QuestionFinding } from './catalogue/catalogue';
import type { CellAddress } from './finding';
import type { Framework, Question } from './framework';
import { questions2566 } from './frameworks/questions2566';
import type { QuestionResult } from './assessQuestions';
import { bandOf as bandOf } from './weakIndicators';

/** Why an issue is flagged: an indicator or, where its own score is known, a question below one of the lines. */
export interface Reason {
  readonly indicator: number;
  readonly name: string;
  /** The indicator's score. */
  readonly score: number;
  /** Of the question or of the mean of the others, where there is one, else of the indicator. */
  readonly band: Exclude<Band, 'good'>;
  readonly question?: ReasonQuestion;
  /** Where some of the indicator's questions are scored: the mean that they leave to the others, which the band is of. */
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
  /** The indicators that it is about. */
  readonly indicators: readonly number[];
  /** The worst band among the issue's reasons. */
  readonly band: Band;
  /** What flags the issue, lowest score first; empty when it has no weakness. */
  readonly reasons: readonly Reason[];
  /** Findings and recommendations that the reasons call for; empty when there is no weakness. */
  readonly findings: readonly QuestionFinding[];
  /** Measures that answer the findings; the maintaining measure where there is no weakness. Never empty. */
  readonly measures: readonly Measure[];
}

/** What the plan has to know of an indicator; score 0–100. */
export type AssessedIndicator = Pick<IndicatorResult, 'id' | 'name' | 'score' | 'band'>;

/** Which indicator a question belongs to. */
export type QuestionOwner = Pick<Question, 'code' | 'indicator'>;

/** Question scores of the sheet, and the lines they were judged by. */
export interface ScoredQuestions {
  readonly questions: readonly QuestionResult[];
  readonly lines: Framework['lines'];
}

/** OIT asks no questions: these two stand for everything that indicators 9 and 10 inspect. */
const inspections: readonly QuestionOwner[] = [
  { code: 'o9', indicator: 9 },
  { code: 'o10', indicator: 10 },
];

/**
 * One plan per issue of the catalogue, in its order, with weak points or without: a published plan may leave none out.
 * Where the sheet scores an indicator's questions, its weak questions flag the issues and nothing else of it does.
 *
 * @param questions the questions the catalogue's codes refer to. Those of FY 2566–2568 when left out or empty: a year
 *   whose own questions are unknown has the same ten indicators, and only the mapping to them is taken over.
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

/** What is below the lines in one indicator: single questions, and the rest that only the indicator's score judges. */
interface WeakPoints {
  readonly indicator: AssessedIndicator;
  readonly questions: readonly QuestionResult[];
  /** Codes without a score of their own, and their band. */
  readonly rest: { readonly codes: ReadonlySet<string>; readonly band: Band };
  /**
   * What the scored questions leave to the others; null where none is scored: then the indicator's own score flags the
   * issue, whatever questions the issue names.
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
 * An indicator is the mean of its questions, so the ones without a score have on average what the others leave. What is
 * left of 0 and 100 is rounding, as questions that contradict their indicator are left out. Where no question is without
 * a score, there is nothing that the mean could flag.
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

/** The score that flags. */
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

/** In catalogue order, each once. Where no finding calls for a measure, the maintaining one keeps the plan complete. */
function measuresFor(issue: Issue, findings: readonly QuestionFinding[]): Measure[] {
  const called = new Set(findings.flatMap((finding) => finding.measures));
  const measures = issue.measures.filter((measure) => called.has(measure.id));
  if (measures.length > 0) return measures;
  const maintaining = issue.measures.find((measure) => measure.id === issue.maintaining);
  if (maintaining === undefined) throw new Error(`issue ${issue.id} has no measure ${issue.maintaining}`);
  return [maintaining];
}
