import fc from 'fast-check';
import { randomSheets, type RandomSheet } from './randomSheets';
import { read } from './reading';

/** Every reading that is not the score its indicator has; empty for a refusal. */
function wrongReadings({ sheet, hundredths }: RandomSheet): string[] {
  const result = read(sheet);
  if (!result.ok) return [];
  const [first, ...others] = result.value.agencies;
  if (first === undefined || others.length > 0) return [`${result.value.agencies.length} agencies`];
  const wrong = first.indicators.filter((one) => Math.round(one.value * 100) !== hundredths[one.indicator - 1]);
  const missing = hundredths.flatMap((_, index) =>
    first.indicators.some((one) => one.indicator === index + 1) ? [] : [`no ${index + 1}`],
  );
  return [...missing, ...wrong.map((one) => `${one.indicator}=${one.value} ${one.cell}`)];
}

const RUNS = 2000;

it('reads the right scores from any sheet, or refuses; never other scores', () => {
  fc.assert(
    fc.property(randomSheets, (one) => {
      expect(wrongReadings(one)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

it('refuses few of them', () => {
  const sheets = fc.sample(randomSheets, { numRuns: RUNS, seed: 2567 });
  const refused = sheets.filter(({ sheet }) => !read(sheet).ok).length;
  expect(refused / RUNS).toBeLessThan(0.35);
});
