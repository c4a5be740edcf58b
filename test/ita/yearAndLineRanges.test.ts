import { areLines, isFiscalYear } from '../../src/ita/yearAndLineRanges';

test.each([
  [2499, false],
  [2500, true],
  [2567, true],
  [2700, true],
  [2701, false],
  [2024, false],
  [2567.5, false],
  [NaN, false],
  ['2567', false],
  [null, false],
])('%j as a fiscal year: %s', (value, expected) => {
  expect(isFiscalYear(value)).toBe(expected);
});

test.each([
  [0, 0, true],
  [85, 95, true],
  [100, 100, true],
  [85, 84.99, false],
  [-0.01, 95, false],
  [85, 100.01, false],
  [NaN, 95, false],
  [85, NaN, false],
])('%s and %s as lines for weak and watch: %s', (weak, watch, expected) => {
  expect(areLines({ weak, watch })).toBe(expected);
});
