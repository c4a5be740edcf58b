/**
 * Everyday situations in which a real Excel does otherwise than a program expects, each with the source that says so.
 * "#n" is a thread of OfficeDev/office-js. In each of them the click gives the result, or says what is in the way, and
 * restoring leaves the workbook as it was.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { analyse, assessSheet, restore } from '../../src/analyse';
import type { Choices } from '../../src/choices';
import { refusalMessage } from '../../src/texts/messages';
import { resultRoles } from '../../src/sheet/drafts/draft';
import type { Host, HostOptions } from '../host';
import { differences, savedAfresh } from './samePackage';
import { fixture, openBytes, openFixture, valueOf } from './support';

const FILE = 'seed-first-table.xlsx';
const SCORES = 'ผลคะแนน ITA';
const MEASURES = 'มาตรการ ITA 2568';
const ANALYSIS = 'วิเคราะห์ ITA 2567';
const TRACKING = 'ติดตาม ITA 2568';
const MEMO = 'บันทึกข้อความ ITA 2567';
/** Of this fixture's table. */
const SCORE = 95;
const ALL = resultRoles;

const click = (options: Choices = {}) => analyse({ sheet: SCORES, ...options });

const codes = (findings: readonly { readonly code: string }[]) => findings.map((one) => one.code);

async function changed(file: string, part: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await fixture(file));
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

/** The workbook in some situation, and what it is before the add-in comes. */
async function inSituation(
  prepare: (host: Host) => unknown,
  options: HostOptions = {},
): Promise<{ host: Host; before: Uint8Array }> {
  const host = await openFixture(FILE, options);
  await prepare(host);
  const before = await savedAfresh(host);
  host.resetCounters();
  return { host, before };
}

const inSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(SCORES), context);
    await context.sync();
  });

const contents = (host: Host, sheet: string) => {
  const area = host.sheet(sheet).usedArea;
  return Array.from({ length: (area?.lastRow ?? -1) + 1 }, (_, row) =>
    Array.from({ length: (area?.lastColumn ?? -1) + 1 }, (__, column) => host.sheet(sheet).cell(row, column).value),
  );
};

/** What the cells of a block show, which is the same wherever it lies. */
const shownIn = (host: Host, block: string, sheet = SCORES): string[][] => {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(block) ?? [];
  return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, down) =>
    Array.from({ length: right.charCodeAt(0) - left.charCodeAt(0) + 1 }, (__, across) => {
      return host.sheet(sheet).cell(Number(top) - 1 + down, left.charCodeAt(0) - 65 + across).text;
    }),
  );
};

async function expectAsBefore(host: Host, before: Uint8Array, options: Choices = {}): Promise<void> {
  valueOf(await restore({ sheet: SCORES, ...options }));
  expect(differences(before, await savedAfresh(host))).toEqual([]);
}

/** What an ordinary click writes. */
async function ordinary(options: Choices = {}): Promise<{ block: string[][]; sheets: unknown[] }> {
  const host = await openFixture(FILE);
  const { written } = valueOf(await click(options));
  return { block: shownIn(host, written.block), sheets: written.sheets.map((sheet) => contents(host, sheet)) };
}

