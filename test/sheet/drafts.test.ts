import { cellInput } from '../../src/excel/cellContents';
import { freeSheetName } from '../../src/excel/freeSheetName';
import { draftResults } from '../../src/sheet/draftResults';
import { asPrinted, rowHeight } from '../../src/sheet/drafts/textHeight';
import { readable } from './draftGrid';
import { placeBlock } from '../../src/sheet/placeBlock';
import { assessScores, SEED } from '../ita/support';
import { catalogue } from '../../src/ita/catalogue';

const options = {
  mark: 'ITA_1',
  language: 'th',
  digits: 'arabic',
  worksheets: ['measures', 'analysis'],
  keptInputs: { part1: null, part2: null },
  roundsToFormat: false,
} as const;
const place = { row: 5, column: 4 };
const seed = assessScores(SEED);
const { drafts } = draftResults(seed, place, options);
const [measures, analysis] = drafts.worksheets.map(readable);
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
    const titles = table.map((row) => row[0]);
    for (const issue of catalogue) {
      expect(
        titles.filter((title) => typeof title === 'string' && title.startsWith(`${issue.id}. ${issue.title}`)),
      ).toHaveLength(1);
    }
    const rows = table.slice(
      0,
      table.findIndex((row) => row.every((cell) => cell === null)),
    );
    expect(rows.every((row) => row.every((cell) => typeof cell === 'string' && cell.length > 1))).toBe(true);
  });

  test('marks the weak issue in words, with the reason, and names the year planned for', () => {
    const second = table.filter((row) => String(row[0]).startsWith('2.')).map((row) => row[0]);
    expect(second).toEqual([
      '2. การให้บริการและระบบ E-Service\nจุดอ่อน: ตัวชี้วัดที่ 8 (73.29 คะแนน)\nควรพัฒนา: ตัวชี้วัดที่ 7 (91.19 คะแนน) และตัวชี้วัดที่ 6 (93.67 คะแนน)',
      '2.',
      '2.',
    ]);
    expect(measures.title).toBe('มาตรการ ITA 2568');
    expect(JSON.stringify(measures.cells.values)).not.toContain('{');
    expect(JSON.stringify(measures.cells.values)).toContain('2568');
  });

  test('numbers what is printed 1, 2, 3 within each issue, whatever the ids in the catalogue', () => {
    const names = table.flatMap((row) => (/^\d\.\d/.test(String(row[1])) ? [String(row[1]).slice(0, 3)] : []));
    expect(names).toEqual('1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 5.1 6.1 7.1'.split(' '));
    expect(measures.rowIds.filter((id) => /^\d-\d$/.test(id)).slice(-4)).toEqual(['4-3', '5-4', '6-4', '7-4']);
  });

  test('prints on A4 landscape with the header repeated and frozen, no row higher than a page', () => {
    expect(measures.page).toMatchObject({ orientation: 'Landscape', repeatedRows: { first: 4, last: 4 } });
    expect(measures.frozenRows).toBe(5);
    const texts = table.map((row) => row.map((value) => (typeof value === 'string' ? value : '')));
    expect(Math.max(...texts.map((row) => rowHeight(row, measures.columnWidths, 14)))).toBeLessThan(250);
    expect(measures.rowHeights).toHaveLength(measures.cells.values.length);
  });
});

