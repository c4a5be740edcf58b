import type { PlannedAssessment } from '../../src/ita/assessment';
import { draftResults } from '../../src/sheet/draftResults';
import { readable } from './draftGrid';

import type { WorksheetDraft } from '../../src/sheet/drafts/draft';
import { assessScores, part, reading, SEED, agencyScores, request } from '../ita/support';
import { assess } from '../ita/support';

const place = { row: 5, column: 4 };
const options = {
  mark: 'ITA_1',
  language: 'th',
  worksheets: ['analysis'],
  keptInputs: { part1: null, part2: null },
  roundsToFormat: false,
} as const;

function analysisOf(assessment: PlannedAssessment, digits: 'thai' | 'arabic' = 'arabic'): WorksheetDraft {
  const found = draftResults(assessment, place, { ...options, digits }).drafts.worksheets.find(
    (one) => one.role === 'analysis',
  );
  if (found === undefined) throw new Error('no analysis sheet');
  return readable(found);
}

/** @param scores of all indicators in 2566, 2565 and so on */
function withHistory(...pastScores: readonly number[]): PlannedAssessment {
  const history = pastScores.map((score, index) => ({
    fiscalYear: 2566 - index,
    indicators: SEED.map((_, at) => reading(at + 1, score, `F${at + 7}`)),
    published: null,
  }));
  const scores = agencyScores(
    SEED.map((value, index) => reading(index + 1, value)),
    { history },
  );
  const assessed = assess(request(scores));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return assessed.value;
}

const seed = analysisOf(assessScores(SEED));
const rowOf = (draft: WorksheetDraft, column: number, text: string) =>
  draft.cells.values.findIndex((row) => String(row[column]).startsWith(text));

test('lists the indicators under their instrument, whose score is the mean of theirs', () => {
  const head = rowOf(seed, 0, 'EIT');
  expect(seed.cells.values[head]?.slice(0, 7)).toEqual([
    'EIT',
    'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
    ...[null, null, null],
    86.05,
    'น้ำหนักร้อยละ 30',
  ]);
  expect(seed.cells.values.slice(head + 1, head + 4).map((row) => row[0])).toEqual([6, 7, 8]);
  expect(seed.cells.values[head + 3]?.[5]).toBe(73.29);
});

test('names the lowest indicator of an instrument in words, unless it has 100', () => {
  const states = seed.cells.values.map((row) => row[6]).filter((state) => String(state).includes('ต่ำที่สุด'));
  expect(states).toEqual(['ดี (ต่ำที่สุดใน IIT)', 'จุดอ่อน (ต่ำที่สุดใน EIT)']);
});

