import type { Host } from './index';
import { cellsOf, failure, fixture, open, partsOf, workbookOf } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>95.55</v></c>']));
});

const cell = (address: string): unknown => host.sheet('S').cell(address).value;

/** Runs a batch on the sheet "S" and syncs. */
const onSheet = (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });

test('texts become what Excel makes of them when typed', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B1:I1').values = [['12', '1,234.5', '95%', 'TRUE', "'=1+1", '=1+1', '#N/A', '๙๕']];
  });
  expect(['B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1', 'I1'].map(cell)).toEqual([
    12,
    1234.5,
    0.95,
    true,
    '=1+1',
    2,
    '#N/A',
    '๙๕',
  ]);
  expect(host.sheet('S').cell('D1').text).toBe('95%');
});

test('a date typed as text becomes a number in a date format', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B1').values = [['2024-01-31']];
  });
  expect(host.sheet('S').cell('B1')).toMatchObject({ value: 45_322, text: '1/31/2024' });
});

test('null leaves a cell as it is, an empty text empties it, one value fills the whole range', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [[null, 1]];
    sheet.getRange('B1').values = [['']];
    // The type asks for an array; Excel takes a single value as well.
    sheet.getRange('C1:D2').set({ values: 7 as unknown as number[][] });
  });
  expect(['A1', 'B1', 'C1', 'D2'].map(cell)).toEqual([95.55, '', 7, 7]);
});

test('an array of the wrong shape is refused, and nothing of it is written', async () => {
  const error = await failure(
    onSheet((sheet) => {
      sheet.getRange('B1:C2').values = [[1, 2]];
    }),
  );
  expect(error).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  expect(cell('B1')).toBe('');
});

test('a large array, which the client sends in pieces, arrives whole', async () => {
  const rows = Array.from({ length: 900 }, (_, row) => [row, row * 2, `แถว ${row}`]);
  await onSheet((sheet) => {
    sheet.getRange('B1:D900').values = rows;
  });
  expect(host.roundTrips).toBe(1);
  expect([cell('B900'), cell('C450'), cell('D900')]).toEqual([899, 898, 'แถว 899']);
});

test.each(['=SUM(', '=1+', '=(1', '=A1)', '=Nowhere!A1'])('the formula %s is refused', async (formula) => {
  const error = await failure(
    onSheet((sheet) => {
      sheet.getRange('B1').formulas = [[formula]];
    }),
  );
  expect(error.code).toBe('InvalidArgument');
});

test('styles are set and read back; differing ones read as null', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange('B2:C3');
    range.format.fill.color = '#1F6F54';
    range.format.font.set({ bold: true, color: '#ffffff', size: 16, name: 'TH SarabunPSK' });
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    range.format.indentLevel = 1;
    range.format.protection.locked = false;
    range.getCell(0, 0).format.font.size = 20;
    const { format } = range.load(
      'format/wrapText,format/horizontalAlignment,format/fill/color,format/font/size,format/font/bold,format/font/color',
    );
    await context.sync();
    expect([format.wrapText, format.horizontalAlignment, format.fill.color]).toEqual([true, 'Center', '#1F6F54']);
    expect([format.font.size, format.font.bold, format.font.color]).toEqual([null, true, '#FFFFFF']);
  });
  expect(host.sheet('S').cell('B2').style).toMatchObject({
    font: { name: 'TH SarabunPSK', size: 20, bold: true },
    fill: '#1F6F54',
    vertical: 'Top',
    indent: 1,
    locked: false,
  });
});

test('borders go around a range and between its cells', async () => {
  await onSheet((sheet) => {
    const range = sheet.getRange('B2:C3');
    const edges = ['EdgeTop', 'InsideHorizontal', 'InsideVertical'] as const;
    for (const edge of edges) {
      const border = range.format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = '#888888';
    }
  });
  const { borders } = host.sheet('S').cell('B2').style;
  const line = { style: 'Continuous', weight: 'Thin', color: '#888888' };
  expect(borders).toEqual({ top: line, bottom: line, left: null, right: line });
});

test('columns are as wide as asked, in points; 8.43 characters are 48', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    const untouched = sheet.getRange('F1').load('format/columnWidth');
    sheet.getRange('B:C').format.columnWidth = 120;
    sheet.getRange('2:2').format.rowHeight = 30;
    const set = sheet.getRange('B2:C2').load('format/columnWidth,format/rowHeight');
    await context.sync();
    expect([untouched.format.columnWidth, set.format.columnWidth, set.format.rowHeight]).toEqual([48, 120, 30]);
  });
});

