/** The figures that the user entered in the what-if panel, as texts, and the result that follows from them. */
import type { Assessment } from '../../ita/assessment';
import { whatIf, type Changes, type WhatIf } from '../../ita/whatIf';
import { parseScore, editableScore } from '../shared/scoreText';
import type { Part } from '../result/eitParts';

export interface WhatIfInput {
  /** By indicator number; a missing one keeps its actual score. */
  readonly scores: Readonly<Record<number, string>>;
  readonly parts: Readonly<Partial<Record<Part, string>>>;
}

export const emptyInput: WhatIfInput = { scores: {}, parts: {} };

/** The result with all valid figures; invalid ones are ignored. */
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

/** A wrong text, or an empty field that needs a score. */
export const isInvalid = (text: string, mayBeEmpty: boolean): boolean => {
  const { kind } = parseScore(text);
  return kind === 'wrong' || (kind === 'empty' && !mayBeEmpty);
};
