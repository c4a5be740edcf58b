import { execFileSync } from 'node:child_process';
import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, failure, open, partsOf, workbookOf } from './support';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const onSheet = (work: Work): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });

const measures = [
  ['มาตรการ', 'ผู้รับผิดชอบ', 'คะแนน'],
  ['เปิดเผยข้อมูล', 'สำนักปลัด', 73.29],
  ['จัดซื้อโปร่งใส', 'กองคลัง', 96.51],
];

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf([]));
  await onSheet((sheet) => {
    sheet.getRange('B2:D4').values = measures;
  });
});

const tables = (of: Host = host) => of.sheet('S').tables;
const value = (address: string) => host.sheet('S').cell(address).value;
const addTable = (address = 'B2:D4') => onSheet((sheet) => void sheet.tables.add(address, true));

describe('a table that is added', () => {
  test('covers its cells, is called after its number and shows its looks', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add('S!B2:D4', true);
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      table.load('name,style,showBandedRows,showFilterButton,showHeaders,showTotals,worksheet/name');
      for (const range of ranges) range.load('address');
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: 'Table1',
        style: 'TableStyleMedium2',
        showBandedRows: true,
        showFilterButton: true,
        showHeaders: true,
        showTotals: false,
      });
      expect(table.worksheet.name).toBe('S');
      expect(ranges.map((range) => range.address)).toEqual(['S!B2:D4', 'S!B2:D2', 'S!B3:D4']);
    });
  });

  test('is a part of the saved file, with its relationship, its type and its place in the sheet', async () => {
    await onSheet((sheet) => {
      const table = sheet.tables.add(sheet.getRange('B2:D4'), true);
      table.name = 'ITA_catalogue_table';
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
    });
    const parts = partsOf(await host.save());
    expect(parts['xl/tables/table1.xml']).toContain(
      'id="1" name="ITA_catalogue_table" displayName="ITA_catalogue_table" ref="B2:D4" totalsRowShown="0">' +
        '<autoFilter ref="B2:D4"/><tableColumns count="3"><tableColumn id="1" name="มาตรการ"/>' +
        '<tableColumn id="2" name="ผู้รับผิดชอบ"/><tableColumn id="3" name="คะแนน"/></tableColumns>' +
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    );
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<tableParts count="1"><tablePart r:id="rId1"\/><\/tableParts>/);
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toMatch(
      /Id="rId1" Type="[^"]*\/relationships\/table" Target="\.\.\/tables\/table1\.xml"/,
    );
    expect(parts['[Content_Types].xml']).toMatch(/PartName="\/xl\/tables\/table1\.xml" ContentType="[^"]*table\+xml"/);
    for (const [name, text] of Object.entries(parts)) {
      if (/\.(?:xml|rels)$/.test(name)) execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: text });
    }
    expect(tables(await openHost(await host.save()))).toEqual([
      {
        name: 'ITA_catalogue_table',
        area: { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 3 },
        columns: ['มาตรการ', 'ผู้รับผิดชอบ', 'คะแนน'],
        style: 'TableStyleLight1',
      },
    ]);
  });

  test('has headers that are texts, unique without regard to case and never empty', async () => {
    await onSheet((sheet) => {
      sheet.getRange('F1:J1').formulas = [['Name', 'NAME', '', 2567, '="ก"&CHAR(10)&"ข"']];
    });
    await addTable('F1:J3');
    expect(tables()[0]?.columns).toEqual(['Name', 'NAME2', 'Column3', '2567', 'ก\nข']);
    expect(['F1', 'G1', 'H1', 'I1', 'J1'].map(value)).toEqual(['Name', 'NAME2', 'Column3', '2567', 'ก\nข']);
    const saved = await host.save();
    expect(partsOf(saved)['xl/tables/table1.xml']).toContain('name="ก_x000a_ข"');
    expect(tables(await openHost(saved))[0]?.columns[4]).toBe('ก\nข');
  });

  test('of headers alone gets an empty row', async () => {
    await addTable('F6:G6');
    expect(tables()[0]?.area).toEqual({ firstRow: 5, firstColumn: 5, lastRow: 6, lastColumn: 6 });
  });

  test('is found by name, by id and in the collections, also after a sync', async () => {
    await Excel.run(async (context) => {
      const { tables: all } = context.workbook;
      const made = all.add('S!B2:D4', true).load('id');
      await context.sync();
      made.name = 'Measures';
      all.load('items/name,count');
      const [byName, byId, none] = [
        all.getItem('MEASURES').load('id'),
        all.getItem(made.id).load('name'),
        all.getItemOrNullObject('x'),
      ];
      // Methods of a null object do nothing.
      none.convertToRange();
      await context.sync();
      expect(all.items.map((table) => table.name)).toEqual(['Measures']);
      expect([all.count, byName.id, byId.name, none.isNullObject]).toEqual([1, made.id, 'Measures', true]);
    });
  });
});