describe('columns that were formatted before', () => {
  test('filled with white by hand: white comes back, and cells without a fill stay without (#6218)', async () => {
    const { host, before } = await inSituation(() =>
      inSheet((sheet) => (sheet.getRange('E5:G9').format.fill.color = '#FFFFFF')),
    );
    valueOf(await click());
    await expectAsBefore(host, before);
  });

  // A formula that is put into a Text cell stays its text, whatever format follows (standard behaviour of Excel).
  test.each([
    ['Text', '@'],
    ['Date', 'd/m/yyyy'],
    ['Percent', '0%'],
  ])('as %s: the block computes and looks as ever', async (_name, format) => {
    const usual = await ordinary();
    const { host, before } = await inSituation(() =>
      inSheet((sheet) => {
        sheet.getRange('E1:Z200').numberFormat = Array.from({ length: 200 }, () => Array<string>(22).fill(format));
      }),
    );
    const { written } = valueOf(await click());
    expect(shownIn(host, written.block)).toEqual(usual.block);
    valueOf(await click());
    expect(codes(valueOf(await click()).assessment.findings)).not.toContain('edited-since');
    await expectAsBefore(host, before);
  });

  test('as Text in the score column too: texts that are scores are read', async () => {
    const { host, before } = await inSituation(async (open) => {
      await inSheet((sheet) => {
        sheet.getRange('C1:K60').numberFormat = Array.from({ length: 60 }, () => Array<string>(9).fill('@'));
      });
      const at = 'C14';
      open.setCell(SCORES, at, String(open.sheet(SCORES).cell(at).value));
    });
    const { assessment } = valueOf(await click());
    expect(assessment.indicators).toHaveLength(10);
    await expectAsBefore(host, before);
  });
});

describe('rules of the user’s on the score column', () => {
  const withRules = (threads: HostOptions['threads'] = []) =>
    inSituation(
      () =>
        inSheet((sheet) => {
          for (const [limit, color] of [
            ['85', '#FF0000'],
            ['95', '#FFFF00'],
          ] as const) {
            const rule = sheet.getRange('C7:C16').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
            rule.cellValue.format.fill.color = color;
            rule.cellValue.rule = { formula1: limit, operator: 'LessThan' };
          }
        }),
      { threads },
    );
  const theirs = (host: Host) => host.sheet(SCORES).conditionalFormats.filter((rule) => rule.type === 'cellIs');

  test.each([
    ['in an Excel without faults', []],
    ['where two rules on one range can’t be read (#6827)', ['6827']],
    ['where rules that share cells are not found from the whole sheet (#5222)', ['5222']],
    ['with both', ['6827', '5222']],
  ] as const)('%s: the result is there, theirs stay, and ours go', async (_name, threads) => {
    const { host, before } = await withRules(threads);
    const { assessment, written } = valueOf(await click());
    expect(assessment.score).toBe(SCORE);
    expect(codes(assessment.findings).filter((code) => code.endsWith('-missing'))).toEqual([]);
    expect(theirs(host)).toHaveLength(2);
    host.setCell(SCORES, 'C14', 99);
    valueOf(await click());
    expect(theirs(host)).toHaveLength(2);
    expect(written.sheets).toEqual([MEASURES, ANALYSIS]);
    host.setCell(SCORES, 'C14', 84.5);
    valueOf(await click());
    const { findings } = valueOf(await restore({ sheet: SCORES }));
    expect(findings).toEqual([]);
    expect(host.sheet(SCORES).conditionalFormats.filter((rule) => rule.type !== 'cellIs')).toEqual([]);
    expect(theirs(host)).toHaveLength(2);
    expect(before.length).toBeGreaterThan(0);
  });

  test('ours follow a corrected score also where rules are read one by one (#6827)', async () => {
    const { host } = await withRules(['6827']);
    const ours = () =>
      host
        .sheet(SCORES)
        .conditionalFormats.filter((rule) => rule.type === 'expression' && rule.address.startsWith('C'));
    valueOf(await click());
    const first = ours().map((rule) => rule.address);
    host.setCell(SCORES, 'C14', 99);
    valueOf(await click());
    const second = ours().map((rule) => rule.address);
    expect(second).toHaveLength(new Set(second).size);
    const plain = await openFixture(FILE);
    plain.setCell(SCORES, 'C14', 99);
    valueOf(await click());
    const wanted = plain.sheet(SCORES).conditionalFormats.filter((rule) => rule.address.startsWith('C'));
    expect(second.sort()).toEqual(wanted.map((rule) => rule.address).sort());
    expect(first.length).toBeGreaterThan(0);
  });

  test('no two rules of ours lie on the same range', async () => {
    const { host } = await withRules();
    for (const score of [84.5, 90, 99]) {
      host.setCell(SCORES, 'C10', score);
      valueOf(await click());
      const ours = host.sheet(SCORES).conditionalFormats.filter((rule) => rule.type === 'expression');
      expect(new Set(ours.map((rule) => rule.address)).size).toBe(ours.length);
    }
  });

  test('that came back by Ctrl+Z and can’t be loaded any more (#6396): the next click goes on', async () => {
    const { host } = await inSituation(() => undefined, { threads: ['6396'] });
    valueOf(await click());
    await Excel.run(async (context) => {
      const rules = context.workbook.worksheets.getItem(SCORES).getRange().conditionalFormats;
      rules.load('items/id');
      await context.sync();
      rules.items[0]?.delete();
      await context.sync();
    });
    host.undoRuleDeletion();
    host.setCell(SCORES, 'C14', 99);
    const { assessment, written } = valueOf(await click());
    expect(written.sheets).toEqual([MEASURES, ANALYSIS]);
    expect(codes(assessment.findings).filter((code) => code.endsWith('-missing'))).toEqual([]);
    const restored = valueOf(await restore({ sheet: SCORES }));
    expect(restored.removedSheets).toEqual([MEASURES, ANALYSIS]);
    expect(codes(restored.findings)).toContain('highlights-left');
  });
});

