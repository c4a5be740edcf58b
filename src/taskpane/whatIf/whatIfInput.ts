/** What is supposed in the what-if view: figures typed or slid to, as texts, and what follows from them. */
import type { Assessment } from '../../ita/assessment';
import { whatIf, type Changes, type WhatIf } from '../../ita/whatIf';
import { parseScore, editableScore } from '../shared/scoreText';
import type { Part } from '../result/eitParts';

export interface WhatIfInput {
  /** By the number of the indicator; one that is not there stays as it is. */
  readonly scores: Readonly<Record<number, string>>;
  readonly parts: Readonly<Partial<Record<Part, string>>>;
}

export const emptyInput: WhatIfInput = { scores: {}, parts: {} };

/** What follows from all figures that are right so far. */
export function whatIfResult(assessment: Assessment, { scores, parts }: WhatIfInput): WhatIf {
  const changed = new Map<number, number>();
  for (const { id, score } of assessment.indicators) {
    const read = parseScore(scores[id] ?? editableScore(score));
    if (read.kind === 'score' && read.score !== score) changed.set(id, read.score);
  }
  const eitParts: Changes['eitParts'] = { ...part('part1', parts), ...part('part2', parts) };
  return whatIf(assessment, { scores: changed, eitParts });
}

function part(name: Part, parts: WhatIfInput['parts']): { [Name in Part]?: number | null } {
  const read = parseScore(parts[name] ?? '');
  if (read.kind === 'score') return { [name]: read.score };
  return read.kind === 'empty' && parts[name] !== undefined ? { [name]: null } : {};
}

/** A figure that cannot be taken: wrong, or an indicator without one. */
export const isInvalid = (text: string, mayBeEmpty: boolean): boolean => {
  const { kind } = parseScore(text);
  return kind === 'wrong' || (kind === 'empty' && !mayBeEmpty);
};
