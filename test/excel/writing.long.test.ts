import { analyse, assessSheet, restore } from '../../src/analyse';
import type { Refusal, Result } from '../../src/ita/finding';
import { refusalMessage } from '../../src/texts/messages';
import type { Host } from '../host';
import { REFUSALS } from './hostCodes';
import { differences } from './samePackage';
import { fixture, openBytes, openFixture, valueOf } from './support';
import { cutFrom, loseAnswer } from './transport';

const SEED_FILE = 'seed-both-tables.xlsx';
const SHEET = 'ITA 2567';
const MEASURES = 'มาตรการ ITA 2568';

function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error('it was not refused');
  return result.refusal;
}

/** The seed with the cells that a co-author changes. */
async function seedWith(cells: Readonly<Record<string, string | number>>): Promise<Uint8Array> {
  const host = await openBytes(await fixture(SEED_FILE));
  for (const [cell, value] of Object.entries({ XFD1: 'x', ...cells })) host.setCell(SHEET, cell, value);
  host.setCell(SHEET, 'XFD1', '');
  return host.save();
}

describe('a co-author changes something between reading and writing', () => {
  const meanwhile = (host: Host, cells: Readonly<Record<string, string | number>>) =>
    host.beforeRoundTrip(2, () => {
      for (const [cell, value] of Object.entries(cells)) host.setCell(SHEET, cell, value);
    });

  test.each([
    ['a score', { C14: 99 }],
    ['a score to a text', { C9: 'รอผล' }],
    ['the agency in the title', { A1: 'ผลการประเมิน ITA เทศบาลอื่น' }],
    ['a published total', { C30: 12.5 }],
  ])('%s: nothing is written, the cell is named, and the pane can look again', async (_name, cells) => {
    const host = await openFixture(SEED_FILE);
    meanwhile(host, cells);
    const refusal = refusalOf(await analyse());
    expect([refusal.code, refusal.cells]).toEqual(['inputs-changed', Object.keys(cells)]);
    expect(refusalMessage(refusal, 'th')).toContain(Object.keys(cells)[0]);
    expect(differences(await seedWith(cells), await host.save())).toEqual([]);
  });

  test('and types where the block was going to be: the typing stays', async () => {
    const host = await openFixture(SEED_FILE);
    meanwhile(host, { G10: 'หมายเหตุของกองคลัง', H11: '=1+1' });
    expect(refusalOf(await analyse())).toMatchObject({ code: 'inputs-changed', cells: ['G10', 'H11'] });
    expect(host.sheet(SHEET).cell('G10').value).toBe('หมายเหตุของกองคลัง');
    expect(host.sheet(SHEET).cell('H11').formula).toBe('=1+1');
    expect(host.names).toEqual([]);
    expect(host.sheets).toHaveLength(1);
  });

  test('takes the name of a worksheet: theirs stays, and ours gets a number at the next click', async () => {
    const host = await openFixture(SEED_FILE);
    host.beforeRoundTrip(2, async () => {
      await openSheet(MEASURES);
      host.setCell(MEASURES, 'A1', 'ของเพื่อนร่วมงาน');
    });
    expect(refusalOf(await analyse()).code).toBe('name-taken');
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SHEET, MEASURES]);
    expect(host.sheet(MEASURES).cell('A1').value).toBe('ของเพื่อนร่วมงาน');
    host.activeSheet = SHEET;
    expect(valueOf(await analyse()).written.sheets[0]).toBe(`${MEASURES} (2)`);
  });

  test('analyses the same sheet with their own copy of the add-in: the results are there once', async () => {
    const host = await openFixture(SEED_FILE);
    let theirs: Uint8Array | undefined;
    host.beforeRoundTrip(2, async () => {
      valueOf(await analyse());
      theirs = await host.save();
    });
    valueOf(await analyse());
    if (theirs === undefined) throw new Error('the co-author did nothing');
    expect(differences(theirs, await host.save())).toEqual([]);
  });

  test('after results were there: these come back as they were', async () => {
    const host = await openFixture('seed-first-table.xlsx');
    const sheet = host.activeSheet;
    const { ownSheets } = valueOf(await analyse());
    host.setCell(sheet, 'C13', 70);
    host.resetCounters();
    host.beforeRoundTrip(2, () => host.setCell(sheet, 'C14', 99));
    const contents = () => Array.from({ length: 40 }, (_, row) => host.sheet(MEASURES).cell(row, 0).value);
    const before = contents();
    expect(refusalOf(await analyse({}, { ownSheets }))).toMatchObject({ code: 'inputs-changed', cells: ['C14'] });
    expect(contents()).toEqual(before);
    const { assessment } = valueOf(await analyse({}, { ownSheets }));
    expect(assessment.indicators.find((one) => one.id === 8)?.score).toBe(99);
    expect(contents()).not.toEqual(before);
  });

  test('a formula that changes by itself, like a clock, is no change', async () => {
    const host = await openFixture(SEED_FILE);
    host.setCell(SHEET, 'A40', '=C7*0+1');
    host.beforeRoundTrip(2, () => host.setCell(SHEET, 'A40', '=C7*0+2'));
    expect((await analyse()).ok).toBe(true);
  });
});

