import fc from 'fast-check';
import { memoSheet } from '../../src/sheet/drafts/memoSheet';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { keepMemo } from '../../src/sheet/keep/memo';
import { assessScores, part, SEED } from '../ita/support';
import { areaOf, changed, gridOf, rowOf } from './draftGrid';

const seed = assessScores(SEED);
const known = assessScores(SEED, 2567, { eitParts: { part1: part(80), part2: part(92.1) } });
const good = assessScores(SEED.map(() => 97));
const memo = gridOf(memoSheet(seed));
const keep = (old: Grid, assessment = seed, area = areaOf(memo)) => keepMemo(old, area, assessment, 'thai');

function result(kept: ReturnType<typeof keep>, before: Grid): Grid {
  return kept.draft === null ? before : gridOf(kept.draft);
}
const lines = (grid: Grid) => grid.values.map((line) => line.join('').trim());
const at = (text: string, column = 0, grid = memo) => {
  const row = grid.values.findIndex((line) => String(line[column]).trim().startsWith(text));
  if (row === -1) throw new Error(`no line begins with ${text}`);
  return row;
};
const codes = (kept: ReturnType<typeof keep>) => kept.findings.map((one) => one.code);
const INDENT = ' '.repeat(14);

test('that is up to date is not touched at all', () => {
  expect(keep(memo)).toMatchObject({ draft: null, findings: [] });
});

test.each([
  ['known EIT parts', known],
  ['another result', good],
  ['a result of letter levels', assessScores(SEED, 2564)],
  ['every indicator weak', assessScores(SEED.map(() => 60))],
  ['a weak indicator in every instrument', assessScores([84, 84, 84, 84, 84, 100, 100, 60, 84, 84])],
])('that nobody touched becomes the new one for %s, and back again', (_name, now) => {
  const kept = keep(memo, now);
  expect(lines(result(kept, memo))).toEqual(lines(gridOf(memoSheet(now))));
  expect(codes(kept)).toEqual(['memo-updated']);
  expect(lines(result(keep(result(kept, memo), seed), memo))).toEqual(lines(memo));
});

test('names over the dots, lines added, reworded and deleted stay as they are', () => {
  const written = changed(
    memo,
    [at('เรียน'), 0, 'เรียน  นายกเทศมนตรีตำบลควนขนุน'],
    [at('ที่ ...'), 0, 'ที่ พท ๕๒๐๐๑/๑๒๓'],
    [at('ที่ ...'), 2, 'วันที่ ๕ มกราคม ๒๕๖๘'],
    [at('( ...', 2), 2, '( ผู้จัดทำคนหนึ่ง )'],
    [at('๓. มอบหมาย'), 0, `${INDENT}๓. มอบหมายทุกกอง`],
  );
  const closing = at('จึงเรียนมา');
  const own = [`${INDENT}ทั้งนี้ ได้หารือกองคลังแล้ว`, '', '', ''];
  const withOwn = { ...written, values: [...written.values.slice(0, closing), own, ...written.values.slice(closing)] };
  const opinion = at('ความเห็นของ', 0, withOwn);
  const values = withOwn.values.filter((_, row) => row < opinion || row >= opinion + 7);
  const old = { ...withOwn, values, formulas: values };
  const kept = keep(old, known);
  const now = lines(result(kept, old));
  for (const text of [
    'เรียน  นายกเทศมนตรีตำบลควนขนุน',
    'ที่ พท ๕๒๐๐๑/๑๒๓วันที่ ๕ มกราคม ๒๕๖๘',
    '( ผู้จัดทำคนหนึ่ง )',
    '๓. มอบหมายทุกกอง',
    'ทั้งนี้ ได้หารือกองคลังแล้ว',
  ]) {
    expect(now.filter((line) => line === text)).toEqual([text]);
  }
  expect(now).not.toContain(lines(memo)[at('๓. มอบหมาย')]);
  expect(now.filter((line) => line.startsWith('ความเห็นของ'))).toHaveLength(1);
  expect(now.indexOf('ทั้งนี้ ได้หารือกองคลังแล้ว')).toBe(now.findIndex((line) => line.startsWith('จึงเรียนมา')) - 1);
  expect(now.find((line) => line.startsWith('๕. '))).toContain('(จาก ๘๐.๐๐ เป็น ๘๕)');
  expect(codes(kept)).toEqual(['memo-updated']);
});

