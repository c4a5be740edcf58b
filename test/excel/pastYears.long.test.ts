/** Last year's result on a worksheet of its own, beside the assessed one. */
import { analyse, assessSheet, type Choices } from '../../src/analyse';
import type { RunContext } from '../../src/excel/runInWorkbook';
import type { Finding } from '../../src/ita/finding';
import type { CellValue } from '../../src/sheet/grid';
import { findingMessage } from '../../src/texts/messages';
import { HEADER, LINES } from '../fixtures/sheets/lines';
import type { Host, HostOptions } from '../host';
import { differences, savedAfresh } from './samePackage';
import { openFixture, valueOf } from './support';

/** FY 2567 of เทศบาลตำบลควนขนุน, total 95.00. */
const SEED_FILE = 'seed-first-table.xlsx';
const SCORES = 'ผลคะแนน ITA';
const ANALYSIS = 'วิเคราะห์ ITA 2567';
const AGENCY = 'เทศบาลตำบลควนขนุน';

type Rows = readonly (readonly CellValue[])[];

const before = LINES.map((line) => line.before);

/** Indicator 8 with 83.80 in place of 81.80. */
const CORRECTED = before.map((score, index) => (index === 7 ? 83.8 : score));

/** A sheet as staff keep it: title, agency, ten lines from row 4. */
const resultOf = (year: number, agency: string | null = AGENCY, scores: readonly number[] = before): Rows => [
  [`ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year}`],
  [agency ?? ''],
  HEADER,
  ...LINES.map((line, index) => [line.number, line.name, scores[index] ?? '']),
];

const addSheet = (name: string, rows: Rows, visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible') =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const width = Math.max(...rows.map((row) => row.length));
    const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    sheet.getRangeByIndexes(0, 0, rows.length, width).values = values;
    sheet.visibility = visibility;
    await context.sync();
  });

async function workbook(sheets: Readonly<Record<string, Rows>>, options: HostOptions = {}): Promise<Host> {
  const host = await openFixture(SEED_FILE, options);
  for (const [name, rows] of Object.entries(sheets)) await addSheet(name, rows);
  return host;
}

const click = (choices: Choices = {}, run: RunContext = {}) =>
  analyse({ sheet: SCORES, worksheets: ['analysis'], ...choices }, {}, run);

/** Number, score of earlier years, score, change, in the row of an indicator on the analysis worksheet. */
function rowOf(host: Host, indicator: number): readonly CellValue[] {
  const sheet = host.sheet(ANALYSIS);
  const rows = Array.from({ length: 30 }, (_, row) => [0, 2, 3, 4, 5].map((column) => sheet.cell(row, column).value));
  return rows.find(([number]) => number === indicator) ?? [];
}

const said = (findings: readonly Finding[]) =>
  findings
    .filter(({ code }) => code.startsWith('past-'))
    .map(({ code, severity, cells, parameters }) => [code, severity, cells, parameters]);

const years = (history: readonly { readonly fiscalYear: number; readonly score: number | null }[]) =>
  history.map(({ fiscalYear, score }) => [fiscalYear, score]);

