/** What staff typed into the worksheet of measures survives the next drafts of it. */
import { catalogue } from '../../src/ita/catalogue';
import type { Digits } from '../../src/sheet/drafts/thaiOrArabicDigits';
import { measuresSheet } from '../../src/sheet/drafts/measuresSheet';
import type { Grid } from '../../src/sheet/grid';
import { keepEdits, type Kept } from '../../src/sheet/keep/keepEdits';
import { cellDigest } from '../../src/sheet/record';
import { findingMessage } from '../../src/texts/messages';
import { assessScores, SEED } from '../ita/support';
import { changed, gridOf, modelGrid, oldOf, range, recordOf, rowOf, withColumn, withRows } from './draftGrid';

const seed = assessScores(SEED);
const good = assessScores(SEED.map(() => 99));
const [ISSUE, MEASURE, STEPS, OWNER, PERIOD] = [0, 1, 2, 3, 4] as const;
const HEADER = 4;

const modelOf = (assessment = seed, digits: Digits = 'arabic') => measuresSheet(assessment, digits);
const measures = modelGrid(modelOf());
/** @param old the worksheet as drafted for the seed, and changed since */
const keep = (old: Grid, assessment = seed) => keepEdits(modelOf(assessment), oldOf(modelOf(), old), assessment);
const at = (number: string, grid = measures) => rowOf(grid, MEASURE, `${number} `);
const SIGNED = rowOf(measures, 0, 'ลงชื่อ');

/** The worksheet after the click. */
function after(kept: Kept, before: Grid): Grid {
  if (kept.draft === null) throw new Error('nothing was drafted');
  return gridOf(kept.draft, before);
}
const result = (old: Grid, assessment = seed) => after(keep(old, assessment), old);
const valueAt = (grid: Grid, number: string, column: number) => grid.values[at(number, grid)]?.[column];
const codes = (kept: Kept) => kept.findings.map((one) => one.code);

/** A second click: the record is that of the first one. */
function again(kept: Kept, before: Grid, assessment = seed): [Kept, Grid] {
  if (kept.draft === null) throw new Error('nothing was drafted');
  const grid = after(kept, before);
  return [keepEdits(modelOf(assessment), oldOf(modelOf(assessment), grid, recordOf(kept.draft)), assessment), grid];
}

