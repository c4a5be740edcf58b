import type { Assessment } from '../../src/ita/assessment';
import { draftResults } from '../../src/sheet/draftResults';

import type { WorksheetDraft } from '../../src/sheet/drafts/draft';
import { assessScores, reading, SEED, agencyScores, request } from '../ita/support';
import { assess } from '../../src/ita/assess';

const place = { row: 5, column: 4 };
const options = {
  mark: 'ITA_1',
  language: 'th',
  worksheets: ['analysis'],
  keptInputs: { part1: null, part2: null },
  roundsToFormat: false,
} as const;

function analysisOf(assessment: Assessment, digits: 'thai' | 'arabic' = 'arabic'): WorksheetDraft {
  const found = draftResults(assessment, place, { ...options, digits }).drafts.worksheets.find(
    (one) => one.role === 'analysis',
  );
  if (found === undefined) throw new Error('no analysis sheet');
  return found;
}

function withHistory(): Assessment {
  const past = (fiscalYear: number, score: number) => ({
    fiscalYear,
    indicators: SEED.map((_, index) => reading(index + 1, score, `F${index + 7}`)),
    published: null,
  });
  const scores = agencyScores(
    SEED.map((value, index) => reading(index + 1, value)),
    { history: [past(2566, 88), past(2565, 80)] },
  );
  const assessed = assess(request(scores));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return assessed.value;
}

const seed = analysisOf(assessScores(SEED));
const rowOf = (draft: WorksheetDraft, column: number, text: string) =>
  draft.cells.values.findIndex((row) => String(row[column]).startsWith(text));

test('lists the indicators under their instrument, whose score is the live mean of theirs', () => {
  const head = rowOf(seed, 0, 'EIT');
  expect(seed.cells.values[head]?.slice(0, 3)).toEqual([
    'EIT',
    'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก น้ำหนักร้อยละ 30',
    { formula: `=ROUND(ROUND(AVERAGE(C${head + 2}:C${head + 4}),8),2)` },
  ]);
  expect(seed.cells.values.slice(head + 1, head + 4).map((row) => row[0])).toEqual([6, 7, 8]);
  expect(seed.cells.values[head + 3]?.[2]).toEqual({ formula: "='ITA 2567'!$I$24" });
});

test('names the lowest indicator of an instrument by a formula, in words', () => {
  const head = rowOf(seed, 0, 'EIT');
  expect(seed.cells.values[head + 3]?.[3]).toEqual({
    formula: `='ITA 2567'!$K$24&IF(AND($C$${head + 4}=MIN(C${head + 2}:C${head + 4}),$C$${head + 4}<100)," – ต่ำที่สุดของ EIT","")&""`,
  });
});

test('shows what each level asks, a tick and a word for it, and why', () => {
  const first = rowOf(seed, 1, 'ผ่านดีเยี่ยม');
  const levels = seed.cells.values.slice(first, first + 5);
  expect(levels.map((row) => [row[0], row[1]])).toEqual([
    ['✗ ไม่ถึง', 'ผ่านดีเยี่ยม'],
    ['? ไม่ทราบ', 'ผ่านดี'],
    ['✓ ถึง', 'ผ่าน'],
    ['✓ ถึง', 'ต้องปรับปรุง'],
    ['✓ ถึง', 'ต้องปรับปรุงโดยด่วน'],
  ]);
  expect(levels[1]?.[2]).toBe('คะแนน ITA ไม่ต่ำกว่า 85 และ IIT, EIT ส่วนที่ 1, EIT ส่วนที่ 2 และ OIT แต่ละส่วนไม่ต่ำกว่า 85');
  expect(String(levels[1]?.[3]).split('\n')).toEqual([
    '✓ คะแนน ITA 95.01 ถึงเกณฑ์ 85',
    '✓ IIT 97.32 ถึงเกณฑ์ 85',
    '? ยังไม่ทราบ EIT ส่วนที่ 1 ซึ่งต้องไม่ต่ำกว่า 85',
    '? ยังไม่ทราบ EIT ส่วนที่ 2 ซึ่งต้องไม่ต่ำกว่า 85',
    '✓ OIT 100.00 ถึงเกณฑ์ 85',
  ]);
  expect(seed.cells.values[first + 5]?.[0]).toContain('แนวทางเลื่อนระดับ: ระดับ ผ่านดี ต้องมี EIT ทั้งสองส่วน');
});