describe('input rules of staff’s on a worksheet of ours', () => {
  test('staff’s different input rules in a column of ours get no common rule (#2594)', async () => {
    const { host } = await inSituation(() => undefined);
    valueOf(await click({ worksheets: ALL }));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(TRACKING).getRange('D9:D10');
      range.dataValidation.clear();
      range.dataValidation.rule = { textLength: { formula1: 3, operator: 'GreaterThan' } };
      await context.sync();
    });
    host.setCell(SCORES, 'C14', 99);
    const { assessment } = valueOf(await click({ worksheets: ALL }));
    expect(codes(assessment.findings).filter((code) => code.endsWith('-missing'))).toEqual([]);
  });
});

describe('worksheets of ours that were deleted by hand', () => {
  // A name keeps the address, "=#REF!$A$1:$E$40", until the workbook is saved and opened (#3583).
  test('come anew at the next click', async () => {
    const { host, before } = await inSituation(() => undefined);
    valueOf(await click());
    host.deleteSheet(MEASURES);
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    await expectAsBefore(host, before);
  });

  test('are no obstacle to restoring', async () => {
    const { host, before } = await inSituation(() => undefined);
    valueOf(await click());
    host.deleteSheet(MEASURES);
    host.deleteSheet(ANALYSIS);
    expect(valueOf(await restore({ sheet: SCORES })).removedSheets).toEqual([]);
    expect(differences(before, await savedAfresh(host))).toEqual([]);
  });

  test('after saving and opening, too', async () => {
    const { host, before } = await inSituation(() => undefined);
    valueOf(await click());
    host.deleteSheet(MEASURES);
    const again = await openBytes(await host.save());
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    await expectAsBefore(again, before);
  });

  test('deleting the score sheet leaves its worksheets to staff, and another sheet is analysed', async () => {
    const { host } = await inSituation(() => undefined);
    valueOf(await click());
    host.copySheet(SCORES, { after: SCORES });
    const copy = `${SCORES} (2)`;
    host.deleteSheet(SCORES);
    const { written } = valueOf(await analyse({ sheet: copy }));
    expect(written.sheets).toHaveLength(2);
    expect(host.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining([MEASURES, ANALYSIS]));
  });
});

