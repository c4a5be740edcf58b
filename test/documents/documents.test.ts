/** What LibreOffice, which knows nothing of the add-in, makes of the workbooks that it saves. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { analyse, type Options } from '../../src/analyse';
import agencies from '../fixtures/agencies.json';
import { openFixture, valueOf } from '../excel/support';
import type { Host } from '../host';
import { neededRowHeights, printed, recalculated, rowHeights } from './libreOffice';

const run = promisify(execFile);
const SHEET = 'ITA 2567';
const MEASURES = 1;
const ANALYSIS = 2;
/** Points of the empty rows between the headings and a table: lower than any text. */
const EMPTY_ROW = 8;

/** The seed after one click, and after what `change` does to it. */
async function analysedSeed(
  options: Options = {},
  change: (host: Host) => void = () => undefined,
): Promise<Uint8Array> {
  const host = await openFixture('seed-both-tables.xlsx');
  valueOf(await analyse(options));
  change(host);
  return host.save();
}

/** Score, certain and highest possible level in the block at E6. */
const result = (sheets: ReadonlyMap<string, readonly (readonly string[])[]>, sheet = SHEET) =>
  [6, 7, 8].map((row) => sheets.get(sheet)?.[row]?.[8]);

describe('calculated by LibreOffice, with no stored results to lean on', () => {
  test('the block shows the score and level, follows a corrected score and typed EIT parts', async () => {
    const workbooks = [
      await analysedSeed(),
      await analysedSeed({}, (host) => host.setCell(SHEET, 'C14', 93.29)),
      await analysedSeed({ eitParts: { part1: 80, part2: 92.1 } }),
      await analysedSeed({}, (host) => {
        host.setCell(SHEET, 'I13', 86);
        host.setCell(SHEET, 'I14', 86.1);
      }),
      await analysedSeed({ eitParts: { part1: 87, part2: 90 } }),
    ];
    const [plain, corrected, low, typed, impossible] = await recalculated(workbooks);
    expect(result(plain ?? new Map())).toEqual(['95.01', 'ผ่าน', 'ผ่านดี']);
    expect(result(corrected ?? new Map())).toEqual(['97.01', 'ผ่าน', 'ผ่านดี']);
    expect(result(low ?? new Map())).toEqual(['95.01', 'ผ่าน', 'ผ่าน']);
    expect(result(typed ?? new Map())).toEqual(['95.01', 'ผ่านดี', 'ผ่านดี']);
    expect(result(impossible ?? new Map())).toEqual(['95.01', 'ผ่าน', 'ผ่านดี']);
    expect(impossible?.get(SHEET)?.[12]?.[9]).toBe('ขัดกับ EIT');
  });

  test('the score and level of all 18 agencies are the published ones to 0.01', async () => {
    const workbooks: Uint8Array[] = [];
    const sheets: string[] = [];
    for (const { indicators, year } of agencies) {
      const host = await openFixture('seed-first-table.xlsx');
      indicators.forEach((score, index) => host.setCell(host.activeSheet, `C${7 + index}`, score));
      host.setCell(host.activeSheet, 'A2', `ประจำปีงบประมาณ พ.ศ. ${year}`);
      host.setCell(host.activeSheet, 'A4', '');
      valueOf(await analyse({ fiscalYear: year }));
      workbooks.push(await host.save());
      sheets.push(host.activeSheet);
    }
    const shown = await recalculated(workbooks);
    agencies.forEach(({ total, level, year }, index) => {
      const [score, certain] = result(shown[index] ?? new Map(), sheets[index]);
      expect(Math.abs(Number(score) - total)).toBeLessThan(0.0101);
      if (level !== null && year !== 2566) expect(certain).toBe(level);
    });
  });
});

describe('printed by LibreOffice', () => {
  test('no row of the worksheets is too low for its text', async () => {
    for (const options of [{}, { fiscalYear: 2564 }]) {
      const workbook = await analysedSeed(options);
      const ours = rowHeights(workbook);
      const needed = await neededRowHeights(workbook);
      for (const sheet of [MEASURES, ANALYSIS]) {
        const tooLow = [...(ours[sheet] ?? [])].filter(
          ([row, height]) => height > EMPTY_ROW && (needed[sheet]?.get(row) ?? 0) > height,
        );
        expect(tooLow).toEqual([]);
        expect(ours[sheet]?.size).toBeGreaterThan(15);
      }
    }
  });

  test('the worksheets are A4 landscape, with all seven issues and the header on every page', async () => {
    const pages = await pagesOf(await printed(await analysedSeed()));
    const landscape = pages.filter((page) => page.width > page.height);
    expect(landscape.length).toBeGreaterThan(2);
    for (const page of landscape) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595]);
    }
    const measures = landscape.filter((page) => page.text.includes('ผู้รับผิดชอบ'));
    expect(measures.length).toBeGreaterThan(1);
    const all = measures.map((page) => page.text).join('\n');
    for (const issue of '๑๒๓๔๕๖๗') expect(all).toMatch(new RegExp(`^\\s*${issue}\\. `, 'm'));
  });
});

interface Page {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ita-pages-'));
  try {
    const file = join(folder, 'printed.pdf');
    await writeFile(file, pdf);
    const { stdout: details } = await run('pdfinfo', ['-l', '-1', file]);
    await run('pdftotext', ['-layout', file, join(folder, 'printed.txt')]);
    const texts = (await readFile(join(folder, 'printed.txt'), 'utf8')).split('\f');
    return [...details.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height], index) => ({
      width: Number(width),
      height: Number(height),
      text: texts[index] ?? '',
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
