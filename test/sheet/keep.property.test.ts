/** Whatever staff type, add, delete and sort: it is on the worksheet after a click, and a second click changes nothing. */
import fc from 'fast-check';
import type { PlannedAssessment } from '../../src/ita/assessment';
import { analysisSheet } from '../../src/sheet/drafts/analysisSheet';
import { measuresSheet } from '../../src/sheet/drafts/measuresSheet';
import { memoSheet } from '../../src/sheet/drafts/memoSheet';
import { HEADER, type SheetModel } from '../../src/sheet/drafts/sheetModel';
import { trackingSheet } from '../../src/sheet/drafts/trackingSheet';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { editsOf } from '../../src/sheet/keep/edits';
import { keepEdits, type Kept } from '../../src/sheet/keep/keepEdits';
import { assessScores, part, SEED } from '../ita/support';
import { runs } from '../support/runs';
import { changed, gridOf, modelGrid, oldOf, recordOf, trimmed, withColumn, withRows } from './draftGrid';

const RUNS = runs(300, 3);

const seed = assessScores(SEED);
const good = assessScores(SEED.map(() => 99));
const known = assessScores(SEED, 2567, { eitParts: { part1: part(80), part2: part(92.1) } });
const assessments = [seed, good, known];

const models: Readonly<Record<string, (assessment: PlannedAssessment) => SheetModel>> = {
  measures: (assessment) => measuresSheet(assessment, 'thai'),
  tracking: (assessment) => trackingSheet(assessment, 'thai'),
  analysis: (assessment) => analysisSheet(assessment, 'ITA_1', 'thai'),
  memo: (assessment) => memoSheet(assessment, 'thai'),
};

interface Work {
  /** Row, column, and what is typed; rows are taken modulo the rows of the worksheet. */
  readonly typed: readonly (readonly [number, number, CellValue])[];
  readonly added: readonly (readonly [number, CellValue])[];
  readonly deleted: readonly number[];
  readonly copied: readonly (readonly [number, number])[];
  readonly isSorted: boolean;
  readonly column: number | null;
  readonly isRecorded: boolean;
  readonly now: number;
}

/** What a formula of staff's shows. */
const RESULT = 3.25;
const FORMULAS = ['=B2*2', '=13/4'];

const row = fc.nat(200);
const text = fc.constantFrom<CellValue>(
  'ข้อความของเรา',
  'กองช่าง',
  '=1+1',
  'e7: อื่น ๆ',
  'ตัวชี้วัดที่ 9: อื่น',
  '2.1 อื่น',
  '9.9 อื่น',
  'เรียน  นายก',
  'ทุกส่วนราชการ',
  'ไม่มี',
  'หมายเหตุ',
  7,
  73.29,
  true,
  RESULT,
);
const work: fc.Arbitrary<Work> = fc.record({
  typed: fc.array(fc.tuple(row, fc.nat(15), fc.oneof({ weight: 5, arbitrary: text }, fc.constant(''))), {
    maxLength: 12,
  }),
  added: fc.array(fc.tuple(row, text), { maxLength: 3 }),
  deleted: fc.array(row, { maxLength: 3 }),
  copied: fc.array(fc.tuple(row, row), { maxLength: 2 }),
  isSorted: fc.boolean(),
  column: fc.option(fc.nat(6)),
  isRecorded: fc.boolean(),
  now: fc.nat(2),
});

const nothing: Work = {
  typed: [],
  added: [],
  deleted: [],
  copied: [],
  isSorted: false,
  column: null,
  isRecorded: true,
  now: 0,
};
const OURS = 'ข้อความของเรา';
/** What was found once: rows that the second click took for others than the first. */
const found: readonly Work[] = [
  { ...nothing, copied: [[7, 139]], isSorted: true, isRecorded: false },
  { ...nothing, added: [[116, OURS]], deleted: [145], isSorted: true },
  { ...nothing, typed: [[153, 0, '=1+1']], added: [[5, '=1+1']], isRecorded: false },
  { ...nothing, typed: [[197, 0, OURS]], copied: [[8, 149]], now: 1 },
  { ...nothing, typed: [[45, 0, OURS]], copied: [[151, 88]], isRecorded: false },
  { ...nothing, deleted: [104], copied: [[135, 0]], now: 1 },
  { ...nothing, typed: [[87, 1, true]], added: [[0, true]], column: 1, isRecorded: false },
  {
    ...nothing,
    typed: [
      [175, 1, OURS],
      [84, 3, OURS],
    ],
    isSorted: true,
  },
  { ...nothing, typed: [[125, 1, 'e7: อื่น ๆ']], isSorted: true, now: 1 },
];

