/** Cancelled means untouched, at whatever moment somebody cancels; and long work says how far it is. */
import { analyse, assessSheet, restore } from '../../src/analyse';
import type { Progress } from '../../src/excel/runInWorkbook';
import { refusalMessage } from '../../src/texts/messages';
import { largeWorkbook } from '../e2e/largeWorkbook';
import type { Host } from '../host';
import { differences, savedAfresh } from './samePackage';
import { fixture, openBytes, valueOf } from './support';
import { intercept } from './transport';

/** Cancels when a round trip was answered, or before the first is sent. */
function cancelAfter(host: Host, roundTrip: number): AbortSignal {
  const cancel = new AbortController();
  if (roundTrip === 0) cancel.abort();
  intercept(host, (send, trip) => async (request) => {
    const answer = await send(request);
    if (trip === roundTrip) cancel.abort();
    return answer;
  });
  return cancel.signal;
}

describe.each(['seed-both-tables.xlsx', 'sheets/groups-and-totals.xlsx'])('a first click on %s', (name) => {
  test.each([0, 1, 2])('cancelled after round trip %i leaves the workbook as it was', async (roundTrip) => {
    const bytes = await fixture(name);
    const before = await savedAfresh(await openBytes(bytes));
    const host = await openBytes(bytes);
    const result = await analyse({}, {}, { signal: cancelAfter(host, roundTrip) });
    expect(result).toEqual({ ok: false, refusal: { code: 'cancelled', cells: [], parameters: {} } });
    expect(differences(before, await savedAfresh(host))).toEqual([]);
  });
});

test('a repeated click that is cancelled before it writes leaves the results of the first', async () => {
  const host = await openBytes(await fixture('seed-first-table.xlsx'));
  const { ownSheets } = valueOf(await analyse());
  host.setCell(host.activeSheet, 'C14', 99);
  const before = await savedAfresh(host);
  const result = await analyse({}, { ownSheets }, { signal: cancelAfter(host, 1) });
  expect(result).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
  expect(differences(before, await savedAfresh(host))).toEqual([]);
});

test('a repeated click that is cancelled too late is finished, and can be taken back', async () => {
  const bytes = await fixture('seed-both-tables.xlsx');
  const before = await savedAfresh(await openBytes(bytes));
  const host = await openBytes(bytes);
  const { ownSheets, written } = valueOf(await analyse());
  const known = { ownSheets, ownBlock: written.block };
  valueOf(await analyse({}, known, { signal: cancelAfter(host, 2) }));
  valueOf(await restore());
  expect(differences(before, await savedAfresh(host))).toEqual([]);
});

test('a large sheet says after each piece how much of it was read', async () => {
  const told: Progress[] = [];
  await openBytes(largeWorkbook(12_000, 31));
  await assessSheet({}, {}, { onProgress: (progress) => told.push(progress) });
  expect(told.length).toBeGreaterThan(3);
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
  expect(told.at(-1)).toEqual({ done: 12_000, of: 12_000 });
}, 60_000);

test('reading a large sheet stops at the piece where it is cancelled', async () => {
  const host = await openBytes(largeWorkbook(12_000, 31));
  const cancel = new AbortController();
  host.resetCounters();
  const result = await assessSheet({}, {}, { signal: cancel.signal, onProgress: () => cancel.abort() });
  expect(result).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
  // One that was too large, the size, where its cells are, the first piece.
  expect(host.roundTrips).toBe(4);
}, 60_000);

test('it is said in both languages that nothing changed', () => {
  const refusal = { code: 'cancelled', cells: [], parameters: {} } as const;
  expect(refusalMessage(refusal, 'th')).toContain('เหมือนเดิม');
  expect(refusalMessage(refusal, 'en')).toContain('unchanged');
});
