import * as fc from 'fast-check';
import { openHost } from './index';
import { cellsOf, fixture, open, partsOf, workbookOf } from './support';

const seeds = [
  'seed-both-tables.xlsx',
  'seed-first-table.xlsx',
  'seed-instrument-tables.xlsx',
  'units-2563.xlsx',
  'host/authored.xlsx',
];

test.each(seeds)('%s is saved with every part as it was when nothing changed', async (name) => {
  const before = partsOf(fixture(name));
  expect(partsOf(await (await openHost(fixture(name))).save())).toEqual(before);
});

test.each(seeds)('%s keeps every part when cells and looks change', async (name) => {
  const host = await open(name);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('K1').values = [['ผล']];
    sheet.getRange('K1').format.fill.color = '#FF0000';
    context.workbook.worksheets.add('ใหม่').getRange('A1').formulas = [['=1+1']];
    await context.sync();
  });
  const [before, after] = [partsOf(fixture(name)), partsOf(await host.save())];
  const changed = Object.keys(before).filter((part) => before[part] !== after[part]);
  expect(Object.keys(before).filter((part) => !(part in after))).toEqual([]);
  expect(changed.filter((part) => !/styles|sharedStrings|workbook\.xml|Content_Types|sheet1\.xml/.test(part))).toEqual(
    [],
  );
});

test('what was written is there when the file is opened again', async () => {
  const host = await open('seed-first-table.xlsx');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("ผล '67");
    sheet.getRange('A1:C2').values = [
      ['ก & <ข>', ' เว้นวรรค ', 'สอง\nบรรทัด'],
      [1.1, true, '=A2*2'],
    ];
    sheet.getRange('A1').format.font.bold = true;
    context.workbook.names.add('ITA_result', sheet.getRange('A1:C2'));
    await context.sync();
    sheet.getRange('C2').select();
    await context.sync();
  });
  const again = await openHost(await host.save());
  const sheet = again.sheet("ผล '67");
  expect([0, 1, 2].map((column) => sheet.cell(0, column).value)).toEqual(['ก & <ข>', ' เว้นวรรค ', 'สอง\nบรรทัด']);
  expect([0, 1, 2].map((column) => sheet.cell(1, column).value)).toEqual([1.1, true, 2.2]);
  expect(sheet.cell('A1').style.font.bold).toBe(true);
  expect(again.names).toEqual([{ name: 'ITA_result', formula: "='ผล ''67'!$A$1:$C$2", visible: true }]);
  expect(again.selection).toEqual({ sheet: "ผล '67", address: 'C2' });
});

test('formulas are saved with their values, and Excel is asked to compute all again', async () => {
  const host = await open('seed-first-table.xlsx');
  host.setCell(host.activeSheet, 'E1', '=ROUND(AVERAGE(C4:C8),2)&" คะแนน"');
  host.setCell(host.activeSheet, 'E2', '=IFS(1>2,"ก",TRUE,"ข")');
  const parts = partsOf(await host.save());
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(
    /<c r="E1" t="str"><f>ROUND\(AVERAGE\(C4:C8\),2\)&amp;" คะแนน"<\/f><v>[\d.]+ คะแนน<\/v><\/c>/,
  );
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<f>_xlfn.IFS(1&gt;2,"ก",TRUE,"ข")</f><v>ข</v>');
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('a formula of the file that is not understood is saved with the value it had', async () => {
  const host = await open(
    cellsOf(['<c r="A1"><v>5</v></c>', '<c r="A2"><f>SUMPRODUCT((A1:A1&gt;3)*1)</f><v>1</v></c>']),
  );
  host.setCell('S', 'A1', 2);
  expect(partsOf(await host.save())['xl/worksheets/sheet1.xml']).toContain('<f>SUMPRODUCT((A1:A1&gt;3)*1)</f><v>1</v>');
});

test('an edit leaves rich text, array formulas and unknown attributes beside it', async () => {
  const row =
    '<row r="1" spans="1:3" thickBot="1"><c r="A1" t="inlineStr"><is><t>ก</t></is></c><c r="B1" cm="1"><f t="array" ref="B1:B2">TRANSPOSE(A1)</f><v>0</v></c></row>';
  const more =
    '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><extLst><ext uri="x"><y/></ext></extLst>';
  const host = await open(workbookOf(`<sheetData>${row}</sheetData>${more}`));
  host.setCell('S', 'D1', 1);
  const sheet = partsOf(await host.save())['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain('thickBot="1"');
  expect(sheet).toContain('<c r="B1" cm="1"><f t="array" ref="B1:B2">TRANSPOSE(A1)</f><v>0</v></c>');
  expect(sheet).toContain(more);
});

test('deleting an added sheet leaves the parts of before', async () => {
  const host = await open('host/authored.xlsx');
  const before = Object.keys(partsOf(fixture('host/authored.xlsx'))).sort();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('ใหม่');
    sheet.getRange('A1:B2').values = [
      ['ก', 'ข'],
      [1, 2],
    ];
    sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Columns');
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  expect(Object.keys(partsOf(await host.save())).sort()).toEqual(before);
});

test('a chain of formulas that the file kept is dropped when formulas change', async () => {
  const types = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const host = await open(
    workbookOf('<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>', {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${types}"><Relationship Id="rId1" Type="${relationship}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationship}/calcChain" Target="calcChain.xml"/></Relationships>`,
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
    }),
  );
  host.setCell('S', 'A1', 5);
  expect(Object.keys(partsOf(await host.save()))).not.toContain('xl/calcChain.xml');
});

test('any texts and numbers come back from a saved file as they were', async () => {
  const host = await open(cellsOf([]));
  const content = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 20 }), async (contents) => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('S').getRangeByIndexes(0, 0, contents.length, 1);
        range.numberFormat = contents.map((each) => [typeof each === 'string' ? '@' : 'General']);
        range.values = contents.map((each) => [each]);
        await context.sync();
      });
      const sheet = (await openHost(await host.save())).sheet('S');
      // -0 is 0 in JSON.
      const expected = contents.map((each) => (typeof each === 'string' ? each : each + 0));
      expect(contents.map((_, row) => sheet.cell(row, 0).value)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('texts with escapes are read as what they mean, and texts that look like escapes are kept', async () => {
  const host = await open(cellsOf(['<c r="A1" t="inlineStr"><is><t>ก_x000D_ข_x005F_x0041_</t></is></c>']));
  expect(host.sheet('S').cell('A1').value).toBe('ก\rข_x0041_');
  host.setCell('S', 'A2', '_x0041_');
  const again = await openHost(await host.save());
  expect(['A1', 'A2'].map((address) => again.sheet('S').cell(address).value)).toEqual(['ก\rข_x0041_', '_x0041_']);
});
