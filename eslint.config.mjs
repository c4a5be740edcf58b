/** What the compiler does not check: who may import whom, who may speak to Office, and the usual slips. */
import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** From the bottom up, where the project references of the compiler do not keep it already: none may import a later one. */
const orders = [
  { in: './src/sheet/find', rooms: ['text', 'tables', 'claims', 'choose'] },
  { in: './src', rooms: ['assessReading.ts', 'assessSheet.ts', 'analyse.ts', 'selfCheck'] },
];

const zones = orders.flatMap(({ in: folder, rooms }) =>
  rooms.slice(0, -1).map((room, level) => ({
    target: `${folder}/${room}`,
    from: rooms.slice(level + 1).map((later) => `${folder}/${later}`),
    message: `${folder}/${room} comes before: ${rooms.join(', ')}.`,
  })),
);

const networkNames = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

/** @type {(names: readonly string[], message: string) => { name: string, message: string }[]} */
const restricted = (names, message) => names.map((name) => ({ name, message }));
const nothingLeaves = restricted(networkNames, "Nothing of the user's workbook leaves the machine.");

/** All that Microsoft's plugin has, none as a mere warning. Its own declaration file declares nothing. */
const officePlugin = /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (officeAddins));
/** @type {import('eslint').Linter.RulesRecord} */
const officeRules = Object.fromEntries(
  Object.keys(officePlugin.rules ?? {}).map((name) => [`office-addins/${name}`, 'error']),
);

const focusedOrSkipped = {
  selector:
    'CallExpression[callee.property.name=/^(only|skip|todo)$/][callee.object.name=/^(it|test|describe)$/], ' +
    'CallExpression[callee.name=/^([xf](it|describe)|xtest)$/]',
  message: 'Every test runs.',
};

const oneWord = {
  selector: "CallExpression:matches([callee.name='it'], [callee.object.name='it'])",
  message: 'A test is written with test().',
};

/** Of test(…) and test.each(…)(…); a line of a failing run shows nothing else. */
const longTitle = {
  selector:
    "CallExpression:matches([callee.name='test'], [callee.callee.object.name='test']) > " +
    ':matches(Literal[value=/^.{91}/], TemplateLiteral:has(TemplateElement[value.raw=/^.{91}/])).arguments:first-child',
  message: 'A title has at most 90 characters: subject, verb, condition.',
};

/** Folders of the pane that are loaded when they are opened. */
const latePanels = ['panel', 'settings', 'whatIf', 'selfCheck'];

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })] },
    rules: {
      eqeqeq: 'error',
      'no-empty': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Strings are taken apart by code points on purpose: Thai marks are counted and cut singly.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Interfaces here are records of functions; there are hardly any classes whose this could be lost.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
    },
  },
  {
    // The compiler checks their types, which are casts in comments that the linter does not see.
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    // package.json names no module type, so that .js is CommonJS.
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-alert': 'error',
      'no-restricted-globals': ['error', ...nothingLeaves],
    },
  },
  {
    // docs/decisions/9-fluent.md. import() stays allowed.
    files: ['src/taskpane/**/*.{ts,tsx}'],
    ignores: latePanels.map((folder) => `src/taskpane/${folder}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@fluentui/*'], message: 'The first load has no Fluent: only panels that load late use it.' },
            {
              regex: `^\\.{1,2}/(${latePanels.join('|')})/`,
              message: 'Panels load late: import() them in shell/lazyViews.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officePlugin },
    rules: officeRules,
  },
  {
    // Here loads and writes are queued for whoever syncs, and objects are only stepped through on the way to others:
    // the rules see neither the sync elsewhere nor that nothing is read.
    files: ['src/excel/{grids,draftFormats,writeScoreForm}.ts'],
    rules: {
      'office-addins/call-sync-before-read': 'off',
      'office-addins/call-sync-after-load': 'off',
      'office-addins/load-object-before-read': 'off',
    },
  },
  {
    files: ['src/**/*.tsx', 'test/workbench/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', focusedOrSkipped],
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', focusedOrSkipped, oneWord, longTitle] },
  },
);