describe('last year on a sheet of its own', () => {
  test('stands beside this year with rise and fall, and where it comes from is said', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566) });
    const { assessment } = valueOf(await click());
    expect(years(assessment.history)).toEqual([[2566, 91.52]]);
    expect(rowOf(host, 1)).toEqual([1, '', 94.1, 95.55, 1.45]);
    expect(rowOf(host, 8)).toEqual([8, '', 81.8, 73.29, -8.51]);
    expect(host.sheet(ANALYSIS).charts.map(({ name }) => name)).toEqual(['ITA_1_chart', 'ITA_1_history']);
    expect(said(assessment.findings)).toEqual([
      ['past-years-taken', 'info', ["'ITA 2566'!C4:C13"], { year: '2566', sheet: 'ITA 2566' }],
    ]);
    const [finding] = assessment.findings.filter(({ code }) => code === 'past-years-taken');
    expect(finding && findingMessage(finding, 'en')).toContain("from sheet “ITA 2566” ('ITA 2566'!C4:C13)");
  });

  test('with the year before it, each on its own sheet, fills both columns', async () => {
    const host = await workbook({
      'ITA 2565': resultOf(
        2565,
        AGENCY,
        before.map((score) => score - 10),
      ),
      'ITA 2566': resultOf(2566),
    });
    const { assessment } = valueOf(await click());
    expect(rowOf(host, 1)).toEqual([1, 84.1, 94.1, 95.55, 1.45]);
    expect(said(assessment.findings).map(([, , , parameters]) => parameters)).toEqual([
      { year: '2566', sheet: 'ITA 2566' },
      { year: '2565', sheet: 'ITA 2565' },
    ]);
  });

  test('brings the years along that stand in columns beside it', async () => {
    const lines = LINES.map((line) => [line.number, line.name, line.before - 5, line.before]);
    await workbook({ ย้อนหลัง: [[AGENCY], ['ที่', 'ตัวชี้วัด', 'ปี 2565', 'ปี 2566'], ...lines] });
    const { assessment } = valueOf(await click());
    expect(assessment.history.map(({ fiscalYear }) => fiscalYear)).toEqual([2566, 2565]);
    expect(said(assessment.findings)).toEqual([
      ['past-years-taken', 'info', ["'ย้อนหลัง'!C3:D12"], { year: '2566, 2565', sheet: 'ย้อนหลัง' }],
    ]);
  });

  test('by the rules of its year: FY 2565 had the levels AA to F, and the same ten indicators', async () => {
    await workbook({ 'ITA 2565': [...resultOf(2565), ['', 'คะแนน ITA', 91.52], ['', 'ระดับ', 'A']] });
    const { assessment } = valueOf(await click());
    expect(assessment.history).toMatchObject([{ fiscalYear: 2565, score: 91.52, level: 'A' }]);
  });

  test('does not count the result block that an earlier click wrote there', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566) });
    valueOf(await analyse({ sheet: 'ITA 2566', worksheets: ['measures', 'analysis'] }));
    expect(host.sheets).toHaveLength(4);
    const { assessment } = valueOf(await click());
    expect(years(assessment.history)).toEqual([[2566, 91.52]]);
    expect(said(assessment.findings)).toEqual([
      ['past-years-taken', 'info', ["'ITA 2566'!C4:C13"], { year: '2566', sheet: 'ITA 2566' }],
    ]);
  });

  test('that this year’s sheet was copied from is taken, with its result on both', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566) });
    valueOf(await analyse({ sheet: 'ITA 2566', worksheets: ['analysis'] }));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('ITA 2566').copy('End').name = 'ITA 2568';
      await context.sync();
    });
    host.setCell('ITA 2568', 'A1', 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568');
    host.setCell('ITA 2568', 'C4', 96.1);
    host.deleteSheet(SCORES);
    const { assessment } = valueOf(await analyse({ sheet: 'ITA 2568', worksheets: ['analysis'] }));
    expect(years(assessment.history)).toEqual([[2566, 91.52]]);
    expect(assessment.history[0]?.indicators[0]).toEqual({ id: 1, score: 94.1, cell: "'ITA 2566'!C4" });
  });

  test('a copied result or analysis of this year is not read as last year’s score', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566) });
    valueOf(await analyse({ sheet: 'ITA 2566', worksheets: ['analysis'] }));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('ITA 2566').copy('End').name = 'ปีก่อน';
      worksheets.getItem('วิเคราะห์ ITA 2566').copy('End').name = 'สำเนา';
      await context.sync();
    });
    host.setCell('ปีก่อน', 'A1', 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565');
    host.setCell('ปีก่อน', 'C4', 96.1);
    host.deleteSheet('ITA 2566');
    const { assessment } = valueOf(await click());
    expect(assessment.history.map(({ fiscalYear }) => fiscalYear)).toEqual([2565]);
    expect(assessment.history[0]?.indicators[0]).toEqual({ id: 1, score: 96.1, cell: "'ปีก่อน'!C4" });
  });

  test('scores that were typed over are still found on that year’s analysis, now staff’s', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await click());
    host.setCell(SCORES, 'A2', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
    host.setCell(SCORES, 'A4', '');
    host.setCell(SCORES, 'C14', 76.29);
    const first = valueOf(await click()).assessment;
    expect(first.history[0]?.indicators.find(({ id }) => id === 8)?.score).toBe(73.29);
    const once = await savedAfresh(host);
    const again = valueOf(await click()).assessment;
    expect(again.history).toEqual(first.history);
    expect(differences(once, await savedAfresh(host))).toEqual([]);
  });

  test('that was added after the first click gets its column, and one that is deleted loses it', async () => {
    const host = await workbook({});
    valueOf(await click());
    const without = await savedAfresh(host);
    expect(rowOf(host, 1)).toEqual([1, '', '', '', 95.55]);
    await addSheet('ITA 2566', resultOf(2566));
    valueOf(await click());
    expect(rowOf(host, 1)).toEqual([1, '', 94.1, 95.55, 1.45]);
    host.deleteSheet('ITA 2566');
    valueOf(await click());
    expect(rowOf(host, 1)).toEqual([1, '', '', '', 95.55]);
    expect(differences(without, await savedAfresh(host))).toEqual([]);
  });
});

