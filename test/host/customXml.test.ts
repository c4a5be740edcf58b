import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, failure, fixture, open, partsOf, workbookOf } from './support';

const uri = 'urn:example:record';
const record = (text: string): string => `<record xmlns="${uri}"><step>${text}</step></record>`;

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>1</v></c>']));
});

const withParts = <T>(
  work: (parts: Excel.CustomXmlPartCollection, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.customXmlParts, context);
    await context.sync();
    return result;
  });

const add = (...xmls: string[]): Promise<void> =>
  withParts((parts) => {
    for (const xml of xmls) parts.add(xml);
  });

test('a part that was added is found by its namespace and by its id, and gives its XML back', async () => {
  await withParts(async (parts, context) => {
    const added = parts.add(record('อ่าน & เขียน'.replace('&', '&amp;'))).load('id,namespaceUri');
    await context.sync();
    const scoped = parts.getByNamespace(uri);
    const only = scoped.getOnlyItem().load('id');
    const [xml, count] = [scoped.getOnlyItem().getXml(), scoped.getCount()];
    const byId = parts.getItem(added.id).load('namespaceUri');
    const none = parts.getItemOrNullObject('{00000000-0000-0000-0000-000000000000}');
    const other = parts.getByNamespace('urn:other').getOnlyItemOrNullObject();
    parts.load('items/id,items/namespaceUri');
    await context.sync();
    expect(added.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    expect([only.id, byId.namespaceUri, count.value]).toEqual([added.id, uri, 1]);
    expect(xml.value).toBe(record('อ่าน &amp; เขียน'));
    expect([none.isNullObject, other.isNullObject]).toEqual([true, true]);
    expect(parts.items.map((part) => [part.id, part.namespaceUri])).toEqual([[added.id, uri]]);
  });
});

test('the only part of a namespace is an error for none or several, and null where asked so', async () => {
  const only = () => withParts((parts) => void parts.getByNamespace(uri).getOnlyItem().load('id'));
  expect((await failure(only())).code).toBe('ItemNotFound');
  await add(record('1'), record('2'));
  expect((await failure(only())).code).toBe('GeneralException');
  await withParts(async (parts, context) => {
    const none = parts.getByNamespace(uri).getOnlyItemOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('XML that is not well-formed is refused, and nothing is added or changed', async () => {
  const plain = Object.keys(partsOf(await host.save()));
  for (const xml of ['', 'text', '<a>', '<a></b>', '<p:a/>', '<a/><b/>']) {
    expect((await failure(add(xml))).code).toBe('InvalidArgument');
  }
  expect(Object.keys(partsOf(await host.save()))).toEqual(plain);
  await add(record('1'));
  const change = withParts((parts) => parts.getByNamespace(uri).getOnlyItem().setXml('<a>'));
  expect((await failure(change)).code).toBe('InvalidArgument');
  expect(partsOf(await host.save())['customXml/item1.xml']).toBe(record('1'));
});

test('the package holds the XML, its id and namespace, and their relationships and types', async () => {
  await add(record('1'), '<plain/>');
  const parts = partsOf(await host.save());
  expect(parts['customXml/item1.xml']).toBe(record('1'));
  expect(parts['customXml/itemProps1.xml']).toMatch(
    new RegExp(`<ds:datastoreItem ds:itemID="\\{[0-9A-F-]{36}\\}".*<ds:schemaRef ds:uri="${uri}"/>`),
  );
  expect(parts['customXml/itemProps2.xml']).not.toContain('schemaRef ');
  expect(parts['customXml/_rels/item1.xml.rels']).toMatch(
    /Type="[^"]*\/relationships\/customXmlProps" Target="itemProps1\.xml"/,
  );
  expect(parts['xl/_rels/workbook.xml.rels']).toMatch(
    /Type="[^"]*\/relationships\/customXml" Target="\.\.\/customXml\/item1\.xml"/,
  );
  expect(parts['[Content_Types].xml']).toMatch(
    /PartName="\/customXml\/itemProps1\.xml" ContentType="[^"]*customXmlProperties\+xml"/,
  );
});

test('a changed part keeps its id and takes the namespace of its new root', async () => {
  await add(record('1'));
  const before = await withParts(async (parts, context) => {
    const part = parts.getByNamespace(uri).getOnlyItem().load('id');
    await context.sync();
    part.setXml('<r:other xmlns:r="urn:other"/>');
    return part.id;
  });
  host = await open(await host.save());
  await withParts(async (parts, context) => {
    const part = parts.getByNamespace('urn:other').getOnlyItem().load('id');
    const old = parts.getByNamespace(uri).getCount();
    await context.sync();
    expect([part.id, old.value]).toEqual([before, 0]);
  });
  expect(partsOf(await host.save())['customXml/itemProps1.xml']).toContain('<ds:schemaRef ds:uri="urn:other"/>');
});

test('a deleted part leaves no trace, and is not found any more', async () => {
  const plain = partsOf(await host.save());
  await add(record('1'));
  const again = withParts(async (parts, context) => {
    const part = parts.getByNamespace(uri).getOnlyItem();
    part.delete();
    await context.sync();
    part.load('namespaceUri');
    await context.sync();
  });
  expect((await failure(again)).code).toBe('ItemNotFound');
  const after = partsOf(await host.save());
  expect(Object.keys(after).sort()).toEqual(Object.keys(plain).sort());
  expect(after['[Content_Types].xml']).not.toContain('customXml');
  expect(after['xl/_rels/workbook.xml.rels']).not.toContain('customXml');
});

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const related = (links: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packaged}">${links
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const customParts = (bytes: Uint8Array): readonly (readonly [string, string])[] =>
  Object.entries(partsOf(bytes)).filter(([name]) => name.startsWith('customXml/'));

test.each([
  [
    'the workbook, as in files of Excel',
    'xl/_rels/workbook.xml.rels',
    [
      ['worksheet', 'worksheets/sheet1.xml'],
      ['customXml', '../customXml/item1.xml'],
    ],
  ],
  [
    'the package, as in files of LibreOffice',
    '_rels/.rels',
    [
      ['officeDocument', 'xl/workbook.xml'],
      ['customXml', '../customXml/item1.xml'],
    ],
  ],
] as const)('parts related to %s are read, and saved as they were', async (_where, part, links) => {
  const bytes = workbookOf('<sheetData/>', {
    [part]: related(links),
    'customXml/item1.xml': `<?xml version="1.0"?>${record('1')}`,
    'customXml/_rels/item1.xml.rels': related([['customXmlProps', 'itemProps1.xml']]),
    'customXml/itemProps1.xml':
      '<ds:datastoreItem ds:itemID="{0F1AB3A4-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  });
  host = await open(bytes);
  await withParts(async (parts, context) => {
    const only = parts.getByNamespace(uri).getOnlyItem().load('id');
    await context.sync();
    expect(only.id).toBe('{0F1AB3A4-0000-4000-8000-000000000001}');
  });
  expect(customParts(await host.save())).toEqual(customParts(bytes));
});

test('a part without properties has an id while the workbook is open, and stays as it was', async () => {
  const bytes = workbookOf('<sheetData/>', {
    'xl/_rels/workbook.xml.rels': related([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['customXml', '../customXml/item1.xml'],
    ]),
    'customXml/item1.xml': record('1'),
  });
  host = await open(bytes);
  const id = () =>
    withParts(async (parts, context) => {
      const only = parts.getByNamespace(uri).getOnlyItem().load('id');
      await context.sync();
      return only.id;
    });
  expect(await id()).toBe(await id());
  expect(customParts(await host.save())).toEqual(customParts(bytes));
});

test('a part in UTF-16, as Power Query keeps its own, is read', async () => {
  const packed = unzipSync(
    workbookOf('<sheetData/>', {
      'xl/_rels/workbook.xml.rels': related([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['customXml', '../customXml/item1.xml'],
      ]),
    }),
  );
  const xml = '<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="urn:mashup"/>';
  const bytes = strToU8(`\u00ff\u00fe${[...xml].map((letter) => `${letter}\0`).join('')}`, true);
  expect(strFromU8(bytes.slice(2, 4))).toBe('<\0');
  host = await open(zipSync({ ...packed, 'customXml/item1.xml': bytes }));
  await withParts(async (parts, context) => {
    const content = parts.getByNamespace('urn:mashup').getOnlyItem().getXml();
    await context.sync();
    expect(content.value).toBe(xml);
  });
});

test('a workbook of another program keeps its other parts when one is added and taken away', async () => {
  host = await open('host/authored.xlsx');
  await add(record('1'));
  const saved = await openHost(await host.save());
  expect(saved.sheets).toHaveLength(4);
  await withParts((parts) => parts.getByNamespace(uri).getOnlyItem().delete());
  expect(Object.keys(partsOf(await host.save())).sort()).toEqual(
    Object.keys(partsOf(fixture('host/authored.xlsx'))).sort(),
  );
});
