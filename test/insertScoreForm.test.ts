import { analyse, assessSheet } from '../src/analyse';
import { insertScoreForm } from '../src/insertScoreForm';
import { emptyWorkbook } from './emptyWorkbook';
import { openBytes, openFixture, valueOf } from './excel/support';

test('fills an empty sheet with an example that is understood at once', async () => {
  const host = await openBytes(emptyWorkbook());
  const written = valueOf(await insertScoreForm('sample'));
  expect(written).toEqual({ sheet: 'Large', scores: 'D5:D14' });
  // Looking, writing, and then showing it: Excel on the web does not activate a sheet in the batch that adds it.
  expect(host.roundTrips).toBe(3);
  const { assessment } = valueOf(await assessSheet());
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

test('lays out a blank form, ready to type into, which says what is missing until it is filled', async () => {
  const host = await openBytes(emptyWorkbook());
  valueOf(await insertScoreForm('blank', 2567));
  expect(host.selection).toEqual({ sheet: 'Large', address: 'D5' });
  expect(await assessSheet()).toMatchObject({ ok: false, refusal: { code: 'score-blank', cells: ['D5'] } });
  for (let row = 5; row <= 14; row += 1) host.setCell('Large', `D${row}`, 90);
  const { assessment } = valueOf(await assessSheet());
  expect(assessment).toMatchObject({ fiscalYear: 2567, score: 90, agency: null });
  expect(assessment.eitParts).toEqual({ part1: null, part2: null });
});

test('allows scores from 0 to 100 only, where Excel can restrict cells', async () => {
  const ruleOf = (address: string) =>
    Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange(address);
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule.decimal;
    });
  await openBytes(emptyWorkbook());
  valueOf(await insertScoreForm('blank'));
  for (const cell of ['D5', 'D14', 'D16']) {
    expect(await ruleOf(cell)).toMatchObject({ formula1: 0, formula2: 100, operator: 'Between' });
  }
  for (const cell of ['D17', 'E5', 'E14', 'D23', 'D46']) {
    expect(await ruleOf(cell)).toMatchObject({ formula1: 0, formula2: 100, operator: 'Between' });
  }
  for (const cell of ['D18', 'E15', 'D19', 'D22', 'D47']) expect(await ruleOf(cell)).toBeUndefined();
});

test('offers the five levels of the year for the one that was announced', async () => {
  await openBytes(emptyWorkbook());
  valueOf(await insertScoreForm('blank', 2568));
  const source = await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('D18');
    dataValidation.load('rule');
    await context.sync();
    return dataValidation.rule.list?.source;
  });
  expect(source).toBe('ผ่านดีเยี่ยม,ผ่านดี,ผ่าน,ต้องปรับปรุง,ต้องปรับปรุงโดยด่วน');
});

describe('what may be left blank', () => {
  const filled = async (kind: 'blank' | 'sample' = 'sample', year = 2568) => {
    const host = await openBytes(emptyWorkbook());
    valueOf(await insertScoreForm(kind, year));
    const type = (first: string, values: readonly (string | number)[]) =>
      values.forEach((value, down) =>
        host.setCell('Large', `${first[0] ?? ''}${Number(first.slice(1)) + down}`, value),
      );
    return { host, type };
  };

  test('reads last year into the history, and goes with the year of the title', async () => {
    const { host, type } = await filled();
    type('E5', [90, 91, 92, 93, 94, 80, 81, 82, 95, 96]);
    const { assessment } = valueOf(await assessSheet());
    expect(assessment.history).toMatchObject([{ fiscalYear: 2567, score: 90.1 }]);
    expect(assessment.history[0]?.indicators[7]).toEqual({ id: 8, score: 82, cell: 'E12' });
    expect(assessment.findings).toEqual([]);
    host.setCell('Large', 'A1', 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567');
    expect(valueOf(await assessSheet()).assessment).toMatchObject({
      fiscalYear: 2567,
      history: [{ fiscalYear: 2566 }],
    });
  });

  test('lets the level that was announced settle what the parts of EIT leave open', async () => {
    const { type } = await filled();
    type('D15', ['', '', 95.01]);
    expect(valueOf(await assessSheet()).assessment.level).toMatchObject({
      certain: { name: 'ผ่าน' },
      possible: [{ name: 'ผ่าน' }, { name: 'ผ่านดี' }],
    });
    type('D18', ['ผ่านดี']);
    const { assessment } = valueOf(await assessSheet());
    expect(assessment.published).toEqual({ score: 95.01, level: 'ผ่านดี', cells: ['D17', 'D18'] });
    expect(assessment.level.certain.name).toBe('ผ่านดี');
  });

  test('finds the questions of the example, and what is weak among them', async () => {
    const { host, type } = await filled();
    expect(host.sheet('Large').cell(20, 1).value).toBe('คะแนนรายข้อคำถาม (ถ้ามี)');
    expect(host.sheet('Large').cell(22, 1).value).toBe('i1 การปฏิบัติงานตามขั้นตอนและระยะเวลาที่กำหนด');
    type('D44', [80.1, 79.77, 60]);
    const { assessment } = valueOf(await analyse());
    expect(assessment.questions.map(({ code, score, cell }) => [code, score, cell])).toEqual([
      ['e7', 80.1, 'D44'],
      ['e8', 79.77, 'D45'],
      ['e9', 60, 'D46'],
    ]);
    expect(assessment.findings).toEqual([]);
    type('D46', [70]);
    expect(valueOf(await assessSheet()).assessment.findings.map(({ code, cells }) => [code, ...cells])).toEqual([
      ['questions-differ', 'D44', 'D45', 'D46', 'D12'],
    ]);
  });

  test('asks for no questions of years whose questions are not known', async () => {
    const { host } = await filled('blank', 2565);
    expect(host.sheet('Large').usedArea).toMatchObject({ lastRow: 17 });
  });
});

test('works in the oldest Excel that the manifest allows', async () => {
  await openBytes(emptyWorkbook(), { apiSet: '1.14' });
  valueOf(await insertScoreForm('sample'));
  expect(valueOf(await assessSheet()).assessment.score).toBe(95.01);
});

test('leaves a sheet with anything on it alone and makes a new one', async () => {
  const host = await openFixture('seed-both-tables.xlsx');
  const before = host.sheet('ITA 2567').cell(13, 2).value;
  expect(valueOf(await insertScoreForm('blank', 2567)).sheet).toBe('คะแนน ITA 2567');
  expect(valueOf(await insertScoreForm('blank', 2567)).sheet).toBe('คะแนน ITA 2567 (2)');
  expect(host.sheets.map((sheet) => sheet.name)).toEqual(['ITA 2567', 'คะแนน ITA 2567', 'คะแนน ITA 2567 (2)']);
  expect(host.sheet('ITA 2567').cell(13, 2).value).toBe(before);
});
