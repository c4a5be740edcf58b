import { open, partsOf, workbookOf } from './support';

const sheetOf = async (host: { save(): Promise<Uint8Array> }): Promise<string> =>
  partsOf(await host.save())['xl/worksheets/sheet1.xml'] ?? '';

describe('files write whole rows and columns from cell to cell (ECMA-376 part 1, 18.18.62)', () => {
  const rules =
    '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD100"><formula1>1</formula1></dataValidation></dataValidations>';

  test('validation of whole rows that is cut', async () => {
    const host = await open(workbookOf(`<sheetData/>${rules}`));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('68:68').dataValidation.clear();
      await context.sync();
    });
    expect(await sheetOf(host)).toContain('sqref="A1:XFD67 A69:XFD100"');
  });

  test('validation of whole columns that is set and cut', async () => {
    const host = await open(workbookOf('<sheetData/>'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A:D').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      await context.sync();
      sheet.getRange('D:D').dataValidation.clear();
      await context.sync();
    });
    expect(await sheetOf(host)).toContain('sqref="A1:C1048576"');
  });

  test('rules, merged cells, selection and used cells', async () => {
    const host = await open(
      workbookOf('<sheetData><row r="3" s="1" customFormat="1"><c r="A3"><v>1</v></c></row></sheetData>'),
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      const rule = sheet.getRange('2:3').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = '=A2>1';
      sheet.getRange('5:6').merge();
      await context.sync();
      sheet.getRange('4:4').select();
      await context.sync();
    });
    const saved = await sheetOf(host);
    expect(saved).toContain('<conditionalFormatting sqref="A2:XFD3">');
    expect(saved).toContain('<mergeCell ref="A5:XFD6"/>');
    expect(saved).toContain('sqref="A4:XFD4"');
    expect(saved).not.toMatch(/(?:ref|sqref)="(?:\d+:\d+|[A-Z]+:[A-Z]+)/);
  });

  test('what moves with rows that are put in', async () => {
    const host = await open(
      workbookOf(
        `<sheetData/><autoFilter ref="A1:XFD9"/><conditionalFormatting sqref="A1:XFD2"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>${rules}`,
      ),
    );
    host.insertRows('S', 1, 2);
    const saved = await sheetOf(host);
    expect(saved).toContain('sqref="A3:XFD102"');
    expect(saved).toContain('sqref="A3:XFD4"');
    expect(saved).toContain('ref="A3:XFD11"');
  });
});
