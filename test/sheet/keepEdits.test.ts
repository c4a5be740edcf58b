import fc from 'fast-check';
import { catalogue } from '../../src/ita/catalogue';
import type { Catalogue } from '../../src/ita/catalogue/catalogue';
import type { Digits } from '../../src/sheet/drafts/digits';
import { noEdits, parseNumberedMeasure, type KeptEdits } from '../../src/sheet/drafts/edits';
import { measuresSheet } from '../../src/sheet/drafts/measuresSheet';
import { dateSerial, trackingSheet } from '../../src/sheet/drafts/trackingSheet';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { measureRows } from '../../src/sheet/keep/measureRows';
import { keepEdits } from '../../src/sheet/keepEdits';
import { findingMessage } from '../../src/texts/messages';
import { trackingSheet as trackingTexts } from '../../src/texts/th/trackingSheet';
import { worksheets as texts } from '../../src/texts/th/worksheets';
import { assessScores, SEED } from '../ita/support';
import { areaOf, changed, gridOf, rowOf } from './draftGrid';

const seed = assessScores(SEED);
const good = assessScores(SEED.map(() => 99));
const MEASURE = 1;
const STEPS = 2;
const OWNER = 3;
const PERIOD = 4;

const measuresOf =
  (assessment = seed, digits: Digits = 'arabic') =>
  (edits: KeptEdits) =>
    measuresSheet(assessment, { edits, digits });
const keepMeasures = (old: Grid, assessment = seed, catalogues: readonly Catalogue[] = []) =>
  keepEdits({
    old,
    area: areaOf(old),
    write: measuresOf(assessment),
    kind: measureRows(catalogue, ...catalogues),
    title: texts.measuresTitle,
    assessment,
  });
const measures = gridOf(measuresSheet(seed));
const at = (number: string, grid = measures) => rowOf(grid, MEASURE, `${number} `);

/** The grid of what came out. */
function result(kept: ReturnType<typeof keepMeasures>): Grid {
  if (kept.draft === null) throw new Error('nothing was drafted');
  return gridOf(kept.draft);
}
const valueAt = (grid: Grid, number: string, column: number) =>
  grid.values[rowOf(grid, MEASURE, `${number} `)]?.[column];

