/** What one click drafts for an agency: every worksheet but the catalogue, and the result block. */
import { draftResults } from '../../src/sheet/draftResults';
import { resultRoles, type Drafts } from '../../src/sheet/drafts/draft';
import { agencyScores, assess, reading, request } from '../ita/support';
import type { GoldenAgency } from './agencies';

export function draftsOf({ agency, year, scores }: GoldenAgency): Drafts {
  const readings = scores.map((score, index) => reading(index + 1, score));
  const fiscalYear = { year, cell: 'A2' };
  const assessed = assess(request(agencyScores(readings, { agency: { name: agency, cell: 'A3' }, fiscalYear })));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return draftResults(
    assessed.value,
    { row: 5, column: 4 },
    {
      mark: 'ITA_1',
      language: 'th',
      digits: 'thai',
      worksheets: resultRoles,
      keptInputs: { part1: null, part2: null },
      roundsToFormat: false,
    },
  ).drafts;
}