test('a fact that staff reworded stays; figures that are out of date, a level that is not reached, or figures that it lacks are said', () => {
  const result1 = at('๑. ผลการประเมิน');
  const weak = at('๓. ตัวชี้วัดที่เป็นจุดอ่อน');
  const old = changed(
    memo,
    [result1, 0, `${INDENT}๑. ได้ ๙๕.๐๑ คะแนน ระดับผ่านดี`],
    [weak, 0, `${INDENT}๓. จุดอ่อนคือ E-Service ได้ ๗๒.๑๐`],
    [weak + 1, 0, `${INDENT}๔. ควรพัฒนาการสื่อสาร`],
  );
  const kept = keep(old);
  expect(kept.draft).toBeNull();
  expect(kept.findings.map(({ code, cells, parameters }) => [code, cells[0], parameters.figures])).toEqual([
    ['text-outdated', `'บันทึกข้อความ ITA 2567'!A${result1 + 1}`, 'ผ่านดี'],
    ['text-outdated', `'บันทึกข้อความ ITA 2567'!A${weak + 1}`, '72.10'],
    ['text-kept', `'บันทึกข้อความ ITA 2567'!A${weak + 2}`, undefined],
  ]);
});

test('a fact that staff reworded and that is none any more stays, and that is said', () => {
  const old = changed(memo, [at('๓. ตัวชี้วัดที่เป็นจุดอ่อน'), 0, `${INDENT}๓. จุดอ่อนคือ E-Service (๗๓.๒๙)`]);
  const kept = keep(old, good);
  expect(lines(result(kept, old))).toContain('๓. จุดอ่อนคือ E-Service (๗๓.๒๙)');
  expect(codes(kept)).toContain('text-outdated');
});

test('a fact that staff deleted comes back, for a memo must not leave one out', () => {
  const values = memo.values.filter((_, row) => row !== at('๓. ตัวชี้วัดที่เป็นจุดอ่อน'));
  const kept = keep({ ...memo, values, formulas: values });
  expect(lines(result(kept, memo))).toEqual(lines(memo));
});

test('the agency’s name that the sheet gives is missed in a reworded line', () => {
  const kept = keep(changed(memo, [at('ส่วนราชการ'), 0, 'ส่วนราชการ  สำนักปลัด']));
  expect(codes(kept)).toEqual(['text-kept']);
  expect(codes(keep(changed(memo, [at('ส่วนราชการ'), 0, 'ส่วนราชการ  สำนักปลัด เทศบาลตำบลควนขนุน'])))).toEqual([]);
});

test('with something in columns that the memo does not have is left alone', () => {
  const kept = keep(changed(memo, [at('เรียน'), 1, 'ด่วนที่สุด']), known);
  expect(kept.draft).toBeNull();
  expect(codes(kept)).toContain('memo-kept');
});

test('whatever staff type into its lines is there after two clicks with other figures, and the second changes nothing', () => {
  const typed = fc.constantFrom<CellValue>(
    'ข้อความของเรา',
    '=1+1',
    'เรียน  นายก',
    `${INDENT}๙. อีกข้อ ได้ ๗๓.๒๙`,
    '( คนหนึ่ง )',
    12,
  );
  const cell = fc
    .integer({ min: 0, max: memo.values.length - 1 })
    // Where a line is merged over the whole width there is but one cell to type into.
    .chain((row) =>
      fc.tuple(fc.constant(row), fc.constantFrom(...(memo.values[row]?.[2] === '' ? [0] : [0, 2])), typed),
    );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), fc.constantFrom(0, 1, 2), (cells, choice) => {
      const now = [seed, known, good][choice] ?? seed;
      const old = changed(memo, ...cells);
      const once = result(keep(old, now), old);
      const again = keep(once, now, areaOf(once));
      expect(again.draft).toBeNull();
      const shown = lines(once).join('\n');
      const last = new Map(cells.map(([row, column, value]) => [`${row} ${column}`, String(value).trim()]));
      for (const value of last.values()) expect(shown).toContain(value);
    }),
    { numRuns: 150 },
  );
});

test('what stands below the memo is part of it', () => {
  const old = { ...memo, values: [...memo.values, ['สำเนาเรียน กองคลัง', '', '', '']] };
  expect(lines(result(keep(old, known), old)).at(-1)).toBe('สำเนาเรียน กองคลัง');
  expect(rowOf(result(keep(old, known), old), 0, 'สำเนาเรียน')).toBeGreaterThan(0);
});