describe('the connection', () => {
  /** Nobody waits for a connection that never comes back. */
  beforeAll(() => {
    jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((done: () => void) => queueMicrotask(done)) as typeof setTimeout);
  });
  afterAll(() => jest.restoreAllMocks());

  test('is lost when all is written: the result stays, and the click counts as done', async () => {
    const host = await openFixture(SEED_FILE);
    loseAnswer(host, 2);
    const lost = await analyse();
    expect(valueOf(lost).written.sheets).toContain(MEASURES);
    const complete = await openFixture(SEED_FILE);
    valueOf(await analyse());
    expect(differences(await complete.save(), await host.save()).filter((text) => !/styles/.test(text))).toEqual([]);
  });

  /** Of the essentials' 37 actions: 15 come before the first that writes. */
  const HALF_WAY = [15, 16, 17, 18, 19, 20, 22, 24, 27, 30, 33, 36];

  async function cutShort(action: number): Promise<{ refusal: Refusal; bytes: Uint8Array }> {
    const host = await openFixture(SEED_FILE);
    host.failAt({ roundTrip: 2, action, dropConnection: true });
    cutFrom(host, 3);
    return { refusal: refusalOf(await analyse()), bytes: await host.save() };
  }

  test.each(HALF_WAY)(
    'lost for good at action %i: the refusal says so, and the next click finishes',
    async (action) => {
      const { refusal, bytes } = await cutShort(action);
      expect(refusal.code).toBe('left-unfinished');
      expect(refusalMessage(refusal, 'en')).toContain('ConnectionFailure');
      const again = await openBytes(bytes);
      valueOf(await analyse());
      const complete = await openFixture(SEED_FILE);
      valueOf(await analyse());
      expect(
        differences(await complete.save(), await again.save()).filter((text) => !/styles|sharedStrings/.test(text)),
      ).toEqual([]);
    },
  );

  test.each(HALF_WAY)('lost for good at action %i: restoring takes all of it back', async (action) => {
    const later = await openBytes((await cutShort(action)).bytes);
    const restored = await restore();
    expect(restored.ok || restored.refusal.code === 'nothing-to-restore').toBe(true);
    expect(differences(await seedWith({}), await later.save())).toEqual([]);
  });

  test('fails again while things are put right: it is tried until it is done', async () => {
    const host = await openFixture(SEED_FILE);
    host.failAt({ roundTrip: 2, action: 30, code: 'GeneralException' });
    host.failAt({ roundTrip: 4, action: 3, dropConnection: true });
    host.failAt({ roundTrip: 6, action: 5, code: 'ActivityLimitReached' });
    expect(refusalOf(await analyse()).code).toBe('host-error');
    expect(differences(await seedWith({}), await host.save())).toEqual([]);
  });
});

