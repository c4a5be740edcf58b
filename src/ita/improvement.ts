/** From weak points to the plan: which of the seven issues are weak and why, and what is to be done about each. */
import type { Band } from './assessment';
import type { Measure, QuestionFinding } from './catalogue/catalogue';

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
