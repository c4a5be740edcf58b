import { fixture } from '../support';
import { Patient, summary } from './patient';

jest.mock('../../../src/excel/write', () => {
  const real = jest.requireActual<typeof import('../../../src/excel/write')>('../../../src/excel/write');
  return { ...real, writeDrafts: jest.fn(real.writeDrafts) };
});

test('a first click leaves grouped rows with totals as they were, whatever action fails and how', async () => {
  const patient = await Patient.of(await fixture('sheets/groups-and-totals.xlsx'));
  const survey = await patient.surviveAll(7);
  process.stdout.write(summary('grouped rows', survey));
  expect(survey.harm.slice(0, 5)).toEqual([]);
  expect(survey.faults).toBeGreaterThan(400);
  expect(survey.asBefore + survey.complete).toBe(survey.faults);
}, 900_000);
