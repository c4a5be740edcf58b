import { cellInput } from '../../src/excel/cells';
import { freeSheetName } from '../../src/excel/sheetName';
import { draftResults } from '../../src/sheet/draftResults';
import { rowHeight } from '../../src/sheet/drafts/textHeight';
import { placeBlock } from '../../src/sheet/placeBlock';
import { assessScores, SEED } from '../ita/support';
import { catalogue } from '../../src/ita/catalogue';

const options = { mark: 'ITA_1', language: 'th', keptInputs: { part1: null, part2: null } } as const;
const place = { row: 5, column: 4 };
const seed = assessScores(SEED);
const { drafts } = draftResults(seed, place, options);
const [measures, analysis] = drafts.worksheets;
if (measures === undefined || analysis === undefined) throw new Error('two worksheets are drafted');

describe('the measures sheet', () => {
  const table = measures.cells.values.slice(5);

  test('has the five official columns', () => {
    expect(measures.cells.values[4]).toEqual([
      'ประเด็น',
      'มาตรการ โครงการ หรือกิจกรรม',
      'ขั้นตอน/วิธีการปฏิบัติ',
      'ผู้รับผิดชอบ',
      'ระยะเวลาดำเนินการ',
    ]);
  });

  test('holds all seven issues in order, each with every cell filled', () => {
    const titles = table.map((row) => row[0]).filter((cell) => typeof cell === 'string' && !cell.includes('(ต่อ)'));
    for (const issue of catalogue) {
      expect(
        titles.filter((title) => typeof title === 'string' && title.startsWith(`${issue.id}. ${issue.title}`)),
      ).toHaveLength(1);
    }
    const rows = table.slice(
      0,
      table.findIndex((row) => row.every((cell) => cell === null)),
    );
    expect(rows.every((row) => row.every((cell) => typeof cell === 'string' && cell.length > 3))).toBe(true);
  });

  test('marks the weak issue in words, with the reason, and names the year planned for', () => {
    const second = table.find((row) => String(row[0]).startsWith('2. '));
    expect(second?.[0]).toContain('[จุดอ่อน] ตัวชี้วัดที่ 8 = 73.29');
    expect(measures.title).toBe('มาตรการ ITA 2568');
    expect(JSON.stringify(measures.cells.values)).not.toContain('{');
    expect(JSON.stringify(measures.cells.values)).toContain('2568');
  });

  test('prints on A4 landscape with the header repeated and frozen, no row higher than a page', () => {
    expect(measures.page).toMatchObject({ orientation: 'Landscape', repeatedRows: { first: 4, last: 4 } });
    expect(measures.frozenRows).toBe(5);
    expect(Math.max(...measures.rowHeights.map((height) => height ?? 0))).toBeLessThan(300);
    expect(measures.rowHeights).toHaveLength(measures.cells.values.length);
  });
});