test('the official header is repeated, and comes after the other tables', () => {
  const header = rowOf(seed, 1, 'ประเด็นตัวชี้วัดการประเมิน');
  expect(seed.page.repeatedRows).toEqual({ first: header, last: header });
  expect(header).toBeGreaterThan(rowOf(seed, 1, 'ต้องปรับปรุงโดยด่วน'));
  expect(seed.rowHeights).toHaveLength(seed.cells.values.length);
});

test('the tables of indicators, of levels and of issues each begin a page', () => {
  const { page } = seed;
  const titles = (page.breaksBefore ?? []).map((row) => seed.cells.values[row]?.[0]);
  expect(titles).toEqual([
    'คะแนนรายตัวชี้วัดจำแนกตามเครื่องมือประเมิน',
    'เกณฑ์ระดับผลการประเมินและผลเทียบเกณฑ์',
    'ผลการวิเคราะห์ประเด็นที่ต้องปรับปรุงและพัฒนา ครบทั้ง 7 ประเด็น',
  ]);
});

test('without earlier years there is one chart, and no past score is spoken of', () => {
  expect(seed.charts.map((one) => one.name)).toEqual(['ITA_1_chart']);
  expect(JSON.stringify(seed.cells.values)).not.toContain('(ปี พ.ศ.');
});

describe('with earlier years on the sheet', () => {
  const draft = analysisOf(withHistory());

  test('a second chart shows the totals, oldest first, the assessed year live', () => {
    const chart = draft.charts[1];
    expect(chart).toMatchObject({ name: 'ITA_1_history', title: 'ผลการประเมินในภาพรวมย้อนหลัง', lineColors: [] });
    const source = chart?.source;
    const rows = draft.cells.values
      .slice(source?.firstRow, (source?.lastRow ?? 0) + 1)
      .map((row) => row.slice(source?.firstColumn, (source?.lastColumn ?? 0) + 1));
    expect(rows).toEqual([
      ['ปีงบประมาณ', 'คะแนน ITA'],
      ['2565', 80],
      ['2566', 88],
      ['2567', { formula: "='ITA 2567'!$I$7" }],
    ]);
  });

  test('the charts lie apart, above the tables', () => {
    const [one, two] = draft.charts;
    expect(two?.place.firstRow).toBeGreaterThan(one?.place.lastRow ?? Infinity);
    expect(two?.place.lastRow).toBeLessThan(rowOf(draft, 0, 'คะแนนรายตัวชี้วัดจำแนก'));
  });

  test('each indicator tells what it was the year before', () => {
    const row = draft.cells.values[rowOf(draft, 0, 'EIT') + 3];
    expect(JSON.stringify(row?.[3])).toContain('(ปี พ.ศ. 2566 ได้ 88.00)');
  });
});

describe('Thai digits', () => {
  const thai = analysisOf(withHistory(), 'thai');

  test('are in every text of the page, and question codes stay as they are', () => {
    const printed = thai.cells.values.flatMap((row) => row.slice(0, 4)).filter((value) => typeof value === 'string');
    const left = printed
      .join(' ')
      .replace(/[a-z]\d+/g, '')
      .match(/[0-9]/g);
    expect(left).toBeNull();
    expect(printed.join(' ')).toContain('e1: ');
  });

  test('are number formats where the cell is a number', () => {
    const formats = new Set(thai.cells.styles.flatMap(({ style }) => style.numberFormat ?? []));
    expect(formats).toEqual(new Set(['[$-D00041E]0', '[$-D00041E]0.00']));
    const figures = thai.cells.values[5]?.slice(7, 9);
    expect(figures).toEqual([85, 95]);
  });

  test('leave the worksheet’s name as it is', () => {
    expect(thai.title).toBe('วิเคราะห์ ITA 2567');
  });
});
