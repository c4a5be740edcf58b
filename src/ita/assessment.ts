/** The assessment of one agency's scores: everything the pane, the worksheets and the command line show. */
import type { CellAddress, Finding } from './finding';
import type { Framework, InstrumentId } from './framework';
import type { PastYearResult } from './history';
import type { IssuePlan } from './improvement';
import type { LevelResult } from './level';
import type { NextLevel } from './nextLevel';
import type { QuestionResult } from './questions';

/** good: at or above the watch line; watch (ควรพัฒนา): below it; weak (จุดอ่อน): below the weak line. */
export type Band = 'good' | 'watch' | 'weak';

export interface IndicatorResult {
  readonly id: number;
  /** Official name of the framework. */
  readonly name: string;
  readonly instrument: InstrumentId;
  /** 0–100 as read. */
  readonly score: number;
  readonly cell: CellAddress;
  /** Whether a formula can refer to the cell as a number. */
  readonly isNumber: boolean;
  readonly scale: 1 | 100;
  /** The cell's text when it is not a number. */
  readonly text: string | null;
  /** The cells of the questions whose mean it is; left out where the sheet gives the indicator itself. */
  readonly meanOf?: readonly CellAddress[];
  readonly band: Band;
  /** Effective weight × (100 − score): ITA points lost on this indicator. */
  readonly lostPoints: number;
}

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
  readonly published: {
    readonly score: number;
    readonly level: string | null;
    readonly cells: readonly CellAddress[];
  } | null;
  /** Weak and watch indicators, most lost points first. */
  readonly weaknesses: readonly IndicatorResult[];
  /** Single questions, where the sheet scores them. */
  readonly questions: readonly QuestionResult[];
  /** Earlier years on the sheet, newest first. */
  readonly history: readonly PastYearResult[];
  /** All seven issues, in order. */
  readonly improvement: readonly IssuePlan[];
  readonly findings: readonly Finding[];
}
