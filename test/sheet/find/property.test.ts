import fc from 'fast-check';
import { outcome } from './outcome';
import { randomSheets, type RandomSheet } from './randomSheets';

/** Every score that is not the one its indicator has; empty when all are right, and for a refusal. */
function wrongScores({ sheet, hundredths }: RandomSheet): string[] {
  const result = outcome(sheet);
  if (result.refused !== null) return [];
  return [
    ...(result.agencies === 1 ? [] : [`${result.agencies} agencies`]),
    ...hundredths.flatMap((score, index) =>
      result.hundredths[index] === score
        ? []
        : [`${index + 1}: ${score} read as ${result.hundredths[index] ?? 'nothing'}`],
    ),
  ];
}

const RUNS = 2000;
const SAMPLE = 500;

it('reads the right scores from any sheet, or refuses; never other scores', () => {
  fc.assert(
    fc.property(randomSheets, (one) => {
      expect(wrongScores(one)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 120_000);

it('refuses few of them', () => {
  const sheets = fc.sample(randomSheets, { numRuns: SAMPLE, seed: 2567 });
  const refused = sheets.filter(({ sheet }) => outcome(sheet).refused !== null).length;
  expect(refused / SAMPLE).toBeLessThan(0.25);
}, 120_000);