describe('the measures sheet', () => {
  test('untouched, comes out the same', () => {
    const kept = keepMeasures(measures);
    expect(result(kept)).toEqual(measures);
    expect(kept).toMatchObject({ edits: noEdits, findings: [] });
  });

  test('keeps owner, period, steps and measure as staff changed them, and raises rows for longer texts', () => {
    const long = 'นักทรัพยากรบุคคลและ'.repeat(30);
    const kept = keepMeasures(
      changed(
        measures,
        [at('2.1'), OWNER, long],
        [at('2.1'), PERIOD, 'ไตรมาส 2'],
        [at('4.3'), STEPS, 'ขั้นเดียว'],
        [at('5.4'), MEASURE, '5.4 มาตรการของเรา'],
      ),
    );
    const grid = result(kept);
    expect([valueAt(grid, '2.1', OWNER), valueAt(grid, '2.1', PERIOD)]).toEqual([long, 'ไตรมาส 2']);
    expect(valueAt(grid, '4.3', STEPS)).toBe('ขั้นเดียว');
    expect(valueAt(grid, '5.4', MEASURE)).toBe('5.4 มาตรการของเรา');
    expect(kept.findings).toEqual([]);
    const height = (draft: typeof kept.draft) => draft?.rowHeights[at('2.1')] ?? 0;
    expect(height(kept.draft)).toBeGreaterThan(height(measuresSheet(seed)));
  });

  test('rows sorted and inserted by staff keep their edits, and what is no measure of ours goes below', () => {
    const edited = changed(measures, [at('2.1'), OWNER, 'กองช่าง']).values;
    const body = edited.slice(5, edited.length - 5);
    const old = {
      ...measures,
      values: [
        ...edited.slice(0, 5),
        ['ของเราเอง', 'อบรมเพิ่มเติม', '', 'สำนักปลัด', ''],
        ...[...body].reverse(),
        ['', '', '', '', ''],
        ['หมายเหตุ ทบทวนทุกไตรมาส', '', '', '', ''],
        ...edited.slice(edited.length - 5),
      ],
    };
    const grid = result(keepMeasures(old));
    expect(valueAt(grid, '2.1', OWNER)).toBe('กองช่าง');
    const firstBelow = 5 + body.length;
    expect(grid.values.slice(5, firstBelow).map((line) => line[1])).toEqual(
      measures.values.slice(5, firstBelow).map((line) => line[1]),
    );
    expect(grid.values[firstBelow]).toEqual(['ของเราเอง', 'อบรมเพิ่มเติม', '', 'สำนักปลัด', '']);
    expect(grid.values[firstBelow + 1]?.[0]).toBe('หมายเหตุ ทบทวนทุกไตรมาส');
    expect(grid.values[firstBelow + 3]?.[0]).toContain('ลงชื่อ');
    expect(result(keepMeasures(grid))).toEqual(grid);
  });

  test('a row that staff copied is kept below, and the first of the two is taken for ours', () => {
    const row = at('2.1');
    const copy = ['', '2.1 ระยะที่สอง', 'ทำต่อ', 'กองช่าง', 'ปีหน้า'];
    const old = {
      ...measures,
      values: [...measures.values.slice(0, row + 2), copy, ...measures.values.slice(row + 2)],
    };
    const kept = keepMeasures(old);
    const grid = result(kept);
    expect(valueAt(grid, '2.1', OWNER)).toBe(valueAt(measures, '2.1', OWNER));
    expect(grid.values[rowOf(measures, 0, 'ลงชื่อ') - 1]).toEqual(copy);
    expect(kept.findings).toEqual([]);
  });

  test('names and places under the signatures stay, also when the table grows', () => {
    const signed = rowOf(measures, 0, 'ลงชื่อ');
    const old = changed(measures, [signed + 1, 0, '( ผู้จัดทำคนหนึ่ง )'], [signed + 2, 2, 'ตำแหน่ง ปลัดเทศบาล']);
    const grid = result(keepMeasures(old, good));
    const now = rowOf(grid, 0, 'ลงชื่อ');
    expect(now).not.toBe(signed);
    expect(grid.values[now + 1]?.[0]).toBe('( ผู้จัดทำคนหนึ่ง )');
    expect(grid.values[now + 2]?.[2]).toBe('ตำแหน่ง ปลัดเทศบาล');
    expect(grid.values[now + 2]?.[0]).toMatch(/^ตำแหน่ง \.{4}/);
  });

  test('the agency’s name written over the dots stays', () => {
    const nameless = { ...seed, agency: null };
    const old = changed(gridOf(measuresSheet(nameless)), [1, 0, 'เทศบาลตำบลควนขนุน']);
    expect(result(keepMeasures(old, nameless)).values[1]?.[0]).toBe('เทศบาลตำบลควนขนุน');
  });

  test('text of another year, of Thai digits or of odd blanks is ours, and is brought up to date', () => {
    const lastYear = gridOf(measuresSheet(assessScores(SEED, 2566), { digits: 'thai' }));
    const kept = keepMeasures(changed(lastYear, [at('2.2', measures), OWNER, ' ทุกส่วนราชการ ']));
    expect(kept.edits).toEqual(noEdits);
    expect(result(kept)).toEqual(measures);
  });

  test('an emptied cell gets our text again', () => {
    expect(result(keepMeasures(changed(measures, [at('2.1'), OWNER, ''])))).toEqual(measures);
  });

  test('a measure that is no longer planned goes, unless staff worked on it', () => {
    const untouched = result(keepMeasures(measures, good));
    expect(untouched).toEqual(gridOf(measuresSheet(good)));
    const kept = keepMeasures(changed(measures, [at('2.1'), OWNER, 'กองช่าง']), good);
    const row = 5 + good.improvement.flatMap((issue) => issue.measures).length;
    expect(result(kept).values[row]?.slice(1, 4)).toEqual([
      measures.values[at('2.1')]?.[MEASURE],
      measures.values[at('2.1')]?.[STEPS],
      'กองช่าง',
    ]);
    expect(kept.findings).toEqual([
      {
        code: 'edit-not-planned',
        severity: 'info',
        cells: [`'มาตรการ ITA 2568'!B${row + 1}`],
        parameters: { measure: '2.1' },
      },
    ]);
    expect(result(keepMeasures(result(kept), good))).toEqual(result(kept));
  });

  test('a changed header leaves the worksheet alone and says so', () => {
    const kept = keepMeasures(changed(measures, [4, MEASURE, 'งานที่ทำ']));
    expect(kept.draft).toBeNull();
    expect(kept.findings.map((one) => one.code)).toEqual(['edits-unreadable']);
  });

  test('a formula of staff is kept as its result and that is said', () => {
    const row = at('2.1');
    const formulas = measures.formulas.map((line, index) =>
      index === row ? [...line.slice(0, OWNER), '=B1', ''] : line,
    );
    const kept = keepMeasures({ ...changed(measures, [row, OWNER, 'กองช่าง']), formulas });
    expect(valueAt(result(kept), '2.1', OWNER)).toBe('กองช่าง');
    expect(kept.findings.map((one) => [one.code, one.cells[0]])).toEqual([
      ['edit-formula', `'มาตรการ ITA 2568'!D${row + 1}`],
    ]);
  });

  test('a text that begins like a formula stays a text', () => {
    const kept = keepMeasures(changed(measures, [at('2.1'), OWNER, '=HYPERLINK("x")']));
    expect(valueAt(result(kept), '2.1', OWNER)).toBe('=HYPERLINK("x")');
    expect(kept.draft?.cells.values[at('2.1')]?.[OWNER]).toBe('=HYPERLINK("x")');
  });

  test('whatever staff type, a second click changes nothing more', () => {
    const cell = fc.constantFrom<CellValue>(
      '',
      'กองช่าง',
      '=1+1',
      5,
      'ทุกส่วนราชการ',
      '2.1 อื่น',
      '9.9 อื่น',
      'ตลอดปีงบประมาณ พ.ศ. 2561',
    );
    const row = fc.integer({ min: 5, max: measures.values.length - 6 });
    const edits = fc.array(fc.tuple(row, fc.integer({ min: 1, max: 4 }), cell), { maxLength: 12 });
    fc.assert(
      fc.property(edits, (cells) => {
        const once = result(keepMeasures(changed(measures, ...cells)));
        expect(result(keepMeasures(once))).toEqual(once);
        const typed = new Map(cells.map(([line, column, value]) => [`${line}, ${column}`, value]));
        if ([...typed.values()].includes('กองช่าง')) expect(JSON.stringify(once.values)).toContain('กองช่าง');
      }),
      { numRuns: 50 },
    );
  });
});