test('a row grows with its font and its wrapped text, unless its height was set', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B2').values = [['มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน']];
    sheet.getRange('B2').format.wrapText = true;
    sheet.getRange('B3').values = [['ใหญ่']];
    sheet.getRange('B3').format.font.size = 24;
    sheet.getRange('B4').format.rowHeight = 20;
    sheet.getRange('B4').format.font.size = 24;
  });
  const [wrapped = 0, large = 0, fixed] = [1, 2, 3].map((row) => host.sheet('S').rowHeight(row));
  expect(wrapped).toBeGreaterThan(45);
  expect(large).toBeGreaterThan(24);
  expect(fixed).toBe(20);
});

test('clear takes contents, formats or all', async () => {
  await onSheet((sheet) => {
    const range = sheet.getRange('B1:B3');
    range.values = [[1], [2], [3]];
    range.format.fill.color = '#FF0000';
    sheet.getRange('B1').clear('Contents');
    sheet.getRange('B2').clear('Formats');
    sheet.getRange('B3').clear();
  });
  const looks = ['B1', 'B2', 'B3'].map((address) => {
    const { value, style } = host.sheet('S').cell(address);
    return [value, style.fill];
  });
  expect(looks).toEqual([
    ['', '#FF0000'],
    [2, null],
    ['', null],
  ]);
});

test('merged cells keep their first value; writes behind it are lost', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B1:C1').values = [['หัวเรื่อง', 'หาย']];
    sheet.getRange('B1:C1').merge();
    sheet.getRange('C1').values = [['หายอีก']];
  });
  expect([cell('B1'), cell('C1')]).toEqual(['หัวเรื่อง', '']);
  expect(host.sheet('S').merges).toHaveLength(1);
  await onSheet((sheet) => sheet.getRange('A1:D1').unmerge());
  expect(host.sheet('S').merges).toHaveLength(0);
});

test('a sheet is added, coloured, frozen, activated and its cell selected', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('มาตรการ');
    sheet.tabColor = '#1F6F54';
    sheet.freezePanes.freezeRows(2);
    await context.sync();
    sheet.activate();
    sheet.getRange('B3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect([selected.address, frozen.address]).toEqual(['มาตรการ!B3', 'มาตรการ!1:2']);
  });
  expect(host.activeSheet).toBe('มาตรการ');
  expect(host.sheet('มาตรการ')).toMatchObject({ tabColor: '#1F6F54', frozen: { rows: 2, columns: 0 } });
});

test('a new sheet can be used after its sync, and renamed with all that refers to it', async () => {
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("ผล '67");
    added.getRange('A1').values = [[5]];
    context.workbook.worksheets.getItem('S').getRange('B1').formulas = [["='ผล ''67'!A1*2"]];
    await context.sync();
    added.name = 'ผล';
    added.getRange('A1').values = [[6]];
    const formula = context.workbook.worksheets.getItem('S').getRange('B1').load('formulas,values');
    await context.sync();
    expect([formula.formulas, formula.values]).toEqual([[['=ผล!A1*2']], [[12]]]);
  });
  expect(cell('B1')).toBe(12);
});

test('a pivot table keeps its source when the sheet is renamed', async () => {
  host = await open('host/authored.xlsx');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').name = 'คะแนน';
    await context.sync();
  });
  expect(partsOf(await host.save())['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('sheet="คะแนน"');
});

test('deleting a sheet breaks references, and a name keeps its cells until the file is reopened', async () => {
  const nameNow = (): Promise<unknown[]> =>
    Excel.run(async (context) => {
      const name = context.workbook.names.getItem('Broken').load('formula,type,value');
      const range = name.getRangeOrNullObject();
      await context.sync();
      return [String(name.formula), name.type, String(name.value), range.isNullObject];
    });
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add('T');
    added.getRange('A1').values = [[5]];
    context.workbook.worksheets.getItem('S').getRange('B1').formulas = [['=T!A1*2']];
    context.workbook.names.add('Broken', added.getRange('A1:E40'));
    await context.sync();
    added.delete();
    await context.sync();
  });
  // OfficeDev/office-js #3583 for the name, spreadsheetlab/XLParser #76 for the cell.
  expect(await nameNow()).toEqual(['=#REF!$A$1:$E$40', 'Error', '#REF!', true]);
  expect(host.sheet('S').cell('B1')).toMatchObject({ formula: '=#REF!A1*2', value: '#REF!' });
  const saved = await host.save();
  expect(await nameNow()).toContain('=#REF!$A$1:$E$40');
  host = await open(saved);
  expect(await nameNow()).toEqual(['=#REF!', 'Error', '#REF!', true]);
  expect(host.sheet('S').cell('B1')).toMatchObject({ formula: '=#REF!A1*2', value: '#REF!' });
});

