/** Every cell, look and print set-up of the worksheets for three agencies; their pictures are in docs/images/worksheets. */
import { draftResults } from '../../src/sheet/draftResults';
import { worksheetRoles } from '../../src/sheet/drafts/draft';
import { assess } from '../ita/support';
import { agencyScores, reading, request } from '../ita/support';
import { goldenAgencies } from './agencies';

test.each(goldenAgencies.map((agency) => [agency.id, agency] as const))(
  'the worksheets of %s are those that were looked at',
  (_id, { agency, year, scores }) => {
    const readings = scores.map((score, index) => reading(index + 1, score));
    const fiscalYear = { year, cell: 'A2' };
    const assessed = assess(request(agencyScores(readings, { agency: { name: agency, cell: 'A3' }, fiscalYear })));
    if (!assessed.ok) throw new Error(assessed.refusal.code);
    const { drafts } = draftResults(
      assessed.value,
      { row: 5, column: 4 },
      {
        mark: 'ITA_1',
        language: 'th',
        digits: 'thai',
        worksheets: worksheetRoles,
        keptInputs: { part1: null, part2: null },
        roundsToFormat: false,
      },
    );
    expect(drafts.worksheets.map((one) => one.role)).toEqual(['measures', 'analysis', 'tracking', 'memo']);
    // What is recorded follows from the cells.
    for (const { recorded, ...draft } of drafts.worksheets) {
      expect(recorded.map(({ id }) => id)).toEqual(draft.rowIds);
      expect(draft).toMatchSnapshot(draft.role);
    }
    expect(drafts.block).toMatchSnapshot('block');
    expect(drafts.highlights).toMatchSnapshot('highlights');
  },
);
