/** Others are at work in the workbook while a click or restoring is under way: nothing that they do is lost. */
import { analyse, restore, type Choices, type Known } from '../../src/analyse';
import { resultRoles } from '../../src/sheet/drafts/draft';
import type { Host } from '../host';
import { fixture, openBytes, openFixture, valueOf } from './support';
import { cutFrom } from './transport';

const FILE = 'seed-first-table.xlsx';
const SCORES = 'ผลคะแนน ITA';
const MEASURES = 'มาตรการ ITA 2568';
const ANALYSIS = 'วิเคราะห์ ITA 2567';
const TRACKING = 'ติดตาม ITA 2568';
const ALL = resultRoles;

const click = (choices: Choices = {}, known: Known = {}) => analyse({ sheet: SCORES, ...choices }, known);
const takeBack = (force = false) => restore({ sheet: SCORES, force });
const cell = (host: Host, sheet: string, address: string) => host.sheet(sheet).cell(address);

/** What stands on a sheet, right of the scores where it is theirs. */
function contents(host: Host, sheet = SCORES, firstColumn = 4): unknown[] {
  const { lastRow = -1, lastColumn = -1 } = host.sheet(sheet).usedArea ?? {};
  const rows = Array.from({ length: lastRow + 1 }, (_, row) => row);
  const columns = Array.from({ length: Math.max(0, lastColumn + 1 - firstColumn) }, (_, at) => firstColumn + at);
  return rows.flatMap((row) => columns.map((column) => host.sheet(sheet).cell(row, column).formula)).filter(Boolean);
}

async function analysed(options: Choices = {}) {
  const host = await openFixture(FILE);
  const done = valueOf(await click(options));
  host.resetCounters();
  return { host, ownSheets: done.ownSheets, ownBlock: done.ownBlock };
}

describe('while it is restored', () => {
  test.each([3, 4, 5, 6])('columns are inserted before round trip %i: the scores stay', async (trip) => {
    const { host } = await analysed();
    host.beforeRoundTrip(trip, (open) => open.insertColumns(SCORES, 'A', 4));
    await takeBack();
    expect(['F7', 'G7', 'G16'].map((address) => cell(host, SCORES, address).value)).toEqual([
      'การปฏิบัติตามหน้าที่',
      95.55,
      100,
    ]);
    valueOf(await takeBack(true));
    expect(contents(host, SCORES, 8)).toEqual([]);
  });

  test('a row is inserted: it is said, and restoring again leaves nothing', async () => {
    const { host } = await analysed();
    host.beforeRoundTrip(3, (open) => open.insertRows(SCORES, 1));
    expect(await takeBack()).toMatchObject({ ok: false, refusal: { code: 'restore-overtaken' } });
    valueOf(await takeBack());
    expect(contents(host)).toEqual([]);
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES]);
  });

  test.each([
    [MEASURES, 'D8', 3],
    [MEASURES, 'D8', 4],
    [SCORES, 'F8', 4],
  ])('%s!%s is typed into before round trip %i: it is named, and still there', async (sheet, address, trip) => {
    const { host } = await analysed();
    host.beforeRoundTrip(trip, (open) => open.setCell(sheet, address, 'ของเพื่อน'));
    expect(await takeBack()).toMatchObject({
      ok: false,
      refusal: { code: 'restore-overtaken', cells: [`'${sheet}'!${address}`] },
    });
    expect(cell(host, sheet, address).value).toBe('ของเพื่อน');
    if (sheet === MEASURES) expect(await takeBack()).toMatchObject({ ok: false, refusal: { code: 'edited-since' } });
  });

  test('a cell typed into the block while restoring starts keeps formats and highlights', async () => {
    const { host } = await analysed();
    const [fill, rules] = [cell(host, SCORES, 'E6').style.fill, host.sheet(SCORES).conditionalFormats.length];
    host.beforeRoundTrip(3, (open) => open.setCell(SCORES, 'F8', 'ของเพื่อน'));
    expect(await takeBack()).toMatchObject({ ok: false, refusal: { code: 'restore-overtaken' } });
    expect(cell(host, SCORES, 'E6').style.fill).toBe(fill);
    expect(host.sheet(SCORES).conditionalFormats).toHaveLength(rules);
  });

  test.each([5, 6])(
    'the measures get another name before round trip %i: they are not taken for removed',
    async (trip) => {
      const { host } = await analysed();
      host.beforeRoundTrip(trip, (open) => open.renameSheet(MEASURES, 'ใหม่'));
      expect(await takeBack()).toMatchObject({
        ok: false,
        refusal: { code: 'restore-overtaken', cells: [`“${MEASURES}”`] },
      });
      expect(valueOf(await takeBack()).removedSheets).toContain('ใหม่');
    },
  );

  test.each([SCORES, MEASURES])('%s gets another name: what was refused can be restored afterwards', async (sheet) => {
    const { host } = await analysed();
    host.beforeRoundTrip(4, (open) => open.renameSheet(sheet, 'ใหม่'));
    expect((await takeBack()).ok).toBe(false);
    const scores = sheet === SCORES ? 'ใหม่' : SCORES;
    valueOf(await restore({ sheet: scores }));
    expect(contents(host, scores)).toEqual([]);
    expect(host.sheets.map((one) => one.name)).toEqual([scores]);
  });
});