describe('the measures sheet', () => {
  test('untouched, comes out the same', () => {
    const kept = keep(measures);
    expect(after(kept, measures)).toEqual(measures);
    expect(kept.findings).toEqual([]);
  });

  test('keeps issue, measure, steps, owner and period as staff changed them', () => {
    const old = changed(
      measures,
      [at('2.1'), OWNER, 'นักทรัพยากรบุคคล'],
      [at('2.1'), PERIOD, 'ไตรมาส 2'],
      [at('4.1'), STEPS, 'ขั้นเดียว'],
      [at('5.1'), MEASURE, '5.1 มาตรการของเรา'],
      [at('2.2'), ISSUE, '2. ประเด็นที่สอง'],
    );
    const kept = keep(old);
    const grid = after(kept, old);
    expect([valueAt(grid, '2.1', OWNER), valueAt(grid, '2.1', PERIOD)]).toEqual(['นักทรัพยากรบุคคล', 'ไตรมาส 2']);
    expect(valueAt(grid, '4.1', STEPS)).toBe('ขั้นเดียว');
    expect(valueAt(grid, '5.1', MEASURE)).toBe('5.1 มาตรการของเรา');
    expect(valueAt(grid, '2.2', ISSUE)).toBe('2. ประเด็นที่สอง');
    expect(kept.findings).toEqual([]);
  });

  test('what stands where it stood is left as it is, with its formula and number format', () => {
    const old = changed(measures, [at('2.1'), OWNER, 'กองช่าง', '=B1'], [at('2.1'), 7, 12.5, '=H1*2']);
    const kept = keep(old);
    expect(kept.draft?.cells.values[at('2.1')]?.[OWNER]).toEqual({ isLeft: true });
    expect(kept.draft?.cells.values[at('2.1')]?.[7]).toEqual({ isLeft: true });
    expect(kept.findings).toEqual([]);
  });

  test('rows sorted by staff go back to our order and keep their edits', () => {
    const edited = changed(measures, [at('2.1'), OWNER, 'กองช่าง']);
    const body = range(HEADER + 1, SIGNED - 1);
    const old = withRows(edited, [...range(0, HEADER + 1), ...[...body].reverse(), ...range(SIGNED - 1, SIGNED + 4)]);
    const grid = result(old);
    expect(valueAt(grid, '2.1', OWNER)).toBe('กองช่าง');
    expect(grid).toEqual(changed(measures, [at('2.1'), OWNER, 'กองช่าง']));
  });

  test('a sorted row is known by most of its texts, also with another number or text', () => {
    const edited = changed(measures, [at('4.1'), MEASURE, 'งานของเรา'], [at('5.1'), OWNER, 'งานของเรา']);
    const body = range(HEADER + 1, SIGNED - 1);
    const old = withRows(edited, [...range(0, HEADER + 1), ...[...body].reverse(), ...range(SIGNED - 1, SIGNED + 4)]);
    const kept = keep(old);
    expect([after(kept, old), kept.findings]).toEqual([edited, []]);
  });

  test('a row that staff added stays behind the row that it followed', () => {
    const own = ['ของเราเอง', 'อบรมเพิ่มเติม', '', 'สำนักปลัด', ''];
    const row = at('2.1') + 1;
    const old = withRows(measures, [...range(0, row), own, ...range(row, SIGNED + 4)]);
    const kept = keep(old);
    expect(after(kept, old)).toEqual(old);
    expect(kept.findings).toEqual([]);
    const other = keep(old, good);
    const grid = after(other, old);
    expect(grid.values[at('2.1', grid) + 1]).toEqual(own);
  });

  test('rows above the table and below it are rows like others', () => {
    const old = withRows(measures, [
      ['', '', 'ด่วนที่สุด'],
      ...range(0, 3),
      ['', 'เอกสารแนบ 1'],
      ...range(3, SIGNED - 1),
      [''],
      ['หมายเหตุ ทบทวนทุกไตรมาส'],
      ...range(SIGNED - 1, SIGNED + 4),
      ['สำเนา กองคลัง'],
    ]);
    const kept = keep(old);
    expect(after(kept, old)).toEqual(old);
    expect(kept.draft).toMatchObject({ frozenRows: HEADER + 3, page: { repeatedRows: { first: HEADER + 2 } } });
    expect(kept.findings).toEqual([]);
  });

  test('blank rows between rows of the table are dropped, and those elsewhere are kept', () => {
    const row = at('2.1');
    const old = withRows(measures, [
      ...range(0, row),
      [],
      ...range(row, SIGNED + 1),
      [],
      [],
      ...range(SIGNED + 1, SIGNED + 4),
    ]);
    const grid = result(old);
    expect(grid.values[row]?.[MEASURE]).toBe(measures.values[row]?.[MEASURE]);
    expect(
      grid.values
        .slice(SIGNED + 1, SIGNED + 3)
        .flat()
        .join(''),
    ).toBe('');
    expect(grid.values).toHaveLength(measures.values.length + 2);
  });

  test('a row that staff copied is a row of theirs, and the first of the two is taken for ours', () => {
    const row = at('2.1');
    const old = withRows(changed(measures, [row, OWNER, 'กองช่าง']), [
      ...range(0, row + 2),
      row,
      ...range(row + 2, SIGNED + 4),
    ]);
    const [kept, grid] = again(keep(old, good), old, good);
    expect(grid.values.filter((line) => line[OWNER] === 'กองช่าง')).toHaveLength(2);
    expect(after(kept, grid)).toEqual(grid);
    const copy = ['', '2.1 ระยะที่สอง', 'ทำต่อ', 'กองช่าง', 'ปีหน้า'];
    const other = withRows(measures, [...range(0, row), copy, ...range(row, SIGNED + 4)]);
    expect(result(other)).toEqual(other);
  });

  test('a copy in the place of a deleted row is no edit of that row', () => {
    const row = at('2.2');
    const old = withRows(measures, [...range(0, row), at('2.1'), ...range(row + 1, SIGNED + 4)]);
    const kept = keep(old);
    expect(after(kept, old)).toEqual(old);
    expect(codes(kept)).toEqual(['row-deleted']);
  });

  test('names and places under the signatures stay, also when the table grows', () => {
    const old = changed(measures, [SIGNED + 1, 0, '( ผู้จัดทำคนหนึ่ง )'], [SIGNED + 2, 2, 'ตำแหน่ง ปลัดเทศบาล']);
    const grid = result(old, good);
    const now = rowOf(grid, 0, 'ลงชื่อ');
    expect(now).not.toBe(SIGNED);
    expect(grid.values[now + 1]?.[0]).toBe('( ผู้จัดทำคนหนึ่ง )');
    expect(grid.values[now + 2]?.[2]).toBe('ตำแหน่ง ปลัดเทศบาล');
    expect(grid.values[now + 2]?.[0]).toMatch(/^ตำแหน่ง \.{4}/);
  });

  test('the agency’s name written over the dots stays', () => {
    const nameless = { ...seed, agency: null };
    const old = changed(modelGrid(modelOf(nameless)), [1, 0, 'เทศบาลตำบลควนขนุน']);
    const kept = keepEdits(modelOf(nameless), oldOf(modelOf(nameless), old), nameless);
    expect(after(kept, old).values[1]?.[0]).toBe('เทศบาลตำบลควนขนุน');
    expect(kept.findings).toEqual([]);
  });

  test('text in the other kind of digits or with odd blanks is ours', () => {
    const old = changed(modelGrid(modelOf(seed, 'thai')), [at('2.2'), OWNER, ' ทุกส่วนราชการ ']);
    const kept = keep(old);
    expect(after(kept, old)).toEqual(measures);
    expect(kept.findings).toEqual([]);
  });

  test('an emptied cell gets our text again', () => {
    expect(result(changed(measures, [at('2.1'), OWNER, '']))).toEqual(measures);
  });

  test('an emptied worksheet is drafted anew', () => {
    const blank = measures.values.flatMap((line, row) => line.map((_, column) => [row, column, ''] as const));
    expect(result(changed(measures, ...blank))).toEqual(measures);
  });

  test('a row that staff deleted stays deleted, and is named at every click', () => {
    const row = at('2.1');
    const old = withRows(measures, [...range(0, row), ...range(row + 1, SIGNED + 4)]);
    const kept = keep(old);
    expect(after(kept, old)).toEqual(old);
    expect(kept.findings).toMatchObject([
      { code: 'row-deleted', severity: 'info', parameters: { sheet: 'มาตรการ ITA 2568' } },
    ]);
    expect(String(kept.findings[0]?.parameters.rows)).toMatch(/^“2\.1 .{30,40}…”$/);
    expect(kept.findings.map((one) => findingMessage(one, 'th'))[0]).not.toContain('{');
    const [second, grid] = again(kept, old);
    expect([after(second, grid), codes(second)]).toEqual([old, ['row-deleted']]);
  });

  test('a row that staff put in the place of one that they deleted before is theirs', () => {
    const row = at('2.1');
    const [kept, fewer] = again(keep(withRows(measures, [...range(0, row), ...range(row + 1, SIGNED + 4)])), measures);
    if (kept.draft === null) throw new Error('nothing was drafted');
    const own = ['', 'มาตรการของเราเอง', '', 'กองช่าง', ''];
    const old = withRows(fewer, [...range(0, row), own, ...range(row, SIGNED + 3)]);
    const third = keepEdits(modelOf(), oldOf(modelOf(), old, recordOf(kept.draft)), seed);
    expect([after(third, old), codes(third)]).toEqual([old, ['row-deleted']]);
  });

  test('a row that staff deleted is not taken for one with some of its texts', () => {
    const row = at('4.1');
    const half =
      measures.values[row]?.map((value, column) => (column === ISSUE || column === STEPS ? value : 'ของเรา')) ?? [];
    const [kept, fewer] = again(keep(withRows(measures, [...range(0, row), ...range(row + 1, SIGNED + 4)])), measures);
    if (kept.draft === null) throw new Error('nothing was drafted');
    const old = withRows(fewer, [...range(0, 6), half, ...range(6, SIGNED + 3)]);
    const third = keepEdits(modelOf(), oldOf(modelOf(), old, recordOf(kept.draft)), seed);
    expect([after(third, old), codes(third)]).toEqual([old, ['row-deleted']]);
  });

  test('a measure that is no longer planned goes, unless staff worked on it', () => {
    expect(result(measures, good)).toEqual(modelGrid(modelOf(good)));
    const old = changed(measures, [at('2.1'), OWNER, 'กองช่าง']);
    const kept = keep(old, good);
    const grid = after(kept, old);
    const row = at('2.1', grid) + 1;
    expect(grid.values[row]).toEqual(old.values[at('2.1')]);
    expect(kept.findings).toEqual([
      {
        code: 'edit-not-planned',
        severity: 'info',
        cells: [`'มาตรการ ITA 2568'!B${row + 1}`],
        parameters: { measure: '2.1 พัฒนาระบบ E-Service ให้ครอบคลุมบริกา…' },
      },
    ]);
    const [second, same] = again(kept, old, good);
    expect([after(second, same), codes(second)]).toEqual([grid, []]);
  });

  test('a newly planned measure is never taken for a row that staff put in its place', () => {
    const before = modelGrid(modelOf(good));
    const own = ['', 'มาตรการของเราเอง', '', 'กองช่าง', ''];
    const place = at('2.1', before);
    const old = withRows(before, [...range(0, place), own, ...range(place, before.values.length)]);
    const kept = keepEdits(modelOf(), oldOf(modelOf(good), old), seed);
    const grid = after(kept, old);
    expect(grid.values.filter((line) => line[MEASURE] !== 'มาตรการของเราเอง')).toEqual(measures.values);
    expect(grid.values[at('1.3', grid) + 1]).toEqual(own);
    expect(kept.findings).toEqual([]);
  });

  test('a measure that is planned again takes its row back', () => {
    const old = changed(measures, [at('2.1'), OWNER, 'กองช่าง']);
    const [, grid] = again(keep(old, good), old, good);
    const back = keepEdits(modelOf(), oldOf(modelOf(good), grid), seed);
    expect(after(back, grid)).toEqual(old);
  });

  test('without its header the worksheet is left alone, and that is said', () => {
    const kept = keep(withRows(measures, [...range(0, HEADER), ...range(HEADER + 1, SIGNED + 4)]));
    expect(kept.draft).toBeNull();
    expect(codes(kept)).toEqual(['edits-unreadable']);
  });

  test('a renamed column stays, and a moved one goes back', () => {
    const renamed = changed(measures, [HEADER, OWNER, 'หน่วยงานที่รับผิดชอบ'], [at('2.1'), OWNER, 'กองช่าง']);
    expect(result(renamed)).toEqual(renamed);
    const moved = {
      ...renamed,
      values: renamed.values.map((line) => [...line.slice(1), line[0] ?? '']),
      formulas: renamed.formulas.map((line) => [...line.slice(1), line[0] ?? '']),
    };
    expect(result(moved).values[at('2.1')]).toEqual(renamed.values[at('2.1')]);
  });

  test('a deleted column comes back, and our texts that slid into others are not taken for edits', () => {
    const cut = (cells: Grid['values']) => cells.map((line, row) => (row < 3 ? line.slice(0, 4) : line.slice(1)));
    const old = { ...measures, values: cut(measures.values), formulas: cut(measures.formulas) };
    expect(result(old)).toEqual(measures);
  });

  test('a column that staff put in goes right of ours, is printed, and looks like the table', () => {
    const old = changed(withColumn(measures, 2), [HEADER, 2, 'งบประมาณ'], [at('2.1'), 2, 5000]);
    const kept = keep(old);
    const grid = after(kept, old);
    expect(grid.values[HEADER]?.slice(4)).toEqual([measures.values[HEADER]?.[PERIOD], 'งบประมาณ']);
    expect(valueAt(grid, '2.1', 5)).toBe(5000);
    expect(valueAt(grid, '2.1', STEPS)).toBe(valueAt(measures, '2.1', STEPS));
    expect(kept.draft?.page.area.lastColumn).toBe(5);
    expect(kept.draft?.page.scale).toBeLessThan(keep(measures).draft?.page.scale ?? 0);
    const [second, same] = again(kept, old);
    expect(after(second, same)).toEqual(grid);
  });

  test('a moved formula is kept as its result, unless it refers to no cell', () => {
    const row = at('7.1');
    const old = changed(measures, [row, OWNER, 'กองช่าง', '=B1'], [row, PERIOD, 7, '=3+4']);
    const kept = keep(old, good);
    const now = at('7.1', after(kept, old));
    expect(kept.draft?.cells.values[now]?.slice(OWNER)).toEqual(['กองช่าง', { formula: '=3+4' }]);
    const recorded = kept.draft?.recorded.find(({ id }) => id === '7-4')?.edited;
    expect(recorded?.slice(OWNER)).toEqual([cellDigest('กองช่าง'), cellDigest(7, '=3+4')]);
    expect(kept.findings.map((one) => [one.code, one.cells[0]])).toEqual([
      ['edit-formula', `'มาตรการ ITA 2568'!D${now + 1}`],
    ]);
  });

  test('a moved number keeps its format', () => {
    const old = changed(measures, [at('7.1'), 6, 0.5]);
    const numberFormats = old.values.map((line) => line.map(() => '0%'));
    const { draft } = keep({ ...old, numberFormats }, good);
    expect(draft?.cells.styles.filter(({ style }) => style.numberFormat === '0%')).toHaveLength(1);
  });

  test('a text that begins like a formula stays a text', () => {
    const old = changed(measures, [at('7.1'), OWNER, '=HYPERLINK("x")']);
    const { draft } = keep(old, good);
    expect(draft?.cells.values.map((line) => line[OWNER])).toContain('=HYPERLINK("x")');
  });

  test('a row without any word of ours stays in its place, and both texts are shown', () => {
    const row = at('2.1');
    const texts = ['ก', 'งานของเรา', 'ทำเอง', 'กองช่าง', 'ไตรมาส 2'];
    const old = changed(measures, ...texts.map((text, column) => [row, column, text] as const));
    const kept = keep(old);
    expect(after(kept, old)).toEqual(old);
    expect(kept.findings.map((one) => one.code)).toEqual(Array(5).fill('text-kept'));
    expect(kept.findings[3]).toMatchObject({
      cells: [`'มาตรการ ITA 2568'!D${row + 1}`],
      parameters: { ours: measures.values[row]?.[OWNER], kept: 'กองช่าง' },
    });
  });
});