test('rules, validation and charts follow a renamed sheet, and break with a deleted one', async () => {
  const parts = async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/charts/chart1.xml': chart = '' } = partsOf(await host.save());
    return [
      /<cfRule[^>]*><formula>([^<]*)</.exec(sheet)?.[1],
      /<formula1>([^<]*)</.exec(sheet)?.[1],
      /<c:val><c:numRef><c:f>([^<]*)</.exec(chart)?.[1],
    ];
  };
  await onSheet((sheet, context) => {
    const added = context.workbook.worksheets.add('T');
    added.getRange('A1:A3').values = [[1], [2], [3]];
    const rule = sheet.getRange('A1').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=A1>T!$A$1';
    sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: '=T!$A$1:$A$3' } };
    sheet.charts.add('Line', added.getRange('A1:A3'), 'Columns');
  });
  expect(await parts()).toEqual(['A1&gt;T!$A$1', 'T!$A$1:$A$3', 'T!$A$1:$A$3']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('T').name = 'ผล 67';
    await context.sync();
  });
  expect(await parts()).toEqual(["A1&gt;'ผล 67'!$A$1", "'ผล 67'!$A$1:$A$3", "'ผล 67'!$A$1:$A$3"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('ผล 67').delete();
    await context.sync();
  });
  expect(await parts()).toEqual(['A1&gt;#REF!', '#REF!', '#REF!']);
});

test.each([
  ['s', 'ItemAlreadyExists'],
  ['a/b', 'InvalidArgument'],
  ['history', 'InvalidArgument'],
  ["'quoted'", 'InvalidArgument'],
  ['ก'.repeat(32), 'InvalidArgument'],
])('a sheet cannot be called %s', async (name, code) => {
  expect(await failure(onSheet((_sheet, context) => void context.workbook.worksheets.add(name)))).toMatchObject({
    code,
  });
});

test('the last visible sheet cannot be deleted', async () => {
  expect(await failure(onSheet((sheet) => sheet.delete()))).toMatchObject({ code: 'InvalidOperation' });
});

test.each([
  ['A1', 'InvalidArgument'],
  ['R1C1', 'InvalidArgument'],
  ['with space', 'InvalidArgument'],
  ['1st', 'InvalidArgument'],
  // As in OfficeDev/office-js #2875.
  ['taken', 'ItemAlreadyExists'],
])('a name cannot be %p: %s', async (name, code) => {
  await onSheet((sheet, context) => void context.workbook.names.add('Taken', sheet.getRange('A1')));
  const error = await failure(onSheet((sheet, context) => void context.workbook.names.add(name, sheet.getRange('A1'))));
  expect(error.code).toBe(code);
});

test('names are added for ranges and constants, changed and deleted through loaded items', async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add('ITA_block', context.workbook.worksheets.getItem('S').getRange('A1:B2'));
    names.add('ITA_note', '="กข"');
    names.load('items/name');
    await context.sync();
    const [block, note] = names.items;
    if (block !== undefined) block.formula = '=S!$C$3';
    note?.delete();
    names.load('items/name,items/value,items/type');
    await context.sync();
    expect(names.items.map(({ name, value, type }) => [name, String(value), type])).toEqual([
      ['ITA_block', 'S!$C$3', 'Range'],
    ]);
  });
});

test('a protected sheet takes no writes, neither values nor looks nor charts nor rules', async () => {
  await open('host/authored.xlsx');
  const writes: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => void (sheet.getRange('A1').values = [['x']]),
    (sheet) => void (sheet.getRange('A1').format.fill.color = '#FF0000'),
    (sheet) => sheet.getRange('A1').clear(),
    (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
    (sheet) => void sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Columns'),
  ];
  for (const write of writes) {
    const call = Excel.run(async (context) => {
      write(context.workbook.worksheets.getItem('ล็อก'));
      await context.sync();
    });
    expect(await failure(call)).toMatchObject({ code: 'AccessDenied' });
  }
});

test('a workbook with a protected structure takes no new sheet', async () => {
  const protectedBook = workbookOf('<sheetData/>', {
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      '<workbookProtection lockStructure="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
  });
  await open(protectedBook);
  expect(await failure(onSheet((_sheet, context) => void context.workbook.worksheets.add('T')))).toMatchObject({
    code: 'AccessDenied',
  });
});

