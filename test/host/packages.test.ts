import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openHost, UnreadableWorkbook } from './index';
import { open, partsOf, workbookOf } from './support';

const packaged = 'http://schemas.openxmlformats.org/package/2006';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relations = (...entries: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${packaged}/relationships">${entries
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** Puts a text into A1, which makes a table of texts, and a colour, which makes a table of styles. */
async function writeIntoA1(): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.values = [['ก']];
    cell.format.fill.color = '#FF0000';
    await context.sync();
  });
}

describe('names of parts are the same whatever their case (ECMA-376 part 2, 6.2.2.3)', () => {
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  const foreign = (): Uint8Array =>
    workbookOf('<sheetData/><drawing r:id="rId1"/>', {
      'xl/worksheets/_rels/Sheet1.xml.rels': relations(['drawing', '../Drawings/Drawing1.xml']),
      'xl/drawings/drawing1.xml':
        `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/>` +
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="ของผู้ใช้"/></xdr:nvGraphicFramePr>' +
        `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" ` +
        `xmlns:r="${relationships}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:absoluteAnchor></xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.RELS': relations(['chart', '../charts/CHART1.XML']),
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${drawing}/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>`,
    });

  test('finds a chart whose relationships are written in another case, and keeps the one beside it', async () => {
    const host = await open(foreign());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A1:B2').values = [
        ['ก', 'ข'],
        [1, 2],
      ];
      sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Columns').name = 'ใหม่';
      await context.sync();
    });
    const parts = partsOf(await host.save());
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining([...Object.keys(partsOf(foreign())), 'xl/charts/chart2.xml']),
    );
    const again = await openHost(await host.save());
    expect(again.sheet('S').charts.map(({ name }) => name)).toEqual(['ของผู้ใช้', 'ใหม่']);
  });

  test('a part that goes takes along its declaration in another case', async () => {
    const parts = partsOf(foreign());
    const types = parts['[Content_Types].xml'] ?? '';
    const declared = types.replace(
      '</Types>',
      `<Override PartName="/XL/Charts/chart1.XML" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`,
    );
    const host = await open(
      workbookOf('<sheetData/><drawing r:id="rId1"/>', { ...parts, '[Content_Types].xml': declared }),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').charts.getItemAt(0).delete();
      await context.sync();
    });
    const saved = partsOf(await host.save());
    expect(Object.keys(saved).filter((name) => /chart|drawing/i.test(name))).toEqual([]);
    expect(saved['[Content_Types].xml']).not.toMatch(/chart/i);
  });
});

describe('new parts', () => {
  test('new parts get plain names and relative targets, as openpyxl, pandas and exceljs expect', async () => {
    const host = await open(workbookOf('<sheetData/>'));
    await writeIntoA1();
    const parts = partsOf(await host.save());
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['xl/styles.xml', 'xl/sharedStrings.xml']));
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="styles.xml"');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="sharedStrings.xml"');
  });

  test('get a number only where the plain name is taken', async () => {
    const host = await open(workbookOf('<sheetData/>', { 'xl/SharedStrings.xml': '<unused/>' }));
    await writeIntoA1();
    const parts = partsOf(await host.save());
    expect(parts['xl/SharedStrings.xml']).toBe('<unused/>');
    expect(parts['xl/sharedStrings1.xml']).toContain('<t>ก</t>');
  });

  test('declares related parts where a file declares relationships one by one (LibreOffice 5.1)', async () => {
    const rels = 'application/vnd.openxmlformats-package.relationships+xml';
    const host = await open(
      workbookOf('<sheetData/>', {
        '[Content_Types].xml':
          `<Types xmlns="${packaged}/content-types"><Override PartName="/_rels/.rels" ContentType="${rels}"/>` +
          `<Override PartName="/xl/_rels/workbook.xml.rels" ContentType="${rels}"/>` +
          `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/>` +
          `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/></Types>`,
      }),
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A1:B2').values = [
        ['ก', 'ข'],
        [1, 2],
      ];
      sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Columns');
      await context.sync();
    });
    const parts = partsOf(await host.save());
    const types = parts['[Content_Types].xml'] ?? '';
    expect(Object.keys(parts)).toContain('xl/worksheets/_rels/sheet1.xml.rels');
    expect(types).toContain(`<Default Extension="rels" ContentType="${rels}"/>`);
  });
});