test.each([
  ['order and add columns otherwise', [OWNER, ISSUE, MEASURE, STEPS], 'ขั้นตอน/วิธีการปฏิบัติ'],
  ['name columns otherwise', [ISSUE, MEASURE, STEPS, OWNER, PERIOD], 'วิธีการ'],
])('a later version may %s', (_what, order, name) => {
  const model = modelOf();
  const rows = model.rows.map((row) => {
    if (row.isInTable !== true && row.id !== 'header') return row;
    const cells = order.map((column) => row.cells[column] ?? null);
    return { ...row, cells: cells.map((cell) => (cell === 'ขั้นตอน/วิธีการปฏิบัติ' ? name : cell)) };
  });
  const before = { ...model, columnWidths: order.map(() => 20), printedColumns: order.length, rows };
  const at21 = rows.findIndex(({ id }) => id === '2-1');
  const old = changed(modelGrid(before), [at21, order.indexOf(OWNER), 'กองช่าง'], [at21, order.indexOf(STEPS), 'ก']);
  const kept = keepEdits(model, oldOf(before, old), seed);
  expect(after(kept, old)).toEqual(changed(measures, [at('2.1'), OWNER, 'กองช่าง'], [at('2.1'), STEPS, 'ก']));
  expect(kept.findings).toEqual([]);
});

