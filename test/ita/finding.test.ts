import { finding, refused } from '../../src/ita/finding';

test('a refusal or a finding about no cell has none, and no parameters', () => {
  expect(refused('read-only')).toEqual({ ok: false, refusal: { code: 'read-only', cells: [], parameters: {} } });
  expect(finding('agency-not-found', 'info')).toEqual({
    code: 'agency-not-found',
    severity: 'info',
    cells: [],
    parameters: {},
  });
});
