/** Sheets that a user copies, renames, hides and deletes while the add-in is open. */
import { execFileSync } from 'node:child_process';
import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, failure, open, partsOf, workbookOf } from './support';

const inBook = <T>(work: (context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context);
    await context.sync();
    return result;
  });

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>85</v></c>', '<c r="A2"><v>95</v></c>']));
});

const formulaOf = (sheet: string, address: string): unknown => host.sheet(sheet).cell(address).formula;

/** What the names of a sheet, or of the workbook, mean. */
const namesOf = (sheet: string | null): Promise<string[]> =>
  inBook(async ({ workbook }) => {
    const names = (sheet === null ? workbook : workbook.worksheets.getItem(sheet)).names;
    names.load('items/name,items/formula,items/scope,items/comment');
    await workbook.context.sync();
    return names.items.map(({ name, formula, scope, comment }) => [name, String(formula), scope, comment].join(' '));
  });

test('a copy has the contents, formats, rules and page of the original, and is active', async () => {
  await inBook(({ workbook }) => {
    const sheet = workbook.worksheets.getItem('S');
    sheet.getRange('B1').formulas = [['=A1*2']];
    sheet.getRange('A1').format.fill.color = '#FCE4D6';
    sheet.getRange('C:C').format.columnWidth = 120;
    sheet.getRange('A3:B3').merge();
    sheet.getRange('A1:A2').conditionalFormats.add('Custom').custom.rule.formula = '=A1<90';
    sheet.getRange('A1').dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.zoom = { scale: 70 };
    sheet.horizontalPageBreaks.add('A11');
  });
  const original = (await host.save()).length;
  expect(original).toBeGreaterThan(0);
  expect(host.copySheet('S')).toBe('S (2)');
  expect([host.activeSheet, host.sheets.map(({ name }) => name)]).toEqual(['S (2)', ['S', 'S (2)']]);
  host.setCell('S (2)', 'A1', 10);
  const [before, after] = [host.sheet('S'), host.sheet('S (2)')];
  expect(['A1', 'B1'].map((address) => [before.cell(address).value, after.cell(address).value])).toEqual([
    [85, 10],
    [170, 20],
  ]);
  for (const key of ['merges', 'frozen', 'pageBreaks', 'conditionalFormats'] as const)
    expect(after[key]).toEqual(before[key]);
  expect([after.cell('A1').style, after.columnWidth(2)]).toEqual([before.cell('A1').style, 120]);
  const saved = partsOf(await host.save());
  expect(saved['xl/worksheets/sheet2.xml']).toContain('<dataValidation ');
  expect(saved['xl/worksheets/sheet2.xml']).toContain('scale="70"');
});

test('a copy is called after the original, and no longer than a sheet may be', () => {
  expect([host.copySheet('S'), host.copySheet('S'), host.copySheet('S (2)')]).toEqual(['S (2)', 'S (3)', 'S (4)']);
  host.renameSheet('S', 'ก'.repeat(31));
  expect(host.copySheet('ก'.repeat(31))).toBe(`${'ก'.repeat(27)} (2)`);
});

test('formulas of the copy that name the original mean the copy, those of other sheets stay', async () => {
  await inBook(({ workbook }) => {
    workbook.worksheets.add('T').getRange('A1').formulas = [['=S!A1']];
    workbook.worksheets.getItem('S').getRange('B1:B2').formulas = [['=S!$A$1+T!A1'], ['="S!A1"']];
  });
  host.copySheet('S', { after: 'S' });
  expect(host.sheets.map(({ name }) => name)).toEqual(['S', 'S (2)', 'T']);
  expect([formulaOf('S (2)', 'B1'), formulaOf('S (2)', 'B2')]).toEqual(["='S (2)'!$A$1+T!A1", '="S!A1"']);
  expect([formulaOf('S', 'B1'), formulaOf('T', 'A1')]).toEqual(['=S!$A$1+T!A1', '=S!A1']);
});

