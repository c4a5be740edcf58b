/** What staff typed into the analysis worksheet survives the next drafts of it, and what is computed there stays ours. */
import type { Assessment } from '../../src/ita/assessment';
import { catalogue } from '../../src/ita/catalogue';
import { analysisSheet } from '../../src/sheet/drafts/analysisSheet';
import type { Digits } from '../../src/sheet/drafts/digits';
import type { Grid } from '../../src/sheet/grid';
import { keepEdits, type Kept } from '../../src/sheet/keep/keepEdits';
import { worksheets as texts } from '../../src/texts/th/worksheets';
import { agencyScores, assessScores, reading, request, SEED } from '../ita/support';
import { assess } from '../../src/ita/assess';
import { changed, gridOf, modelGrid, oldOf, range, recordOf, rowOf, withColumn, withRows } from './draftGrid';

const [NUMBER, TITLE, WEAKNESS, RECOMMENDATION] = [0, 1, 2, 3] as const;
const seed = assessScores(SEED);
const good = assessScores(SEED.map(() => 99));
const live = {
  figuresOf: (indicator: number) => ({ score: { formula: `=I${indicator}` }, status: { formula: `=K${indicator}` } }),
  score: { formula: '=I7' },
  mark: 'ITA_1',
};
const modelOf = (assessment: Assessment = seed, digits: Digits = 'arabic') =>
  analysisSheet(assessment, { ...live, digits });
const keep = (old: Grid, assessment = seed, before = modelOf()) =>
  keepEdits(modelOf(assessment), oldOf(before, old), assessment);
const analysis = modelGrid(modelOf());
const HEADER = rowOf(analysis, TITLE, texts.assessedIssueColumn);
const NOTE = rowOf(analysis, NUMBER, 'หมายเหตุ');
const END = analysis.values.length;
/** Without earlier years nothing stands in the last three columns of the sheet. */
const FIGURES_END = 10;

function after(kept: Kept, before: Grid): Grid {
  if (kept.draft === null) throw new Error('nothing was drafted');
  return gridOf(kept.draft, before);
}
const result = (old: Grid, assessment = seed) => after(keep(old, assessment), old);
const codes = (kept: Kept) => kept.findings.map((one) => one.code);
const weakness = (grid: Grid, text: string) => rowOf(grid, WEAKNESS, text);

test('untouched, comes out the same, in either kind of digits', () => {
  expect(result(analysis)).toEqual(analysis);
  const thai = modelGrid(modelOf(seed, 'thai'));
  const kept = keep(thai, seed, modelOf(seed, 'thai'));
  expect(after(kept, thai)).toEqual(analysis);
  expect(kept.findings).toEqual([]);
});

test('another result’s texts are ours, with levels and lines of their own', () => {
  for (const before of [assessScores(SEED, 2564), assessScores(SEED, 2566), good]) {
    const old = modelGrid(modelOf(before));
    const kept = keep(old, seed, modelOf(before));
    expect(codes(kept)).toEqual([]);
    expect(after(kept, old).formulas).toEqual(analysis.formulas);
  }
});

const withHistory = (() => {
  const indicators = SEED.map((_, index) => reading(index + 1, 88, `F${index + 7}`));
  const history = [2566, 2565].map((fiscalYear) => ({ fiscalYear, indicators, published: null }));
  const readings = SEED.map((value, index) => reading(index + 1, value));
  const assessed = assess(request(agencyScores(readings, { history })));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return assessed.value;
})();

test('charts of several years make way for one chart, and come again', () => {
  const several = modelGrid(modelOf(withHistory));
  expect(after(keep(several, seed, modelOf(withHistory)), several)).toEqual(analysis);
  expect(result(analysis, withHistory)).toEqual(several);
});

test('a note beside a row of a chart that goes stays without the chart’s figures', () => {
  const several = modelGrid(modelOf(withHistory));
  const old = changed(several, [24, 15, 'ถามกองช่าง']);
  const kept = keep(old, seed, modelOf(withHistory));
  const grid = after(kept, old);
  const row = grid.values.findIndex((line) => line.includes('ถามกองช่าง'));
  expect(grid.values[row]?.filter((value) => value !== '')).toEqual(['ถามกองช่าง']);
  expect(codes(kept)).toEqual([]);
  expect(
    withRows(
      grid,
      range(0, grid.values.length).filter((one) => one !== row),
    ).values.map((line) => line.slice(0, FIGURES_END)),
  ).toEqual(analysis.values);
});

test('the label before a text of staff’s takes today’s score, and the words stay', () => {
  const row = weakness(analysis, 'e8: ');
  const kept = keep(changed(analysis, [row, WEAKNESS, 'e8 (61.20): ยังปรับปรุงช้า']));
  expect(kept.draft?.cells.values[row]?.[WEAKNESS]).toBe('e8: ยังปรับปรุงช้า');
  expect(codes(kept)).toEqual([]);
});

test('a row whose label was taken away is known by its recommendation', () => {
  const row = weakness(analysis, 'e7: ');
  const old = changed(analysis, [row, WEAKNESS, 'ไม่มีเวทีรับฟัง']);
  expect(result(old)).toEqual(old);
});

