import { fixture } from '../support';
import { Patient, summary } from './patient';

jest.mock('../../../src/excel/write', () => {
  const real = jest.requireActual<typeof import('../../../src/excel/write')>('../../../src/excel/write');
  return { ...real, writeDrafts: jest.fn(real.writeDrafts) };
});

test('a first click on the seed leaves it as it was, whatever action fails and how', async () => {
  const patient = await Patient.of(await fixture('seed-both-tables.xlsx'));
  const survey = await patient.surviveAll(1);
  process.stdout.write(summary('the seed', survey));
  expect(survey.harm.slice(0, 5)).toEqual([]);
  expect(survey.faults).toBeGreaterThan(1000);
  expect(survey.asBefore + survey.complete).toBe(survey.faults);
}, 900_000);
