/**
 * The memo is a letter that staff go on writing. When it is drafted anew, paragraphs that are still worded as the add-in
 * words them get today's figures; what people wrote stays as it is and where it is, and what they deleted stays deleted.
 */
import type { Assessment } from '../../ita/assessment';
import { finding, type Finding } from '../../ita/finding';
import { cleanText } from '../../ita/thai';
import type { Digits } from '../drafts/digits';
import { noEdits } from '../drafts/edits';
import { memoOutline, type MemoLine, type MemoSlot } from '../drafts/memo';
import { HALF, memoSheetOf } from '../drafts/memoSheet';
import { cellAddress, quotedSheet, type Area, type Grid } from '../grid';
import type { Kept } from '../keepEdits';
import { typedAt } from '../ownTable';
import { isSame } from '../ownTexts';
import { outdatedText } from './headings';
import { memoWording } from './memoWording';
import { outdatedFigures, scoresIn } from './outdated';
import { anyLevel, isWorded } from './wording';

/** A row of the worksheet as it is now. */
interface OldLine {
  readonly row: number;
  readonly left: string;
  readonly right: string;
  /** What it is for; null for a line of staff's own. */
  readonly slot: number | null;
  /** The text is the add-in's, whatever its figures. */
  readonly isOurs: boolean;
}

interface NewLine {
  readonly line: MemoLine;
  readonly slot: number | null;
  /** null for a paragraph that is new. */
  readonly old: OldLine | null;
}

export function keepMemo(old: Grid, area: Area, assessment: Assessment, digits: Digits): Kept {
  const outline = memoOutline(assessment, digits);
  const texts = readTexts(old, area);
  if (texts === null) {
    const kept = finding('memo-kept', 'info', [], { sheet: old.sheet });
    return { draft: null, edits: noEdits, findings: [kept, ...outdatedAnywhere(old, assessment)] };
  }
  const lines = withSlots(texts, outline, assessment);
  const written = rewritten(lines, outline);
  const changed = written.flatMap(({ line, old: before }, row) =>
    before !== null && textOf(line) === textOf(before) ? [] : [row],
  );
  const isSameMemo = changed.length === 0 && written.length === lines.length;
  const cell = (row: number) => `${quotedSheet(old.sheet)}!${cellAddress(row, 0)}`;
  const findings = written.flatMap(({ old: before, line }, row) =>
    before === null || before.isOurs
      ? []
      : doubts(line, slotAt(outline, before.slot), cell(isSameMemo ? before.row : row), assessment),
  );
  if (isSameMemo) return { draft: null, edits: noEdits, findings };
  const updated = finding('memo-updated', 'info', changed.map(cell), { sheet: old.sheet });
  // Rows that staff wrote below our own are cleared only where they are written over.
  const end = old.firstRow + old.values.length;
  const below = end > area.lastRow + 1 ? Math.max(0, end - written.length) : 0;
  const blank = Array.from({ length: below }, (): MemoLine => ({ kind: 'gap' }));
  const draft = memoSheetOf([...written.map(({ line }) => line), ...blank], assessment);
  return { draft, edits: noEdits, findings: [updated, ...findings] };
}

const NOTHING = { left: '', right: '' };

/** null where something stands in other columns than the memo has. */
function readTexts(grid: Grid, area: Area): Omit<OldLine, 'slot' | 'isOurs'>[] | null {
  if (grid.firstColumn < area.firstColumn) return null;
  const lines: Omit<OldLine, 'slot' | 'isOurs'>[] = [];
  const last = Math.max(area.lastRow, grid.firstRow + grid.values.length - 1);
  for (let row = Math.min(area.firstRow, grid.firstRow); row <= last; row += 1) {
    const at = (column: number) =>
      String(typedAt(grid, row - grid.firstRow, area.firstColumn + column - grid.firstColumn) ?? '');
    const others = (grid.values[row - grid.firstRow] ?? []).some((value, position) => {
      const column = position + grid.firstColumn - area.firstColumn;
      return String(value).trim() !== '' && column !== 0 && column !== HALF;
    });
    if (others) return null;
    lines.push({ row, left: at(0), right: at(HALF) });
  }
  while (lines.length > 0 && textOf(lines[lines.length - 1] ?? NOTHING) === '') lines.pop();
  return lines;
}

/** Which line is which: by its wording, then by its place between the lines that were recognised. */
function withSlots(
  texts: readonly Omit<OldLine, 'slot' | 'isOurs'>[],
  outline: readonly MemoSlot[],
  assessment: Assessment,
): OldLine[] {
  const wordings = memoWording(assessment);
  const fits = ({ role, line }: MemoSlot, text: Omit<OldLine, 'slot' | 'isOurs'>) =>
    role === null
      ? line !== null && isSame(textOf(line), textOf(text))
      : text.right === '' && isWorded(text.left, wordings[role]);
  let next = 0;
  const lines = texts.map((text): OldLine => {
    const slot = outline.findIndex((one, index) => index >= next && fits(one, text));
    // A blank row far ahead is no sign of having come that far.
    if (slot === -1 || (textOf(text) === '' && slot > next))
      return { ...text, slot: null, isOurs: textOf(text) === '' };
    next = slot + 1;
    return { ...text, slot, isOurs: true };
  });
  return withReplaced(lines, outline);
}