describe('not taken', () => {
  test.each([
    ['of another agency', { 'ITA 2566': resultOf(2566, 'เทศบาลตำบลบ้านใหม่') }],
    ['of an agency whose name only begins alike', { 'ITA 2566': resultOf(2566, 'เทศบาลตำบลควน') }],
    ['of the same year', { ร่าง: resultOf(2567) }],
    ['of a later year', { 'ITA 2568': resultOf(2568) }],
    ['of no year', { เดิม: [[AGENCY], ...resultOf(2566).slice(2)] }],
    ['that can’t be read', { 'ITA 2566': resultOf(2566).slice(0, 9) }],
    ['without scores', { บันทึก: [['ผลการประเมิน ITA ปี 2566 อยู่ในแฟ้ม']] }],
  ] as const)('a sheet %s: nothing is said', async (_name, sheets: Readonly<Record<string, Rows>>) => {
    await workbook(sheets);
    const { assessment } = valueOf(await click());
    expect([assessment.history, said(assessment.findings)]).toEqual([[], []]);
  });

  test.each(['Hidden', 'VeryHidden'] as const)('a sheet that is %s, and it takes no round trip', async (visibility) => {
    await workbook({});
    await addSheet('ITA 2566', resultOf(2566), visibility);
    const { assessment, written } = valueOf(await click());
    expect([assessment.history, said(assessment.findings), written.roundTrips]).toEqual([[], [], 4]);
  });

  test('two sheets that contradict each other, which is said with both and the cells', async () => {
    await workbook({
      'ITA 2566': resultOf(2566),
      'ITA 2566 (แก้ไข)': resultOf(2566, AGENCY, CORRECTED),
      'ITA 2565': resultOf(2565),
    });
    const { assessment } = valueOf(await click());
    expect(assessment.history.map(({ fiscalYear }) => fiscalYear)).toEqual([2565]);
    expect(said(assessment.findings)).toEqual([
      ['past-years-taken', 'info', ["'ITA 2565'!C4:C13"], { year: '2565', sheet: 'ITA 2565' }],
      [
        'past-years-differ',
        'info',
        ["'ITA 2566'!C11", "'ITA 2566 (แก้ไข)'!C11"],
        { year: 2566, sheet: '“ITA 2566”, “ITA 2566 (แก้ไข)”' },
      ],
    ]);
  });

  test('a sheet whose published total is not that of its scores, which is said', async () => {
    await workbook({ 'ITA 2566': [...resultOf(2566), ['', 'คะแนน ITA', 92.52]] });
    const { assessment } = valueOf(await click());
    expect(assessment.history).toEqual([]);
    expect(said(assessment.findings)).toEqual([
      ['past-sheet-contested', 'info', ["'ITA 2566'!C14"], { year: 2566, sheet: 'ITA 2566' }],
    ]);
  });

  test('sheets of two agencies, where the assessed sheet names none', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566), 'ITA 2565': resultOf(2565, 'เทศบาลตำบลบ้านใหม่') });
    unnamed(host);
    expect(valueOf(await click()).assessment).toMatchObject({ agency: null, history: [] });
  });
});

