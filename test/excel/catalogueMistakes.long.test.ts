/** Mistakes in the agency's own catalogue, by way of the whole analysis: each is said with its cell, and the rest is used. */
import { readAndAssess } from '../../src/assessSheet';
import { withImprovementPlan } from '../../src/ita/withImprovementPlan';
import { agencyCatalogue } from '../../src/agencyCatalogue';
import { analyse, assessSheet } from '../../src/analyse';
import { editCatalogue } from '../../src/editCatalogue';
import { catalogue as builtIn } from '../../src/ita/catalogue';
import { catalogueSheet } from '../../src/sheet/drafts/catalogueSheet';
import { columnLetters } from '../../src/sheet/grid';
import { findingMessage } from '../../src/texts/messages';
import { catalogueSheet as texts } from '../../src/texts/th/catalogueSheet';
import type { Host } from '../host';
import { openFixture, valueOf } from './support';

const SCORES = 'ITA 2567';
const SHEET = 'คลังมาตรการ ITA';
const MEASURES = 'มาตรการ ITA 2568';
const draft = catalogueSheet(builtIn);
const HEADER = (draft.table?.area.firstRow ?? 0) + 1;
const LAST = draft.cells.values.length;
const headers = (draft.cells.values[HEADER - 1] ?? []).map(String);

const letter = (header: string) => columnLetters(headers.indexOf(header));
const rowOf = (code: string) => draft.cells.values.findIndex((line) => line[0] === code) + 1;
const at = (code: string, header: string) => `${letter(header)}${rowOf(code)}`;

async function withCatalogue(): Promise<Host> {
  const host = await openFixture('seed-both-tables.xlsx');
  valueOf(await editCatalogue());
  return host;
}

const said = async () => {
  const { assessment } = valueOf(await assessSheet({ sheet: SCORES }));
  const { reading } = valueOf(await readAndAssess({ sheet: SCORES }, {}, {}));
  const { improvement } = withImprovementPlan(assessment, agencyCatalogue(reading).catalogue);
  expect(improvement.map((issue) => issue.measures.length > 0)).toEqual(Array(7).fill(true));
  return assessment.findings.filter((one) => one.code.startsWith('catalogue-'));
};

const inExcel = async (change: (sheet: Excel.Worksheet) => void) => {
  const context = new Excel.RequestContext();
  change(context.workbook.worksheets.getItem(SHEET));
  await context.sync();
};

test.each<[string, (host: Host) => Promise<void> | void, string, string]>([
  [
    'an emptied issue number',
    (host) => host.setCell(SHEET, at('2-1', texts.issueColumn), ''),
    'catalogue-issue-unknown',
    at('2-1', texts.issueColumn),
  ],
  [
    'issue 8',
    (host) => host.setCell(SHEET, at('2-1', texts.issueColumn), 8),
    'catalogue-issue-unknown',
    at('2-1', texts.issueColumn),
  ],
  [
    'a blank measure',
    (host) => host.setCell(SHEET, at('5-4', texts.measureColumn), ''),
    'catalogue-measure-empty',
    at('5-4', texts.measureColumn),
  ],
  [
    'a measure that is an error',
    (host) => host.setCell(SHEET, at('5-4', texts.measureColumn), '=1/0'),
    'catalogue-measure-empty',
    at('5-4', texts.measureColumn),
  ],
  [
    'a question that does not exist',
    (host) => host.setCell(SHEET, at('5-3', texts.questionsColumn), 'i6 i16'),
    'catalogue-question-unknown',
    at('5-3', texts.questionsColumn),
  ],
  [
    'the same code twice',
    (host) => host.setCell(SHEET, at('4-2', texts.codeColumn), '4-1'),
    'catalogue-code-twice',
    at('4-1', texts.codeColumn),
  ],
  [
    'no owner',
    (host) => host.setCell(SHEET, at('5-4', texts.ownerColumn), ''),
    'catalogue-cell-empty',
    at('5-4', texts.ownerColumn),
  ],
  [
    'a renamed header',
    (host) => host.setCell(SHEET, `${letter(texts.stepsColumn)}${HEADER}`, 'วิธีทำ'),
    'catalogue-columns-missing',
    `${letter(texts.issueColumn)}${HEADER}`,
  ],
  [
    'a deleted column',
    () =>
      inExcel((sheet) =>
        sheet
          .getRange(`${letter(texts.measureColumn)}1:${letter(texts.measureColumn)}${LAST}`)
          .clear(Excel.ClearApplyTo.contents),
      ),
    'catalogue-columns-missing',
    `${letter(texts.issueColumn)}${HEADER}`,
  ],
])('%s', async (_mistake, make, code, cell) => {
  const host = await withCatalogue();
  await make(host);
  const findings = await said();
  const [found] = findings.filter((one) => one.code === code);
  expect(found?.cells[0]).toBe(`'${SHEET}'!${cell}`);
  for (const one of findings) {
    expect(one.cells).not.toEqual([]);
    expect(findingMessage(one, 'th')).not.toMatch(/\{\w+\}/);
  }
});

