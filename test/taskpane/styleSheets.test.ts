/** The style sheets of the pane: small, all loaded, and without a rule that no element uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const folder = join(__dirname, '../../src/taskpane');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const sheets = names.filter((name) => name.endsWith('.css'));

/** Words of the texts in quotes in the components; comments are left out. */
const words = new Set(
  names
    .filter((name) => name.endsWith('.tsx'))
    .flatMap(
      (name) =>
        textOf(name)
          .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
          .match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [],
    )
    .flatMap((text) => text.slice(1, -1).split(/\s+/)),
);

test('a style sheet has at most 200 lines', () => {
  expect(sheets.filter((name) => textOf(name).split('\n').length > 201)).toEqual([]);
});

test('every style sheet is loaded, the tokens first', () => {
  const loaded = [...textOf('shell/styleSheets.ts').matchAll(/^import '(.+)';$/gm)].map(([, name = '']) =>
    posix.join('shell', name),
  );
  expect([...loaded].sort()).toEqual([...sheets].sort());
  expect(loaded[0]).toBe('shared/tokens.css');
});

/** Put together in the components from what they show. */
const COMPOSED = /^tone-(?:good|watch|weak)$/;
/** Given to elements by Fluent. */
const FLUENTS = /^fui-/;

test.each(sheets)('every class of %s is one that a component gives', (name) => {
  const selectors = textOf(name)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .match(/[^{}]+(?=\{)/g);
  const classes = [...new Set((selectors ?? []).join(' ').match(/(?<=\.)[a-z][\w-]*/gi) ?? [])];
  expect(classes.filter((one) => !COMPOSED.test(one) && !FLUENTS.test(one) && !words.has(one))).toEqual([]);
});
