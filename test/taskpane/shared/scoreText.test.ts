import * as fc from 'fast-check';
import { twoDecimals } from '../../../src/ita/round';
import { lostPointsText, parseScore } from '../../../src/taskpane/shared/scoreText';

describe('figures', () => {
  test('are rounded half up to two decimals, as published', () => {
    expect(twoDecimals(97.318)).toBe('97.32');
    expect(twoDecimals(84.995)).toBe('85.00');
    expect(twoDecimals(100)).toBe('100.00');
  });

  test('show lost points with a minus sign, and nothing lost without one', () => {
    expect(lostPointsText(2.671)).toBe('−2.67');
    expect(lostPointsText(0)).toBe('0.00');
  });
});

describe('a typed score', () => {
  test.each([
    ['86.05', 86.05],
    [' 80 ', 80],
    ['๘๖.๐๕', 86.05],
    ['๙๒.1', 92.1],
    ['92.', 92],
    ['.5', 0.5],
    ['0', 0],
    ['100', 100],
  ])('%p is read', (text, score) => {
    expect(parseScore(text)).toEqual({ kind: 'score', score });
  });

  test.each(['105', '100.01', '-1', '92,1', '1e2', 'ไม่มี', '9 2', '%', '๑๐๑', 'NaN', '.'])('%p is wrong', (text) => {
    expect(parseScore(text)).toEqual({ kind: 'wrong' });
  });

  test.each(['', '   '])('%p is empty', (text) => {
    expect(parseScore(text)).toEqual({ kind: 'empty' });
  });

  test('is never wrong half-way while a right one is typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const text = (hundredths / 100).toFixed(2);
        for (let length = 1; length <= text.length; length += 1) {
          expect(parseScore(text.slice(0, length)).kind).toBe('score');
        }
      }),
    );
  });
});
