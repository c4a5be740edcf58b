/** The block beside the scores shows what the pane computes, whatever is done to the table; or the pane says so. */
import { analyse, assessSheet, type Choices } from '../../src/analyse';
import type { Assessment } from '../../src/ita/assessment';
import { levelTable } from '../../src/ita/explainLevels';
import { blockTexts } from '../../src/texts/block';
import type { Language } from '../../src/texts/language';
import { resultBlock } from '../../src/sheet/drafts/resultBlock';
import { LONGEST_FORMULA } from '../../src/sheet/drafts/scoreFormula';
import { emptyWorkbook } from '../emptyWorkbook';
import type { Host } from '../host';
import { agencyScores, assess, publishedResult, reading, request, SEED } from '../ita/support';
import { NAMES } from '../sheet/find/reading';
import { openBytes, openFixture, fixture, valueOf } from './support';

const SEED_FILE = 'seed-both-tables.xlsx';
const SHEET = 'ITA 2567';
const DIFFERS = ['block-score-differs', 'block-level-differs'];

type Row = readonly (string | number)[];

/** A workbook whose only sheet holds these rows from A1 on. */
async function sheetOf(rows: readonly Row[]): Promise<Host> {
  const host = await openBytes(emptyWorkbook(['ITA']));
  await Excel.run(async (context) => {
    const width = Math.max(...rows.map((row) => row.length));
    const sheet = context.workbook.worksheets.getItem('ITA');
    sheet.getRangeByIndexes(0, 0, rows.length, width).values = rows.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? ''),
    );
    await context.sync();
  });
  return host;
}

const blockArea = (address: string) => {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  const columns = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const letters = columns.slice(columns.indexOf(left), columns.indexOf(right) + 1);
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, index) => Number(top) + index);
  return rows.map((row) => letters.map((letter) => `${letter}${row}`));
};

/** Score and level of the block, beside their labels. */
function shown(host: Host, sheet: string, block: string): unknown[] {
  const [, score = [], level = []] = blockArea(block);
  return [score[4], level[4]].map((cell) => host.sheet(sheet).cell(cell ?? '').value);
}

/** What the pane computes from the sheet, and whether it says that the block shows something else. */
async function computed(options: Choices = {}) {
  const { assessment, ownBlock } = valueOf(await assessSheet(options));
  return {
    result: [assessment.score, assessment.level.certain.name],
    block: ownBlock ?? '',
    said: assessment.findings.filter(({ code }) => DIFFERS.includes(code)),
  };
}

async function expectAgreement(host: Host, sheet = SHEET): Promise<void> {
  const { result, block, said } = await computed({ sheet });
  expect(shown(host, sheet, block)).toEqual(result);
  expect(said).toEqual([]);
}

async function analysed(open: Promise<Host>): Promise<Host> {
  const host = await open;
  valueOf(await analyse({ worksheets: ['analysis'] }));
  return host;
}

/** Cells of the block and of the analysis worksheet that show an error. */
function errors(host: Host, sheet: string, block: string): string[] {
  const isError = (value: unknown) => typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value);
  const own = blockArea(block)
    .flat()
    .filter((cell) => isError(host.sheet(sheet).cell(cell).value));
  const [analysis] = host.sheets.filter(({ name }) => name.startsWith('วิเคราะห์'));
  const area = analysis?.usedArea;
  for (let row = 0; row <= (area?.lastRow ?? -1); row += 1) {
    for (let column = 0; column <= (area?.lastColumn ?? -1); column += 1) {
      if (isError(analysis?.cell(row, column).value)) own.push(`วิเคราะห์ ${row}, ${column}`);
    }
  }
  return own;
}