test('a row without any word of ours stays in its place, and both texts are shown', () => {
  const row = weakness(analysis, 'e8: ');
  const old = changed(analysis, [row, TITLE, 'เรื่องอื่น'], [row, WEAKNESS, 'ไม่มีเวที'], [row, RECOMMENDATION, 'จัดเวที']);
  const kept = keep(old);
  expect(after(kept, old)).toEqual(old);
  expect(kept.findings.map((one) => [one.code, one.cells[0]])).toEqual(
    ['B', 'C', 'D'].map((column) => ['text-kept', `'วิเคราะห์ ITA 2567'!${column}${row + 1}`]),
  );
});

test('“ไม่มี” in an issue without a weak point stays as long as there is none', () => {
  const row = weakness(analysis, texts.noWeakness.slice(0, 12));
  const old = changed(analysis, [row, WEAKNESS, 'ไม่มี'], [row, RECOMMENDATION, 'รักษามาตรฐานไว้']);
  expect(result(old)).toEqual(old);
});

test('rows of an issue that became good go, but not one that staff worked on: it stays behind its issue', () => {
  expect(result(analysis, good)).toEqual(modelGrid(modelOf(good)));
  const old = changed(analysis, [weakness(analysis, 'e7: '), RECOMMENDATION, 'จัดเวทีทุกไตรมาส']);
  const kept = keep(old, good);
  const grid = after(kept, old);
  const row = weakness(grid, 'e7: ');
  expect(grid.values[row - 1]?.[NUMBER]).toBe(2);
  expect(grid.values[row]?.slice(NUMBER, WEAKNESS)).toEqual(['', 'การให้บริการและระบบ E-Service (ต่อ)']);
  expect(kept.findings.map((one) => [one.code, one.cells])).toEqual([
    ['edit-not-found', [`'วิเคราะห์ ITA 2567'!C${row + 1}`]],
  ]);
  if (kept.draft === null) throw new Error('nothing was drafted');
  const second = keepEdits(modelOf(good), oldOf(modelOf(good), grid, recordOf(kept.draft)), good);
  expect([after(second, grid), codes(second)]).toEqual([grid, []]);
});

test('the first row of an issue that goes gives its number and title back', () => {
  const first = rowOf(analysis, TITLE, 'การให้บริการและระบบ E-Service');
  const old = changed(analysis, [first, RECOMMENDATION, 'ของเรา']);
  const grid = result(old, good);
  const row = grid.values.findIndex((line) => line[RECOMMENDATION] === 'ของเรา');
  expect(grid.values[row]?.slice(NUMBER, WEAKNESS)).toEqual(['', 'การให้บริการและระบบ E-Service (ต่อ)']);
});

test('a row that staff added stays with its issue when the row that it followed goes', () => {
  const row = weakness(analysis, 'e8: ') + 1;
  const old = withRows(analysis, [...range(0, row), ['', '', 'จุดอ่อนที่เราพบเอง', 'แก้ไข'], ...range(row, END)]);
  expect(result(old)).toEqual(old);
  const grid = result(old, good);
  const now = weakness(grid, 'จุดอ่อนที่เราพบเอง');
  expect([grid.values[now - 1]?.[NUMBER], grid.values[now + 1]?.[NUMBER]]).toEqual([2, 3]);
});

test('an own catalogue’s text and a changed cell are a conflict: the cell stays, and both are shown', () => {
  const own = catalogue.map((issue) => ({
    ...issue,
    findings: issue.findings.map((one) => (one.question === 'e7' ? { ...one, recommendation: 'ตามคลังของเรา' } : one)),
  }));
  const ownSeed = assessScores(SEED, 2567, { catalogue: own });
  const row = weakness(analysis, 'e7: ');
  expect(result(analysis, ownSeed).values[row]?.[RECOMMENDATION]).toBe('ตามคลังของเรา');
  const old = changed(analysis, [row, RECOMMENDATION, 'จัดเวทีทุกไตรมาส']);
  const kept = keep(old, ownSeed);
  expect(after(kept, old).values[row]?.[RECOMMENDATION]).toBe('จัดเวทีทุกไตรมาส');
  expect(kept.findings).toMatchObject([
    { code: 'text-kept', severity: 'warning', parameters: { ours: 'ตามคลังของเรา', kept: 'จัดเวทีทุกไตรมาส' } },
  ]);
});

test('scores in a text of staff’s that are not those of the result are said', () => {
  const row = weakness(analysis, 'e7: ');
  const kept = keep(
    changed(analysis, [row, WEAKNESS, 'e7: ตัวชี้วัดที่ 8 ได้ ๙๓.๒๙ และ 73.29 งบ 12,500.00 บาท เวลา 13.30 น.']),
  );
  expect(kept.findings).toMatchObject([{ code: 'text-outdated', parameters: { figures: '93.29' } }]);
});

test('a row with the label of another row in it is still the row of its own text', () => {
  const old = changed(analysis, [NOTE, TITLE, 'e7: ดูเอกสารแนบ']);
  const kept = keep(old);
  expect([after(kept, old), codes(kept)]).toEqual([old, []]);
});

