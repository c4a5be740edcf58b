/** Large sheets: what is read fits into messages of 5 MB, and is no more than needed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { analyse, assessSheet, restore } from '../../src/analyse';
import { cellAddress } from '../../src/sheet/grid';
import { refusalMessage } from '../../src/texts/messages';
import { largeWorkbook } from '../e2e/largeWorkbook';
import { frameworkOf, SEED, scoresOf } from '../ita/support';
import type { Host } from '../host';
import { workbookOf } from '../host/support';
import { intercept } from './transport';
import { fixture, openBytes, valueOf } from './support';

const MESSAGE = 5 * 1024 * 1024;

/** A register of numbers, from column H on, and a table of scores to its left. */
async function registerWith(rows: number, columns: number): Promise<Host> {
  const parts = unzipSync(largeWorkbook(rows, columns));
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[name] ?? new Uint8Array()).replace(/<c r="[A-G]\d+">.*?<\/c>/g, '');
  const host = await openBytes(zipSync({ ...parts, [name]: strToU8(sheet) }, { level: 1 }));
  const scores = scoresOf(SEED);
  host.setCell('Large', 'A1', 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567');
  ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนนที่ได้'].forEach((text, at) => host.setCell('Large', `${'ABC'[at] ?? ''}3`, text));
  frameworkOf(2567).indicators.forEach(({ id, name: title }, index) => {
    host.setCell('Large', `A${index + 4}`, id);
    host.setCell('Large', `B${index + 4}`, title);
    host.setCell('Large', `C${index + 4}`, scores.get(id) ?? 0);
  });
  return host;
}

/** Bytes of each answer, as they come. */
function answers(host: Host): number[] {
  const sizes: number[] = [];
  intercept(host, (send) => async (request) => {
    const answer = await send(request);
    sizes.push(new TextEncoder().encode(answer.body).length);
    return answer;
  });
  return sizes;
}

test('200,000 cells with numbers are read in one round trip', async () => {
  const host = await registerWith(8_340, 31);
  const sizes = answers(host);
  expect(valueOf(await assessSheet()).assessment.score).toBe(95.01);
  process.stdout.write(`200,000 cells with numbers: ${sizes.length} round trip, ${sizes[0] ?? 0} bytes\n`);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThan(MESSAGE);
}, 120_000);

test.each([
  ['AX9', true],
  ['AY9', false],
  ['A20000', true],
  ['A20001', false],
])(
  '20,000 rows and 50 columns are asked for at once: whether a value in %s is read so is %s',
  async (cell, isAtOnce) => {
    const host = await openBytes(await fixture('seed-first-table.xlsx'));
    host.setCell(host.activeSheet, cell, 'x');
    host.resetCounters();
    expect(valueOf(await assessSheet()).assessment.indicators).toHaveLength(10);
    expect(host.roundTrips === 1).toBe(isAtOnce);
  },
);

test('400,000 cells are read in pieces, each well below 5 MB', async () => {
  const host = await registerWith(16_700, 31);
  const sizes = answers(host);
  expect(valueOf(await assessSheet()).assessment.score).toBe(95.01);
  expect(Math.max(...sizes)).toBeLessThan(MESSAGE / 2);
  expect(sizes.length).toBeLessThan(20);
}, 120_000);

test('a sheet without scores that reaches too far is refused with the cells that were not read', async () => {
  const host = await openBytes(largeWorkbook(2, 2));
  host.setCell('Large', 'Z1000000', 'x');
  const sizes = answers(host);
  const result = await assessSheet();
  expect(result).toMatchObject({ ok: false, refusal: { code: 'too-large', cells: ['A20001:Z1000000'] } });
  expect(Math.max(...sizes)).toBeLessThan(MESSAGE / 4);
  if (!result.ok) expect(refusalMessage(result.refusal, 'th')).toContain('คัดลอกเฉพาะตารางคะแนน');
}, 120_000);