/** A line of staff's stands for the one of ours that is missing at its place, if there are as many as are missing. */
function withReplaced(lines: readonly OldLine[], outline: readonly MemoSlot[]): OldLine[] {
  const replaced = [...lines];
  const bounds = [-1, ...lines.flatMap((line, index) => (line.slot === null ? [] : [index])), lines.length];
  bounds.slice(1).forEach((end, position) => {
    const start = bounds[position] ?? -1;
    const from = lines[start]?.slot ?? -1;
    const to = lines[end]?.slot ?? outline.length;
    const between = lines.flatMap((line, index) => (index > start && index < end && !line.isOurs ? [index] : []));
    const missing = outline.flatMap(({ line }, slot) =>
      slot > from && slot < to && line !== null && line.kind !== 'gap' ? [slot] : [],
    );
    for (const [index, slot] of paired(between, missing, lines, outline)) {
      const line = replaced[index];
      if (line !== undefined) replaced[index] = { ...line, slot };
    }
  });
  return replaced;
}

/** As many as are missing: in their order. Else each line with the first missing one that it is like. */
function paired(
  between: readonly number[],
  missing: readonly number[],
  lines: readonly OldLine[],
  outline: readonly MemoSlot[],
): [line: number, slot: number][] {
  if (between.length === missing.length) return between.map((index, position) => [index, missing[position] ?? 0]);
  let from = 0;
  return between.flatMap((index): [number, number][] => {
    const at = missing.findIndex(
      (slot, position) => position >= from && isLike(lines[index], outline[slot]?.line ?? null),
    );
    if (at === -1) return [];
    from = at + 1;
    return [[index, missing[at] ?? 0]];
  });
}

/** Begins with the same word or number, or shares half of its letter pairs. */
function isLike(old: OldLine | undefined, line: MemoLine | null): boolean {
  if (old === undefined || line === null) return false;
  const [one, other] = [cleanText(textOf(old)), cleanText(textOf(line))];
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
  const [ours, theirs] = [pairs(other), pairs(one)];
  const shared = [...theirs].filter((pair) => ours.has(pair)).length;
  return one.split(/[ .]/)[0] === other.split(/[ .]/)[0] || 2 * shared >= 0.5 * (ours.size + theirs.size);
}

function rewritten(lines: readonly OldLine[], outline: readonly MemoSlot[]): NewLine[] {
  const written = lines.flatMap((old): NewLine[] => {
    const like = slotAt(outline, old.slot);
    if (!old.isOurs || like === null) return [{ line: asTyped(old, like?.line ?? null), slot: old.slot, old }];
    return like.line === null ? [] : [{ line: like.line, slot: old.slot, old }];
  });
  // Facts that the memo does not have: none may be missing.
  outline.forEach(({ role, line }, slot) => {
    if (line === null || !isFact(role) || lines.some((old) => old.slot === slot)) return;
    const before = written.filter((one) => one.slot !== null && one.slot < slot).pop();
    written.splice(before === undefined ? 0 : written.indexOf(before) + 1, 0, { line, slot, old: null });
  });
  return written;
}

const isFact = (role: MemoSlot['role']): boolean =>
  role !== null && ['result', 'instruments', 'weak', 'watch', 'no-weakness', 'next-level'].includes(role);

const slotAt = (outline: readonly MemoSlot[], slot: number | null): MemoSlot | null =>
  slot === null ? null : (outline[slot] ?? null);

/** In the looks of the line that it stands for; one of staff's own as its place on the page says. */
function asTyped({ left, right }: OldLine, like: MemoLine | null): MemoLine {
  if (left !== '' && right !== '') return { kind: 'pair', left, right };
  if (right !== '') return { kind: 'signature', text: right };
  if (left === '') return { kind: 'gap' };
  if (like !== null && 'text' in like && like.kind !== 'signature') return { kind: like.kind, text: left.trim() };
  return /^\s{4}/.test(left) ? { kind: 'paragraph', text: left.trim() } : { kind: 'field', text: left };
}

const textOf = (line: MemoLine | Pick<OldLine, 'left' | 'right'>): string => {
  if ('text' in line) return line.text.trim();
  return 'left' in line ? `${line.left.trim()} ${line.right.trim()}`.trim() : '';
};

/** What is to be said of a paragraph of staff's that stands for one of ours. */
function doubts(line: MemoLine, slot: MemoSlot | null, cell: string, assessment: Assessment): Finding[] {
  const kept = textOf(line);
  const outdated = outdatedText(cell, kept, assessment);
  const level = slot?.role === 'result' ? otherLevel(kept, assessment) : null;
  if (level !== null) outdated.push(finding('text-outdated', 'warning', [cell], { figures: level }));
  if (outdated.length > 0 || slot === null || slot.role === null || slot.line === null) return outdated;
  const ours = textOf(slot.line);
  const isComplete = isFact(slot.role)
    ? scoresIn(ours).every((score) => scoresIn(kept).includes(score))
    : slot.role !== 'office' || assessment.agency === null || cleanText(kept).includes(cleanText(assessment.agency));
  return isComplete ? [] : [finding('text-kept', 'warning', [cell], { ours, kept })];
}

/** The level that the result names first, if it is not the one that is reached. */
function otherLevel(text: string, { level }: Assessment): string | null {
  const [, named] = new RegExp(`ระดับ ?(${anyLevel})`).exec(cleanText(text)) ?? [];
  return named === undefined || named === level.certain.name ? null : named;
}

/** In a memo of another shape every cell is looked at. */
const outdatedAnywhere = (old: Grid, assessment: Assessment): Finding[] =>
  old.values.flatMap((line, down) =>
    line.flatMap((value, across) => {
      const cell = `${quotedSheet(old.sheet)}!${cellAddress(old.firstRow + down, old.firstColumn + across)}`;
      return outdatedFigures(String(value), assessment).length === 0
        ? []
        : outdatedText(cell, String(value), assessment);
    }),
  );