describe('a score sheet that was copied for another agency', () => {
  // The copy gets names of its own of the same spelling; #2875: the workbook's names may be taken for them.
  const places: [string, Parameters<Host['copySheet']>[1], HostOptions['threads']][] = [
    ['behind', { after: SCORES }, []],
    ['in front', { before: SCORES }, []],
    ['in front, the names of the workbook going to the copy', { before: SCORES, names: 'to-copy' }, []],
    ['behind, its names taken for the workbook’s (#2875)', { after: SCORES }, ['2875']],
    ['behind, the workbook’s names listed as its own (#1011)', { after: SCORES }, ['1011']],
  ];

  test.each(places)(
    '%s: it has one block, the original keeps its own, and each is restored alone',
    async (_n, to, threads) => {
      const { host, before } = await inSituation(() => undefined, { threads });
      const first = valueOf(await click());
      const copy = host.copySheet(SCORES, to);
      host.setCell(copy, 'C14', 99);
      const original = shownIn(host, first.written.block);
      const second = valueOf(await analyse({ sheet: copy }));
      expect(second.written.block).toBe(first.written.block);
      expect(second.assessment.indicators.find((one) => one.id === 8)?.score).toBe(99);
      expect(shownIn(host, first.written.block)).toEqual(original);
      const beyond = host.sheet(copy).usedArea?.lastColumn ?? 0;
      expect(beyond).toBe(host.sheet(SCORES).usedArea?.lastColumn);

      valueOf(await restore({ sheet: copy }));
      expect(host.sheet(copy).cell('E7').value).toBe('');
      expect(host.sheet(copy).conditionalFormats).toEqual([]);
      expect(shownIn(host, first.written.block)).toEqual(original);

      valueOf(await click());
      valueOf(await restore({ sheet: SCORES }));
      host.deleteSheet(copy);
      expect(host.names).toEqual([]);
      expect(differences(before, await savedAfresh(host)).filter((text) => !text.startsWith('xl/styles'))).toEqual([]);
    },
  );

  test('a name of the copy’s own that this version does not know stays at a click', async () => {
    const { host } = await inSituation(() => undefined);
    valueOf(await click());
    const copy = host.copySheet(SCORES, { before: SCORES });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(copy);
      sheet.names.add('ITA_1_future', sheet.getRange('A1:B3'));
      await context.sync();
    });
    valueOf(await analyse({ sheet: copy }));
    await Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem(copy);
      const [known, unknown] = ['ITA_1_result', 'ITA_1_future'].map((name) => names.getItemOrNullObject(name));
      known?.load('name');
      unknown?.load('name');
      await context.sync();
      expect([known?.isNullObject, unknown?.isNullObject]).toEqual([true, false]);
    });
  });

  // Nobody typed into these blocks: what differs is of the sheet, the year or the time that they were copied from.
  const announce = (host: Host, sheet: string, level: string | null) => {
    const text = level === null ? '' : `มีค่าคะแนนเท่ากับ 95.01 คะแนน อยู่ในระดับ ${level}`;
    host.setCell(sheet, 'A4', text);
  };
  const removeRecords = async () => {
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.load('items/id');
      await context.sync();
      for (const part of parts.items) part.delete();
      await context.sync();
    });
  };
  const copies: readonly (readonly [string, (host: Host) => Promise<void>])[] = [
    ['whose record goes with it', () => Promise.resolve()],
    [
      'of a block that was written anew since',
      async (host) => {
        announce(host, SCORES, null);
        host.setCell(SCORES, 'A2', 'ประจำปีงบประมาณ พ.ศ. 2566');
        valueOf(await analyse({ sheet: SCORES, language: 'en', lines: { weak: 80, watch: 90 } }));
      },
    ],
    ['whose record another program dropped', removeRecords],
  ];

  test.each(copies)('%s is not said to be typed over, and keeps nothing of the old announcement', async (_n, since) => {
    const { host } = await inSituation(() => undefined);
    announce(host, SCORES, 'ผ่านดี');
    valueOf(await click());
    const copy = host.copySheet(SCORES, { after: SCORES });
    await since(host);
    host.setCell(copy, 'A2', 'ประจำปีงบประมาณ พ.ศ. 2568');
    announce(host, copy, null);
    host.setCell(copy, 'C14', 99);
    const { written } = valueOf(await analyse({ sheet: copy }));
    expect(written.block).toBe('E6:K36');
    const shown = ['E6', 'I36', 'K36', 'K34', 'K30'].map((cell) => host.sheet(copy).cell(cell).value);
    expect(shown).toEqual(['ผลวิเคราะห์ ITA ปีงบประมาณ พ.ศ. 2568', '–', '', '', 'ยังสรุปไม่ได้']);
  });

  test.each(copies)('%s is said to be typed over where somebody did so', async (_n, since) => {
    const { host } = await inSituation(() => undefined);
    announce(host, SCORES, 'ผ่านดี');
    valueOf(await click());
    const copy = host.copySheet(SCORES, { after: SCORES });
    await since(host);
    host.setCell(copy, 'I7', 99.99);
    host.setCell(copy, 'E7', 'คะแนนของเรา');
    expect(await analyse({ sheet: copy })).toMatchObject({
      ok: false,
      refusal: { code: 'block-edited', cells: ['E7', 'I7'] },
    });
  });

  test('restoring on the copy first leaves the original’s results', async () => {
    const { host } = await inSituation(() => undefined);
    const first = valueOf(await click());
    const copy = host.copySheet(SCORES, { before: SCORES });
    const original = shownIn(host, first.written.block);
    await restore({ sheet: copy, force: true });
    expect(shownIn(host, first.written.block)).toEqual(original);
    expect(host.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining([MEASURES, ANALYSIS]));
  });
});

