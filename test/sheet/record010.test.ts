/** Workbooks that version 0.1.0 wrote, whose record is in the comments of workbook names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { PlannedAssessment } from '../../src/ita/assessment';
import { assess, type PlannedRequest } from '../ita/support';
import { draftResults, type OldWorksheet } from '../../src/sheet/draftResults';
import { laterIds } from '../../src/sheet/drafts/memoLines';
import type { WorksheetRole } from '../../src/sheet/drafts/draft';
import { parseReference } from '../../src/sheet/grid';
import { editsOf } from '../../src/sheet/keep/edits';
import { UNKNOWN } from '../../src/sheet/record';
import { record010 } from '../../src/sheet/record010';
import { openHost } from '../host';
import { agencyScores, assessScores, part, publishedResult, reading, request, SEED } from '../ita/support';
import { gridOf, trimmed } from './draftGrid';

const roles = ['measures', 'analysis', 'tracking', 'memo'] as const;
const place = { row: 5, column: 4 };
const options = {
  mark: 'ITA_1',
  language: 'th',
  digits: 'thai',
  keptInputs: { part1: null, part2: null },
  roundsToFormat: false,
} as const;

type Sheets = Readonly<Record<(typeof roles)[number], OldWorksheet & { readonly comment: string }>>;

/** The four worksheets of a fixture, with their records. */
async function opened(file: string): Promise<Sheets> {
  const bytes = readFileSync(join(__dirname, '../fixtures/version-0.1.0', file));
  const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  const host = await openHost(bytes);
  const sheetOf = (role: WorksheetRole) => {
    const name = host.names.find((one) => one.name === `ITA_1_${role}`);
    const owned = parseReference(name?.formula ?? '');
    const [tag = ''] = new RegExp(`<definedName[^>]*name="ITA_1_${role}"[^>]*>`).exec(book) ?? [];
    const comment = /comment="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (owned === null) throw new Error(`no worksheet of ${role}`);
    const view = host.sheet(owned.sheet);
    const used = view.usedArea ?? owned.area;
    const lines = Array.from({ length: used.lastRow + 1 }, (_, row) =>
      Array.from({ length: used.lastColumn + 1 }, (__, column) => view.cell(row, column)),
    );
    const grid = trimmed({
      sheet: owned.sheet,
      firstRow: 0,
      firstColumn: 0,
      values: lines.map((line) => line.map(({ value }) => value)),
      formulas: lines.map((line) => line.map(({ formula }) => formula)),
      numberFormats: lines.map((line) => line.map(({ style }) => style.numberFormat)),
    });
    return { grid, area: owned.area, comment, record: record010(comment, role, grid, owned.area) };
  };
  return {
    measures: sheetOf('measures'),
    analysis: sheetOf('analysis'),
    tracking: sheetOf('tracking'),
    memo: sheetOf('memo'),
  };
}

