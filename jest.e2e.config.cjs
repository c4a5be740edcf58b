/** The workbench in a real Chromium. It is built once, before the first test. */
const { transform } = require('./jest.config.cjs');

module.exports = {
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/buildFirst.ts',
  transform,
  testEnvironment: 'node',
  testTimeout: 60_000,
  maxWorkers: 1,
};
