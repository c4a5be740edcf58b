/** The agency's own catalogue: inserted, edited by staff, used by the next analysis, brought back. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { analyse, assessSheet } from '../../src/analyse';
import { editCatalogue, restoreCatalogue } from '../../src/editCatalogue';
import { catalogue as builtIn } from '../../src/ita/catalogue';
import { catalogueSheet } from '../../src/sheet/drafts/catalogueSheet';
import { findCatalogue } from '../../src/sheet/findCatalogue';
import { areaAddress, columnLetters } from '../../src/sheet/grid';
import { catalogueSheet as texts } from '../../src/texts/th/catalogueSheet';
import type { Host } from '../host';
import { differences } from './samePackage';
import { actionsOfEach, openBytes, openFixture, valueOf } from './support';
import { plainText } from '../plainText';

const SEED_FILE = 'seed-both-tables.xlsx';
const SCORES = 'ITA 2567';
const SHEET = 'คลังมาตรการ ITA';
const NEW = `${SHEET} (2)`;
const MEASURES = 'มาตรการ ITA 2568';
const draft = catalogueSheet(builtIn);
const table = draft.table?.area ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
const headers = (draft.cells.values[table.firstRow] ?? []).map(String);

/** "2-1", "ผู้รับผิดชอบ" → "I12". */
function at(code: string, header: string): string {
  const row = draft.cells.values.findIndex((line) => line[0] === code);
  return `${columnLetters(headers.indexOf(header))}${row + 1}`;
}

const draftedValue = (row: number, column: number) => draft.cells.values[row]?.[column] ?? '';

/** The cells of the catalogue's area, empty ones as "". */
const shownOn = (host: Host, sheet = SHEET) =>
  draft.cells.values.map((line, row) => line.map((_, column) => host.sheet(sheet).cell(row, column).value));
const drafted = draft.cells.values.map((line, row) => line.map((_, column) => draftedValue(row, column)));

const texted = (host: Host, sheet: string): string => {
  const area = host.sheet(sheet).usedArea;
  if (area === null) return '';
  const cells: unknown[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      cells.push(plainText(host.sheet(sheet).cell(row, column).value));
    }
  }
  return cells.join('\n');
};

const partsOf = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
const nameFormula = (host: Host) => host.names.find((one) => one.name === 'ITA_catalogue')?.formula;

/** The seed's workbook after another sheet was shown for a while: showing one once more leaves no trace in the file. */
async function seed(): Promise<Uint8Array> {
  const host = await openFixture(SEED_FILE);
  await Excel.run(async (context) => {
    const passing = context.workbook.worksheets.add('x');
    context.workbook.names.add('x', passing.getRange('A1')).delete();
    await context.sync();
    passing.activate();
    await context.sync();
    context.workbook.worksheets.getItem(SCORES).activate();
    await context.sync();
    passing.delete();
    await context.sync();
  });
  return host.save();
}

async function withCatalogue(): Promise<Host> {
  const host = await openFixture(SEED_FILE);
  valueOf(await editCatalogue());
  return host;
}

describe('the first time', () => {
  test('the built-in catalogue comes on a worksheet of its own, as a table, and is shown', async () => {
    const host = await openFixture(SEED_FILE);
    expect(valueOf(await editCatalogue())).toEqual({ sheet: SHEET, findings: [] });
    expect(host.roundTrips).toBe(3);
    expect(host.activeSheet).toBe(SHEET);
    expect(shownOn(host)).toEqual(drafted);
    expect(host.sheet(SHEET).tables).toEqual([
      { name: 'ITA_catalogue_table', area: table, columns: headers, style: 'TableStyleLight1' },
    ]);
    expect(nameFormula(host)).toMatch(new RegExp(`^='${SHEET}'!\\$A\\$1:\\$J\\$${draft.cells.values.length}$`));
    expect(host.sheet(SHEET).frozen.rows).toBe(table.firstRow + 1);
  });

  test('everything else in the workbook stays as it was', async () => {
    const before = await seed();
    const host = await openBytes(before);
    valueOf(await editCatalogue());
    host.activeSheet = SCORES;
    const changed = differences(before, await host.save()).map((text) => text.split(/[ :]/)[0]);
    expect(changed.filter((part) => !/sheet2|tables|workbook\.xml|\.rels|Content_Types/.test(part ?? ''))).toEqual([]);
    expect(changed).toContain('xl/tables/table1.xml');
  });

  test('nothing is said of it, and the plan is the same as without', async () => {
    const without = await openFixture(SEED_FILE);
    const first = valueOf(await analyse());
    const host = await withCatalogue();
    const second = valueOf(await analyse({ sheet: SCORES }));
    expect(second.assessment.findings).toEqual(first.assessment.findings);
    expect(texted(host, MEASURES)).toBe(texted(without, MEASURES));
  });

  test('it prints on A4 landscape', async () => {
    const host = await withCatalogue();
    const [, sheet = ''] = partsOf(await host.save()).find(([name]) => name === 'xl/worksheets/sheet2.xml') ?? [];
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
  });

  test('a sheet and a table of the user’s with these names are left alone', async () => {
    const host = await openFixture(SEED_FILE);
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add(SHEET);
      own.getRange('A1:A2').values = [['ของเรา'], [1]];
      own.tables.add('A1:A2', true).name = 'ITA_catalogue_table';
      await context.sync();
    });
    expect(valueOf(await editCatalogue())).toEqual({ sheet: NEW, findings: [] });
    expect(host.sheet(SHEET).cell('A1').value).toBe('ของเรา');
    expect(host.sheet(`${SHEET} (2)`).tables[0]?.name).toBe('ITA_catalogue_table_2');
  });
});

