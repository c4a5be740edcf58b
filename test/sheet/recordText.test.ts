/** The record as a workbook stores it: it comes back as it was, and nothing that stands in its place is taken for it. */
import fc from 'fast-check';
import type { CellFormat } from '../../src/sheet/formatsToRestore';
import { worksheetRoles } from '../../src/sheet/drafts/draft';
import { measuresSheet } from '../../src/sheet/drafts/measuresSheet';
import { recordedRows } from '../../src/sheet/drafts/render';
import type { WorkbookRecord } from '../../src/sheet/record';
import { readRecord, RECORD_FORMAT, recordText } from '../../src/sheet/recordText';
import { assessScores, SEED } from '../ita/support';

const digest = fc.oneof(
  fc.constantFrom('', '?'),
  fc.nat(0xffffffff).map((hash) => hash.toString(36)),
  fc.nat(0xffffffff).map((hash) => `=${hash.toString(36)}`),
);
const digests = fc.array(digest, { maxLength: 5 });
const id = fc.constantFrom('title', '2-1', '2 e7', '4 –', 'level ผ่านดี', '__proto__', 'row 7', 'signature 2');
const rows = fc.uniqueArray(fc.record({ id, cells: digests, edited: digests }, { requiredKeys: ['id', 'cells'] }), {
  selector: (row) => row.id,
  maxLength: 6,
});
const text = fc.string();
const format: fc.Arbitrary<CellFormat> = fc.record({
  style: text,
  numberFormat: text,
  font: fc.record({
    name: text,
    size: fc.integer(),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: text,
    strikethrough: fc.boolean(),
    color: text,
  }),
  fill: fc.option(text),
  horizontal: text,
  vertical: text,
  wrap: fc.boolean(),
  indent: fc.nat(),
  orientation: fc.integer(),
  shrink: fc.boolean(),
  locked: fc.boolean(),
  borders: fc.array(
    fc.record({ edge: fc.constantFrom('EdgeTop', 'EdgeLeft'), style: text, color: text, weight: text }),
    { maxLength: 2 },
  ),
});
const formats = fc.array(format, { minLength: 1, maxLength: 2 }).chain((kinds) =>
  fc.record({
    kinds: fc.constant(kinds),
    cells: fc.array(fc.array(fc.nat(kinds.length - 1), { maxLength: 3 }), { maxLength: 3 }),
  }),
);
const sheet = fc.record({ year: fc.integer({ min: 2540, max: 2599 }), rows });
const written = fc.record({
  sheet: text,
  block: fc.option(fc.record({ cells: fc.array(digests, { maxLength: 3 }), formats: fc.option(formats) })),
  worksheets: fc.dictionary(fc.constantFrom(...worksheetRoles), sheet),
  highlights: fc.array(fc.record({ range: text, formula: text }), { maxLength: 3 }),
});
const journal = fc.record({
  token: text,
  makes: fc.array(text, { maxLength: 3 }),
  isMade: fc.boolean(),
  before: fc.option(written),
});
const set = fc
  .tuple(written, fc.option(journal), fc.boolean())
  .map(([one, under, isDressed]) => ({ ...one, journal: under, isDressed }));
const record: fc.Arbitrary<WorkbookRecord> = fc.record({
  sets: fc.dictionary(
    fc.nat(999_999).map((number) => `ITA_${number}`),
    set,
    { maxKeys: 3 },
  ),
  catalogue: fc.option(journal),
});

/** Without prototypes and the order of members. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every record comes back as it was', () => {
  fc.assert(
    fc.property(record, (one) => {
      expect(plain(readRecord(recordText(one)))).toEqual(plain({ kind: 'record', record: one }));
    }),
    { numRuns: 300 },
  );
});

const seed = measuresSheet(assessScores(SEED), 'thai');
const simple: WorkbookRecord = {
  sets: {
    ITA_1: {
      sheet: 'ITA 2567',
      isDressed: true,
      journal: { token: 'x', makes: ['มาตรการ ITA 2568'], isMade: true, before: null },
      block: { cells: [['1q', '=2b']], formats: null },
      worksheets: { measures: { year: 2567, rows: recordedRows(seed) } },
      highlights: [{ range: 'C7:C11', formula: '=C7<85' }],
    },
  },
  catalogue: null,
};

test('a worksheet takes little: some forty letters a row', () => {
  const rowCount = seed.rows.length;
  expect(recordText(simple).length).toBeLessThan(60 * rowCount);
});

test('a later format is known as such, whatever else it holds', () => {
  expect(readRecord(JSON.stringify({ format: RECORD_FORMAT + 1, sets: 'other' }))).toEqual({ kind: 'newer' });
});

test('a record of format 0, which no version wrote, is unreadable', () => {
  const stored = recordText(simple);
  expect(readRecord(stored).kind).toBe('record');
  expect(readRecord(stored.replace('{"format":1,', '{"format":0,')).kind).toBe('unreadable');
});

test('the format is raised with a new role, which versions of the format before cannot read', () => {
  const rolesOfFormat: Readonly<Record<number, readonly string[]>> = {
    1: ['measures', 'analysis', 'tracking', 'memo', 'catalogue'],
  };
  expect(worksheetRoles).toEqual(rolesOfFormat[RECORD_FORMAT]);
});

/** The text with one part replaced. */
const spoilt = (part: string, by: string) => {
  const stored = recordText(simple);
  expect(stored).toContain(part);
  return stored.replace(part, by);
};

