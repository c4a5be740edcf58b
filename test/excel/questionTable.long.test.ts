/** The table for the scores of questions, put onto sheets of scores that have none. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { analyse, assessSheet, restore } from '../../src/analyse';
import { insertQuestionTable } from '../../src/insertQuestionTable';
import { frameworks } from '../../src/ita/frameworks';
import type { Host } from '../host';
import { differences, savedAfresh } from './samePackage';
import { fixture, openBytes, openFixture, valueOf } from './support';

const SHEET = 'ผลคะแนน ITA';
const questions = frameworks[frameworks.length - 1]?.questions ?? [];

const inserted = async (sheet?: string) => {
  const table = valueOf(await insertQuestionTable(sheet === undefined ? {} : { sheet }));
  if (table === null) throw new Error('nothing was inserted');
  return table;
};

/** Types scores below each other. @param first "C23" */
function type(host: Host, sheet: string, first: string, scores: readonly (number | string)[]): void {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)/.exec(first) ?? [];
  scores.forEach((score, down) => host.setCell(sheet, `${column}${Number(row) + down}`, score));
}

const textAt = (host: Host, sheet: string, address: string): unknown => {
  const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return host.sheet(sheet).cell(Number(row) - 1, column.charCodeAt(0) - 65).value;
};

const prepared = (work: (sheet: Excel.Worksheet) => unknown) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

test('the question table stands two rows below everything, with its first score selected', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const { lastRow } = host.sheet(SHEET).usedArea ?? { lastRow: 0 };
  const { sheet, scores } = await inserted();
  expect([sheet, scores]).toEqual([SHEET, `C${lastRow + 6}:C${lastRow + 29}`]);
  expect(host.selection).toEqual({ sheet: SHEET, address: `C${lastRow + 6}` });
  expect(textAt(host, SHEET, `B${lastRow + 4}`)).toBe('คะแนนรายข้อคำถาม (ถ้ามี)');
  expect([textAt(host, SHEET, `B${lastRow + 5}`), textAt(host, SHEET, `C${lastRow + 5}`)]).toEqual(['ข้อ', 'คะแนน']);
  expect(textAt(host, SHEET, `B${lastRow + 29}`)).toBe('e9 ประสบการณ์การใช้บริการผ่านระบบ E-Service');
});

test('changes no cell, no width and no height of the user’s', async () => {
  await openFixture('seed-both-tables.xlsx');
  const looks = () =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getRange('A1:H35');
      const columns = Array.from({ length: 8 }, (_, column) => used.getColumn(column).format);
      const rows = Array.from({ length: 35 }, (_, row) => used.getRow(row).format);
      for (const column of columns) column.load('columnWidth');
      for (const row of rows) row.load('rowHeight');
      used.load('formulas,numberFormat');
      await context.sync();
      const { formulas, numberFormat } = used;
      return [
        ...[formulas, numberFormat],
        ...[columns.map((one) => one.columnWidth), rows.map((one) => one.rowHeight)],
      ];
    });
  const before = await looks();
  expect((await inserted()).scores).toBe('C40:C63');
  expect(await looks()).toEqual(before);
});

test.each(['seed-first-table.xlsx', 'seed-both-tables.xlsx', 'sheets/across.xlsx', 'sheets/years-across.xlsx'])(
  'says nothing new of %s as long as it is blank',
  async (file) => {
    await openFixture(file);
    const before = valueOf(await assessSheet());
    const { sheet } = await inserted();
    const after = valueOf(await assessSheet({ sheet }));
    expect(after.assessment).toEqual(before.assessment);
    expect([before.lacksQuestions, after.lacksQuestions]).toEqual([true, false]);
  },
);

test('is read when a few scores are typed, and compared with the indicator when all of it are', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const { scores } = await inserted();
  const e7 = `C${Number(/\d+/.exec(scores)?.[0]) + 21}`;
  type(host, SHEET, e7, [80.1, 79.77]);
  const partly = valueOf(await assessSheet()).assessment;
  expect(partly.questions.map(({ code, score }) => [code, score])).toEqual([
    ['e7', 80.1],
    ['e8', 79.77],
  ]);
  expect(partly.findings.map(({ code }) => code)).not.toContain('questions-differ');
  type(host, SHEET, e7, [80.1, 79.77, 60]);
  const agreeing = valueOf(await assessSheet()).assessment;
  expect(agreeing.findings.map(({ code }) => code)).not.toContain('questions-differ');
  type(host, SHEET, e7, [80.1, 79.77, 70]);
  expect(valueOf(await assessSheet()).assessment.findings).toContainEqual(
    expect.objectContaining({
      code: 'questions-differ',
      parameters: expect.objectContaining({ indicator: 8, mean: '76.62' }) as object,
    }),
  );
});

test('names the questions by their codes alone where their column is too narrow for more', async () => {
  const host = await openFixture('sheets/numbers-only.xlsx');
  const { sheet, scores } = await inserted();
  expect(scores).toBe('B16:B39');
  expect([textAt(host, sheet, 'A16'), textAt(host, sheet, 'A39')]).toEqual(['i1', 'e9']);
  type(host, sheet, 'B37', [80.1, 79.77, 60]);
  expect(valueOf(await assessSheet()).assessment.questions.map(({ code }) => code)).toEqual(['e7', 'e8', 'e9']);
});

