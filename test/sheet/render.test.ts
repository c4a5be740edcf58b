/** Rows get their places when a model is rendered: what depends on places follows them. */
import { analysisSheet } from '../../src/sheet/drafts/analysisSheet';
import { catalogueSheet } from '../../src/sheet/drafts/catalogueSheet';
import { measuresSheet } from '../../src/sheet/drafts/measuresSheet';
import { memoSheet } from '../../src/sheet/drafts/memoSheet';
import type { ModelRow, SheetModel } from '../../src/sheet/drafts/sheetModel';
import { rendered } from '../../src/sheet/drafts/render';
import { trackingSheet } from '../../src/sheet/drafts/trackingSheet';
import { catalogue } from '../../src/ita/catalogue';
import { assessScores, SEED } from '../ita/support';

const modelsOf = (scores: readonly number[], year = 2567): SheetModel[] => {
  const assessment = assessScores(scores, year);
  return [
    measuresSheet(assessment, 'thai'),
    analysisSheet(assessment, 'ITA_1', 'thai'),
    trackingSheet(assessment, 'thai'),
    memoSheet(assessment, 'thai'),
  ];
};
const [measures, analysis, tracking, memo] = modelsOf(SEED) as [SheetModel, SheetModel, SheetModel, SheetModel];
const note: ModelRow = { id: 'staff 1', cells: ['ของเรา'], looks: [], height: 'fitted' };
const before = (model: SheetModel, id: string, ...more: readonly ModelRow[]): ModelRow[] =>
  model.rows.flatMap((row) => (row.id === id ? [...more, row] : [row]));
const formulasIn = (values: readonly (readonly unknown[])[]) => JSON.stringify(values);

test('ids are unique on a worksheet, and the same whatever the result', () => {
  const others = modelsOf(SEED.map(() => 60));
  for (const [index, model] of modelsOf(SEED).entries()) {
    const ids = model.rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const fixed = (one: SheetModel | undefined) =>
      one?.rows.filter((row) => row.isInTable !== true && row.isRequired !== true);
    expect(fixed(others[index])?.map(({ id }) => id)).toEqual(fixed(model)?.map(({ id }) => id));
  }
});

test('formulas follow rows that are put in above those that they refer to', () => {
  const draft = rendered(tracking, { rows: before(tracking, 'agency', note) });
  const plain = formulasIn(rendered(tracking).cells.values);
  expect(plain).toContain('COUNTIF(E9:E21');
  expect(formulasIn(draft.cells.values)).toContain('COUNTIF(E10:E22');
  expect(formulasIn(draft.cells.values)).toContain('$H$10)-TODAY()');
  expect(draft.page.repeatedRows).toEqual({ first: 8, last: 8 });
  expect(draft.cells.inputs[0]?.area.firstRow).toBe(9);
});

test('charts and page breaks follow rows that are put in above them', () => {
  const plain = rendered(analysis);
  const draft = rendered(analysis, { rows: before(analysis, 'title', note) });
  const down = (area: { firstRow: number; lastRow: number } | undefined) => [area?.firstRow, area?.lastRow];
  expect(down(draft.charts[0]?.source)).toEqual(down(plain.charts[0]?.source).map((row) => (row ?? 0) + 1));
  expect(down(draft.charts[0]?.place)).toEqual(down(plain.charts[0]?.place).map((row) => (row ?? 0) + 1));
  // A page begins with a table or one of its rows, whatever stands above.
  const begins = (draft.page.breaksBefore ?? []).map((row) => draft.rowIds[row]);
  expect(begins.length).toBeGreaterThan(0);
  for (const id of begins) expect(id).toMatch(/^(levels|issues|\d .*)$/);
});

test('neighbouring rows of one look are one area, so that a table costs few', () => {
  const areas = modelsOf(SEED).map((model) => rendered(model).cells.styles.length);
  expect(areas).toEqual([8, 29, 13, 27]);
});

test('what is recorded is what is drafted, without what depends on places', () => {
  const { recorded, rowIds, year } = rendered(tracking);
  expect(recorded.map(({ id }) => id)).toEqual(rowIds);
  expect(recorded.every(({ cells }) => cells.length === tracking.columnWidths.length)).toBe(true);
  expect(rendered(tracking, { rows: before(tracking, 'agency', note) }).recorded).toEqual(recorded);
  expect(year).toBe(2567);
});

test('a row that is not drawn is recorded without cells', () => {
  const rows = memo.rows.filter(({ id }) => id !== 'closing');
  const { recorded } = rendered(memo, { rows });
  expect(recorded.filter(({ cells }) => cells.length === 0)).toEqual([{ id: 'closing', cells: [] }]);
});

test('cells are emptied as far as something stood', () => {
  const { values } = rendered(memo, { rows: memo.rows, extent: { rows: 60, columns: 7 } }).cells;
  expect([values.length, values[0]?.length]).toEqual([60, 7]);
  expect(values[59]).toEqual(Array(7).fill(null));
});

test('more rows than fit on a screen are not frozen', () => {
  const high = Array.from({ length: 6 }, (_, index) => ({ ...note, id: `staff ${index}` }));
  expect(rendered(measures, { rows: before(measures, 'title', ...high) }).frozenRows).toBe(11);
  const higher = [...high, { ...note, id: 'logo', height: 90 }];
  expect(rendered(measures, { rows: before(measures, 'title', ...higher) }).frozenRows).toBe(0);
});

test('a merged text has a height of its own, of several lines where it is long', () => {
  const long = (row: ModelRow): ModelRow => (row.id === 'agency' ? { ...row, cells: ['หน่วยงาน'.repeat(60)] } : row);
  const heights = rendered(measures, { rows: measures.rows.map(long) }).rowHeights;
  expect(heights[1]).toBeGreaterThan(2 * (rendered(measures).rowHeights[1] ?? 0));
});

test('the catalogue belongs to no year and has its measures as rows', () => {
  const draft = catalogueSheet(catalogue);
  expect(draft.year).toBe(0);
  expect(draft.rowIds.slice(6)).toEqual(catalogue.flatMap((issue) => issue.measures.map(({ id }) => id)));
  expect(draft.page.scale).toBe(50);
});
