/** What the pane can have done for it; the pane itself never speaks to Excel. */
import type { analyse, goTo, look, restore } from '../analyse';

export interface Jobs {
  readonly look: typeof look;
  readonly analyse: typeof analyse;
  readonly restore: typeof restore;
  readonly goTo: typeof goTo;
}

export type JobName = keyof Jobs;
