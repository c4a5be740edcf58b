import { defaultSettings, loadSettings, choicesIn, saveSettings, settingsFrom, type Settings } from '../src/settings';
import { openFixture, valueOf } from './excel/support';

const chosen: Settings = {
  fiscalYear: 2566,
  lines: { weak: 80, watch: 90 },
  digits: 'arabic',
  worksheets: ['measures', 'memo'],
  language: 'en',
};

test('are the defaults in a workbook that has none, and reading them leaves nothing behind', async () => {
  const host = await openFixture('seed-both-tables.xlsx');
  expect(valueOf(await loadSettings())).toEqual(defaultSettings);
  expect(host.roundTrips).toBe(1);
});

test('come back as they were saved, and change no cell', async () => {
  const host = await openFixture('seed-both-tables.xlsx');
  const before = host.sheet(host.activeSheet).usedArea;
  host.resetCounters();
  valueOf(await saveSettings(chosen));
  expect(host.roundTrips).toBe(1);
  expect(valueOf(await loadSettings())).toEqual(chosen);
  expect(host.sheet(host.activeSheet).usedArea).toEqual(before);
});

test('are taken out of the workbook when they say nothing but the defaults', async () => {
  await openFixture('seed-both-tables.xlsx');
  valueOf(await saveSettings(chosen));
  valueOf(await saveSettings(defaultSettings));
  const kept = await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load('items/key');
    await context.sync();
    return settings.items.map((one) => one.key);
  });
  expect(kept).toEqual([]);
});

test('are refused as everything else while a cell is being edited', async () => {
  const host = await openFixture('seed-both-tables.xlsx');
  host.isEditingCell = true;
  expect(await loadSettings()).toMatchObject({ ok: false, refusal: { code: 'cell-edit-mode' } });
  expect(await saveSettings(chosen)).toMatchObject({ ok: false, refusal: { code: 'cell-edit-mode' } });
});

test.each([
  ['a text', 'arabic'],
  ['a list', [1]],
  ['a year that is none', { fiscalYear: 2567.5 }],
  ['a year of another era', { fiscalYear: 2024 }],
  ['lines that cross', { lines: { weak: 95, watch: 85 } }],
  ['lines beyond 100', { lines: { weak: 85, watch: 101 } }],
  ['lines of text', { lines: { weak: '85', watch: '95' } }],
  ['another language', { language: 'fr' }],
])('take no notice of %s', (_, kept) => {
  expect(settingsFrom(kept)).toEqual(defaultSettings);
});

test('keep what makes sense beside what does not', () => {
  expect(settingsFrom({ fiscalYear: 'x', digits: 'arabic', worksheets: ['memo', 'poem', 'measures'] })).toEqual({
    ...defaultSettings,
    digits: 'arabic',
    worksheets: ['measures', 'memo'],
  });
});

test('hand the jobs only what differs from what they do by themselves', () => {
  expect(choicesIn(defaultSettings)).toEqual({});
  expect(choicesIn(chosen)).toEqual({
    fiscalYear: 2566,
    lines: { weak: 80, watch: 90 },
    digits: 'arabic',
    worksheets: ['measures', 'memo'],
  });
});
