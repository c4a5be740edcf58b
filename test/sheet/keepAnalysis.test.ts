import fc from 'fast-check';
import { catalogue } from '../../src/ita/catalogue';
import type { Catalogue } from '../../src/ita/catalogue/catalogue';
import { analysisSheet } from '../../src/sheet/drafts/analysisSheet';
import type { Digits } from '../../src/sheet/drafts/digits';
import { noEdits } from '../../src/sheet/drafts/edits';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { analysisRows } from '../../src/sheet/keep/analysisRows';
import { keepEdits } from '../../src/sheet/keepEdits';
import { worksheets as texts } from '../../src/texts/th/worksheets';
import { assessScores, SEED } from '../ita/support';
import { areaOf, changed, gridOf, rowOf } from './draftGrid';

const [NUMBER, TITLE, WEAKNESS, RECOMMENDATION] = [0, 1, 2, 3] as const;
const seed = assessScores(SEED);
const good = assessScores(SEED.map(() => 99));
const live = {
  figuresOf: (indicator: number) => ({ score: { formula: `=I${indicator}` }, status: { formula: `=K${indicator}` } }),
  score: { formula: '=I7' },
  mark: 'ITA_1',
};
const sheetOf = (assessment = seed, digits: Digits = 'arabic') => analysisSheet(assessment, { ...live, digits });
const keep = (old: Grid, assessment = seed, catalogues: readonly Catalogue[] = []) =>
  keepEdits({
    old,
    area: areaOf(old),
    write: (edits) => analysisSheet(assessment, { ...live, edits }),
    kind: analysisRows(catalogue, ...catalogues),
    title: texts.analysisTitle,
    assessment,
  });
const analysis = gridOf(sheetOf());
const header = rowOf(analysis, TITLE, texts.assessedIssueColumn);
const note = rowOf(analysis, NUMBER, 'หมายเหตุ');

function result(kept: ReturnType<typeof keep>): Grid {
  if (kept.draft === null) throw new Error('nothing was drafted');
  return gridOf(kept.draft);
}
const codes = (kept: ReturnType<typeof keep>) => kept.findings.map((one) => one.code);
const weakness = (grid: Grid, text: string) => rowOf(grid, WEAKNESS, text);

test('untouched, comes out the same, in either kind of digits', () => {
  expect(result(keep(analysis))).toEqual(analysis);
  const thai = keep(gridOf(sheetOf(seed, 'thai')));
  expect(thai).toMatchObject({ edits: noEdits, findings: [] });
  expect(result(thai)).toEqual(analysis);
});

test('another year’s text is ours, with levels and lines of its own', () => {
  for (const year of [2564, 2566]) {
    const kept = keep(gridOf(sheetOf(assessScores(SEED, year))));
    expect(codes(kept)).toEqual([]);
    expect(kept.edits.headings.size).toBe(0);
    expect(result(kept)).toEqual(analysis);
  }
});

test('the label before a text of staff’s takes today’s score, and the words stay', () => {
  const row = weakness(analysis, 'e8: ');
  const kept = keep(changed(analysis, [row, WEAKNESS, 'e8 (61.20): ยังปรับปรุงช้า']));
  expect(result(kept).values[row]?.[WEAKNESS]).toBe('e8: ยังปรับปรุงช้า');
  expect(codes(kept)).toEqual([]);
});

test('a row whose label was taken away is known by its recommendation, and the other way round', () => {
  const row = weakness(analysis, 'e7: ');
  const kept = keep(changed(analysis, [row, WEAKNESS, 'ไม่มีเวทีรับฟัง']));
  expect(result(kept).values[row]?.[WEAKNESS]).toBe('ไม่มีเวทีรับฟัง');
  expect(result(kept).values).toHaveLength(analysis.values.length);
});

test('a row without any word of ours stays in its place, and both texts are shown', () => {
  const row = weakness(analysis, 'e7: ');
  const old = changed(analysis, [row, WEAKNESS, 'ไม่มีเวทีรับฟัง'], [row, RECOMMENDATION, 'จัดเวทีทุกไตรมาส']);
  const kept = keep(old);
  expect(result(kept).values[row]?.slice(WEAKNESS, RECOMMENDATION + 1)).toEqual(['ไม่มีเวทีรับฟัง', 'จัดเวทีทุกไตรมาส']);
  expect(kept.findings.map((one) => [one.code, one.cells[0]])).toEqual([
    ['text-kept', `'วิเคราะห์ ITA 2567'!C${row + 1}`],
    ['text-kept', `'วิเคราะห์ ITA 2567'!D${row + 1}`],
  ]);
});

test('“ไม่มี” in an issue without a weak point stays as long as there is none', () => {
  const row = weakness(analysis, texts.noWeakness.slice(0, 12));
  const old = changed(analysis, [row, WEAKNESS, 'ไม่มี'], [row, RECOMMENDATION, 'รักษามาตรฐานไว้']);
  expect(result(keep(old)).values[row]?.slice(WEAKNESS, 4)).toEqual(['ไม่มี', 'รักษามาตรฐานไว้']);
});

