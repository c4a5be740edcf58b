import { cellsOf, open, partsOf, workbookOf } from './support';
import { newerFunctions } from './workbook/newerFunctions';
import { readStoredFormula, storedFormula } from './workbook/storedFormula';

const sheetOf = async (host: { save(): Promise<Uint8Array> }): Promise<string> =>
  partsOf(await host.save())['xl/worksheets/sheet1.xml'] ?? '';

test.each([
  ['a function that no list here has', '_xlfn.FUTURE.NAME(A1)+_xlfn._xlws.OTHER(A1)', 'FUTURE.NAME(A1)+OTHER(A1)'],
  ['a function of Excel 2010', '_xlfn.T.DIST.2T(A1,3)', 'T.DIST.2T(A1,3)'],
  ['names of LET', '_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)', 'LET(x,A1,x*2)'],
  ['names of LAMBDA', '_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)', 'LAMBDA(a,b,a+b)(1,2)'],
  ['a spill', 'SUM(_xlfn.ANCHORARRAY(A1))', 'SUM(ANCHORARRAY(A1))'],
  [
    'what Google writes',
    'IFERROR(__xludf.DUMMYFUNCTION("""_xlfn.x"""),1)',
    'IFERROR(__xludf.DUMMYFUNCTION("""_xlfn.x"""),1)',
  ],
  ['a user’s own function', '_xludf.MINE(A1)', '_xludf.MINE(A1)'],
])('%s is shown without the file’s prefixes and saved with them', async (_what, stored, shown) => {
  const host = await open(cellsOf(['<c r="A1"><v>5</v></c>', `<c r="A2"><f>${stored}</f><v>7</v></c>`]));
  expect(host.sheet('S').cell('A2').formula).toBe(`=${shown}`);
  host.setCell('S', 'A1', 6);
  expect(await sheetOf(host)).toContain(`<f>${stored}</f>`);
});

test('a formula that follows inserted rows keeps the prefixes of the file', async () => {
  const host = await open(
    cellsOf(['<c r="A1"><v>5</v></c>', '<c r="A2"><f>_xlfn.FUTURE(A1)+_xlfn.LET(_xlpm.x,A1,_xlpm.x)</f><v>7</v></c>']),
  );
  host.insertRows('S', 1, 2);
  expect(await sheetOf(host)).toContain('<f>_xlfn.FUTURE(A3)+_xlfn.LET(_xlpm.x,A3,_xlpm.x)</f>');
});

test('a shared formula is saved with its prefixes in every cell', async () => {
  const host = await open(
    cellsOf([
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">_xlfn.FUTURE(B1)</f><v>1</v></c>',
      '<c r="A2"><f t="shared" si="0"/><v>1</v></c>',
    ]),
  );
  host.setCell('S', 'C1', 6);
  expect(await sheetOf(host)).toMatch(/<f>_xlfn\.FUTURE\(B1\)<\/f>.*<f>_xlfn\.FUTURE\(B2\)<\/f>/);
});

test('names and rules keep the prefixes of the file when rows are inserted', async () => {
  const bytes = workbookOf(
    '<sheetData/><conditionalFormatting sqref="A1:A5"><cfRule type="expression" priority="1"><formula>_xlfn.FUTURE($A$3)</formula></cfRule></conditionalFormatting>',
  );
  const parts = partsOf(bytes);
  const book = parts['xl/workbook.xml'] ?? '';
  const named = book.replace(
    '</workbook>',
    '<definedNames><definedName name="n">_xlfn.FUTURE(S!$A$3)</definedName></definedNames></workbook>',
  );
  const host = await open(workbookOf('', { ...parts, 'xl/workbook.xml': named }));
  host.insertRows('S', 1, 1);
  const saved = partsOf(await host.save());
  expect(saved['xl/workbook.xml']).toContain('_xlfn.FUTURE(S!$A$4)');
  expect(saved['xl/worksheets/sheet1.xml']).toContain('_xlfn.FUTURE($A$4)');
});

test('newer functions get their prefix in any case, outside texts only (MS-XLSX 2.2.3)', () => {
  for (const [name, prefix] of newerFunctions) {
    const typed = `${name.toLowerCase()}(A1)&"${name}(A1)"&'${name}(1)'!A1`;
    const stored = storedFormula(typed);
    expect(stored).toBe(`${prefix}${typed}`);
    expect(readStoredFormula(stored)).toBe(typed);
  }
  expect(storedFormula('NETWORKDAYS.INTL(A1,A2)+SUM(A1)+ISO.CEILING(A1)')).toBe(
    'NETWORKDAYS.INTL(A1,A2)+SUM(A1)+ISO.CEILING(A1)',
  );
});

test('what a typed LET or LAMBDA names gets the prefix of parameters', () => {
  expect(storedFormula('LET(x,A1,y, LAMBDA(z,z*x)(2), SUM(x, y))')).toBe(
    '_xlfn.LET(_xlpm.x,A1,_xlpm.y, _xlfn.LAMBDA(_xlpm.z,_xlpm.z*_xlpm.x)(2), SUM(_xlpm.x, _xlpm.y))',
  );
  expect(storedFormula('LET(x,A1,x.y+xx+x!A1+"x")')).toBe('_xlfn.LET(_xlpm.x,A1,x.y+xx+x!A1+"x")');
});