describe('the block of the seed shows what the pane computes', () => {
  const clearSecondTable = (host: Host) => {
    for (let row = 17; row <= 35; row += 1) for (const letter of 'ABC') host.setCell(SHEET, `${letter}${row}`, '');
  };
  const changes: readonly (readonly [string, (host: Host) => void])[] = [
    ['after the first table was sorted by score', (host) => host.sortRows(SHEET, 'A7:C16', 'C')],
    ['after it was sorted the other way round', (host) => host.sortRows(SHEET, 'A7:C16', 'C', { descending: true })],
    ['after a row came in above the table', (host) => host.insertRows(SHEET, 3)],
    ['after a row came in within the table', (host) => host.insertRows(SHEET, 10)],
    ['after a column came in', (host) => host.insertColumns(SHEET, 'B')],
    ['after a score was corrected', (host) => host.setCell(SHEET, 'C30', 73.29)],
  ];

  test.each(changes)('%s', async (_name, change) => {
    const host = await analysed(openFixture(SEED_FILE));
    change(host);
    await expectAgreement(host);
  });

  test('after the misprint was corrected, a click more, and the second table cleared', async () => {
    const host = await analysed(openFixture(SEED_FILE));
    host.setCell(SHEET, 'C10', 96.51);
    await expectAgreement(host);
    valueOf(await analyse());
    // Of two equal cells it is the number in the first table that is read.
    expect(host.sheet(SHEET).cell('I20').formula).toBe(
      '=IFERROR(IF(COUNT(INDEX($C$7:$C$16,MATCH(4,$A$7:$A$16,0))),INDEX($C$7:$C$16,MATCH(4,$A$7:$A$16,0)),INDEX($C$7:$C$16,MATCH(4,$A$7:$A$16,0))&""),"")',
    );
    clearSecondTable(host);
    await expectAgreement(host);
  });

  test('the pane reports a score that stands only in the second table before another click', async () => {
    const host = await analysed(openFixture(SEED_FILE));
    host.setCell(SHEET, 'C10', 96.51);
    clearSecondTable(host);
    expect(shown(host, SHEET, 'E6:K36')).toEqual(['ยังไม่มีคะแนน', 'ยังไม่มีคะแนน']);
    expect(errors(host, SHEET, 'E6:K36')).toEqual([]);
    const { said } = await computed();
    expect(said).toEqual([
      {
        code: 'block-score-differs',
        severity: 'error',
        cells: ['I7'],
        parameters: { shown: 'ยังไม่มีคะแนน', computed: '95.01' },
      },
    ]);
    const { assessment } = valueOf(await analyse());
    expect(assessment.findings.filter(({ code }) => DIFFERS.includes(code))).toEqual([]);
    await expectAgreement(host);
  });

  test('or says so: the announced level was changed', async () => {
    const host = await analysed(openFixture(SEED_FILE));
    host.setCell(SHEET, 'A4', 'มีค่าคะแนนเท่ากับ 95.01 คะแนน อยู่ในระดับ ผ่านดี');
    expect((await computed()).said).toMatchObject([
      { code: 'block-level-differs', cells: ['I8'], parameters: { shown: 'ผ่าน', computed: 'ผ่านดี' } },
    ]);
    valueOf(await analyse());
    await expectAgreement(host);
  });

  test('after the year was changed to one of the same rules; of other rules, it says so', async () => {
    const host = await analysed(openFixture(SEED_FILE));
    host.renameSheet(SHEET, 'ITA');
    host.setCell('ITA', 'A2', 'ประจำปีงบประมาณ พ.ศ. 2568');
    await expectAgreement(host, 'ITA');
    host.setCell('ITA', 'A2', 'ประจำปีงบประมาณ พ.ศ. 2565');
    expect((await computed({ sheet: 'ITA' })).said).toMatchObject([
      { code: 'block-level-differs', parameters: { shown: 'ผ่าน', computed: 'AA' } },
    ]);
  });

  test('also on a copied sheet', async () => {
    const host = await analysed(openFixture(SEED_FILE));
    const copy = host.copySheet(SHEET);
    host.sortRows(copy, 'A7:C16', 'C');
    await expectAgreement(host, copy);
  });

  test('or says so: parts given to the pane are not in the block yet, which is no difference', async () => {
    await analysed(openFixture(SEED_FILE));
    expect((await computed({ eitParts: { part1: 86, part2: 86.1 } })).said).toEqual([]);
  });

  test.each(['analysed', 'edited'])('written by version 0.1.0 (%s)', async (file) => {
    const host = await openBytes(await fixture(`version-0.1.0/${file}.xlsx`));
    const sheet = 'ผลคะแนน ITA';
    await expectAgreement(host, sheet);
    host.setCell(sheet, 'I7', 96.47);
    expect((await computed({ sheet })).said).toMatchObject([{ cells: ['I7'], parameters: { shown: '96.47' } }]);
  });

  test('in English, with every name and word of the block in that language', async () => {
    const host = await openFixture(SEED_FILE);
    const { written } = valueOf(await analyse({ language: 'en', worksheets: ['analysis'] }));
    expect(shown(host, SHEET, written.block)).toEqual([95.01, 'Pass']);
    expect((await computed()).said).toEqual([]);
    const texts = blockArea(written.block).flatMap((row) => row.map((cell) => host.sheet(SHEET).cell(cell).text));
    expect(texts.filter((text) => /[ก-๙]/.test(text))).toEqual([]);
    host.sortRows(SHEET, 'A7:C16', 'C');
    expect(shown(host, SHEET, written.block)).toEqual([95.01, 'Pass']);
    // The worksheets stay Thai.
    const [analysis] = host.sheets.filter(({ name }) => name.startsWith('วิเคราะห์'));
    const states = Array.from({ length: 30 }, (_, row) => analysis?.cell(row, 6).value);
    expect(states).toContain('ควรพัฒนา');
  });
});

