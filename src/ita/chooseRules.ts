/** Chooses the set of yearly rules for a fiscal year, with findings about the choice. */
import { finding, type Finding } from './finding';
import type { Framework } from './framework';
import type { AgencyScores } from './readings';

export interface ChosenRules {
  readonly framework: Framework;
  /** The assessed fiscal year (B.E.). */
  readonly fiscalYear: number;
  readonly findings: readonly Finding[];
}

/** A year further beyond the newest rules is probably mistyped, such as 2576 for 2567. */
const FARTHEST_YEAR = 3;

/**
 * @param frameworks oldest first, at least one
 * @param found the year found on the sheet
 * @param given the year that the user chose, which overrides the sheet's
 */
export function chooseRules(
  frameworks: readonly Framework[],
  found: AgencyScores['fiscalYear'],
  given: number | undefined,
): ChosenRules {
  const oldest = frameworks[0];
  const newest = frameworks[frameworks.length - 1];
  if (oldest === undefined || newest === undefined) throw new Error('at least one set of rules is needed');
  const findings: Finding[] = [];
  if (given !== undefined && found !== null && found.year !== given) {
    const cells = found.cell === null ? [] : [found.cell];
    findings.push(finding('year-conflict', 'warning', cells, { found: found.year, given }));
  }
  const year = given ?? found?.year;
  if (year === undefined) {
    findings.push(finding('year-not-found', 'warning', [], { year: newest.lastYear }));
    return { framework: newest, fiscalYear: newest.lastYear, findings };
  }
  const framework = frameworks.find((one) => year >= one.firstYear && year <= one.lastYear);
  if (framework !== undefined) return { framework, fiscalYear: year, findings };
  const later = year > newest.lastYear;
  const nearest = later ? newest : oldest;
  const code = later ? 'year-beyond-rules' : 'year-before-rules';
  findings.push(finding(code, 'warning', [], { year, rules: nearest.id }));
  const cell = given === undefined ? (found?.cell ?? null) : null;
  if (cell !== null && year > newest.lastYear + FARTHEST_YEAR) {
    findings.push(finding('year-unlikely', 'warning', [cell], { year }));
  }
  return { framework: nearest, fiscalYear: year, findings };
}
