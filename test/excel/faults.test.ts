import { analyse } from '../../src/analyse';
import { Author } from './author';
import { faultCodes, Patient } from './faults';
import { everything } from './userContent';
import { fixture, valueOf } from './support';

const author = new Author();
afterAll(() => author.close());

const workbooks: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['the seed with both tables', () => fixture('seed-both-tables.xlsx')],
  ['a workbook with charts, table, rules, validation, comments, names and hidden sheets', () => author.workbook(everything)],
  ['grouped rows with totals', () => fixture('sheets/groups-and-totals.xlsx')],
];

test.each(workbooks)(
  'a first click on %s leaves it as it was, whatever action fails',
  async (name, bytes) => {
    const patient = await Patient.of(await bytes());
    for (const [batch, actions] of patient.batches.entries()) {
      for (let action = 0; action < actions; action += 1) {
        for (const code of faultCodes) await patient.survive(batch + 1, action, code);
      }
    }
    const { faults, asBefore, complete, harm } = patient.survey;
    process.stdout.write(`${name}: ${faults} faults survived, ${asBefore} as before, ${complete} complete\n`);
    expect(harm.slice(0, 5)).toEqual([]);
    expect(asBefore + complete).toBe(faults);
  },
  600_000,
);

test('a repeated click ends in the complete result, whatever action fails once', async () => {
  const patient = await Patient.of(await fixture('seed-both-tables.xlsx'), async () => valueOf(await analyse()));
  let turn = 0;
  for (const [batch, actions] of patient.batches.entries()) {
    for (let action = 0; action < actions; action += 1) {
      await patient.survive(batch + 1, action, faultCodes[(turn += 1) % faultCodes.length] ?? 'dropped');
    }
  }
  const { faults, asBefore, complete, harm } = patient.survey;
  process.stdout.write(`a repeated click: ${faults} faults survived, ${asBefore} as before, ${complete} complete\n`);
  expect(harm.slice(0, 5)).toEqual([]);
}, 600_000);
