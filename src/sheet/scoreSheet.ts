/** What was found on a sheet: every figure with the cell it came from. */
import type { Finding } from '../ita/finding';
import type { AgencyScores } from '../ita/readings';

export type {
  AgencyScores,
  EitPartReading,
  IndicatorReading,
  InstrumentReading,
  PastYear,
  PublishedResult,
  QuestionReading,
  Reading,
} from '../ita/readings';

export interface ScoreSheet {
  readonly sheet: string;
  readonly agencies: readonly AgencyScores[];
  /** Whether any cell names a question ("i1", "e9 …"), scored or not. */
  readonly namesQuestions: boolean;
  readonly findings: readonly Finding[];
}