test('headings and the note at the end stay as staff reworded them', () => {
  const old = changed(
    analysis,
    [0, 0, 'รายงานวิเคราะห์ ITA ของเรา'],
    [1, 0, 'เทศบาลตำบลควนขนุน อำเภอควนขนุน'],
    [2, 0, 'คะแนน 95.01 ลดลงจากปีก่อนซึ่งได้ 96.12'],
    [NOTE, 0, 'หมายเหตุ ตรวจสอบแล้ว'],
  );
  const kept = keep(old);
  expect(after(kept, old)).toEqual(old);
  expect(kept.findings).toMatchObject([{ code: 'text-outdated', parameters: { figures: '96.12' } }]);
});

test('another agency’s name in the heading is a conflict', () => {
  const kept = keep(changed(analysis, [1, 0, 'เทศบาลเมืองพัทลุง']));
  expect(kept.findings).toMatchObject([{ code: 'text-kept', cells: ["'วิเคราะห์ ITA 2567'!A2"] }]);
});

test('the agency’s name written over the dots stays', () => {
  const nameless = { ...seed, agency: null };
  const old = changed(modelGrid(modelOf(nameless)), [1, 0, 'เทศบาลตำบลควนขนุน']);
  expect(after(keep(old, nameless, modelOf(nameless)), old).values[1]?.[0]).toBe('เทศบาลตำบลควนขนุน');
});

describe('what is computed', () => {
  const levels = rowOf(analysis, 0, 'เกณฑ์ระดับ');

  test('comes back where staff typed over it or deleted it, and what they typed moves to the right', () => {
    const old = changed(analysis, [levels, 0, 'เกณฑ์ตามคู่มือ'], [5, 6, 99], [8, 1, 'ใต้แผนภูมิ']);
    const rows = withRows(old, [...range(0, levels - 3), ...range(levels - 2, END)]);
    const kept = keep(rows);
    const grid = after(kept, rows);
    expect(grid.formulas.map((line) => line.slice(0, FIGURES_END))).toEqual(analysis.formulas);
    expect(kept.findings.map((one) => [one.code, one.cells[0]])).toEqual([
      ['text-moved', "'วิเคราะห์ ITA 2567'!N6"],
      ['text-moved', "'วิเคราะห์ ITA 2567'!N9"],
      ['text-moved', `'วิเคราะห์ ITA 2567'!N${levels + 1}`],
    ]);
    expect([grid.values[5]?.[13], grid.values[8]?.[13], grid.values[levels]?.[13]]).toEqual([
      99,
      'ใต้แผนภูมิ',
      'เกณฑ์ตามคู่มือ',
    ]);
    const second = keep(grid);
    expect([after(second, grid), codes(second)]).toEqual([grid, []]);
  });

  test('makes way for nothing where there is no record: an earlier click may have computed it', () => {
    const old = changed(analysis, [levels + 2, 3, 'ผลเทียบเกณฑ์ของครั้งก่อน']);
    const kept = keepEdits(modelOf(), oldOf(modelOf(), old, null), seed);
    expect(after(kept, old)).toEqual(analysis);
    expect(kept.findings).toEqual([]);
  });

  test('does not mind notes beside it, and they move with their rows', () => {
    const old = changed(analysis, [levels, 14, 'ถามกองช่าง'], [weakness(analysis, 'e8: '), 14, 'แก้แล้ว']);
    expect(result(old)).toEqual(old);
    const grid = result(old, good);
    expect(grid.values[rowOf(grid, 0, 'เกณฑ์ระดับ')]?.[14]).toBe('ถามกองช่าง');
    expect(grid.values[weakness(grid, 'e8: ')]?.[14]).toBe('แก้แล้ว');
  });
});

test('a column of staff’s between the table and the figures goes right of them, and one among the figures moves none', () => {
  const named = changed(analysis, [HEADER, 4, 'ผู้รับผิดชอบ'], [HEADER + 1, 4, 'กองช่าง']);
  const grid = result(named);
  expect([grid.values[HEADER]?.[4], grid.values[HEADER]?.[13], grid.values[HEADER + 1]?.[13]]).toEqual([
    '',
    'ผู้รับผิดชอบ',
    'กองช่าง',
  ]);
  const kept = keep(withColumn(analysis, 7));
  expect(after(kept, analysis).formulas).toEqual(analysis.formulas);
  expect(codes(kept)).toEqual([]);
});

test('a column that staff put in goes right of the charts’ figures, which stay where they are', () => {
  const old = changed(withColumn(analysis, 2), [HEADER, 2, 'ผู้รับผิดชอบ'], [HEADER + 1, 2, 'กองช่าง']);
  const grid = result(old);
  expect(grid.formulas.map((line) => line.slice(0, FIGURES_END))).toEqual(analysis.formulas);
  expect([grid.values[HEADER]?.[13], grid.values[HEADER + 1]?.[13]]).toEqual(['ผู้รับผิดชอบ', 'กองช่าง']);
});
