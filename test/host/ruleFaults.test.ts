/** Faults of Excel with conditional formats, by their threads of OfficeDev/office-js. */
import type { Host, Thread } from './index';
import { cellsOf, failure, open } from './support';

let host: Host;
const openWith = async (...threads: Thread[]): Promise<void> => {
  host = await open(cellsOf(['<c r="A1"><v>80</v></c>']), { threads });
};

type Work<T> = (rules: Excel.ConditionalFormatCollection, context: Excel.RequestContext) => Promise<T> | T;

/** From the whole sheet where no address is given. */
const withRules = <T>(address: string | undefined, work: Work<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem('S').getRange(address).conditionalFormats, context);
    await context.sync();
    return result;
  });

const add = (...addresses: string[]): Promise<void> =>
  Excel.run(async (context) => {
    for (const address of addresses) {
      const rule = context.workbook.worksheets.getItem('S').getRange(address).conditionalFormats.add('Custom');
      rule.custom.rule.formula = `=$A$1<${addresses.length}`;
      rule.custom.format.fill.color = '#FCE4D6';
    }
    await context.sync();
  });

const load = (properties: string, address?: string): Promise<number> =>
  withRules(address, async (rules, context) => {
    rules.load(properties);
    await context.sync();
    return rules.items.length;
  });

describe('#6827: two rules on the same range', () => {
  beforeEach(() => openWith('6827'));

  test('can be made, listed and told apart by their type', async () => {
    await add('A1:A9', 'A1:A9');
    expect(await load('items/id,items/type,items/priority')).toBe(2);
    expect(host.sheet('S').conditionalFormats).toHaveLength(2);
  });

  test.each([
    'items/customOrNullObject',
    'items/customOrNullObject/rule/formula',
    'items/cellValueOrNullObject/rule',
    'items/customOrNullObject/format/fill/color',
  ])('are not found when %s is loaded', async (properties) => {
    await add('A1:A9', 'A1:A9');
    expect((await failure(load(properties))).code).toBe('ItemNotFound');
    expect((await failure(load(properties, 'A1'))).code).toBe('ItemNotFound');
  });

  test('are no matter where their ranges only overlap, or on another sheet', async () => {
    await add('A1:A9', 'A1:A8');
    expect(await load('items/customOrNullObject/rule/formula')).toBe(2);
  });

  test('can be deleted by their ids', async () => {
    await add('A1:A9', 'A1:A9');
    await withRules(undefined, async (rules, context) => {
      rules.load('items/id');
      await context.sync();
      rules.getItem(rules.items[0]?.id ?? '').delete();
    });
    expect(await load('items/customOrNullObject/rule/formula')).toBe(1);
  });
});

describe('#5222: a rule that shares a cell with another', () => {
  beforeEach(async () => {
    await openWith('5222');
    await add('A1:A9', 'A9', 'C1');
  });

  test('is not found from the whole sheet, neither by place nor by id', async () => {
    expect((await failure(withRules(undefined, (rules) => rules.getItemAt(0).delete()))).code).toBe('ItemNotFound');
    const byId = withRules(undefined, async (rules, context) => {
      rules.load('items/id');
      await context.sync();
      rules.items[0]?.delete();
    });
    expect((await failure(byId)).code).toBe('ItemNotFound');
    expect(host.sheet('S').conditionalFormats).toHaveLength(3);
  });

  test('is read from the whole sheet and deleted from its own range', async () => {
    expect(await load('items/customOrNullObject/rule/formula')).toBe(3);
    await withRules('A1:A9', (rules) => rules.getItemAt(0).delete());
    await withRules('A9', (rules) => rules.getItemAt(0).delete());
    expect(host.sheet('S').conditionalFormats.map(({ address }) => address)).toEqual(['C1']);
  });

  test('is the only one that is not found', async () => {
    await withRules(undefined, (rules) => rules.getItemAt(2).delete());
    expect(host.sheet('S').conditionalFormats).toHaveLength(2);
  });
});

describe('#6396: a rule whose deletion was undone', () => {
  const deleteFirst = () => withRules(undefined, (rules) => rules.getItemAt(0).delete());

  test('makes every load throw until the workbook is opened again', async () => {
    await openWith('6396');
    await add('A1', 'B1');
    await deleteFirst();
    host.undoRuleDeletion();
    expect(host.sheet('S').conditionalFormats.map(({ address }) => address)).toContain('A1');
    for (const properties of ['items/id', 'items/customOrNullObject/rule/formula']) {
      expect((await failure(load(properties))).code).toBe('ItemNotFound');
    }
    expect((await failure(deleteFirst())).code).toBe('ItemNotFound');
    await host.open(await host.save());
    expect(await load('items/id,items/customOrNullObject/rule/formula')).toBe(2);
  });

  test('is as it was where the fault is off', async () => {
    await openWith();
    await add('A1');
    await deleteFirst();
    expect(await load('items/id')).toBe(0);
    host.undoRuleDeletion();
    expect(await load('items/customOrNullObject/rule/formula')).toBe(1);
    expect(() => host.undoRuleDeletion()).toThrow(/no deletion/);
  });
});

test('without faults two rules on one cell are read and deleted from wherever', async () => {
  await openWith();
  await add('A1', 'A1');
  expect(await load('items/customOrNullObject/rule/formula')).toBe(2);
  await withRules(undefined, (rules) => rules.getItemAt(0).delete());
  expect(host.sheet('S').conditionalFormats).toHaveLength(1);
});
