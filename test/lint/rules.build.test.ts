import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

interface Snippet {
  /** What is wrong with the code, or that nothing is. */
  readonly about: string;
  /** An existing source file, in whose place the code is linted. */
  readonly file: string;
  readonly code: string;
  readonly breaks: readonly string[];
}

const upwards = ['import-x/no-restricted-paths'];

const snippets: readonly Snippet[] = [
  {
    about: 'the tables of a sheet importing what is chosen of them',
    file: 'src/sheet/find/tables/findNameRuns.ts',
    code: "export * from '../choose/scoresByAgency';\n",
    breaks: upwards,
  },
  {
    about: 'reading importing the whole story',
    file: 'src/assessSheet.ts',
    code: "export * from './analyse';\n",
    breaks: upwards,
  },
  {
    about: 'nothing: the story importing what only reads',
    file: 'src/analyse.ts',
    code: "export * from './look';\n",
    breaks: [],
  },
  {
    about: 'a request to somewhere',
    file: 'src/taskpane/index.tsx',
    code: "export const answer = fetch('https://example.org');\n",
    breaks: ['no-restricted-globals'],
  },
  {
    about: 'Fluent in the first load',
    file: 'src/taskpane/shell/Commands.tsx',
    code: "export { Button } from '@fluentui/react-components';\n",
    breaks: ['no-restricted-imports'],
  },
  {
    about: 'a panel in the first load',
    file: 'src/taskpane/shell/PaneView.tsx',
    code: "export * from '../panel/theme';\n",
    breaks: ['no-restricted-imports'],
  },
  {
    about: 'nothing: a panel using Fluent',
    file: 'src/taskpane/whatIf/WhatIfPanel.tsx',
    code: "export { Button } from '@fluentui/react-components';\n",
    breaks: [],
  },
  {
    about: 'nothing: a panel that loads late',
    file: 'src/taskpane/shell/lazyViews.ts',
    code: "export const load = () => import('../settings/SettingsPanel');\n",
    breaks: [],
  },
  {
    about: 'console output',
    file: 'src/analyse.ts',
    code: "console.log('here');\n",
    breaks: ['no-console'],
  },
  {
    about: 'an escape from the type system',
    file: 'src/ita/score.ts',
    code: '// @ts-expect-error\nexport const one: any = 1;\n',
    breaks: ['@typescript-eslint/ban-ts-comment', '@typescript-eslint/no-explicit-any'],
  },
  {
    about: 'a test that is left out',
    file: 'test/lint/rules.build.test.ts',
    code: "test.skip('works', () => undefined);\n",
    breaks: ['no-restricted-syntax'],
  },
  ...[
    "it('works', () => undefined);",
    "it.each([1])('works', () => undefined);",
    `test('${'works '.repeat(16)}', () => undefined);`,
    `test.each([1])('${'works '.repeat(16)}', () => undefined);`,
  ].map((code) => ({
    about: `a test under another name or a long title: ${code.slice(0, 12)}…`,
    file: 'test/lint/rules.build.test.ts',
    code: `${code}\n`,
    breaks: ['no-restricted-syntax'],
  })),
  {
    about: 'nothing: a title of 90 characters',
    file: 'test/lint/rules.build.test.ts',
    code: `test('${'x'.repeat(90)}', () => undefined);\n`,
    breaks: [],
  },
];

describe('the linter', () => {
  const output = execFileSync(process.execPath, [join(__dirname, 'lintSnippets.mjs')], {
    cwd: root,
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  const broken = JSON.parse(output) as string[][];

  test.each(snippets.map((snippet, index) => ({ ...snippet, found: broken[index] })))(
    'finds $about ($file)',
    ({ file, breaks, found }) => {
      expect(existsSync(join(root, file))).toBe(true);
      expect(found).toEqual(breaks);
    },
  );
});
