import { Author } from '../author';
import { everything } from '../userContent';
import { Patient, summary } from './patient';

jest.mock('../../../src/excel/write', () => {
  const real = jest.requireActual<typeof import('../../../src/excel/write')>('../../../src/excel/write');
  return { ...real, writeDrafts: jest.fn(real.writeDrafts) };
});

const author = new Author();
afterAll(() => author.close());

test('a first click leaves the user’s content as it was, whatever action fails', async () => {
  const patient = await Patient.of(await author.workbook(everything));
  const survey = await patient.surviveAll(7);
  process.stdout.write(summary('everything', survey));
  expect(survey.harm.slice(0, 5)).toEqual([]);
  expect(survey.faults).toBeGreaterThan(400);
  expect(survey.asBefore + survey.complete).toBe(survey.faults);
}, 900_000);
