/** The memo is a letter that staff go on writing: what they wrote stays as it is and where it is. */
import { memoSheet } from '../../src/sheet/drafts/memoSheet';
import type { Grid } from '../../src/sheet/grid';
import { keepEdits, type Kept } from '../../src/sheet/keep/keepEdits';
import type { SheetRecord } from '../../src/sheet/record';
import { assessScores, part, SEED } from '../ita/support';
import { areaOf, changed, gridOf, modelGrid, oldOf, range, recordOf, withRows } from './draftGrid';

const seed = assessScores(SEED);
const known = assessScores(SEED, 2567, { eitParts: { part1: part(80), part2: part(92.1) } });
const good = assessScores(SEED.map(() => 97));
const modelOf = (assessment = seed) => memoSheet(assessment, 'thai');
const memo = modelGrid(modelOf());
const keep = (old: Grid, assessment = seed, record?: SheetRecord | null) =>
  keepEdits(modelOf(assessment), oldOf(modelOf(), old, record), assessment);
const END = memo.values.length;

const after = (kept: Kept, before: Grid): Grid => (kept.draft === null ? before : gridOf(kept.draft, before));
const lines = (grid: Grid) => grid.values.map((line) => line.join('').trim());
const at = (text: string, column = 0, grid = memo) => {
  const row = grid.values.findIndex((line) => String(line[column]).trim().startsWith(text));
  if (row === -1) throw new Error(`no line begins with ${text}`);
  return row;
};
const codes = (kept: Kept) => kept.findings.map((one) => one.code);
const INDENT = ' '.repeat(14);

test('that is up to date comes out as it stands, also with edits in it', () => {
  for (const old of [memo, changed(memo, [at('เรียน'), 1, 'ปลัดเทศบาลตำบลควนขนุน'])]) {
    const kept = keep(old);
    expect(after(kept, old)).toEqual(old);
    expect(kept.findings).toEqual([]);
  }
});

test('that has no record is written for its record, without a word', () => {
  const kept = keep(memo, seed, null);
  expect(kept.draft?.recorded).toHaveLength(END);
  expect(after(kept, memo)).toEqual(memo);
  expect(kept.findings).toEqual([]);
});

test('a current memo stays as it is in an area larger than its text', () => {
  const { lastRow, ...area } = areaOf(memo);
  const old = { ...oldOf(modelOf(), memo), area: { ...area, lastRow: lastRow + 3 } };
  expect(keepEdits(modelOf(), old, seed).draft?.cells.values).toHaveLength(END);
  expect(keepEdits(modelOf(), old, seed).findings).toEqual([]);
  expect(keepEdits(modelOf(known), old, known).draft?.cells.values).toHaveLength(END);
});

test('without a record, too, what staff deleted stays deleted', () => {
  const opinion = at('ความเห็นของ');
  const old = withRows(memo, [...range(0, opinion), ...range(opinion + 8, END)]);
  const kept = keep(old, seed, null);
  expect(lines(after(kept, old))).toEqual(lines(old));
  expect(codes(kept)).toEqual(['row-deleted']);
});

test.each([
  ['known EIT parts', known],
  ['another result', good],
  ['a result of letter levels', assessScores(SEED, 2564)],
  ['every indicator weak', assessScores(SEED.map(() => 60))],
  ['a weak indicator in every instrument', assessScores([84, 84, 84, 84, 84, 100, 100, 60, 84, 84])],
])('that nobody touched becomes the new one for %s, and back again', (_name, now) => {
  const kept = keep(memo, now);
  const grid = after(kept, memo);
  expect(lines(grid)).toEqual(lines(modelGrid(modelOf(now))));
  expect(codes(kept)).toEqual(['memo-updated']);
  if (kept.draft === null) throw new Error('nothing was drafted');
  expect(lines(after(keep(grid, seed, recordOf(kept.draft)), grid))).toEqual(lines(memo));
});

test('names over the dots, lines added, reworded and deleted stay as they are', () => {
  const written = changed(
    memo,
    [at('เรียน'), 1, 'ปลัดเทศบาลตำบลควนขนุน'],
    [at('ที่'), 1, 'พท ๕๒๐๐๑/๑๒๓'],
    [at('ที่'), 3, '๕ มกราคม ๒๕๖๘'],
    [at('( ...', 2), 2, '( ผู้จัดทำคนหนึ่ง )'],
    [at('๓. มอบหมาย'), 0, `${INDENT}๓. มอบหมายทุกกอง`],
  );
  const [to, closing, opinion] = [at('เรียน') + 1, at('จึงเรียนมา'), at('ความเห็นของ')];
  const old = withRows(written, [
    ...range(0, to),
    ['สิ่งที่ส่งมาด้วย  มาตรการ ๑ ฉบับ'],
    ...range(to, closing),
    [`${INDENT}ทั้งนี้ ได้หารือกองคลังแล้ว`],
    [''],
    ...range(closing, opinion),
    ...range(opinion + 8, END),
  ]);
  const kept = keep(old, known);
  const grid = after(kept, old);
  const result = at('๑. ผลการประเมิน', 0, old);
  const changes = lines(grid).flatMap((line, row) => (line === lines(old)[row] ? [] : [row]));
  expect(grid.values).toHaveLength(old.values.length);
  const way = at('ข้อพิจารณา', 0, old) + 1;
  expect(changes).toEqual([result, way]);
  expect(lines(grid)[way]).toContain('(จาก ๘๐.๐๐ เป็น ๘๕');
  expect(codes(kept)).toEqual(['memo-updated', 'row-deleted']);
  expect(kept.findings[0]?.cells).toEqual(changes.map((row) => `'บันทึกข้อความ ITA 2567'!A${row + 1}`));
});