describe('a refusal has its own code', () => {
  test.each(REFUSALS)('%s is %s', async (hostCode, code) => {
    const host = await openFixture(SEED_FILE);
    host.failAt({ roundTrip: 2, action: 20, code: hostCode });
    const refusal = refusalOf(await analyse());
    expect(refusal.code).toBe(code);
    for (const language of ['th', 'en'] as const) expect(refusalMessage(refusal, language)).not.toMatch(/[{}]/);
    expect(differences(await seedWith({}), await host.save())).toEqual([]);
  });

  test('an item of another kind that is not found is no missing sheet', async () => {
    const host = await openFixture(SEED_FILE);
    host.failAt({ roundTrip: 1, action: 9, code: 'ItemNotFound' });
    const refusal = refusalOf(await assessSheet({ sheet: SHEET }));
    expect(refusal).toMatchObject({ code: 'item-gone', parameters: { hostCode: 'ItemNotFound' } });
    expect(refusalOf(await assessSheet({ sheet: 'ITA 2599' }))).toMatchObject({ code: 'sheet-missing' });
  });

  test('an Excel older than the manifest asks for is not even read', async () => {
    const host = await openFixture(SEED_FILE, { apiSet: '1.6' });
    expect(refusalOf(await assessSheet()).code).toBe('excel-too-old');
    expect(host.roundTrips).toBe(0);
  });

  test('a workbook opened for reading is looked at, but not written to', async () => {
    const host = await openFixture(SEED_FILE);
    Object.assign(Office.context, { document: { mode: 'readOnly' } });
    expect((await assessSheet()).ok).toBe(true);
    expect(refusalOf(await analyse()).code).toBe('read-only');
    expect(differences(await fixture(SEED_FILE), await host.save())).toEqual([]);
  });

  test('an own worksheet that staff protected is named, and nothing is written', async () => {
    const host = await openFixture('seed-first-table.xlsx');
    valueOf(await analyse());
    host.setCell(host.activeSheet, 'C14', 50);
    const bytes = await protectSheet(await host.save(), 2);
    const guarded = await openBytes(bytes);
    expect(refusalOf(await analyse())).toMatchObject({ code: 'sheet-protected', parameters: { sheet: MEASURES } });
    expect(differences(bytes, await guarded.save())).toEqual([]);
  });
});

describe('restoring after edits of our cells', () => {
  test('asks, naming the cells, and takes them away only when told to', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.setCell(SHEET, 'E10', 'ตรวจแล้ว');
    host.setCell(MEASURES, 'D7', 'กองช่าง');
    host.setCell(MEASURES, 'H3', 'จดไว้ข้าง ๆ');
    const refusal = refusalOf(await restore());
    expect([refusal.code, refusal.cells]).toEqual(['edited-since', ['E10', `'${MEASURES}'!D7`, `'${MEASURES}'!H3`]]);
    expect(host.sheet(MEASURES).cell('D7').value).toBe('กองช่าง');
    valueOf(await restore({ force: true }));
    expect(differences(await seedWith({}), await host.save())).toEqual([]);
  });

  test('names runs of cells as areas, and counts those that it cannot name', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    for (let row = 6; row <= 50; row += 1) host.setCell(MEASURES, `H${row}`, 'จดไว้ข้าง ๆ');
    expect(refusalOf(await restore())).toMatchObject({ cells: [`'${MEASURES}'!H6:H50`], parameters: { sheet: SHEET } });
    for (let row = 6; row <= 50; row += 2) host.setCell(MEASURES, `H${row}`, '');
    const refusal = refusalOf(await restore());
    expect(refusal.cells).toHaveLength(12);
    expect(refusal.parameters).toMatchObject({ more: 10 });
    expect(refusalMessage(refusal, 'th')).toContain(`'${MEASURES}'!H29 และอีก 10 เซลล์)`);
    expect(refusalMessage(refusal, 'en')).toContain(`'${MEASURES}'!H29 and 10 more)`);
  });

  test('that the next click kept still asks', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.setCell(MEASURES, 'D7', 'กองช่าง');
    valueOf(await analyse());
    expect(refusalOf(await restore()).code).toBe('edited-since');
  });

  test('names the EIT parts that were typed into the block, also when a click has used them', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.setCell(SHEET, 'I13', 86);
    host.setCell(SHEET, 'I14', 86.1);
    expect(refusalOf(await restore())).toMatchObject({ code: 'edited-since', cells: ['I13:I14'] });
    valueOf(await analyse());
    expect(refusalOf(await restore())).toMatchObject({ code: 'edited-since', cells: ['I13:I14'] });
  });

  test('does not ask for EIT parts that were typed into the pane', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    valueOf(await analyse({ eitParts: { part1: 80, part2: 92.1 } }));
    valueOf(await analyse());
    expect(host.sheet(SHEET).cell('I13').value).toBe(80);
    valueOf(await restore());
  });

  test('does not ask in another session when nothing was edited, even when scores and rows moved', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.setCell(SHEET, 'C14', 99);
    await openBytes(await host.save());
    expect((await restore()).ok).toBe(true);
  });
});

const openSheet = (name: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });

/** With protection in the part of the sheet, as Review > Protect Sheet leaves it. */
async function protectSheet(bytes: Uint8Array, number: number): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(bytes);
  const name = `xl/worksheets/sheet${number}.xml`;
  const part = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [name]: strToU8(part.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')),
  });
}
