import { unzipSync } from 'fflate';
import { analyse, goTo, assessSheet, restore, type Choices } from '../../src/analyse';
import { frameworkOf, SEED, scoresOf } from '../ita/support';
import { itaScore } from '../../src/ita/score';
import { refusalMessage } from '../../src/texts/messages';
import { resultRoles } from '../../src/sheet/drafts/draft';
import { differences, savedAfresh } from './samePackage';
import { actionsOfEach, fixture, openBytes, openFixture, valueOf } from './support';
import type { Host } from '../host';

const SEED_FILE = 'seed-both-tables.xlsx';
const SHEET = 'ITA 2567';

/** The block of the seed begins at E6; see the drafts' tests for why there. */
const BLOCK = { score: 'I7', level: 'I8', highest: 'I9', eit1: 'I13', eit2: 'I14' };

const shown = (host: Host, cell: string, sheet = SHEET) => host.sheet(sheet).cell(cell).value;

describe('one click on the seed', () => {
  test('takes one round trip to read, one to write what is essential, and two for how it looks', async () => {
    const host = await openFixture(SEED_FILE);
    const { written } = valueOf(await analyse());
    expect(written.roundTrips).toBe(4);
    expect(host.roundTrips).toBe(4);
  });

  test('writes what is essential in few actions, however many the looks take', async () => {
    const host = await openFixture(SEED_FILE);
    const actions = await actionsOfEach(host, analyse);
    process.stdout.write(`actions of the four messages: ${actions.join(', ')}\n`);
    expect(actions[1]).toBeLessThan(80);
    expect(actions[3]).toBeGreaterThan(300);
  });

  test('writes score and level beside the scores as live formulas', async () => {
    const host = await openFixture(SEED_FILE);
    expect(valueOf(await analyse()).written.block).toBe('E6:K36');
    expect(shown(host, BLOCK.score)).toBe(95.01);
    expect(shown(host, BLOCK.level)).toBe('ผ่าน');
    // The published level settles what the unknown parts of EIT leave open.
    expect([shown(host, 'E9'), shown(host, BLOCK.highest)]).toEqual(['', '']);
    expect(String(host.sheet(SHEET).cell(BLOCK.score).formula)).toContain('ROUND(');
  });

  test('adds the worksheets of measures and analysis, and stays on the scores', async () => {
    const host = await openFixture(SEED_FILE);
    expect(valueOf(await analyse()).written.sheets).toEqual(['มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567']);
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SHEET, 'มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567']);
    expect(host.activeSheet).toBe(SHEET);
    expect(host.sheet('มาตรการ ITA 2568').frozen.rows).toBe(5);
    expect(host.sheet('วิเคราะห์ ITA 2567').charts).toEqual([
      expect.objectContaining({ name: 'ITA_1_chart', minimum: 0, maximum: 100 }),
    ]);
  });

  test('leaves every cell that was there as it was', async () => {
    const before = await openBytes(await fixture(SEED_FILE));
    const cells = cellsOf(before);
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    expect(cellsOf(host).filter(([address]) => !isInBlock(address))).toEqual(cells);
  });

  test('highlights the weak indicator and those to be watched, and follows a corrected score', async () => {
    const host = await openFixture(SEED_FILE);
    const plain = host.sheet(SHEET).cell('C14').style.fill;
    valueOf(await analyse());
    const fill = (cell: string) => host.sheet(SHEET).cell(cell).conditionalStyle.fill ?? null;
    expect(fill('C14')).toBe('#FDE0DD');
    expect(fill('C13')).toBe('#FFF2CC');
    expect(fill('C7')).toBeNull();
    expect(host.sheet(SHEET).cell('C14').style.fill).toBe(plain);
    host.setCell(SHEET, 'C14', 99);
    expect(fill('C14')).toBeNull();
  });

  test('changes the result by itself when a score is corrected afterwards', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.setCell(SHEET, 'C14', 93.29);
    expect(shown(host, BLOCK.score)).toBe(97.01);
    host.setCell(SHEET, 'C14', '');
    expect([shown(host, BLOCK.score), shown(host, BLOCK.level)]).toEqual(['ยังไม่มีคะแนน', 'ยังไม่มีคะแนน']);
  });

  test('selects a cell that a finding names', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await goTo('C30', SHEET));
    expect(host.selection).toEqual({ sheet: SHEET, address: 'C30' });
  });

  test('says that a worksheet is not there any more, and how it comes back, instead of going to it', async () => {
    const host = await openFixture(SEED_FILE);
    const { written } = valueOf(await analyse());
    const [sheet = ''] = written.sheets;
    host.deleteSheet(sheet);
    for (const [cell, on] of [
      ['A1', sheet],
      [`'${sheet}'!D7`, SHEET],
    ] as const) {
      const gone = await goTo(cell, on);
      expect(gone).toMatchObject({ ok: false, refusal: { code: 'sheet-gone', parameters: { sheet } } });
      const said = (language: 'th' | 'en') => (gone.ok ? '' : refusalMessage(gone.refusal, language));
      expect(said('th')).toMatch(/ไม่มีแผ่นงาน .* โปรดกด วิเคราะห์/);
      expect(said('en')).toMatch(/not in the workbook any more.* press Analyse/);
    }
  });
});