describe('afterwards', () => {
  test('the same worksheet is shown, as staff left it, whatever they call it', async () => {
    const host = await withCatalogue();
    host.setCell(SHEET, at('2-1', texts.ownerColumn), 'กองคลัง');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).name = 'คลังของเรา';
      context.workbook.worksheets.getItem(SCORES).activate();
      await context.sync();
    });
    const before = partsOf(await host.save());
    expect(valueOf(await editCatalogue())).toEqual({ sheet: 'คลังของเรา', findings: [] });
    expect(host.activeSheet).toBe('คลังของเรา');
    host.activeSheet = SCORES;
    expect(partsOf(await host.save())).toEqual(before);
  });

  test('a hidden one is unhidden', async () => {
    const host = await withCatalogue();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).visibility = 'Hidden';
      await context.sync();
    });
    valueOf(await editCatalogue());
    expect([host.activeSheet, host.sheet(SHEET).visibility]).toEqual([SHEET, 'Visible']);
  });

  test('one that was deleted comes anew', async () => {
    const host = await withCatalogue();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).delete();
      await context.sync();
    });
    expect(nameFormula(host)).toContain('#REF!');
    expect(valueOf(await editCatalogue())).toEqual({ sheet: SHEET, findings: [] });
    expect(shownOn(host)).toEqual(drafted);
    expect(nameFormula(host)).not.toContain('#REF!');
  });
});

describe('what staff change', () => {
  test('owner and steps are used by the next analysis, also after saving and opening', async () => {
    const edited = await withCatalogue();
    edited.setCell(SHEET, at('2-1', texts.ownerColumn), 'กองยุทธศาสตร์และงบประมาณ');
    edited.setCell(SHEET, at('2-1', texts.stepsColumn), 'สำรวจบริการที่ประชาชนใช้บ่อย\nเปิดให้จองคิวผ่านเว็บไซต์');
    const host = await openBytes(await edited.save());
    valueOf(await analyse({ sheet: SCORES }));
    const plan = texted(host, MEASURES);
    expect(plan).toContain('กองยุทธศาสตร์และงบประมาณ');
    expect(plan).toContain('• เปิดให้จองคิวผ่านเว็บไซต์');
    const [standard] = builtIn[1]?.measures ?? [];
    expect(plan).not.toContain(standard?.steps[0]);
  });

  test('a row typed below the table is a measure of the table and of the plan', async () => {
    const host = await withCatalogue();
    const row = table.lastRow + 2;
    const typed = ['', 2, '', 'e7 e8 e9', '', '', 'จัดวันบริการเคลื่อนที่', 'ลงพื้นที่ทุกเดือน', 'กองสวัสดิการ', 'ตลอดปี {ปี}'];
    typed.forEach((value, column) => {
      if (value !== '') host.setCell(SHEET, `${columnLetters(column)}${row}`, value);
    });
    expect(host.sheet(SHEET).tables[0]?.area.lastRow).toBe(table.lastRow + 1);
    valueOf(await analyse({ sheet: SCORES }));
    expect(texted(host, MEASURES)).toContain('จัดวันบริการเคลื่อนที่');
    expect(texted(host, MEASURES)).toMatch(/ตลอดปี (?:2568|๒๕๖๘)/);
  });

  test('a mistake is a finding that names its cell, and the rest is used', async () => {
    const host = await withCatalogue();
    host.setCell(SHEET, at('2-1', texts.issueColumn), 9);
    host.setCell(SHEET, at('5-3', texts.questionsColumn), 'i6 i99');
    const { assessment } = valueOf(await assessSheet({ sheet: SCORES }));
    const said = assessment.findings.filter((one) => one.code.startsWith('catalogue-'));
    expect(said.map(({ code, cells }) => [code, ...cells])).toEqual(
      expect.arrayContaining([
        ['catalogue-issue-unknown', `'${SHEET}'!${at('2-1', texts.issueColumn)}`],
        ['catalogue-question-unknown', `'${SHEET}'!${at('5-3', texts.questionsColumn)}`],
      ]),
    );
  });
});

