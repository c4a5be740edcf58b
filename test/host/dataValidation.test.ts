import type { Host } from './index';
import { cellsOf, failure, open } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(cellsOf([]));
});

type Work<T> = (validation: Excel.DataValidation, context: Excel.RequestContext) => Promise<T> | T;

const withCells = <T>(address: string, work: Work<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem('S').getRange(address).dataValidation, context);
    await context.sync();
    return result;
  });

const between = (formula1: number, formula2: number): Excel.DataValidationRule => ({
  decimal: { formula1, formula2, operator: 'Between' },
});
const setRule = (address: string, rule: Excel.DataValidationRule) =>
  withCells(address, (validation) => void (validation.rule = rule));
const setPrompt = (address: string, message: string) =>
  withCells(address, (validation) => void (validation.prompt = { title: 'EIT', message, showPrompt: true }));
const typeOf = (address: string) =>
  withCells(address, async (validation, context) => {
    validation.load('type,rule');
    await context.sync();
    return [validation.type, validation.rule];
  });

test('a range says whether its cells agree, differ, or only some have a rule', async () => {
  await setRule('B2:B3', between(0, 100));
  expect(await typeOf('B2:B3')).toEqual(['Decimal', between(0, 100)]);
  expect(await typeOf('B2:B4')).toEqual(['MixedCriteria', between(0, 100)]);
  await setRule('B4', between(0, 50));
  expect(await typeOf('B2:B4')).toEqual(['Inconsistent', {}]);
  expect(await typeOf('C1:D9')).toEqual(['None', {}]);
  // Two entries of the same content, as a file may have them, are one rule.
  await setRule('D1', between(0, 50));
  await setRule('D2', between(0, 50));
  expect(await typeOf('D1:D2')).toEqual(['Decimal', between(0, 50)]);
});

describe('on the web (OfficeDev/office-js #2594)', () => {
  test('cells of which some have a prompt take another prompt, but no rule', async () => {
    await setPrompt('B5:B10', 'คะแนน');
    await setPrompt('B1:B10', 'คะแนน 0–100');
    await setPrompt('C5:C10', 'คะแนน');
    expect((await failure(setRule('C1:C10', between(0, 100)))).code).toBe('InvalidArgument');
    expect(await typeOf('C1:C10')).toEqual(['None', {}]);
  });

  test('cells with different rules take neither rule nor prompt, until they are cleared', async () => {
    await setRule('B1', between(0, 100));
    await setRule('B2', between(0, 50));
    expect((await failure(setRule('B1:B2', between(0, 10)))).code).toBe('InvalidArgument');
    expect((await failure(setPrompt('B1:B2', 'x'))).code).toBe('InvalidArgument');
    await withCells('B1:B2', (validation) => {
      validation.clear();
      validation.rule = between(0, 10);
      validation.prompt = { title: 'EIT', message: 'x', showPrompt: true };
    });
    expect(await typeOf('B1:B2')).toEqual(['Decimal', between(0, 10)]);
  });

  test('a rule over cells that all have the same one replaces it', async () => {
    await setRule('B1:B5', between(0, 100));
    await setRule('B1:B5', between(0, 10));
    await setRule('B2:B3', between(0, 5));
    expect(await typeOf('B2:B3')).toEqual(['Decimal', between(0, 5)]);
    expect(await typeOf('B4')).toEqual(['Decimal', between(0, 10)]);
  });
});

test('on the desktop different rules are replaced', async () => {
  host = await open(cellsOf([]), { platform: 'desktop' });
  await setRule('B1', between(0, 100));
  await setRule('B1:B2', between(0, 10));
  expect(await typeOf('B1:B2')).toEqual(['Decimal', between(0, 10)]);
  expect(host.platform).toBe('desktop');
});
