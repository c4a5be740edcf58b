import { REST, watch } from '../src/live';
import { look } from '../src/analyse';
import { openFixture, valueOf } from './excel/support';

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const settled = () => rest(REST + 150);

it('tells once of several edits in a row, when they are over', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const told = jest.fn();
  const stop = valueOf(await watch(host.activeSheet, told));
  for (const score of [70, 71, 72]) host.setCell(host.activeSheet, 'C14', score);
  await rest(REST / 2);
  expect(told).not.toHaveBeenCalled();
  await settled();
  expect(told).toHaveBeenCalledTimes(1);
  expect(valueOf(await look({ sheet: host.activeSheet })).assessment.indicators[7]?.score).toBe(72);
  stop();
});

it('asks nothing of Excel by itself', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const stop = valueOf(await watch('', () => undefined));
  host.resetCounters();
  host.setCell(host.activeSheet, 'C14', 70);
  await settled();
  expect(host.roundTrips).toBe(0);
  stop();
});

it('tells nothing after it was stopped, not even of what was edited just before', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const told = jest.fn();
  const stop = valueOf(await watch(host.activeSheet, told));
  host.setCell(host.activeSheet, 'C14', 70);
  await rest(50);
  stop();
  host.setCell(host.activeSheet, 'C14', 71);
  await settled();
  expect(told).not.toHaveBeenCalled();
});

it('is refused for a sheet that is not there', async () => {
  await openFixture('seed-first-table.xlsx');
  expect((await watch('ไม่มี', () => undefined)).ok).toBe(false);
});
