import type { Host } from './index';
import { openHost } from './index';
import { cellsOf, failure, open, partsOf, workbookOf } from './support';

const withBreaks = <T>(
  work: (breaks: Excel.PageBreakCollection, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => work(context.workbook.worksheets.getItem('S').horizontalPageBreaks, context));

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>1</v></c>']));
});

const add = (...places: string[]) =>
  withBreaks(async (breaks, context) => {
    for (const place of places) breaks.add(place);
    await context.sync();
  });

test('a page begins at the row of the range, and the file says so in the order of the rows', async () => {
  await add('B31:C32', 'A11', 'A31');
  expect(host.sheet('S').pageBreaks).toEqual([10, 30]);
  const saved = await host.save();
  expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="10" max="16383" man="1"/><brk id="30" max="16383" man="1"/></rowBreaks>',
  );
  expect((await openHost(saved)).sheet('S').pageBreaks).toEqual([10, 30]);
});

test('breaks are listed, found by index, and taken away one by one or all', async () => {
  await add('A11', 'A31', 'A51');
  await withBreaks(async (breaks, context) => {
    breaks.load('items/rowIndex');
    const count = breaks.getCount();
    const cell = breaks.getItem(1).getCellAfterBreak().load('address');
    await context.sync();
    expect(breaks.items.map((one) => one.rowIndex)).toEqual([10, 30, 50]);
    expect([count.value, cell.address]).toEqual([3, 'S!A31']);
    breaks.items[0]?.delete();
    await context.sync();
    expect(host.sheet('S').pageBreaks).toEqual([30, 50]);
    breaks.removePageBreaks();
    await context.sync();
  });
  expect(partsOf(await host.save())['xl/worksheets/sheet1.xml']).not.toContain('rowBreaks');
});

test('no page can begin before the first row, nor be changed on a protected sheet', async () => {
  expect((await failure(add('A1:C3'))).code).toBe('InvalidArgument');
  host = await open(workbookOf('<sheetData/><sheetProtection sheet="1"/>'));
  expect((await failure(add('A5'))).code).toBe('AccessDenied');
});

test('an Excel before 1.9 has none', async () => {
  await open(cellsOf([]), { apiSet: '1.8' });
  expect((await failure(add('A5'))).code).toBe('ApiNotFound');
});

test('it is seen whether a sheet with breaks is scaled, or fitted to pages, which ignores them', async () => {
  const zoom = (options: Excel.PageLayoutZoomOptions) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').pageLayout.zoom = options;
      await context.sync();
    });
  await add('A11');
  const { page } = host.sheet('S');
  expect(page).toEqual({ scale: 100, isScaleSet: false, fitToPages: null, breaks: [10], keepsBreaks: true });
  await zoom({ scale: 81 });
  expect(host.sheet('S').page).toEqual({ ...page, scale: 81, isScaleSet: true });
  await zoom({ horizontalFitToPages: 1 });
  const fitted = { ...page, scale: null, fitToPages: { wide: 1, tall: 0 }, keepsBreaks: false };
  expect(host.sheet('S').page).toEqual(fitted);
  expect((await openHost(await host.save())).sheet('S').page).toEqual(fitted);
});