describe('bringing the built-in catalogue back', () => {
  /** Changed texts, added rows and columns, a renamed header, a note beside. */
  async function edited(): Promise<Host> {
    const host = await withCatalogue();
    host.setCell(SHEET, at('2-1', texts.ownerColumn), 'กองคลัง');
    host.setCell(SHEET, at('3-1', texts.stepsColumn), '');
    host.setCell(SHEET, `H${table.firstRow + 1}`, 'วิธีทำ');
    host.setCell(SHEET, `B${table.lastRow + 2}`, 7);
    host.setCell(SHEET, `G${table.lastRow + 2}`, 'มาตรการของเรา');
    host.setCell(SHEET, 'M3', 'บันทึกของงานแผน');
    return host;
  }

  test('inserts the built-in catalogue on a new worksheet and leaves the old one to staff', async () => {
    const host = await edited();
    const before = texted(host, SHEET);
    expect(valueOf(await restoreCatalogue())).toEqual({ sheet: NEW, findings: [] });
    expect(texted(host, SHEET)).toBe(before);
    expect(shownOn(host, NEW)).toEqual(drafted);
    expect(host.sheet(NEW).tables).toEqual([
      { name: 'ITA_catalogue_table_2', area: table, columns: headers, style: 'TableStyleLight1' },
    ]);
    expect([host.activeSheet, host.sheets.length]).toEqual([NEW, 3]);
    expect(nameFormula(host)).toContain(`'${NEW}'!`);
    const { assessment } = valueOf(await assessSheet({ sheet: SCORES }));
    expect(assessment.findings.filter((one) => one.code.startsWith('catalogue-'))).toEqual([]);
    expect(valueOf(await editCatalogue())).toEqual({ sheet: NEW, findings: [] });
  });

  test('changes no other part of the workbook', async () => {
    const host = await edited();
    host.setCell(SCORES, 'Z1', `='${SHEET}'!${at('2-1', texts.ownerColumn)}`);
    const before = await host.save();
    valueOf(await restoreCatalogue());
    host.activeSheet = SHEET;
    const changed = differences(before, await host.save()).map((text) => text.split(/[ :]/)[0]);
    expect([...new Set(changed)].sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/tables/table2.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet3.xml',
    ]);
    expect(host.sheet(SCORES).cell('Z1').value).toBe('กองคลัง');
  });

  test('never writes over a sheet of the user’s that the name points to', async () => {
    const host = await openFixture(SEED_FILE);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('งบประมาณ');
      sheet.getRange('A1:B2').values = [
        ['หมวด', 'บาท'],
        ['งบลงทุน', 1250000],
      ];
      context.workbook.names.add('ITA_catalogue', sheet.getRange('A1:J40'));
      await context.sync();
    });
    const before = texted(host, 'งบประมาณ');
    expect(valueOf(await restoreCatalogue())?.sheet).toBe(SHEET);
    expect(texted(host, 'งบประมาณ')).toBe(before);
    expect(shownOn(host)).toEqual(drafted);
  });

  test('does nothing where the workbook has no catalogue of its own', async () => {
    const host = await openFixture(SEED_FILE);
    const before = partsOf(await host.save());
    expect(valueOf(await restoreCatalogue())).toBeNull();
    expect(partsOf(await host.save())).toEqual(before);
  });
});

