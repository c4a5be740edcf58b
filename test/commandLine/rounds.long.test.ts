/** What another program makes of the results between two clicks. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { analyse, restore } from '../../src/analyse';
import { openBytes, openFixture, valueOf } from '../excel/support';
import type { Host } from '../host';
import { savedByOpenpyxl } from './programs/openpyxl';
import { savedByExcelize, savedBySheetJs } from './programs/otherPrograms';
import { newFaultsIn } from './programs/validator';

const SHEET = 'ITA 2567';
const OWN = ['มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567'];

const programs: readonly (readonly [string, (workbook: Uint8Array) => Uint8Array | Promise<Uint8Array>])[] = [
  ['openpyxl', savedByOpenpyxl],
  ['excelize', savedByExcelize],
  ['SheetJS', savedBySheetJs],
];

/** Parts that are not well-formed, or use a prefix that they do not declare. */
function illFormed(workbook: Uint8Array): string[] {
  return Object.entries(unzipSync(workbook)).flatMap(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [];
    const faults: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', ({ message }) => faults.push(`${name}: ${message}`));
    parser.write(strFromU8(bytes)).close();
    return faults;
  });
}

const chartsOf = (host: Host): string[][] => host.sheets.map((sheet) => sheet.charts.map(({ name }) => name));
const anchorsOf = (workbook: Uint8Array): number =>
  Object.entries(unzipSync(workbook))
    .filter(([name]) => name.startsWith('xl/drawings/drawing'))
    .reduce((sum, [, bytes]) => sum + (strFromU8(bytes).match(/<(?:\w+:)?graphicFrame[ >]/g) ?? []).length, 0);

describe.each(programs)('saved by %s between two clicks', (_name, savedBy) => {
  let between: Uint8Array;
  let host: Host;
  beforeAll(async () => {
    host = await openFixture('seed-both-tables.xlsx');
    valueOf(await analyse());
    between = await savedBy(await host.save());
    host = await openBytes(between);
  });

  test('the second click finds its results: no second worksheet, block or chart', async () => {
    const { written, assessment } = valueOf(await analyse());
    expect(assessment.score).toBeCloseTo(95.01, 2);
    expect(written).toMatchObject({ block: 'E6:K36', sheets: OWN });
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SHEET, ...OWN]);
    expect(chartsOf(host)).toEqual([[], [], ['ITA_1_chart']]);
    expect(anchorsOf(await host.save())).toBe(1);
  });

  test('what is saved then is well-formed, and nothing is wrong in it that was not before', async () => {
    const saved = await host.save();
    expect(illFormed(saved)).toEqual([]);
    expect(await newFaultsIn(saved, between)).toEqual([]);
  });

  test('a third click finds everything as it wrote it', async () => {
    const before = chartsOf(host);
    const again = valueOf(await analyse());
    expect(again.assessment.findings.filter(({ code }) => /edit|kept|moved|deleted/.test(code))).toEqual([]);
    expect(chartsOf(host)).toEqual(before);
  });

  test('restoring takes all of it back', async () => {
    valueOf(await restore({ sheet: SHEET }));
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SHEET]);
    expect(host.names).toEqual([]);
    expect(host.sheet(SHEET).cell('I7').value).toBe('');
    expect(await newFaultsIn(await host.save(), between)).toEqual([]);
  });
});

test('restoring right after another program renamed the chart takes it back as well, once that is answered', async () => {
  const first = await openFixture('seed-both-tables.xlsx');
  valueOf(await analyse());
  const host = await openBytes(savedByOpenpyxl(await first.save()));
  // openpyxl drops the record, so that the add-in asks first.
  expect(await restore({ sheet: SHEET })).toMatchObject({ ok: false, refusal: { code: 'record-missing' } });
  valueOf(await restore({ sheet: SHEET, force: true }));
  expect(host.sheets.map((sheet) => sheet.name)).toEqual([SHEET]);
});

test('a chart of the user’s on our worksheet is left alone, whatever its name', async () => {
  const first = await openFixture('seed-both-tables.xlsx');
  valueOf(await analyse());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('วิเคราะห์ ITA 2567');
    const chart = sheet.charts.add(Excel.ChartType.line, sheet.getRange('F5:G15'), Excel.ChartSeriesBy.columns);
    chart.title.text = 'ของหน่วยงาน';
    await context.sync();
  });
  const host = await openBytes(savedByOpenpyxl(await first.save()));
  expect(chartsOf(host)[2]).toEqual(['Chart 1', 'Chart 2']);
  valueOf(await analyse());
  expect(chartsOf(host)[2]).toEqual(['Chart 2', 'ITA_1_chart']);
});
