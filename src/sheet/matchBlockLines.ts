/** Matches the rows and columns of the block with those that were written, after some were inserted or deleted. */
import type { Digest } from './record';

export interface Alignment {
  /** For each present row its position as written; null for an inserted one. */
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
}

type Line = readonly (Digest | undefined)[];

/** Columns first, by their contents in any order, then the rows, cell by cell. */
export function alignmentOf(now: readonly Line[], written: readonly Line[]): Alignment {
  const columns = aligned(turned(now), turned(written), shared);
  const places = (written[0] ?? []).map((_, column) => columns.indexOf(column));
  const inPlaces = now.map((line) => places.map((column) => line[column]));
  return { rows: aligned(inPlaces, written, common), columns };
}

const turned = (lines: readonly Line[]): Line[] =>
  (lines[0] ?? []).map((_, column) => lines.map((line) => line[column]));

/** Empty cells count a little, so that lines keep their order when nothing else decides. */
const worth = (digest: Digest | undefined): number => (digest === '' ? 1 : 100);

const common = (line: Line, before: Line): number =>
  line.reduce((sum, digest, column) => sum + (digest === before[column] ? worth(digest) : 0), 0);

function shared(line: Line, before: Line): number {
  const left = [...before];
  return line.reduce((sum, digest) => {
    const found = left.indexOf(digest);
    if (found !== -1) left.splice(found, 1);
    return found === -1 ? sum : sum + worth(digest);
  }, 0);
}

/** For each present line the matching one as written: the longest common subsequence of similar lines. */
function aligned(
  now: readonly Line[],
  written: readonly Line[],
  likenessOf: (line: Line, before: Line) => number,
): (number | null)[] {
  const likeness = now.map((line) => written.map((before) => likenessOf(line, before)));
  const best = Array.from({ length: now.length + 1 }, () => Array<number>(written.length + 1).fill(0));
  const at = (line: number, other: number) => best[line]?.[other] ?? 0;
  for (let line = now.length - 1; line >= 0; line -= 1) {
    for (let other = written.length - 1; other >= 0; other -= 1) {
      const paired = (likeness[line]?.[other] ?? 0) + at(line + 1, other + 1);
      best[line]?.splice(other, 1, Math.max(paired, at(line + 1, other), at(line, other + 1)));
    }
  }
  const partners: (number | null)[] = [];
  let other = 0;
  for (let line = 0; line < now.length; line += 1) {
    const isPair = at(line, other) === (likeness[line]?.[other] ?? 0) + at(line + 1, other + 1);
    if (other < written.length && isPair) {
      partners.push(other);
      other += 1;
    } else if (other >= written.length || at(line, other) === at(line + 1, other)) {
      partners.push(null);
    } else {
      other += 1;
      line -= 1;
    }
  }
  return partners;
}