describe('looking', () => {
  test('takes one round trip and changes nothing', async () => {
    const host = await openFixture(SEED_FILE);
    const before = Buffer.from(await host.save());
    const { assessment, hasResults } = valueOf(await assessSheet());
    expect([assessment.score, hasResults, host.roundTrips]).toEqual([95.01, false, 1]);
    expect(partsOf(await host.save())).toEqual(partsOf(before));
  });
});

describe('clicking twice', () => {
  test('leaves the same workbook as clicking once', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    const once = await savedAfresh(host);
    valueOf(await analyse());
    expect(differences(once, await savedAfresh(host))).toEqual([]);
    expect(valueOf(await assessSheet()).hasResults).toBe(true);
  });

  test('does the same in another copy of the add-in, after saving and opening', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    const saved = await savedAfresh(host);
    const again = await openBytes(saved);
    valueOf(await analyse());
    expect(differences(saved, await savedAfresh(again))).toEqual([]);
  });

  test('keeps the block where staff moved it to, and the sheets under the names they gave', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    const measures = 'มาตรการ ITA 2568';
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(measures).name = 'แผนของเรา';
      await context.sync();
    });
    expect(valueOf(await analyse()).written.sheets).toContain('แผนของเรา');
    expect(host.sheets).toHaveLength(3);
  });

  test('from one of the add-in’s own worksheets analyses the sheet they were made from', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.activeSheet = 'มาตรการ ITA 2568';
    expect(valueOf(await assessSheet()).assessment.sheet).toBe(SHEET);
  });
});

describe('the EIT parts', () => {
  test('typed into the block settle the level by formula, without the add-in', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.setCell(SHEET, BLOCK.eit1, 80);
    host.setCell(SHEET, BLOCK.eit2, 92.1);
    expect([shown(host, BLOCK.level), shown(host, BLOCK.highest)]).toEqual(['ผ่าน', '']);
    host.setCell(SHEET, BLOCK.eit1, 86);
    host.setCell(SHEET, BLOCK.eit2, 86.1);
    expect([shown(host, BLOCK.level), shown(host, BLOCK.highest)]).toEqual(['ผ่านดี', '']);
  });

  test('typed into the block are read and kept by the next click', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.setCell(SHEET, BLOCK.eit1, 86);
    host.setCell(SHEET, BLOCK.eit2, 86.1);
    const { assessment } = valueOf(await analyse());
    expect(assessment.level.certain.name).toBe('ผ่านดี');
    expect([shown(host, BLOCK.eit1), shown(host, BLOCK.eit2)]).toEqual([86, 86.1]);
  });

  test('that can’t be scores are kept as typed, and said with their cell', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse());
    host.setCell(SHEET, BLOCK.eit1, 'รอผล');
    const { assessment } = valueOf(await analyse());
    expect(assessment.findings).toContainEqual(
      expect.objectContaining({ code: 'eit-part-out-of-range', cells: [BLOCK.eit1] }),
    );
    expect(shown(host, BLOCK.eit1)).toBe('รอผล');
  });

  test('given to the click are written into the block', async () => {
    const host = await openFixture(SEED_FILE);
    valueOf(await analyse({ eitParts: { part1: 80, part2: 92.1 } }));
    expect([shown(host, BLOCK.eit1), shown(host, BLOCK.eit2), shown(host, BLOCK.level)]).toEqual([80, 92.1, 'ผ่าน']);
    valueOf(await analyse({ eitParts: { part1: null } }));
    expect([shown(host, BLOCK.eit1), shown(host, BLOCK.eit2)]).toEqual(['', 92.1]);
  });

  test.each([
    [{ part1: 101 }, 1],
    [{ part2: -1 }, 2],
  ])('given as %j are refused', async (eitParts, part) => {
    await openFixture(SEED_FILE);
    expect(await analyse({ eitParts })).toMatchObject({
      ok: false,
      refusal: { code: 'eit-part-invalid', parameters: { part } },
    });
  });
});