describe('an own catalogue', () => {
  const own = catalogue.map((issue) => ({
    ...issue,
    measures: issue.measures.map((one) => (one.id === '2-1' ? { ...one, owner: 'กองยุทธศาสตร์' } : one)),
  }));
  const ownSeed = assessScores(SEED, 2567, { catalogue: own });

  test('replaces built-in text that nobody changed', () => {
    const kept = keepMeasures(measures, ownSeed, [own]);
    expect(valueAt(result(kept), '2.1', OWNER)).toBe('กองยุทธศาสตร์');
    expect(kept.findings).toEqual([]);
  });

  test('and a changed cell are a conflict: the cell stays, and the finding names it and both texts', () => {
    const kept = keepMeasures(changed(measures, [at('2.1'), OWNER, 'กองช่าง']), ownSeed, [own]);
    expect(valueAt(result(kept), '2.1', OWNER)).toBe('กองช่าง');
    expect(kept.findings).toMatchObject([
      {
        code: 'edit-conflict',
        severity: 'warning',
        cells: [`'มาตรการ ITA 2568'!D${at('2.1') + 1}`],
        parameters: { measure: '2.1', ours: 'กองยุทธศาสตร์', kept: 'กองช่าง' },
      },
    ]);
    expect(kept.findings.map((one) => findingMessage(one, 'th'))[0]).not.toContain('{');
  });

  test('going back to the built-in one takes the own text out again', () => {
    const old = gridOf(measuresSheet(ownSeed));
    expect(result(keepMeasures(old, seed, [own]))).toEqual(measures);
  });
});

