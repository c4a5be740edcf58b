import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { main } from '../../scripts/analyse';
import { defaultSettings, saveSettings } from '../../src/settings';
import { addInId } from '../../scripts/manifest';
import { installOfficeJs, openHost } from '../host';
import { loadOfficeClient } from '../host/loadOfficeClient.node';
import { differences, savedAfresh } from '../excel/samePackage';
import { fixture } from '../excel/support';
import { outcomeOf, type Outcome } from './outcome';

const root = join(__dirname, '..', '..');
const SEED = join(root, 'test/fixtures/seed-both-tables.xlsx');

const run = (...args: string[]): Promise<Outcome> => outcomeOf(main, args);

interface Document {
  readonly score: number;
  readonly level: { certain: string; possible: string[] };
  readonly indicators: { id: number; band: string; cell: string; score: number }[];
  readonly instruments: { id: string; parts?: object }[];
  readonly findings: { code: string; severity: string; cells: string[]; message: string }[];
  readonly written: { sheets: string[]; roundTrips: number };
  readonly refused: { code: string; cells: string[]; message: string };
}
const documentOf = ({ stdout }: Outcome) => JSON.parse(stdout) as Document;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ita-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

describe('the seed with both tables', () => {
  test('gives the published result, the weak indicator and both conflicts in four round trips', async () => {
    const outcome = await run(SEED, '--json');
    expect([outcome.code, outcome.stderr]).toEqual([0, '']);
    const document = documentOf(outcome);
    expect(document).toMatchObject({
      fiscalYear: 2567,
      agency: 'เทศบาลตำบลควนขนุน',
      sheet: 'ITA 2567',
      score: 95.01,
      level: { certain: 'ผ่าน', possible: ['ผ่าน'] },
      published: { score: 95.01, level: 'ผ่าน' },
      written: { sheets: ['มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567'], roundTrips: 4 },
    });
    expect(document.indicators).toHaveLength(10);
    const bands = document.indicators.filter((one) => one.band !== 'good').map(({ id, band }) => `${id} ${band}`);
    expect(bands).toEqual(['6 watch', '7 watch', '8 weak']);
    expect(document.indicators[0]).toEqual({
      id: 1,
      name: 'การปฏิบัติหน้าที่',
      score: 95.55,
      cell: 'C7',
      band: 'good',
      lostPoints: 0.267,
    });
    expect(document.instruments[0]).toEqual({ id: 'IIT', score: 97.318, weight: 0.3, weighted: 29.1954 });
    expect(document.instruments[1]?.parts).toEqual({ part1: null, part2: null });
    const conflicts = document.findings.filter((one) => one.code === 'score-conflict').map((one) => one.cells);
    expect(conflicts).toEqual([
      ['C10', 'C23'],
      ['C14', 'C30'],
    ]);
  });

  test.each([
    ['80', '92.1', 'ผ่าน'],
    ['86', '86.1', 'ผ่านดี'],
  ])('with EIT parts %s and %s is certainly %s', async (eit1, eit2, level) => {
    const document = documentOf(await run(SEED, '--json', '--eit1', eit1, '--eit2', eit2));
    expect(document.level).toEqual({ certain: level, possible: [level] });
  });

  test('with EIT parts both above the overall EIT has a finding', async () => {
    const document = documentOf(await run(SEED, '--json', '--eit1', '87', '--eit2', '90'));
    expect(document.findings.map((one) => one.code)).toContain('eit-parts-impossible');
  });

  test('is saved as a workbook with the results, and read again as it is', async () => {
    const out = join(folder, 'analysed.xlsx');
    expect((await run(SEED, '--out', out)).code).toBe(0);
    const host = await openHost(await readFile(out));
    expect(host.sheet('ITA 2567').cell('I7').value).toBe(95.01);
    expect(documentOf(await run(out, '--json', '--sheet', 'มาตรการ ITA 2568')).refused.code).toBe('no-scores');
    expect(documentOf(await run(out, '--json')).score).toBe(95.01);
  });

  test('is summed up for people in the chosen language', async () => {
    expect((await run(SEED)).stdout).toContain('คะแนน ITA 95.01  ระดับ ผ่าน');
    expect((await run(SEED, '--lang', 'en')).stdout).toContain('ITA score 95.01');
  });
});

