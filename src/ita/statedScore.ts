/** The score that documents state: the published one, which may differ from the computed one by rounding. */
import type { Assessment } from './assessment';
import { differ } from './round';

/** The published score; the computed one if no score is published or the published one contradicts the scores. */
export function statedScore({ score, published }: Pick<Assessment, 'score' | 'published'>): number {
  const stated = published?.score ?? score;
  return differ(stated, score) ? score : stated;
}
