/** The workbench in a real Chromium, built once before the first test, and saved workbooks in a real LibreOffice. */
const { transform } = require('./jest.config.cjs');

module.exports = {
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts', '<rootDir>/test/documents/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/buildFirst.ts',
  transform,
  testEnvironment: 'node',
  testTimeout: 60_000,
  maxWorkers: 1,
};