describe('how Excel computes', () => {
  test('by hand only: every figure is there without F9', async () => {
    const usual = await ordinary({ worksheets: ALL });
    const { host, before } = await inSituation(() =>
      inSheet((_, context) => {
        context.application.calculationMode = Excel.CalculationMode.manual;
      }),
    );
    const { written } = valueOf(await click({ worksheets: ALL }));
    expect(shownIn(host, written.block)).toEqual(usual.block);
    expect(written.sheets.map((sheet) => contents(host, sheet))).toEqual(usual.sheets);
    host.setCell(SCORES, 'C14', 99);
    valueOf(await click({ worksheets: ALL }));
    expect(contents(host, ANALYSIS).flat()).toContain(99);
    host.setCell(SCORES, 'C14', 84.5);
    valueOf(await click({ worksheets: ALL }));
    valueOf(await restore({ sheet: SCORES }));
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES]);
    expect(before.length).toBeGreaterThan(0);
  });

  test('precision as displayed leaves scores, points and EIT parts their decimals, with a finding', async () => {
    const bytes = await changed(FILE, 'xl/workbook.xml', (text) =>
      text
        .replace(/<calcPr[^>]*(?:\/>|>\s*<\/calcPr>)/g, '')
        .replace('</workbook>', '<calcPr calcId="191029" fullPrecision="0"/></workbook>'),
    );
    const host = await openBytes(bytes);
    const { assessment, written } = valueOf(await click({ eitParts: { part1: 83.4567, part2: 88.7654 } }));
    expect(assessment.score).toBe(SCORE);
    expect(codes(assessment.findings)).toContain('precision-as-displayed');
    const values = contents(host, SCORES).flat();
    expect(values).toContain(83.4567);
    expect(values).toContain(88.7654);
    const again = valueOf(await assessSheet({ sheet: SCORES }));
    expect(again.assessment.eitParts.part1?.score).toBe(83.4567);
    expect(written.block).not.toBe('');
  });

  test('with the 1904 date system: due dates show the day that is meant', async () => {
    const bytes = await changed(FILE, 'xl/workbook.xml', (text) =>
      /<workbookPr[^>]*\/>/.test(text)
        ? text.replace(/<workbookPr([^>]*)\/>/, '<workbookPr$1 date1904="1"/>')
        : text.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    );
    const dates = async (host: Host) => {
      valueOf(await click({ worksheets: ALL, digits: 'arabic' }));
      const found: string[] = [];
      const area = host.sheet(TRACKING).usedArea;
      for (let row = 0; row <= (area?.lastRow ?? -1); row += 1) {
        for (let column = 0; column <= (area?.lastColumn ?? -1); column += 1) {
          const cell = host.sheet(TRACKING).cell(row, column);
          if (String(cell.formula).startsWith('=DATE(')) found.push(cell.text);
        }
      }
      return found;
    };
    const usual = await dates(await openFixture(FILE));
    expect(usual.length).toBeGreaterThan(6);
    expect(await dates(await openBytes(bytes))).toEqual(usual);
  });
});

