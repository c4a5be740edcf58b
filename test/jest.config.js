/**
 * Tests run on the sources as they are; swc strips the types. The end of a file's name, or its folder, says in which
 * project it runs: `npm test` runs the unit project, .ci/run all of them.
 */
const { resolve } = require('node:path');

const shared = {
  rootDir: resolve(__dirname, '..'),
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        sourceMaps: 'inline',
      },
    ],
  },
  testEnvironment: 'node',
  globals: { runsInFull: false },
  // Tests run in a context of their own, where every look-up of a global is slow. These are looked up once for each file.
  sandboxInjectedGlobals: ['Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String', 'Uint8Array'],
};

module.exports = {
  ...shared,
  // jest knows no timeout of a project. The browser and LibreOffice need a minute.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(build|long)\\.test\\.', '/test/(e2e|documents|excel/faults)/'],
    },
    {
      // Runs webpack, ESLint, the compiler or other programs.
      ...shared,
      displayName: 'build',
      testMatch: ['<rootDir>/test/**/*.build.test.ts'],
    },
    {
      // Takes minutes: large sheets, and the properties of the unit project again, with all their runs.
      ...shared,
      displayName: 'long',
      testMatch: ['<rootDir>/test/**/*.{long,property}.test.{ts,tsx}'],
      globals: { runsInFull: true },
    },
    {
      // The workbench in a real Chromium, built once before the first test, and saved workbooks in a real LibreOffice.
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{e2e,documents}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/buildFirst.ts',
    },
    {
      // A fault at every action of every batch: many thousand runs of the main job.
      ...shared,
      displayName: 'faults',
      testMatch: ['<rootDir>/test/excel/faults/**/*.test.ts'],
    },
  ],
};