/** Takes the agency's name out of the assessed sheet. */
function unnamed(host: Host): void {
  const { lastRow = -1 } = host.sheet(SCORES).usedArea ?? {};
  for (let row = 0; row <= lastRow; row += 1) {
    const { value } = host.sheet(SCORES).cell(row, 0);
    if (String(value).includes('ควนขนุน')) host.setCell(SCORES, `A${row + 1}`, '');
  }
}

describe('whose figures they are', () => {
  test.each([
    ['with its province', 'เทศบาลตำบลควนขนุน จังหวัดพัทลุง'],
    ['with its kind in short', 'ทต.ควนขนุน'],
    ['without a name', null],
  ])('of the same agency, %s', async (_name, agency) => {
    await workbook({ 'ITA 2566': resultOf(2566, agency) });
    expect(years(valueOf(await click()).assessment.history)).toEqual([[2566, 91.52]]);
  });

  test('of the only agency there, where the assessed sheet names none', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566) });
    unnamed(host);
    const { agency, history } = valueOf(await click()).assessment;
    expect([agency, years(history)]).toEqual([null, [[2566, 91.52]]]);
  });

  const list = (...agencies: readonly string[]): Rows => [
    ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566'],
    ['หน่วยงาน', ...LINES.map((line) => `ตัวชี้วัดที่ ${line.number}`)],
    ...agencies.map((agency, index) => [agency, ...before.map((score) => score - (index % 50))]),
  ];

  test('from a list of agencies the row of the same name', async () => {
    const host = await workbook({ อำเภอ: list('เทศบาลตำบลบ้านใหม่', 'เทศบาลตำบลมะกอกเหนือ', AGENCY) });
    const { assessment } = valueOf(await click());
    expect(rowOf(host, 1)).toEqual([1, '', 92.1, 95.55, 3.45]);
    expect(said(assessment.findings)).toEqual([
      ['past-years-taken', 'info', ["'อำเภอ'!B5:K5"], { year: '2566', sheet: 'อำเภอ' }],
    ]);
  });

  test.each([
    [397, [2566]],
    [398, []],
  ])('from a list of %d others those of %j: beyond row 400 another may have the same name', async (others, found) => {
    await workbook({ จังหวัด: list(AGENCY, ...Array.from({ length: others }, (_, index) => `เทศบาลตำบลที่ ${index}`)) });
    expect(valueOf(await click()).assessment.history.map(({ fiscalYear }) => fiscalYear)).toEqual(found);
  });

  test('of one agency, with something left far below', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566) });
    host.setCell('ITA 2566', 'A5000', 'บันทึก');
    expect(years(valueOf(await click()).assessment.history)).toEqual([[2566, 91.52]]);
  });

  test('from a list with two of the name none, as both may be another’s', async () => {
    await workbook({ จังหวัด: list(AGENCY, 'เทศบาลตำบลบ้านใหม่', AGENCY) });
    expect(valueOf(await click()).assessment.history).toEqual([]);
  });
});

