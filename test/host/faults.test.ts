import type { Host } from './index';
import { cellsOf, failure, open } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf(['<c r="A1"><v>1</v></c>']));
});

const cell = (address: string): unknown => host.sheet('S').cell(address).value;

/** Writes 1, 2, 3 into B1, B2, B3: three writes in one round trip. */
const writeThree = (): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    ['B1', 'B2', 'B3'].forEach((address, index) => {
      sheet.getRange(address).values = [[index + 1]];
    });
    await context.sync();
  });

test('round trips, actions and bytes are counted; the clean-up of Excel.run is not', async () => {
  await writeThree();
  expect(host.roundTrips).toBe(1);
  expect(host.actions).toBeGreaterThan(9);
  expect(host.bytesSent).toBeGreaterThan(500);
  host.resetCounters();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect([host.roundTrips, host.actions, host.bytesSent]).toEqual([0, 0, 0]);
});

test('actions before the failing one stay done, actions after it are not carried out', async () => {
  const error = await failure(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('B1').values = [[1]];
      sheet.getRange('B2:C2').values = [[1]];
      sheet.getRange('B3').values = [[3]];
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  // The client's own words for the action that failed.
  expect(error.statement).toMatch(/values = /);
  expect(['B1', 'B2', 'B3'].map(cell)).toEqual([1, '', '']);
});

test('a fault strikes once, at the action and with the code that was asked for', async () => {
  host.failAt({ action: 5, code: 'GeneralException' });
  expect((await failure(writeThree())).code).toBe('GeneralException');
  await writeThree();
  expect(['B1', 'B2', 'B3'].map(cell)).toEqual([1, 2, 3]);
});

test('a fault can wait for a later round trip', async () => {
  host.failAt({ roundTrip: 2, code: 'AccessDenied' });
  await writeThree();
  expect((await failure(writeThree())).code).toBe('AccessDenied');
});

test('a dropped connection is no answer at all', async () => {
  host.failAt({ dropConnection: true });
  await expect(writeThree()).rejects.toThrow('the connection was lost');
});

test('while a user types in a cell every request is refused', async () => {
  host.isEditingCell = true;
  expect((await failure(writeThree())).code).toBe('InvalidOperationInCellEditMode');
  expect(cell('B1')).toBe('');
  host.isEditingCell = false;
  await writeThree();
  expect(cell('B1')).toBe(1);
});

test('a co-author can change a cell between two round trips', async () => {
  host.beforeRoundTrip(2, (open) => open.setCell('S', 'A1', 99));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([[1]]);
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[99]]);
  });
});

test('a request over 5 MB is refused, and so is an answer', async () => {
  const large = Array.from({ length: 200 }, () => ['ก'.repeat(10_000)]);
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('S').getRange('B1:B200').values = large;
    await context.sync();
  });
  expect((await failure(write)).code).toBe('RequestPayloadSizeLimitExceeded');
  expect(cell('B1')).toBe('');
  for (let row = 1; row <= 200; row += 1) host.setCell('S', `B${row}`, 'ก'.repeat(10_000));
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('S').getRange('B1:B200').load('values');
    await context.sync();
  });
  expect((await failure(read)).code).toBe('ResponsePayloadSizeLimitExceeded');
});

test('Office says where it runs, in which language, and when it is ready', async () => {
  await open(cellsOf([]), { displayLanguage: 'en-US' });
  expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
  expect([Office.context.displayLanguage, Office.context.host]).toEqual(['en-US', 'Excel']);
});