test('settings are saved in the add-in’s own part, which goes with the last setting', async () => {
  const plain = partsOf(await host.save());
  const set = (value: object | null) =>
    Excel.run(async (context) => {
      const { settings } = context.workbook;
      if (value === null) settings.getItem('ita').delete();
      else settings.add('ita', value);
      await context.sync();
    });
  const read = () =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject('ita').load('value');
      await context.sync();
      return setting.isNullObject ? null : (setting.value as unknown);
    });
  await set({ year: 2567, quote: '"&<' });
  const saved = await host.save();
  const added = Object.keys(partsOf(saved)).filter((part) => !(part in plain));
  expect(added.sort()).toEqual([
    'xl/webextensions/_rels/taskpanes1.xml.rels',
    'xl/webextensions/taskpanes1.xml',
    'xl/webextensions/webextension1.xml',
  ]);
  host = await open(saved);
  expect(await read()).toEqual({ year: 2567, quote: '"&<' });
  await set({ year: 2568 });
  expect(await read()).toEqual({ year: 2568 });
  await open(saved, { addInId: '5d2b7a52-0000-4000-8000-000000000001' });
  expect(await read()).toBeNull();
  host = await open(saved);
  await set(null);
  expect(Object.keys(partsOf(await host.save())).sort()).toEqual(Object.keys(plain).sort());
});

test('settings can be added, read and deleted in one batch', async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('ita', { year: 2567 });
    const found = settings.getItemOrNullObject('ita').load('value');
    const none = settings.getItemOrNullObject('other');
    await context.sync();
    expect([found.value, none.isNullObject]).toEqual([{ year: 2567 }, true]);
    found.delete();
    const gone = settings.getItemOrNullObject('ita');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('numbers between bounds are asked for by data validation, and the rule reads back', async () => {
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('S').getRange('B2:B3');
    dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
    dataValidation.prompt = { title: 'EIT', message: 'คะแนน 0–100', showPrompt: true };
    dataValidation.errorAlert = { title: 'EIT', message: 'ต้องเป็น 0–100', showAlert: true, style: 'Stop' };
    dataValidation.load('rule,type,prompt,errorAlert');
    await context.sync();
    expect(dataValidation.rule).toEqual({ decimal: { formula1: 0, formula2: 100, operator: 'Between' } });
    expect([dataValidation.type, dataValidation.prompt.title, dataValidation.errorAlert.message]).toEqual([
      'Decimal',
      'EIT',
      'ต้องเป็น 0–100',
    ]);
    context.workbook.worksheets.getItem('S').getRange('B2').dataValidation.clear();
    dataValidation.load('type');
    await context.sync();
    expect(dataValidation.type).toBe('MixedCriteria');
  });
});

test('page set-up is kept in points and reads back', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    const page = sheet.pageLayout;
    page.set({ orientation: 'Landscape', paperSize: 'A4', centerHorizontally: true });
    page.zoom = { horizontalFitToPages: 1 };
    page.setPrintMargins('Centimeters', { left: 1.5, right: 1.5 });
    page.topMargin = 36;
    page.setPrintTitleRows('$1:$2');
    page.setPrintArea('A1:E30');
    page.headersFooters.defaultForAllPages.centerFooter = 'หน้า &P / &N';
    page.load('orientation,paperSize,leftMargin,topMargin,zoom,headersFooters/defaultForAllPages/centerFooter');
    const titles = page.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    expect([page.orientation, page.paperSize, page.topMargin, page.zoom.horizontalFitToPages]).toEqual([
      'Landscape',
      'A4',
      36,
      1,
    ]);
    expect(page.leftMargin).toBeCloseTo(42.52, 2);
    expect([titles.address, page.headersFooters.defaultForAllPages.centerFooter]).toEqual(['S!1:2', 'หน้า &P / &N']);
    sheet.names.load('items/name');
    await context.sync();
    expect(sheet.names.items).toEqual([]);
  });
});

test('typing into a cell tells listeners and the client', async () => {
  await host.open(fixture('seed-first-table.xlsx'));
  const notices: unknown[] = [];
  const events: string[] = [];
  host.onChange((notice) => notices.push(notice));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add((event) => {
      events.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  notices.length = 0;
  host.setCell(host.activeSheet, 'C7', '50');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(notices).toEqual([{ source: 'user', cells: [{ sheet: host.activeSheet, address: 'C7' }] }]);
  expect(events).toEqual(['C7']);
});
