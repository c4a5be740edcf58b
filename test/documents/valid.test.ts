/** Microsoft's validator over every kind of file that the project saves: nothing is wrong that was not before. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, restore } from '../../src/analyse';
import { editCatalogue } from '../../src/editCatalogue';
import { insertScoreForm } from '../../src/insertScoreForm';
import { resultRoles } from '../../src/sheet/drafts/draft';
import { newFaultsIn } from '../commandLine/programs/validator';
import { fixture, openBytes, valueOf } from '../excel/support';
import { workbookOf } from '../host/support';
import { everyOperation } from './operations';

const seeds = [
  'seed-both-tables.xlsx',
  'seed-first-table.xlsx',
  'seed-instrument-tables.xlsx',
  'units-2563.xlsx',
  'host/authored.xlsx',
];
const sheets = readdirSync(join(__dirname, '..', 'fixtures', 'sheets'))
  .filter((name) => name.endsWith('.xlsx') && !name.startsWith('refused-'))
  .map((name) => `sheets/${name}`);
const everyWorksheet = { worksheets: resultRoles };
/** No styles, texts or properties: everything is added. */
const bare = (): Uint8Array => workbookOf('<sheetData/>');

test.each([...seeds.slice(0, 3), ...sheets])('%s, analysed and restored', async (name) => {
  const before = await fixture(name);
  const host = await openBytes(before);
  const done = await analyse(everyWorksheet);
  if (!done.ok) return;
  const analysed = await host.save();
  valueOf(await restore({ sheet: done.value.assessment.sheet }));
  const restored = await host.save();
  expect(await Promise.all([analysed, restored].map((saved) => newFaultsIn(saved, before)))).toEqual([[], []]);
});

test.each(seeds)('%s after every operation of the stand-in', async (name) => {
  const before = await fixture(name);
  const host = await openBytes(before);
  await everyOperation(host);
  expect(await newFaultsIn(await host.save(), before)).toEqual([]);
});

test('a workbook of nothing but a sheet after every operation of the stand-in', async () => {
  const host = await openBytes(bare());
  await everyOperation(host);
  expect(await newFaultsIn(await host.save(), bare())).toEqual([]);
});

test.each(['scores', 'catalogue'] as const)('with the %s to be filled in', async (kind) => {
  const host = await openBytes(bare());
  if (kind === 'catalogue') valueOf(await editCatalogue());
  else valueOf(await insertScoreForm('sample', 2567));
  expect(await newFaultsIn(await host.save(), bare())).toEqual([]);
});
