import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, failure, open, partsOf, workbookOf } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>95.55</v></c>']));
});

const inRange = <T>(
  address: string,
  work: (range: Excel.Range, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem('S').getRange(address), context);
    await context.sync();
    return result;
  });

const all: Excel.CellPropertiesLoadOptions = {
  address: true,
  addressLocal: true,
  hidden: true,
  style: true,
  format: {
    borders: { color: true, style: true, weight: true },
    fill: { color: true, pattern: true, patternColor: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
    horizontalAlignment: true,
    indentLevel: true,
    protection: { locked: true, formulaHidden: true } as unknown as boolean,
    shrinkToFit: true,
    textOrientation: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

const noBorder = { color: '#000000', style: 'None', weight: 'Thin' };

const read = (address: string, options = all): Promise<Excel.CellProperties[][]> =>
  inRange(address, async (range, context) => {
    const properties = range.getCellProperties(options);
    await context.sync();
    return properties.value;
  });

test('a cell without looks of its own answers white and no pattern (OfficeDev/office-js #6218)', async () => {
  expect(await read('B2')).toEqual([
    [
      {
        address: 'S!B2',
        addressLocal: 'S!B2',
        hidden: false,
        style: 'Normal',
        format: {
          borders: { bottom: noBorder, left: noBorder, right: noBorder, top: noBorder },
          fill: { color: '#FFFFFF', pattern: 'None', patternColor: '#000000' },
          font: {
            bold: false,
            color: '#000000',
            italic: false,
            name: 'Calibri',
            size: 11,
            strikethrough: false,
            underline: 'None',
          },
          horizontalAlignment: 'General',
          indentLevel: 0,
          protection: { formulaHidden: false, locked: true },
          shrinkToFit: false,
          textOrientation: 0,
          verticalAlignment: 'Bottom',
          wrapText: false,
        },
      },
    ],
  ]);
});

test('only what is asked for is answered, for each cell of the range', async () => {
  await inRange('B2', (range) => void (range.format.fill.color = '#1F6F54'));
  expect(await read('A2:B2', { address: true, format: { fill: { color: true } } })).toEqual([
    [
      { address: 'S!A2', format: { fill: { color: '#FFFFFF' } } },
      { address: 'S!B2', format: { fill: { color: '#1F6F54' } } },
    ],
  ]);
});

const looks: Excel.SettableCellProperties = {
  format: {
    borders: {
      bottom: { color: '#888888', style: 'Double', weight: 'Thick' },
      left: { style: 'Continuous' },
    },
    fill: { color: '#FCE4D6', pattern: 'Gray25', patternColor: '#C00000' },
    font: {
      bold: true,
      color: '#9C0006',
      italic: true,
      name: 'TH SarabunPSK',
      size: 16,
      strikethrough: true,
      underline: 'Double',
    },
    horizontalAlignment: 'Right',
    indentLevel: 2,
    protection: { locked: false, formulaHidden: true },
    shrinkToFit: true,
    textOrientation: -45,
    verticalAlignment: 'Top',
    wrapText: true,
  },
};

test('looks that are set for single cells read back, are saved and leave other cells alone', async () => {
  await inRange('B2:C2', (range) => range.setCellProperties([[looks, {}]]));
  host = await open(await host.save());
  const [[first, second] = []] = await read('B2:C2');
  expect(first?.format).toEqual({
    ...looks.format,
    borders: {
      bottom: { color: '#888888', style: 'Double', weight: 'Thick' },
      left: { color: '#000000', style: 'Continuous', weight: 'Thin' },
      right: noBorder,
      top: noBorder,
    },
  });
  expect(second?.format?.fill).toEqual({ color: '#FFFFFF', pattern: 'None', patternColor: '#000000' });
  expect(second?.format?.borders?.left?.style).toBe('None');
});

test('what was read can be set again, and the looks are as before', async () => {
  await inRange('B2', (range) => range.setCellProperties([[looks]]));
  const before = host.sheet('S').cell('B2').style;
  const [row = []] = await read('B2', { style: true, ...(all.format === undefined ? {} : { format: all.format }) });
  await inRange('B2', (range) => {
    range.format.fill.color = '#000000';
    range.format.font.size = 30;
    range.setCellProperties([row]);
  });
  expect(host.sheet('S').cell('B2').style).toEqual(before);
});

test('no pattern alone takes the fill away; a colour beside it fills the cell all the same', async () => {
  const fillAfter = async (fill: Excel.CellPropertiesFill): Promise<unknown> => {
    await inRange('B2', (range) => {
      range.format.fill.color = '#FF0000';
      range.setCellProperties([[{ format: { fill } }]]);
    });
    return host.sheet('S').cell('B2').style.fill;
  };
  expect(await fillAfter({ pattern: 'None' })).toBeNull();
  expect(await fillAfter({ color: '#FFFFFF', pattern: 'None' })).toBe('#FFFFFF');
});

test('a named style of the workbook comes with its looks', async () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="18"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="2" fontId="1" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="หัวเรื่อง" xfId="1"/></cellStyles></styleSheet>';
  const links = (partsOf(workbookOf(''))['xl/_rels/workbook.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  );
  host = await open(workbookOf('<sheetData/>', { 'xl/styles.xml': styles, 'xl/_rels/workbook.xml.rels': links }));
  await inRange('A1', (range) => range.setCellProperties([[{ style: 'หัวเรื่อง' }]]));
  expect(host.sheet('S').cell('A1').style).toMatchObject({ font: { bold: true, size: 18 }, numberFormat: '0.00' });
  expect(await read('A1:B1', { style: true })).toEqual([[{ style: 'หัวเรื่อง' }, { style: 'Normal' }]]);
  expect((await openHost(await host.save())).sheet('S').cell('A1').style.font.bold).toBe(true);
});

test.each<[string, string, Excel.SettableCellProperties[][]]>([
  ['an array of another shape', 'InvalidArgument', [[{}]]],
  ['a colour that is none', 'InvalidArgument', [[{}, { format: { fill: { color: 'reddish' } } }]]],
  ['an angle that Excel does not have', 'InvalidArgument', [[{}, { format: { textOrientation: 91 } }]]],
  [
    'a word that Excel does not have',
    'InvalidArgument',
    [[{}, { format: { font: { underline: 'Wavy' as 'Single' } } }]],
  ],
  ['a property that is not known here', 'NotImplemented', [[{}, { format: { readingOrder: 'LeftToRight' } }]]],
  ['a style that is not known here', 'NotImplemented', [[{}, { style: 'Good' }]]],
])('%s is refused, and nothing is changed', async (_what, code, properties) => {
  const bold: Excel.SettableCellProperties = { format: { font: { bold: true } } };
  const set = inRange('B2:C2', (range) => range.setCellProperties(properties.map((row) => [bold, ...row.slice(1)])));
  expect((await failure(set)).code).toBe(code);
  expect(host.sheet('S').cell('B2').style.font.bold).toBe(false);
});

test('refuses whole columns, names unknown properties, and protects a protected sheet’s formats', async () => {
  expect((await failure(read('A:B'))).code).toBe('RangeExceedsLimit');
  const error = await failure(read('A1', { format: { fill: { tintAndShade: true } } }));
  expect(error).toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('fill.tintAndShade') as string,
  });
  await open(cellsOf([]), { apiSet: '1.8' });
  expect((await failure(read('A1'))).code).toBe('ApiNotFound');
  await open(workbookOf('<sheetData/><sheetProtection sheet="1"/>'));
  expect((await failure(inRange('A1', (range) => range.setCellProperties([[{}]])))).code).toBe('AccessDenied');
});

test('the same looks are ordinary properties of the format, null where cells differ', async () => {
  await inRange('B2:C2', async (range, context) => {
    range.format.textOrientation = 90;
    range.format.shrinkToFit = true;
    range.format.fill.pattern = 'LightUp';
    range.format.protection.formulaHidden = true;
    range.getCell(0, 1).format.textOrientation = 180;
    const { format } = range.load(
      'format/textOrientation,format/shrinkToFit,format/fill/pattern,format/protection/formulaHidden',
    );
    const one = range.getCell(0, 1).load('format/textOrientation');
    await context.sync();
    expect([format.textOrientation, format.shrinkToFit, format.fill.pattern, format.protection.formulaHidden]).toEqual([
      null,
      true,
      'LightUp',
      true,
    ]);
    expect(one.format.textOrientation).toBe(180);
  });
  expect(partsOf(await host.save())['xl/styles.xml']).toMatch(/textRotation="255"/);
});