describe('a file that would fill the memory, or is damaged, is refused and says which part', () => {
  const mebibyte = 1_048_576;
  const sheetPart = 'xl/worksheets/sheet1.xml';
  const refusalOf = async (bytes: Uint8Array): Promise<Pick<UnreadableWorkbook, 'reason' | 'place'>> => {
    const error: unknown = await openHost(bytes).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof UnreadableWorkbook)) throw new Error(`not refused: ${String(error)}`);
    return { reason: error.reason, place: error.place };
  };
  /** Writes another number over the unpacked size of an entry, where the directory says it. */
  function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    for (let at = 0; at + 46 < changed.length; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (strFromU8(changed.subarray(at + 46, at + 46 + name.length)) === name) view.setUint32(at + 24, size, true);
    }
    return changed;
  }

  test('a part that is larger than any workbook needs', async () => {
    const bytes = withSize(workbookOf('<sheetData/>'), sheetPart, 700 * mebibyte);
    expect(await refusalOf(bytes)).toEqual({ reason: 'too-big', place: sheetPart });
  });

  test('many parts that are too much together', async () => {
    const names = Array.from({ length: 4 }, (_, index) => `xl/media/image${index}.bin`);
    const more = Object.fromEntries(names.map((name) => [name, '0'.repeat(1000)]));
    const bytes = names.reduce((all, name) => withSize(all, name, 100 * mebibyte), workbookOf('<sheetData/>', more));
    expect(await refusalOf(bytes)).toMatchObject({ reason: 'too-big' });
  });

  test('a part that shrinks to less than any text does', async () => {
    const bytes = workbookOf(`<sheetData/><!--${' '.repeat(20 * mebibyte)}-->`);
    expect(bytes.length).toBeLessThan(mebibyte / 10);
    expect(await refusalOf(bytes)).toEqual({ reason: 'too-big', place: sheetPart });
  });

  test.each([
    ['more', 100],
    ['less', 100_000],
  ])('a part that unpacks to %s than the directory says', async (_what, size) => {
    const bytes = withSize(workbookOf(`<sheetData/><!--${'0123456789'.repeat(1000)}-->`), sheetPart, size);
    expect(await refusalOf(bytes)).toEqual({ reason: 'damaged-part', place: sheetPart });
  });

  test.each(['xl/worksheets/sheet2.xml', 'xl/worksheets/SHEET1.xml'])('two entries of one name, %s', async (name) => {
    const two = workbookOf('<sheetData/>', { [name]: '<worksheet/>' });
    const text = strFromU8(two, true).replaceAll('worksheets/sheet2.xml', 'worksheets/sheet1.xml');
    expect(await refusalOf(strToU8(text, true))).toMatchObject({ reason: 'damaged-part' });
  });

  test('a file that is cut off', async () => {
    const bytes = workbookOf('<sheetData/>');
    for (const length of [10, 200, bytes.length - 30, bytes.length - 1]) {
      expect(await refusalOf(bytes.slice(0, length))).toMatchObject({ reason: 'not-a-workbook' });
    }
  });

  test('any byte that is wrong ends in a workbook or a refusal', async () => {
    const bytes = workbookOf('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>');
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const outcome: unknown = await openHost(changed).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableWorkbook);
    }
  });
});

test('entries whose folders are divided as Windows does are the same parts', async () => {
  const files = unzipSync(workbookOf('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>'));
  const divided = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name.replaceAll('/', '\\'), bytes]));
  expect((await openHost(zipSync(divided))).sheet('S').cell('A1').value).toBe(5);
});