describe('a sheet without a name of its own', () => {
  /** Title and second line as they are given, ten lines from row 4. */
  const titled = (title: string, second = ''): Rows => [[title], [second], ...resultOf(2566).slice(2)];
  const PLAIN = titled('ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566');
  const left = ({ assessment }: { readonly assessment: { readonly findings: readonly Finding[] } }) =>
    said(assessment.findings).map(([code, severity, cells, parameters]) => {
      const { text } = parameters as { readonly text?: string };
      return [code, severity, ...(cells as readonly string[]), text];
    });

  test.each([
    ['ทต.ท่าแค 2566', PLAIN],
    ['เป้าหมาย 2566', PLAIN],
    ['ค่าเฉลี่ยจังหวัด', PLAIN],
    ['ร่าง 2566', PLAIN],
  ])('is not taken where its tab says “%s”, and that is said', async (name, rows) => {
    await workbook({ [name]: rows });
    const result = valueOf(await click());
    expect(result.assessment.history).toEqual([]);
    expect(left(result)).toEqual([['past-sheets-left', 'info', `'${name}'!C4:C13`, `“${name}”`]]);
  });

  test.each([
    ['A1', '(ร่าง) จำลองผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566', ''],
    ['A1', 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 ของ อปท. ทั้งหมดในจังหวัดพัทลุง', ''],
    ['A2', 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566', 'ข้อมูลสมมติ'],
  ])('is not taken where %s says “%s”, “%s”, and that is said', async (cell, title, second) => {
    await workbook({ ก: titled(title, second) });
    const result = valueOf(await click());
    expect(result.assessment.history).toEqual([]);
    expect(left(result)).toMatchObject([['past-sheets-left', 'info', `'ก'!${cell}`, `“${second || title}”`]]);
  });

  test('is not taken where another text stands at the place of the agency’s name', async () => {
    const host = await workbook({ ก: resultOf(2567), ข: resultOf(2566, 'รพ.สต.บ้านควน') });
    const result = valueOf(await click({ sheet: 'ก' }));
    expect(result.assessment.history).toEqual([]);
    expect(left(result)).toEqual([['past-sheets-left', 'info', "'ข'!A2", '“รพ.สต.บ้านควน”']]);
    expect(host.sheets.map(({ name }) => name)).toContain(ANALYSIS);
  });

  test('a nameless sheet is taken with a warning beside a like text or under a tab of its own name', async () => {
    const lower: Rows = [...PLAIN.slice(0, 2), ['รพ.สต.บ้านควน'], ...PLAIN.slice(2)];
    await workbook({ ก: resultOf(2567), ข: lower });
    const result = valueOf(await click({ sheet: 'ก' }));
    expect(years(result.assessment.history)).toEqual([[2566, 91.52]]);
    expect(left(result)).toEqual([['past-sheet-unnamed', 'warning', "'ข'!A3", "'ข'!C5:C14", '“รพ.สต.บ้านควน”']]);
    await workbook({ ก: resultOf(2567), 'ท่าแค 2566': PLAIN });
    const other = valueOf(await click({ sheet: 'ก' }));
    expect(left(other)).toEqual([['past-sheet-unnamed', 'warning', "'ท่าแค 2566'!C4:C13", '“ท่าแค 2566”']]);
  });

  const USUAL = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566';

  test.each([
    ['2566', USUAL, ''],
    ['ปีก่อน', USUAL, ''],
    ['ITA 2566 (แก้ไข)', USUAL, ''],
    ['ควนขนุน 66', USUAL, ''],
    ['ก', 'ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)', 'ปีงบประมาณ พ.ศ. 2566'],
    ['ก', 'สรุปผลคะแนน ITA', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๖'],
    ['ก', USUAL, 'ข้อมูล ณ วันที่ 30 กันยายน 2566'],
    ['ก', `${USUAL} (คะแนนเต็ม 100)`, ''],
  ])('is taken from “%s”, headed “%s”, “%s”, without a warning', async (name, title, second) => {
    await workbook({ ก1: resultOf(2567), [name]: titled(title, second) });
    const { assessment } = valueOf(await click({ sheet: 'ก1' }));
    expect(years(assessment.history)).toEqual([[2566, 91.52]]);
    expect(said(assessment.findings).map(([code]) => code)).toEqual(['past-years-taken']);
  });

  test('is not mentioned where the year is known from another sheet', async () => {
    await workbook({ 'ITA 2566': resultOf(2566), ค่าเฉลี่ยจังหวัด: PLAIN });
    const { assessment } = valueOf(await click());
    expect(years(assessment.history)).toEqual([[2566, 91.52]]);
    expect(said(assessment.findings).map(([code]) => code)).toEqual(['past-years-taken']);
  });

  test.each([
    ['ทต.ควนขนุน', 'ทต.ท่าแค', []],
    ['ควนขนุน 2567', 'ท่าแค 2566', []],
    ['ทต.ควนขนุน 67', 'ทต.ควนขนุน 66', [2566]],
    ['ควนขนุน 2567', 'ควนขนุน 2566', [2566]],
    ['ITA 2567', 'ITA 2566', [2566]],
  ])(
    'beside one without a name too, “%s” and “%s”, is taken only where their tabs agree: %j',
    async (one, other, found) => {
      await workbook({ [one]: resultOf(2567, null), [other]: PLAIN });
      const result = valueOf(await click({ sheet: one }));
      expect(result.assessment.history.map(({ fiscalYear }) => fiscalYear)).toEqual(found);
      expect(left(result).map(([code]) => code)).toEqual([found.length > 0 ? 'past-years-taken' : 'past-sheets-left']);
    },
  );

  test('is a draft beside a draft, and taken', async () => {
    await workbook({ 'ร่าง 2567': resultOf(2567), 'ร่าง 2566': PLAIN });
    expect(years(valueOf(await click({ sheet: 'ร่าง 2567' })).assessment.history)).toEqual([[2566, 91.52]]);
  });
});

describe('a sheet with the agency’s name', () => {
  test.each([
    ['เป้าหมาย 2566', []],
    ['ร่าง 2566', []],
    ['ค่าเฉลี่ยจังหวัด', []],
    ['คู่เทียบ', [2566]],
    ['ท่าแค 2566', [2566]],
  ])('and the tab “%s” is of that agency, but a target, a mean or a draft is no result: %j', async (name, found) => {
    await workbook({ [name]: resultOf(2566) });
    const { assessment } = valueOf(await click());
    expect(assessment.history.map(({ fiscalYear }) => fiscalYear)).toEqual(found);
    expect(said(assessment.findings).map(([code]) => code)).toEqual([
      found.length > 0 ? 'past-years-taken' : 'past-sheets-left',
    ]);
  });

  const CHANG = 'เทศบาลตำบลท่าช้าง';
  const named = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name, index) => [`ก${index}`, resultOf(2567 - index, name)]));

  test.each([
    ['two provinces', [CHANG, `${CHANG} จังหวัดจันทบุรี`, `${CHANG} จังหวัดนครราชสีมา`], []],
    ['two provinces in brackets', [CHANG, `${CHANG} (จันทบุรี)`, `${CHANG} จ.นครราชสีมา`], []],
    ['two districts', [CHANG, `${CHANG} อ.ท่าช้าง`, `${CHANG} อำเภอเมือง`], []],
    ['two provinces and none', [CHANG, `${CHANG} จังหวัดจันทบุรี`, `${CHANG} จ.นครราชสีมา`, CHANG], [2564]],
    ['one province twice', [CHANG, `${CHANG} จังหวัดจันทบุรี`, `ทต.ท่าช้าง จ.จันทบุรี`], [2566, 2565]],
    ['a district and its province', [CHANG, `${CHANG} อำเภอเมือง จังหวัดจันทบุรี`, `${CHANG} จ.จันทบุรี`], [2566, 2565]],
    ['its own province', [`${CHANG} จังหวัดจันทบุรี`, `${CHANG} จังหวัดจันทบุรี`, `${CHANG} จ.นครราชสีมา`], [2566]],
  ])('of %s is taken only where no other of that name is meant', async (_which, names, found) => {
    await workbook(named(...names));
    const { assessment } = valueOf(await click({ sheet: 'ก0' }));
    expect(assessment.history.map(({ fiscalYear }) => fiscalYear)).toEqual(found);
    const differ = said(assessment.findings).filter(([code]) => code === 'past-agencies-differ');
    expect(differ.length > 0).toBe(found.length < names.length - 1 && names[0] === CHANG);
  });

  test('that another agency has too is named with both names and their cells', async () => {
    await workbook(named(CHANG, `${CHANG} จังหวัดจันทบุรี`, `${CHANG} จังหวัดนครราชสีมา`));
    expect(said(valueOf(await click({ sheet: 'ก0' })).assessment.findings)).toEqual([
      [
        'past-agencies-differ',
        'info',
        ["'ก1'!A2", "'ก2'!A2"],
        { sheet: '“ก1”, “ก2”', names: `“${CHANG} จังหวัดจันทบุรี”, “${CHANG} จังหวัดนครราชสีมา”` },
      ],
    ]);
  });
});

