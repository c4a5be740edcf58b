/** The project can be checked out, built and tested on Windows and macOS. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathComparisons } from './pathComparisons';
import { clashingPaths, needsPosixShell, refusedByWindows } from './portability';

const root = join(__dirname, '..', '..');

const ignored = readFileSync(join(root, '.gitignore'), 'utf8').match(/^[^/*\n]+(?=\/$)/gm) ?? [];

/** All that is or may become part of the repository; "/" separates their parts on every system. */
const files = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => ![...ignored, '.git'].includes(name))
  .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]));

function filesIn(folder: string): string[] {
  const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return paths
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

test('paths of the repository mean one file each where upper and lower case are the same', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(clashingPaths(files)).toEqual([]);
});

test.each([
  ['modules that differ in case', ['src/Figures.tsx', 'src/figures.ts']],
  ['modules that differ in extension', ['src/figures.ts', 'src/figures.tsx']],
  ['a module and the index of a folder', ['src/Levels.tsx', 'src/levels/index.ts']],
  ['data that an import without extension finds', ['src/rules.json', 'src/Rules.ts']],
  ['pictures that differ in case', ['docs/A.png', 'docs/a.png']],
  ['folders that differ in case', ['src/Levels/row.ts', 'src/levels/table.ts']],
  [
    'Thai names that differ in the order of their marks',
    ['docs/กี\u0e48.md', 'docs/กี\u0e48.md'.normalize('NFD'), 'docs/é.md', 'docs/e\u0301.md'],
  ],
])('paths clash: %s', (_, paths) => {
  expect(clashingPaths(paths)).not.toEqual([]);
});

test('paths do not clash where an import has to name the extension', () => {
  expect(
    clashingPaths(['a/Pane.tsx', 'a/pane.css', 'a/index.html', 'a/index.ts', 'b/pane.ts', 'a/pane/row.ts']),
  ).toEqual([]);
});

test('Windows accepts every path of the repository', () => {
  expect(files.filter(refusedByWindows)).toEqual([]);
});

test.each([
  'src/aux.ts',
  'src/con/row.ts',
  'docs/COM1',
  'docs/why?.md',
  'docs/a:b.md',
  'docs/a\\b.md',
  'docs/ends./x.md',
  'docs/ends ',
])('Windows refuses %s', (path) => {
  expect(refusedByWindows(path)).toBe(true);
});

test('Windows refuses a path of more than 200 characters', () => {
  expect(refusedByWindows(`docs/${'x'.repeat(195)}`)).toBe(false);
  expect(refusedByWindows(`docs/${'x'.repeat(196)}`)).toBe(true);
});

test('npm scripts run in every shell', () => {
  expect(Object.values(scripts).filter(needsPosixShell)).toEqual([]);
});

test.each([
  "prettier --check '**/*.ts'",
  'RUNS=500 jest',
  'npm run lint && CI=1 jest',
  'rm -rf dist',
  'npm run build && cp manifest.xml dist',
  'echo $(git rev-parse HEAD)',
  'echo $HOME',
  'jest; eslint .',
  'jest test/{ita,sheet}',
  'prettier src/*.ts',
  './node_modules/.bin/jest',
  'bash .ci/run',
])('npm scripts need a POSIX shell: %s', (script) => {
  expect(needsPosixShell(script)).toBe(true);
});

test.each(['eslint . --max-warnings 0 && prettier --check .', 'jest --selectProjects unit', 'prettier "src/**/*.ts"'])(
  'npm scripts need no POSIX shell: %s',
  (script) => {
    expect(needsPosixShell(script)).toBe(false);
  },
);

test('paths are compared with the separator of the system', () => {
  const modules = files.filter((path) => /^(?:src|test|scripts)\/.*\.(?:tsx?|mjs)$/.test(path));
  const own = ['test/lint/paths.test.ts', 'test/lint/pathComparisons.ts', 'test/lint/portability.ts'];
  const found = modules
    .filter((path) => !own.includes(path))
    .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') }))
    .filter(({ code }) => /node:path|readdir/.test(code))
    .flatMap(({ path, code }) => pathComparisons(code).map((one) => `${path}: ${one}`));
  expect(found).toEqual([]);
});

test.each([
  "relative(root, file).split('/')",
  "path.relative(root, file).startsWith('src/')",
  "const where = join(a, b); where.endsWith('/index.ts')",
  "resolve(a) === '/tmp/a'",
  "readdirSync(a, { recursive: true }).filter((name) => name.includes('th/'))",
])('paths are compared with a hard-coded separator: %s', (code) => {
  expect(pathComparisons(code)).toHaveLength(1);
});

test.each([
  "relative(root, file).replaceAll('\\\\', '/').split('/')",
  'relative(root, file).split(sep)',
  "address.startsWith('https://')",
])('paths are not compared with a hard-coded separator: %s', (code) => {
  expect(pathComparisons(code)).toEqual([]);
});