describe('restoring', () => {
  test('leaves the workbook as it was before the first click', async () => {
    const host = await openFixture(SEED_FILE);
    const before = cellsOf(host);
    valueOf(await analyse());
    expect(valueOf(await restore()).removedSheets).toEqual(['มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567']);
    expect(host.sheets.map((sheet) => sheet.name)).toEqual([SHEET]);
    expect(cellsOf(host)).toEqual(before);
    expect(host.names).toEqual([]);
    expect(host.sheet(SHEET).conditionalFormats).toEqual([]);
  });

  test('without results says that there is nothing to take back', async () => {
    await openFixture(SEED_FILE);
    expect(await restore()).toMatchObject({ ok: false, refusal: { code: 'nothing-to-restore' } });
  });
});

describe('sheets of the user’s own', () => {
  test('that have our names are left alone, and ours get a number', async () => {
    const host = await openFixture(SEED_FILE);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('มาตรการ ITA 2568').getRange('A1').values = [['ของเดิม']];
      await context.sync();
    });
    host.activeSheet = SHEET;
    expect(valueOf(await analyse()).written.sheets).toEqual(['มาตรการ ITA 2568 (2)', 'วิเคราะห์ ITA 2567']);
    expect(shown(host, 'A1', 'มาตรการ ITA 2568')).toBe('ของเดิม');
  });

  test('with a conditional format on the score cells keep it through two clicks and a restore', async () => {
    const host = await openFixture(SEED_FILE);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange('C7:C16');
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      format.cellValue.rule = { formula1: '85', operator: 'LessThan' };
      format.cellValue.format.font.color = '#00FF00';
      await context.sync();
    });
    valueOf(await analyse());
    valueOf(await analyse());
    valueOf(await restore());
    expect(host.sheet(SHEET).conditionalFormats).toHaveLength(1);
  });
});

describe('the worksheets that staff go on writing', () => {
  const worksheets = resultRoles;

  test('keep an owner, a status and a memo through the next click', async () => {
    const host = await openFixture(SEED_FILE);
    const { written, ownSheets } = valueOf(await analyse({ worksheets }));
    const ownBlock = written.block;
    expect(written.sheets).toEqual(['มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567', 'ติดตาม ITA 2568', 'บันทึกข้อความ ITA 2567']);
    host.setCell('มาตรการ ITA 2568', 'D7', 'กองการศึกษา');
    host.setCell('ติดตาม ITA 2568', 'E9', 'กำลังดำเนินการ');
    host.setCell('บันทึกข้อความ ITA 2567', 'A6', 'เรียน  นายกเทศมนตรี');
    const again = valueOf(await analyse({ worksheets }, { ownSheets, ownBlock }));
    expect(again.written.roundTrips).toBe(4);
    expect(shown(host, 'D7', 'มาตรการ ITA 2568')).toBe('กองการศึกษา');
    expect(shown(host, 'E9', 'ติดตาม ITA 2568')).toBe('กำลังดำเนินการ');
    expect(shown(host, 'A6', 'บันทึกข้อความ ITA 2567')).toBe('เรียน  นายกเทศมนตรี');
    expect(valueOf(await restore({ force: true })).removedSheets).toHaveLength(4);
  });
});

describe('an active sheet without scores', () => {
  const addSheet = (name: string, values: string[][] = [['บันทึก']]) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).values = values;
      await context.sync();
      sheet.activate();
      await context.sync();
    });

  test('leads to the only other sheet that has them, and that is said', async () => {
    const host = await openFixture(SEED_FILE);
    await addSheet('บันทึก');
    const { assessment, written } = valueOf(await analyse());
    expect([assessment.sheet, written.block]).toEqual([SHEET, 'E6:K36']);
    expect(assessment.findings[0]).toMatchObject({ code: 'other-sheet', parameters: { active: 'บันทึก', sheet: SHEET } });
    expect(host.sheet('บันทึก').usedArea).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
  });

  test('is refused when several have, naming them', async () => {
    await openFixture(SEED_FILE);
    const rows = SEED.map((score, index) => [String(index + 1), String(score)]);
    await addSheet('ปี 2568', [['ตัวชี้วัดที่', 'คะแนน'], ...rows]);
    await addSheet('บันทึก');
    expect(await assessSheet()).toMatchObject({
      ok: false,
      refusal: { code: 'no-scores-here', parameters: { sheet: 'บันทึก', sheets: 'ITA 2567, ปี 2568' } },
    });
  });
});

