import { refusalByHostCode, refusalOf } from '../../src/excel/errors';
import { REFUSALS } from './hostCodes';

test('every code of the table is tried', () => {
  const tried = REFUSALS.filter(([, code]) => code !== 'host-error').map(([hostCode]) => hostCode);
  expect(tried.sort()).toEqual(Object.keys(refusalByHostCode).sort());
});

test.each(REFUSALS)('%s is %s, and Range.values is named as what failed', (hostCode, code) => {
  expect(refusalOf({ code: hostCode, location: 'Range.values' })).toEqual({
    ok: false,
    refusal: {
      code,
      cells: [],
      parameters: { hostCode, location: 'Range.values', trouble: `${hostCode}, Range.values` },
    },
  });
});

test.each([undefined, ''])('an error of the host without a place (%j) is told by its code alone', (location) => {
  const error = location === undefined ? { code: 'Timeout' } : { code: 'Timeout', location };
  expect(refusalOf(error)).toMatchObject({
    refusal: { code: 'connection-lost', parameters: { hostCode: 'Timeout', location: '', trouble: 'Timeout' } },
  });
});

test('a trouble of the add-in’s own is the refusal of that name, without parameters', () => {
  expect(refusalOf('read-only')).toEqual({ ok: false, refusal: { code: 'read-only', cells: [], parameters: {} } });
});
