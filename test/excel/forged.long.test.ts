/** Whatever forged names, comments and records say, nothing of the user's changes. */
import fc from 'fast-check';
import { editCatalogue } from '../../src/editCatalogue';
import { agency, BUDGET, click, forge, PICTURES, SALARIES, SCORES, takeBack, theirs } from './forgeries';
import { openBytes } from './support';

const WORKBOOKS = 150;

describe('whatever names, comments and records say', () => {
  const sheet = fc.constantFrom(SCORES, SALARIES, BUDGET, PICTURES);
  const area = fc.constantFrom(
    '$A$1:$C$4',
    '$A$1:$B$3',
    '$A$6:$G$27',
    '$E$6:$K$27',
    '$A$1:$E$40',
    '$Z$50:$AF$70',
    '$A$1',
  );
  const name = fc
    .tuple(
      fc.constantFrom('ITA_1', 'ITA_2', 'ITA_9'),
      fc.constantFrom('result', 'eit1', 'eit2', 'measures', 'analysis', 'tracking', 'memo', 'catalogue', 'budget'),
    )
    .map((parts) => parts.join('_'));
  const named = fc.record({
    name: fc.oneof(name, fc.constant('ITA_catalogue')),
    formula: fc.oneof(
      { weight: 6, arbitrary: fc.tuple(sheet, area).map(([of, at]) => `='${of}'!${at}`) },
      fc.constantFrom('=#REF!', '=#REF!$A$1:$E$40', '=42'),
    ),
    comment: fc.constantFrom('', 'ITA AAAAAA/AAAA', 'ITA edited', `writing x//${PICTURES}`),
    visible: fc.boolean(),
  });
  const digests = fc.constantFrom([], ['', '=', '1x2y3z ']);
  const set = fc.record({
    sheet,
    block: fc.constantFrom(null, { cells: ['= = ', '  '], formats: null }),
    worksheets: fc.dictionary(
      fc.constantFrom('measures', 'analysis', 'memo'),
      fc.record({ year: fc.constantFrom(2565, 2567), rows: digests.map((all) => all.map((one) => `title|${one}`)) }),
      { maxKeys: 3 },
    ),
    highlights: fc.constantFrom([], [{ range: 'C7:C16', formula: '=TRUE' }]),
    isDressed: fc.boolean(),
    journal: fc.option(
      fc.record({
        token: fc.constant('x'),
        makes: fc.array(sheet, { maxLength: 3 }),
        isMade: fc.boolean(),
        before: fc.constant(null),
      }),
    ),
  });
  const record = fc.option(
    fc.record({
      format: fc.constantFrom(1, 1, 1, 0, 2),
      sets: fc.dictionary(fc.constantFrom('ITA_1', 'ITA_2'), set, { maxKeys: 2 }),
      catalogue: fc.constantFrom(null, { token: 'x', makes: [SALARIES], isMade: true, before: null }),
    }),
  );

  test(`nothing of the user’s changes in ${WORKBOOKS} forged workbooks, even when forced`, async () => {
    const base = await (await agency()).save();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(named, { maxLength: 7, selector: (one) => one.name }),
        record,
        fc.boolean(),
        async (names, forged, isClickedFirst) => {
          const host = await openBytes(base);
          if (isClickedFirst) {
            await click();
            await Excel.run(async (context) => {
              const all = context.workbook.names;
              all.load('items/name');
              await context.sync();
              for (const one of all.items) one.delete();
              await context.sync();
            });
          }
          await forge(names, forged === null ? undefined : JSON.stringify(forged));
          const before = theirs(host);
          for (const job of [() => takeBack(), click, () => takeBack(), click, () => takeBack(true), editCatalogue]) {
            await job();
            expect(theirs(host)).toEqual(before);
          }
        },
      ),
      { numRuns: WORKBOOKS, seed: 20260911 },
    );
  }, 600_000);
});
