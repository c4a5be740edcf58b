/** Where the block goes on a sheet with formulas that show nothing: they are the user's, and look like empty cells. */
import { analyse, restore } from '../../src/analyse';
import { cellAddress } from '../../src/sheet/grid';
import { frameworkOf, SEED, scoresOf } from '../ita/support';
import { workbookOf } from '../host/support';
import type { Host } from '../host';
import { differences, savedAfresh } from './samePackage';
import { openBytes, valueOf } from './support';

const SHOWS_NOTHING = '=IF(1>2,"ผิด","")';

/** Title, header and ten scores in A:C, the header in the row given (from 1). */
async function scoresFrom(header: number): Promise<Host> {
  const host = await openBytes(workbookOf('<sheetData/>'));
  host.setCell('S', 'A1', 'ผล ITA ปีงบประมาณ พ.ศ. 2567');
  ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนนที่ได้'].forEach((text, at) => host.setCell('S', cellAddress(header - 1, at), text));
  frameworkOf(2567).indicators.forEach(({ id, name }, down) => {
    [id, name, scoresOf(SEED).get(id) ?? 0].forEach((value, at) =>
      host.setCell('S', cellAddress(header + down, at), value),
    );
  });
  return host;
}

const put = (...cells: readonly string[]) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    for (const cell of cells) sheet.getRange(cell).formulas = [[SHOWS_NOTHING]];
    await context.sync();
  });

const click = async () => valueOf(await analyse({ worksheets: ['measures'] })).written;

test.each([
  ['E3', 'G3:M33'],
  ['G6', 'I3:O33'],
  ['K33', 'M3:S33'],
  ['K34', 'E3:K33'],
  ['L3', 'E3:K33'],
  ['G2', 'I3:O33'],
])('a formula in %s that shows nothing has the block in %s, in four round trips, and stays', async (cell, block) => {
  const host = await scoresFrom(3);
  await put(cell);
  const before = await savedAfresh(host);
  expect(await click()).toMatchObject({ block, roundTrips: 4 });
  expect(host.sheet('S').cell(cell).formula).toBe(SHOWS_NOTHING);
  expect((await click()).block).toBe(block);
  valueOf(await restore());
  expect(differences(before, await savedAfresh(host))).toEqual([]);
});

test('a column of them beside every row of the table has the block behind it', async () => {
  await scoresFrom(3);
  await put(...Array.from({ length: 10 }, (_, down) => `E${down + 4}`));
  expect((await click()).block).toBe('G3:M33');
});

// Formulas of the first 200 rows are read with everything else.
test.each([
  [170, 'E170:K200', 4],
  [171, 'E171:K201', 5],
])('scores from row %i have the block in %s after %i round trips', async (header, block, roundTrips) => {
  await scoresFrom(header);
  expect(await click()).toMatchObject({ block, roundTrips });
});

test('far down the sheet, a formula beside the scores has the block elsewhere as well', async () => {
  const host = await scoresFrom(500);
  await put('G502');
  expect(await click()).toMatchObject({ block: 'I500:O530', roundTrips: 5 });
  expect(host.sheet('S').cell('G502').formula).toBe(SHOWS_NOTHING);
});

test('far down, where one place after the other holds such a formula, all of them stay', async () => {
  const host = await scoresFrom(500);
  const cells = [4, 30, 60, 66, 90].flatMap((first) => [0, 6, 12, 18, 24].map((on) => cellAddress(505, first + on)));
  await put(...cells);
  expect((await click()).block).toBe('DM500:DS530');
  expect(cells.filter((cell) => host.sheet('S').cell(cell).formula !== SHOWS_NOTHING)).toEqual([]);
});
