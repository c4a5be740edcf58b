import { DEBOUNCE, watchEdits } from '../src/watchEdits';
import { analyse, assessSheet } from '../src/analyse';
import { openFixture, valueOf } from './excel/support';

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const settled = () => rest(DEBOUNCE + 150);

test('tells once of several edits in a row, when they are over', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const told = jest.fn();
  const stop = valueOf(await watchEdits(host.activeSheet, told));
  for (const score of [70, 71, 72]) host.setCell(host.activeSheet, 'C14', score);
  await rest(DEBOUNCE / 2);
  expect(told).not.toHaveBeenCalled();
  await settled();
  expect(told).toHaveBeenCalledTimes(1);
  expect(valueOf(await assessSheet({ sheet: host.activeSheet })).assessment.indicators[7]?.score).toBe(72);
  stop();
});

test('asks nothing of Excel by itself', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const stop = valueOf(await watchEdits('', () => undefined));
  host.resetCounters();
  host.setCell(host.activeSheet, 'C14', 70);
  await settled();
  expect(host.roundTrips).toBe(0);
  stop();
});

test('tells nothing after it was stopped, not even of what was edited just before', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const told = jest.fn();
  const stop = valueOf(await watchEdits(host.activeSheet, told));
  host.setCell(host.activeSheet, 'C14', 70);
  await rest(50);
  stop();
  host.setCell(host.activeSheet, 'C14', 71);
  await settled();
  expect(told).not.toHaveBeenCalled();
});

test('is refused for a sheet that is not there', async () => {
  await openFixture('seed-first-table.xlsx');
  expect((await watchEdits('ไม่มี', () => undefined)).ok).toBe(false);
});

test('reports linked scores that change on another sheet, which is no edit of this sheet', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const scores = host.activeSheet;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('ข้อมูล').getRange('A1').values = [[70]];
    context.workbook.worksheets.getItem(scores).getRange('C14').formulas = [['=ข้อมูล!A1']];
    await context.sync();
  });
  const told = jest.fn();
  const stop = valueOf(await watchEdits(scores, told));
  // Excel may still tell of what was written just before.
  await rest(600);
  host.setCell('ข้อมูล', 'A1', 71);
  await settled();
  expect(told).toHaveBeenCalledTimes(1);
  stop();
});

test('takes what the add-in writes itself for no edit', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const told = jest.fn();
  const stop = valueOf(await watchEdits(host.activeSheet, told));
  valueOf(await analyse());
  await settled();
  expect(told).not.toHaveBeenCalled();
  // A second later an edit is somebody's again.
  await rest(600);
  host.setCell(host.activeSheet, 'C14', 71);
  await settled();
  expect(told).toHaveBeenCalledTimes(1);
  stop();
});