describe('what Excel refuses is refused, and nothing is changed', () => {
  beforeEach(() => addTable());

  test.each<[string, string, Work]>([
    ['a table over a table', 'InvalidArgument', (sheet) => void sheet.tables.add('D4:E6', true)],
    ['an address that is none', 'InvalidArgument', (sheet) => void sheet.tables.add('B2:', true)],
    ['whole columns', 'InvalidArgument', (sheet) => void sheet.tables.add('F:G', true)],
    ['a name with a blank', 'InvalidArgument', (sheet) => (sheet.tables.getItem('Table1').name = 'a b')],
    ['a name like a cell', 'InvalidArgument', (sheet) => (sheet.tables.getItem('Table1').name = 'A1')],
    [
      'a style that is none',
      'InvalidArgument',
      (sheet) => (sheet.tables.getItem('Table1').style = 'TableStyleLight22'),
    ],
    ['merging its cells', 'InvalidArgument', (sheet) => sheet.getRange('D4:E4').merge()],
    [
      'its name as a name of cells',
      'ItemAlreadyExists',
      (_sheet, { workbook }) => void workbook.names.add('TABLE1', '=1'),
    ],
    ['a table that is not there', 'ItemNotFound', (sheet) => sheet.tables.getItem('Table2').delete()],
  ])('%s', async (_what, code, work) => {
    const before = partsOf(await host.save());
    expect((await failure(onSheet(work))).code).toBe(code);
    expect(partsOf(await host.save())).toEqual(before);
  });

  test('merged cells', async () => {
    await onSheet((sheet) => sheet.getRange('F2:G2').merge());
    expect((await failure(addTable('F1:G4'))).code).toBe('InvalidArgument');
    expect(tables()).toHaveLength(1);
  });

  test('a name that another table or cells have', async () => {
    await onSheet((sheet, { workbook }) => {
      sheet.getRange('F1').values = [['ก']];
      sheet.tables.add('F1:F3', true);
      workbook.names.add('ITA_result', sheet.getRange('A1'));
    });
    for (const name of ['TABLE1', 'ita_result']) {
      const rename = onSheet((sheet) => (sheet.tables.getItem('Table2').name = name));
      expect((await failure(rename)).code).toBe('InvalidArgument');
    }
    expect(tables().map((table) => table.name)).toEqual(['Table1', 'Table2']);
  });

  test('a protected sheet', async () => {
    host = await open(workbookOf('<sheetData/><sheetProtection sheet="1"/>'));
    expect((await failure(addTable())).code).toBe('AccessDenied');
  });

  test('what is not done here says so: a table without headers, and formulas that name a table', async () => {
    expect((await failure(onSheet((sheet) => void sheet.tables.add('F1:G3', false)))).code).toBe('NotImplemented');
    host.setCell('S', 'A9', '=SUM(Table1[คะแนน])');
    expect((await failure(onSheet((sheet) => sheet.tables.getItem('Table1').delete()))).code).toBe('NotImplemented');
  });
});

