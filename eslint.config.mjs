/** What the compiler does not check: who may import whom, who may speak to Office, and the usual slips. */
import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** From the bottom up: each may import itself and what stands before it, never what stands after it. */
const layers = [
  ['texts'],
  ['ita'],
  ['sheet'],
  ['options.ts'],
  ['excel'],
  ['understand.ts'],
  ['look.ts'],
  ['analyse.ts', 'editCatalogue.ts', 'live.ts', 'settings.ts', 'template.ts'],
  ['selfCheck'],
  ['taskpane', 'commands'],
];

const directions = layers.slice(0, -1).flatMap((layer, level) =>
  layer.map((target) => ({
    target: `./src/${target}`,
    from: layers
      .slice(level + 1)
      .flat()
      .map((upper) => `./src/${upper}`),
    message: `src/${target} is below it: imports run from the pane down to the texts, never up.`,
  })),
);

/** The rooms of src/sheet/find in the order that data goes through them. */
const rooms = ['text', 'tables', 'claims', 'choose'];

const roomDirections = rooms.slice(0, -1).map((room, level) => ({
  target: `./src/sheet/find/${room}`,
  from: rooms.slice(level + 1).map((later) => `./src/sheet/find/${later}`),
  message: `src/sheet/find/${room} comes first: texts, tables, claims, choice.`,
}));

const officeNames = ['Excel', 'Office', 'OfficeExtension'];
const networkNames = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const browserNames = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location'];

const restricted = (names, message) => names.map((name) => ({ name, message }));
const onlyInExcel = restricted(officeNames, 'Only src/excel speaks Office.js.');
const nothingLeaves = restricted(networkNames, "Nothing of the user's workbook leaves the machine.");
const pure = restricted(browserNames, 'This layer is pure: no browser, no Excel, no I/O.');

/** All that Microsoft's plugin has, none as a mere warning. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
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

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/', '**/*.cjs', '**/*.cts', '**/*.mjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
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
      'import-x/no-restricted-paths': ['error', { zones: [...directions, ...roomDirections] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-alert': 'error',
      'no-restricted-globals': ['error', ...onlyInExcel, ...nothingLeaves],
    },
  },
  {
    files: ['src/{texts,ita,sheet}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...onlyInExcel, ...nothingLeaves, ...pure] },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...officeRules,
      'no-restricted-globals': ['error', ...nothingLeaves],
    },
  },
  {
    // Here loads and writes are queued for whoever syncs, and objects are only stepped through on the way to others:
    // the rules see neither the sync elsewhere nor that nothing is read.
    files: ['src/excel/{grids,cells,takeBack,template}.ts'],
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
    ignores: ['test/taskpane/**'],
    rules: { 'no-restricted-syntax': ['error', focusedOrSkipped, oneWord, longTitle] },
  },
);
