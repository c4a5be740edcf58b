/** Runs of cells along a line that name indicators (or instruments, or questions): the basis of every table. */
import type { View } from '../cellViews';
import type { Label } from '../text/labels';
import type { Header } from '../text/headers';
import type { Lexicon } from '../text/lexicon';
import type { TextCell } from '../text/candidateTexts';
import {
  ENOUGH_NUMBERS,
  ENOUGH_WITHOUT_HEAD,
  FARTHEST_HEADER,
  FARTHEST_NUMBER,
  GAP,
  MOST_ROWS_BETWEEN,
  NEIGHBOURS_AFTER,
  NEIGHBOURS_BEFORE,
} from '../thresholds';

export interface Segment {
  readonly across: number;
  readonly first: number;
  readonly last: number;
  /** Position of the cell that heads the line ("ตัวชี้วัดที่"); null when there is none. */
  readonly head: number | null;
  /** How the line names the indicators. */
  readonly by: 'numbers' | 'names';
  /** Different indicators (instruments, questions) named. */
  readonly count: number;
}

const MAY_HEAD = /ตัวช|ตชว|indicator|kpi/i;

/** What the cells of a line name. */
export type Subject = 'indicators' | 'instruments' | 'questions';

interface Anchor {
  readonly along: number;
  /** The same, merging cells that name the same thing. */
  readonly key: string;
  readonly named: boolean;
}

/** All segments of the view; a line that names only one or two indicators needs a header above it to count. */
export function findSegments(
  view: View,
  texts: readonly TextCell[],
  lexicon: Lexicon,
  subject: Subject = 'indicators',
): Segment[] {
  const anchors = new Map<number, Anchor[]>();
  const heads: { along: number; across: number }[] = [];
  for (const { row, column, text } of texts) {
    const [along, across] = view.orientation === 'upright' ? [row, column] : [column, row];
    const label = lexicon.label(text);
    const key = label === null ? null : keyOf(label, subject);
    if (label !== null && key !== null) {
      const line = anchors.get(across);
      const anchor = { along, key, named: label.kind !== 'indicator' || label.name !== null };
      if (line === undefined) anchors.set(across, [anchor]);
      else line.push(anchor);
    } else if (subject === 'indicators' && MAY_HEAD.test(text) && headsIndicators(lexicon.header(text), view)) {
      heads.push({ along, across });
    }
  }
  const named = [...anchors].flatMap(([across, line]) => segmentsOf(view, across, line, lexicon));
  const numbered = heads
    .filter(({ along, across }) => !named.some((one) => one.across === across && one.head === along))
    .flatMap(({ along, across }) => [
      ...numberSegment(view, along, across, lexicon),
      ...(view.orientation === 'wide' ? numbersUnder(view, along, across, lexicon) : []),
    ]);
  return [...named, ...numbered];
}

/** "คะแนนรายตัวชี้วัด" heads the scores of an upright table, and the numbers of a wide one. */
const headsIndicators = (header: Header | null, view: View): boolean =>
  header?.role === 'indicator' || (header?.role === 'score' && view.orientation === 'wide');

/** What a label names, if it is certain and on the subject. */
function keyOf(label: Label, subject: Subject): string | null {
  switch (label.kind) {
    case 'indicator': {
      if (subject === 'questions') return label.likeQuestion ? `i${label.number ?? 0}` : null;
      if (subject !== 'indicators') return null;
      if (label.name !== null) return String(label.name.indicator);
      return label.sure && label.number !== null && label.number <= 10 ? String(label.number) : null;
    }
    case 'instrument':
      return subject === 'instruments' && label.isScore ? label.instrument : null;
    case 'eitPart':
      return subject === 'instruments' && label.isScore ? label.part : null;
    case 'question':
      return subject === 'questions' ? label.code : null;
    default:
      return null;
  }
}

