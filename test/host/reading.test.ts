import { UnreadableWorkbook, openHost } from './index';
import { cellsOf, compoundFileOf, failure, fixture, open, workbookOf } from './support';

test('the client reads values, addresses and names of a real workbook in one round trip', async () => {
  const host = await open('seed-both-tables.xlsx');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    const used = sheet.getUsedRangeOrNullObject(true).load('address,values,rowIndex,columnIndex,numberFormat');
    const names = context.workbook.names.load('items/name');
    sheet.protection.load('protected');
    await context.sync();
    expect(sheet.name).toBe('ITA 2567');
    expect(used.address).toBe("'ITA 2567'!A1:C35");
    expect(used.values[6]).toEqual([1, 'การปฏิบัติตามหน้าที่', 95.55]);
    expect(used.values[4]).toEqual(['', '', '']);
    expect(used.numberFormat[6]).toEqual(['General', 'General', 'General']);
    expect(names.items).toEqual([]);
    expect(sheet.protection.protected).toBe(false);
  });
  expect(host.roundTrips).toBe(1);
});

test('a property that was not loaded cannot be read, and what is not loaded is not sent', async () => {
  await open('seed-first-table.xlsx');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    expect(() => range.formulas).toThrow(/not available.*load/);
  });
});

test('a load after a write in the same batch sees the write', async () => {
  await open('seed-first-table.xlsx');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('E1:F1');
    range.values = [[95, '=E1*2']];
    range.load('values,formulas,text');
    await context.sync();
    expect([range.values, range.formulas, range.text]).toEqual([[[95, 190]], [[95, '=E1*2']], [['95', '190']]]);
  });
});

test('all kinds of stored cells are read', async () => {
  const host = await open(
    cellsOf([
      '<c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>',
      '<c t="inlineStr"><is><r><t>ก</t></r><r><t xml:space="preserve"> ข</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c t="str"><f>"a"</f><v>a</v></c><c r="F2"/>',
    ]),
  );
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('S').getUsedRange().load('values,valueTypes,address');
    await context.sync();
    expect(used.address).toBe('S!A1:C2');
    expect(used.values).toEqual([
      [1.5, true, '#N/A'],
      ['ก ข', 'a', ''],
    ]);
    expect(used.valueTypes).toEqual([
      ['Double', 'Boolean', 'Error'],
      ['String', 'String', 'Empty'],
    ]);
  });
  expect(host.sheet('S').cell('C1').text).toBe('#N/A');
});

test('a sheet whose elements carry a prefix is read and written with it', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const host = await open(workbookOf('', { 'xl/worksheets/sheet1.xml': sheet }));
  host.setCell('S', 'A2', '=A1+1');
  expect((await openHost(await host.save())).sheet('S').cell('A2').value).toBe(8);
});

test('whole sheets, columns and rows are addressed, and give no values', async () => {
  await open('seed-first-table.xlsx');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const [all, columns, rows] = [sheet.getRange(), sheet.getRange('A:C'), sheet.getRange('3:3')].map((range) =>
      range.load('address,columnCount,rowCount,values,isEntireColumn'),
    );
    await context.sync();
    expect([all?.rowCount, all?.columnCount, all?.values]).toEqual([1_048_576, 16_384, null]);
    expect([columns?.address, columns?.isEntireColumn]).toEqual(["'ผลคะแนน ITA'!A:C", true]);
    expect([rows?.address, rows?.isEntireColumn]).toEqual(["'ผลคะแนน ITA'!3:3", false]);
  });
});

test('ranges beside a range are found from it', async () => {
  await open('seed-first-table.xlsx');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:D5');
    const found = [
      range.getCell(0, 1),
      range.getRow(1),
      range.getColumn(2),
      range.getLastRow(),
      range.getLastCell(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(-1, 2),
      range.getEntireRow(),
      range.getBoundingRect('A9'),
      range.getIntersection('A1:B3'),
    ].map((each) => each.load('address'));
    const none = range.getIntersectionOrNullObject('Z1');
    await context.sync();
    expect(found.map(({ address }) => address.split('!')[1])).toEqual([
      'C2',
      'B3:D3',
      'D2:D5',
      'B5:D5',
      'D5',
      'A3:C6',
      'B2:F4',
      '2:5',
      'A2:D9',
      'B2:B3',
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test('what is behind a null object is null too, in the same batch and in the next', async () => {
  await open('seed-first-table.xlsx');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('ไม่มี').load('name');
    const range = sheet.getRange('A1').load('values');
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    const again = sheet.getUsedRangeOrNullObject().load('values');
    await context.sync();
    expect(again.isNullObject).toBe(true);
  });
});

test('an empty sheet has no used range', async () => {
  await open(workbookOf('<sheetData/>'));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    const used = sheet.getUsedRangeOrNullObject(true);
    const first = sheet.getUsedRange().load('address');
    await context.sync();
    expect([used.isNullObject, first.address]).toEqual([true, 'S!A1']);
  });
});

test('sheets, tables and names of a workbook are listed as they are', async () => {
  await open('host/authored.xlsx');
  await Excel.run(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load('items/name,items/visibility,items/protection/protected,items/id');
    names.load('items/name,items/formula,items/type,items/value,items/visible');
    tables.load('items/name');
    await context.sync();
    expect(
      worksheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]),
    ).toEqual([
      ['Sheet1', 'Visible', false],
      ['ตาราง', 'Visible', false],
      ['ล็อก', 'Visible', true],
      ['ซ่อน', 'Hidden', false],
    ]);
    expect(new Set(worksheets.items.map(({ id }) => id)).size).toBe(4);
    expect(names.items.map((name) => name.toJSON())).toEqual([
      { name: 'UserName', formula: '=Sheet1!$C$2:$C$5', type: 'Range', value: 'Sheet1!$C$2:$C$5', visible: true },
    ]);
    expect(tables.items.map(({ name }) => name)).toEqual(['Scores']);
  });
});

test.each([
  ['a text file', new TextEncoder().encode('not a workbook'), /not an \.xlsx/],
  ['an empty file', new Uint8Array(), /not an \.xlsx/],
  ['an old workbook', compoundFileOf('Workbook'), /an old \.xls/],
  ['a workbook with a password', compoundFileOf('EncryptedPackage'), /a workbook with a password/],
  ['a zip of something else', workbookOf('', { '_rels/.rels': '<Relationships/>' }), /no workbook in it/],
  ['a broken sheet', workbookOf('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }), /well-formed|sheet/],
])('%s cannot be opened, and it is said why', async (_what, bytes, reason) => {
  await expect(openHost(bytes)).rejects.toThrow(UnreadableWorkbook);
  await expect(openHost(bytes)).rejects.toThrow(reason);
});

test('an unknown member is refused by its name, never silently done', async () => {
  await open('seed-first-table.xlsx');
  const error = await failure(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').getSpecialCells('Blanks');
      await context.sync();
    }),
  );
  expect(error).toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Excel.Range.getSpecialCells') as string,
  });
});

test('another workbook can be opened over the same client', async () => {
  const host = await open('seed-first-table.xlsx');
  await host.open(fixture('host/authored.xlsx'));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(sheet.name).toBe('Sheet1');
  });
});