test('gives the analysis all 24 questions when it is full', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const before = valueOf(await assessSheet()).assessment;
  const scoreOf = (id: number) => before.indicators.find((one) => one.id === id)?.score ?? 0;
  const { scores } = await inserted();
  type(
    host,
    SHEET,
    scores,
    questions.map(({ indicator }) => scoreOf(indicator)),
  );
  const { assessment } = valueOf(await analyse());
  expect(assessment.questions.map(({ code }) => code)).toEqual(questions.map(({ code }) => code));
  expect(assessment.findings).toEqual(before.findings);
});

test('leaves the result block where it is, and stays when results are taken back', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  const { ownBlock } = valueOf(await analyse());
  const { scores } = await inserted();
  type(host, SHEET, scores, [95]);
  expect(valueOf(await analyse()).ownBlock).toBe(ownBlock);
  valueOf(await restore());
  expect(valueOf(await assessSheet()).assessment.questions).toMatchObject([{ code: 'i1', score: 95 }]);
});

test('is put there once only', async () => {
  await openFixture('seed-first-table.xlsx');
  await inserted();
  expect(valueOf(await insertQuestionTable())).toBeNull();
});

test('is of no use for a year whose questions are not known', async () => {
  await openFixture('seed-first-table.xlsx');
  expect(valueOf(await assessSheet({ fiscalYear: 2565 })).lacksQuestions).toBe(false);
  expect(valueOf(await insertQuestionTable({ fiscalYear: 2565 }))).toBeNull();
});

test.each([
  ['a list of agencies', 'sheets/agencies.xlsx'],
  ['questions with scores', 'sheets/questions-below-indicators.xlsx'],
])('is of no use for %s', async (_, file) => {
  const host = await openFixture(file);
  if (valueOf(await assessSheet()).lacksQuestions) throw new Error('it is offered');
  const before = await savedAfresh(host);
  expect(valueOf(await insertQuestionTable())).toBeNull();
  expect(differences(before, await savedAfresh(host))).toEqual([]);
});

describe('what stands in the way', () => {
  const firstRow = async (work: (sheet: Excel.Worksheet) => unknown): Promise<string> => {
    await openFixture('seed-first-table.xlsx');
    await prepared(work);
    return (await inserted()).scores.replace(/:.*/, '');
  };

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['a note in a column left of it', (sheet) => (sheet.getRange('A60').values = [['หมายเหตุ']]), 'C65'],
    ['a formula that shows nothing', (sheet) => (sheet.getRange('B70').formulas = [['=""']]), 'C75'],
    [
      'merged cells without a value',
      (sheet) => {
        sheet.getRange('B50:D51').merge();
        sheet.getRange('B50:D51').format.fill.color = '#FFFFFF';
      },
      'C56',
    ],
    [
      'the blank rows of an Excel table',
      (sheet) => {
        sheet.getRange('B40:C40').values = [['ก', 'ข']];
        sheet.tables.add('B40:C45', true);
      },
      'C50',
    ],
  ])('is left alone: %s', async (_, work, first) => {
    expect(await firstRow(work)).toBe(first);
  });

  test('does not matter right of the scores', async () => {
    const free = await firstRow(() => undefined);
    expect(await firstRow((sheet) => (sheet.getRange('F90').values = [['หมายเหตุ']]))).toBe(free);
  });
});

describe('it is refused, and nothing written,', () => {
  const refusal = async (host: Host, options = {}) => {
    const before = await savedAfresh(host);
    const result = await insertQuestionTable(options);
    expect(differences(before, await savedAfresh(host))).toEqual([]);
    return result.ok ? null : result.refusal;
  };

  test('on a protected sheet', async () => {
    const parts = unzipSync(await fixture('seed-first-table.xlsx'));
    const part = 'xl/worksheets/sheet1.xml';
    const text = strFromU8(parts[part] ?? new Uint8Array());
    const locked = text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
    const host = await openBytes(zipSync({ ...parts, [part]: strToU8(locked) }));
    expect(await refusal(host)).toMatchObject({ code: 'sheet-protected', parameters: { sheet: SHEET } });
  });

  test('where the sheet has no room', async () => {
    const host = await openFixture('seed-first-table.xlsx');
    host.setCell(SHEET, 'A19980', 'ท้ายแผ่น');
    expect(await refusal(host)).toMatchObject({ code: 'no-room', parameters: { sheet: SHEET } });
  });

  test('where it would make the sheet unreadable', async () => {
    const host = await openFixture('sheets/flagged-agency.xlsx');
    expect(await refusal(host)).toMatchObject({ code: 'no-room' });
  });

  test('without scores', async () => {
    const host = await openFixture('seed-first-table.xlsx');
    host.setCell(SHEET, 'C14', '');
    expect(await refusal(host)).toMatchObject({ code: 'score-blank' });
  });
});

test('works in the oldest Excel that the manifest allows', async () => {
  const host = await openFixture('seed-first-table.xlsx', { apiSet: '1.14' });
  const { scores } = await inserted();
  type(host, SHEET, scores, [95.55]);
  expect(valueOf(await assessSheet()).assessment.questions).toHaveLength(1);
});
