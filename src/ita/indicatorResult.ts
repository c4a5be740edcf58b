/** One indicator as it was judged. */
import type { CellAddress } from './finding';
import type { InstrumentId } from './framework';
import type { ScoreLookup } from './readings';

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
  /** How a formula finds the score when rows are sorted; left out where only its address tells. */
  readonly lookup?: ScoreLookup;
  readonly band: Band;
  /** Effective weight × (100 − score): ITA points lost on this indicator. */
  readonly lostPoints: number;
}
