/** Whatever claims stand around the scores: never a wrong score, year or level without a remark that names the cell. */
import fc from 'fast-check';
import { runs } from '../../../support/runs';
import { assessed, clearlyOneOf, doubts, isRight, type Outcome } from './assessed';
import { clearSheets, doubtfulSheets, type ClaimSheet } from './claimSheets';

/** 5,000 find what is rare. */
const RUNS = runs(1000);
const TIMEOUT = 60_000 + RUNS * 200;

const shown = ({ sheet, claims }: ClaimSheet): string =>
  [`${claims} on “${sheet.sheet}”`, ...sheet.values.map((row) => JSON.stringify(row))].join('\n');

/** "" where nothing wrong is said, and every doubt that must be said is. */
function wronglySaid(one: ClaimSheet, outcome: Outcome): string {
  const all = one.doubts.flatMap(({ cells }) => cells);
  if (outcome.refused !== null) {
    const { code, cells } = outcome.refused;
    // One refusal at a time: whatever cell is named first, the next reading comes to the others.
    return cells.length > 0 ? '' : `refused ${code} without a cell`;
  }
  const silent = one.doubts.filter(({ must, cells }) => must && !doubts(outcome, cells));
  if (silent.length > 0) return silent.map(({ name, cells }) => `nothing of ${name} at ${cells.join(' ')}`).join('; ');
  return doubts(outcome, all) || one.truths.some((truth) => isRight(outcome, truth))
    ? ''
    : `wrong: ${JSON.stringify(outcome)}`;
}

it(
  'reads exactly what is so from a sheet whose claims all say what they are of, without a needless remark',
  () => {
    fc.assert(
      fc.property(clearSheets, (one) => {
        const said = clearlyOneOf(one.sheet, one.truths);
        if (said !== 'right') throw new Error(`${said}\n${shown(one)}`);
      }),
      { numRuns: RUNS },
    );
  },
  TIMEOUT,
);

it(
  'never says anything wrong of a sheet with doubtful claims without naming the cell',
  () => {
    fc.assert(
      fc.property(doubtfulSheets, (one) => {
        const said = wronglySaid(one, assessed(one.sheet));
        if (said !== '') throw new Error(`${said}\n${shown(one)}`);
      }),
      { numRuns: RUNS },
    );
  },
  TIMEOUT,
);