test('a reworded fact stays, and its outdated or missing figures and levels are reported', () => {
  const result = at('๑. ผลการประเมิน');
  const weak = at('๓. ตัวชี้วัดที่เป็นจุดอ่อน');
  const old = changed(
    memo,
    [result, 0, `${INDENT}๑. ได้ ๙๕.๐๑ คะแนน ระดับผ่านดี`],
    [weak, 0, `${INDENT}๓. จุดอ่อนคือ E-Service ได้ ๗๒.๑๐`],
    [weak + 1, 0, `${INDENT}๔. ควรพัฒนาการสื่อสาร`],
  );
  const kept = keep(old);
  expect(after(kept, old)).toEqual(old);
  expect(kept.findings.map(({ code, cells, parameters }) => [code, cells[0], parameters.figures])).toEqual([
    ['text-outdated', `'บันทึกข้อความ ITA 2567'!A${result + 1}`, 'ผ่านดี'],
    ['text-outdated', `'บันทึกข้อความ ITA 2567'!A${weak + 1}`, '72.10'],
    ['text-kept', `'บันทึกข้อความ ITA 2567'!A${weak + 2}`, undefined],
  ]);
});

test('a reworded fact is known by its number when a line was put behind it', () => {
  const weak = at('๓. ตัวชี้วัดที่เป็นจุดอ่อน');
  const reworded = changed(memo, [weak, 0, `${INDENT}๓. จุดอ่อนคือ E-Service ซึ่งได้ ๗๓.๒๙`]);
  const old = withRows(reworded, [...range(0, weak + 1), [`${INDENT}รายละเอียดตามเอกสารแนบ`], ...range(weak + 1, END)]);
  const kept = keep(old, known);
  expect(after(kept, old).values).toHaveLength(END + 1);
  expect(codes(kept)).toEqual(['memo-updated']);
});

test('a fact that staff reworded and that is none any more stays, and that is said', () => {
  const old = changed(memo, [at('๓. ตัวชี้วัดที่เป็นจุดอ่อน'), 0, `${INDENT}๓. จุดอ่อนคือ E-Service (๗๓.๒๙)`]);
  const kept = keep(old, good);
  expect(lines(after(kept, old))).toContain('๓. จุดอ่อนคือ E-Service (๗๓.๒๙)');
  expect(codes(kept)).toEqual(['memo-updated', 'edit-not-found', 'text-outdated']);
});

test('a fact that staff deleted comes back, for a memo must not leave one out', () => {
  const weak = at('๓. ตัวชี้วัดที่เป็นจุดอ่อน');
  const old = withRows(memo, [...range(0, weak), ...range(weak + 1, END)]);
  const kept = keep(old);
  expect(lines(after(kept, old))).toEqual(lines(memo));
  expect(codes(kept)).toEqual(['memo-updated']);
});

test('the agency’s name that the sheet gives is missed in a reworded line', () => {
  const kept = keep(changed(memo, [at('ส่วนราชการ'), 1, 'สำนักปลัด']));
  expect(codes(kept)).toEqual(['text-kept']);
  expect(codes(keep(changed(memo, [at('ส่วนราชการ'), 1, 'สำนักปลัด เทศบาลตำบลควนขนุน'])))).toEqual([]);
});

test('other columns move with their line, and a merge that would destroy them is left out', () => {
  const to = at('เรียน');
  const old = changed(memo, [to, 2, 'ด่วนที่สุด'], [at('จึงเรียนมา'), 5, 'สำเนาคู่ฉบับ']);
  const kept = keep(old, good);
  const grid = after(kept, old);
  expect(grid.values[to]?.slice(0, 3)).toEqual([...(memo.values[to]?.slice(0, 2) ?? []), 'ด่วนที่สุด']);
  expect(grid.values[at('จึงเรียนมา', 0, grid)]?.[5]).toBe('สำเนาคู่ฉบับ');
  expect(kept.draft?.cells.merges.filter(({ firstRow }) => firstRow === to)).toEqual([]);
  expect(kept.draft?.rowHeights[to]).toBeNull();
});

test('another letter in its place is left alone, and its outdated figures are said', () => {
  const letter = range(0, 30).map((row) => [`ย่อหน้าที่ ${row} ของหนังสืออีกฉบับ`]);
  const kept = keep(withRows(memo, [...letter, ['คะแนน ๙๑.๐๐'], 0, 1, 2]));
  expect(kept.draft).toBeNull();
  expect(codes(kept)).toEqual(['memo-kept', 'text-outdated']);
});

test('what stands below the memo is part of it', () => {
  const old = changed(memo, [END, 0, 'สำเนาเรียน กองคลัง']);
  const kept = keep(old, known);
  expect(lines(after(kept, old)).at(-1)).toBe('สำเนาเรียน กองคลัง');
  expect(kept.draft?.page.area.lastRow).toBe(END);
});
