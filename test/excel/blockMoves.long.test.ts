/** Rows and columns that staff insert into the result block or delete from it, and what they type into it. */
import { analyse, restore } from '../../src/analyse';
import type { Choices } from '../../src/choices';
import { resultRoles } from '../../src/sheet/drafts/draft';
import type { Host } from '../host';
import { differences, savedAfresh } from './samePackage';
import { openFixture, valueOf } from './support';

const FILE = 'seed-first-table.xlsx';
const SCORES = 'ผลคะแนน ITA';
const TRACKING = 'ติดตาม ITA 2568';
const ALL = resultRoles;
const MAGENTA = '#FF00FF';

const click = (options: Choices = {}) => analyse({ sheet: SCORES, ...options });
const value = (host: Host, address: string) => host.sheet(SCORES).cell(address).value;
const fill = (host: Host, address: string) => host.sheet(SCORES).cell(address).style.fill;
const filled = (...addresses: string[]) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SCORES);
    for (const address of addresses) sheet.getRange(address).format.fill.color = MAGENTA;
    await context.sync();
  });

/** Addresses of the cells right of the scores that hold something. */
function besideScores(host: Host): string[] {
  const area = host.sheet(SCORES).usedArea;
  return Array.from({ length: (area?.lastRow ?? -1) + 1 }, (_, row) =>
    [...'EFGHIJKLMNOPQRSTUV'].map((letter) => `${letter}${row + 1}`),
  )
    .flat()
    .filter((address) => value(host, address) !== '');
}

type Change = (host: Host) => void;
const CHANGES: readonly (readonly [string, Change])[] = [
  ['a column inserted in the middle', (host) => host.insertColumns(SCORES, 'H')],
  ['a column inserted before the last', (host) => host.insertColumns(SCORES, 'K')],
  ['two columns inserted before the scores', (host) => host.insertColumns(SCORES, 'I', 2)],
  ['an empty column deleted', (host) => host.deleteColumns(SCORES, 'G')],
  ['the column of labels deleted', (host) => host.deleteColumns(SCORES, 'E')],
  ['the column of scores deleted', (host) => host.deleteColumns(SCORES, 'I')],
  ['two columns deleted', (host) => host.deleteColumns(SCORES, 'J', 2)],
  ['two rows inserted', (host) => host.insertRows(SCORES, 9, 2)],
  ['a row deleted', (host) => host.deleteRows(SCORES, 19)],
  [
    'a row and a column inserted',
    (host) => {
      host.insertRows(SCORES, 18);
      host.insertColumns(SCORES, 'H');
    },
  ],
];

describe.each(CHANGES)('%s', (_name, change) => {
  const asIfNeverAnalysed = async () => {
    const host = await openFixture(FILE);
    change(host);
    return savedAfresh(host);
  };

  test('restoring at once leaves nothing of the add-in’s', async () => {
    const before = await asIfNeverAnalysed();
    const host = await openFixture(FILE);
    valueOf(await click());
    change(host);
    valueOf(await restore({ sheet: SCORES }));
    expect(differences(before, await savedAfresh(host))).toEqual([]);
  });

  test('the next click writes the block once in its place, and the one after finds nothing to do', async () => {
    const before = await asIfNeverAnalysed();
    const host = await openFixture(FILE);
    valueOf(await click());
    change(host);
    const { written } = valueOf(await click());
    expect(written.block).toBe('E6:K36');
    expect(besideScores(host).filter((cell) => String(value(host, cell)).startsWith('ผลวิเคราะห์ ITA'))).toEqual(['E6']);
    expect(besideScores(host).filter((cell) => /^[L-Z]|^[A-Z](?:3[7-9]|[4-9]\d)/.test(cell))).toEqual([]);
    const once = await savedAfresh(host);
    valueOf(await click());
    expect(differences(once, await savedAfresh(host))).toEqual([]);
    valueOf(await restore({ sheet: SCORES }));
    expect(differences(before, await savedAfresh(host))).toEqual([]);
  });
});

test('what stands in an inserted column is the user’s: it stays through a click and restoring', async () => {
  const host = await openFixture(FILE);
  valueOf(await click());
  host.insertColumns(SCORES, 'H');
  host.setCell(SCORES, 'H10', 'ถามกองช่าง');
  valueOf(await click());
  expect([value(host, 'H10'), value(host, 'I7')]).toEqual(['ถามกองช่าง', 95]);
  valueOf(await restore({ sheet: SCORES }));
  expect(besideScores(host)).toEqual(['H10']);
});

test('an EIT part that was typed stays typed where rows come in above: restoring asks', async () => {
  const host = await openFixture(FILE);
  valueOf(await click());
  host.setCell(SCORES, 'I13', 90);
  host.insertRows(SCORES, 9);
  valueOf(await click());
  expect(value(host, 'I13')).toBe(90);
  expect(await restore({ sheet: SCORES })).toMatchObject({
    ok: false,
    refusal: { code: 'edited-since', cells: ['I13'] },
  });
});

