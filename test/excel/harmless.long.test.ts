/** Whatever an agency keeps in its workbook is as it was after a click, and the whole workbook after restoring. */
import * as fc from 'fast-check';
import { analyse, restore } from '../../src/analyse';
import { Author } from './author';
import { differences, savedAfresh } from './samePackage';
import { openBytes, valueOf } from './support';
import { everything, scoreCell, SCORES, type UserContent } from './userContent';
import { withoutOurs } from './userPart';

const WORKBOOKS = 500;

const authors = [new Author(), new Author()];
afterAll(() => {
  for (const author of authors) author.close();
});

const score = fc.integer({ min: 4000, max: 10_000 }).map((value) => value / 100);
const content: fc.Arbitrary<UserContent> = fc.record({
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 0, max: 6 }),
  scores: fc.array(score, { minLength: 10, maxLength: 10 }),
  formulas: fc.boolean(),
  charts: fc.boolean(),
  table: fc.boolean(),
  names: fc.boolean(),
  rules: fc.constantFrom('none', 'scores', 'columns'),
  validation: fc.constantFrom('none', 'scores', 'columns'),
  comments: fc.boolean(),
  merges: fc.boolean(),
  hiddenSheets: fc.boolean(),
  looks: fc.constantFrom('plain', 'columns', 'rows'),
  ourName: fc.boolean(),
  view: fc.boolean(),
});

test(`nothing of the user’s changes in ${WORKBOOKS} workbooks, and restoring undoes two clicks`, async () => {
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom('1.14', '1.20'), async (user, apiSet) => {
      const author = authors[(turn += 1) % authors.length];
      if (author === undefined) throw new Error('no author');
      await isHarmless(await author.workbook(user), apiSet);
    }),
    {
      numRuns: WORKBOOKS,
      examples: [
        [everything, '1.20'],
        [everything, '1.14'],
      ],
    },
  );
}, 1_200_000);

async function isHarmless(bytes: Uint8Array, apiSet: string): Promise<void> {
  const before = await savedAfresh(await openBytes(bytes, { apiSet }));
  const host = await openBytes(bytes, { apiSet });
  const { written } = valueOf(await analyse());
  const once = await host.save();
  expect(differences(before, withoutOurs(once, before, written.block))).toEqual([]);
  valueOf(await analyse());
  expect(differences(once, await host.save())).toEqual([]);
  valueOf(await restore());
  expect(differences(before, await host.save())).toEqual([]);
}

test('a change of the user’s is seen by the comparison', async () => {
  const bytes = await (authors[0] ?? new Author()).workbook(everything);
  const before = await savedAfresh(await openBytes(bytes));
  const host = await openBytes(bytes);
  const { written } = valueOf(await analyse());
  host.setCell(SCORES, scoreCell(everything, 3), 12);
  expect(differences(before, withoutOurs(await host.save(), before, written.block))).not.toEqual([]);
});
