/** The result for one indicator: its score, its band and the cell of the score. */
import type { CellAddress } from './finding';
import type { InstrumentId } from './framework';
import type { ScoreLookup } from './readings';

/** good: at or above the watch line; watch (ควรพัฒนา): below it; weak (จุดอ่อน): below the weak line. */
export type Band = 'good' | 'watch' | 'weak';

export interface IndicatorResult {
  readonly id: number;
  /** Official name in the framework. */
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
  /** The cells of the questions whose mean it is; left out if the sheet gives the indicator itself. */
  readonly meanOf?: readonly CellAddress[];
  /** How a formula finds the score after rows are sorted; left out if only its address identifies it. */
  readonly lookup?: ScoreLookup;
  readonly band: Band;
  /** Effective weight × (100 − score), ITA points. */
  readonly lostPoints: number;
}