describe('fills of the user’s in the block’s cells come back', () => {
  test('in the rows where they are, after rows for the EIT came in', async () => {
    const host = await openFixture(FILE);
    await filled('F20:F21');
    valueOf(await click());
    host.insertRows(SCORES, 9, 2);
    valueOf(await restore({ sheet: SCORES }));
    expect(['F20', 'F21', 'F22', 'F23', 'F24'].map((cell) => fill(host, cell))).toEqual([
      null,
      null,
      MAGENTA,
      MAGENTA,
      null,
    ]);
  });

  test('also where a click came between', async () => {
    const host = await openFixture(FILE);
    await filled('F20:F21', 'E36');
    valueOf(await click());
    host.insertRows(SCORES, 9);
    valueOf(await click());
    expect(fill(host, 'E37')).toBe(MAGENTA);
    valueOf(await restore({ sheet: SCORES }));
    expect(['F20', 'F21', 'F22', 'F23'].map((cell) => fill(host, cell))).toEqual([null, MAGENTA, MAGENTA, null]);
  });

  test('in the columns where they are', async () => {
    const host = await openFixture(FILE);
    await filled('J8:J9');
    valueOf(await click());
    host.insertColumns(SCORES, 'I');
    valueOf(await restore({ sheet: SCORES }));
    expect(['I8', 'J8', 'K8', 'K9', 'L8'].map((cell) => fill(host, cell))).toEqual([
      null,
      null,
      MAGENTA,
      MAGENTA,
      null,
    ]);
  });

  test('under a note, which keeps its number format and nothing of our look', async () => {
    const host = await openFixture(FILE);
    await filled('F21');
    valueOf(await click());
    host.setCell(SCORES, 'F21', 'จด');
    host.setCell(SCORES, 'F27', 45930);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SCORES).getRange('F27').numberFormat = [['d/m/yyyy']];
      await context.sync();
    });
    valueOf(await restore({ sheet: SCORES }));
    expect([value(host, 'F21'), fill(host, 'F21')]).toEqual(['จด', MAGENTA]);
    expect([value(host, 'F27'), fill(host, 'F27')]).toEqual([45930, null]);
    expect(host.sheet(SCORES).cell('F27').style.numberFormat).toBe('d/m/yyyy');
  });
});

describe('a formula of the user’s over one of ours', () => {
  test('in the block is asked about, by a click and by restoring', async () => {
    const host = await openFixture(FILE);
    valueOf(await click());
    host.setCell(SCORES, 'I7', '=SUM(C7:C16)/10');
    expect(await click()).toMatchObject({ ok: false, refusal: { code: 'block-edited', cells: ['I7'] } });
    expect(await restore({ sheet: SCORES })).toMatchObject({
      ok: false,
      refusal: { code: 'edited-since', cells: ['I7'] },
    });
    valueOf(await click({ force: true }));
    expect(value(host, 'I7')).toBe(95);
  });

  test('in the follow-up stays beside the table, and restoring asks', async () => {
    const host = await openFixture(FILE);
    valueOf(await click({ worksheets: ALL }));
    host.setCell(TRACKING, 'I10', '=H10-DATE(2025,9,1)');
    expect(await restore({ sheet: SCORES })).toMatchObject({
      ok: false,
      refusal: { code: 'edited-since', cells: [`'${TRACKING}'!I10`] },
    });
    const { assessment } = valueOf(await click({ worksheets: ALL }));
    expect(host.sheet(TRACKING).cell('J10').value).toBe(-63);
    expect(assessment.findings.filter(({ code }) => code === 'text-moved').map(({ cells }) => cells)).toEqual([
      [`'${TRACKING}'!J10`],
    ]);
  });

  test('in a row of the user’s in the follow-up stays in its cell', async () => {
    const host = await openFixture(FILE);
    valueOf(await click({ worksheets: ALL }));
    const row = (host.sheet(TRACKING).usedArea?.lastRow ?? 0) + 2;
    host.setCell(TRACKING, `B${row}`, 'มาตรการของกองช่าง');
    host.setCell(TRACKING, `H${row}`, '=G10-DATE(2025,9,1)');
    valueOf(await click({ worksheets: ALL }));
    expect(host.sheet(TRACKING).cell(`H${row}`).formula).toBe('=G10-DATE(2025,9,1)');
  });

  test('ours that Excel rewrote, as cells moved, are no edits', async () => {
    const host = await openFixture(FILE);
    valueOf(await click({ worksheets: ALL }));
    host.insertRows(SCORES, 3, 2);
    host.insertColumns(SCORES, 'B');
    host.renameSheet(SCORES, 'คะแนน');
    valueOf(await restore({ sheet: 'คะแนน' }));
    expect(host.sheets.map(({ name }) => name)).toEqual(['คะแนน']);
  });
});
