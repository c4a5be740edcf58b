/** A fault at every action of every batch: many thousand runs of the main job, too long for each change. */
const { transform } = require('./jest.config.cjs');

module.exports = {
  testMatch: ['<rootDir>/test/excel/faults/**/*.test.ts'],
  transform,
  testEnvironment: 'node',
  maxWorkers: 2,
};
