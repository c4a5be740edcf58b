/** Makes the workbooks in test/fixtures/sheets from their layouts: npx tsx scripts/make-sheet-fixtures.ts */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { init, type NewFile } from 'excelize-wasm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellAddress, parseCell } from '../src/sheet/grid';
import { sheetFixtures, type SheetFixture } from '../test/fixtures/sheets/layouts';

const root = join(__dirname, '..');
const SHEET = 'Sheet1';

function checked<T extends { error: string | null }>(answer: T): T {
  if (answer.error !== null) throw new Error(answer.error);
  return answer;
}

/** The library calls every formula's result a text; Excel saves a number as a number, and an error as an error. */
function withTypedFormulas(workbook: Uint8Array, { formulas = {}, rows }: SheetFixture): Uint8Array {
  const parts = unzipSync(workbook);
  const sheet = 'xl/worksheets/sheet1.xml';
  const part = parts[sheet];
  if (part === undefined) throw new Error(`no ${sheet}`);
  let xml = strFromU8(part).replace(/ t="str"><f>/g, '><f>');
  for (const address of Object.keys(formulas)) {
    const place = parseCell(address);
    const value = place === null ? undefined : rows[place.row]?.[place.column];
    if (typeof value !== 'string') continue;
    const cell = new RegExp(`(<c r="${address}"(?: s="\\d+")?)[^>]*>(<f>[^<]*</f>)<v>[^<]*</v>`);
    xml = xml.replace(cell, (_, start: string, formula: string) => `${start} t="e">${formula}<v>${value}</v>`);
  }
  return zipSync({ ...parts, [sheet]: strToU8(xml) }, { mtime: '2024-01-01' });
}

function fill(book: NewFile, sheet: string, rows: SheetFixture['rows']): void {
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== '') checked(book.SetCellValue(sheet, cellAddress(index, column), value));
    }),
  );
}

async function main(): Promise<void> {
  const excelize = await init(join(root, 'node_modules/excelize-wasm/excelize.wasm.gz'));
  const make = (fixture: SheetFixture): Uint8Array => {
    const book = excelize.NewFile();
    fill(book, SHEET, fixture.rows);
    for (const [cell, formula] of Object.entries(fixture.formulas ?? {}))
      checked(book.SetCellFormula(SHEET, cell, formula));
    for (const [cell, format] of Object.entries(fixture.formats ?? {})) {
      const { style } = checked(book.NewStyle({ CustomNumFmt: format }));
      checked(book.SetCellStyle(SHEET, cell, cell, style));
    }
    for (const area of fixture.merged ?? []) {
      const [from = '', to = ''] = area.split(':');
      checked(book.MergeCell(SHEET, from, to));
    }
    if (fixture.filter !== undefined) checked(book.AutoFilter(SHEET, fixture.filter, []));
    for (const row of fixture.hiddenRows ?? []) checked(book.SetRowVisible(SHEET, row, false));
    for (const column of fixture.hiddenColumns ?? []) checked(book.SetColVisible(SHEET, column, false));
    checked(book.SetColWidth(SHEET, 'B', 'B', 30));
    checked(book.SetSheetName(SHEET, fixture.sheet));
    for (const { sheet, rows } of fixture.otherSheets ?? []) {
      const { index } = checked(book.NewSheet(sheet));
      fill(book, sheet, rows);
      checked(book.SetActiveSheet(index));
    }
    return withTypedFormulas(new Uint8Array(checked(book.WriteToBuffer()).buffer as ArrayBuffer), fixture);
  };
  for (const fixture of sheetFixtures) {
    writeFileSync(join(root, 'test/fixtures/sheets', `${fixture.file}.xlsx`), make(fixture));
  }
  process.stdout.write(`${sheetFixtures.length} workbooks\n`);
}

void main();