describe('names that mean the original', () => {
  beforeEach(() =>
    inBook(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('S');
      workbook.worksheets.add('T');
      workbook.names.add('ITA_1_result', sheet.getRange('A1:B2'), 'x');
      workbook.names.add('Elsewhere', '=T!$A$1');
      sheet.names.add('Own', sheet.getRange('A2'));
      sheet.pageLayout.setPrintArea('A1:B9');
    }),
  );

  test('are had by the copy as well, for itself alone', async () => {
    host.copySheet('S', { before: 'S' });
    expect(await namesOf('S (2)')).toEqual([
      "ITA_1_result ='S (2)'!$A$1:$B$2 Worksheet x",
      "Own ='S (2)'!$A$2 Worksheet ",
    ]);
    expect(await namesOf('S')).toEqual(['Own =S!$A$2 Worksheet ']);
    expect(await namesOf(null)).toEqual(['Elsewhere =T!$A$1 Workbook ', 'ITA_1_result =S!$A$1:$B$2 Workbook x']);
    expect(partsOf(await host.save())['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'S (2)'!$A$1:$B$9</definedName>`,
    );
  });

  test('can end up with the copy, and the original keeps them for itself', async () => {
    host.copySheet('S', { before: 'S', names: 'to-copy' });
    expect(await namesOf(null)).toEqual(['Elsewhere =T!$A$1 Workbook ', "ITA_1_result ='S (2)'!$A$1:$B$2 Workbook x"]);
    expect(await namesOf('S')).toContain('ITA_1_result =S!$A$1:$B$2 Worksheet x');
    expect(await namesOf('S (2)')).toEqual(["Own ='S (2)'!$A$2 Worksheet "]);
  });

  test('are taken in formulas of the copy as the copy has them', () => {
    host.setCell('S', 'D1', '=SUM(ITA_1_result)');
    host.copySheet('S');
    host.setCell('S (2)', 'A1', 5);
    expect([host.sheet('S').cell('D1').value, host.sheet('S (2)').cell('D1').value]).toEqual([180, 100]);
  });

  test('of a sheet behind a chart sheet are still its own', async () => {
    host.activeChartSheet = true;
    await inBook(({ workbook }) => {
      const added = workbook.worksheets.add('U');
      added.names.add('Rate', '=0.5');
      added.getRange('A1').formulas = [['=Rate*2']];
    });
    expect(host.sheet('U').cell('A1').value).toBe(1);
  });

  describe('with the confusion of OfficeDev/office-js #2875', () => {
    beforeEach(() => {
      host.threads.add('2875');
      host.copySheet('S');
    });

    test('are found as the names of the active sheet', async () => {
      const formula = () =>
        inBook(async ({ workbook }) => {
          const name = workbook.names.getItem('ITA_1_result').load('formula');
          await workbook.context.sync();
          return String(name.formula);
        });
      expect(await formula()).toBe("='S (2)'!$A$1:$B$2");
      host.activeSheet = 'S';
      expect(await formula()).toBe('=S!$A$1:$B$2');
    });

    test('are deleted from the active sheet, and cannot be added while it has them', async () => {
      await inBook(({ workbook }) => workbook.names.getItem('ITA_1_result').delete());
      expect(await namesOf('S (2)')).toEqual(["Own ='S (2)'!$A$2 Worksheet "]);
      expect(await namesOf(null)).toHaveLength(2);
      const add = inBook(({ workbook }) => void workbook.names.add('Own', '=1'));
      expect((await failure(add)).code).toBe('ItemAlreadyExists');
      host.activeSheet = 'T';
      await inBook(({ workbook }) => void workbook.names.add('Own', '=1'));
    });
  });

  test('are listed with the names of every sheet, where OfficeDev/office-js #1011 is on', async () => {
    host.threads.add('1011');
    expect(await namesOf('S')).toEqual([
      'Elsewhere =T!$A$1 Workbook ',
      'ITA_1_result =S!$A$1:$B$2 Workbook x',
      'Own =S!$A$2 Worksheet ',
    ]);
  });
});

test('charts, tables, pictures and comments are copied with their parts, and mean the copy', async () => {
  host = await open('host/authored.xlsx');
  await inBook(({ workbook }) => void workbook.worksheets.getItem('Sheet1').comments.add('F20', 'ตรวจแล้ว'));
  host.setCell('Sheet1', 'H1', "=SUM(Scores[#All])&'ตาราง'!A1");
  expect([host.copySheet('Sheet1'), host.copySheet('ตาราง')]).toEqual(['Sheet1 (2)', 'ตาราง (2)']);
  const saved = await host.save();
  const parts = partsOf(saved);
  for (const [name, text] of Object.entries(parts)) {
    if (/\.(?:xml|rels|vml)$/.test(name)) execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: text });
  }
  const again = await openHost(saved);
  expect(again.sheet('Sheet1 (2)').charts).toEqual(again.sheet('Sheet1').charts);
  const references = (parts['xl/charts/chart2.xml'] ?? '').match(/<(?:c:)?f>[^<]*/g) ?? [];
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((text) => !text.includes("'Sheet1 (2)'!"))).toEqual([]);
  const names = again.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  expect(new Set(names).size).toBe(2);
  const ids = ['xl/threadedComments/threadedComment1.xml', 'xl/threadedComments/threadedComment2.xml'].map(
    (part) => / id="([^"]*)"/.exec(parts[part] ?? '')?.[1],
  );
  expect(new Set(ids).size).toBe(2);
  expect(parts['xl/comments2.xml']).toContain(`tc=${ids[1] ?? '-'}`);
  // The picture itself is there once.
  expect(Object.keys(parts).filter((part) => part.includes('media'))).toHaveLength(1);
});

