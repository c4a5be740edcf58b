import { cleanText } from '../../src/ita/thaiText';
import { digitFormats, inDigits, type Digits } from '../../src/sheet/drafts/thaiOrArabicDigits';
import { rendered } from '../../src/sheet/drafts/render';
import { dateFormula, dueDate } from '../../src/sheet/drafts/dueDate';
import { planOf } from '../../src/sheet/drafts/plannedMeasures';
import { trackingSheet, trackingStatuses } from '../../src/sheet/drafts/trackingSheet';
import { assessScores, SEED } from '../ita/support';

const seed = assessScores(SEED);
const draftOf = (digits: Digits) => rendered(trackingSheet(seed, digits));
const draft = draftOf('arabic');
const measures = seed.improvement.flatMap((issue) => issue.measures);
const FIRST = 8;
const last = FIRST + measures.length - 1;
const rows = draft.cells.values.slice(FIRST);
const styleAt = (row: number, column: number, of = draft) =>
  Object.assign(
    {},
    ...of.cells.styles
      .filter(
        ({ area }) =>
          row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
      )
      .map(({ style }) => style),
  ) as { numberFormat?: string; fill?: string };

test('a planned measure has a row: owner, period, not started, 0 per cent, due at its end', () => {
  expect(draft.title).toBe('ติดตาม ITA 2568');
  const plan = planOf(seed, 'arabic').measures;
  expect(rows.map((row) => row.slice(0, 4).map((cell) => cleanText(String(cell))))).toEqual(
    plan.map(({ issue, measure, owner, period }) => [String(issue), measure, owner, period].map(cleanText)),
  );
  const at = (id: string) => rows[plan.findIndex((one) => one.id === id)]?.slice(4, 8);
  expect(at('2-1')).toEqual(['ยังไม่เริ่ม', 0, null, { formula: '=DATE(2025,6,30)' }]);
  expect(at('2-3')?.[3]).toEqual({ formula: '=DATE(2025,9,30)' });
  expect(at('4-3')?.[3]).toEqual({ formula: '=DATE(2025,9,30)' });
});

test.each([
  ['เปิดใช้ภายในไตรมาสที่ 3 (เม.ย.–มิ.ย. 2568) และติดตามผลจนสิ้นปีงบประมาณ', '=DATE(2025,6,30)'],
  ['ไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๖๘', '=DATE(2024,12,31)'],
  ['รับฟังภายในไตรมาสที่ 3 และเผยแพร่ภายในไตรมาสที่ 4', '=DATE(2025,9,30)'],
  ['ภายในเดือนกุมภาพันธ์ 2568', '=DATE(2025,2,28)'],
  ['ต.ค. 2567 – มี.ค. พ.ศ. 2568', '=DATE(2025,3,31)'],
  ['ภายในวันที่ 15 ธันวาคม 2567', '=DATE(2024,12,15)'],
  ['ทุกไตรมาสของปีงบประมาณ พ.ศ. 2568', '=DATE(2025,9,30)'],
  ['ตลอดปีงบประมาณ พ.ศ. 2568', '=DATE(2025,9,30)'],
  ['', '=DATE(2025,9,30)'],
])('a measure of FY 2568 with the period “%s” is due on %s', (period, formula) => {
  expect(dueDate(period, 2568)).toEqual({ formula });
});

test('the due date is right in either date system, and shown with its Buddhist year', () => {
  expect(dateFormula(2567, 2, 29)).toEqual({ formula: '=DATE(2024,2,29)' });
  // A year that was typed in the Buddhist era is shown as it was typed.
  expect(styleAt(FIRST, 7).numberFormat).toBe('[<150000][$-107041E]d mmm yyyy;[$-41E]d mmm yyyy');
  expect(styleAt(FIRST, 7, draftOf('thai')).numberFormat).toBe('[<150000][$-D07041E]d mmm yyyy;[$-D00041E]d mmm yyyy');
});

test('remaining days are live in either era, and end with a measure that is done or undated', () => {
  expect(rows[0]?.[8]).toEqual({
    formula:
      '=IF(OR($E$9="เสร็จสิ้น",$E$9="ยกเลิก",NOT(ISNUMBER($H$9))),"–",IF(YEAR($H$9)>2400,EDATE($H$9,-12*543),$H$9)-TODAY())',
  });
  expect(styleAt(FIRST, 8).numberFormat).toBe('0;[Red]"เกินกำหนด "0" วัน";0');
});

