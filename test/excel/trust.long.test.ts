/**
 * Whose is it? Names, comments and records that were forged, left by another program, doubled, broken or lost: nothing of
 * the user's is lost unasked, whatever they say.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { analyse, assessSheet, restore } from '../../src/analyse';
import { editCatalogue, restoreCatalogue } from '../../src/editCatalogue';
import type { Host } from '../host';
import {
  agency,
  ANALYSIS,
  BUDGET,
  click,
  forge,
  type Forged,
  MEASURES,
  NAMESPACE,
  PICTURES,
  recordPart,
  SALARIES,
  SCORES,
  takeBack,
  theirs,
} from './forgeries';
import { differences, savedAfresh } from './samePackage';
import { fixture, openBytes, valueOf } from './support';

const sheetNames = (host: Host) => host.sheets.map((sheet) => sheet.name);

describe('1: names of ours that point to sheets of the user’s', () => {
  const FORGED: readonly Forged[] = [
    { name: 'ITA_1_result', formula: `='${SCORES}'!$Z$50:$AF$70` },
    { name: 'ITA_1_measures', formula: `='${SALARIES}'!$A$1:$C$4` },
    { name: 'ITA_1_memo', formula: `='${BUDGET}'!$A$1:$B$3` },
  ];

  test('restoring deletes neither, nor does it when told to', async () => {
    const host = await agency();
    await forge(FORGED);
    const before = theirs(host);
    await takeBack();
    expect(theirs(host)).toEqual(before);
    await takeBack(true);
    expect(theirs(host)).toEqual(before);
    expect(host.sheet(BUDGET).cell('B2').value).toBe(1194000);
  });

  test('a click leaves them alone, says so, and writes beside them', async () => {
    const host = await agency();
    await forge(FORGED);
    const before = theirs(host);
    const { assessment, written } = valueOf(await click());
    expect(theirs(host)).toEqual(before);
    expect(written.sheets).toEqual([MEASURES, ANALYSIS]);
    const said = assessment.findings.filter((one) => one.code === 'worksheet-not-recognised');
    expect(said.map((one) => one.parameters.sheet).sort()).toEqual([BUDGET, SALARIES].sort());
    valueOf(await takeBack());
    expect(theirs(host)).toEqual(before);
  });
});

describe('1b: the name of the result block over cells of the user’s', () => {
  test.each(['$A$1:$C$16', '$A$6:$G$27', '$C$7:$C$16'])('at %s nothing is cleared or written over', async (area) => {
    const host = await agency();
    await forge([{ name: 'ITA_1_result', formula: `='${SCORES}'!${area}` }]);
    const before = theirs(host);
    await takeBack();
    await takeBack(true);
    expect(theirs(host)).toEqual(before);
    valueOf(await click());
    expect(theirs(host)).toEqual(before);
    valueOf(await takeBack());
    expect(theirs(host)).toEqual(before);
  });

  test('on another sheet neither', async () => {
    const host = await agency();
    await forge([{ name: 'ITA_1_result', formula: `='${SALARIES}'!$A$1:$C$4` }]);
    const before = theirs(host);
    await restore({ sheet: SALARIES, force: true });
    valueOf(await click());
    valueOf(await takeBack());
    expect(theirs(host)).toEqual(before);
  });
});

describe('1c: roles that cannot be', () => {
  test.each<[string, readonly Forged[]]>([
    ['the score sheet as a worksheet of ours', [{ name: 'ITA_1_measures', formula: `='${SCORES}'!$A$1:$E$40` }]],
    [
      'two roles on one sheet',
      [
        { name: 'ITA_1_measures', formula: `='${SALARIES}'!$A$1:$C$4` },
        { name: 'ITA_1_analysis', formula: `='${SALARIES}'!$A$1:$C$4` },
      ],
    ],
    ['a hidden name', [{ name: 'ITA_1_measures', formula: `='${SALARIES}'!$A$1:$C$4`, visible: false }]],
    ['a role that nobody knows', [{ name: 'ITA_1_budget', formula: `='${BUDGET}'!$A$1:$B$3` }]],
    ['the catalogue as a role', [{ name: 'ITA_1_catalogue', formula: `='${BUDGET}'!$A$1:$B$3` }]],
    ['another set of results', [{ name: 'ITA_7_measures', formula: `='${BUDGET}'!$A$1:$B$3` }]],
  ])('%s: it is not deleted', async (_name, names) => {
    const host = await agency();
    await forge([{ name: 'ITA_1_result', formula: `='${SCORES}'!$Z$50:$AF$70` }, ...names]);
    const before = theirs(host);
    for (const force of [false, true]) await takeBack(force);
    valueOf(await click());
    for (const force of [false, true]) await takeBack(force);
    expect(theirs(host)).toEqual(before);
  });
});

describe('2: records that were forged', () => {
  test('of a year that calls for a new worksheet: the sheet stays', async () => {
    const host = await agency();
    await forge([
      { name: 'ITA_1_result', formula: `='${SCORES}'!$Z$50:$AF$70` },
      { name: 'ITA_1_measures', formula: `='${BUDGET}'!$A$1:$B$3`, comment: 'ITA AAAAAA/AAAA' },
      { name: 'ITA_1_analysis', formula: `='${PICTURES}'!$A$1:$B$3`, comment: `writing x//${PICTURES}` },
    ]);
    const before = theirs(host);
    valueOf(await click());
    expect(theirs(host)).toEqual(before);
    for (const force of [false, true]) await takeBack(force);
    expect(theirs(host)).toEqual(before);
  });

  test('that say a write was under way which made the user’s sheets: they stay', async () => {
    const host = await agency();
    const journal = { token: 'x', makes: [SALARIES, BUDGET, PICTURES], isMade: true, before: null };
    const set = { sheet: SCORES, block: null, worksheets: {}, highlights: [], isDressed: false, journal };
    await forge(
      [
        { name: 'ITA_1_result', formula: `='${SCORES}'!$Z$50:$AF$70` },
        { name: 'ITA_1_measures', formula: `='${SALARIES}'!$A$1:$C$4` },
      ],
      JSON.stringify({ format: 1, sets: { ITA_1: set }, catalogue: journal }),
    );
    const before = theirs(host);
    for (const force of [false, true]) await takeBack(force);
    expect(theirs(host)).toEqual(before);
    valueOf(await click());
    for (const force of [false, true]) await takeBack(force);
    expect(theirs(host)).toEqual(before);
  });

  test.each([
    ['nonsense', 'ITA'],
    ['a list', '[1,2,3]'],
    ['a record without sets', '{"format":1}'],
    ['sets of no shape', '{"format":1,"sets":{"ITA_1":{"worksheets":7}},"catalogue":null}'],
    ['a prototype', '{"format":1,"sets":{"__proto__":{}},"catalogue":null}'],
  ])('that are %s count as none', async (_name, record) => {
    const host = await agency();
    await forge([], record);
    const before = theirs(host);
    valueOf(await click());
    valueOf(await click());
    valueOf(await takeBack());
    expect(theirs(host)).toEqual(before);
    expect(sheetNames(host)).toEqual([SCORES, SALARIES, BUDGET, PICTURES]);
  });

  test('that are there twice count as none, and restoring asks', async () => {
    const host = await agency();
    valueOf(await click());
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add(recordPart('{}'));
      await context.sync();
    });
    expect(await takeBack()).toMatchObject({ ok: false, refusal: { code: 'record-missing' } });
    expect(sheetNames(host)).toContain(MEASURES);
    valueOf(await takeBack(true));
    expect(sheetNames(host)).not.toContain(MEASURES);
  });
});

describe('3: without a record', () => {
  const withoutRecord = async (bytes: Uint8Array) => {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('customXml/'));
    const clean = (text: string) =>
      text
        .replace(/<Override[^>]*customXml[^>]*\/>/g, '')
        .replace(/<Relationship [^>]*customXml[^>]*\/>/g, '')
        .replace(/ comment="[^"]*"/g, '');
    return openBytes(
      zipSync(
        Object.fromEntries(
          parts.map(([name, part]) => [
            name,
            /\.rels$|Content_Types|workbook\.xml$/.test(name) ? strToU8(clean(strFromU8(part))) : part,
          ]),
        ),
      ),
    );
  };

  test('restoring asks, naming the worksheets, and takes them only when told to', async () => {
    const host = await agency();
    valueOf(await click());
    host.setCell(MEASURES, 'D7', 'กองช่าง');
    const later = await withoutRecord(await host.save());
    const refused = await takeBack();
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'record-missing' } });
    if (!refused.ok) {
      expect(refused.refusal.parameters.places).toContain(MEASURES);
      expect(refused.refusal.parameters.places).toContain(ANALYSIS);
    }
    expect(later.sheet(MEASURES).cell('D7').value).toBe('กองช่าง');
    valueOf(await takeBack(true));
    expect(sheetNames(later)).toEqual([SCORES, SALARIES, BUDGET, PICTURES]);
  });

  test('a click keeps what staff typed', async () => {
    const host = await agency();
    valueOf(await click());
    host.setCell(MEASURES, 'D7', 'กองช่าง');
    const later = await withoutRecord(await host.save());
    valueOf(await click());
    expect(later.sheet(MEASURES).cell('D7').value).toBe('กองช่าง');
  });

  test.each(['edited-through-libreoffice.xlsx'])('%s of version 0.1.0: restoring asks first', async (file) => {
    const host = await openBytes(await fixture(`version-0.1.0/${file}`));
    const before = sheetNames(host);
    expect(await restore()).toMatchObject({ ok: false, refusal: { code: 'record-missing' } });
    expect(sheetNames(host)).toEqual(before);
    valueOf(await restore({ force: true }));
    expect(sheetNames(host)).toHaveLength(1);
  });
});

describe('4: what people typed into the result block', () => {
  test('in its empty cells stays there, through clicks and restoring', async () => {
    const host = await agency();
    const { written } = valueOf(await click());
    expect(written.block).toBe('E6:K36');
    const empty = ['G10', 'K8'].filter((cell) => host.sheet(SCORES).cell(cell).value === '');
    expect(empty.length).toBeGreaterThan(0);
    for (const cell of empty) host.setCell(SCORES, cell, 'จดไว้');
    host.setCell(SCORES, 'C14', 80);
    valueOf(await click());
    for (const cell of empty) expect(host.sheet(SCORES).cell(cell).value).toBe('จดไว้');
    valueOf(await takeBack());
    for (const cell of empty) expect(host.sheet(SCORES).cell(cell).value).toBe('จดไว้');
  });

  test('over its texts and figures is asked about, by a click and by restoring', async () => {
    const host = await agency();
    valueOf(await click());
    host.setCell(SCORES, 'E7', 'คะแนนของเรา');
    expect(await click()).toMatchObject({ ok: false, refusal: { code: 'block-edited', cells: ['E7'] } });
    expect(host.sheet(SCORES).cell('E7').value).toBe('คะแนนของเรา');
    expect(await takeBack()).toMatchObject({ ok: false, refusal: { code: 'edited-since', cells: ['E7'] } });
    valueOf(await analyse({ sheet: SCORES, force: true }));
    expect(host.sheet(SCORES).cell('E7').value).not.toBe('คะแนนของเรา');
  });
});

describe('5: charts, pictures, comments and tables on a worksheet of ours', () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ['a chart', (sheet) => sheet.charts.add('Line', sheet.getRange('A5:B9'))],
    ['a comment', (sheet) => sheet.comments.add('A1', 'ตรวจแล้ว')],
    ['a table', (sheet) => sheet.tables.add('J1:K3', true)],
  ])('%s counts as an edit', async (_name, decorate) => {
    const host = await agency();
    valueOf(await click());
    await Excel.run(async (context) => {
      decorate(context.workbook.worksheets.getItem(MEASURES), context);
      await context.sync();
    });
    expect(await takeBack()).toMatchObject({ ok: false, refusal: { code: 'edited-since' } });
    expect(sheetNames(host)).toContain(MEASURES);
  });
});

describe('6: the name of the catalogue on a sheet of the user’s', () => {
  test('bringing the built-in measures back writes nothing there', async () => {
    const host = await agency();
    await forge([{ name: 'ITA_catalogue', formula: `='${SALARIES}'!$A$1:$J$40` }]);
    const before = theirs(host);
    valueOf(await restoreCatalogue());
    valueOf(await editCatalogue());
    expect(theirs(host)).toEqual(before);
  });
});

describe('7: names that are broken', () => {
  test.each([
    '=#REF!',
    '=#REF!$A$1:$E$40',
    `='${SALARIES}'!$A$1:$XFD$1048576`,
    `='${SALARIES}'!$C$4:$A$1`,
    `='${SALARIES}'!$A:$A`,
    `=('${SALARIES}'!$A$1,'${BUDGET}'!$A$1)`,
    '="text"',
    '=1/0',
  ])('%s is nobody’s: everything goes on', async (formula) => {
    const host = await agency();
    await forge(
      ['result', 'measures', 'analysis', 'tracking', 'memo', 'eit1'].map((part) => ({
        name: `ITA_1_${part}`,
        formula,
      })),
    );
    await forge([{ name: 'ITA_catalogue', formula }]);
    const before = theirs(host);
    valueOf(await assessSheet({ sheet: SCORES }));
    valueOf(await click());
    valueOf(await click());
    valueOf(await takeBack());
    expect(theirs(host)).toEqual(before);
    expect(sheetNames(host)).toEqual([SCORES, SALARIES, BUDGET, PICTURES]);
  });

  test('a catalogue of 100,000 rows is no obstacle to restoring', async () => {
    const host = await agency();
    await forge([{ name: 'ITA_catalogue', formula: `='${BUDGET}'!$A$1:$J$100000` }]);
    host.setCell(BUDGET, 'J100000', 'x');
    const clicked = await click();
    expect(clicked.ok || clicked.refusal.code).toBe(true);
    valueOf(await takeBack());
    expect(sheetNames(host)).toEqual([SCORES, SALARIES, BUDGET, PICTURES]);
  }, 60_000);
});

describe('8: results of a newer version', () => {
  test('are left alone, and it is said', async () => {
    const host = await agency();
    valueOf(await click());
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItem();
      part.setXml(recordPart('{"format":99,"sets":{},"catalogue":null}'));
      context.workbook.names.add('ITA_1_future', context.workbook.worksheets.getItem(BUDGET).getRange('A1:B3'));
      await context.sync();
    });
    const before = await savedAfresh(host);
    host.setCell(SCORES, 'C14', 99);
    host.setCell(SCORES, 'C14', 73.29);
    for (const job of [click, () => takeBack(), () => takeBack(true), restoreCatalogue]) {
      const refused = await job();
      if (!refused.ok) expect(refused.refusal.code).toBe('newer-results');
    }
    expect(await click()).toMatchObject({ ok: false, refusal: { code: 'newer-results' } });
    expect(differences(before, await savedAfresh(host)).filter((text) => !/sheet1\.xml/.test(text))).toEqual([]);
  });

  test('a name of a role that this version does not know stays when the others go', async () => {
    const host = await agency();
    valueOf(await click());
    await Excel.run(async (context) => {
      context.workbook.names.add('ITA_1_future', context.workbook.worksheets.getItem(BUDGET).getRange('A1:B3'));
      await context.sync();
    });
    valueOf(await takeBack());
    expect(host.names.map((one) => one.name)).toEqual(['ITA_1_future']);
  });
});