/** The results beside the levels as the pane and the analysis tell them. */
function resultsOf({ level }: Assessment, language: Language): string[] {
  const texts = blockTexts[language];
  const held = level.possible.length === 1 ? texts.held : texts.heldAtLeast;
  const words = { held, missed: texts.notHeld, unknown: texts.undecided, below: '' };
  return levelTable(level).map(({ result }) => words[result]);
}

describe('the block marks one level as the pane does, and says nothing of those below', () => {
  /** IIT, EIT and OIT of each: at 95.01, all of them above 95, from 85 on, and below. */
  const scores = {
    seed: SEED,
    high: [97, 97, 97, 97, 97, 96, 96, 96, 98, 98],
    line: [85, 85, 85, 85, 85, 85, 85, 85, 85, 85],
    good: [90, 90, 90, 90, 90, 88, 88, 88, 86, 86],
    lowOit: [97, 97, 97, 97, 97, 96, 96, 96, 84, 84],
    low: [72, 72, 72, 72, 72, 70, 70, 70, 71, 71],
    urgent: [32, 32, 32, 32, 32, 30, 30, 30, 31, 31],
    full: [90, 90, 90, 90, 90, 100, 100, 100, 90, 90],
  };
  const names = Object.keys(scores) as (keyof typeof scores)[];
  const announced = ['', 'ผ่าน', 'ผ่านดี', 'ผ่านดีเยี่ยม'];
  const languages = ['th', 'th', 'en'] as const;
  const cases = names.flatMap((name, row) =>
    announced.map((level, column) => [name, level, languages[(row + column) % 3] ?? 'th'] as const),
  );
  /** As [EIT part 1, EIT part 2], typed after the click, and one OIT score. */
  const edits: readonly (readonly [number | '', number | '', number | null])[] = [
    ['', '', null],
    [95, '', null],
    [84.99, '', null],
    ['', 99, null],
    [10, 11, null],
    [85, 100, null],
    [101, '', null],
    ['', '', 99],
    ['', '', 60],
    ['', '', 0],
    ['', '', null],
  ];

  test.each(cases)('%s announced as “%s”, in %s', async (name, level, language) => {
    const rows = scores[name].map((score, index): Row => [index + 1, NAMES[index] ?? '', score]);
    const host = await sheetOf([['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567'], ['ที่', 'ตัวชี้วัด', 'คะแนน'], ...rows]);
    const total = valueOf(await assessSheet()).assessment.score.toFixed(2);
    if (level !== '') host.setCell('ITA', 'A14', `มีค่าคะแนนเท่ากับ ${total} คะแนน อยู่ในระดับ ${level}`);
    const { written } = valueOf(await analyse({ language }));
    const at = blockArea(written.block);
    const value = (row: number, column: number) => host.sheet('ITA').cell(at[row]?.[column] ?? '').value;
    const oit = scores[name][9] ?? 0;
    for (const [part1, part2, score] of edits) {
      host.setCell('ITA', at[7]?.[4] ?? '', part1);
      host.setCell('ITA', at[8]?.[4] ?? '', part2);
      host.setCell('ITA', 'C12', score ?? oit);
      const { assessment } = valueOf(await assessSheet());
      const edited = `${part1}/${part2}/${score ?? ''}`;
      expect([edited, ...[23, 24, 25, 26, 27].map((row) => value(row, 6))]).toEqual([
        edited,
        ...resultsOf(assessment, language),
      ]);
      const { possible, certain } = assessment.level;
      const highest = possible[possible.length - 1] ?? certain;
      const shownName = language === 'en' ? highest.englishName : highest.name;
      expect([edited, value(3, 4)]).toEqual([edited, highest === certain ? '' : shownName]);
    }
  });
});