describe('between reading and writing', () => {
  test('an owner is typed on the measures: it is named, and stays', async () => {
    const { host, ownSheets, ownBlock } = await analysed();
    host.setCell(SCORES, 'C13', 70);
    host.beforeRoundTrip(2, (open) => open.setCell(MEASURES, 'D8', 'กองช่าง'));
    const cells = expect.arrayContaining([`'${MEASURES}'!D8`]) as unknown;
    expect(await click({}, { ownSheets, ownBlock })).toMatchObject({
      ok: false,
      refusal: { code: 'inputs-changed', cells },
    });
    expect(cell(host, MEASURES, 'D8').value).toBe('กองช่าง');
  });

  test('a row is added below the follow-up, where the new one is longer: it is noticed', async () => {
    const host = await openFixture(FILE);
    const weaken = (score: number) => ['C12', 'C13', 'C14'].forEach((one) => host.setCell(SCORES, one, score));
    weaken(99);
    const { ownSheets, ownBlock } = valueOf(await click({ worksheets: ALL }));
    const below = `B${(host.sheet(TRACKING).usedArea?.lastRow ?? 0) + 2}`;
    weaken(60);
    host.resetCounters();
    host.beforeRoundTrip(2, (open) => open.setCell(TRACKING, below, 'มาตรการของเพื่อน'));
    expect(await click({ worksheets: ALL }, { ownSheets, ownBlock })).toMatchObject({ ok: false });
    expect(cell(host, TRACKING, below).value).toBe('มาตรการของเพื่อน');
  });

  test('a row is inserted above the scores: the names stay with their cells', async () => {
    const { host } = await analysed();
    host.setCell(SCORES, 'C13', 70);
    host.beforeRoundTrip(3, (open) => open.insertRows(SCORES, 1));
    expect(await click()).toMatchObject({ ok: false, refusal: { code: 'inputs-changed' } });
    expect(host.names.find(({ name }) => name === 'ITA_1_result')?.formula).toBe(`='${SCORES}'!$E$7:$K$37`);
    valueOf(await takeBack(true));
    expect(contents(host)).toEqual([]);
  });

  test.each([
    ["'007", '007'],
    ["'=1+1", '=1+1'],
    ["'+5", '+5'],
    ["''x", "'x"],
    ["'TRUE", 'TRUE'],
  ])('%s is typed where the block was to go: it stays a text', async (typed, text) => {
    const host = await openFixture(FILE);
    host.beforeRoundTrip(2, (open) => open.setCell(SCORES, 'F10', typed));
    expect(await click()).toMatchObject({ ok: false, refusal: { code: 'inputs-changed', cells: ['F10'] } });
    expect(cell(host, SCORES, 'F10').value).toBe(text);
  });

  test('columns are inserted between the result and its looks: the looks follow', async () => {
    const host = await openFixture(FILE);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SCORES).getRange('A6:C16').format.fill.color = '#00FF00';
      await context.sync();
    });
    host.resetCounters();
    host.beforeRoundTrip(3, (open) => open.insertColumns(SCORES, 'A', 3));
    valueOf(await click());
    expect(['D7', 'E7', 'F7'].map((one) => cell(host, SCORES, one).style.fill)).toEqual(Array(3).fill('#00FF00'));
    expect(cell(host, SCORES, 'H6').style.fill).not.toBeNull();
  });
});

test('a name that never says where the block is does not keep the click from ending', async () => {
  const host = await openFixture(FILE);
  for (let trip = 3; trip < 40; trip += 4) host.beforeRoundTrip(trip, (open) => open.insertColumns(SCORES, 'A', 1));
  const { written } = valueOf(await click());
  expect(written.roundTrips).toBeLessThan(10);
  expect(written.sheets).toEqual([MEASURES, ANALYSIS]);
});

describe('a repeated click that fails where the block has to move', () => {
  test.each([24, 31, 40])(
    'at action %i: formulas between the old place and the new one are as they were',
    async (action) => {
      const { host } = await analysed();
      host.setCell(SCORES, 'E29', '=SUM(C7:C16)');
      host.setCell(SCORES, 'M9', '=C7+1');
      host.setCell(SCORES, 'I13', 77);
      // The block no longer fits above E27 and has to go to the right of M.
      host.deleteRows(SCORES, 20, 2);
      host.resetCounters();
      host.failAt({ roundTrip: 3, action, code: 'GeneralException' });
      expect((await click()).ok).toBe(false);
      expect(['E27', 'M9', 'I13'].map((one) => cell(host, SCORES, one).formula)).toEqual(['=SUM(C7:C16)', '=C7+1', 77]);
    },
  );
});

