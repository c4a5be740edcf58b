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

/** 0–100, null where not known; with the cell it was read from, null when it was given by hand. */
export interface EitPart {
  readonly score: number;
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
  /** At least one of score and level. */
  readonly published: {
    readonly score: number | null;
    readonly level: string | null;
    readonly cells: readonly CellAddress[];
  } | null;
  /** As the sheet quotes them; empty where it quotes none. */
  readonly ranks: readonly Rank[];
  /** Weak and watch indicators, most lost points first. */
  readonly weaknesses: readonly IndicatorResult[];
  /** Single questions, where the sheet scores them. */
  readonly questions: readonly QuestionResult[];
  /** Earlier years, newest first: on the sheet, and after a click on other worksheets too. */
  readonly history: readonly PastYearResult[];
  readonly findings: readonly Finding[];
}

/** With what the worksheets are about; the pane does without it. */
export interface PlannedAssessment extends Assessment {
  /** All seven issues, in order. */
  readonly improvement: readonly IssuePlan[];
}