describe('the published level settles what the figures leave open', () => {
  /** Conditions on the parts and results of the three highest levels, then the bounds of the lowest figure. */
  type Shown = readonly (string | number)[];
  const cases: readonly (readonly [string, readonly (number | '')[], readonly Shown[]])[] = [
    [
      'ผ่านดี',
      ['', ''],
      [
        [-1, 'ไม่ผ่าน'],
        ['ตามที่ประกาศ', '◀ ระดับที่ได้'],
        ['–', ''],
        [85, '', 'ตามที่ประกาศ'],
        [86.05, '', ''],
      ],
    ],
    [
      'ผ่าน',
      ['', ''],
      [
        [-1, 'ไม่ผ่าน'],
        ['ตามที่ประกาศ', 'ไม่ผ่าน'],
        ['–', '◀ ระดับที่ได้'],
        [0, '', ''],
        [84.99, '', 'ตามที่ประกาศ'],
      ],
    ],
    [
      'none is announced',
      ['', ''],
      [
        [-1, 'ไม่ผ่าน'],
        [0, 'ยังสรุปไม่ได้'],
        ['–', '◀ ระดับที่ยืนยันได้'],
        [0, '', ''],
        [86.05, '', ''],
      ],
    ],
    [
      'ผ่านดี',
      ['', 85],
      [
        [-1, 'ไม่ผ่าน'],
        [1, '◀ ระดับที่ได้'],
        ['–', ''],
        [85, 'ทราบแล้ว', ''],
        [85, '', ''],
      ],
    ],
    [
      'ผ่านดี',
      ['', 84.99],
      [
        [-1, 'ไม่ผ่าน'],
        [-1, 'ไม่ผ่าน'],
        ['–', '◀ ระดับที่ได้'],
        [84.99, 'ทราบแล้ว', ''],
        [84.99, '', ''],
      ],
    ],
    [
      'ผ่าน',
      [99, ''],
      [
        [-1, 'ไม่ผ่าน'],
        ['ตามที่ประกาศ', 'ไม่ผ่าน'],
        ['–', '◀ ระดับที่ได้'],
        [0, '', ''],
        [84.99, '', 'ตามที่ประกาศ'],
      ],
    ],
    // Parts on one side of EIT: of them nothing is concluded, and the level stays the published one.
    [
      'ผ่านดี',
      [90, 91],
      [
        [-1, 'ไม่ผ่าน'],
        ['ตามที่ประกาศ', '◀ ระดับที่ได้'],
        ['–', ''],
        [0, '', ''],
        [86.05, '', ''],
      ],
    ],
    [
      'ผ่าน',
      [90, 91],
      [
        [-1, 'ไม่ผ่าน'],
        [0, 'ยังสรุปไม่ได้'],
        ['–', '◀ ระดับที่ได้'],
        [0, '', ''],
        [86.05, '', ''],
      ],
    ],
  ];

  test.each(cases)(
    '%s, with the parts %p: what it proves is told from what the figures do',
    async (level, parts, told) => {
      const host = await openFixture('seed-first-table.xlsx');
      const sheet = host.activeSheet;
      SEED.forEach((score, index) => host.setCell(sheet, `C${7 + index}`, score));
      host.setCell(sheet, 'A3', '');
      host.setCell(sheet, 'A4', /^ผ่าน/.test(level) ? `มีค่าคะแนนเท่ากับ 95.01 คะแนน อยู่ในระดับ ${level}` : '');
      const { written } = valueOf(await analyse());
      const at = blockArea(written.block);
      parts.forEach((part, index) => host.setCell(sheet, at[7 + index]?.[4] ?? '', part));
      const value = (row: number, column: number) => host.sheet(sheet).cell(at[row]?.[column] ?? '').value;
      const levels = [23, 24, 25].map((row) => [value(row, 5), value(row, 6)]);
      expect([...levels, ...[28, 29].map((row) => [4, 5, 6].map((column) => value(row, column)))]).toEqual(told);
      await expectAgreement(host, sheet);
    },
  );
});

