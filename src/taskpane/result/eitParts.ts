/** Contents of the two EIT fields: typed by the user, or read from the workbook. */
import type { Choices } from '../../analyse';
import type { EitParts } from '../../ita/assessment';
import { parseScore, editableScore } from '../shared/scoreText';

export type Part = 'part1' | 'part2';

export const parts: readonly Part[] = ['part1', 'part2'];

export const partNumber = (part: Part): number => (part === 'part1' ? 1 : 2);

/** What the user typed since the last read; null for an untouched field. */
export type TypedParts = Readonly<Record<Part, string | null>>;

export const nothingTyped: TypedParts = { part1: null, part2: null };

export function shownPart(part: Part, typed: TypedParts, read: EitParts): string {
  const known = read[part];
  return typed[part] ?? (known === null ? '' : editableScore(known.score));
}

export const isWrong = (part: Part, typed: TypedParts): boolean => {
  const text = typed[part];
  return text !== null && parseScore(text).kind === 'wrong';
};

export const firstWrong = (typed: TypedParts): Part | null => parts.find((part) => isWrong(part, typed)) ?? null;

/** The typed parts as input of a job: without untouched and invalid ones; null for an emptied field. */
export function givenParts(typed: TypedParts): NonNullable<Choices['eitParts']> {
  const given: { part1?: number | null; part2?: number | null } = {};
  for (const part of parts) {
    const text = typed[part];
    if (text === null) continue;
    const read = parseScore(text);
    if (read.kind === 'empty') given[part] = null;
    if (read.kind === 'score') given[part] = read.score;
  }
  return given;
}

/** Whether the typed score differs from the assessed one. */
export function differs(part: Part, typed: TypedParts, assessed: EitParts): boolean {
  const given = givenParts(typed)[part];
  return given !== undefined && given !== (assessed[part]?.score ?? null);
}