test('rows of an issue that became good go, but not one that staff worked on: it stays behind its issue', () => {
  expect(result(keep(analysis, good))).toEqual(gridOf(sheetOf(good)));
  const kept = keep(changed(analysis, [weakness(analysis, 'e7: '), RECOMMENDATION, 'จัดเวทีทุกไตรมาส']), good);
  const grid = result(kept);
  const row = weakness(grid, 'e7: ');
  expect(grid.values[row - 1]?.[NUMBER]).toBe(2);
  expect(grid.values[row]?.slice(NUMBER, WEAKNESS)).toEqual(['', 'การให้บริการและระบบ E-Service (ต่อ)']);
  expect(kept.findings.map((one) => [one.code, one.cells])).toEqual([
    ['edit-not-found', [`'วิเคราะห์ ITA 2567'!C${row + 1}`]],
  ]);
  expect(result(keep(grid, good))).toEqual(grid);
});

test('an own catalogue’s text and a changed cell are a conflict: the cell stays, and both are shown', () => {
  const own = catalogue.map((issue) => ({
    ...issue,
    findings: issue.findings.map((one) => (one.question === 'e7' ? { ...one, recommendation: 'ตามคลังของเรา' } : one)),
  }));
  const ownSeed = assessScores(SEED, 2567, { catalogue: own });
  const row = weakness(analysis, 'e7: ');
  expect(result(keep(analysis, ownSeed, [own])).values[row]?.[RECOMMENDATION]).toBe('ตามคลังของเรา');
  const kept = keep(changed(analysis, [row, RECOMMENDATION, 'จัดเวทีทุกไตรมาส']), ownSeed, [own]);
  expect(result(kept).values[row]?.[RECOMMENDATION]).toBe('จัดเวทีทุกไตรมาส');
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

test('headings and the note at the end stay as staff reworded them', () => {
  const old = changed(
    analysis,
    [0, 0, 'รายงานวิเคราะห์ ITA ของเรา'],
    [1, 0, 'เทศบาลตำบลควนขนุน อำเภอควนขนุน'],
    [2, 0, 'คะแนน 95.01 ลดลงจากปีก่อนซึ่งได้ 96.12'],
    [note, 0, 'หมายเหตุ ประเด็นที่แสดงวิเคราะห์จากคะแนน ตรวจสอบแล้ว'],
  );
  const kept = keep(old);
  const { values } = result(kept);
  expect(values.slice(0, 3).map((line) => line[0])).toEqual(old.values.slice(0, 3).map((line) => line[0]));
  expect(values[note]?.[0]).toContain('ตรวจสอบแล้ว');
  expect(kept.findings).toMatchObject([{ code: 'text-outdated', parameters: { figures: '96.12' } }]);
});

test('another agency’s name in the heading is a conflict', () => {
  const kept = keep(changed(analysis, [1, 0, 'เทศบาลเมืองพัทลุง']));
  expect(kept.findings).toMatchObject([{ code: 'text-kept', cells: ["'วิเคราะห์ ITA 2567'!A2"] }]);
});

test('the agency’s name written over the dots stays', () => {
  const nameless = { ...seed, agency: null };
  const kept = keep(changed(gridOf(sheetOf(nameless)), [1, 0, 'เทศบาลตำบลควนขนุน']), nameless);
  expect(result(kept).values[1]?.[0]).toBe('เทศบาลตำบลควนขนุน');
});

test('whatever staff type into the official columns or beside them is on the sheet after two clicks, which are as one', () => {
  const typed = fc.constantFrom<CellValue>('', 'ไม่มี', '=1+1', 'e7: อื่น ๆ', 'ตัวชี้วัดที่ 9: อื่น', 7, 'หมายเหตุ', 'ข้อความของเรา');
  const cell = fc.tuple(fc.integer({ min: header + 1, max: note - 1 }), fc.integer({ min: 0, max: 6 }), typed);
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 10 }), fc.boolean(), (cells, isGood) => {
      const now = isGood ? good : seed;
      const once = result(keep(changed(analysis, ...cells), now));
      expect(result(keep(once, now))).toEqual(once);
      const last = new Map(cells.map(([row, column, value]) => [`${row} ${column}`, { column, value }]));
      const shown = once.values.flat().map(String);
      for (const { column, value } of last.values()) {
        if (column > NUMBER && value !== '' && column !== 1)
          expect(shown.some((one) => one.includes(String(value).replace(/^.*: /, '')))).toBe(true);
      }
    }),
    {
      numRuns: 60,
      // Found once: rows of ours that were known as such at the second click only.
      examples: [
        [
          [
            [49, 1, ''],
            [49, 2, 'e7: อื่น ๆ'],
          ],
          true,
        ],
        [[[46, 0, 7]], true],
      ],
    },
  );
});