describe('a part of EIT that is typed into the block is read as a score is', () => {
  const REWRITTEN = 'eit-part-rewritten';
  const SHARE = 'eit-part-share';
  const OUT = 'eit-part-out-of-range';
  const cases: readonly (readonly [string | number, string, number | null, string | null])[] = [
    [86, 'General', 86, null],
    [0, 'General', 0, null],
    [100, '0.00', 100, null],
    [0.86, '0%', 86, REWRITTEN],
    [0.865, '0.00%', 86.5, REWRITTEN],
    [1, '0%', 100, REWRITTEN],
    [0, '0%', 0, null],
    [1.01, '0%', null, OUT],
    [0.86, 'General', 0.86, SHARE],
    [1, 'General', 1, SHARE],
    [1.01, 'General', 1.01, null],
    ['๘๖.๕๐', 'General', 86.5, REWRITTEN],
    ['86.5%', '@', 86.5, REWRITTEN],
    ['86.5 คะแนน', 'General', 86.5, REWRITTEN],
    ['รอผล', 'General', null, OUT],
    [100.01, 'General', null, OUT],
    [-0.01, 'General', null, OUT],
    [45_000, 'd mmm yyyy', null, OUT],
  ];

  test.each(cases)('%p with the format %s is %p: %s', async (value, format, score, code) => {
    const host = await analysed(openFixture('seed-first-table.xlsx'));
    const sheet = host.activeSheet;
    const part1 = 'I13';
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(part1);
      range.numberFormat = [[format]];
      range.values = [[value]];
      await context.sync();
    });
    const { ownSheets, ownBlock } = valueOf(await assessSheet());
    host.resetCounters();
    const { assessment } = valueOf(await assessSheet({}, { ownSheets, ownBlock }));
    expect(host.roundTrips).toBe(1);
    const codesOf = (all: Assessment) => all.findings.filter((one) => one.code.startsWith('eit-part-'));
    expect(assessment.eitParts.part1?.score ?? null).toBe(score);
    expect(codesOf(assessment).map((one) => [one.code, ...one.cells])).toEqual(code === null ? [] : [[code, part1]]);
    const clicked = valueOf(await analyse());
    expect(codesOf(clicked.assessment).map((one) => one.code)).toEqual(
      code === null || code === REWRITTEN ? [] : [code],
    );
    expect(host.sheet(sheet).cell(part1).value).toBe(score ?? value);
    expect(
      (await assessSheet({ sheet })).ok && valueOf(await assessSheet({ sheet })).assessment.eitParts.part1?.score,
    ).toBe(score ?? undefined);
    if (score !== null) await expectAgreement(host, sheet);
  });
});

