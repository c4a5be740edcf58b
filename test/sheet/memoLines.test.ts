import { assess } from '../ita/support';
import type { PlannedAssessment } from '../../src/ita/assessment';
import { cleanText } from '../../src/ita/thaiText';
import { memoText as textIn } from '../../src/sheet/drafts/memoLines';
import { memoSheet } from '../../src/sheet/drafts/memoSheet';
import { rendered } from '../../src/sheet/drafts/render';
import { pageHeight } from '../../src/sheet/drafts/pageBreaks';
import { planOf } from '../../src/sheet/drafts/plannedMeasures';
import { agencyScores, assessScores, publishedResult, reading, request, SEED } from '../ita/support';

function publishedSeed(): PlannedAssessment {
  const scores = agencyScores(
    SEED.map((value, index) => reading(index + 1, value)),
    { published: publishedResult(95.01, 'ผ่าน') },
  );
  const assessed = assess(request(scores));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return assessed.value;
}

const memoText = (assessment: PlannedAssessment) => textIn(assessment, 'thai');
const memoDraft = (assessment: PlannedAssessment) => rendered(memoSheet(assessment, 'thai'));
const text = memoText(publishedSeed());
const draft = memoDraft(publishedSeed());
const lines = text.split('\n');

test('has the parts of a memo in their order', () => {
  const parts = [
    'บันทึกข้อความ',
    'ส่วนราชการ  ',
    'ที่  ...',
    'เรื่อง  ',
    'เรียน  ',
    'เรื่องเดิม',
    'ข้อเท็จจริง',
    'ข้อกฎหมาย/ระเบียบ/หนังสือสั่งการ',
    'ข้อพิจารณา',
    'ข้อเสนอเพื่อพิจารณา',
    '\tจึงเรียนมา',
    '(ลงชื่อ)',
    'ความเห็นของ',
    'คำสั่ง',
  ];
  const places = parts.map((part) => lines.findIndex((line) => line.startsWith(part)));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((one, other) => one - other)).toEqual(places);
  expect(lines.find((line) => line.startsWith('ที่'))).toContain('วันที่  ....');
  expect(lines.filter((line) => line.startsWith('(ลงชื่อ)'))).toHaveLength(4);
});

test('is filled with the computed figures', () => {
  expect(text).toContain('\tตามที่เทศบาลตำบลควนขนุน ได้เข้ารับการประเมิน');
  expect(text).toContain('ซึ่งประกอบด้วย ๓ เครื่องมือ ๑๐ ตัวชี้วัด นั้น บัดนี้ ได้ทราบผลการประเมินแล้ว');
  expect(text).toContain('๑. ผลการประเมินในภาพรวม ได้ ๙๕.๐๑ คะแนน อยู่ในระดับ “ผ่าน”\n');
  expect(text).toContain('IIT ๙๗.๓๒ คะแนน EIT ๘๖.๐๕ คะแนน และ OIT ๑๐๐.๐๐ คะแนน');
  expect(text).toContain('จุดอ่อน (ต่ำกว่า ๘๕ คะแนน) ได้แก่ ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน (๗๓.๒๙ คะแนน)\n');
  expect(text).toContain('ควรพัฒนา (ตั้งแต่ ๘๕ แต่ไม่ถึง ๙๕ คะแนน) ได้แก่ ตัวชี้วัดที่ ๗');
  expect(text).toContain('คะแนน) และตัวชี้วัดที่ ๖');
  expect(text).toContain('ปีงบประมาณ พ.ศ. ๒๕๖๘ ครบทั้ง ๗ ประเด็น รวม ๑๓ มาตรการ รายละเอียดตามเอกสารที่แนบ');
  expect(text).toContain('โดยให้ความสำคัญกับประเด็นที่ ๒ การให้บริการและระบบ E-Service เป็นลำดับแรก');
});

test.each([
  ['เทศบาลตำบลควนขนุน', '……(สำนัก/กอง)…… เทศบาลตำบลควนขนุน โทร.', 'นายกเทศมนตรีตำบลควนขนุน', 'คำสั่งนายกเทศมนตรี'],
  ['อบต.ท่าแค', '……(สำนัก/กอง)…… อบต.ท่าแค โทร.', 'นายกองค์การบริหารส่วนตำบลท่าแค', 'คำสั่งนายกองค์การบริหารส่วนตำบล'],
  ['วิทยาลัยเทคนิคพัทลุง', '……(ฝ่าย/งาน)…… วิทยาลัยเทคนิคพัทลุง', 'ผู้อำนวยการวิทยาลัยเทคนิคพัทลุง', 'คำสั่งผู้อำนวยการวิทยาลัย'],
  ['การประปาส่วนภูมิภาค', '……(ส่วนงาน)…… การประปาส่วนภูมิภาค', '......', 'คำสั่งหัวหน้าหน่วยงาน'],
])('of %s comes from one of its divisions and goes to its head', (agency, office, to, order) => {
  const memo = memoText({ ...publishedSeed(), agency });
  expect(memo).toContain(`ส่วนราชการ  ${office}`);
  expect(memo).toContain(`เรียน  ${to}`);
  expect(memo).toContain(`\n${order}\n`);
});

