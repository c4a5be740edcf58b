/** What LibreOffice, which knows nothing of the add-in, makes of the workbooks that it saves. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { analyse, restore, type Choices } from '../../src/analyse';
import { resultRoles } from '../../src/sheet/drafts/draft';
import agencies from '../fixtures/agencies.json';
import { openBytes, openFixture, valueOf } from '../excel/support';
import type { Host } from '../host';
import { neededRowHeights, printed, recalculated, rowHeights, savedByLibreOffice } from './libreOffice';

const run = promisify(execFile);
const SHEET = 'ITA 2567';
/** Measures, analysis, tracking and memo, by their place in the workbook. */
const OWN_SHEETS = [1, 2, 3, 4];
/** Points of the highest empty row between headings, tables and signatures: lower than any text. */
const EMPTY_ROW = 10;

/** The seed after one click, and after what `change` does to it. @param before what is done before the click */
async function analysedSeed(
  options: Choices = {},
  change: (host: Host) => void = () => undefined,
  before: (host: Host) => void = () => undefined,
): Promise<Uint8Array> {
  const host = await openFixture('seed-both-tables.xlsx');
  before(host);
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
    // ผ่าน is published with 95.01, so no higher level is possible; of 97.01 nothing is published.
    expect(result(plain ?? new Map())).toEqual(['95.01', 'ผ่าน', '']);
    expect(result(corrected ?? new Map())).toEqual(['97.01', 'ผ่าน', 'ผ่านดี']);
    expect(result(low ?? new Map())).toEqual(['95.01', 'ผ่าน', '']);
    expect(result(typed ?? new Map())).toEqual(['95.01', 'ผ่านดี', '']);
    expect(result(impossible ?? new Map())).toEqual(['95.01', 'ผ่าน', '']);
    expect(impossible?.get(SHEET)?.[12]?.[9]).toBe('ไม่สอดคล้องกับ EIT รวม');
  });

  test('the block follows its indicators through sorting and new rows, and has no error values', async () => {
    const sorted = await analysedSeed({}, (host) => host.sortRows(SHEET, 'A7:C16', 'C', { descending: true }));
    const shifted = await analysedSeed({}, (host) => host.insertRows(SHEET, 10));
    const spoilt = await analysedSeed({}, (host) => {
      host.setCell(SHEET, 'C7', '');
      host.setCell(SHEET, 'C9', 105);
      host.setCell(SHEET, 'C12', 'รอผล');
      host.setCell(SHEET, 'C13', '=NA()');
    });
    const cleared = await analysedSeed({}, (host) => {
      for (let row = 17; row <= 35; row += 1) for (const letter of 'ABC') host.setCell(SHEET, `${letter}${row}`, '');
    });
    const shown = await recalculated([sorted, shifted, spoilt, cleared]);
    const [ofSorted, ofShifted, ofSpoilt, ofCleared] = shown;
    expect(result(ofSorted ?? new Map())).toEqual(['95.01', 'ผ่าน', '']);
    expect(ofShifted?.get(SHEET)?.[6]?.[8]).toBe('95.01');
    expect(result(ofSpoilt ?? new Map())).toEqual(['ยังไม่มีคะแนน', 'ยังไม่มีคะแนน', '']);
    expect([16, 18, 21, 22].map((row) => ofSpoilt?.get(SHEET)?.[row]?.[10])).toEqual([
      'ยังไม่มีคะแนน',
      'ต้องเป็น 0–100',
      'ต้องเป็น 0–100',
      'ยังไม่มีคะแนน',
    ]);
    // Indicator 4 stood in the second table only.
    expect(result(ofCleared ?? new Map())).toEqual(['ยังไม่มีคะแนน', 'ยังไม่มีคะแนน', '']);
    const errors = shown.flatMap((sheets) =>
      [...sheets].flatMap(([name, rows]) =>
        rows.flatMap((row, index) =>
          row.flatMap((text, column) =>
            /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(text) && column !== 2 ? [`${name} ${index + 1} ${column} ${text}`] : [],
          ),
        ),
      ),
    );
    expect(errors).toEqual([]);
  });

  test('the table of levels says what each level asks, whether it is met, and which one is held', async () => {
    const announced = (level: string) => (host: Host) => {
      host.setCell(SHEET, 'A4', `มีค่าคะแนนเท่ากับ 95.01 คะแนน อยู่ในระดับ ${level}`);
    };
    const shown = await recalculated([
      await analysedSeed({}, (host) => {
        host.setCell(SHEET, 'C14', 93.29);
        host.setCell(SHEET, 'I13', 95);
      }),
      await analysedSeed({}, () => undefined, announced('ผ่านดี')),
      await analysedSeed({}, () => undefined, announced('ผ่าน')),
      await analysedSeed({}, (host) => host.setCell(SHEET, 'I13', 84.99), announced('ผ่านดี')),
      await analysedSeed({}, (host) => host.setCell(SHEET, 'C14', 93.29), announced('ผ่านดี')),
    ]);
    const tables = shown.map((sheets) => {
      const rows = sheets.get(SHEET)?.slice(28, 35) ?? [];
      return rows.map((row) => (row[6] === '' ? [row[8], row[9], row[10]] : [row[4], ...row.slice(6, 11)]));
    });
    const below = [
      ['ต้องปรับปรุง', '70', '–', '1', '–', ''],
      ['ต้องปรับปรุงโดยด่วน', '0', '–', '1', '–', ''],
    ];
    expect(tables).toEqual([
      [
        ['ผ่านดีเยี่ยม', '95', '95', '1', '-1', 'ไม่ผ่าน'],
        ['ผ่านดี', '85', '85', '1', '0', 'ยังสรุปไม่ได้'],
        ['ผ่าน', '85', '–', '1', '–', '◀ ระดับที่ยืนยันได้'],
        ...below,
        ['0', '', ''],
        ['92.72', '', ''],
      ],
      [
        ['ผ่านดีเยี่ยม', '95', '95', '1', '-1', 'ไม่ผ่าน'],
        ['ผ่านดี', '85', '85', '1', 'ตามที่ประกาศ', '◀ ระดับที่ได้'],
        ['ผ่าน', '85', '–', '1', '–', ''],
        ...below,
        ['85', '', 'ตามที่ประกาศ'],
        ['86.05', '', ''],
      ],
      [
        ['ผ่านดีเยี่ยม', '95', '95', '1', '-1', 'ไม่ผ่าน'],
        ['ผ่านดี', '85', '85', '1', 'ตามที่ประกาศ', 'ไม่ผ่าน'],
        ['ผ่าน', '85', '–', '1', '–', '◀ ระดับที่ได้'],
        ...below,
        ['0', '', ''],
        ['84.99', '', 'ตามที่ประกาศ'],
      ],
      // What is typed since is stronger than the announcement, and so is another score.
      [
        ['ผ่านดีเยี่ยม', '95', '95', '1', '-1', 'ไม่ผ่าน'],
        ['ผ่านดี', '85', '85', '1', '-1', 'ไม่ผ่าน'],
        ['ผ่าน', '85', '–', '1', '–', '◀ ระดับที่ได้'],
        ...below,
        ['84.99', 'ทราบแล้ว', ''],
        ['84.99', '', ''],
      ],
      [
        ['ผ่านดีเยี่ยม', '95', '95', '1', '-1', 'ไม่ผ่าน'],
        ['ผ่านดี', '85', '85', '1', '0', 'ยังสรุปไม่ได้'],
        ['ผ่าน', '85', '–', '1', '–', '◀ ระดับที่ยืนยันได้'],
        ...below,
        ['0', '', ''],
        ['92.72', '', ''],
      ],
    ]);
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

describe('the follow-up, calculated by LibreOffice', () => {
  const TRACKING = 'ติดตาม ITA 2568';
  const serial = (year: number) => (Date.UTC(year, 8, 30) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const [BUDDHIST, COMMON] = [serial(2569), serial(2026)];
  const NOW = new Date();
  const daysTo = (serial: number) =>
    serial -
    Math.round((Date.UTC(NOW.getFullYear(), NOW.getMonth(), NOW.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000);

  test('counts each status, the late ones and the mean progress, and tells the days that are left', async () => {
    const workbook = await analysedSeed({ worksheets: ['tracking'], digits: 'arabic' }, (host) => {
      host.setCell(TRACKING, 'E9', 'เสร็จสิ้น');
      // More than all is all, less than nothing is nothing, and 1 is one per cent.
      host.setCell(TRACKING, 'F9', 150);
      host.setCell(TRACKING, 'F12', -5);
      host.setCell(TRACKING, 'F13', 1);
      // Typed as “50%”.
      host.setCell(TRACKING, 'F14', 0.5);
      host.setCell(TRACKING, 'E10', 'กำลังดำเนินการ');
      host.setCell(TRACKING, 'F10', 40);
      host.setCell(TRACKING, 'H10', 60_000);
      host.setCell(TRACKING, 'E11', 'ยกเลิก');
      host.setCell(TRACKING, 'H12', '');
      host.setCell(TRACKING, 'H13', 40_000);
      host.setCell(TRACKING, 'E14', 'ทำแล้ว');
      // 30/9/2569, which Excel takes for the common era; it means 30/9/2026.
      host.setCell(TRACKING, 'H14', BUDDHIST);
    });
    const [sheets] = await recalculated([workbook]);
    const shown = sheets?.get(TRACKING) ?? [];
    const rows = shown.slice(8).filter((row) => row[1] !== undefined && row[1] !== '');
    expect(rows.length).toBeGreaterThan(9);
    expect(shown[4]?.[0]).toBe(String(rows.length));
    const overdue = rows.filter((row) => Number(row[8]) < 0).length;
    expect(shown[5]?.slice(2, 8)).toEqual([String(rows.length - 4), '1', '1', '1', '1', String(overdue)]);
    expect(Number(shown[5]?.[8])).toBeCloseTo((100 + 40 + 1 + 50) / (rows.length - 1), 8);
    expect(rows.slice(0, 6).map((row) => row[8])).toEqual([
      '–',
      String(daysTo(60_000)),
      '–',
      '–',
      String(daysTo(40_000)),
      String(daysTo(COMMON)),
    ]);
  });

  test('is printed with Thai digits and months, Buddhist years, and lateness in words', async () => {
    const late = await analysedSeed({ worksheets: ['tracking'] }, (host) => host.setCell(TRACKING, 'H9', 40_000));
    const text = (await pagesOf(await printed(late))).map((page) => page.text).join('\n');
    expect(text).toContain('๓๐ ก.ย. ๒๕๖๘');
    expect(text).toMatch(/๖ ก\.ค\. ๒๕๕๒\s+เกินกำหนด [๐-๙]{4} วัน/);
    expect(text).toMatch(/รวม [๐-๙]+ มาตรการ/);
  });
});

test('the analysis shows the scores, means and states of the result block in LibreOffice', async () => {
  const [sheets] = await recalculated([await analysedSeed({ digits: 'arabic' })]);
  const shown = sheets?.get('วิเคราะห์ ITA 2567') ?? [];
  const row = (first: string) => shown.find((line) => line[0] === first)?.slice(5, 7);
  expect(row('IIT')?.[0]).toBe('97.32');
  expect(row('EIT')?.[0]).toBe('86.05');
  expect(row('OIT')?.[0]).toBe('100');
  expect(row('8')).toEqual(['73.29', 'จุดอ่อน (ต่ำที่สุดใน EIT)']);
  expect(row('7')).toEqual(['91.19', 'ควรพัฒนา']);
});

describe('opened and saved by LibreOffice', () => {
  const options = { worksheets: resultRoles };
  const renamed = 'R&D “ก” <2567>';

  test('the record is there: a click changes nothing, and restoring asks nothing', async () => {
    const host = await openBytes(
      await savedByLibreOffice(await analysedSeed(options, (open) => open.renameSheet(SHEET, renamed))),
    );
    const before = contentsOf(host);
    const again = valueOf(await analyse({ sheet: renamed, ...options }));
    expect(again.assessment.findings.filter(({ code }) => /edit|kept|moved|deleted/.test(code))).toEqual([]);
    expect(contentsOf(host)).toEqual(before);
    // One chart, and still ours: not a second one on top of it.
    expect(host.sheets.flatMap((sheet) => sheet.charts.map(({ name }) => name))).toEqual(['ITA_1_chart']);
    expect(valueOf(await restore({ sheet: renamed })).removedSheets).toHaveLength(4);
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([renamed]);
  });

  test('what staff typed is still told from what was written', async () => {
    const typed = await analysedSeed(options, (open) => open.setCell('มาตรการ ITA 2568', 'D8', 'กองช่าง'));
    await openBytes(await savedByLibreOffice(typed));
    expect(await restore({ sheet: SHEET })).toMatchObject({
      ok: false,
      refusal: { code: 'edited-since', cells: ["'มาตรการ ITA 2568'!D8"] },
    });
  });
});

/** What stands on all sheets. */
const contentsOf = (host: Host): unknown[] =>
  host.sheets.map((sheet) => {
    const { lastRow = -1, lastColumn = -1 } = sheet.usedArea ?? {};
    const cells: unknown[] = [];
    for (let row = 0; row <= lastRow; row += 1) {
      for (let column = 0; column <= lastColumn; column += 1) cells.push(sheet.cell(row, column).text);
    }
    return [sheet.name, cells];
  });

describe('printed by LibreOffice', () => {
  test('no row of the worksheets is too low for its text', async () => {
    for (const fiscalYear of [2567, 2564]) {
      const workbook = await analysedSeed({ fiscalYear, worksheets: resultRoles });
      const ours = rowHeights(workbook);
      const needed = await neededRowHeights(workbook);
      for (const sheet of OWN_SHEETS) {
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