test('the analysis sheet says of issues without a weakness that there is none, and how to keep it up', () => {
  const fourth = analysis.cells.values.find((row) => row[1] === 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ');
  expect(fourth?.[0]).toBe(4);
  expect(fourth?.[2]).toContain('ไม่พบตัวชี้วัดที่ต่ำกว่าเกณฑ์ 95');
  expect(fourth?.[3]).toContain('เห็นควรรักษา');
});

test('the chart shows ten indicators and the lines 85 and 95', () => {
  const { source } = analysis.charts[0] ?? {};
  const rows = analysis.cells.values
    .slice(source?.firstRow, (source?.lastRow ?? 0) + 1)
    .map((row) => row.slice(source?.firstColumn, (source?.lastColumn ?? 0) + 1));
  expect(rows[0]).toEqual(['ตัวชี้วัด', 'คะแนน', 'เกณฑ์ 85', 'เกณฑ์ 95']);
  expect(rows).toHaveLength(11);
  expect(rows[8]?.slice(2)).toEqual([85, 95]);
  expect(rows[8]?.[1]).toEqual({ formula: "='ITA 2567'!$I$24" });
});

test('score cells that are numbers get live rules, texts get a rule for that text only', () => {
  const text = { isNumber: false, text: '๗๓.๒๙' } as const;
  const mixed = { ...seed, indicators: seed.indicators.map((one) => (one.id === 8 ? { ...one, ...text } : one)) };
  const rules = draftResults(mixed, place, options).drafts.highlights;
  expect(rules.filter((rule) => rule.cell === 'C14').map((rule) => rule.formula)).toEqual([
    '=AND(N("ITA_1")=0,EXACT($C$14,"๗๓.๒๙"))',
  ]);
  expect(rules.filter((rule) => rule.cell === 'C7').map((rule) => rule.formula)).toEqual([
    '=AND(N("ITA_1")=0,ISNUMBER($C$7),ROUND(N($C$7),2)<85)',
    '=AND(N("ITA_1")=0,ISNUMBER($C$7),ROUND(N($C$7),2)>=85,ROUND(N($C$7),2)<95)',
  ]);
});

describe('where the block goes', () => {
  const grid = {
    sheet: 'ITA 2567',
    firstRow: 0,
    firstColumn: 0,
    values: Array.from({ length: 16 }, () => ['1', 'ก', 95]),
    formulas: [],
    numberFormats: [],
  };
  const usedArea = { firstRow: 0, firstColumn: 0, lastRow: 15, lastColumn: 2 };
  const base = { grid, usedArea, scoreCells: ['C7', 'C16'], old: null, rows: 22, columns: 7 };

  test('is beside the scores, from the header row, one column off', () => {
    expect(placeBlock(base)).toEqual({ row: 5, column: 4, beside: true });
  });

  test('is right of formatted cells too', () => {
    expect(placeBlock({ ...base, usedArea: { ...usedArea, lastColumn: 8 } })).toMatchObject({ column: 10 });
  });

  test('is below the data when a format covers the whole width', () => {
    expect(placeBlock({ ...base, usedArea: { ...usedArea, lastColumn: 16383 } })).toEqual({
      row: 17,
      column: 0,
      beside: false,
    });
  });

  test('stays where it was', () => {
    const old = { firstRow: 2, firstColumn: 6, lastRow: 23, lastColumn: 12 };
    expect(placeBlock({ ...base, old, usedArea: { ...usedArea, lastColumn: 12 } })).toMatchObject({
      row: 2,
      column: 6,
    });
  });

  test('moves when something of the user’s is in the way of its new size', () => {
    const values = grid.values.map((row, index) => [...row, '', '', '', index === 12 ? 'ของผู้ใช้' : '']);
    const old = { firstRow: 5, firstColumn: 4, lastRow: 9, lastColumn: 10 };
    const moved = placeBlock({ ...base, grid: { ...grid, values }, old, usedArea: { ...usedArea, lastColumn: 10 } });
    expect(moved).toEqual({ row: 5, column: 8, beside: true });
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+66 74', "'+66 74"],
  ['-', "'-"],
  ['@cmd', "'@cmd"],
  ['1/2', "'1/2"],
  ['TRUE', "'TRUE"],
  ["'a", "''a"],
  ['เทศบาลตำบลควนขนุน', 'เทศบาลตำบลควนขนุน'],
  ['', ''],
])('the text %s is written so that it stays a text', (text, input) => {
  expect(cellInput(text)).toBe(input);
});

test('sheet names are made free by a number, without case, within 31 units and whole letters', () => {
  expect(freeSheetName('มาตรการ ITA 2568', [])).toBe('มาตรการ ITA 2568');
  expect(freeSheetName('มาตรการ ITA 2568', ['มาตรการ ita 2568', 'มาตรการ ITA 2568 (2)'])).toBe('มาตรการ ITA 2568 (3)');
  const long = 'ที่'.repeat(10) + 'ก';
  const name = freeSheetName(long, [long]);
  expect(name).toBe('ที่'.repeat(9) + ' (2)');
  expect(name.length).toBeLessThanOrEqual(31);
});

test('row heights count wrapped lines, and tone marks take no width', () => {
  expect(rowHeight(['ก'], [10], 14)).toBe(rowHeight(['ก่ก้ก๊'], [10], 14));
  expect(rowHeight(['ก\nข\nค'], [10], 14)).toBeGreaterThan(rowHeight(['ก\nข'], [10], 14));
  expect(rowHeight(['การ'.repeat(500)], [10], 14)).toBe(409);
});
