import { digitFormats, inDigits, type Digits } from '../../src/sheet/drafts/digits';
import { rendered } from '../../src/sheet/drafts/render';
import { dateFormula, trackingSheet, trackingStatuses } from '../../src/sheet/drafts/trackingSheet';
import { assessScores, SEED } from '../ita/support';

const seed = assessScores(SEED);
const draftOf = (digits: Digits) => rendered(trackingSheet(seed, digits, new Map()));
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

test('every planned measure has a row: not started, 0 per cent, due at the end of the planned fiscal year', () => {
  expect(draft.title).toBe('ติดตาม ITA 2568');
  expect(rows.map((row) => row[1])).toEqual(measures.map((one) => `${one.id.replace('-', '.')} ${one.measure}`));
  expect(rows[3]?.slice(0, 7)).toEqual([
    2,
    expect.stringContaining('2.1 '),
    measures[3]?.owner,
    'ยังไม่เริ่ม',
    0,
    null,
    { formula: '=DATE(2025,9,30)' },
  ]);
});

test('the due date is a formula, right in workbooks that count days from 1900 and from 1904, shown with its Buddhist year', () => {
  expect(dateFormula(2567, 2, 29)).toEqual({ formula: '=DATE(2024,2,29)' });
  expect(styleAt(FIRST, 6).numberFormat).toBe('[$-107041E]d mmm yyyy');
  expect(styleAt(FIRST, 6, draftOf('thai')).numberFormat).toBe('[$-D07041E]d mmm yyyy');
});

test('remaining days are live, and end when the measure is done or cancelled or has no date', () => {
  expect(rows[0]?.[7]).toEqual({
    formula: '=IF(OR($D$9="เสร็จสิ้น",$D$9="ยกเลิก",NOT(ISNUMBER($G$9))),"–",$G$9-TODAY())',
  });
  expect(styleAt(FIRST, 7).numberFormat).toBe('0;[Red]"เกิน "0;0');
});

test('the summary counts each status, the late ones and the mean progress of what is not cancelled', () => {
  const counts = draft.cells.values[5] ?? [];
  const status = `D9:D${last + 1}`;
  expect(draft.cells.values[4]?.slice(2, 6)).toEqual([...trackingStatuses]);
  expect(counts.slice(2)).toEqual([
    ...trackingStatuses.map((choice) => ({ formula: `=COUNTIF(${status},"${choice}")` })),
    { formula: `=COUNTIF(H9:H${last + 1},"<0")` },
    { formula: `=IFERROR(AVERAGEIF(${status},"<>ยกเลิก",E9:E${last + 1}),0)` },
  ]);
});

test('status is chosen from four, progress is 0–100, a due date lies near the planned year', () => {
  expect(draft.cells.choices).toEqual([
    {
      area: { firstRow: FIRST, firstColumn: 3, lastRow: last, lastColumn: 3 },
      choices: ['ยังไม่เริ่ม', 'กำลังดำเนินการ', 'เสร็จสิ้น', 'ยกเลิก'],
    },
  ]);
  const [progress, due] = draft.cells.inputs;
  expect(progress).toMatchObject({ minimum: 0, maximum: 100, area: { firstColumn: 4, lastRow: last } });
  // 30/9/2568 taken for the common era is day 244,257: refused.
  expect(due).toMatchObject({ minimum: dateFormula(2567, 10, 1), maximum: dateFormula(2570, 9, 30) });
  expect(due?.message).toContain('30/9/2025');
});

test('prints on A4 landscape with the header repeated, and marks the cells to fill in', () => {
  expect(draft.page).toMatchObject({ orientation: 'Landscape', repeatedRows: { first: 7, last: 7 } });
  expect(draft.rowHeights).toHaveLength(draft.cells.values.length);
  const toFill = [3, 4, 5, 6].map((column) => styleAt(FIRST, column).fill);
  expect(new Set(toFill).size).toBe(1);
  expect(styleAt(FIRST, 1).fill).not.toBe(toFill[0]);
});

test('Thai digits are in every text of ours, and the values stay numbers', () => {
  const thai = draftOf('thai');
  expect(thai.cells.values[FIRST + 3]?.slice(0, 2)).toEqual([2, expect.stringContaining('๒.๑ ')]);
  expect(thai.cells.values[0]?.[0]).toContain('๒๕๖๘');
  expect(styleAt(FIRST, 4, thai).numberFormat).toBe(digitFormats.thai.whole);
  expect(styleAt(FIRST, 4).numberFormat).toBe('0');
});

test.each([
  ['e9: ปี 2568', 'thai', 'e9: ปี ๒๕๖๘'],
  ['i10 = 84.99 (ตัวชี้วัดที่ 4)', 'thai', 'i10 = ๘๔.๙๙ (ตัวชี้วัดที่ ๔)'],
  ['ITA 2568', 'thai', 'ITA ๒๕๖๘'],
  ['ปี 2568', 'arabic', 'ปี 2568'],
] as const)('%s in %s digits is %s', (text, digits, expected) => {
  expect(inDigits(text, digits)).toBe(expected);
});