describe('tables of other shapes, sorted after the click', () => {
  const upright = (label: (name: string, index: number) => Row): Row[] =>
    SEED.map((score, index) => [...label(NAMES[index] ?? '', index), score]);

  test.each<[string, Row[], string, string]>([
    ['names only', [['ตัวชี้วัด', 'คะแนน'], ...upright((name) => [name])], 'A2:B11', 'B'],
    [
      'number and name in one cell',
      [['ตัวชี้วัด', 'คะแนน'], ...upright((name, index) => [`ตัวชี้วัดที่ ${index + 1} ${name}`])],
      'A2:B11',
      'B',
    ],
    [
      'numbers that begin anew in each instrument',
      [
        ['ที่', 'ตัวชี้วัด', 'คะแนน'],
        ...upright((name, index) => [index < 5 ? index + 1 : index < 8 ? index - 4 : index - 7, name]),
      ],
      'A2:C11',
      'C',
    ],
  ])('%s', async (_name, rows, area, column) => {
    const host = await analysed(sheetOf([['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567'], ...rows]));
    const [, from = '', to = ''] = /^A2:([A-Z])(\d+)$/.exec(area) ?? [];
    host.sortRows('ITA', `A3:${from}${Number(to) + 1}`, column, { descending: true });
    await expectAgreement(host, 'ITA');
  });

  test('names with the signs of MATCH, quotes and stars', async () => {
    const rows = upright((name, index) => [index + 1 === 8 ? `${name} *` : index === 3 ? `"${name}"?` : name]);
    const host = await analysed(sheetOf([['ปีงบประมาณ พ.ศ. 2567'], ['ตัวชี้วัด', 'คะแนน'], ...rows]));
    host.sortRows('ITA', 'A3:B12', 'B');
    await expectAgreement(host, 'ITA');
  });

  test('scores in Thai digits', async () => {
    const thai = (score: number) => score.toFixed(2).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');
    const rows = SEED.map((score, index): Row => [index + 1, NAMES[index] ?? '', thai(score)]);
    const host = await analysed(sheetOf([['ปีงบประมาณ พ.ศ. 2567'], ['ที่', 'ตัวชี้วัด', 'คะแนน'], ...rows]));
    host.sortRows('ITA', 'A3:C12', 'B');
    host.setCell('ITA', 'C3', '๙๐.๐๐');
    await expectAgreement(host, 'ITA');
  });

  const agencies = (names: readonly string[]): Row[] => [
    ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567'],
    ['หน่วยงาน', ...NAMES],
    ...names.map((name, index): Row => [name, ...SEED.map((score) => Math.max(0, score - 3 * index))]),
  ];

  test('the block stays with its agency in a sorted list, and the pane names the first agency', async () => {
    const host = await analysed(sheetOf(agencies(['เทศบาลตำบลควนขนุน', 'เทศบาลตำบลมะกอกเหนือ', 'เทศบาลเมืองพัทลุง'])));
    host.sortRows('ITA', 'A3:K5', 'C');
    const { block, said } = await computed({ sheet: 'ITA' });
    expect(shown(host, 'ITA', block)[0]).toBe(95.01);
    expect(said).toMatchObject([{ code: 'block-score-differs', parameters: { shown: '95.01', computed: '89.01' } }]);
  });

  test('a list that was sorted so that its agency stays the first of all', async () => {
    const host = await analysed(sheetOf(agencies(['เทศบาลตำบลควนขนุน', 'เทศบาลตำบลมะกอกเหนือ', 'เทศบาลเมืองพัทลุง'])));
    host.sortRows('ITA', 'A3:K5', 'C', { descending: true });
    await expectAgreement(host, 'ITA');
  });
});