describe('results of which little is left', () => {
  test('a user’s table over the block and deleted worksheets leave one new result to restore', async () => {
    const { host } = await analysed();
    const theirs: string[] = [];
    for (let row = 6; row <= 36; row += 1) {
      for (const letter of 'EFGHIJK') host.setCell(SCORES, `${letter}${row}`, letter === 'E' ? 'ของเรา' : '');
      theirs.push('ของเรา');
    }
    host.deleteSheet(MEASURES);
    host.deleteSheet(ANALYSIS);
    for (let time = 0; time < 3; time += 1) valueOf(await click());
    expect(host.sheets).toHaveLength(3);
    valueOf(await takeBack());
    expect(contents(host)).toEqual(theirs);
    expect(host.names).toEqual([]);
  });

  test('a first click that was cut off is finished beside a text where its block was to be', async () => {
    const pauses = jest.spyOn(globalThis, 'setTimeout');
    pauses.mockImplementation(((done: () => void) => queueMicrotask(done)) as typeof setTimeout);
    const cut = await openFixture(FILE);
    cut.failAt({ roundTrip: 2, action: 24, dropConnection: true });
    cutFrom(cut, 3);
    expect((await click()).ok).toBe(false);
    pauses.mockRestore();
    const host = await openBytes(await cut.save());
    host.setCell(SCORES, 'F8', 'จดไว้');
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    valueOf(await takeBack(true));
    expect(contents(host)).toEqual(['จดไว้']);
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES]);
  });

  test('a click writes the worksheets again when the block’s columns were deleted', async () => {
    const { host } = await analysed();
    host.setCell(MEASURES, 'D8', 'กองช่าง');
    host.deleteColumns(SCORES, 'E', 7);
    expect(await takeBack()).toMatchObject({ ok: false, refusal: { code: 'edited-since' } });
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    expect(cell(host, MEASURES, 'D8').value).toBe('กองช่าง');
    valueOf(await takeBack(true));
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES]);
    expect(contents(host)).toEqual([]);
  });
});

describe('sheets that Excel does not delete', () => {
  test('the last that can be seen: it is said how to show the scores', async () => {
    const { host } = await analysed();
    host.activeSheet = MEASURES;
    host.setSheetVisibility(SCORES, 'Hidden');
    expect(await takeBack()).toMatchObject({
      ok: false,
      refusal: { code: 'sheet-hidden', parameters: { sheet: SCORES } },
    });
    host.setSheetVisibility(SCORES, 'Visible');
    valueOf(await takeBack());
  });

  test('one that a macro hid is deleted all the same', async () => {
    const { host } = await analysed();
    host.setSheetVisibility(MEASURES, 'VeryHidden');
    valueOf(await takeBack());
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES]);
  });
});

describe('looks that somebody took away', () => {
  test('come back with the next click, though no score changed', async () => {
    const { host } = await analysed();
    const rules = host.sheet(SCORES).conditionalFormats.length;
    const fill = cell(host, SCORES, 'E6').style.fill;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SCORES);
      sheet.getRange().conditionalFormats.clearAll();
      sheet.getRange('E6:K36').format.fill.clear();
      await context.sync();
    });
    valueOf(await click());
    expect(host.sheet(SCORES).conditionalFormats).toHaveLength(rules);
    expect([cell(host, SCORES, 'E6').style.fill, fill]).toEqual([fill, expect.stringMatching(/^#/)]);
  });

  test('a rule of the user’s that says nothing yet stays, where the page set-up always fails', async () => {
    const host = await openBytes(await fixture(FILE));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SCORES).getRange('B7:B16');
      range.conditionalFormats.add('Custom').custom.rule.formula = '=FALSE';
      await context.sync();
    });
    host.failAlways({ member: 'PageLayout.paperSize' });
    valueOf(await click());
    valueOf(await click());
    host.heal();
    valueOf(await takeBack());
    expect(host.sheet(SCORES).conditionalFormats.map((rule) => rule.formulas)).toEqual([['=FALSE']]);
  });
});

describe('while a first click that failed is undone', () => {
  const gone: readonly (readonly [string, (open: Host, sheet: string) => void])[] = [
    ['deleted', (open, sheet) => open.deleteSheet(sheet)],
    ['renamed', (open, sheet) => open.renameSheet(sheet, 'ใหม่')],
  ];
  const cases = gone.flatMap(([what, go]) => ['the first', 'a copy'].map((which) => [what, which, go] as const));

  test.each(cases)(
    'the score sheet goes (%s, %s): nothing is left unfinished, and no worksheet',
    async (_w, which, go) => {
      const host = await openFixture(FILE);
      await Excel.run(async (context) => {
        context.workbook.worksheets.add('อื่น ๆ');
        await context.sync();
      });
      if (which === 'a copy') valueOf(await click());
      const sheet = which === 'a copy' ? host.copySheet(SCORES, { after: SCORES }) : SCORES;
      const before = host.sheets.map(({ name }) => name);
      host.resetCounters();
      const write = which === 'a copy' ? 3 : 2;
      host.failAt({ roundTrip: write, action: 20, code: 'GeneralException' });
      host.beforeRoundTrip(write + 1, (open) => go(open, sheet));
      expect(await analyse({ sheet })).toMatchObject({ ok: false, refusal: { code: 'item-gone' } });
      const left = host.sheets.map(({ name }) => name).filter((name) => name !== 'ใหม่');
      expect(left).toEqual(before.filter((name) => name !== sheet));
    },
  );
});