test('the summary counts statuses, others and late ones, and the mean progress without cancelled', () => {
  const counts = draft.cells.values[5] ?? [];
  const [measure, status, progress] = ['B', 'E', 'F'].map((letter) => `${letter}9:${letter}${last + 1}`);
  expect(draft.cells.values[4]?.slice(2, 7)).toEqual([...trackingStatuses, 'อื่น ๆ หรือไม่ระบุ']);
  const sum = (from: string, to: string) =>
    `SUMIFS(${progress},${status},"<>ยกเลิก",${progress},"${from}",${progress},"${to}")`;
  const whole = `COUNTIFS(${status},"<>ยกเลิก",${progress},">100")`;
  const all = `${sum('>=1', '<=100')}+100*(${sum('>0', '<1')}+${whole})`;
  expect(counts.slice(2)).toEqual([
    ...trackingStatuses.map((choice) => ({ formula: `=COUNTIF(${status},"${choice}")` })),
    { formula: '=$A$5-SUM($C$6:$F$6)' },
    { formula: `=COUNTIF(I9:I${last + 1},"<0")` },
    { formula: `=IFERROR((${all})/(COUNTA(${measure})-COUNTIF(${status},"ยกเลิก")),0)` },
  ]);
  // 0.5, which Excel makes of “50%”, is shown as 50%.
  expect(styleAt(FIRST, 5).numberFormat).toBe('[<=0]0;[<1]0%;0');
});

test('status is one of four, progress 0–100, and a due date near the planned year in either era', () => {
  expect(draft.cells.choices).toEqual([
    {
      area: { firstRow: FIRST, firstColumn: 4, lastRow: last, lastColumn: 4 },
      choices: ['ยังไม่เริ่ม', 'กำลังดำเนินการ', 'เสร็จสิ้น', 'ยกเลิก'],
      error: { title: 'สถานะ', message: 'เลือกสถานะจากรายการ หรือกดปุ่ม Esc เพื่อใช้ค่าเดิม' },
    },
  ]);
  const [progress, due] = draft.cells.inputs;
  expect(progress).toMatchObject({ minimum: 0, maximum: 100, area: { firstColumn: 5, lastRow: last } });
  expect(due).toMatchObject({ minimum: { formula: '=DATE(2024,10,1)' }, maximum: { formula: '=DATE(2570,9,30)' } });
  expect(due?.message).toContain('30/9/2568 หรือ 30/9/2025');
  for (const { message, error = '' } of draft.cells.inputs) {
    // Excel's limits.
    expect(message.length).toBeLessThanOrEqual(255);
    expect(error.length).toBeLessThanOrEqual(225);
    expect(error).not.toMatch(/[{}]|^$/);
  }
});

test('prints on A4 landscape with the header repeated, and marks the cells to fill in', () => {
  expect(draft.page).toMatchObject({ orientation: 'Landscape', repeatedRows: { first: 7, last: 7 } });
  expect(draft.rowHeights).toHaveLength(draft.cells.values.length);
  const toFill = [4, 5, 6, 7].map((column) => styleAt(FIRST, column).fill);
  expect(new Set(toFill).size).toBe(1);
  expect(styleAt(FIRST, 1).fill).not.toBe(toFill[0]);
});

test('Thai digits are in every text of ours, and the values stay numbers', () => {
  const thai = draftOf('thai');
  expect(thai.cells.values[FIRST + 3]?.slice(0, 2)).toEqual([2, expect.stringContaining('๒.๑ ')]);
  expect(thai.cells.values[0]?.[0]).toContain('๒๕๖๘');
  expect(styleAt(FIRST, 5, thai).numberFormat).toContain(digitFormats.thai.whole);
  expect(styleAt(FIRST, 0, thai).numberFormat).toBe(digitFormats.thai.whole);
});

test.each([
  ['e9: ปี 2568', 'thai', 'e9: ปี ๒๕๖๘'],
  ['i10 = 84.99 (ตัวชี้วัดที่ 4)', 'thai', 'i10 = ๘๔.๙๙ (ตัวชี้วัดที่ ๔)'],
  ['ITA 2568', 'thai', 'ITA ๒๕๖๘'],
  ['ปี 2568', 'arabic', 'ปี 2568'],
] as const)('%s in %s digits is %s', (text, digits, expected) => {
  expect(inDigits(text, digits)).toBe(expected);
});
