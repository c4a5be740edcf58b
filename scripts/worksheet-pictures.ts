/** Prints the worksheets of three agencies with LibreOffice and keeps the pages as pictures in docs/images/worksheets. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { analyse } from '../src/analyse';
import { resultRoles } from '../src/sheet/drafts/draft';
import { printed } from '../test/documents/libreOffice';
import { goldenAgencies, type GoldenAgency } from '../test/golden/agencies';
import { installOfficeJs, openHost } from '../test/host';
import { loadOfficeClient } from '../test/host/loadOfficeClient.node';

const run = promisify(execFile);
const PICTURES = 'docs/images/worksheets';
const DOTS_PER_INCH = '60';

async function main(): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  for (const agency of goldenAgencies) await keepPages(agency.id, await printed(await workbookOf(agency)));
}

async function workbookOf({ agency, year, scores }: GoldenAgency): Promise<Uint8Array> {
  const host = await openHost(await readFile('test/fixtures/seed-first-table.xlsx'));
  installOfficeJs(globalThis, host, loadOfficeClient());
  const sheet = host.activeSheet;
  host.setCell(sheet, 'A2', `ประจำปีงบประมาณ พ.ศ. ${year}`);
  host.setCell(sheet, 'A3', agency);
  host.setCell(sheet, 'A4', '');
  scores.forEach((score, index) => host.setCell(sheet, `C${7 + index}`, score));
  const analysed = await analyse({ fiscalYear: year, worksheets: resultRoles });
  if (!analysed.ok) throw new Error(analysed.refusal.code);
  return host.save();
}

async function keepPages(id: string, pdf: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ita-pictures-'));
  try {
    const file = join(folder, 'printed.pdf');
    await writeFile(file, pdf);
    await run('pdftoppm', ['-r', DOTS_PER_INCH, '-png', file, join(folder, 'page')]);
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.png'))) {
      await rename(join(folder, name), join(PICTURES, `${id}-${name}`));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