describe('when cells change', () => {
  beforeEach(() => addTable());

  test('a header that is written over names the column, and one that is emptied gets a name', async () => {
    host.setCell('S', 'B2', 'งาน');
    host.setCell('S', 'C2', 'งาน');
    await onSheet((sheet) => sheet.getRange('D2').clear('Contents'));
    expect(tables()[0]?.columns).toEqual(['งาน', 'งาน2', 'Column3']);
    expect(['B2', 'C2', 'D2'].map(value)).toEqual(['งาน', 'งาน2', 'Column3']);
  });

  test('what a user types below or beside the table becomes part of it', async () => {
    host.setCell('S', 'C5', 'กองช่าง');
    host.setCell('S', 'E2', 'หมายเหตุ');
    expect(tables()[0]).toMatchObject({
      area: { firstRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 4 },
      columns: ['มาตรการ', 'ผู้รับผิดชอบ', 'คะแนน', 'หมายเหตุ'],
    });
    expect(partsOf(await host.save())['xl/tables/table1.xml']).toMatch(
      /ref="B2:E5".*<autoFilter ref="B2:E5"\/><tableColumns count="4">/,
    );
  });

  test('what an add-in writes below it, or a user types elsewhere, does not', async () => {
    await onSheet((sheet) => (sheet.getRange('B5').values = [['ข้างล่าง']]));
    host.setCell('S', 'C7', 'ไกลออกไป');
    host.setCell('S', 'C5', 'แถวที่มีอยู่แล้ว');
    expect(tables()[0]?.area.lastRow).toBe(3);
  });
});

describe('a table that goes', () => {
  beforeEach(async () => {
    await addTable();
  });

  test('by becoming plain cells leaves its cells, and no trace in the file', async () => {
    await Excel.run(async (context) => {
      const cells = context.workbook.tables.getItem('Table1').convertToRange().load('address');
      await context.sync();
      expect(cells.address).toBe('S!B2:D4');
    });
    expect(value('B3')).toBe('เปิดเผยข้อมูล');
    const parts = partsOf(await host.save());
    expect(Object.keys(parts).filter((name) => /tables|sheet1\.xml\.rels/.test(name))).toEqual([]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('tableParts');
    expect(parts['[Content_Types].xml']).not.toContain('table');
  });

  test('by deletion takes the contents of its cells along', async () => {
    await onSheet((sheet) => sheet.tables.getItem('Table1').delete());
    expect([value('B2'), value('D4'), tables()]).toEqual(['', '', []]);
  });

  test('with its sheet leaves no part behind', async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.add('T');
      sheet.delete();
    });
    expect(Object.keys(partsOf(await host.save())).filter((name) => name.includes('table'))).toEqual([]);
  });
});

test('clearing the filters shows the rows that they hid', async () => {
  const row = (number: number, text: string, more = '') =>
    `<row r="${number}"${more}><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  host = await open('host/authored.xlsx');
  const authored = host.sheets.flatMap((sheet) => sheet.tables);
  expect(authored.length).toBeGreaterThan(0);
  host = await open(
    workbookOf(
      `<sheetData>${row(1, 'กอง')}${row(2, 'ก', ' hidden="1"')}${row(3, 'ข')}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
        'xl/tables/table1.xml':
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A3"><autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="ข"/></filters></filterColumn></autoFilter><tableColumns count="1"><tableColumn id="1" name="กอง"/></tableColumns></table>',
      },
    ),
  );
  expect(host.sheet('S').rowHeight(1)).toBe(0);
  await onSheet((sheet) => sheet.tables.getItem('T').clearFilters());
  expect(host.sheet('S').rowHeight(1)).toBeGreaterThan(0);
  expect(partsOf(await host.save())['xl/tables/table1.xml']).toContain('<autoFilter ref="A1:A3"/>');
});