function assessed(more: Partial<PlannedRequest> = {}): PlannedAssessment {
  const readings = SEED.map((value, index) => reading(index + 1, index === 3 ? 96.41 : value));
  const result = assess(request(agencyScores(readings, { published: publishedResult(95.01, 'ผ่าน') }), more));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const seed = assessed();
const withParts = assessed({ eitParts: { part1: part(84.1), part2: part(88) } });

const drafted = (old: Sheets, assessment: PlannedAssessment) =>
  draftResults(assessment, place, { ...options, worksheets: roles, old });
const fresh = (assessment: PlannedAssessment) =>
  draftResults(assessment, place, { ...options, worksheets: roles }).drafts.worksheets;

test('rows that differ between agencies have their present ids, and are known as written', async () => {
  const old = await opened('analysed.xlsx');
  for (const role of roles) {
    const rows = old[role].record?.rows ?? [];
    expect(rows.flatMap(({ cells }) => cells)).not.toContain(UNKNOWN);
    expect(rows).toHaveLength(old[role].area.lastRow + 1);
    expect(old[role].record?.year).toBe(2567);
  }
  const ids = (role: (typeof roles)[number]) =>
    old[role].record?.rows.map(({ id }) => id).filter((id) => !id.startsWith('row '));
  const table = (role: WorksheetRole) =>
    fresh(seed)
      .find((one) => one.role === role)
      ?.rowIds.filter((id) => /^(\d|signature|note)/.test(id)) ?? [];
  expect(ids('measures')).toEqual(['title', 'agency', 'basis', 'header', ...table('measures')]);
  expect(ids('tracking')).toEqual(['title', 'agency', 'basis', 'header', ...table('tracking')]);
  expect(ids('analysis')).toEqual(
    'title,agency,basis,figures,header,1 e1,1 e2,1 e3,2 e1,2 e2,2 e6,2 e7,2 e8,2 e9,3 e4,3 e5,3 e6,4 –,5 –,6 –,7 –,note'.split(
      ',',
    ),
  );
  const today = fresh(seed).find((one) => one.role === 'memo')?.rowIds ?? [];
  expect(ids('memo')).toEqual(today.filter((id) => !laterIds.includes(id)));
});

test.each([
  ['the same result', seed],
  ['known EIT parts', assessScores(SEED, 2567, { eitParts: { part1: part(80), part2: part(92.1) } })],
  ['another result', assessScores(SEED.map(() => 99))],
])('nobody’s edits: the worksheets become those of %s', async (_name, assessment) => {
  const old = await opened('analysed.xlsx');
  const { drafts, findings } = drafted(old, assessment);
  for (const draft of fresh(assessment)) {
    if (draft.role === 'catalogue') continue;
    const now = drafts.worksheets.find(({ role }) => role === draft.role);
    const before = old[draft.role].grid;
    const grid = now === undefined ? before : gridOf(now, before);
    const text = (values: typeof grid.values) =>
      values.map((line) => line.map((value) => (typeof value === 'string' ? value : '')).join('|'));
    if (draft.role !== 'memo') expect(text(grid.values)).toEqual(text(gridOf(draft).values));
    else
      expect(grid.values.map((line) => line.join('').trim())).toEqual(
        gridOf(draft).values.map((line) => line.join('').trim()),
      );
  }
  expect(findings.filter(({ code }) => code !== 'memo-updated')).toEqual([]);
});

test('edited cells are known exactly', async () => {
  const old = await opened('edited.xlsx');
  const edits = roles.map((role) => {
    const { record } = old[role];
    if (record === null) throw new Error(`no record of ${role}`);
    return editsOf(record, old[role]).changed;
  });
  expect(edits).toEqual([['D9'], ['C53'], ['D12', 'F12'], ['A5']]);
});

/** Texts of the worksheets as they come out, the memo without the widths of its blanks. */
function textsAfter(old: Sheets, assessment: PlannedAssessment) {
  const { drafts, findings } = drafted(old, assessment);
  const grids = roles.map((role) => {
    const draft = drafts.worksheets.find((one) => one.role === role);
    return draft === undefined ? old[role].grid : gridOf(draft, old[role].grid);
  });
  return { lines: grids.map(({ values }) => values.map(lineOf)), findings };
}
const lineOf = (line: readonly unknown[]): string =>
  line
    .map((value) => (typeof value === 'string' ? value.trim() : ''))
    .join('|')
    .replace(/\|+$/, '');

test.each([
  ['edited.xlsx', seed],
  ['edited-through-libreoffice.xlsx', seed],
  ['edited-and-analysed-again.xlsx', withParts],
])('of %s what staff typed is kept, and all else becomes what is written today', async (file, assessment) => {
  const old = await opened(file);
  expect(Object.values(old).map(({ record }) => record !== null)).toEqual(Array(4).fill(file === 'edited.xlsx'));
  const { lines, findings } = textsAfter(old, assessment);
  const today = roles.map((role) => {
    const draft = fresh(assessment).find((one) => one.role === role);
    return draft === undefined ? [] : gridOf(draft).values.map(lineOf);
  });
  const added = lines.map((texts, sheet) => texts.filter((text) => today[sheet]?.includes(text) !== true));
  expect(added).toEqual([
    [expect.stringMatching(/^๒\..*\|๒\.๑ พัฒนา.*\|กองช่าง\|/s)],
    [expect.stringMatching(/^\|\|e7: ข้อความของเจ้าหน้าที่\|\|\|\|\|จัดเวที/)],
    [expect.stringMatching(/\|กำลังดำเนินการ\|\|https:\/\/example\.go\.th\/evidence/)],
    // A memo in which staff wrote keeps labels and texts together.
    expect.arrayContaining(['เรียน  นายกเทศมนตรี']),
  ]);
  const gone = today.map((texts, sheet) => texts.filter((text) => lines[sheet]?.includes(text) !== true));
  expect(gone.slice(0, 3).map(({ length }) => length)).toEqual([1, 0, 1]);
  const lengths = (sheets: readonly (readonly string[])[]) => sheets.slice(0, 3).map(({ length }) => length);
  expect(lengths(lines)).toEqual(lengths(today).map((length, sheet) => length + (sheet === 1 ? 1 : 0)));
  // A memo without a record keeps its old line about the level, and both are shown.
  const elsewhere = findings.filter(({ cells }) => cells.every((cell) => !cell.startsWith("'บันทึกข้อความ")));
  expect(elsewhere.map(({ code }) => code)).toEqual(['edit-not-found']);
});
