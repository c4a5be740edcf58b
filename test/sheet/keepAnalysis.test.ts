/** What staff typed into the analysis worksheet survives the next drafts of it, and what is computed there stays ours. */
import type { PlannedAssessment } from '../../src/ita/assessment';
import { catalogue } from '../../src/ita/catalogue';
import { analysisSheet } from '../../src/sheet/drafts/analysisSheet';
import type { Digits } from '../../src/sheet/drafts/thaiOrArabicDigits';
import type { Grid } from '../../src/sheet/grid';
import { keepEdits, type Kept } from '../../src/sheet/keep/keepEdits';
import { worksheets as texts } from '../../src/texts/th/worksheets';
import { agencyScores, assessScores, reading, request, SEED } from '../ita/support';
import { assess } from '../ita/support';
import { changed, gridOf, modelGrid, oldOf, range, recordOf, rowOf, withColumn, withRows } from './draftGrid';
import { plainText } from '../plainText';

const [NUMBER, TITLE, WEAKNESS, RECOMMENDATION] = [0, 1, 2, 7] as const;
/** First column right of ours, V. */
const OUTSIDE = 21;
const seed = assessScores(SEED);
const good = assessScores(SEED.map(() => 99));
const modelOf = (assessment: PlannedAssessment = seed, digits: Digits = 'arabic') =>
  analysisSheet(assessment, 'ITA_1', digits);
const keep = (old: Grid, assessment = seed, before = modelOf()) =>
  keepEdits(modelOf(assessment), oldOf(before, old), assessment);
const analysis = modelGrid(modelOf());
const HEADER = rowOf(analysis, TITLE, texts.assessedIssueColumn);
const NOTE = rowOf(analysis, NUMBER, 'หมายเหตุ');
const END = analysis.values.length;
/** Without earlier years nothing stands in the last three columns of the sheet. */
const FIGURES_END = 18;
const EIGHTH = rowOf(analysis, WEAKNESS, 'ตัวชี้วัดที่ 8 ');

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

test('a note beside the figures of earlier years stays in its row when they go', () => {
  const several = modelGrid(modelOf(withHistory));
  const old = changed(several, [8, 22, 'ถามกองช่าง']);
  const kept = keep(old, seed, modelOf(withHistory));
  const grid = after(kept, old);
  expect(grid.values[8]?.slice(OUTSIDE)).toEqual(['', 'ถามกองช่าง']);
  expect(grid.formulas.map((line) => line.slice(0, OUTSIDE - 3))).toEqual(analysis.formulas);
  expect(codes(kept)).toEqual([]);
});

test('words about a weak point stay as staff wrote them, and a wrong score in them is reported', () => {
  const old = changed(analysis, [EIGHTH, WEAKNESS, 'e8 (61.20): ยังปรับปรุงช้า']);
  const kept = keep(old);
  expect(after(kept, old)).toEqual(old);
  expect(kept.findings).toMatchObject([{ code: 'text-outdated', parameters: { figures: '61.20' } }]);
});

test('a row whose weak point was written anew is known by its recommendation', () => {
  const old = changed(analysis, [EIGHTH, WEAKNESS, 'ไม่มีเวทีรับฟัง']);
  expect(result(old)).toEqual(old);
});

test('a row without any word of ours stays in its place, and both texts are shown', () => {
  const row = rowOf(analysis, TITLE, 'ช่องทางและรูปแบบ');
  const old = changed(analysis, [row, TITLE, 'เรื่องอื่น'], [row, WEAKNESS, 'ไม่มีเวที'], [row, RECOMMENDATION, 'จัดเวที']);
  const kept = keep(old);
  expect(after(kept, old)).toEqual(old);
  expect(kept.findings.map((one) => [one.code, one.cells[0]])).toEqual(
    ['B', 'C', 'H'].map((column) => ['text-kept', `'วิเคราะห์ ITA 2567'!${column}${row + 1}`]),
  );
});