describe('a text of ours that changed', () => {
  const own = catalogue.map((issue) => ({
    ...issue,
    measures: issue.measures.map((one) => (one.id === '2-1' ? { ...one, owner: 'กองยุทธศาสตร์' } : one)),
  }));
  const ownSeed = assessScores(SEED, 2567, { catalogue: own });

  test('replaces one that nobody changed', () => {
    const kept = keep(measures, ownSeed);
    expect(valueAt(after(kept, measures), '2.1', OWNER)).toBe('กองยุทธศาสตร์');
    expect(kept.findings).toEqual([]);
  });

  test('and a changed cell are a conflict: the cell stays, and it is said once', () => {
    const old = changed(measures, [at('2.1'), OWNER, 'กองช่าง']);
    const kept = keep(old, ownSeed);
    expect(valueAt(after(kept, old), '2.1', OWNER)).toBe('กองช่าง');
    expect(kept.findings).toMatchObject([
      {
        code: 'edit-conflict',
        severity: 'warning',
        cells: [`'มาตรการ ITA 2568'!D${at('2.1') + 1}`],
        parameters: {
          measure: '2.1 พัฒนาระบบ E-Service ให้ครอบคลุมบริกา…',
          column: 'ผู้รับผิดชอบ',
          ours: 'กองยุทธศาสตร์',
          kept: 'กองช่าง',
        },
      },
    ]);
    expect(kept.findings.map((one) => findingMessage(one, 'th'))[0]).not.toContain('{');
    const [second, grid] = again(kept, old, ownSeed);
    expect([after(second, grid), codes(second)]).toEqual([old, []]);
  });

  test('that staff typed already is no conflict', () => {
    const kept = keep(changed(measures, [at('2.1'), OWNER, 'กองยุทธศาสตร์']), ownSeed);
    expect(kept.findings).toEqual([]);
  });
});

