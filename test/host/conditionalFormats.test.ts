import type { Host } from './index';
import { openHost } from './index';
import { failure, open, partsOf } from './support';

let host: Host;
beforeEach(async () => {
  host = await open('host/authored.xlsx');
});

/** The <conditionalFormatting> elements of the first sheet, as saved. */
const saved = async (): Promise<string[]> =>
  partsOf(await host.save())['xl/worksheets/sheet1.xml']?.match(
    /<conditionalFormatting .*?<\/conditionalFormatting>/g,
  ) ?? [];

const highlight = (context: Excel.RequestContext, address: string): Excel.ConditionalFormat => {
  const format = context.workbook.worksheets
    .getItem('Sheet1')
    .getRange(address)
    .conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = '=AND(ISNUMBER($C$3),$C$3<85)';
  format.custom.format.fill.color = '#FCE4D6';
  format.custom.format.font.color = '#9C0006';
  format.custom.format.font.bold = true;
  return format;
};

test('rules of the file are listed by type and order', async () => {
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Sheet1').getRange('C3').conditionalFormats;
    formats.load('items/type,items/priority,items/cellValueOrNullObject/rule,items/customOrNullObject');
    const elsewhere = context.workbook.worksheets.getItem('Sheet1').getRange('A1').conditionalFormats.getCount();
    await context.sync();
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ['CellValue', 0],
      ['DataBar', 1],
      ['ColorScale', 2],
    ]);
    expect(formats.items[0]?.cellValueOrNullObject.rule).toEqual({ formula1: '=85', operator: 'LessThan' });
    expect(formats.items[0]?.customOrNullObject.isNullObject).toBe(true);
    expect(elsewhere.value).toBe(0);
  });
});

test('adding, finding and deleting a rule leaves the user’s rules byte for byte', async () => {
  const before = await saved();
  expect(before).toHaveLength(3);
  await Excel.run(async (context) => {
    highlight(context, 'C3');
    await context.sync();
  });
  expect((await saved()).slice(0, 3)).toEqual(before);
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Sheet1').getRange().conditionalFormats;
    formats.load('items/type,items/priority,items/customOrNullObject/rule/formula');
    await context.sync();
    const own = formats.items.filter((format) => !format.customOrNullObject.isNullObject);
    expect(own.map((format) => format.customOrNullObject.rule.formula)).toEqual(['=AND(ISNUMBER($C$3),$C$3<85)']);
    expect(own.map(({ priority }) => priority)).toEqual([3]);
    for (const format of own) format.delete();
    await context.sync();
  });
  expect(await saved()).toEqual(before);
});

test('what holds for a cell changes with its value', async () => {
  await Excel.run(async (context) => {
    highlight(context, 'A3');
    await context.sync();
  });
  expect(host.sheet('Sheet1').conditionalLooks(2, 0)).toMatchObject({ fill: '#FCE4D6', color: '#9C0006', bold: true });
  // The user's own rule, cell value < 85.
  expect(host.sheet('Sheet1').conditionalLooks(2, 2)).toMatchObject({ fill: '#FEC7CE', bold: null });
  host.setCell('Sheet1', 'C3', 90);
  expect(host.sheet('Sheet1').conditionalLooks(2, 0)).toMatchObject({ fill: null, bold: null });
  expect(host.sheet('Sheet1').conditionalLooks(2, 2)).toMatchObject({ fill: null });
});

test('relative formulas of a rule follow the cell', async () => {
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem('Sheet1').getRange('A2:A5').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=C2>=88';
    format.custom.format.fill.color = '#C6EFCE';
    await context.sync();
  });
  expect([1, 2, 3, 4].map((row) => host.sheet('Sheet1').conditionalLooks(row, 0).fill)).toEqual([
    '#C6EFCE',
    null,
    '#C6EFCE',
    null,
  ]);
});

test('a cell value rule is written and survives saving', async () => {
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem('Sheet1').getRange('B2').conditionalFormats.add('CellValue');
    format.cellValue.rule = { formula1: '=85', formula2: '=95', operator: 'Between' };
    format.cellValue.format.font.italic = true;
    await context.sync();
  });
  const reopened = await openHost(await host.save());
  reopened.setCell('Sheet1', 'B2', 90);
  expect(reopened.sheet('Sheet1').conditionalLooks(1, 1).italic).toBe(true);
});

test('clearing a part of a rule’s cells leaves the rest', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C3').conditionalFormats.clearAll();
    await context.sync();
  });
  expect((await saved()).map((format) => /sqref="([^"]*)"/.exec(format)?.[1])).toEqual([
    'C2 C4:C5',
    'C2 C4:C5',
    'C2 C4:C5',
  ]);
});

test('a rule that does not parse is refused, and so is a kind that the stand-in does not write', async () => {
  const bad = Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem('Sheet1').getRange('A1').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=AND(';
    await context.sync();
  });
  expect((await failure(bad)).code).toBe('InvalidArgument');
  const icons = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').conditionalFormats.add('IconSet');
    await context.sync();
  });
  expect((await failure(icons)).code).toBe('NotImplemented');
});