test('“ไม่มี” in an issue without a weak point stays as long as there is none', () => {
  const row = weakness(analysis, texts.noWeakness.slice(0, 12));
  const old = changed(analysis, [row, WEAKNESS, 'ไม่มี'], [row, RECOMMENDATION, 'รักษามาตรฐานไว้']);
  expect(result(old)).toEqual(old);
});

test('rows of an issue that became good go, except one that staff worked on', () => {
  expect(result(analysis, good)).toEqual(modelGrid(modelOf(good)));
  const old = changed(analysis, [EIGHTH, RECOMMENDATION, 'จัดเวทีทุกไตรมาส']);
  const kept = keep(old, good);
  const grid = after(kept, old);
  const row = weakness(grid, 'ตัวชี้วัดที่ 8 ');
  expect(grid.values[row - 1]?.slice(NUMBER, WEAKNESS).map(plainText)).toEqual([2, 'การให้บริการและระบบ E-Service']);
  expect(grid.values[row]?.slice(NUMBER, WEAKNESS)).toEqual([2, '']);
  expect(kept.findings.map((one) => [one.code, one.cells])).toEqual([
    ['edit-not-found', [`'วิเคราะห์ ITA 2567'!C${row + 1}`]],
  ]);
  if (kept.draft === null) throw new Error('nothing was drafted');
  const second = keepEdits(modelOf(good), oldOf(modelOf(good), grid, recordOf(kept.draft)), good);
  expect([after(second, grid), codes(second)]).toEqual([grid, []]);
});

test('of a row that goes on behind its issue a title of staff’s stays', () => {
  const old = changed(analysis, [EIGHTH, TITLE, 'งานบริการ'], [EIGHTH, NUMBER, '']);
  const grid = result(old, good);
  expect(grid.values[weakness(grid, 'ตัวชี้วัดที่ 8 ')]?.slice(NUMBER, WEAKNESS)).toEqual([2, 'งานบริการ']);
});

test('a row that staff added stays with its issue when the row that it followed goes', () => {
  const own = ['', '', 'จุดอ่อนที่เราพบเอง', '', '', '', '', 'แก้ไข'];
  const old = withRows(analysis, [...range(0, EIGHTH + 1), own, ...range(EIGHTH + 1, END)]);
  expect(result(old)).toEqual(old);
  const grid = result(old, good);
  const now = weakness(grid, 'จุดอ่อนที่เราพบเอง');
  expect([grid.values[now - 1]?.[NUMBER], grid.values[now + 1]?.[NUMBER]]).toEqual([2, 3]);
});

test('a changed cell and an own catalogue’s text are a conflict: the cell stays, both are shown', () => {
  const own = catalogue.map((issue) => ({
    ...issue,
    measures: issue.measures.map((one) => (one.id === '2-3' ? { ...one, measure: 'รับฟังตามคลังของเรา' } : one)),
  }));
  const ownSeed = assessScores(SEED, 2567, { catalogue: own });
  const row = EIGHTH;
  const ours = String(result(analysis, ownSeed).values[row]?.[RECOMMENDATION]);
  expect(plainText(ours)).toMatch(/^• พัฒนาระบบ E-Service [^\n]*\n• รับฟังตามคลังของเรา$/);
  const old = changed(analysis, [row, RECOMMENDATION, 'จัดเวทีทุกไตรมาส']);
  const kept = keep(old, ownSeed);
  expect(after(kept, old).values[row]?.[RECOMMENDATION]).toBe('จัดเวทีทุกไตรมาส');
  expect(kept.findings).toMatchObject([
    { code: 'text-kept', severity: 'warning', parameters: { ours, kept: 'จัดเวทีทุกไตรมาส' } },
  ]);
});

test('scores in a text of staff’s that are not those of the result are said', () => {
  const kept = keep(
    changed(analysis, [EIGHTH, WEAKNESS, 'e7: ตัวชี้วัดที่ 8 ได้ ๙๓.๒๙ และ 73.29 งบ 12,500.00 บาท เวลา 13.30 น.']),
  );
  expect(kept.findings).toMatchObject([{ code: 'text-outdated', parameters: { figures: '93.29' } }]);
});