test('the seed’s first table gives 95.00 and notes the rounding', async () => {
  const document = documentOf(await run(join(root, 'test/fixtures/seed-first-table.xlsx'), '--json'));
  expect(document.score).toBe(95);
  expect(document.findings).toContainEqual(
    expect.objectContaining({ code: 'published-score-rounding', severity: 'info' }),
  );
});

test('the seed’s instrument tables give 97.01 and an error against the published 95.01', async () => {
  const document = documentOf(await run(join(root, 'test/fixtures/seed-instrument-tables.xlsx'), '--json'));
  expect(document.score).toBe(97.01);
  expect(document.findings).toContainEqual(
    expect.objectContaining({ code: 'published-score-differs', severity: 'error' }),
  );
});

describe('refusals', () => {
  async function spoiled(name: string, cell: string, value: string | number): Promise<string> {
    const host = await openHost(await fixture('seed-first-table.xlsx'));
    host.setCell(host.activeSheet, cell, value);
    const file = join(folder, name);
    await writeFile(file, await host.save());
    return file;
  }

  test.each([
    ['105.xlsx', 105, 'score-out-of-range'],
    ['minus.xlsx', -1, 'score-out-of-range'],
    ['nothing.xlsx', 'ไม่มีข้อมูล', 'score-not-a-number'],
    ['na.xlsx', '=NA()', 'score-error'],
  ])('%s exits with 1, names the cell, and saves nothing', async (name, value, code) => {
    const out = join(folder, `out-${name}`);
    const outcome = await run(await spoiled(name, 'C9', value), '--json', '--lang', 'en', '--out', out);
    expect(outcome.code).toBe(1);
    expect(documentOf(outcome)).toEqual({ refused: expect.objectContaining({ code, cells: ['C9'] }) as object });
    expect(outcome.stderr).toContain('C9');
    expect(await exists(out)).toBe(false);
  });

  test('a sheet that is not there exits with 1 and names those that are', async () => {
    const outcome = await run(SEED, '--sheet', 'ไม่มี', '--lang', 'en');
    expect([outcome.code, outcome.stdout]).toEqual([1, '']);
    expect(outcome.stderr).toContain('ITA 2567');
  });

  test('are Thai unless English is asked for', async () => {
    expect((await run(SEED, '--sheet', 'ไม่มี')).stderr).toContain('ไม่พบแผ่นงาน');
  });
});

