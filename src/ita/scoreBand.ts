/** The band of a score: good, watch or weak. Alone in its file, because the first screen of the pane needs it. */
import type { Framework } from './framework';
import type { Band } from './indicatorResult';
import { roundHalfUp } from './round';

/** The band of a score, 0–100. Compares the 2-decimal figure, as in published results. */
export function bandOf(score: number, lines: Framework['lines']): Band {
  const published = roundHalfUp(score);
  if (published < lines.weak) return 'weak';
  return published < lines.watch ? 'watch' : 'good';
}
