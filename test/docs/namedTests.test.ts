/** The pages that say which test holds what: every file and title that they name is there, and every link leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
/** What a page leaves out of a file's name: in which project its tests run, and whether they draw. */
const ENDS = ['.test.ts', '.test.tsx', '.build.test.ts', '.long.test.ts', '.long.test.tsx'];
const DECISIONS = 'docs/decisions';
const INDEX = `${DECISIONS}/README.md`;

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const decisions = readdirSync(join(root, DECISIONS))
  .filter((name) => name !== 'README.md')
  .map((name) => `${DECISIONS}/${name}`);
const markdown = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

/** `test/excel/trust` “a title”, “another title”: a title as the file spells it, with its placeholders. */
function namedTests(page: string): { readonly file: string; readonly title: string }[] {
  const named = read(page).replace(/\s+/g, ' ');
  return [...named.matchAll(/`(test\/[^`]+)`((?: ?,? ?“[^”]+”)*)/g)].flatMap(([, path = '', titles = '']) => {
    const found = [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title);
    const file = ENDS.map((end) => path + end).find((one) => existsSync(join(root, one)));
    if (file === undefined) throw new Error(`${page} names ${path}, which is no test file`);
    if (found.length === 0) throw new Error(`${page} names ${path} without a title`);
    return found.map((title) => ({ file, title }));
  });
}

/** In any of the ways to write a string. */
const isIn = (text: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`));

test.each([...decisions, 'docs/real-excel.md'])('%s names tests that are there', (page) => {
  const named = namedTests(page);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ file, title }) => !isIn(read(file), title))).toEqual([]);
});

test('every decision is in the index and has a page of sixty lines with the same headings', () => {
  expect(decisions.length).toBeGreaterThan(4);
  const index = read(INDEX);
  for (const page of decisions) {
    const text = read(page);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect([page, headings]).toEqual([page, ['What is decided', 'Why', 'What was rejected', 'What holds it']]);
    expect(index).toContain(`](${page.slice(DECISIONS.length + 1)})`);
  }
});

test.each(['README.md', 'CONTRIBUTING.md', INDEX, ...decisions, ...markdown])(
  'the links of %s lead to files',
  (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => decodeURI(link));
    const inside = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(inside.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  },
);