test('the analysis says of issues without a weakness how to keep up the result', () => {
  const fourth = analysis.cells.values.find((row) => row[1] === 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ');
  expect(fourth?.[0]).toBe(4);
  expect(fourth?.[2]).toBe('ไม่มีตัวชี้วัดที่ได้ต่ำกว่า 95 คะแนน');
  expect(fourth?.slice(3, 7)).toEqual([null, null, null, null]);
  expect(fourth?.[7]).toContain('เห็นควรรักษา');
  expect(fourth?.[8]).toBeNull();
});

test('the chart shows ten indicators and the lines 85 and 95', () => {
  const { source } = analysis.charts[0] ?? {};
  const rows = analysis.cells.values
    .slice(source?.firstRow, (source?.lastRow ?? 0) + 1)
    .map((row) => row.slice(source?.firstColumn, (source?.lastColumn ?? 0) + 1));
  expect(rows[0]).toEqual(['ตัวชี้วัด', 'ดี', 'ควรพัฒนา', 'จุดอ่อน', 'เกณฑ์ 85', 'เกณฑ์ 95']);
  expect(rows).toHaveLength(11);
  // The score of indicator 8, in the column of its state.
  expect(rows[8]).toEqual(['8', 0, 0, 73.29, 85, 95]);
  expect(analysis.charts[0]?.columnColors).toHaveLength(3);
});

test('score cells that are numbers get live rules, texts get a rule for that text only', () => {
  const text = { isNumber: false, text: '๗๓.๒๙' } as const;
  const mixed = { ...seed, indicators: seed.indicators.map((one) => (one.id === 8 ? { ...one, ...text } : one)) };
  const rules = draftResults(mixed, place, options).drafts.highlights;
  expect(rules.map((rule) => rule.range)).toEqual(
    // The runs above and below the text: weak on the first cell and the others, watch on the last and the others.
    ['C7', 'C8:C13', 'C7:C12', 'C13', 'C14', 'C15:C16', 'C15', 'C16'],
  );
  const formulaOn = (range: string) => rules.find((rule) => rule.range === range)?.formula;
  expect(formulaOn('C14')).toBe('=AND(N("ITA_1")=0,EXACT($C$14,"๗๓.๒๙"))');
  expect(formulaOn('C7')).toBe('=AND(N("ITA_1")=0,ISNUMBER($C$7),ROUND(N($C$7),2)<85)');
  expect(formulaOn('C13')).toBe('=AND(N("ITA_1")=0,ISNUMBER($C$13),ROUND(N($C$13),2)>=85,ROUND(N($C$13),2)<95)');
  const cell = 'INDEX($C$8:$C$13,ROW()-ROW($C$8)+1,COLUMN()-COLUMN($C$8)+1)';
  expect(formulaOn('C8:C13')).toBe(`=AND(N("ITA_1")=0,ISNUMBER(${cell}),ROUND(N(${cell}),2)<85)`);
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
  const size = { rows: 1_048_576, columns: 16_384 };
  const base = { grid, looked: [], merges: [], size, scoreCells: ['C7', 'C16'], old: null, rows: 22, columns: 7 };
  /** The grid with something of the user's in one cell more. */
  const gridWith = (row: number, column: number) => ({
    ...grid,
    values: Array.from({ length: Math.max(16, row + 1) }, (_, line) =>
      Array.from({ length: Math.max(3, column + 1) }, (__, at) =>
        line === row && at === column ? 'ของผู้ใช้' : (grid.values[line]?.[at] ?? ''),
      ),
    ),
  });

  test('is beside the scores, from the header row, one column off', () => {
    expect(placeBlock(base)).toEqual({ row: 5, column: 4, beside: true });
  });

  test('takes no notice of what stands above its header row or below its last row', () => {
    expect(placeBlock({ ...base, grid: gridWith(1, 20) })).toEqual({ row: 5, column: 4, beside: true });
    expect(placeBlock({ ...base, grid: gridWith(28, 20) })).toEqual({ row: 5, column: 4, beside: true });
  });

  test.each([
    [5, 4, 6],
    [5, 10, 12],
    [26, 10, 12],
    [27, 10, 4],
    [5, 11, 4],
  ])('is right of a cell in row %i, column %i that it would need: column %i', (row, column, expected) => {
    expect(placeBlock({ ...base, grid: gridWith(row, column) })?.column).toBe(expected);
  });

  test('is right of a header that stands above its first row, unless that is a title far across', () => {
    expect(placeBlock({ ...base, grid: gridWith(4, 8) })?.column).toBe(10);
    expect(placeBlock({ ...base, grid: gridWith(4, 10) })?.column).toBe(12);
    expect(placeBlock({ ...base, grid: gridWith(4, 11) })?.column).toBe(4);
  });

  test('keeps off merged cells, empty as they may be', () => {
    const merge = { firstRow: 8, firstColumn: 5, lastRow: 9, lastColumn: 6 };
    expect(placeBlock({ ...base, merges: [merge] })?.column).toBe(8);
  });

  test('is below the data where the sheet has no room beside it', () => {
    expect(placeBlock({ ...base, size: { rows: 65_536, columns: 10 } })).toEqual({ row: 17, column: 0, beside: false });
    expect(placeBlock({ ...base, size: { rows: 65_536, columns: 11 } })).toMatchObject({ column: 4 });
  });

  test('has no place on a sheet that ends below the data', () => {
    expect(placeBlock({ ...base, size: { rows: 39, columns: 10 } })).toEqual({ row: 17, column: 0, beside: false });
    expect(placeBlock({ ...base, size: { rows: 38, columns: 10 } })).toBeNull();
  });

  describe('keeps off a formula that shows nothing', () => {
    const area = { firstRow: 0, firstColumn: 0, lastRow: 99, lastColumn: 49 };
    const formulaAt = (row: number, column: number) => [
      { area, contents: { row, column, cells: [['=IF(C6>100,"ผิด","")']] } },
    ];

    test.each([
      [5, 3, 5],
      [5, 4, 6],
      [26, 10, 12],
      [27, 10, 4],
      [5, 11, 4],
      [4, 8, 10],
    ])('in row %i, column %i, as off a value: the block is in column %i', (row, column, expected) => {
      expect(placeBlock({ ...base, looked: formulaAt(row, column) })?.column).toBe(expected);
    });

    test('below the data too, where it still stands in line with the values', () => {
      const narrow = { ...base, size: { rows: 65_536, columns: 10 }, looked: formulaAt(20, 5) };
      expect(placeBlock(narrow)).toEqual({ row: 22, column: 0, beside: false });
      const right = { ...grid, firstColumn: 2 };
      const inLine = { ...narrow, grid: right, size: { rows: 65_536, columns: 12 }, looked: formulaAt(20, 1) };
      expect(placeBlock(inLine)).toEqual({ row: 22, column: 2, beside: false });
    });

    test('but not off one in the block that it replaces', () => {
      const old = { firstRow: 5, firstColumn: 4, lastRow: 26, lastColumn: 10 };
      expect(placeBlock({ ...base, old, looked: formulaAt(12, 6) })).toMatchObject({ row: 5, column: 4 });
      const less = { ...old, lastRow: 11 };
      expect(placeBlock({ ...base, old: less, looked: formulaAt(12, 6) })).toMatchObject({ row: 5, column: 8 });
    });
  });

  test('stays where it was', () => {
    const old = { firstRow: 2, firstColumn: 6, lastRow: 23, lastColumn: 12 };
    expect(placeBlock({ ...base, old })).toMatchObject({ row: 2, column: 6 });
  });

  test('moves when something of the user’s is in the way of its new size', () => {
    const old = { firstRow: 5, firstColumn: 4, lastRow: 9, lastColumn: 10 };
    expect(placeBlock({ ...base, grid: gridWith(12, 6), old })).toEqual({ row: 5, column: 8, beside: true });
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

test('rows of wrapped texts are fitted by Excel, and merged ones get their height from us', () => {
  const merged = new Set(measures.cells.merges.map(({ firstRow }) => firstRow));
  const wrapped = measures.cells.values.flatMap((line, row) => (line.some((value) => value !== null) ? [row] : []));
  for (const row of wrapped) expect([row, measures.rowHeights[row] === null]).toEqual([row, !merged.has(row)]);
});

test('row heights count wrapped lines, and tone marks take no width', () => {
  expect(rowHeight(['ก'], [10], 14)).toBe(rowHeight(['ก่ก้ก๊'], [10], 14));
  expect(rowHeight(['ก\nข\nค'], [10], 14)).toBeGreaterThan(rowHeight(['ก\nข'], [10], 14));
  expect(rowHeight(['การ'.repeat(500)], [10], 14)).toBe(409);
  // With reserve 8.52 letters of 6.16 points in 52.5 points, and 1.45 × 14 points a line.
  expect(rowHeight(['กขคงจฉชซ'], [10], 14)).toBe(25);
  expect(rowHeight(['กขคงจฉชซฌ'], [10], 14)).toBe(45);
  expect(rowHeight(['.'.repeat(17)], [10], 14)).toBe(25);
  expect(rowHeight(['.'.repeat(18)], [10], 14)).toBe(45);
  // As printed 9.375 letters of 5.6 points, and 1.34 × 14 points a line.
  expect(rowHeight(['กขคงจฉชซฌ'], [10], 14, asPrinted)).toBe(21);
  expect(rowHeight(['กขคงจฉชซฌญ'], [10], 14, asPrinted)).toBe(40);
});
