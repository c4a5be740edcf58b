import { analyse } from '../../src/analyse';
import { openFixture, valueOf } from './support';

const ANALYSIS = 'วิเคราะห์ ITA 2567';

test('the analysis begins its later sections on pages of their own, also after a second click', async () => {
  const host = await openFixture('seed-both-tables.xlsx');
  valueOf(await analyse());
  const breaks = host.sheet(ANALYSIS).pageBreaks;
  expect(breaks).toHaveLength(3);
  for (const row of breaks) expect(host.sheet(ANALYSIS).cell(row, 0).value).not.toBe('');
  valueOf(await analyse());
  expect(host.sheet(ANALYSIS).pageBreaks).toEqual(breaks);
});
