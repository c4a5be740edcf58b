/**
 * The record as the text that a workbook stores: JSON with a format number; every part is validated when it is read.
 */
import type { CellFormats } from './formatsToRestore';
import { worksheetRoles } from './drafts/draft';
import type { Digest, Journal, RecordedRow, WorkbookRecord, Written } from './record';

/** Raised with every change that an older version could not read. This version reads all earlier formats. */
export const RECORD_FORMAT = 1;

export type RecordReading =
  | { readonly kind: 'record'; readonly record: WorkbookRecord }
  | { readonly kind: 'unreadable' }
  /** Written by a later version, whose results must not be changed. */
  | { readonly kind: 'newer' };

export function recordText({ sets, catalogue }: WorkbookRecord): string {
  const stored = Object.entries(sets).map(([mark, { journal, ...set }]) => [
    mark,
    { ...writtenText(set), journal: journal && journalText(journal) },
  ]);
  return JSON.stringify({
    format: RECORD_FORMAT,
    sets: fromEntries(stored),
    catalogue: catalogue && journalText(catalogue),
  });
}

const journalText = ({ before, ...journal }: Journal): object => ({
  ...journal,
  before: before && writtenText(before),
});

function writtenText({ block, worksheets, ...others }: Written): object {
  const sheets = Object.entries(worksheets).map(([role, { year, rows }]) => {
    return [role, { year, rows: fromEntries(rows.map((row) => [row.id, rowText(row)])) }];
  });
  const cells = block?.cells.map(digestsText);
  return { ...others, block: block && { ...block, cells }, worksheets: fromEntries(sheets) };
}

const fromEntries: (entries: readonly (readonly unknown[])[]) => object = Object.fromEntries;

/** Never throws, whatever the text is. */
export function readRecord(stored: string): RecordReading {
  try {
    const value: unknown = JSON.parse(stored);
    const format = wholeNumber(members(value).get('format'));
    if (format > RECORD_FORMAT) return { kind: 'newer' };
    if (format === 0) return { kind: 'unreadable' };
    return { kind: 'record', record: like(value, RECORD) as WorkbookRecord };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** A row's digests are one text, each followed by a blank. */
const digestsText = (digests: readonly Digest[]): string => digests.map((digest) => `${digest} `).join('');
const DIGESTS = /^(?:(?:=?[0-9a-z]{1,7}|\?)? )*$/;
const digestsOf = (value: unknown): Digest[] =>
  typeof value === 'string' && DIGESTS.test(value) ? value.split(' ').slice(0, -1) : fail();

const rowText = ({ cells, edited }: RecordedRow): string =>
  [cells, ...(edited === undefined ? [] : [edited])].map(digestsText).join('|');

const rowsOf = (value: unknown): RecordedRow[] =>
  [...members(value)].map(([id, row]) => {
    const [cells, edited, ...more] = typeof row === 'string' ? row.split('|').map(digestsOf) : fail();
    return cells === undefined || more.length > 0 ? fail() : { id, cells, ...(edited && { edited }) };
  });

function fail(): never {
  throw new Error('not a record');
}

/** Own members only, so that a name such as "__proto__" is an ordinary name. */
const members = (value: unknown): ReadonlyMap<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : fail();

const wholeNumber = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail();

/** Validates against an example, of the same types; lists match their first item, and functions parse on their own. */
function like(value: unknown, example: unknown): unknown {
  if (typeof example === 'function') return (example as (part: unknown) => unknown)(value);
  if (Array.isArray(example)) return Array.isArray(value) ? value.map((one) => like(one, example[0])) : fail();
  if (typeof example !== 'object' || example === null)
    return typeof value === typeof example && value !== Infinity ? value : fail();
  const found = members(value);
  return fromEntries(Object.entries(example).map(([name, inner]) => [name, like(found.get(name), inner)]));
}

const ifThere = (example: unknown) => (value: unknown) => (value === undefined ? undefined : like(value, example));

const orNull = (example: unknown) => (value: unknown) => (value === null ? null : like(value, example));

const named = (names: RegExp, example: unknown) => (value: unknown) =>
  fromEntries([...members(value)].map(([name, one]) => (names.test(name) ? [name, like(one, example)] : fail())));

function formatsOf(value: unknown): unknown {
  const formats = like(value, { kinds: [FORMAT], cells: [[wholeNumber]] }) as CellFormats;
  return formats.cells.flat().every((kind) => kind < formats.kinds.length) ? formats : fail();
}

const matching = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value) ? value : fail();

const FONT = { name: '', size: 0, bold: false, italic: false, underline: '', strikethrough: false, color: '' };
const PLACE = { horizontal: '', vertical: '', wrap: false, indent: 0, orientation: 0, shrink: false, locked: false };
const BORDERS = [{ edge: matching(/^Edge(?:Top|Bottom|Left|Right)$/), style: '', color: '', weight: '' }];
const FORMAT = { style: '', numberFormat: '', font: FONT, fill: orNull(''), ...PLACE, borders: BORDERS };

const WRITTEN = {
  sheet: '',
  block: orNull({
    year: ifThere(wholeNumber),
    cells: [digestsOf],
    formats: orNull(formatsOf),
    frame: ifThere({ widths: [orNull(0)], hasBreak: false }),
  }),
  worksheets: named(new RegExp(`^(?:${worksheetRoles.join('|')})$`), { year: wholeNumber, rows: rowsOf }),
  highlights: [{ range: '', formula: '' }],
};

const journal = orNull({ token: '', makes: [''], isMade: false, before: orNull(WRITTEN) });

const RECORD = {
  sets: named(/^ITA_\d{1,6}$/, { ...WRITTEN, journal, isDressed: false }),
  catalogue: journal,
};