describe('earlier years on the assessed sheet', () => {
  /** FY 2567 with 2566 in a column beside it. */
  const both = LINES.map((line) => [line.number, line.name, line.before, line.score]);
  const HERE: Rows = [[AGENCY], ['ที่', 'ตัวชี้วัด', 'ปี 2566', 'ปี 2567'], ...both];

  test('win over another sheet’s, and that they differ is said', async () => {
    await workbook({ ผลสองปี: HERE, 'ITA 2566': resultOf(2566, AGENCY, CORRECTED) });
    const { assessment } = valueOf(await click({ sheet: 'ผลสองปี' }));
    expect(assessment.history[0]?.indicators[7]).toEqual({ id: 8, score: 81.8, cell: 'C10' });
    expect(said(assessment.findings)).toEqual([
      ['past-year-kept', 'info', ['C10', "'ITA 2566'!C11"], { year: 2566, sheet: '“ITA 2566”' }],
    ]);
  });

  test('that agree with another sheet’s are not mentioned', async () => {
    await workbook({ ผลสองปี: HERE, 'ITA 2566': resultOf(2566) });
    const { assessment } = valueOf(await click({ sheet: 'ผลสองปี' }));
    expect(assessment.history[0]?.indicators[7]?.cell).toBe('C10');
    expect(said(assessment.findings)).toEqual([]);
  });
});

