/**
 * Matches rows of the worksheet with those that were written. A row is recognised by its distinctive texts, wherever it
 * is; between recognised rows, others are matched by order and finally by place.
 */
import { cleanText } from '../../ita/thaiText';
import type { KeptCell } from '../drafts/sheetModel';
import { cellDigest, isOfCells, type Digest } from '../record';
import { DISTINCTIVE_LETTERS, ROW_SHARE } from './thresholds';

/** The cells of one row of the worksheet that hold something, by column of the worksheet. */
export type RowNow = ReadonlyMap<number, KeptCell>;

/** Of one row of the worksheet, by column of ours. */
type Cells = readonly (KeptCell | undefined)[];

export interface WrittenRow {
  readonly id: string;
  /** By column of ours, before edits were kept in it. */
  readonly cells: readonly Digest[];
  /** Including kept edits. */
  readonly edited: readonly Digest[];
  /** Otherwise its cells are those that would be written now. */
  readonly isRecorded: boolean;
  /** How its texts begin now; [] when not known. */
  readonly openings: readonly string[];
  /** False for a row that may be new: then only its own texts match a row of the worksheet with it. */
  readonly hasPlace: boolean;
}

export interface Match {
  /** Position of the written row. */
  readonly written: number;
  /** Matched only by its place among the others. */
  readonly isGuess: boolean;
}

/**
 * @param now the cells of each row of the worksheet that are in our columns
 * @returns one for each row; null for a row that is not ours
 */
export function matchRows(written: readonly WrittenRow[], now: readonly Cells[]): (Match | null)[] {
  const matches: (number | null)[] = now.map(() => null);
  const claims = claimsOf(written, now);
  const isExact = (row: number, position: number) => isAsWritten(now[row], written[position]);
  const isClaimed = (row: number, position: number) => claims[row] === position;
  for (const isOurs of [isExact, isClaimed]) {
    const rows = [...now.keys()].filter((row) => matches[row] === null);
    const open = [...written.keys()].filter((position) => !matches.includes(position));
    // Of copies of a row, the one in the right order is ours, otherwise the first.
    for (const [row, position] of paired(rows, open, (...pair) => Number(isOurs(...pair)))) matches[row] = position;
    for (const row of rows.filter((one) => matches[one] === null)) {
      matches[row] = open.find((position) => isOurs(row, position) && !matches.includes(position)) ?? null;
    }
  }
  const placed = placedRows(written, now, matches, (row) => matches.includes(claims[row] ?? -1));
  return matches.map((position, row) => {
    const found = position ?? placed.get(row) ?? null;
    if (found === null) return null;
    return { written: found, isGuess: position === null && sharedOf(now[row], written[found]) === 0 };
  });
}

/** Whether a row has content, and exactly what was written. */
const isAsWritten = (cells: Cells = [], row?: WrittenRow): boolean =>
  cells.some(isFilled) && cells.every((cell, column) => (cell?.digest ?? '') === (row?.edited[column] ?? ''));

const isFilled = (cell: KeptCell | undefined): cell is KeptCell => cell !== undefined;

/** For each row, the written row most of whose distinctive texts it has; a deleted one has none. */
function claimsOf(written: readonly WrittenRow[], now: readonly Cells[]): (number | undefined)[] {
  const isDeleted = ({ isRecorded, hasPlace }: WrittenRow) => isRecorded && !hasPlace;
  const textsOf = (row: WrittenRow) => (isDeleted(row) ? [] : row.edited.filter(isText));
  const owner = onlyOwner(written.map(textsOf));
  const distinctive = written.map((row) => [...new Set(textsOf(row))].filter((text) => owner(text) !== undefined));
  return now.map((cells) => {
    const marks = cells.filter(isFilled).flatMap(markOf);
    const counts = distinctive.map((texts) => {
      const found = texts.filter((text) => marks.includes(text)).length;
      return found > ROW_SHARE * texts.length ? found : 0;
    });
    const most = Math.max(0, ...counts);
    return most === 0 ? undefined : counts.indexOf(most);
  });
}

/** Whether a text is long enough to distinguish a row from others. */
const markOf = ({ value, digest }: KeptCell): Digest[] =>
  cleanText(String(value)).length < DISTINCTIVE_LETTERS ? [] : [digest];

