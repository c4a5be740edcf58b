/** What is supposed in the what-if view: figures typed or slid to, as texts, and what follows from them. */
import type { Assessment } from '../../ita/assessment';
import { whatIf, type Changes, type WhatIf } from '../../ita/whatIf';
import { readScore, typedForm } from '../shared/scoreText';
import type { Part } from '../result/eitParts';

export interface Supposition {
  /** By the number of the indicator; one that is not there stays as it is. */
  readonly scores: Readonly<Record<number, string>>;
  readonly parts: Readonly<Partial<Record<Part, string>>>;
}

export const nothingSupposed: Supposition = { scores: {}, parts: {} };

/** What follows from all figures that are right so far. */
export function consequence(assessment: Assessment, { scores, parts }: Supposition): WhatIf {
  const changed = new Map<number, number>();
  for (const { id, score } of assessment.indicators) {
    const read = readScore(scores[id] ?? typedForm(score));
    if (read.kind === 'score' && read.score !== score) changed.set(id, read.score);
  }
  const eitParts: Changes['eitParts'] = { ...part('part1', parts), ...part('part2', parts) };
  return whatIf(assessment, { scores: changed, eitParts });
}

function part(name: Part, parts: Supposition['parts']): { [Name in Part]?: number | null } {
  const read = readScore(parts[name] ?? '');
  if (read.kind === 'score') return { [name]: read.score };
  return read.kind === 'empty' && parts[name] !== undefined ? { [name]: null } : {};
}

/** A figure that cannot be taken: wrong, or an indicator without one. */
export const isUnusable = (text: string, mayBeEmpty: boolean): boolean => {
  const { kind } = readScore(text);
  return kind === 'wrong' || (kind === 'empty' && !mayBeEmpty);
};
