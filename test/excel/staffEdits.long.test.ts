/** What staff type into the add-in's worksheets, through the next click and into the next year. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { analyse, restore } from '../../src/analyse';
import { resultRoles } from '../../src/sheet/drafts/draft';
import type { Host } from '../host';
import { openBytes, openFixture, valueOf } from './support';
import { plainText } from '../plainText';

const SCORES = 'ผลคะแนน ITA';
const ANALYSIS = 'วิเคราะห์ ITA 2567';
const MEASURES = 'มาตรการ ITA 2568';
const TRACKING = 'ติดตาม ITA 2568';
const MEMO = 'บันทึกข้อความ ITA 2567';
const worksheets = resultRoles;

async function clicked(): Promise<Host> {
  const host = await openFixture('seed-first-table.xlsx');
  // The scores alone: no total that a corrected score would contradict.
  host.setCell(SCORES, 'A4', '');
  valueOf(await click());
  return host;
}

const click = (more: Parameters<typeof analyse>[0] = {}) => analyse({ sheet: SCORES, worksheets, ...more });
const codes = (written: Awaited<ReturnType<typeof click>>) =>
  valueOf(written).assessment.findings.map((one) => one.code);

const sheetsOf = (host: Host) => host.sheets.map((sheet) => sheet.name);

/** [row, column, value] of every cell that holds something, from 0. */
function cellsOf(host: Host, sheet: string): [number, number, string][] {
  const area = host.sheet(sheet).usedArea;
  const cells: [number, number, string][] = [];
  for (let row = 0; row <= (area?.lastRow ?? -1); row += 1) {
    for (let column = 0; column <= (area?.lastColumn ?? -1); column += 1) {
      const { value } = host.sheet(sheet).cell(row, column);
      if (value !== '') cells.push([row, column, String(value)]);
    }
  }
  return cells;
}

/** The address of the cell whose text begins so. */
function at(host: Host, sheet: string, text: string, ordinal = 0): string {
  const [row, column] =
    cellsOf(host, sheet).filter(([, , value]) => plainText(value).trim().startsWith(text))[ordinal] ?? [];
  if (row === undefined || column === undefined) throw new Error(`nothing on ${sheet} begins with ${text}`);
  return `${String.fromCharCode(65 + column)}${String(row + 1)}`;
}

