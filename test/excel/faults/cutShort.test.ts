/** The connection is lost for good in the middle of a first click: what is left can be taken back, or finished. */
import { analyse, restore } from '../../../src/analyse';
import { differences, savedAfresh } from '../samePackage';
import { fixture, openBytes, valueOf } from '../support';
import { cutFrom } from '../transport';

/** Nobody waits for a connection that never comes back. */
beforeAll(() => {
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((done: () => void) => queueMicrotask(done)) as typeof setTimeout);
});

test('restoring or clicking again finishes a write whose connection ended for good', async () => {
  const bytes = await fixture('seed-both-tables.xlsx');
  const untouched = await savedAfresh(await openBytes(bytes));
  const whole = await openBytes(bytes);
  whole.resetCounters();
  valueOf(await analyse());
  const { actions } = whole;
  const complete = await savedAfresh(whole);
  const harm: string[] = [];
  let cuts = 0;
  for (let action = 0; action < actions; action += 1) {
    const host = await openBytes(bytes);
    host.failAt({ roundTrip: 2, action, dropConnection: true });
    cutFrom(host, 3);
    const result = await analyse();
    // Behind the last action nothing is cut.
    if (result.ok) break;
    cuts += 1;
    const left = await host.save();
    const restored = await openBytes(left);
    await restore();
    const finished = await openBytes(left);
    valueOf(await analyse());
    harm.push(
      ...differences(untouched, await savedAfresh(restored)).map((text) => `restored after ${action}: ${text}`),
      ...differences(complete, await savedAfresh(finished))
        .filter((text) => !/styles|sharedStrings/.test(text))
        .map((text) => `finished after ${action}: ${text}`),
    );
  }
  process.stdout.write(`cut for good: ${cuts} of ${actions} actions, each restored and finished\n`);
  expect(harm.slice(0, 5)).toEqual([]);
  expect(cuts).toBeGreaterThan(30);
}, 900_000);
