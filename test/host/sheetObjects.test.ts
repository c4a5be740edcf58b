/** Comments, notes and shapes of a sheet, and merged areas: what is there besides cells. */
import { execFileSync } from 'node:child_process';
import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, failure, open, partsOf, workbookOf } from './support';

let host: Host;
beforeEach(async () => {
  host = await open('host/authored.xlsx', { clock: () => new Date(Date.UTC(2025, 8, 30, 10)) });
});

const onSheet = <T>(
  name: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });

test('merged areas that a range touches are found, and none is a null object', async () => {
  host = await open(cellsOf([]));
  await onSheet('S', async (sheet, context) => {
    for (const address of ['B4:C5', 'A1:C1', 'F9:G9']) sheet.getRange(address).merge();
    const merged = sheet.getRange('B1:C6').getMergedAreasOrNullObject().load('address,areaCount,cellCount');
    merged.areas.load('items/address,items/rowCount');
    const count = merged.areas.getCount();
    const none = sheet.getRange('D1:D9').getMergedAreasOrNullObject();
    const all = sheet.getRange().getMergedAreasOrNullObject().load('areaCount');
    await context.sync();
    expect([merged.address, merged.areaCount, merged.cellCount]).toEqual(['S!A1:C1, S!B4:C5', 2, 7]);
    expect(merged.areas.items.map(({ address, rowCount }) => [address, rowCount])).toEqual([
      ['S!A1:C1', 1],
      ['S!B4:C5', 2],
    ]);
    expect([count.value, none.isNullObject, all.areaCount]).toEqual([2, true, 3]);
  });
});

test('more than 512 merged areas are too many to be answered', async () => {
  const merges = Array.from({ length: 513 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join('');
  host = await open(workbookOf(`<sheetData/><mergeCells count="513">${merges}</mergeCells>`));
  const find = onSheet('S', (sheet) => void sheet.getRange().getMergedAreasOrNullObject().load('address'));
  expect((await failure(find)).code).toBe('GeneralException');
});

test('notes of a file are counted and read, and are no comments', async () => {
  await onSheet('Sheet1', async (sheet, context) => {
    const { notes, comments } = sheet;
    notes.load('items/content,items/authorName');
    const counts = [notes.getCount(), comments.getCount()];
    const place = notes.getItemAt(0).getLocation().load('address');
    const byAddress = notes.getItem('C3').load('content');
    const none = notes.getItemOrNullObject('C4');
    await context.sync();
    expect(notes.items.map(({ content, authorName }) => [content, authorName])).toEqual([['ตรวจสอบ', 'x']]);
    expect(counts.map(({ value }) => value)).toEqual([1, 0]);
    expect([place.address, byAddress.content, none.isNullObject]).toEqual(['Sheet1!C3', 'ตรวจสอบ', true]);
  });
  await onSheet('ตาราง', async (sheet, context) => {
    sheet.notes.load('items/content');
    await context.sync();
    expect(sheet.notes.items).toEqual([]);
  });
});

test('what is not loaded of a note cannot be read, and before 1.18 there are none', async () => {
  await onSheet('Sheet1', async (sheet, context) => {
    const { notes } = sheet;
    expect(() => notes.items).toThrow(/load/);
    notes.load('items/content');
    await context.sync();
    expect(() => notes.items[0]?.authorName).toThrow(/load/);
  });
  await open('host/authored.xlsx', { apiSet: '1.17' });
  expect((await failure(onSheet('Sheet1', (sheet) => sheet.notes.getCount()))).code).toBe('ApiNotFound');
});

test('a comment is added, read, saved with all that Excel wants of it, and is no note', async () => {
  await onSheet('ตาราง', (sheet) => void sheet.comments.add('B2', 'ตรวจแล้ว & ถูกต้อง'));
  await onSheet('Sheet1', (sheet) => void sheet.comments.add(sheet.getRange('F20'), 'ข้างหมายเหตุเดิม'));
  const saved = await host.save();
  const parts = partsOf(saved);
  for (const [name, text] of Object.entries(parts)) {
    if (/\.(?:xml|rels|vml)$/.test(name)) execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: text });
  }
  expect(parts['xl/threadedComments/threadedComment1.xml']).toMatch(
    /ref="B2" dT="2025-09-30T10:00:00\.00" personId="\{[0-9A-F-]+\}" id="\{[0-9A-F-]+\}"><text>ตรวจแล้ว &amp; ถูกต้อง</,
  );
  expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>19</x:Row>');
  host = await open(saved);
  await onSheet('ตาราง', async (sheet, context) => {
    const { comments, notes } = sheet;
    const noteCount = notes.getCount();
    comments.load('items/id,items/content,items/authorName,items/creationDate,items/resolved');
    const byCell = comments.getItemByCell('B2').load('id');
    const none = comments.getItemOrNullObject('{0}');
    await context.sync();
    const [first] = comments.items;
    expect(comments.items.map(({ content, authorName }) => [content, authorName])).toEqual([
      ['ตรวจแล้ว & ถูกต้อง', 'User'],
    ]);
    expect([byCell.id, none.isNullObject, first?.resolved]).toEqual([first?.id, true, false]);
    expect(noteCount.value).toBe(0);
    expect(first?.creationDate).toEqual(new Date(2025, 8, 30, 10));
  });
});

