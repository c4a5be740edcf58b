import { look } from '../src/analyse';
import { insertTemplate } from '../src/template';
import { emptyWorkbook } from './emptyWorkbook';
import { openBytes, openFixture, valueOf } from './excel/support';

it('fills an empty sheet with an example that is understood at once', async () => {
  const host = await openBytes(emptyWorkbook());
  const written = valueOf(await insertTemplate('sample'));
  expect(written).toEqual({ sheet: 'Large', scores: 'D5:D14' });
  // Looking, writing, and then showing it: Excel on the web does not activate a sheet in the batch that adds it.
  expect(host.roundTrips).toBe(3);
  const { assessment } = valueOf(await look());
  expect(assessment).toMatchObject({
    sheet: 'Large',
    fiscalYear: 2568,
    agency: 'เทศบาลตำบลตัวอย่าง',
    score: 95.01,
    eitParts: { part1: { score: 83.4, cell: 'D15' }, part2: { score: 88.7, cell: 'D16' } },
  });
  expect(assessment.level.certain.name).toBe('ผ่าน');
  expect(assessment.findings).toEqual([]);
});

it('lays out a blank form, ready to type into, which says what is missing until it is filled', async () => {
  const host = await openBytes(emptyWorkbook());
  valueOf(await insertTemplate('blank', 2567));
  expect(host.selection).toEqual({ sheet: 'Large', address: 'D5' });
  expect(await look()).toMatchObject({ ok: false, refusal: { code: 'score-blank', cells: ['D5'] } });
  for (let row = 5; row <= 14; row += 1) host.setCell('Large', `D${row}`, 90);
  const { assessment } = valueOf(await look());
  expect(assessment).toMatchObject({ fiscalYear: 2567, score: 90, agency: null });
  expect(assessment.eitParts).toEqual({ part1: null, part2: null });
});

it('allows scores from 0 to 100 only, where Excel can restrict cells', async () => {
  const ruleOf = (address: string) =>
    Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange(address);
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule.decimal;
    });
  await openBytes(emptyWorkbook());
  valueOf(await insertTemplate('blank'));
  for (const cell of ['D5', 'D14', 'D16']) {
    expect(await ruleOf(cell)).toMatchObject({ formula1: 0, formula2: 100, operator: 'Between' });
  }
  expect(await ruleOf('D17')).toBeUndefined();
});

it('works in the oldest Excel that the manifest allows', async () => {
  await openBytes(emptyWorkbook(), { apiSet: '1.14' });
  valueOf(await insertTemplate('sample'));
  expect(valueOf(await look()).assessment.score).toBe(95.01);
});

it('leaves a sheet with anything on it alone and makes a new one', async () => {
  const host = await openFixture('seed-both-tables.xlsx');
  const before = host.sheet('ITA 2567').cell(13, 2).value;
  expect(valueOf(await insertTemplate('blank', 2567)).sheet).toBe('คะแนน ITA 2567');
  expect(valueOf(await insertTemplate('blank', 2567)).sheet).toBe('คะแนน ITA 2567 (2)');
  expect(host.sheets.map((sheet) => sheet.name)).toEqual(['ITA 2567', 'คะแนน ITA 2567', 'คะแนน ITA 2567 (2)']);
  expect(host.sheet('ITA 2567').cell(13, 2).value).toBe(before);
});
