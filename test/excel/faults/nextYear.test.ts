import { analyse } from '../../../src/analyse';
import { fixture, valueOf } from '../support';
import { oneOf, Patient, summary } from './patient';

jest.mock('../../../src/excel/write', () => {
  const real = jest.requireActual<typeof import('../../../src/excel/write')>('../../../src/excel/write');
  return { ...real, writeDrafts: jest.fn(real.writeDrafts) };
});

test('a click on another year’s scores ends in all of the result or none when one action fails', async () => {
  const patient = await Patient.of(await fixture('seed-first-table.xlsx'), async (host) => {
    valueOf(await analyse());
    host.setCell(host.activeSheet, 'A2', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
  });
  const survey = await patient.surviveAll(7, oneOf);
  process.stdout.write(summary('another year', survey));
  expect(survey.harm.slice(0, 5)).toEqual([]);
  expect(survey.asBefore + survey.complete).toBe(survey.faults);
}, 900_000);
