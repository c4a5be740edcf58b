/** Levels: which is certain, which are possible while the EIT parts are unknown, and why (ITA 2567 level table). */
import type { Level } from './framework';

export type ConditionId = 'score' | 'IIT' | 'EIT' | 'EIT1' | 'EIT2' | 'OIT';

/** One condition of one level. */
export interface LevelCondition {
  readonly id: ConditionId;
  /** The least it asks, 0–100. */
  readonly atLeast: number;
  /** The figure held against it, 2 decimals; null where unknown. */
  readonly figure: number | null;
  readonly state: 'met' | 'missed' | 'unknown';
}

export interface LevelCheck {
  readonly level: Level;
  readonly conditions: readonly LevelCondition[];
  /** missed when any condition is, else unknown when any is, else met. */
  readonly state: 'met' | 'missed' | 'unknown';
}

export interface LevelResult {
  /** The highest level that holds whatever the unknown figures are. */
  readonly certain: Level;
  /** From the certain one up to the highest that cannot be ruled out. */
  readonly possible: readonly Level[];
  /** Every level of the framework, highest first. */
  readonly checks: readonly LevelCheck[];
}