/** The worksheet after staff worked on it. */
function worked(model: SheetModel, { typed, added, deleted, copied, isSorted, column }: Work): Grid {
  const fresh = modelGrid(model);
  const count = fresh.values.length;
  const header = model.rows.findIndex(({ id }) => id === HEADER);
  // The header is what the worksheet is known by.
  const at = (one: number) => (one % count === header ? (header + 1) % count : one % count);
  const widths = model.role === 'memo' ? [0, 2] : undefined;
  const cells = typed.map(([line, place, value]) => {
    const column = widths?.[place % 2] ?? place;
    const formula = value === RESULT ? FORMULAS[line % 2] : undefined;
    return [at(line), column, value, formula] as const;
  });
  const table = model.rows.flatMap(({ isInTable }, index) => (isInTable === true ? [index] : []));
  const first = table[0] ?? 0;
  const order = Array.from({ length: count }, (_, index) =>
    isSorted && table.includes(index) ? first + (table[table.length - 1] ?? 0) - index : index,
  );
  const kept: (number | CellValue[])[] = order.filter((index) => !deleted.some((one) => at(one) === index));
  for (const [from, to] of copied) kept.splice(to % kept.length, 0, at(from));
  for (const [place, value] of added) kept.splice(place % kept.length, 0, [value, '', value]);
  const grid = withRows(changed(fresh, ...cells), kept);
  return trimmed(column === null || model.role === 'memo' ? grid : withColumn(grid, column));
}

const written = (kept: Kept, before: Grid): Grid => (kept.draft === null ? before : gridOf(kept.draft, before));

describe.each(Object.entries(models))('%s', (role, modelOf) => {
  const clicked = (one: Work) => {
    const before = modelOf(seed);
    const now = assessments[one.now] ?? seed;
    const old = worked(before, one);
    const kept = keepEdits(modelOf(now), oldOf(before, old, one.isRecorded ? undefined : null), now);
    return { now, old, kept, once: written(kept, old) };
  };

  test('the second click changes nothing', () => {
    fc.assert(
      fc.property(work, (one) => {
        const { now, kept, once } = clicked(one);
        if (kept.draft === null) return;
        const again = keepEdits(modelOf(now), oldOf(modelOf(now), once, recordOf(kept.draft)), now);
        const { values, formulas } = written(again, once);
        expect(values).toEqual(once.values);
        expect(formulas).toEqual(once.formulas);
        const isOnce = [
          'edit-conflict',
          'edit-not-planned',
          'edit-not-found',
          'text-moved',
          'edit-formula',
          'memo-updated',
        ];
        expect(again.findings.filter(({ code }) => isOnce.includes(code))).toEqual([]);
      }),
      { numRuns: RUNS + found.length, examples: found.map((one) => [one]) },
    );
  });

  test('what was typed is still there', () => {
    fc.assert(
      fc.property(work, (one) => {
        const { old, once, now } = clicked(one);
        const fresh = [seed, now].flatMap((assessment) => modelGrid(modelOf(assessment)).values.flat());
        const bare = (value: CellValue) =>
          String(value)
            .replace(/^.*?: /, '')
            .trim()
            .toLowerCase();
        const count = (grid: Grid, value: CellValue) =>
          grid.values.flat().filter((cell) => cell !== '' && bare(cell) === bare(value)).length;
        for (const value of new Set(old.values.flat())) {
          if (value === '' || fresh.includes(value)) continue;
          // On a computed cell a formula is ours; without a record, anything that stands there may be.
          const isComputed = role === 'analysis' || role === 'tracking';
          if (isComputed && (!one.isRecorded || value === RESULT)) continue;
          expect([value, count(once, value)]).toEqual([value, count(old, value)]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('an own worksheet has edits if, and only if, something on it is not as it was written', () => {
    fc.assert(
      fc.property(work, (one) => {
        const before = modelOf(seed);
        const fresh = modelGrid(before);
        const old = oldOf(before, worked(before, { ...one, isSorted: false, column: null }));
        const { record } = old;
        if (record === null) return;
        // Rows that stand elsewhere and blank ones are no edits.
        const filled = ({ formulas }: Grid) =>
          formulas
            .map((line) => line.join('|'))
            .filter((line) => /[^|]/.test(line))
            .sort();
        expect(editsOf(record, oldOf(before, fresh)).isNone).toBe(true);
        if (editsOf(record, old).isNone) expect(filled(old.grid)).toEqual(filled(fresh));
      }),
      { numRuns: RUNS },
    );
  });
});
