/**
 * The record of version 0.1.0: in the comment of a worksheet's name, two letters for each row and each column, 12 bits
 * of a hash of its cells. A cell was edited when both differ. The texts below are those of that version and never
 * change.
 */
import { cleanText } from '../ita/thaiText';
import type { WorksheetRole } from './drafts/draft';
import { FIGURES, HEADER, type KeptCell } from './drafts/sheetModel';
import type { Area, Grid } from './grid';
import { yearInTexts } from './keep/leaveToStaff';
import { rowNow } from './keep/readOwnWorksheet';
import {
  constantText,
  fnv1a,
  UNKNOWN,
  type BlockRecord,
  type Digest,
  type RecordedRow,
  type SheetRecord,
} from './record';

/**
 * null when the comment does not say what was written: "ITA edited", or an area with rows or columns added or deleted.
 */
export function record010(comment: string, role: WorksheetRole, grid: Grid, area: Area): SheetRecord | null {
  const cells = cellsOf(grid, area);
  const digests = digestsIn(comment, cells);
  const year = yearInTexts(role, grid, area);
  if (digests === null || year === null) return null;
  const texts = cells.map((line) => line.map((cell) => cleanText(String(cell?.value ?? ''))));
  const ids = role === 'memo' ? memoIds(texts.map((line) => line.join(''))) : tableIds(role, texts);
  return { year, rows: recordedRows010(digests.map((line, row) => ({ id: ids[row] ?? '', cells: line }))) };
}

/** The first of each id. */
export function recordedRows010(rows: readonly RecordedRow[]): RecordedRow[] {
  const ids = rows.map(({ id }) => id);
  return rows.filter(({ id }, row) => id !== '' && ids.indexOf(id) === row);
}

/** The record of a result block; null as above. */
export function blockRecord010(comment: string, grid: Grid, area: Area): BlockRecord | null {
  const cells = digestsIn(comment, cellsOf(grid, area));
  return cells === null ? null : { cells, formats: null };
}

function digestsIn(comment: string, cells: readonly Line[]): Digest[][] | null {
  const [, rows = '', columns = ''] = /^ITA ([^/]+)\/([^/]+)$/.exec(comment) ?? [];
  const turned = (cells[0] ?? []).map((_, column) => cells.map((line) => line[column]));
  const [down, across] = [differing(rows, cells), differing(columns, turned)];
  if (rows === '' || down === null || across === null) return null;
  const isEdited = (row: number, column: number) => down.has(row) && across.has(column);
  return cells.map((line, row) => line.map((cell, column) => (isEdited(row, column) ? UNKNOWN : (cell?.digest ?? ''))));
}

export type Line = readonly (KeptCell | undefined)[];

export function cellsOf(grid: Grid, area: Area): Line[] {
  const columns = Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, at) => area.firstColumn + at);
  return Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, down) => {
    const row = rowNow(grid, area.firstRow + down);
    return columns.map((column) => row.get(column));
  });
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Lines whose 12-bit hash, two letters each, differs from the record; null for other lines. */
function differing(letters: string, lines: readonly Line[]): ReadonlySet<number> | null {
  const textOf = (cell: KeptCell | undefined) =>
    cell === undefined ? '' : cell.formula === null ? constantText(cell.value) : '=';
  const differs = lines.flatMap((line, index) => {
    const hash = fnv1a(line.map(textOf).join('\u0000'));
    const folded = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
    const now = (ALPHABET[folded >> 6] ?? '') + (ALPHABET[folded & 63] ?? '');
    return now === letters.slice(2 * index, 2 * index + 2) ? [] : [index];
  });
  return letters.length === 2 * lines.length ? new Set(differs) : null;
}

/**
 * By the texts in the rows. Rows that read differently now have ids that no draft uses, and make way for their
 * successors; "" for a row of the table whose label is gone, which is matched by its place.
 */
export function tableIds(role: WorksheetRole, texts: readonly (readonly string[])[]): string[] {
  const key = role === 'analysis' ? 'ประเด็นตัวชี้วัดการประเมิน' : 'มาตรการ โครงการ หรือกิจกรรม';
  const header = texts.findIndex((line) => line.includes(key));
  const last = texts.findIndex((line, row) => row > header && /^(?:ลงชื่อ|หมายเหตุ|$)/.test(line.join('')));
  let issue = '';
  return texts.map((line, row) => {
    const [first = '', measure = '', weakness = ''] = line;
    if (row === header) return HEADER;
    if (role === 'analysis' && line.includes('ตัวชี้วัด')) return FIGURES;
    if (row < header) return HEADINGS[row] ?? `row ${row}`;
    if (last !== -1 && row >= last) return (role === 'analysis' ? ['note'] : SIGNATURES)[row - last] ?? `row ${row}`;
    if (role !== 'analysis') return labelOf(measure) ?? '';
    if (/^[1-7]$/.test(first)) issue = first;
    const label = labelOf(weakness) ?? (first === '' ? null : '–');
    return label === null ? '' : `${issue} ${label}`;
  });
}

const MEASURE = /^([1-7])[.-](\d{1,3})(?= |$)/;
const QUESTION = /^(?:([a-z]\d+)(?: ?\([\d.]+\))?|ตัวชี้วัดที่ (\d+)) ?:/;

/** "2.1 พัฒนา…" and "๒-๑ …" → "2-1", "e7 (73.29): …" → "e7", "ตัวชี้วัดที่ 9: …" → "o9"; null for other texts. */
function labelOf(text: string): string | null {
  const clean = cleanText(text);
  const [, issue, number] = MEASURE.exec(clean) ?? [];
  if (issue !== undefined && number !== undefined) return `${issue}-${Number(number)}`;
  const [, code, indicator] = QUESTION.exec(clean) ?? [];
  return code ?? (indicator === undefined ? null : `o${indicator}`);
}

const HEADINGS = ['title', 'agency', 'basis'];
const SIGNATURES = ['signature gap', 'signature 1', 'signature 2', 'signature 3', 'signature 4'];
const signed = (whose: string) => ['signature gap', 'signature', 'name', 'position'].map((line) => `${whose} ${line}`);
const BEFORE_FACTS = 'title/office/number/subject/to/background heading/background/facts heading'.split('/');
const BEHIND_FACTS = [
  ...['proposal heading', 'proposal', 'proposal 1', 'proposal 2', 'proposal 3', 'closing', ...signed('writer')],
  ...['opinion 1', 'opinion 2', 'order'].flatMap((id) => [`${id} gap`, id, `${id} yes`, `${id} no`, ...signed(id)]),
];

/** No line was added or deleted, so all are in their places. */
function memoIds(lines: readonly string[]): string[] {
  const facts = lines.slice(BEFORE_FACTS.length, lines.length - BEHIND_FACTS.length);
  const good = facts.some((text) => text.includes('ทุกตัวชี้วัด')) ? 'no-weakness' : 'weak';
  const only = facts.some((text) => text.includes('ควรพัฒนา')) ? 'watch' : good;
  const between = facts.length === 5 ? ['weak', 'watch'] : [only];
  return [...BEFORE_FACTS, 'result', 'instruments', ...between, 'next-level', ...BEHIND_FACTS];
}
