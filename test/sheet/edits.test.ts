/** What staff changed since a worksheet was written, and what becomes of one of another year. */
import { analysisSheet } from '../../src/sheet/drafts/analysisSheet';
import { measuresSheet } from '../../src/sheet/drafts/measuresSheet';
import { memoSheet } from '../../src/sheet/drafts/memoSheet';
import { rendered } from '../../src/sheet/drafts/render';
import { trackingSheet } from '../../src/sheet/drafts/trackingSheet';
import type { SheetModel } from '../../src/sheet/drafts/sheetModel';
import { editsOf } from '../../src/sheet/keep/edits';
import { keepEdits } from '../../src/sheet/keep/keepEdits';
import { leftToStaff } from '../../src/sheet/keep/leaveToStaff';
import { assessScores, SEED } from '../ita/support';
import { areaOf, changed, gridOf, modelGrid, oldOf, range, recordOf, rowOf, withColumn, withRows } from './draftGrid';

const seed = assessScores(SEED);
const model = measuresSheet(seed, 'thai');
const measures = modelGrid(model);
const record = recordOf(rendered(model));
const OWNER = 3;
const row = rowOf(measures, 1, '๒.๑');
const END = measures.values.length;
const edits = (grid: typeof measures) => editsOf(record, { grid, area: areaOf(grid) });

test('a worksheet as it was written has none, and all of its record is found', () => {
  expect(edits(measures)).toMatchObject({ isNone: true, changed: [], beside: [], added: [], deleted: [] });
  expect(edits(measures).found).toBe(edits(measures).recorded);
});

test('edited and emptied cells are named exactly', () => {
  const old = changed(measures, [row, OWNER, 'กองช่าง'], [row + 1, OWNER, ''], [0, 0, 'แผนของเรา']);
  expect(edits(old)).toMatchObject({ changed: ['A1', `D${row + 1}`, `D${row + 2}`], isNone: false });
  expect(edits(old).found).toBe(edits(old).recorded - 3);
});

test('cells are named where they are now, also beside a column that was put in', () => {
  const old = changed(withColumn(measures, 2), [4, 2, 'งบประมาณ'], [row, OWNER + 1, 'กองช่าง']);
  expect(edits(old)).toMatchObject({ changed: [`E${row + 1}`], beside: ['C5'] });
});

test('rows that were added and deleted are told, and a note beside', () => {
  const own = ['', 'อบรมเพิ่มเติม'];
  const old = withRows(changed(measures, [0, 8, 'ด่วน']), [
    ...range(0, row),
    own,
    ...range(row + 1, END - 1),
    END - 1,
    ['สำเนา'],
  ]);
  // The row in the place of a deleted one is taken for it.
  expect(edits(old)).toMatchObject({ beside: ['I1'], added: [`A${END + 1}`] });
  const fewer = withRows(measures, [...range(0, row), ...range(row + 1, END)]);
  expect(edits(fewer)).toMatchObject({ changed: [], added: [], deleted: ['2-1'], isNone: false });
});

test('edits that were kept stay known as staff’s, exactly', () => {
  const fewer = withRows(measures, [...range(0, 6), ...range(7, END)]);
  const old = changed(fewer, [row - 1, OWNER, 'กองช่าง']);
  const { draft } = keepEdits(model, oldOf(model, old), seed);
  if (draft === null) throw new Error('nothing was drafted');
  const now = gridOf(draft, old);
  const found = editsOf(recordOf(draft), { grid: now, area: areaOf(now) });
  expect(found).toMatchObject({ changed: [`D${row}`], deleted: ['1-2'] });
});

test('little of the record is found on another worksheet', () => {
  const other = modelGrid(memoSheet(seed, 'thai'));
  const { found, recorded } = edits({ ...other, values: other.values, formulas: other.values });
  expect(found / recorded).toBeLessThan(0.05);
});

describe('another fiscal year', () => {
  const analysis = analysisSheet(seed, 'ITA_1', 'thai');
  const models: readonly SheetModel[] = [model, trackingSheet(seed, 'thai'), memoSheet(seed, 'thai'), analysis];
  const decided = (year: number, isRecorded = true) =>
    models.map((one) => {
      const found = leftToStaff(one.role, oldOf(one, modelGrid(one), isRecorded ? undefined : null), year);
      return found?.parameters.year ?? null;
    });

  test('of the same year every worksheet goes on', () => {
    expect(decided(2567)).toEqual([null, null, null, null]);
    expect(decided(2567, false)).toEqual([null, null, null, null]);
  });

  test('each becomes staff’s own, the published analysis too', () => {
    expect(decided(2568)).toEqual([2567, 2567, 2567, 2567]);
  });

  test('without a record the year is that of the texts, and an analysis may hold edits', () => {
    expect(decided(2568, false)).toEqual([2567, 2567, 2567, 2567]);
  });

  test('an analysis that somebody worked on becomes staff’s own, and that is said', () => {
    const grid = modelGrid(analysis);
    const old = oldOf(analysis, changed(grid, [rowOf(grid, 2, 'ตัวชี้วัดที่ ๘'), 7, 'ของเรา']));
    expect(leftToStaff('analysis', old, 2568)).toMatchObject({
      code: 'worksheet-of-other-year',
      severity: 'info',
      parameters: { sheet: 'วิเคราะห์ ITA 2567', year: 2567 },
    });
    const note = oldOf(analysis, changed(grid, [5, 15, 'ถามกองช่าง']));
    expect(leftToStaff('analysis', note, 2568)?.code).toBe('worksheet-of-other-year');
  });

  test('an analysis of another year that is written anew has nothing of the old one', () => {
    const next = assessScores(
      SEED.map((score) => score - 3),
      2568,
    );
    const now = analysisSheet(next, 'ITA_1', 'thai');
    const old = modelGrid(analysis);
    const { draft, findings } = keepEdits(now, oldOf(analysis, old), next);
    if (draft === null) throw new Error('nothing was drafted');
    expect(gridOf(draft, old).formulas).toEqual(modelGrid(now).formulas);
    expect(findings).toEqual([]);
  });

  test('a plan without its result line is of the year before, a memo of the year it names', () => {
    const plan = withRows(measures, [0, ...range(3, END)]);
    const found = leftToStaff('measures', { grid: plan, area: areaOf(plan), record: null }, 2570);
    expect(found?.parameters.year).toBe(2567);
    expect(leftToStaff('measures', { grid: plan, area: areaOf(plan), record: null }, 2567)).toBeNull();
  });

  test('a worksheet that says no year goes on', () => {
    const bare = withRows(measures, range(3, END));
    expect(leftToStaff('measures', { grid: bare, area: areaOf(bare), record: null }, 2568)).toBeNull();
  });
});