test('the way to the next level is considered, not told as a fact', () => {
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  const way = lines.slice(at('ข้อพิจารณา') + 1, at('ข้อเสนอเพื่อพิจารณา'));
  expect(way).toHaveLength(1);
  expect(way[0]).toContain('ผ่านดี');
  expect(lines.slice(at('ข้อเท็จจริง'), at('ข้อกฎหมาย')).join()).not.toContain('ผ่านดี');
});

test('has no Arabic digit and no unfilled placeholder, unless Arabic digits are asked for', () => {
  expect(text).not.toMatch(/[0-9{}]/);
  expect(textIn(publishedSeed(), 'arabic')).toContain('95.01');
  expect(textIn(publishedSeed(), 'arabic')).not.toMatch(/[๐-๙]/);
});

test('states an open level as the least one and why, and no level above it', () => {
  expect(text).not.toContain('ไม่ต่ำกว่า “');
  const open = memoText(assessScores(SEED));
  expect(open).toContain('ได้ ๙๕.๐๑ คะแนน อยู่ในระดับไม่ต่ำกว่า “ผ่าน” เนื่องจากยังไม่ทราบคะแนน EIT รายส่วนครบถ้วน');
  expect(open.slice(0, open.indexOf('ข้อพิจารณา'))).not.toContain('ผ่านดี');
});

test('of a result without weaknesses says so and asks to keep it up', () => {
  const good = memoText(assessScores(SEED.map(() => 97)));
  expect(good).toContain('ทุกตัวชี้วัดได้คะแนนไม่ต่ำกว่า ๙๕ คะแนน');
  expect(good).not.toContain('จุดอ่อน (');
  expect(good).not.toContain('ให้ความสำคัญกับประเด็นที่');
});

test('leaves dots where the agency is not known', () => {
  const nameless = memoText({ ...publishedSeed(), agency: null });
  expect(nameless).toMatch(/ส่วนราชการ {2}……\(ส่วนงาน\)…… …+ โทร\. …/);
  expect(nameless).toMatch(/เรียน {2}\.{20}/);
  expect(nameless).toContain('\tตามที่หน่วยงานได้เข้ารับการประเมิน');
});

test('names leading issues by number where many are weak, and none where all are', () => {
  const many = memoText(assessScores([95, 95, 80, 80, 80, 95, 95, 95, 95, 95]));
  expect(many).toContain('โดยให้ความสำคัญกับประเด็นที่ ๔ ๖ และ ๗ เป็นลำดับแรก');
  expect(memoText(assessScores(SEED.map(() => 60)))).not.toContain('ลำดับแรก');
});

test('counts the measures that staff planned, and calls an issue what they call it', () => {
  const plan = planOf(publishedSeed(), 'thai');
  const added = { id: '2-+x', issue: 2, measure: 'จัดตั้งศูนย์บริการร่วม', owner: 'สำนักปลัดเทศบาล', period: '' };
  const more = { measures: [...plan.measures, added], titles: new Map([[2, 'การให้บริการประชาชน']]) };
  const memo = textIn(publishedSeed(), 'thai', more);
  expect(memo).toContain('ครบทั้ง ๗ ประเด็น รวม ๑๔ มาตรการ');
  expect(memo).toContain('ประเด็นที่ ๒ การให้บริการประชาชน เป็นลำดับแรก');
});

test('the worksheet holds the same lines, on A4 portrait with margins of official letters', () => {
  expect(draft.title).toBe('บันทึกข้อความ ITA 2567');
  expect(draft.page).toMatchObject({
    orientation: 'Portrait',
    repeatedRows: null,
    margin: { top: 2.5, bottom: 1.5, left: 3, right: 2 },
    scale: 100,
  });
  const written = draft.cells.values.map((row) => row.filter((value) => value !== null).join('  '));
  expect(written.map(cleanText)).toEqual(lines.map(cleanText));
  expect(draft.rowHeights).toHaveLength(draft.cells.values.length);
  // The garuda is 1.5 cm high.
  expect(draft.rowHeights[0]).toBeGreaterThan(1.5 * (72 / 2.54));
});