/** The position of the only list that holds a text. */
function onlyOwner(lists: readonly (readonly string[])[]): (text: string) => number | undefined {
  const owners = new Map<string, number | undefined>();
  lists.forEach((list, position) => {
    for (const text of new Set(list)) owners.set(text, owners.has(text) ? undefined : position);
  });
  return (text) => owners.get(text);
}

/** Labels of issues and indicators: like a formula, they do not distinguish rows. */
const NUMBERS = new Set(Array.from({ length: 101 }, (_, number) => cellDigest(number)));
const isText = (digest: Digest): boolean => digest !== '' && !isOfCells(digest) && !NUMBERS.has(digest);

/** Rows not recognised on their own, by their order between recognised ones. */
function placedRows(
  written: readonly WrittenRow[],
  now: readonly Cells[],
  matches: readonly (number | null)[],
  isCopy: (row: number) => boolean,
): ReadonlyMap<number, number> {
  const likeness = (row: number, position: number): number => {
    const [cells, ours] = [now[row], written[position]];
    return 2 * sharedOf(cells, ours) + Number(openingsOf(cells).some((one) => ours?.openings.includes(one)));
  };
  const bothBlank = (row: number, position: number): number =>
    Number(now[row]?.some(isFilled) === false && written[position]?.edited.every((digest) => digest === '') === true);
  const byPlace: Pairing = (rows, positions) =>
    rows.length === positions.length ? rows.map((row, index) => [row, positions[index] ?? 0]) : [];
  const byBlanks: Pairing = (rows, positions) =>
    paired(rows, positions, rows.length === positions.length ? () => 0 : bothBlank, byPlace);
  const open: Pairing = (rows, positions) =>
    paired(
      rows.filter((row) => matches[row] === null && !isCopy(row)),
      positions.filter((position) => !matches.includes(position) && written[position]?.hasPlace === true),
      likeness,
      byBlanks,
    );
  return new Map(paired([...now.keys()], [...written.keys()], (row, at) => Number(matches[row] === at), open));
}

/** How many texts two rows have in common. */
const sharedOf = (cells: Cells = [], ours?: WrittenRow): number =>
  cells.filter(isFilled).filter(({ digest }) => isText(digest) && ours?.edited.includes(digest) === true).length;

/** The first word of each text: "เรียน  นายก…" → "เรียน", "๓. จุดอ่อน…" → "3". */
const openingsOf = (cells: Cells = []): string[] => cells.flatMap((cell) => openingOf(cell?.value) ?? []);
export const openingOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? /^[\s(☐]*([^\s.:()]+)/u.exec(cleanText(text))?.[1] : undefined;

type Pair = readonly [one: number, other: number];
type Pairing = (ones: readonly number[], others: readonly number[]) => readonly Pair[];

/**
 * The pairs of the best score that keep the order of both lists (their longest common subsequence), the earliest of
 * equal ones; and the pairs that `between` finds between them.
 */
export function paired(
  ones: readonly number[],
  others: readonly number[],
  score: (one: number, other: number) => number,
  between: Pairing = () => [],
): Pair[] {
  const scores = ones.map((one) => others.map((other) => score(one, other)));
  const best = [...ones, 0].map(() => [...others, 0].map(() => 0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const withPair = (i: number, j: number) => (scores[i]?.[j] ?? 0) && (scores[i]?.[j] ?? 0) + at(i + 1, j + 1);
  for (let i = ones.length - 1; i >= 0; i -= 1) {
    for (let j = others.length - 1; j >= 0; j -= 1) {
      best[i]?.splice(j, 1, Math.max(at(i + 1, j), at(i, j + 1), withPair(i, j)));
    }
  }
  const pairs: Pair[] = [];
  let [fromOne, fromOther] = [0, 0];
  ones.forEach((one, i) => {
    const j = others.findIndex(
      (_, index) => index >= fromOther && withPair(i, index) > 0 && withPair(i, index) === at(i, fromOther),
    );
    if (j === -1) return;
    pairs.push(...between(ones.slice(fromOne, i), others.slice(fromOther, j)), [one, others[j] ?? 0]);
    [fromOne, fromOther] = [i + 1, j + 1];
  });
  return [...pairs, ...between(ones.slice(fromOne), others.slice(fromOther))];
}
