/** What staff typed into the worksheet of the follow-up survives the next drafts of it. */
import { planOf, type Plan } from '../../src/sheet/drafts/plannedMeasures';
import { trackingSheet } from '../../src/sheet/drafts/trackingSheet';
import type { Grid } from '../../src/sheet/grid';
import { keepEdits, type Kept } from '../../src/sheet/keep/keepEdits';
import { assessScores, SEED } from '../ita/support';
import { areaOf, changed, gridOf, modelGrid, oldOf, range, rowOf, serial, withRows } from './draftGrid';

const seed = assessScores(SEED);
const good = assessScores(SEED.map(() => 99));
const MEASURE = 1;

/** The worksheet after the click. */
function after(kept: Kept, before: Grid): Grid {
  if (kept.draft === null) throw new Error('nothing was drafted');
  return gridOf(kept.draft, before);
}
const codes = (kept: Kept) => kept.findings.map((one) => one.code);

const [, , TRACKED_OWNER, , STATUS, PROGRESS, EVIDENCE, DUE, REMAINING] = range(0, 9) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const trackingOf = (assessment = seed, plan?: Plan) => trackingSheet(assessment, 'arabic', plan);
const tracking = modelGrid(trackingOf());
const keepTracking = (old: Grid, assessment = seed, plan?: Plan) =>
  keepEdits(trackingOf(assessment, plan), { ...oldOf(trackingOf(), old), area: areaOf(tracking) }, assessment);
const row = (number: string) => rowOf(tracking, MEASURE, `${number} `);

test('untouched, comes out the same', () => {
  const kept = keepTracking(tracking);
  expect(after(kept, tracking)).toEqual(tracking);
  expect(kept.findings).toEqual([]);
});

test('keeps status, progress, evidence and due date', () => {
  const due = serial(2025, 6, 30);
  const line = row('2.2');
  const typed = ['กำลังดำเนินการ', 40, '=ลิงก์', due];
  const old = changed(tracking, ...typed.map((value, index) => [line, STATUS + index, value] as const));
  const kept = keepTracking(old);
  expect(after(kept, old).values[line]?.slice(STATUS, DUE + 1)).toEqual(typed);
  expect(kept.findings).toEqual([]);
});

test('a formula that staff put over the due date is theirs', () => {
  const line = row('2.2');
  const old = changed(tracking, [line, DUE, 45900, '=DATE(2025,6,30)'], [row('2.1'), DUE, 45900, `=H${line + 1}`]);
  expect(after(keepTracking(old), old).formulas).toEqual(old.formulas);
});

test('what was typed over a computed cell moves to the right, and its new cell is named', () => {
  const old = changed(tracking, [row('2.1'), REMAINING, 'ครบแล้ว'], [5, STATUS, 99]);
  const kept = keepTracking(old);
  const grid = after(kept, old);
  expect(grid.formulas.map((line) => line.slice(0, 9))).toEqual(tracking.formulas);
  expect([grid.values[row('2.1')]?.[9], grid.values[5]?.[9]]).toEqual(['ครบแล้ว', 99]);
  expect(kept.findings.map((one) => [one.code, one.cells[0]])).toEqual([
    ['text-moved', "'ติดตาม ITA 2568'!J6"],
    ['text-moved', `'ติดตาม ITA 2568'!J${row('2.1') + 1}`],
  ]);
});

test('a measure of staff below the table counts in the summary and has its remaining days', () => {
  const last = tracking.values.length;
  const old = changed(tracking, [last, MEASURE, 'ของเรา'], [last, TRACKED_OWNER, 'กองช่าง'], [last, STATUS, 'เสร็จสิ้น']);
  const { draft } = keepTracking(old);
  expect(JSON.stringify(draft?.cells.values[last]?.[8])).toContain(`$H$${last + 1})-TODAY()`);
  expect(JSON.stringify(draft?.cells.values[5])).toContain(`COUNTIF(E9:E${last + 1}`);
  expect(draft?.cells.choices?.[0]?.area.lastRow).toBe(last);
});

test('a note between the summary and its header moves neither', () => {
  const count = tracking.values.length;
  const old = withRows(tracking, [...range(0, 5), ['', '', 'นับเมื่อสิ้นไตรมาส'], ...range(5, count)]);
  const grid = after(keepTracking(old), old);
  expect(grid.values.map((line) => line[STATUS])).toEqual(old.values.map((line) => line[STATUS]));
  expect(grid.values[5]?.[2]).toBe('นับเมื่อสิ้นไตรมาส');
  expect(grid.formulas[6]?.[2]).toContain('COUNTIF(E10:E22');
});

test('a note below a blank row is none of its measures', () => {
  const last = tracking.values.length;
  const old = changed(tracking, [last + 1, 0, 'หมายเหตุ']);
  const kept = keepTracking(old);
  expect(after(kept, old)).toEqual(old);
  expect(JSON.stringify(kept.draft?.cells.values[5])).toContain(`COUNTIF(E9:E${last}`);
});

test('names and owners follow the measures sheet, until both were changed', () => {
  const ours = planOf(seed, 'arabic');
  const measures = ours.measures.map((one) => (one.id === '2-1' ? { ...one, owner: 'กองช่าง' } : one));
  const planned = { ...ours, measures };
  const follows = keepTracking(tracking, seed, planned);
  expect(after(follows, tracking).values[row('2.1')]?.[TRACKED_OWNER]).toBe('กองช่าง');
  expect(follows.findings).toEqual([]);
  const old = changed(tracking, [row('2.1'), TRACKED_OWNER, 'กองคลัง ฝ่ายพัสดุ']);
  const both = keepTracking(old, seed, planned);
  expect(after(both, old).values[row('2.1')]?.[TRACKED_OWNER]).toBe('กองคลัง ฝ่ายพัสดุ');
  expect(codes(both)).toEqual(['edit-conflict']);
});

test('a measure under way that is no longer planned stays with its evidence', () => {
  const old = changed(tracking, [row('2.1'), EVIDENCE, 'ที่ 12/2568'], [row('2.1'), PROGRESS, 40]);
  const kept = keepTracking(old, good);
  const grid = after(kept, old);
  const now = rowOf(grid, MEASURE, '2.1 พัฒนา');
  expect(grid.values[now]?.slice(PROGRESS, EVIDENCE + 1)).toEqual([40, 'ที่ 12/2568']);
  expect(grid.formulas[now]?.[DUE]).toBe('=DATE(2025,6,30)');
  expect(codes(kept)).toEqual(['edit-not-planned']);
});