function segmentsOf(view: View, across: number, anchors: readonly Anchor[], lexicon: Lexicon): Segment[] {
  const sorted = [...anchors].sort((a, b) => a.along - b.along);
  const runs: Anchor[][] = [];
  let run: Anchor[] = [];
  for (const anchor of sorted) {
    const before = run[run.length - 1];
    const repeats = run.some(({ key }) => key === anchor.key);
    if (before !== undefined && isBroken(view, across, before.along, anchor.along, repeats, lexicon)) {
      runs.push(run);
      run = [];
    }
    run.push(anchor);
  }
  if (run.length > 0) runs.push(run);
  return runs.flatMap((one, index) => {
    const first = one[0]?.along ?? 0;
    const previous = runs[index - 1];
    const limit = previous?.[previous.length - 1]?.along ?? view.firstAlong - 1;
    const head = headOf(view, across, first, limit, lexicon);
    const count = new Set(one.map(({ key }) => key)).size;
    if (count < ENOUGH_WITHOUT_HEAD && head === null) return [];
    const by = one.some(({ named }) => named) ? ('names' as const) : ('numbers' as const);
    return [{ across, first, last: one[one.length - 1]?.along ?? first, head, by, count }];
  });
}

/**
 * Whether a header or a gap lies between two anchors of a line; a repeated anchor right after a gap belongs to what
 * follows it.
 */
function isBroken(view: View, across: number, from: number, to: number, repeats: boolean, lexicon: Lexicon): boolean {
  let blank = 0;
  for (let along = from + 1; along < to; along += 1) {
    if (isHead(view.text(along, across), lexicon)) return true;
    blank = isGap(view, along, across) ? blank + 1 : 0;
    if (blank >= (repeats ? 1 : longestGap(view))) return true;
  }
  return false;
}

/** Free rows may occur within a table; a free column ends a wide one. */
const longestGap = (view: View): number => (view.orientation === 'wide' ? 1 : GAP);

const isGap = (view: View, along: number, across: number): boolean =>
  view.orientation === 'wide'
    ? view.isBlank(along, across) && view.isBlank(along, across + 1)
    : isBlankPosition(view, along, across);

const isHead = (text: string, lexicon: Lexicon): boolean => {
  const role = text === '' ? null : (lexicon.header(text)?.role ?? null);
  // "เครื่องมือ" heads instruments, "แบบวัด IIT" is one of them.
  const headsInstruments = role === 'instrument' && lexicon.label(text) === null;
  return role === 'indicator' || role === 'serial' || role === 'name' || headsInstruments;
};

function headOf(view: View, across: number, first: number, limit: number, lexicon: Lexicon): number | null {
  for (let along = first - 1; along > limit && along >= first - FARTHEST_HEADER; along -= 1) {
    if (isHead(view.text(along, across), lexicon)) return along;
  }
  return null;
}

export function isBlankPosition(view: View, along: number, across: number): boolean {
  for (let line = across - NEIGHBOURS_BEFORE; line <= across + NEIGHBOURS_AFTER; line += 1) {
    if (!view.isBlank(along, line)) return false;
  }
  return true;
}

/** In a wide table: the numbers from 1 on in a row below the header that is merged over them. */
function numbersUnder(view: View, head: number, across: number, lexicon: Lexicon): Segment[] {
  for (let row = across + 1; row <= across + MOST_ROWS_BETWEEN; row += 1) {
    if (writtenNumber(view, head, row, lexicon) === 1) {
      return numberSegment(view, head - 1, row, lexicon).filter(({ count }) => count >= ENOUGH_WITHOUT_HEAD);
    }
  }
  return [];
}

/** Bare numbers below a header about indicators. */
function numberSegment(view: View, head: number, across: number, lexicon: Lexicon): Segment[] {
  const found = new Set<number>();
  let first: number | null = null;
  let last = head;
  let blank = 0;
  for (let along = head + 1; along < view.endAlong && blank < longestGap(view); along += 1) {
    if (along - last > FARTHEST_NUMBER || isHead(view.text(along, across), lexicon)) break;
    const number = writtenNumber(view, along, across, lexicon);
    if (number !== null && number >= 1 && number <= 10) {
      if (blank > 0 && found.has(number)) break;
      found.add(number);
      first ??= along;
      last = along;
    }
    const gap = isGap(view, along, across);
    blank = gap ? blank + 1 : number === null ? blank : 0;
  }
  return first === null || found.size < ENOUGH_NUMBERS
    ? []
    : [{ across, first, last, head, by: 'numbers', count: found.size }];
}

/** The whole number in a cell of a number line; null for anything else ("1.1", 95.55). */
export function writtenNumber(view: View, along: number, across: number, lexicon: Lexicon): number | null {
  const value = view.value(along, across);
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  if (typeof value !== 'string' || value === '') return null;
  const label = lexicon.label(value.trim());
  return label?.kind === 'indicator' ? label.number : null;
}