describe('what is in front', () => {
  test('a chart sheet: it is said, and a sheet that is named is analysed all the same', async () => {
    // #2444
    const { host } = await inSituation((open) => {
      open.activeChartSheet = true;
    });
    const refused = await assessSheet();
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'chart-sheet' } });
    if (!refused.ok) expect(refusalMessage(refused.refusal, 'th').length).toBeGreaterThan(20);
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    valueOf(await restore({ sheet: SCORES }));
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES]);
  });

  test('another workbook: it is said, and nothing is changed', async () => {
    // #6365 and Microsoft's page on troubleshooting Excel add-ins
    const { host, before } = await inSituation((open) => {
      open.focusElsewhere = true;
    });
    for (const job of [() => assessSheet(), () => assessSheet({ sheet: SCORES }), () => click()]) {
      expect(await job()).toMatchObject({ ok: false, refusal: { code: 'other-workbook' } });
    }
    host.focusElsewhere = false;
    expect(differences(before, await savedAfresh(host))).toEqual([]);
    valueOf(await click());
    await expectAsBefore(host, before);
  });

  test('another workbook, when something is to be restored: refused with nothing changed', async () => {
    const { host } = await inSituation(() => undefined);
    valueOf(await click());
    const written = await savedAfresh(host);
    host.focusElsewhere = true;
    expect((await restore({ sheet: SCORES })).ok).toBe(false);
    host.focusElsewhere = false;
    valueOf(await restore({ sheet: SCORES }));
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES]);
    expect(written.length).toBeGreaterThan(0);
  });

  test('a hidden sheet of scores is named, with how to show it', async () => {
    const { host } = await inSituation(async (open) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add('อื่น ๆ');
        await context.sync();
      });
      open.activeSheet = 'อื่น ๆ';
      open.setSheetVisibility(SCORES, 'Hidden');
    });
    expect(await assessSheet()).toMatchObject({
      ok: false,
      refusal: { code: 'sheet-hidden', parameters: { sheet: SCORES } },
    });
    const { assessment } = valueOf(await click());
    expect(codes(assessment.findings)).toContain('sheet-is-hidden');
    expect(host.sheet(SCORES).visibility).toBe('Hidden');
  });
});