test('labels are bold in their own cells, paragraphs indented, and no line ends before a number', () => {
  const at = (id: string) => draft.rowIds.indexOf(id);
  expect(draft.cells.values[at('to')]).toEqual(['เรียน', 'นายกเทศมนตรีตำบลควนขนุน', null, null]);
  expect(draft.cells.values[at('number')]).toEqual([
    'ที่',
    expect.stringMatching(/^\.+$/),
    'วันที่',
    expect.stringMatching(/^\.+$/),
  ]);
  const indented = draft.cells.styles.filter(({ style }) => style.indent !== undefined).map(({ area }) => area);
  expect(indented.some(({ firstRow, lastRow }) => firstRow <= at('background') && at('background') <= lastRow)).toBe(
    true,
  );
  const texts = draft.cells.values.flat().filter((value): value is string => typeof value === 'string');
  expect(texts.filter((one) => /^\s/.test(one))).toEqual([]);
  expect(texts.filter((one) => /(?:พ\.ศ\.|ที่|ทุก) [0-9๐-๙]|[๐-๙] (?:คะแนน|ประเด็น|มาตรการ)|E-Service/.test(one))).toEqual(
    [],
  );
});

test('rows are high enough for their text: a longer one gets a higher row', () => {
  const long = memoDraft({ ...publishedSeed(), agency: 'เทศบาลตำบลควนขนุน '.repeat(12).trim() });
  const row = draft.cells.values.findIndex((line) => String(line[0]).includes('ได้เข้ารับการประเมิน'));
  expect(long.rowHeights[row]).toBeGreaterThan(draft.rowHeights[row] ?? 0);
});

test.each([
  ['the seed', publishedSeed()],
  ['many weak points', assessScores(SEED.map((score) => score - 25))],
  ['none', assessScores(SEED.map(() => 97))],
  ['everything to watch', assessScores(SEED.map(() => 90))],
  ['one point less', assessScores(SEED.map((score) => score - 1))],
  ['seven points less', assessScores(SEED.map((score) => score - 7))],
  ['thirty points less', assessScores(SEED.map((score) => score - 30))],
  ['two weak points', assessScores(SEED.map((score, index) => (index < 2 ? 80 : score)))],
])('has two pages, and none ends with a heading or between an opinion and its signature: %s', (_name, assessment) => {
  const { rowHeights, page, cells } = memoDraft(assessment);
  const height = (row: number) => rowHeights[row] ?? 0;
  const texts = cells.values.map((row) => row.map((value) => value ?? '').join(''));
  const starts = texts.flatMap((one, row) => (/^(ความเห็นของ|คำสั่ง)/.test(one) ? [row - 1] : []));
  expect(starts).toHaveLength(3);
  const torn = (page.breaksBefore ?? []).filter((row) => starts.some((start) => row > start && row <= start + 7));
  expect(torn).toEqual([]);
  const pages = [0, ...(page.breaksBefore ?? []), texts.length];
  const heights = pages.slice(1).map((end, index) => {
    const rows = Array.from({ length: end - (pages[index] ?? 0) }, (_, row) => height((pages[index] ?? 0) + row));
    return rows.reduce((sum, one) => sum + one, 0);
  });
  const headings = texts.flatMap((one, row) => (/^(เรื่องเดิม|ข้อ)/.test(one) ? [row] : []));
  expect(headings.length).toBeGreaterThan(4);
  expect((page.breaksBefore ?? []).filter((row) => headings.includes(row - 1))).toEqual([]);
  expect(page.breaksBefore).toHaveLength(1);
  const points = pageHeight(page, page.scale, 0.985);
  expect(heights.filter((one) => one > points)).toEqual([]);
});

test('of three pages has no heading at the end of one either, wherever the first is full', () => {
  const memos = Array.from({ length: 30 }, (_, more) => {
    const agency = `เทศบาลตำบล${'ควนขนุน'.repeat(10 + 2 * more)}`;
    return memoDraft({ ...assessScores(SEED.map((score) => score - 7)), agency });
  }).filter(({ page }) => (page.breaksBefore ?? []).length === 2);
  expect(memos.length).toBeGreaterThan(10);
  for (const { cells, page } of memos) {
    const texts = cells.values.map((row) => row.map((value) => value ?? '').join(''));
    for (const row of page.breaksBefore ?? []) expect(texts[row - 1]).not.toMatch(/^(เรื่องเดิม|ข้อ|ความเห็น|คำสั่ง)/);
  }
});