test('a second comment in a cell, one for several cells and one on a protected sheet are refused', async () => {
  const add = (name: string, address: string) => onSheet(name, (sheet) => void sheet.comments.add(address, 'x'));
  await add('ตาราง', 'B2');
  expect((await failure(add('ตาราง', 'B2'))).code).toBe('InvalidOperation');
  expect((await failure(add('ตาราง', 'B2:B3'))).code).toBe('InvalidArgument');
  expect((await failure(add('ล็อก', 'B2'))).code).toBe('AccessDenied');
  await open('host/authored.xlsx', { apiSet: '1.9' });
  expect((await failure(add('ตาราง', 'B2'))).code).toBe('ApiNotFound');
});

const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${[
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ตรา"/></xdr:nvPicPr></xdr:pic>',
  '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="3" name="กล่อง"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr></xdr:sp>',
  '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="4" name="กราฟ"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart xmlns:c="urn:c"/></a:graphicData></a:graphic></xdr:graphicFrame>',
  '<mc:AlternateContent><mc:Choice Requires="x"><xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="5" name="กลุ่ม"/></xdr:nvGrpSpPr><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="6" name="ใน"/></xdr:nvPicPr></xdr:pic></xdr:grpSp></mc:Choice><mc:Fallback><xdr:pic/></mc:Fallback></mc:AlternateContent>',
]
  .map(
    (inside) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1270000" cy="127000"/>${inside}<xdr:clientData/></xdr:oneCellAnchor>`,
  )
  .join('')}</xdr:wsDr>`;

test('pictures and drawn shapes are counted, charts are not', async () => {
  host = await open(
    workbookOf('<sheetData/><drawing r:id="rId1"/>', {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml': drawing,
    }),
  );
  await onSheet('S', async (sheet, context) => {
    sheet.shapes.load('items/name,items/type,items/left,items/width');
    const count = sheet.shapes.getCount();
    const byName = sheet.shapes.getItem('ตรา').load('id,top');
    await context.sync();
    expect(sheet.shapes.items.map(({ name, type }) => [name, type])).toEqual([
      ['ตรา', 'Image'],
      ['กล่อง', 'GeometricShape'],
      ['กลุ่ม', 'Group'],
    ]);
    expect([count.value, byName.top, sheet.shapes.items[0]?.left, sheet.shapes.items[0]?.width]).toEqual([
      3, 30, 48, 100,
    ]);
  });
});

test('the picture of a real workbook is a shape, its chart is not', async () => {
  for (const [name, types] of [
    ['Sheet1', []],
    ['ตาราง', ['Image']],
  ] as const) {
    await onSheet(name, async (sheet, context) => {
      sheet.shapes.load('items/type');
      await context.sync();
      expect(sheet.shapes.items.map(({ type }) => type)).toEqual(types);
    });
  }
});

test('a sheet with comments is deleted without a trace', async () => {
  const plain = Object.keys(partsOf(await (await openHost(await host.save())).save())).sort();
  await onSheet('Sheet1', async (_sheet, context) => {
    const added = context.workbook.worksheets.add('ใหม่');
    added.comments.add('A1', 'x');
    await context.sync();
    added.delete();
  });
  const after = Object.keys(partsOf(await host.save())).filter((part) => !part.includes('person'));
  expect(after.sort()).toEqual(plain);
});