test('formulas of a copied table’s sheet mean the copied table', async () => {
  host = await open('host/authored.xlsx');
  host.setCell('ตาราง', 'Z1', '=ROWS(Scores[#All])&"Scores[x]"');
  host.copySheet('ตาราง');
  const name = host.sheet('ตาราง (2)').tables[0]?.name ?? '';
  expect(formulaOf('ตาราง (2)', 'Z1')).toBe(`=ROWS(${name}[#All])&"Scores[x]"`);
  expect(name).toMatch(/^Scores\d+$/);
});

test('a deleted copy leaves no part and no name behind', async () => {
  host = await open('host/authored.xlsx');
  const before = Object.keys(partsOf(await host.save())).sort();
  host.copySheet('Sheet1');
  host.deleteSheet('Sheet1 (2)');
  const after = partsOf(await host.save());
  expect(Object.keys(after).sort()).toEqual(before);
  expect(after['xl/workbook.xml']).not.toContain('localSheetId');
});

test('a sheet that is hidden or deleted while active leaves the front to the next', async () => {
  host = await open('host/authored.xlsx');
  host.activeSheet = 'ตาราง';
  host.setSheetVisibility('ตาราง', 'Hidden');
  expect(host.activeSheet).toBe('ล็อก');
  host.deleteSheet('ล็อก');
  expect([host.activeSheet, host.sheets.map(({ name }) => name)]).toEqual(['Sheet1', ['Sheet1', 'ตาราง', 'ซ่อน']]);
  expect(() => host.deleteSheet('Sheet1')).toThrow(/visible/);
  host.renameSheet('Sheet1', 'คะแนน');
  expect(host.names[0]?.formula).toBe('=คะแนน!$C$2:$C$5');
  expect(() => host.renameSheet('คะแนน', 'a/b')).toThrow(/name/);
});

test('an add-in can copy a sheet to any place, and the sheet in front stays there', async () => {
  const copied = (work: (sheet: Excel.Worksheet) => Excel.Worksheet) =>
    inBook(async ({ workbook }) => {
      const copy = work(workbook.worksheets.getItem('S'));
      copy.load('name,position');
      await workbook.context.sync();
      return [copy.name, copy.position];
    });
  expect(await copied((sheet) => sheet.copy('End'))).toEqual(['S (2)', 1]);
  expect(await copied((sheet) => sheet.copy('Before', sheet))).toEqual(['S (3)', 0]);
  expect(await copied((sheet) => sheet.copy('After', sheet))).toEqual(['S (4)', 2]);
  expect(await copied((sheet) => sheet.copy())).toEqual(['S (5)', 0]);
  expect([host.activeSheet, host.sheet('S (5)').cell('A2').value]).toEqual(['S', 95]);
  const without = await failure(copied((sheet) => sheet.copy('After')));
  expect(without.code).toBe('InvalidArgument');
});

test('nothing of this can be done where the structure of the workbook is protected', async () => {
  const book = partsOf(workbookOf('<sheetData/>'))['xl/workbook.xml'] ?? '';
  host = await open(
    workbookOf('<sheetData/>', {
      'xl/workbook.xml': book.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    }),
  );
  for (const act of [() => host.copySheet('S'), () => host.renameSheet('S', 'T'), () => host.deleteSheet('S')]) {
    expect(act).toThrow(/protected/);
  }
});

test('listeners hear of what a user does with sheets', () => {
  const notices: string[] = [];
  host.onChange(({ source }) => notices.push(source));
  host.copySheet('S');
  host.renameSheet('S (2)', 'T');
  host.setSheetVisibility('T', 'Hidden');
  host.deleteSheet('T');
  expect(notices).toEqual(['user', 'user', 'user', 'user']);
});