describe('round trips', () => {
  test('analysing takes four round trips with only scores and own worksheets of two sheets', async () => {
    const host = await workbook({});
    expect(valueOf(await analyse({ sheet: SCORES })).written.roundTrips).toBe(4);
    await addSheet('ITA 2566', resultOf(2566));
    valueOf(await analyse({ sheet: 'ITA 2566' }));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('ITA 2566').visibility = 'Hidden';
      await context.sync();
    });
    host.setCell(SCORES, 'C14', 74.29);
    const { ownSheets, ownBlock } = valueOf(await assessSheet({ sheet: SCORES }));
    const { written } = valueOf(await analyse({ sheet: SCORES }, { ownSheets, ownBlock }));
    expect([host.sheets.length, written.roundTrips]).toEqual([6, 4]);
  });

  test('one more for other sheets, however many they are, and none for looking', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566), 'ITA 2565': resultOf(2565), บันทึก: [['ก']] });
    const had = host.roundTrips;
    expect(valueOf(await assessSheet({ sheet: SCORES })).assessment.history).toEqual([]);
    expect(host.roundTrips - had).toBe(1);
    expect(valueOf(await click()).written.roundTrips).toBe(5);
  });

  test('none where no analysis is written', async () => {
    await workbook({ 'ITA 2566': resultOf(2566) });
    const { assessment, written } = valueOf(await click({ worksheets: ['measures'] }));
    expect([assessment.history, written.roundTrips]).toEqual([[], 4]);
  });
});

describe('other sheets that are not read', () => {
  test.each(['GeneralException', 'ResponsePayloadSizeLimitExceeded', 'ItemNotFound'])(
    'for %s stop nothing: the analysis goes without earlier years, and that is said',
    async (code) => {
      const host = await workbook({ 'ITA 2566': resultOf(2566) });
      host.failAt({ roundTrip: host.roundTrips + 2, code, refusesRequest: true });
      const { assessment } = valueOf(await click());
      expect(rowOf(host, 1)).toEqual([1, '', '', '', 95.55]);
      expect(said(assessment.findings)).toEqual([['past-sheets-unread', 'info', [], {}]]);
    },
  );

  test('when the click is cancelled there, nothing is written', async () => {
    const host = await workbook({ 'ITA 2566': resultOf(2566) });
    const abort = new AbortController();
    host.beforeRoundTrip(host.roundTrips + 1, () => abort.abort());
    expect(await click({}, { signal: abort.signal })).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
    expect(host.sheets.map(({ name }) => name)).toEqual([SCORES, 'ITA 2566']);
  });
});
