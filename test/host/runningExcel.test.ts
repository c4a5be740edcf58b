/** What the user does beside the add-in, and on which Excel: focus, chart sheets, platforms. */
import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, failure, open, partsOf, workbookOf } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>1</v></c>']));
});

const inBook = (work: (context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context);
    await context.sync();
  });

describe('while another workbook has the focus', () => {
  beforeEach(() => {
    host.focusElsewhere = true;
  });

  // From "Troubleshoot Excel add-ins" of Microsoft's documentation, and OfficeDev/office-js #6365.
  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    [
      'the active worksheet',
      'InvalidSelection',
      ({ workbook }) => workbook.worksheets.getActiveWorksheet().load('name'),
    ],
    ['the selection', 'InvalidSelection', ({ workbook }) => workbook.getSelectedRange().load('address')],
    ['the active cell', 'InvalidSelection', ({ workbook }) => workbook.getActiveCell().load('address')],
    ['names of a sheet', 'InvalidSelection', ({ workbook }) => workbook.worksheets.getItem('S').names.load('items')],
    ['deleting a sheet', 'InvalidSelection', ({ workbook }) => workbook.worksheets.getItem('S').delete()],
    ['adding a sheet', 'GeneralException', ({ workbook }) => workbook.worksheets.add('T')],
    ['activating a sheet', 'GeneralException', ({ workbook }) => workbook.worksheets.getItem('S').activate()],
    ['selecting cells', 'GeneralException', ({ workbook }) => workbook.worksheets.getItem('S').getRange('A1').select()],
    ['freezing', 'GeneralException', ({ workbook }) => workbook.worksheets.getItem('S').freezePanes.freezeRows(1)],
  ])('%s fails with %s', async (_what, code, work) => {
    expect((await failure(inBook(work))).code).toBe(code);
    host.focusElsewhere = false;
    await inBook(({ workbook }) => workbook.worksheets.getItem('S').load('name'));
  });

  test('cells and names of the workbook can be read and written', async () => {
    await inBook(({ workbook }) => {
      workbook.names.load('items/name');
      workbook.worksheets.getItem('S').getRange('B1').values = [[2]];
    });
    expect(host.sheet('S').cell('B1').value).toBe(2);
  });
});

describe('while a chart sheet is active', () => {
  test.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['the active worksheet', ({ workbook }) => workbook.worksheets.getActiveWorksheet().load('name')],
    ['the selection', ({ workbook }) => workbook.getSelectedRange().load('address')],
  ])('%s is not to be had (OfficeDev/office-js #2444)', async (_what, work) => {
    host.activeChartSheet = true;
    expect((await failure(inBook(work))).code).toBe('UnsupportedSheet');
    await inBook(({ workbook }) => workbook.worksheets.getItem('S').activate());
    expect(host.activeChartSheet).toBe(false);
    await inBook(work);
  });

  test('it is no worksheet, and a saved workbook opens with it in front', async () => {
    host.activeChartSheet = true;
    await inBook(async ({ workbook }) => {
      const count = workbook.worksheets.getCount();
      workbook.worksheets.getItem('S').getRange('B1').values = [[2]];
      await workbook.context.sync();
      expect(count.value).toBe(1);
    });
    const saved = await host.save();
    expect(partsOf(saved)['xl/workbook.xml']).toMatch(
      /<workbookView activeTab="1"\/>.*<sheet name="Chart1" sheetId="2"/,
    );
    const again = await openHost(saved);
    expect([again.activeChartSheet, again.sheets.length]).toEqual([true, 1]);
    again.activeChartSheet = false;
    expect(partsOf(await again.save())['xl/chartsheets/sheet1.xml']).not.toContain('tabSelected');
  });

  describe('from a program that left a worksheet selected behind it', () => {
    const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const view = (selected: boolean): string =>
      `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>`;
    const openSelected = (worksheet: boolean, chartSheet: boolean, activeTab: number): Promise<Host> =>
      open(
        workbookOf(`${view(worksheet)}<sheetData/>`, {
          'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView activeTab="${activeTab}"/></bookViews><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="กราฟ" sheetId="2" r:id="rId2"/></sheets></workbook>`,
          'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
          'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${main}">${view(chartSheet)}</chartsheet>`,
        }),
      );
    const selectedIn = async (): Promise<string[]> => {
      const parts = partsOf(await host.save());
      return Object.keys(parts).filter((part) => parts[part]?.includes('tabSelected="1"'));
    };

    test('a worksheet that is activated instead is the only selected one in the file', async () => {
      host = await openSelected(false, true, 1);
      expect(host.activeChartSheet).toBe(true);
      await inBook(({ workbook }) => workbook.worksheets.getItem('S').activate());
      expect(await selectedIn()).toEqual(['xl/worksheets/sheet1.xml']);
    });

    test.each([
      ['the chart sheet', 1, 'xl/chartsheets/sheet1.xml'],
      ['the worksheet', 0, 'xl/worksheets/sheet1.xml'],
    ])('only %s in front is selected in a file that is saved, or both would be a group', async (_what, tab, part) => {
      host = await openSelected(true, true, tab);
      host.setCell('S', 'A1', 5);
      expect(await selectedIn()).toEqual([part]);
    });

    test('a file that nobody changed is saved as it was', async () => {
      host = await openSelected(true, true, 1);
      expect(await selectedIn()).toHaveLength(2);
    });
  });
});

