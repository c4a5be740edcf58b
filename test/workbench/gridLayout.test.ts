import fc from 'fast-check';
import { lineAt, lineStarts, linesInView, scrolledTo, startOf } from './gridLayout';

const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 });

describe('lines on the screen', () => {
  test('start where those before them end', () => {
    expect([...lineStarts(3, (line) => [20, 30, 5][line] ?? 0)]).toEqual([0, 20, 50, 55]);
  });

  test('are found by any position inside them', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (heights, seed) => {
        const starts = lineStarts(heights.length, (line) => heights[line] ?? 0);
        const position = seed % startOf(starts, heights.length);
        const line = lineAt(starts, position);
        expect(startOf(starts, line)).toBeLessThanOrEqual(position);
        expect(startOf(starts, line + 1)).toBeGreaterThan(position);
      }),
    );
  });

  test('in view are few, however many the sheet has', () => {
    const starts = lineStarts(200_000, () => 20);
    expect(linesInView(starts, 1_000_000, 600, 5)).toEqual({ first: 49_995, last: 50_035 });
  });

  test('in view never run past the sheet', () => {
    expect(
      linesInView(
        lineStarts(3, () => 20),
        500,
        600,
        5,
      ),
    ).toEqual({ first: 0, last: 2 });
  });
});

describe('scrolling to a cell', () => {
  test('does nothing when it is in view', () => expect(scrolledTo(100, 120, 50, 300)).toBe(50));
  test('goes up just so far', () => expect(scrolledTo(10, 30, 50, 300)).toBe(10));
  test('goes down just so far', () => expect(scrolledTo(500, 520, 50, 300)).toBe(220));
  test('shows the top of what is larger than the window', () => expect(scrolledTo(500, 900, 50, 300)).toBe(500));
});
