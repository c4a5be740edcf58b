/** Members that fail every time, and which members the client used. */
import type { Host } from './index';
import { cellsOf, failure, open } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>1</v></c>']));
});

const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });

test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
  ['WorksheetFreezePanes.freezeRows', 'WorksheetFreezePanes.freezeRows', (sheet) => sheet.freezePanes.freezeRows(1)],
  ['Excel.PageLayout.paperSize', 'PageLayout.paperSize', (sheet) => (sheet.pageLayout.paperSize = 'A4')],
  ['PageLayout.zoom', 'PageLayout.zoom', (sheet) => (sheet.pageLayout.zoom = { scale: 80 })],
  ['ChartCollection.add', 'ChartCollection.add', (sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2'))],
  [
    'DataValidation.rule',
    'DataValidation.rule',
    (sheet) => (sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } }),
  ],
  ['Worksheet.activate', 'Worksheet.activate', (sheet) => sheet.activate()],
  ['Worksheet.tabColor', 'Worksheet.tabColor', (sheet) => (sheet.tabColor = '#FF0000')],
  ['PageBreakCollection.add', 'PageBreakCollection.add', (sheet) => sheet.horizontalPageBreaks.add('A5')],
  ['Range.values', 'Range', (sheet) => sheet.getRange('A1').load('values')],
  ['Worksheet.pageLayout', 'Worksheet.pageLayout', (sheet) => sheet.pageLayout.load('orientation')],
  ['WorksheetCollection.getItem', 'WorksheetCollection.getItem', (sheet) => sheet.load('name')],
])('%s fails every time until it is healed, and nothing else does', async (member, location, use) => {
  host.failAlways({ member, code: 'UnsupportedOperation' });
  const errors = [await failure(onSheet(use)), await failure(onSheet(use))];
  for (const error of errors) expect([error.code, error.location]).toEqual(['UnsupportedOperation', location]);
  if (member !== 'WorksheetCollection.getItem') await onSheet((sheet) => sheet.getRange('B1').load('address'));
  host.heal();
  await onSheet(use);
});

test('what comes before a member that fails stays done, what comes after it is not', async () => {
  host.failAlways({ member: 'Worksheet.tabColor' });
  const error = await failure(
    onSheet((sheet) => {
      sheet.getRange('B1').values = [[1]];
      sheet.tabColor = '#FF0000';
      sheet.getRange('B2').values = [[2]];
    }),
  );
  expect(error.code).toBe('GeneralException');
  expect(['B1', 'B2'].map((address) => host.sheet('S').cell(address).value)).toEqual([1, '']);
});

test('a member that is not known cannot be made to fail', () => {
  for (const member of ['Range.vlaues', 'Sheet.activate', 'activate', 'PageLayout.paper']) {
    expect(() => host.failAlways({ member })).toThrow(/there is no member/);
  }
});

test('members are remembered by how they were used, until the counters are reset', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[2]];
    sheet.charts.add('Line', sheet.getRange('A1:B2')).title.text = 'x';
    sheet.getRange('A1').format.load('wrapText,fill/color');
    sheet.load('tabColor');
  });
  const { calls, loads } = host.membersCalled();
  expect([...calls].sort()).toEqual([
    'ChartCollection.add',
    'ChartTitle.text',
    'Range.values',
    'Worksheet.getRange',
    'WorksheetCollection.getItem',
  ]);
  expect([...loads].sort()).toEqual([
    'RangeFill.color',
    'RangeFormat.fill',
    'RangeFormat.wrapText',
    'Worksheet.tabColor',
  ]);
  host.resetCounters();
  expect(host.membersCalled()).toEqual({ calls: new Set(), loads: new Set() });
});

test('a member that failed was used all the same', async () => {
  host.failAlways({ member: 'Worksheet.activate' });
  await failure(onSheet((sheet) => sheet.activate()));
  expect(host.membersCalled().calls.has('Worksheet.activate')).toBe(true);
});