test('holds figures and no formula, so that it stays what was published', () => {
  const cells = seed.cells.values.flat();
  expect(cells.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
});

test('shows each level with its range, what it asks of the parts, and what came of it', () => {
  const first = rowOf(seed, 0, 'ผ่านดีเยี่ยม');
  const levels = seed.cells.values.slice(first, first + 5);
  expect(levels.map((row) => [row[0], row[2], row[4], row[7]])).toEqual([
    [
      'ผ่านดีเยี่ยม',
      '95.00–100.00',
      'ทุกเครื่องมือและ EIT ทั้งสองส่วนไม่ต่ำกว่า 95',
      'ไม่ผ่านเงื่อนไข: EIT รวม 86.05 ต่ำกว่า 95 จึงมีอย่างน้อยหนึ่งส่วนที่ต่ำกว่า 95',
    ],
    [
      'ผ่านดี',
      '85.00–100.00',
      'ทุกเครื่องมือและ EIT ทั้งสองส่วนไม่ต่ำกว่า 85',
      'ยังสรุปไม่ได้: ต้องทราบคะแนน EIT ทั้งสองส่วน (ไม่ต่ำกว่า 85)',
    ],
    ['ผ่าน', '85.00–100.00', 'มีอย่างน้อยหนึ่งส่วนต่ำกว่า 85', '◀ ระดับที่ยืนยันได้'],
    ['ต้องปรับปรุง', '70.00–84.99', '–', null],
    ['ต้องปรับปรุงโดยด่วน', '0.00–69.99', '–', null],
  ]);
  expect(seed.cells.values[first + 5]?.[0]).toMatch(/^ระดับ “ผ่านดี” ต้องมีคะแนน EIT ทั้งสองส่วนไม่ต่ำกว่า 85/);
  const held = seed.cells.styles.find(({ area, style }) => area.firstRow === first + 2 && style.bold === true);
  expect(held?.area).toEqual({ firstRow: first + 2, firstColumn: 0, lastRow: first + 2, lastColumn: 7 });
});

test('a level that nothing can raise is the level held', () => {
  const parts = { part1: part(84), part2: part(88.1) };
  const settled = analysisOf(assessScores(SEED, 2567, { eitParts: parts }));
  expect(settled.cells.values[rowOf(settled, 0, 'ผ่าน')]?.[7]).not.toContain('◀');
  const held = settled.cells.values.find((row) => row[0] === 'ผ่าน');
  expect(held?.[7]).toBe('◀ ระดับที่ได้');
});

test('the official header is repeated, and comes after the other tables', () => {
  const header = rowOf(seed, 1, 'ประเด็นการประเมิน');
  expect(seed.cells.values[header]?.flatMap((value) => value ?? [])).toEqual([
    'ที่',
    'ประเด็นการประเมิน',
    'ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน',
    'ข้อเสนอแนะในการปรับปรุง/พัฒนาการดำเนินงาน',
    'ข้อที่ควรตรวจสอบก่อนสรุป (คอลัมน์นี้ไม่พิมพ์)',
  ]);
  expect(seed.page.repeatedRows).toEqual({ first: header, last: header });
  expect(header).toBeGreaterThan(rowOf(seed, 0, 'ต้องปรับปรุงโดยด่วน'));
  expect(seed.rowHeights).toHaveLength(seed.cells.values.length);
});

test('a weak point is merged over the columns of years, score, change and state', () => {
  const header = rowOf(seed, 1, 'ประเด็นการประเมิน');
  const merged = seed.cells.merges.filter(({ firstRow }) => firstRow >= header);
  expect(merged).toHaveLength(seed.cells.values.length - header);
  expect(new Set(merged.map(({ firstColumn, lastColumn }) => `${firstColumn}–${lastColumn}`))).toEqual(
    new Set(['2–6']),
  );
});

describe.each([
  ['no earlier year', assessScores(SEED)],
  ['two earlier years', withHistory(88, 80)],
])('with %s', (_years, assessment) => {
  const draft = analysisOf(assessment);

  test('the first page has the scores, the charts beside them, and no columns of figures', () => {
    const [second = 0] = draft.page.breaksBefore ?? [];
    expect(draft.cells.values[second]?.[0]).toBe('เกณฑ์ระดับผลการประเมินและผลการพิจารณา');
    for (const { place: beside } of draft.charts) {
      expect([beside.firstColumn, beside.lastColumn]).toEqual([7, 7]);
      expect(beside.firstRow).toBeGreaterThanOrEqual(rowOf(draft, 0, 'ที่'));
      expect(beside.lastRow).toBeLessThan(second);
    }
    expect(draft.page.area).toMatchObject({ firstRow: 0, firstColumn: 0, lastColumn: 7 });
  });

  test('pages begin with a table or a row of the official one, never within scores or levels', () => {
    const header = rowOf(draft, 1, 'ประเด็นการประเมิน');
    const starts = (draft.page.breaksBefore ?? []).map((row) =>
      row > header + 1 ? 'official' : String(draft.cells.values[row]?.[0]).slice(0, 12),
    );
    expect(starts.filter((start) => start !== 'official')).toEqual(['เกณฑ์ระดับผล', 'ผลการวิเคราะ']);
  });
});

test('without earlier years there is one chart, and no year has a column', () => {
  expect(seed.charts.map((one) => one.name)).toEqual(['ITA_1_chart']);
  expect(seed.cells.values[rowOf(seed, 0, 'ที่')]?.slice(0, 8)).toEqual([
    'ที่',
    'เครื่องมือ / ตัวชี้วัด',
    ...[null, null, null],
    'คะแนน',
    'สถานะ',
    null,
  ]);
  expect(new Set(seed.cells.styles.map(({ style }) => style.numberFormat))).not.toContain('"▲ "0.00;"▼ "0.00;"–"');
});

test('a bar of the chart stands in the column of its state, so that it has the colour of that', () => {
  const [chart] = seed.charts;
  expect(chart?.columnColors).toEqual(['#548235', '#FFC000', '#C00000']);
  expect(chart?.lineColors).toEqual(['#7F7F7F', '#1F3864']);
  const row = rowOf(seed, 0, 'ที่') + 8;
  expect(seed.cells.values[row]?.slice(10, 18)).toEqual(['จุดอ่อน', 73.29, '8', 0, 0, 73.29, 85, 95]);
});

describe('columns of earlier years', () => {
  const CHANGE = '"▲ "0.00;"▼ "0.00;"–"';
  const linesOf = (draft: WorksheetDraft) => {
    const head = rowOf(draft, 0, 'ที่');
    const eighth = rowOf(draft, 1, 'การปรับปรุงระบบการทำงาน');
    return [draft.cells.values[head], draft.cells.values[eighth]].map((row) => row?.slice(2, 6));
  };

  test('one has the score of the year before and how much it changed, with ▲ or ▼', () => {
    const draft = analysisOf(withHistory(88));
    expect(linesOf(draft)).toEqual([
      [null, 'ปี 2566', 'ปี 2567', 'เพิ่ม/ลด'],
      [null, 88, 73.29, -14.71],
    ]);
    const changes = draft.cells.styles.filter(({ style }) => style.numberFormat === CHANGE);
    expect(changes.map(({ area }) => [area.firstColumn, area.lastColumn])).toContainEqual([5, 5]);
  });

  test('two stand side by side, the older one first', () => {
    const draft = analysisOf(withHistory(88, 80));
    expect(linesOf(draft)).toEqual([
      ['ปี 2565', 'ปี 2566', 'ปี 2567', 'เพิ่ม/ลด'],
      [80, 88, 73.29, -14.71],
    ]);
  });

  test('of three the oldest is in the chart only', () => {
    const draft = analysisOf(withHistory(88, 80, 70));
    expect(linesOf(draft)[0]).toEqual(['ปี 2565', 'ปี 2566', 'ปี 2567', 'เพิ่ม/ลด']);
    expect(draft.cells.values.flatMap((row) => (row[19] === '2564' ? [row[20]] : []))).toEqual([70]);
  });

  test('a year without a score of the indicator has a dash, and nothing changed', () => {
    const assessment = withHistory(88);
    const history = assessment.history.map((year) => ({
      ...year,
      indicators: year.indicators.filter(({ id }) => id !== 8),
    }));
    const draft = analysisOf({ ...assessment, history });
    expect(linesOf(draft)[1]).toEqual([null, '–', 73.29, '–']);
  });
});

describe('with earlier years on the sheet', () => {
  const draft = analysisOf(withHistory(88, 80));

  test('a second chart shows the totals, oldest first, with the assessed year', () => {
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
      ['2567', 95.01],
    ]);
  });

  test('the charts lie apart, both beside the table of scores', () => {
    const [one, two] = draft.charts;
    expect(two?.place.firstRow).toBeGreaterThan(one?.place.lastRow ?? Infinity);
    expect(one?.place.firstRow).toBe(rowOf(draft, 0, 'ที่'));
    expect(two?.place.lastRow).toBe(rowOf(draft, 1, 'การป้องกันการทุจริต'));
  });
});

describe('Thai digits', () => {
  const thai = analysisOf(withHistory(88, 80), 'thai');

  test('are in every text of the page, and question codes stay as they are', () => {
    const printed = thai.cells.values.flatMap((row) => row.slice(0, 9)).filter((value) => typeof value === 'string');
    const left = printed
      .join(' ')
      .replace(/[a-z]\d+/g, '')
      .match(/[0-9]/g);
    expect(left).toBeNull();
    expect(printed.join(' ')).toContain('ผลรายข้อคำถาม e7 e8 และ e9 ก่อนสรุปจุดอ่อน');
  });

  test('are number formats where the cell is a number', () => {
    const formats = new Set(thai.cells.styles.flatMap(({ style }) => style.numberFormat ?? []));
    const change = '[$-D00041E]"▲ "0.00;[$-D00041E]"▼ "0.00;"–"';
    expect(formats).toEqual(new Set(['[$-D00041E]0', '[$-D00041E]0.00', change]));
    const figures = thai.cells.values[6]?.slice(16, 18);
    expect(figures).toEqual([85, 95]);
  });

  test('leave the worksheet’s name as it is', () => {
    expect(thai.title).toBe('วิเคราะห์ ITA 2567');
  });
});