test.each([
  ['nothing', ''],
  ['no JSON', '{"format":1'],
  ['a text', '"ITA"'],
  ['a list', '[]'],
  ['null', 'null'],
  ['no format', '{"sets":{}}'],
  ['an older format', '{"format":0,"sets":{}}'],
  ['a format that is no whole number', '{"format":1.5,"sets":{}}'],
  ['an infinite format', '{"format":1e999,"sets":{}}'],
  ['no sets', '{"format":1}'],
  ['sets in a list', '{"format":1,"sets":[]}'],
  ['an unknown prototype', '{"format":1,"sets":{"__proto__":{}}}'],
  ['a set that is none', '{"format":1,"sets":{"ITA_1":1}}'],
  ['another mark', spoilt('"ITA_1"', '"ITA_x"')],
  ['an unknown worksheet', spoilt('"measures"', '"budget"')],
  ['a year that is a text', spoilt('"year":2567', '"year":"2567"')],
  ['a negative year', spoilt('"year":2567', '"year":-1')],
  ['rows in a list', spoilt('"rows":{', '"rows":[{').replace(/\}\}\}/, '}]}}')],
  ['a row that is a number', spoilt('"header":"', '"x":1,"header":"')],
  ['a digest in capitals', spoilt('"header":"', '"header":"A ')],
  ['a digest that is too long', spoilt('"header":"', '"header":"12345678 ')],
  ['three lists of digests', spoilt('"header":"', '"header":"||')],
  ['a journal without token', spoilt('"token":"x",', '')],
  ['makes that are no texts', spoilt('"makes":["', '"makes":[1,"')],
  ['a highlight without formula', spoilt('"range":"C7:C11","formula":"=C7<85"', '"range":"C7"')],
  ['formats of no kind', spoilt('"formats":null', '"formats":{"kinds":[],"cells":[[0]]}')],
  ['formats of infinite size', spoilt('"formats":null', '"formats":{"kinds":[{"font":{"size":1e999}}],"cells":[]}')],
  ['deep lists', '['.repeat(200_000)],
  ['deep lists that are closed', `{"format":1,"sets":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['deep objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ['five megabytes', JSON.stringify({ format: 1, sets: 'ก'.repeat(5_000_000) })],
])('%s is unreadable', (_name, stored) => {
  expect(readRecord(stored)).toEqual({ kind: 'unreadable' });
});

test('whatever a part is replaced by, the text is unreadable or a record', () => {
  const stored: unknown = JSON.parse(recordText(simple));
  const other = fc.constantFrom<unknown>(undefined, null, 1, 1.5, true, 'x', 'x|y|z|', {}, { a: 1 }, [], ['Q']);
  const paths = (value: unknown): string[][] =>
    typeof value !== 'object' || value === null
      ? [[]]
      : [[], ...Object.entries(value).flatMap(([key, inner]) => paths(inner).map((path) => [key, ...path]))];
  const put = (value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown => {
    if (first === undefined) return by;
    if (Array.isArray(value)) return value.map((one: unknown, at) => (String(at) === first ? put(one, rest, by) : one));
    const members = Object.entries(value ?? {});
    return Object.fromEntries(members.map(([key, inner]) => [key, key === first ? put(inner, rest, by) : inner]));
  };
  fc.assert(
    fc.property(fc.constantFrom(...paths(stored)), other, (path, by) => {
      const changed = JSON.stringify(put(stored, path, by)) as string | undefined;
      const reading = readRecord(changed ?? '');
      if (reading.kind !== 'record') expect(reading).toEqual({ kind: 'unreadable' });
      else expect(plain(readRecord(recordText(reading.record)))).toEqual(plain(reading));
    }),
    { numRuns: 1000 },
  );
});
