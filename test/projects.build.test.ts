/** Every test runs: in which project says its name, and .ci/run runs all projects. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

const root = join(__dirname, '..');
const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const asWritten = (file: string): string => relative(root, file).split(sep).join('/');
const ask = (...options: string[]): string =>
  execFileSync(process.execPath, [program, ...options], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const { configs } = JSON.parse(ask('--showConfig')) as {
  readonly configs: readonly { readonly displayName: { readonly name: string } }[];
};
const projects = configs.map(({ displayName }) => displayName.name);

const filesOf = (project: string): string[] =>
  ask('--listTests', '--selectProjects', project).split('\n').filter(isAbsolute).map(asWritten);

const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => asWritten(join(root, 'test', file)));

test('each test file runs in one project, and a property in two: with few runs, and in full', () => {
  const placed = projects.flatMap((project) => filesOf(project).map((file) => ({ project, file })));
  for (const file of testFiles) {
    const found = placed.filter((one) => one.file === file).map(({ project }) => project);
    const expected = file.endsWith('.property.test.ts') ? ['unit', 'long'] : [expect.any(String)];
    expect([file, found]).toEqual([file, expected]);
  }
  expect(placed.filter(({ file }) => !testFiles.includes(file))).toEqual([]);
}, 120_000);

test('only a property changes its number of runs with the project', () => {
  const sharing = testFiles.filter((file) => /from '[./]+support\/runs'/.test(readFileSync(join(root, file), 'utf8')));
  expect(sharing.length).toBeGreaterThan(3);
  expect(sharing.filter((file) => !file.endsWith('.property.test.ts'))).toEqual([]);
});

test('.ci/run runs every project', () => {
  const ci = readFileSync(join(root, '.ci', 'run'), 'utf8');
  const run = Object.entries(scripts).flatMap(([name, command]) => {
    const project = /--selectProjects (\w+)/.exec(command)?.[1];
    const isRun = name === 'test' ? /^step .*\$readme_test/m.test(ci) : ci.includes(`npm run ${name}\n`);
    return project !== undefined && isRun ? [project] : [];
  });
  expect(run.sort()).toEqual([...projects].sort());
});