describe('a table far from everything else', () => {
  const table = (host: Host, row: number, column: number): void => {
    const set = (down: number, across: number, value: string | number) =>
      host.setCell('S', cellAddress(row + down, column + across), value);
    set(0, 0, 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567');
    ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนนที่ได้'].forEach((text, across) => set(1, across, text));
    frameworkOf(2567).indicators.forEach(({ id, name }, index) => {
      [id, name, scoresOf(SEED).get(id) ?? 0].forEach((value, across) => set(2 + index, across, value));
    });
  };

  test.each([
    ['alone', null],
    ['with a note in the first cell', 'A1'],
  ])(
    'at row 4980 and column 700, %s, is read, analysed and restored',
    async (_what, note) => {
      const host = await openBytes(workbookOf('<sheetData/>'));
      table(host, 4979, 699);
      if (note !== null) host.setCell('S', note, 'หมายเหตุ');
      const sizes = answers(host);
      expect(valueOf(await analyse()).assessment.score).toBe(95.01);
      expect(Math.max(...sizes)).toBeLessThan(MESSAGE);
      // What lies near is read first, and then everything.
      expect(sizes.length).toBeLessThan(35);
      valueOf(await restore());
    },
    120_000,
  );

  test('keeps its number formats: a percentage is read as one', async () => {
    const host = await openBytes(workbookOf('<sheetData/>'));
    table(host, 4979, 699);
    host.setCell('S', 'A1', 'หมายเหตุ');
    await Excel.run(async (context) => {
      const scores = context.workbook.worksheets.getItem('S').getRangeByIndexes(4981, 701, 10, 1);
      scores.load('values');
      await context.sync();
      scores.numberFormat = Array.from({ length: 10 }, () => ['0.00%']);
      scores.values = (scores.values as number[][]).map(([score = 0]) => [score / 100]);
      await context.sync();
    });
    expect(valueOf(await assessSheet()).assessment.score).toBe(95.01);
  }, 120_000);

  test('that is not as empty as it looks is read as far as before', async () => {
    const host = await openBytes(largeWorkbook(16_000, 31));
    host.setCell('Large', 'ZZ1', 'x');
    expect(await assessSheet()).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
  }, 120_000);
});

test('one formatted cell in the last corner of the sheet changes nothing', async () => {
  const host = await openBytes(await fixture('seed-first-table.xlsx'));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('XFD1048576').format.fill.color = '#FF0000';
    await context.sync();
  });
  host.resetCounters();
  const { written } = valueOf(await analyse());
  expect([written.block, written.roundTrips]).toEqual(['E6:K36', 4]);
});

test('writing on a large sheet compares the rows around the scores only', async () => {
  const host = await registerWith(4_000, 20);
  const sizes = answers(host);
  valueOf(await analyse());
  expect(sizes).toHaveLength(4);
  expect(sizes[0]).toBeGreaterThan(1_000_000);
  expect(Math.max(...sizes.slice(1))).toBeLessThan(200_000);
  valueOf(await restore());
}, 120_000);

test.each([
  ['H43', false],
  ['H44', true],
])('a large sheet is compared 30 rows below the scores: %s changed meanwhile, written is %s', async (cell, isOk) => {
  const host = await registerWith(1_200, 20);
  host.resetCounters();
  host.beforeRoundTrip(2, (open) => open.setCell('Large', cell, 'ของเพื่อน'));
  expect((await analyse()).ok).toBe(isOk);
});

test('beside a large sheet without scores, the one sheet that has them is found', async () => {
  const parts = unzipSync(largeWorkbook(16_000, 31));
  const host = await openBytes(zipSync(parts, { level: 1 }));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const scores = worksheets.add('คะแนน ITA');
    const { indicators } = frameworkOf(2567);
    scores.getRange('A1:C1').values = [['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนนที่ได้']];
    scores.getRange(`A2:C${indicators.length + 1}`).values = indicators.map(({ id, name }) => [
      id,
      name,
      scoresOf(SEED).get(id) ?? 0,
    ]);
    worksheets.add('ว่าง').activate();
    await context.sync();
  });
  const sizes = answers(host);
  const { assessment } = valueOf(await assessSheet({ fiscalYear: 2567 }));
  expect([assessment.sheet, assessment.score]).toEqual(['คะแนน ITA', 95.01]);
  expect(Math.max(...sizes)).toBeLessThan(MESSAGE);
}, 120_000);