describe('the tracking sheet', () => {
  const tracking = gridOf(trackingSheet(seed));
  const [, , TRACKED_OWNER, STATUS, PROGRESS, EVIDENCE, DUE] = [0, 1, 2, 3, 4, 5, 6] as const;
  const keepTracking = (old: Grid, assessment = seed, measuresEdits = noEdits) =>
    keepEdits({
      old,
      area: areaOf(tracking),
      write: (edits) => trackingSheet(assessment, { edits, measuresEdits }),
      kind: measureRows(catalogue),
      title: trackingTexts.title,
      assessment,
    });
  const row = (number: string) => rowOf(tracking, MEASURE, `${number} `);

  test('untouched, comes out the same', () => {
    expect(keepTracking(tracking)).toMatchObject({ edits: noEdits, findings: [] });
  });

  test('keeps status, progress, evidence and due date', () => {
    const due = dateSerial(2568, 6, 30);
    const line = row('2.2');
    const kept = keepTracking(
      changed(
        tracking,
        [line, STATUS, 'กำลังดำเนินการ'],
        [line, PROGRESS, 40],
        [line, EVIDENCE, '=ลิงก์'],
        [line, DUE, due],
      ),
    );
    const grid = result(kept);
    expect(grid.values[line]?.slice(STATUS, DUE + 1)).toEqual(['กำลังดำเนินการ', 40, '=ลิงก์', due]);
    expect(kept.findings).toEqual([]);
  });

  test('last year’s due date is ours and moves on', () => {
    const kept = keepTracking(gridOf(trackingSheet(assessScores(SEED, 2566))));
    expect(kept.edits).toEqual(noEdits);
    expect(result(kept).values[row('2.2')]?.[DUE]).toBe(dateSerial(2568, 9, 30));
  });

  test('a measure of staff below the table counts in the summary and has its remaining days', () => {
    const old = { ...tracking, values: [...tracking.values, ['', 'ของเรา', 'กองช่าง', 'เสร็จสิ้น', 100, '', '', '']] };
    const { draft } = keepTracking(old);
    const last = tracking.values.length;
    expect(JSON.stringify(draft?.cells.values[last]?.[7])).toContain(`$G$${last + 1}-TODAY()`);
    expect(JSON.stringify(draft?.cells.values[5])).toContain(`COUNTIF(D9:D${last + 1}`);
    expect(draft?.cells.choices?.[0]?.area.lastRow).toBe(last);
  });

  test('names and owners follow the measures sheet, until both were changed', () => {
    const measuresEdits: KeptEdits = { ...noEdits, cells: new Map([['2-1', new Map([['ผู้รับผิดชอบ', 'กองช่าง']])]]) };
    const follows = keepTracking(tracking, seed, measuresEdits);
    expect(result(follows).values[row('2.1')]?.[TRACKED_OWNER]).toBe('กองช่าง');
    expect(follows.findings).toEqual([]);
    const both = keepTracking(changed(tracking, [row('2.1'), TRACKED_OWNER, 'กองคลัง ฝ่ายพัสดุ']), seed, measuresEdits);
    expect(result(both).values[row('2.1')]?.[TRACKED_OWNER]).toBe('กองคลัง ฝ่ายพัสดุ');
    expect(both.findings.map((one) => one.code)).toEqual(['edit-conflict']);
  });

  test('a measure under way that is no longer planned stays with its evidence', () => {
    const kept = keepTracking(changed(tracking, [row('2.1'), EVIDENCE, 'ที่ 12/2568']), good);
    expect(JSON.stringify(result(kept).values)).toContain('ที่ 12/2568');
    expect(kept.findings.map((one) => one.code)).toEqual(['edit-not-planned']);
  });
});

test.each([
  ['2.1 พัฒนา', '2-1', 'พัฒนา'],
  ['๒.๑๐ พัฒนา', '2-10', 'พัฒนา'],
  ['2-1 พัฒนา', '2-1', 'พัฒนา'],
  ['2.1', '2-1', ''],
])('“%s” is the row of measure %s', (text, id, measure) => {
  expect(parseNumberedMeasure(text)).toEqual({ id, measure });
});

test.each(['พัฒนา', '8.1 พัฒนา', '2567 พัฒนา', '2.1พัฒนา', ''])('“%s” is no numbered measure', (text) => {
  expect(parseNumberedMeasure(text)).toBeNull();
});