test('rows hidden by hand or by a filter are read, and that is said', async () => {
  await openFixture(SEED_FILE);
  expect(valueOf(await assessSheet()).assessment.findings.map((one) => one.code)).not.toContain('hidden-cells');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange('12:13').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    await context.sync();
  });
  const { assessment } = valueOf(await assessSheet());
  expect(assessment.score).toBe(95.01);
  const hidden = assessment.findings.find((one) => one.code === 'hidden-cells');
  expect(hidden?.cells).toEqual(['A12:C13', 'B1:B35']);
});

describe('bad input is refused by code, with the cell, and nothing is written', () => {
  const cases: readonly [string, (host: Host) => void, Choices, string, readonly string[] | null][] = [
    ['a score of 105', (host) => host.setCell(host.activeSheet, 'C9', 105), {}, 'score-out-of-range', ['C9']],
    ['a score of −1', (host) => host.setCell(host.activeSheet, 'C9', -1), {}, 'score-out-of-range', ['C9']],
    ['“ไม่มีข้อมูล”', (host) => host.setCell(host.activeSheet, 'C9', 'ไม่มีข้อมูล'), {}, 'score-not-a-number', ['C9']],
    ['#N/A', (host) => host.setCell(host.activeSheet, 'C9', '=NA()'), {}, 'score-error', ['C9']],
    ['an empty score', (host) => host.setCell(host.activeSheet, 'C9', ''), {}, 'score-blank', ['C9']],
    ['a missing sheet', () => undefined, { sheet: 'ไม่มี' }, 'sheet-missing', null],
    ['an impossible year', () => undefined, { fiscalYear: 67 }, 'year-invalid', null],
  ];

  test.each(cases)('%s', async (_name, spoil, options, code, cells) => {
    const host = await openFixture('seed-first-table.xlsx');
    spoil(host);
    const before = partsOf(await host.save());
    const result = await analyse(options);
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    if (cells !== null && !result.ok) expect(result.refusal.cells).toEqual(cells);
    expect(partsOf(await host.save())).toEqual(before);
  });

  test('an empty sheet', async () => {
    const host = await openFixture('seed-first-table.xlsx');
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('ว่าง').activate();
      await context.sync();
    });
    expect(await analyse({ sheet: 'ว่าง' })).toMatchObject({
      ok: false,
      refusal: { code: 'workbook-empty', parameters: { sheet: 'ว่าง' } },
    });
    expect(host.sheets).toHaveLength(2);
  });

  test('nine indicators', async () => {
    const host = await openFixture('seed-first-table.xlsx');
    for (const cell of ['A12', 'B12', 'C12']) host.setCell(host.activeSheet, cell, '');
    const result = await analyse();
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'indicators-missing', parameters: { indicators: '6' } },
    });
  });

  test('a cell being edited', async () => {
    const host = await openFixture(SEED_FILE);
    host.isEditingCell = true;
    expect(await analyse()).toMatchObject({ ok: false, refusal: { code: 'cell-edit-mode' } });
  });
});

test.each(['1.14', '1.20'])('the whole job runs on ExcelApi %s', async (apiSet) => {
  const host = await openFixture(SEED_FILE, { apiSet });
  valueOf(await analyse());
  valueOf(await analyse());
  expect(shown(host, BLOCK.level)).toBe('ผ่าน');
  valueOf(await restore());
  expect(host.sheets).toHaveLength(1);
});

test('the seed has the scores the tests think it has', () => {
  expect(itaScore(scoresOf(SEED), frameworkOf(2567)).score).toBe(95.01);
});

/** Every used cell of the score sheet with its formula and looks. */
function cellsOf(host: Host): [string, unknown][] {
  const sheet = host.sheet(SHEET);
  const area = sheet.usedArea;
  if (area === null) return [];
  const cells: [string, unknown][] = [];
  for (let row = 0; row <= area.lastRow; row += 1) {
    for (let column = 0; column <= area.lastColumn; column += 1) {
      const cell = sheet.cell(row, column);
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (cell.value !== '' || cell.style.fill) cells.push([address, { formula: cell.formula, style: cell.style }]);
    }
  }
  return cells;
}

const isInBlock = (address: string): boolean => /^[E-K]/.test(address);

/** The parts of a workbook as text, without what a save stamps anew. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.startsWith('docProps/'))
      .map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  );
