/** Workbooks of other programs, analysed and restored on the command line: valid, and the user's parts come back. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newFaultsIn } from '../../commandLine/programs/validator';
import { differences, savedAfresh } from '../../excel/samePackage';
import { openBytes } from '../../excel/support';
import { foreignWorkbooks } from './workbooks';

const root = join(__dirname, '..', '..', '..');

const run = (...args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile('node', ['--import', 'tsx', 'scripts/analyse.ts', ...args], { cwd: root }, (error, _stdout, stderr) => {
      if (error === null) resolve();
      else reject(new Error(stderr));
    });
  });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ita-foreign-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Saved by the stand-in, for comparing; sheets without the prefix that the comparison does not know. */
async function afresh(workbook: Uint8Array): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(await savedAfresh(await openBytes(workbook))));
  const plain = parts.map(([name, bytes]): [string, Uint8Array] =>
    /^xl\/worksheets\/[^/]+\.xml$/.test(name)
      ? [name, strToU8(strFromU8(bytes).replace(/<(\/?)x:/g, '<$1'))]
      : [name, bytes],
  );
  return zipSync(Object.fromEntries(plain));
}

test.each(foreignWorkbooks)(
  '$what',
  async ({ make, sheet }) => {
    const [source, analysed, restored] = ['source', 'analysed', 'restored'].map((name) => join(folder, `${name}.xlsx`));
    if (source === undefined || analysed === undefined || restored === undefined) throw new Error('no names');
    const before = await make();
    await writeFile(source, before);
    const scores = sheet === undefined ? [] : ['--sheet', sheet];
    await run(source, '--out', analysed, ...scores);
    await run(analysed, '--restore', '--out', restored, ...scores);
    const [done, back] = [await readFile(analysed), await readFile(restored)];
    expect(await Promise.all([newFaultsIn(done, before), newFaultsIn(back, before)])).toEqual([[], []]);
    const [was, is] = [await afresh(before), await afresh(back)];
    // A table of texts that was not there has them in the order in which they were written.
    const isNew = unzipSync(before)['xl/sharedStrings.xml'] === undefined;
    const numbered = /^xl\/(?:sharedStrings\.xml|_rels\/workbook\.xml\.rels): /;
    expect(differences(was, is).filter((one) => !(isNew && numbered.test(one)))).toEqual([]);
  },
  180_000,
);
