/** What is missing to the level above the certain one, and the cheapest way there. */
import type { InstrumentId, Level } from './framework';
import type { ConditionId } from './level';

/** A condition of the next level that is not known to be met. */
export interface Gap {
  readonly condition: ConditionId;
  readonly atLeast: number;
  /** null where the figure is unknown. */
  readonly figure: number | null;
  /** atLeast − figure, > 0; null where the figure is unknown. */
  readonly missing: number | null;
}

/** One indicator to raise, and how far. */
export interface Step {
  readonly indicator: number;
  readonly name: string;
  readonly instrument: InstrumentId;
  readonly from: number;
  /** ≤ 100. */
  readonly to: number;
}

export interface NextLevel {
  readonly level: Level;
  readonly gaps: readonly Gap[];
  /** The smallest set of indicators that closes the gaps that indicators can close. */
  readonly cheapest: readonly Step[];
}