describe('sheets of other sizes', () => {
  test('an Excel 97–2003 workbook without a record has its formats restored to the sheet’s end', async () => {
    const { host, before } = await inSituation(
      () => inSheet((sheet) => (sheet.getRange('F:G').format.fill.color = '#FFF2CC')),
      { grid: 'xls' },
    );
    valueOf(await click());
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.load('items/id');
      await context.sync();
      parts.items.forEach((part) => part.delete());
      await context.sync();
    });
    expect(await restore({ sheet: SCORES })).toMatchObject({ ok: false, refusal: { code: 'record-missing' } });
    await expectAsBefore(host, before, { force: true });
  });

  test('an Excel 97–2003 workbook, 65,536 × 256: written and restored', async () => {
    const { host, before } = await inSituation(() => undefined, { grid: 'xls' });
    expect(valueOf(await click({ worksheets: ALL })).written.sheets).toEqual([MEASURES, ANALYSIS, TRACKING, MEMO]);
    valueOf(await click({ worksheets: ALL }));
    await expectAsBefore(host, before);
  });

  test.each([
    ['in the last column', 'XFD1', 'web'],
    ['in the last column', 'XFD1', 'desktop'],
    ['far below', 'Z300000', 'web'],
    ['far below', 'Z300000', 'desktop'],
    ['in the last row', 'A1048576', 'desktop'],
    ['in the last cell', 'XFD1048576', 'web'],
  ] as const)(
    'a stray value %s, %s, in Excel on the %s: the scores beside it are read',
    async (_name, cell, platform) => {
      // More than five million cells, and whole rows or columns, give no values (resource limits; #4783).
      const { host, before } = await inSituation((open) => open.setCell(SCORES, cell, 'x'), { platform });
      const { assessment } = valueOf(await click());
      expect(assessment.score).toBe(SCORE);
      expect(host.sheet(SCORES).cell(cell).value).toBe('x');
      await expectAsBefore(host, before);
    },
  );

  test('a whole row that is filled is read', async () => {
    const { host } = await inSituation(() =>
      inSheet((sheet) => {
        for (const half of ['A40:XFC40', 'XFD40']) {
          sheet.getRange(half).values = [Array.from({ length: half === 'XFD40' ? 1 : 16_383 }, () => 1)];
        }
      }),
    );
    expect(valueOf(await assessSheet({ sheet: SCORES })).assessment.score).toBe(SCORE);
    expect(host.sheet(SCORES).cell('XFD40').value).toBe(1);
  });

  test('one wide row above the table does not drive the block off the screen', async () => {
    const { written: usual } = await (async () => {
      await openFixture(FILE);
      return valueOf(await click());
    })();
    const { host, before } = await inSituation((open) => {
      for (let column = 0; column < 24; column += 1)
        open.setCell(SCORES, `${String.fromCharCode(66 + column)}1`, 'แบบฟอร์ม');
    });
    expect(valueOf(await click()).written.block).toBe(usual.block);
    await expectAsBefore(host, before);
  });
});

describe('names', () => {
  test('more names than fit into one message still allow reading, writing and restoring', async () => {
    const long = 'x'.repeat(240);
    const junk = Array.from(
      { length: 9_000 },
      (_, index) => `<definedName name="_${long}${index}" comment="${long}">'${SCORES}'!$A$${index + 1}</definedName>`,
    );
    const bytes = await changed(FILE, 'xl/workbook.xml', (text) =>
      text.replace('</sheets>', `</sheets><definedNames>${junk.join('')}</definedNames>`),
    );
    const host = await openBytes(bytes);
    const before = await savedAfresh(host);
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    await expectAsBefore(host, before);
  }, 120_000);

  test('that point into another workbook are nobody’s', async () => {
    const named = ['result', 'measures', 'analysis'].map(
      (part) => `<definedName name="ITA_1_${part}">'[Book1.xlsx]${SCORES}'!$A$1:$E$9</definedName>`,
    );
    const bytes = await changed(FILE, 'xl/workbook.xml', (text) =>
      text.replace('</sheets>', `</sheets><definedNames>${named.join('')}</definedNames>`),
    );
    const host = await openBytes(bytes);
    expect(valueOf(await assessSheet({ sheet: SCORES })).assessment.score).toBe(SCORE);
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    valueOf(await restore({ sheet: SCORES }));
    expect(host.sheet(SCORES).usedArea).toEqual((await openFixture(FILE)).sheet(SCORES).usedArea);
  });

  test.each([
    ['of a sheet that is gone', '=#REF!$A$1:$E$40'],
    ['of nothing', '=#REF!'],
    ['of a whole sheet', `='${SCORES}'!$A$1:$XFD$1048576`],
    ['of a constant', '=42'],
  ])('%s are nobody’s', async (_name, formula) => {
    const { host, before } = await inSituation(() =>
      inSheet((_, context) => {
        for (const part of ['result', 'measures', 'analysis']) context.workbook.names.add(`ITA_1_${part}`, formula);
      }),
    );
    valueOf(await assessSheet({ sheet: SCORES }));
    expect(valueOf(await click()).written.sheets).toEqual([MEASURES, ANALYSIS]);
    valueOf(await restore({ sheet: SCORES }));
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SCORES]);
    expect(before.length).toBeGreaterThan(0);
  });
});
