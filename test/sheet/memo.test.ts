import { assess } from '../../src/ita/assess';
import type { Assessment } from '../../src/ita/assessment';
import { memoText as textIn } from '../../src/sheet/drafts/memo';
import { memoSheet } from '../../src/sheet/drafts/memoSheet';
import { rendered } from '../../src/sheet/drafts/render';
import { pageHeight } from '../../src/sheet/drafts/pages';
import { agencyScores, assessScores, publishedResult, reading, request, SEED } from '../ita/support';

function publishedSeed(): Assessment {
  const scores = agencyScores(
    SEED.map((value, index) => reading(index + 1, value)),
    { published: publishedResult(95.01, 'ผ่าน') },
  );
  const assessed = assess(request(scores));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return assessed.value;
}

const memoText = (assessment: Assessment) => textIn(assessment, 'thai');
const memoDraft = (assessment: Assessment) => rendered(memoSheet(assessment, 'thai'));
const text = memoText(publishedSeed());
const draft = memoDraft(publishedSeed());
const lines = text.split('\n');

test('has the parts of a memo in their order', () => {
  const parts = [
    'บันทึกข้อความ',
    'ส่วนราชการ',
    'ที่ ...',
    'เรื่อง  ',
    'เรียน  ...',
    'เรื่องเดิม',
    'ข้อเท็จจริง',
    'ข้อเสนอแนะ',
    '\tจึงเรียนมา',
    '(ลงชื่อ)',
  ];
  const places = parts.map((part) => lines.findIndex((line) => line.startsWith(part)));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((one, other) => one - other)).toEqual(places);
  expect(lines.find((line) => line.startsWith('ที่'))).toContain('วันที่ ....');
  expect(lines.filter((line) => line.startsWith('(ลงชื่อ)'))).toHaveLength(4);
});

test('is filled with the computed figures', () => {
  expect(text).toContain('ส่วนราชการ  เทศบาลตำบลควนขนุน');
  expect(text).toContain('๑. ผลการประเมินในภาพรวมได้ ๙๕.๐๑ คะแนน อยู่ในระดับ ผ่าน\n');
  expect(text).toContain('IIT ๙๗.๓๒ คะแนน, EIT ๘๖.๐๕ คะแนน และ OIT ๑๐๐.๐๐ คะแนน');
  expect(text).toContain('จุดอ่อน (ต่ำกว่า ๘๕ คะแนน) ได้แก่ ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน (๗๓.๒๙ คะแนน)\n');
  expect(text).toContain('ควรพัฒนา (ต่ำกว่า ๙๕ คะแนน) ได้แก่ ตัวชี้วัดที่ ๗');
  expect(text).toContain('ต้องเพิ่มส่วนนั้นให้ถึง ๘๕ จึงจะได้ระดับ ผ่านดี');
  expect(text).toContain('ปีงบประมาณ พ.ศ. ๒๕๖๘ ครบทั้ง ๗ ประเด็น รวม ๑๓ มาตรการ');
  expect(text).toContain('ให้ความสำคัญกับประเด็นที่ ๒ ก่อน');
});

test('has no Arabic digit and no unfilled placeholder, unless Arabic digits are asked for', () => {
  expect(text).not.toMatch(/[0-9{}]/);
  expect(textIn(publishedSeed(), 'arabic')).toContain('95.01');
  expect(textIn(publishedSeed(), 'arabic')).not.toMatch(/[๐-๙]/);
});

test('says what is possible only as long as no published level has settled it', () => {
  expect(text).not.toContain('อาจอยู่ในระดับ');
  expect(memoText(assessScores(SEED))).toContain('และอาจอยู่ในระดับ ผ่านดี ทั้งนี้ขึ้นอยู่กับคะแนน EIT');
});

test('of a result without weaknesses says so and asks to keep it up', () => {
  const good = memoText(assessScores(SEED.map(() => 97)));
  expect(good).toContain('ทุกตัวชี้วัดได้คะแนนไม่ต่ำกว่า ๙๕ คะแนน');
  expect(good).not.toContain('จุดอ่อน (');
  expect(good).not.toContain('ให้ความสำคัญกับประเด็นที่');
});

test('leaves dots where the agency is not known', () => {
  const nameless = memoText({ ...publishedSeed(), agency: null });
  expect(nameless).toMatch(/ส่วนราชการ {2}\.{20}/);
  expect(nameless).toContain('\tหน่วยงานเข้ารับการประเมิน');
});

test('the worksheet holds the same lines, on A4 portrait', () => {
  expect(draft.title).toBe('บันทึกข้อความ ITA 2567');
  expect(draft.page).toMatchObject({ orientation: 'Portrait', repeatedRows: null });
  const written = draft.cells.values.map((row) =>
    row
      .filter((value) => value !== null)
      .join('  ')
      .trim(),
  );
  expect(written).toEqual(lines.map((line) => line.trim()));
  expect(draft.rowHeights).toHaveLength(draft.cells.values.length);
});

test('rows are high enough for their text: a longer one gets a higher row', () => {
  const long = memoDraft({ ...publishedSeed(), agency: 'เทศบาลตำบลควนขนุน '.repeat(12).trim() });
  const row = draft.cells.values.findIndex((line) => String(line[0]).includes('เข้ารับการประเมิน'));
  expect(long.rowHeights[row]).toBeGreaterThan(draft.rowHeights[row] ?? 0);
});

test.each([
  ['the seed', publishedSeed()],
  ['many weak points', assessScores(SEED.map((score) => score - 25))],
  ['none', assessScores(SEED.map(() => 97))],
])('no page ends between an opinion and its signature: %s', (_name, assessment) => {
  const { rowHeights, page, cells } = memoDraft(assessment);
  const height = (row: number) => rowHeights[row] ?? 0;
  const texts = cells.values.map((row) => row.map((value) => value ?? '').join(''));
  const starts = texts.flatMap((one, row) => (/^(ความเห็นของ|คำสั่งของ)/.test(one) ? [row - 1] : []));
  expect(starts).toHaveLength(3);
  const torn = (page.breaksBefore ?? []).filter((row) => starts.some((start) => row > start && row <= start + 7));
  expect(torn).toEqual([]);
  const pages = [0, ...(page.breaksBefore ?? []), texts.length];
  const heights = pages.slice(1).map((end, index) => {
    const rows = Array.from({ length: end - (pages[index] ?? 0) }, (_, row) => height((pages[index] ?? 0) + row));
    return rows.reduce((sum, one) => sum + one, 0);
  });
  const points = pageHeight(page, page.scale);
  expect(heights.filter((one) => one > points)).toEqual([]);
});
