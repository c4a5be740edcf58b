/** The client's way to an Office application, beside its way over HTTP. */
import { installOfficeJs, openHost, type Host, type InstallOptions } from './index';
import { loadOfficeClient } from './loadOfficeClient.node';
import { officeCodes } from './localTransport';
import { cellsOf, failure } from './support';

let host: Host;
const openOver = async (transport: InstallOptions['transport']): Promise<void> => {
  host = await openHost(cellsOf(['<c r="A1"><v>95.55</v></c>']));
  installOfficeJs(globalThis, host, loadOfficeClient(), transport === undefined ? {} : { transport });
};

// Other test files take the other way.
afterAll(() => installOfficeJs(globalThis, host, loadOfficeClient()));

const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });

describe.each(['local', 'http'] as const)('over the %s transport', (transport) => {
  beforeEach(() => openOver(transport));

  test('values are written and read, and round trips counted', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B1').values = [['ผ่าน']];
      const range = sheet.getRange('A1:B1').load('values');
      await context.sync();
      expect(range.values).toEqual([[95.55, 'ผ่าน']]);
    });
    expect(host.roundTrips).toBe(1);
  });

  test('an error of Excel carries its code, place and statement', async () => {
    const error = await failure(onSheet((sheet) => (sheet.getRange('B1:C1').values = [[1]])));
    expect(error).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    expect(error.statement).toMatch(/values = /);
  });

  test('a null object is one, and what is not loaded cannot be read', async () => {
    await onSheet(async (sheet, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('ไม่มี');
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(() => range.text).toThrow(/load/);
    });
  });

  test('while a user types in a cell the whole request is refused', async () => {
    host.isEditingCell = true;
    const error = await failure(onSheet((sheet) => (sheet.getRange('B1').values = [[1]])));
    expect([error.code, error.location]).toEqual(['InvalidOperationInCellEditMode', '']);
    expect([host.roundTrips, host.actions, host.sheet('S').cell('B1').value]).toEqual([1, 0, '']);
    host.isEditingCell = false;
    await onSheet((sheet) => (sheet.getRange('B1').values = [[1]]));
  });

  test.each(['AccessDenied', 'ActivityLimitReached', 'WriteNotSupportedWhenModalDialogOpen'])(
    'Office refuses a request with %s, once',
    async (code) => {
      host.failAt({ code, refusesRequest: true });
      const write = () => onSheet((sheet) => (sheet.getRange('B1').values = [[1]]));
      expect((await failure(write())).code).toBe(code);
      expect(host.sheet('S').cell('B1').value).toBe('');
      await write();
    },
  );

  test('a request over 5 MB is refused, and so is an answer', async () => {
    const large = Array.from({ length: 200 }, () => ['ก'.repeat(10_000)]);
    const write = onSheet((sheet) => (sheet.getRange('B1:B200').values = large));
    expect((await failure(write)).code).toBe('RequestPayloadSizeLimitExceeded');
    for (let row = 1; row <= 200; row += 1) host.setCell('S', `B${row}`, 'ก'.repeat(10_000));
    const read = onSheet((sheet) => sheet.getRange('B1:B200').load('values'));
    expect((await failure(read)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('events arrive', async () => {
    const events: string[] = [];
    await onSheet((sheet) =>
      sheet.onChanged.add((event) => {
        events.push(event.address);
        return Promise.resolve();
      }),
    );
    host.setCell('S', 'C7', 1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(events).toEqual(['C7']);
  });
});

test('over the local transport a lost answer and a code without a number are internal errors', async () => {
  await openOver('local');
  host.failAt({ dropConnection: true });
  expect((await failure(onSheet((sheet) => sheet.load('name')))).code).toBe('GeneralException');
  host.failAt({ code: 'MemoryLimitReached', refusesRequest: true });
  expect((await failure(onSheet((sheet) => sheet.load('name')))).code).toBe('GeneralException');
});

test('every number of Office means to the client what it means here', async () => {
  await openOver('local');
  for (const code of Object.keys(officeCodes)) {
    host.failAt({ code, refusesRequest: true });
    expect((await failure(onSheet((sheet) => sheet.load('name')))).code).toBe(code);
  }
});