test('a column of staff’s own beside the table is none of the catalogue’s', async () => {
  const host = await openFixture('seed-both-tables.xlsx');
  valueOf(await editCatalogue());
  const owner = at('2-1', texts.ownerColumn);
  host.setCell(SHEET, owner, 'กองยุทธศาสตร์');
  for (let row = HEADER; row <= LAST; row += 1)
    host.setCell(SHEET, `K${row}`, row === HEADER ? 'หมายเหตุของเรา' : 'ลองดูก่อน');
  expect(await said()).toEqual([]);
  valueOf(await analyse({ sheet: SCORES }));
  expect(shown(host)).toContain('กองยุทธศาสตร์');
  expect(shown(host)).not.toContain('ลองดูก่อน');
});

test('texts that look like formulas come out as texts', async () => {
  const host = await withCatalogue();
  const attack = '=HYPERLINK("https://example.com";"x")';
  for (const column of [texts.measureColumn, texts.stepsColumn, texts.ownerColumn, texts.weaknessColumn]) {
    host.setCell(SHEET, at('2-1', column), `'${attack}`);
  }
  valueOf(await analyse({ sheet: SCORES, worksheets: ['measures', 'analysis', 'tracking'] }));
  for (const sheet of [MEASURES, 'วิเคราะห์ ITA 2567', 'ติดตาม ITA 2568']) {
    const cells = cellsOf(host, sheet);
    // A text is its own formula; a real one would show its link's text.
    expect(cells.filter(({ value }) => value.includes('HYPERLINK')).length).toBeGreaterThan(0);
    expect(cells.filter(({ value, formula }) => formula.includes('HYPERLINK') && formula !== value)).toEqual([]);
  }
});

test('3,000 rows are read in a moment, and their mistakes are said', async () => {
  const host = await withCatalogue();
  const rows = Array.from({ length: 3000 }, (_, index) => [
    '',
    1 + (index % 7),
    '',
    'e7',
    '',
    '',
    `มาตรการ ${index}`,
    'ทำ',
    'กอง',
    '',
  ]);
  await inExcel((sheet) => {
    sheet.getRangeByIndexes(LAST, 0, rows.length, headers.length).values = rows;
  });
  const started = performance.now();
  const findings = await said();
  expect(performance.now() - started).toBeLessThan(5000);
  expect(findings.filter((one) => one.code === 'catalogue-cell-empty')).toHaveLength(3000);
  expect(host.roundTrips).toBeGreaterThan(0);
});

interface ShownCell {
  readonly value: string;
  readonly formula: string;
}

function cellsOf(host: Host, sheet: string): ShownCell[] {
  const area = host.sheet(sheet).usedArea;
  return Array.from({ length: (area?.lastRow ?? -1) + 1 }, (_, row) =>
    Array.from({ length: (area?.lastColumn ?? -1) + 1 }, (__, column) => {
      const { value, formula } = host.sheet(sheet).cell(row, column);
      return { value: String(value), formula: typeof formula === 'string' ? formula : '' };
    }),
  ).flat();
}

const shown = (host: Host) =>
  cellsOf(host, MEASURES)
    .map(({ value }) => value)
    .join('\n');