const shown = (host: Host, sheet: string, address: string) => {
  const [, letters = '', row = '0'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return plainText(host.sheet(sheet).cell(Number(row) - 1, letters.charCodeAt(0) - 65).value);
};
const text = (host: Host, sheet: string) =>
  cellsOf(host, sheet)
    .map(([, , value]) => value)
    .join('\n');

describe('the analysis worksheet', () => {
  test('keeps what staff wrote of a weak point and of an issue without one, and says nothing more', async () => {
    const host = await clicked();
    const weak = at(host, ANALYSIS, 'ตัวชี้วัดที่ ๘ ');
    host.setCell(ANALYSIS, weak, 'ประชาชนในตำบลยังไม่มีช่องทางเสนอความเห็น');
    const none = at(host, ANALYSIS, 'ไม่มีตัวชี้วัด', 2);
    host.setCell(ANALYSIS, none, 'ไม่มี');
    host.setCell(ANALYSIS, at(host, ANALYSIS, 'กำหนดมาตรฐาน'), "'=1+1");
    const before = text(host, ANALYSIS);
    const again = await click();
    expect(text(host, ANALYSIS)).toBe(before);
    expect(shown(host, ANALYSIS, weak)).toBe('ประชาชนในตำบลยังไม่มีช่องทางเสนอความเห็น');
    expect(shown(host, ANALYSIS, none)).toBe('ไม่มี');
    expect(text(host, ANALYSIS)).toContain('=1+1');
    expect(codes(again).filter((code) => /^(text-(?!scores)|edit|worksheet)/.test(code))).toEqual([]);
  });

  test('keeps a text about a weak point that corrected scores no longer show, and names its cell', async () => {
    const host = await clicked();
    host.setCell(ANALYSIS, at(host, ANALYSIS, 'ตัวชี้วัดที่ ๘ '), 'ข้อความของเรา (73.29)');
    host.setCell(SCORES, 'C14', 99);
    host.setCell(SCORES, 'C12', 99);
    host.setCell(SCORES, 'C13', 99);
    const again = valueOf(await click());
    const kept = at(host, ANALYSIS, 'ข้อความของเรา');
    const said = again.assessment.findings.filter((one) => one.code === 'edit-not-found');
    expect(said.map((one) => one.cells)).toEqual([[`'${ANALYSIS}'!${kept}`]]);
    expect(text(host, ANALYSIS)).not.toContain('ตัวชี้วัดที่ ๗ ');
  });

  test('a note beside a row stays with the issue that it belongs to', async () => {
    const host = await clicked();
    const row = Number(at(host, ANALYSIS, 'กลไกและมาตรการ').slice(1)) - 1;
    host.setCell(ANALYSIS, `J${String(row)}`, 'ถามกองช่าง');
    const measure = shown(host, ANALYSIS, `H${String(row)}`);
    valueOf(await click());
    const [noted] = cellsOf(host, ANALYSIS).filter(([, , value]) => value === 'ถามกองช่าง');
    expect(shown(host, ANALYSIS, `H${String((noted?.[0] ?? 0) + 1)}`)).toBe(measure);
    expect(measure).not.toBe('');
    expect(cellsOf(host, ANALYSIS).filter(([, , value]) => value === 'ถามกองช่าง')).toHaveLength(1);
  });
});

test('text typed over a computed table of the analysis moves out, and its new cell is named', async () => {
  const host = await clicked();
  host.setCell(ANALYSIS, at(host, ANALYSIS, 'เกณฑ์ระดับ'), 'เกณฑ์ตามคู่มือ หน้า 12');
  const again = valueOf(await click());
  const moved = again.assessment.findings.filter((one) => one.code === 'text-moved');
  const [cell = ''] = moved.flatMap((one) => one.cells);
  expect(cell).toMatch(new RegExp(`^'${ANALYSIS}'!V\\d+$`));
  expect(shown(host, ANALYSIS, cell.split('!')[1] ?? '')).toBe('เกณฑ์ตามคู่มือ หน้า 12');
  expect(text(host, ANALYSIS)).toContain('เกณฑ์ระดับผลการประเมิน');
  expect(codes(await click())).not.toContain('text-moved');
  expect(text(host, ANALYSIS)).toContain('เกณฑ์ตามคู่มือ หน้า 12');
});

describe('the follow-up', () => {
  test('keeps a measure typed below the table, staff’s own column, and notes beside their rows', async () => {
    const host = await clicked();
    const last = Number(at(host, TRACKING, '๗.').slice(1));
    host.setCell(TRACKING, `B${String(last + 1)}`, 'มาตรการของเราเอง');
    host.setCell(TRACKING, `D${String(last + 1)}`, 'เสร็จสิ้น');
    host.setCell(TRACKING, 'J8', 'ผู้ประสานงาน');
    host.setCell(TRACKING, at(host, TRACKING, '๒.๑ ').replace('B', 'J'), 'ฝ่ายไอที');
    // All that is weak becomes good: fewer measures are planned.
    for (const row of [12, 13, 14]) host.setCell(SCORES, `C${String(row)}`, 99);
    const again = await click();
    const own = at(host, TRACKING, 'มาตรการของเราเอง');
    expect(shown(host, TRACKING, own.replace('B', 'D'))).toBe('เสร็จสิ้น');
    expect(cellsOf(host, TRACKING).filter(([, , value]) => value === 'มาตรการของเราเอง')).toHaveLength(1);
    expect(shown(host, TRACKING, 'J8')).toBe('ผู้ประสานงาน');
    expect(shown(host, TRACKING, at(host, TRACKING, '๒.๑ พัฒนา').replace('B', 'J'))).toBe('ฝ่ายไอที');
    expect(codes(again)).toContain('edit-not-planned');
    const before = text(host, TRACKING);
    valueOf(await click());
    expect(text(host, TRACKING)).toBe(before);
  });
});

describe('the memo', () => {
  test('takes new figures into what nobody touched, and keeps every word that was typed', async () => {
    const host = await clicked();
    host.setCell(MEMO, at(host, MEMO, 'เรียน').replace('A', 'B'), 'ปลัดเทศบาลตำบลควนขนุน');
    host.setCell(MEMO, at(host, MEMO, 'จึงเรียนมา'), '              จึงเรียนมาเพื่อโปรดทราบ');
    host.setCell(SCORES, 'I13', 80);
    host.setCell(SCORES, 'I14', 92.1);
    const again = valueOf(await click());
    expect(text(host, MEMO)).toContain('เรียน\nปลัดเทศบาลตำบลควนขนุน');
    expect(text(host, MEMO)).toContain('จึงเรียนมาเพื่อโปรดทราบ');
    expect(text(host, MEMO)).not.toContain('จึงเรียนมาเพื่อโปรดพิจารณา');
    expect(text(host, MEMO)).toMatch(/EIT ส่วนที่\s๑ อีก ๕\.๐๐\sคะแนน \(จาก ๘๐\.๐๐ เป็น ๘๕/);
    expect(text(host, MEMO)).not.toContain('อาจอยู่ในระดับ');
    const [updated] = again.assessment.findings.filter((one) => one.code === 'memo-updated');
    expect(updated?.cells).toEqual([
      `'${MEMO}'!${at(host, MEMO, '๑. ผลการประเมิน')}`,
      `'${MEMO}'!${at(host, MEMO, 'ข้อพิจารณา').replace(/\d+/, (row) => String(Number(row) + 1))}`,
    ]);
    expect(codes(await click())).not.toContain('memo-updated');
  });

  test('says which figures that staff wrote are out of date, with their cell', async () => {
    const host = await clicked();
    const cell = at(host, MEMO, '๓. ตัวชี้วัดที่เป็นจุดอ่อน');
    host.setCell(MEMO, cell, '              ๓. จุดอ่อนสำคัญคือ E-Service ซึ่งได้เพียง ๗๓.๒๙ คะแนน');
    expect(codes(await click()).filter((code) => code === 'text-outdated')).toEqual([]);
    host.setCell(SCORES, 'C14', 74.5);
    const again = valueOf(await click());
    expect(shown(host, MEMO, cell)).toContain('ได้เพียง ๗๓.๒๙ คะแนน');
    expect(again.assessment.findings.filter((one) => one.code === 'text-outdated')).toMatchObject([
      { cells: [`'${MEMO}'!${cell}`], parameters: { figures: '73.29' } },
    ]);
  });

  test('keeps what staff wrote beside it, and takes the new figures all the same', async () => {
    const host = await clicked();
    host.setCell(MEMO, 'F3', 'สำเนาคู่ฉบับ');
    const before = text(host, MEMO);
    host.setCell(SCORES, 'C14', 74.5);
    const again = valueOf(await click());
    expect(host.sheet(MEMO).cell('F3').value).toBe('สำเนาคู่ฉบับ');
    expect(text(host, MEMO)).not.toBe(before);
    expect(again.assessment.findings.filter((one) => one.code === 'text-outdated')).toEqual([]);
  });
});

describe('another year’s scores typed over the same sheet', () => {
  async function nextYear(change: (host: Host) => void): Promise<[Host, Awaited<ReturnType<typeof click>>]> {
    const host = await clicked();
    change(host);
    host.setCell(SCORES, 'A2', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
    return [host, await click()];
  }

  test('begins a new follow-up, plan and memo, and leaves last year’s to staff word for word', async () => {
    let before = '';
    const [host, written] = await nextYear((open) => {
      open.setCell(TRACKING, 'E9', 'เสร็จสิ้น');
      open.setCell(TRACKING, 'F9', 100);
      open.setCell(TRACKING, 'G9', 'https://example.go.th/1');
      before = text(open, TRACKING);
    });
    expect(valueOf(written).written.sheets).toEqual([
      'มาตรการ ITA 2569',
      'วิเคราะห์ ITA 2568',
      'ติดตาม ITA 2569',
      'บันทึกข้อความ ITA 2568',
    ]);
    expect(text(host, TRACKING)).toBe(before);
    expect([shown(host, 'ติดตาม ITA 2569', 'E9'), shown(host, 'ติดตาม ITA 2569', 'F9')]).toEqual(['ยังไม่เริ่ม', 0]);
    expect(text(host, 'ติดตาม ITA 2569')).not.toContain('example.go.th');
    const said = valueOf(written).assessment.findings.filter((one) => one.code === 'worksheet-of-other-year');
    expect(said.map((one) => one.parameters)).toEqual(
      [MEASURES, ANALYSIS, TRACKING, MEMO].map((sheet) => ({ sheet, year: 2567 })),
    );
    expect(sheetsOf(host)).toContain(ANALYSIS);
  });

  test('an analysis that staff worked on stays too', async () => {
    const [host, written] = await nextYear((open) => {
      open.setCell(ANALYSIS, at(open, ANALYSIS, 'ตัวชี้วัดที่ ๘ '), 'ตัวชี้วัดที่ ๘: ของเรา');
    });
    expect(text(host, ANALYSIS)).toContain('ตัวชี้วัดที่ ๘: ของเรา');
    expect(text(host, 'วิเคราะห์ ITA 2568')).not.toContain('ของเรา');
    expect(valueOf(written).written.sheets).toContain('วิเคราะห์ ITA 2568');
  });

  test('restoring afterwards takes this year’s worksheets and leaves those that became staff’s own', async () => {
    const [host] = await nextYear((open) => open.setCell(TRACKING, 'G9', 'หลักฐาน'));
    expect(valueOf(await restore({ sheet: SCORES })).removedSheets).toEqual([
      'มาตรการ ITA 2569',
      'วิเคราะห์ ITA 2568',
      'ติดตาม ITA 2569',
      'บันทึกข้อความ ITA 2568',
    ]);
    expect(sheetsOf(host)).toEqual([SCORES, MEASURES, ANALYSIS, TRACKING, MEMO]);
    expect(host.names.filter((one) => one.name.startsWith('ITA_'))).toEqual([]);
  });

  test('a workbook whose structure is protected is refused with nothing changed', async () => {
    const parts = unzipSync(await (await clicked()).save());
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    parts['xl/workbook.xml'] = strToU8(
      book.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    );
    const host = await openBytes(zipSync(parts));
    const names = host.names.map((one) => one.name);
    expect(await click({ fiscalYear: 2568 })).toMatchObject({ ok: false, refusal: { code: 'workbook-protected' } });
    expect(host.names.map((one) => one.name)).toEqual(names);
    expect(sheetsOf(host)).toContain(ANALYSIS);
  });
});

describe('the follow-up cannot be computed with what staff typed', () => {
  const STATUS = 'tracking-status-unknown';
  const PROGRESS = 'tracking-progress-out-of-range';
  const ONE = 'tracking-progress-one';
  const DUE = 'tracking-due-not-date';
  const cases: readonly (readonly [string, string | number, string | null])[] = [
    ['E9', 'ทำแล้ว', STATUS],
    ['E9', 'เสร็จสิ้น ', STATUS],
    ['E9', 'ยกเลิก', null],
    ['E9', '', null],
    ['F9', 150, PROGRESS],
    ['F9', 100.01, PROGRESS],
    ['F9', 100, null],
    ['F9', -0.01, PROGRESS],
    ['F9', 0, null],
    ['F9', 'ครึ่งหนึ่ง', PROGRESS],
    ['F9', '–', null],
    ['F9', 1, ONE],
    ['F9', 0.5, null],
    ['H9', '30 ก.ย. 2569', DUE],
    ['H9', 2569, DUE],
    ['H9', 29_999, DUE],
    ['H9', 30_000, null],
    ['H9', '', null],
    ['G9', 'https://example.go.th', null],
  ];

  test.each(cases)('%s with “%s”: a click says %s', async (address, value, code) => {
    const host = await clicked();
    host.setCell(TRACKING, address, value);
    const said = async (options: Parameters<typeof click>[0]) => {
      host.resetCounters();
      const done = valueOf(await click(options));
      const found = done.assessment.findings.filter((one) => one.code.startsWith('tracking-'));
      return found.map((one) => [one.code, one.severity, ...one.cells]);
    };
    const expected = code === null ? [] : [[code, 'warning', `'${TRACKING}'!${address}`]];
    expect(await said({})).toEqual(expected);
    // Also at a click that does not write the follow-up again.
    expect(await said({ worksheets: ['measures'] })).toEqual(expected);
  });

  test('the cells are named where they stand after the click', async () => {
    const host = await clicked();
    host.insertRows(TRACKING, 1, 2);
    host.setCell(TRACKING, 'F11', 150);
    host.setCell(TRACKING, 'F13', -5);
    const before = valueOf(await click({ worksheets: ['measures'] }));
    const after = valueOf(await click());
    for (const { assessment } of [before, after]) {
      const cells = assessment.findings.filter((one) => one.code === PROGRESS).flatMap((one) => one.cells);
      expect(cells.map((cell) => host.sheet(TRACKING).cell(cell.split('!')[1] ?? '').value)).toEqual([150, -5]);
    }
  });
});
