import type { Config } from 'jest';

declare const tests: Config;
export = tests;