describe('without a record', () => {
  const bare = (grid: Grid, assessment = seed) =>
    keepEdits(modelOf(assessment), oldOf(modelOf(), grid, null), assessment);

  test('every difference is an edit, and is kept without a word', () => {
    const old = changed(measures, [at('2.1'), OWNER, 'กองช่าง'], [at('2.2'), STEPS, 'ขั้นเดียว'], [0, 0, 'แผนของเรา']);
    const kept = bare(old);
    expect(after(kept, old)).toEqual(old);
    expect(kept.findings).toEqual([]);
  });

  test('a row is known by most of its texts, wherever it stands; of one with fewer nothing is lost', () => {
    const row = at('2.1');
    const moved = (grid: Grid) =>
      withRows(grid, [...range(0, row), ...range(row + 1, SIGNED - 1), row, ...range(SIGNED - 1, SIGNED + 4)]);
    const edited = changed(measures, [row, MEASURE, 'ง']);
    expect(after(bare(moved(edited)), moved(edited))).toEqual(edited);
    const own = ['ข', '2.1 ง', 'ก', 'ค'];
    const old = moved(changed(measures, ...own.map((text, column) => [row, column, text] as const)));
    const { values } = after(bare(old), old);
    expect(values.filter((line) => own.every((text, column) => line[column] === text))).toHaveLength(1);
    expect(values.filter((line) => line[OWNER] === measures.values[row]?.[OWNER])).toHaveLength(2);
    expect(values).toHaveLength(measures.values.length + 1);
  });

  test('a planned measure without a row gets one, and one without a plan stays', () => {
    const row = at('2.1');
    const old = withRows(measures, [...range(0, row), ...range(row + 1, SIGNED + 4)]);
    expect(after(bare(old), old)).toEqual(measures);
    const kept = bare(measures, good);
    expect(after(kept, measures).values).toContainEqual(measures.values[row]);
  });
});