describe('Excel on the web', () => {
  test('does not activate a sheet in the batch that adds it (OfficeDev/office-js #930)', async () => {
    await inBook(({ workbook }) => workbook.worksheets.add('T').activate());
    expect(host.activeSheet).toBe('S');
    await inBook(({ workbook }) => workbook.worksheets.getItem('T').activate());
    expect(host.activeSheet).toBe('T');
    await inBook(async ({ workbook }) => {
      const added = workbook.worksheets.add('U');
      await workbook.context.sync();
      added.getRange('C3').select();
    });
    expect(host.selection).toEqual({ sheet: 'U', address: 'C3' });
  });

  test('is what Office says it is', () => {
    expect([Office.context.platform, Office.context.diagnostics.platform]).toEqual(['OfficeOnline', 'OfficeOnline']);
  });
});

describe('Excel on the desktop', () => {
  beforeEach(async () => {
    host = await open(cellsOf(['<c r="A1"><v>1</v></c>']), { platform: 'desktop' });
  });

  test('activates a sheet in the batch that adds it', async () => {
    await inBook(({ workbook }) => workbook.worksheets.add('T').activate());
    expect(host.activeSheet).toBe('T');
  });

  test('is what Office says it is', async () => {
    expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'PC' });
    expect([Office.context.platform, Office.context.diagnostics.platform]).toEqual(['PC', 'PC']);
  });

  test('takes and gives messages of any size', async () => {
    const large = Array.from({ length: 200 }, () => ['ก'.repeat(10_000)]);
    await inBook(async ({ workbook }) => {
      const range = workbook.worksheets.getItem('S').getRange('B1:B200');
      range.values = large;
      range.load('values');
      await workbook.context.sync();
      expect(range.values).toHaveLength(200);
    });
  });
});

test.each(['web', 'desktop'] as const)('more than five million cells are too many on the %s', async (platform) => {
  host = await open(cellsOf(['<c r="A1"><v>1</v></c>']), { platform });
  await inBook(async ({ workbook }) => {
    const range = workbook.worksheets
      .getItem('S')
      .getRange('A1:Z200000')
      .load('values,formulas,text,numberFormat,cellCount');
    await workbook.context.sync();
    expect([range.values, range.formulas, range.text, range.numberFormat]).toEqual([null, null, null, null]);
    expect(range.cellCount).toBe(5_200_000);
  });
  const write = inBook(({ workbook }) =>
    workbook.worksheets
      .getItem('S')
      .getRange('A1:Z200000')
      .set({ values: 1 as unknown as number[][] }),
  );
  expect((await failure(write)).code).toBe('RangeExceedsLimit');
});

test('whole rows and columns give no values, and take none', async () => {
  await inBook(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('S');
    const ranges = ['A:A', '3:4', 'A1:XFD30', 'B1:C1048576'].map((address) =>
      sheet.getRange(address).load('values,formulas,formulasR1C1,text,valueTypes,numberFormat,rowCount'),
    );
    await workbook.context.sync();
    for (const range of ranges) {
      const { values, formulas, formulasR1C1, text, valueTypes, numberFormat } = range;
      expect([values, formulas, formulasR1C1, text, valueTypes, numberFormat]).toEqual(Array(6).fill(null));
    }
    expect(ranges.map(({ rowCount }) => rowCount)).toEqual([1_048_576, 2, 30, 1_048_576]);
  });
  const write = inBook(({ workbook }) =>
    workbook.worksheets
      .getItem('S')
      .getRange('A:B')
      .set({ values: 1 as unknown as number[][] }),
  );
  expect((await failure(write)).code).toBe('InvalidArgument');
});

test('a hidden sheet can be activated by nobody', async () => {
  host = await open('host/authored.xlsx');
  for (const use of ['activate', 'select'] as const) {
    const call = inBook(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('ซ่อน');
      if (use === 'activate') sheet.activate();
      else sheet.getRange('A1').select();
    });
    expect((await failure(call)).code).toBe('InvalidOperation');
  }
});
