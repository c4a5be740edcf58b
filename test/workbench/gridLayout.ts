/** Where rows and columns lie on the screen, and which of them are in view. All lengths in pixels. */

/** Starts of count lines, and the end of the last: starts[i] is where line i begins, starts[count] where all end. */
export function lineStarts(count: number, sizeOf: (line: number) => number): Float64Array {
  const starts = new Float64Array(count + 1);
  for (let line = 0; line < count; line++) starts[line + 1] = (starts[line] ?? 0) + sizeOf(line);
  return starts;
}

export const startOf = (starts: Float64Array, line: number): number =>
  starts[Math.max(0, Math.min(line, starts.length - 1))] ?? 0;

/** The line that holds a position; the last one for positions behind all. */
export function lineAt(starts: Float64Array, position: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(starts, middle) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Lines to draw for a window, with some before and after, so that scrolling shows no holes. */
export function linesInView(starts: Float64Array, from: number, length: number, extra: number): LineRange {
  return {
    first: Math.max(0, lineAt(starts, from) - extra),
    last: Math.min(starts.length - 2, lineAt(starts, from + length) + extra),
  };
}

/** Scroll position that brings [start, end) into a window, moving as little as possible. */
export function scrolledTo(start: number, end: number, from: number, length: number): number {
  if (start < from) return start;
  if (end > from + length) return Math.min(start, end - length);
  return from;
}

/** Every line of a range; none when it ends before it begins. */
export function linesOf({ first, last }: LineRange): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
