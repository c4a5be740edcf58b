/** The scores of one agency among those of another worksheet. */
import type { AgencyScores } from '../../../ita/readings';
import { isEqualAgency, isSurelySameAgency } from '../text/agencyName';

/** The agency whose earlier years are wanted. */
export interface Wanted {
  /** null when neither its sheet nor the sheet's name gives it. */
  readonly name: string | null;
  /** Whether its sheet has no other agency's scores. */
  readonly isAlone: boolean;
}

/**
 * null when none of them is known to be its own: of another name, of a name that two of them have, or without a name on
 * a sheet with several.
 */
export function scoresOfAgency(agencies: readonly AgencyScores[], { name, isAlone }: Wanted): AgencyScores | null {
  const [first, ...more] = agencies;
  if (first === undefined) return null;
  if (name === null || (more.length === 0 && first.agency === null)) return isAlone && more.length === 0 ? first : null;
  const called = (isIt: (own: string, wanted: string) => boolean) =>
    agencies.filter(({ agency }) => agency !== null && isIt(agency.name, name));
  const equal = called(isEqualAgency);
  return only(equal.length > 0 ? equal : called(isSurelySameAgency));
}

const only = <T>([first, ...more]: readonly T[]): T | null => (first === undefined || more.length > 0 ? null : first);