describe('cells that are no scores', () => {
  const cases: readonly (readonly [string, string | number, string])[] = [
    ['empty', '', 'ยังไม่มีคะแนน'],
    ['a text', 'รอผล', 'ต้องเป็น 0–100'],
    ['105', 105, 'ต้องเป็น 0–100'],
    ['−1', -1, 'ต้องเป็น 0–100'],
    ['#N/A', '=NA()', 'ยังไม่มีคะแนน'],
  ];

  test.each(cases)('%s: said beside the indicator, and no error anywhere', async (_name, value, said) => {
    const host = await analysed(openFixture('seed-first-table.xlsx'));
    const sheet = host.sheets[0]?.name ?? '';
    for (const cell of ['C7', 'C14', 'C16']) {
      const before = host.sheet(sheet).cell(cell).value;
      host.setCell(sheet, cell, value);
      expect(host.sheet(sheet).cell(`K${Number(cell.slice(1)) + 10}`).value).toBe(said);
      expect(shown(host, sheet, 'E6:K36')).toEqual(['ยังไม่มีคะแนน', 'ยังไม่มีคะแนน']);
      expect(errors(host, sheet, 'E6:K36')).toEqual([]);
      host.setCell(sheet, cell, before);
    }
    expect(shown(host, sheet, 'E6:K36')[0]).toBe(95);
  });

  test('all ten empty, with parts of EIT typed', async () => {
    const host = await analysed(openFixture('seed-first-table.xlsx'));
    const sheet = host.sheets[0]?.name ?? '';
    host.setCell(sheet, 'I13', 86);
    host.setCell(sheet, 'I14', 90);
    for (let row = 7; row <= 16; row += 1) host.setCell(sheet, `C${row}`, '');
    expect(errors(host, sheet, 'E6:K36')).toEqual([]);
  });
});

test.each(['', 'ผ่าน', 'ผ่านดี', 'ผ่านดีเยี่ยม'])(
  'nor is one in a block far down and across that is announced as “%s”',
  (published) => {
    const readings = SEED.map((_, index) => reading(index + 1, 96 + (index % 3)));
    const scores = agencyScores(readings, { published: publishedResult(96.94, published || null) });
    const assessment = valueOf(assess(request(scores)));
    expect(assessment.level.settledBy).toBe(published === '' ? 'figures' : 'published');
    for (const language of ['th', 'en'] as const) {
      const options = { mark: 'ITA_1', language, keptInputs: { part1: null, part2: null }, roundsToFormat: false };
      const { cells } = resultBlock(assessment, { row: 40, column: 26 }, options);
      const formulas = cells.values
        .flat()
        .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? [cell.formula] : []));
      expect(formulas.filter((formula) => formula.length > LONGEST_FORMULA)).toEqual([]);
    }
  },
);

test.each(['th', 'en'] as const)('no formula of the block is longer than a reader follows (%s)', async (language) => {
  for (const file of [SEED_FILE, 'seed-first-table.xlsx', 'seed-instrument-tables.xlsx', 'units-2563.xlsx']) {
    const host = await openFixture(file);
    const { written } = valueOf(await analyse({ language, eitParts: { part1: 80 } }));
    const formulas = blockArea(written.block)
      .flat()
      .map((cell) => String(host.sheet(host.activeSheet).cell(cell).formula));
    expect(formulas.filter((formula) => formula.length > LONGEST_FORMULA)).toEqual([]);
    expect(formulas.filter((formula) => formula.startsWith('=')).length).toBeGreaterThan(40);
  }
});
