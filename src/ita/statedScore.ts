/** The score that papers state: the official one, which may differ from the computed one by rounding. */
import type { Assessment } from './assessment';
import { differ } from './round';

/** The announced score; the computed one where none is announced, or one that contradicts the scores. */
export function statedScore({ score, published }: Pick<Assessment, 'score' | 'published'>): number {
  const announced = published?.score ?? score;
  return differ(announced, score) ? score : announced;
}