test('a text typed into the note’s row is kept beside it', () => {
  const old = changed(analysis, [NOTE, TITLE, 'e7: ดูเอกสารแนบ']);
  const kept = keep(old);
  expect([after(kept, old), codes(kept)]).toEqual([old, []]);
});

test('headings and the note stay as staff reworded them', () => {
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
    const old = changed(analysis, [levels, 0, 'เกณฑ์ตามคู่มือ'], [5, 6, 99], [8, 1, 'ชื่อของเรา']);
    const rows = withRows(old, [...range(0, levels - 3), ...range(levels - 2, END)]);
    const kept = keep(rows);
    const grid = after(kept, rows);
    expect(grid.formulas.map((line) => line.slice(0, FIGURES_END))).toEqual(analysis.formulas);
    expect(kept.findings.map((one) => [one.code, one.cells[0]])).toEqual([
      ['text-moved', "'วิเคราะห์ ITA 2567'!V6"],
      ['text-moved', "'วิเคราะห์ ITA 2567'!V9"],
      ['text-moved', `'วิเคราะห์ ITA 2567'!V${levels + 1}`],
    ]);
    expect([grid.values[5]?.[OUTSIDE], grid.values[8]?.[OUTSIDE], grid.values[levels]?.[OUTSIDE]]).toEqual([
      99,
      'ชื่อของเรา',
      'เกณฑ์ตามคู่มือ',
    ]);
    const second = keep(grid);
    expect([after(second, grid), codes(second)]).toEqual([grid, []]);
  });

  test('makes way for nothing where there is no record: an earlier click may have computed it', () => {
    const old = changed(analysis, [levels + 2, 7, 'ผลของครั้งก่อน']);
    const kept = keepEdits(modelOf(), oldOf(modelOf(), old, null), seed);
    expect(after(kept, old)).toEqual(analysis);
    expect(kept.findings).toEqual([]);
  });

  test('does not mind notes beside it, and they move with their rows', () => {
    const old = changed(analysis, [levels, 22, 'ถามกองช่าง'], [EIGHTH, 22, 'แก้แล้ว']);
    expect(result(old)).toEqual(old);
    const grid = result(old, good);
    expect(grid.values[rowOf(grid, 0, 'เกณฑ์ระดับ')]?.[22]).toBe('ถามกองช่าง');
    expect(grid.values[weakness(grid, 'ตัวชี้วัดที่ 8 ')]?.[22]).toBe('แก้แล้ว');
  });
});

test('staff’s column moves right of the figures, and one among the figures moves none', () => {
  const named = changed(analysis, [HEADER, 9, 'ผู้รับผิดชอบ'], [HEADER + 1, 9, 'กองช่าง']);
  const grid = result(named);
  expect([grid.values[HEADER]?.[9], grid.values[HEADER]?.[OUTSIDE], grid.values[HEADER + 1]?.[OUTSIDE]]).toEqual([
    '',
    'ผู้รับผิดชอบ',
    'กองช่าง',
  ]);
  const kept = keep(withColumn(analysis, 14));
  expect(after(kept, analysis).formulas).toEqual(analysis.formulas);
  expect(codes(kept)).toEqual([]);
});

test.each([2, 4])('staff’s column at %i moves right of the charts’ figures, which stay in place', (at) => {
  const old = changed(withColumn(analysis, at), [HEADER, at, 'ผู้รับผิดชอบ'], [HEADER + 1, at, 'กองช่าง']);
  const grid = result(old);
  expect(grid.formulas.map((line) => line.slice(0, FIGURES_END))).toEqual(analysis.formulas);
  expect([grid.values[HEADER]?.[OUTSIDE], grid.values[HEADER + 1]?.[OUTSIDE]]).toEqual(['ผู้รับผิดชอบ', 'กองช่าง']);
});

test('text of staff’s in the column of what to check stays, even without ours', () => {
  const old = changed(analysis, [EIGHTH, 8, '☑ e7 ได้ 70.10'], [EIGHTH + 1, 8, '☐ ถามกองช่าง']);
  const kept = keep(old);
  expect(after(kept, old)).toEqual(old);
  expect(codes(kept)).toEqual(['text-outdated']);
});
