import fc from 'fast-check';
import type { Refusal } from '../../../src/ita/finding';
import { refusals } from '../../../src/texts/th/refusals';
import { runs } from '../../support/runs';
import { outcome } from './outcome';
import { clearSheets, randomSheets, type RandomSheet } from './randomSheets';

/** Every score that is not the one its indicator has; empty when all are right, and for a refusal. */
function wrongScores({ sheet, hundredths }: RandomSheet): string[] {
  const result = outcome(sheet);
  if (result.refused !== null) return [];
  // An agency whose scores cannot be used is named, and the next one read.
  if (result.findings.some(({ code }) => code === 'agency-skipped')) return [];
  return [
    ...(result.agencies === 1 ? [] : [`${result.agencies} agencies`]),
    ...hundredths.flatMap((score, index) =>
      result.hundredths[index] === score
        ? []
        : [`${index + 1}: ${score} read as ${result.hundredths[index] ?? 'nothing'}`],
    ),
  ];
}

const RUNS = runs(2000);
const SAMPLE = runs(500);

it('reads the right scores from any sheet, or refuses; never other scores', () => {
  fc.assert(
    fc.property(randomSheets, (one) => {
      expect(wrongScores(one)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 120_000);

it('names cells wherever its sentence does', () => {
  const namesNone = ({ code, cells }: Refusal): boolean => cells.length === 0 && refusals[code].includes('{cells}');
  fc.assert(
    fc.property(randomSheets, ({ sheet }) => {
      const { refused } = outcome(sheet);
      expect(refused !== null && namesNone(refused) ? refused : null).toBeNull();
    }),
    { numRuns: SAMPLE },
  );
}, 120_000);

it('refuses few that are clear', () => {
  const sheets = fc.sample(clearSheets, { numRuns: SAMPLE, seed: 2567 });
  const refused = sheets.filter(({ sheet }) => outcome(sheet).refused !== null).length;
  expect(refused / SAMPLE).toBeLessThan(0.25);
}, 120_000);
