/** The assessment of one agency's scores: everything the pane, the result block and the command line show. */
import type { CellAddress, Finding } from './finding';
import type { Framework, InstrumentId } from './framework';
import type { PastYearResult } from './history';
import type { IndicatorResult } from './indicatorResult';
import type { IssuePlan } from './improvementPlan';
import type { LevelResult } from './level';
import type { NextLevel } from './nextLevel';
import type { QuestionResult } from './assessQuestions';
import type { Rank } from './readings';

export type { Band, IndicatorResult } from './indicatorResult';

export interface EitPart {
  /** 0–100. */
  readonly score: number;
  /** null when a user gave the score. */
  readonly cell: CellAddress | null;
  /** Whether a formula can refer to the cell as a number. */
  readonly isNumber: boolean;
}

export interface EitParts {
  readonly part1: EitPart | null;
  readonly part2: EitPart | null;
}

export interface InstrumentResult {
  readonly id: InstrumentId;
  readonly name: string;
  /** Mean of its indicators, full precision. */
  readonly score: number;
  readonly weight: number;
  /** weight × score. */
  readonly weighted: number;
}

export interface Assessment {
  readonly sheet: string;
  readonly fiscalYear: number;
  readonly framework: Framework;
  readonly agency: string | null;
  readonly indicators: readonly IndicatorResult[];
  readonly instruments: readonly InstrumentResult[];
  readonly eitParts: EitParts;
  /** ITA score, 2 decimals, rounded half up, as published. */
  readonly score: number;
  readonly level: LevelResult;
  readonly nextLevel: NextLevel | null;
  /** What the sheet states as published: a score, a level or both. */
  readonly published: {
    readonly score: number | null;
    readonly level: string | null;
    readonly cells: readonly CellAddress[];
  } | null;
  /** As the sheet quotes them; empty if it quotes no rank. */
  readonly ranks: readonly Rank[];
  /** Weak and watch indicators, most lost points first. */
  readonly weaknesses: readonly IndicatorResult[];
  /** Single questions, if the sheet scores them. */
  readonly questions: readonly QuestionResult[];
  /** Earlier years, newest first: on the sheet, and after a click on other worksheets too. */
  readonly history: readonly PastYearResult[];
  readonly findings: readonly Finding[];
}

/** Adds the improvement plan, which the worksheets show and the pane does not. */
export interface PlannedAssessment extends Assessment {
  /** All seven issues, in order. */
  readonly improvement: readonly IssuePlan[];
}