describe('refused', () => {
  const protectStructure = '<workbookProtection lockStructure="1"/><bookViews>';

  async function reopened(host: Host, part: string, change: (text: string) => string): Promise<Host> {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(await host.save())).map(([name, bytes]) => [
        name,
        name === part ? strToU8(change(strFromU8(bytes))) : bytes,
      ]),
    );
    return openBytes(zipSync(parts));
  }

  test('refuses a protected structure, changes nothing, and still shows an existing catalogue', async () => {
    const protect = (text: string) => text.replace('<bookViews>', protectStructure);
    const host = await reopened(await openFixture(SEED_FILE), 'xl/workbook.xml', protect);
    const before = partsOf(await host.save());
    expect(await editCatalogue()).toMatchObject({ ok: false, refusal: { code: 'workbook-protected' } });
    expect(partsOf(await host.save())).toEqual(before);

    await reopened(await withCatalogue(), 'xl/workbook.xml', protect);
    expect(valueOf(await editCatalogue())).toEqual({ sheet: SHEET, findings: [] });
    expect(await restoreCatalogue()).toMatchObject({ ok: false, refusal: { code: 'workbook-protected' } });
  });

  test('not by a protected worksheet: it is shown, and the built-in catalogue comes on another one', async () => {
    await reopened(await withCatalogue(), 'xl/worksheets/sheet2.xml', (text) =>
      text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    );
    expect(valueOf(await editCatalogue())).toEqual({ sheet: SHEET, findings: [] });
    expect(valueOf(await restoreCatalogue())?.sheet).toBe(NEW);
  });

  test('while a cell is being edited', async () => {
    const host = await openFixture(SEED_FILE);
    host.isEditingCell = true;
    expect(await editCatalogue()).toMatchObject({ ok: false, refusal: { code: 'cell-edit-mode' } });
  });
});

describe('whatever action fails', () => {
  test('a failed insertion leaves the old workbook, or the catalogue and a finding', async () => {
    const bytes = await seed();
    const measuring = await openBytes(bytes);
    const sizes = await actionsOfEach(measuring, editCatalogue);
    const complete = await measuring.save();
    let refusals = 0;
    for (const [trip, actions] of sizes.entries()) {
      for (let action = 0; action < actions; action += trip === 2 ? 5 : 1) {
        const host = await openBytes(bytes);
        host.failAt({ roundTrip: trip + 1, action, code: 'GeneralException' });
        const result = await editCatalogue();
        const expected = result.ok ? complete : bytes;
        if (!result.ok) refusals += 1;
        expect(differences(expected, await host.save()).filter((text) => !/styles|sharedStrings/.test(text))).toEqual(
          [],
        );
        if (!result.ok) expect(host.activeSheet).toBe(SCORES);
      }
    }
    expect(refusals).toBe((sizes[0] ?? 0) + (sizes[1] ?? 0));
  });

  test('a lost answer is no failure', async () => {
    const host = await openFixture(SEED_FILE);
    const handle = host.requestHandler;
    let lost = false;
    const sending = async (request: Parameters<typeof handle>[0]) => {
      const answer = await handle(request);
      if (host.roundTrips !== 2 || lost) return answer;
      lost = true;
      throw new Error('the answer was lost');
    };
    const utility = (
      OfficeExtension as unknown as { HttpUtility: { setCustomSendRequestFunc(send: typeof sending): void } }
    ).HttpUtility;
    utility.setCustomSendRequestFunc(sending);
    expect(valueOf(await editCatalogue())).toEqual({ sheet: SHEET, findings: [] });
    expect(lost).toBe(true);
    expect(shownOn(host)).toEqual(drafted);
  });

  test('a catalogue that a co-author inserts meanwhile is not touched', async () => {
    const host = await openFixture(SEED_FILE);
    host.beforeRoundTrip(2, async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(SHEET);
        sheet.getRange('A1').values = [['ของเพื่อนร่วมงาน']];
        context.workbook.names.add('ITA_catalogue', sheet.getRange('A1'));
        await context.sync();
      });
    });
    await editCatalogue();
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES, SHEET]);
    expect(texted(host, SHEET)).toBe('ของเพื่อนร่วมงาน');
  });
});

test('the table on the sheet is read back as the catalogue itself', async () => {
  await withCatalogue();
  const grid = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(SHEET).getUsedRange();
    used.load('values,formulas,numberFormat');
    await context.sync();
    return used;
  });
  const found = findCatalogue({
    sheet: SHEET,
    firstRow: 0,
    firstColumn: 0,
    values: grid.values as string[][],
    formulas: grid.formulas as string[][],
    numberFormats: grid.numberFormat as string[][],
    rowHidden: [],
    columnHidden: [],
  } as unknown as Parameters<typeof findCatalogue>[0]);
  expect(found).toEqual({ catalogue: builtIn, findings: [] });
  expect(areaAddress(table)).toMatch(/^A6:J/);
});