describe('restoring', () => {
  const written = join(tmpdir(), `ita-written-${process.pid}.xlsx`);
  const edited = join(tmpdir(), `ita-edited-${process.pid}.xlsx`);
  const restored = join(tmpdir(), `ita-restored-${process.pid}.xlsx`);
  beforeAll(async () => {
    await run(SEED, '--out', written);
    const host = await openHost(await readFile(written));
    host.setCell('มาตรการ ITA 2568', 'D7', 'กองช่าง');
    await writeFile(edited, await host.save());
  });
  afterAll(() => Promise.all([written, edited, restored].map((file) => rm(file, { force: true }))));

  test('takes the results out of a file, and says what was removed', async () => {
    const outcome = await run(written, '--restore', '--json', '--out', restored);
    expect([outcome.code, outcome.stderr]).toEqual([0, '']);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      restored: { sheets: ['มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567'] },
      findings: [],
    });
    const bytes = await savedAfresh(await openHost(await fixture('seed-both-tables.xlsx')));
    expect(differences(bytes, await savedAfresh(await openHost(await readFile(restored))))).toEqual([]);
  });

  test('asks by refusing where something was edited, names the cell, and --force answers', async () => {
    await rm(restored, { force: true });
    const outcome = await run(edited, '--restore', '--json', '--lang', 'en', '--out', restored);
    expect(outcome.code).toBe(1);
    expect(documentOf(outcome).refused).toMatchObject({ code: 'edited-since', cells: ["'มาตรการ ITA 2568'!D7"] });
    expect(await exists(restored)).toBe(false);
    expect((await run(edited, '--restore', '--force', '--out', restored)).code).toBe(0);
    expect(await exists(restored)).toBe(true);
  });

  test.each([
    ['th', 'ยังไม่ได้บันทึกสิ่งใด'],
    ['en', 'Nothing was saved'],
  ])('without --out says that nothing was saved, and so does an analysis, in %s', async (language, words) => {
    for (const args of [[written, '--restore'], [written]]) {
      const before = await readFile(written);
      const { code, stdout } = await run(...args, '--lang', language);
      expect([code, stdout]).toEqual([0, expect.stringContaining(words)]);
      expect(stdout).toContain('--out');
      expect(await readFile(written)).toEqual(before);
    }
    expect((await run(written, '--restore', '--out', restored, '--lang', language)).stdout).not.toContain(words);
  });

  test.each(['th', 'en'])('names --force where it asks, in %s', async (language) => {
    const { code, stderr } = await run(edited, '--restore', '--lang', language);
    expect([code, stderr]).toEqual([1, expect.stringContaining('--force')]);
    expect((await run(SEED, '--restore', '--lang', language)).stderr).not.toContain('--force');
  });

  test('of a file without results is refused', async () => {
    const outcome = await run(SEED, '--restore', '--json');
    expect([outcome.code, documentOf(outcome).refused.code]).toEqual([1, 'nothing-to-restore']);
  });

  test('what was typed over the result is asked about by a click, too', async () => {
    const host = await openHost(await readFile(written));
    host.setCell('ITA 2567', 'E7', 'ของเรา');
    await writeFile(edited, await host.save());
    const outcome = await run(edited, '--json');
    expect([outcome.code, documentOf(outcome).refused.code]).toEqual([1, 'block-edited']);
    expect((await run(edited, '--force')).code).toBe(0);
  });
});

describe('wrong usage exits with 2', () => {
  test.each([
    ['no file', []],
    ['two files', [SEED, SEED]],
    ['an unknown option', [SEED, '--nonsense']],
    ['a language that there is none of', [SEED, '--lang', 'fr']],
    ['a year that is no number', [SEED, '--year', 'abc']],
    ['a file that is not there', ['missing.xlsx']],
    ['a file that is no workbook', [join(root, 'package.json')]],
    ['a place that can’t be written', [SEED, '--out', join(root, 'no/such/folder/out.xlsx')]],
  ])('%s', async (_name, args) => {
    const outcome = await run(...args);
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).not.toContain('    at ');
    expect(outcome.stderr.length).toBeGreaterThan(10);
  });
});

test('the command prints, and ends with the exit code, in a process of its own', async () => {
  const command = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/analyse.ts', ...args], { cwd: root });
  expect(await command(SEED, '--lang', 'en')).toEqual({
    stderr: '',
    stdout: expect.stringContaining('95.01') as string,
  });
  await expect(command()).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('IN.xlsx') as string,
  });
});

test('the workbook’s own settings hold here as they do in the pane', async () => {
  const manifest = await readFile(join(root, 'manifest.xml'), 'utf8');
  const host = await openHost(await fixture('seed-first-table.xlsx'), { addInId: addInId(manifest) });
  installOfficeJs(globalThis, host, loadOfficeClient());
  await saveSettings({ ...defaultSettings, worksheets: ['tracking'], lines: { weak: 90, watch: 96 } });
  const file = join(folder, 'settings.xlsx');
  await writeFile(file, await host.save());
  const document = documentOf(await run(file, '--json'));
  expect(document.written.sheets).toEqual(['ติดตาม ITA 2568']);
  const bands = document.indicators.filter((one) => one.band !== 'good').map(({ id, band }) => `${id} ${band}`);
  expect(bands).toEqual(['1 watch', '6 watch', '7 watch', '8 weak']);
});
