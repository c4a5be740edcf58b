/** Estimated height of a row with wrapped text, in the font that Thai offices use or its substitute. */

/** Measures of a font at 1 point. */
export interface TextMeasure {
  /** A visible letter's mean advance, in points. */
  readonly letter: number;
  /** Height of a line including tone marks, in points. */
  readonly line: number;
  /** Points of a row in addition to its lines. */
  readonly spare: number;
}

/**
 * The font of official papers: 0.362 a letter, rounded up a little so that pages planned with it hold what they should;
 * a line of 14 points is 25 pixels.
 */
export const asPrinted: TextMeasure = { letter: 0.4, line: 1.34, spare: 2 };

/**
 * For rows whose height we set: as high as Tahoma needs, which Windows substitutes for the font (0.52, 1.21), but no
 * higher, because a row of twice its text looks torn.
 */
export const withReserve: TextMeasure = { letter: 0.44, line: 1.45, spare: 4 };

/** The advance of a blank or a dot, as a share of a letter's. */
const NARROW = 0.5;
/** A column of the sheet's default font: one character is 7 pixels, at 0.75 points a pixel. */
const POINTS_PER_CHARACTER = 5.25;
/** Excel's maximum row height. */
const HIGHEST_ROW = 409;

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * @param texts one a column; line breaks in them are kept
 * @param widths of the columns, in characters
 * @param size of the font in points
 * @returns points, at most 409
 */
export function rowHeight(
  texts: readonly string[],
  widths: readonly number[],
  size: number,
  { letter, line, spare }: TextMeasure = withReserve,
): number {
  const lines = texts.map((text, column) => {
    const room = ((widths[column] ?? 8) * POINTS_PER_CHARACTER) / (letter * size);
    return text.split('\n').reduce((sum, paragraph) => sum + lineCount(paragraph, room), 0);
  });
  return Math.min(HIGHEST_ROW, Math.ceil(Math.max(1, ...lines) * size * line) + spare);
}

/** Lines of a paragraph when whole words move to the next line, as Thai breaks between words. */
function lineCount(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { segment } of segmenter.segment(paragraph)) {
    const width = visibleLetters(segment);
    if (used + width > room && used > 0) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used += width;
  }
  return lines;
}

/** Thai vowels above and below the line and tone marks have no width of their own. */
export function visibleLetters(text: string): number {
  const letters = [...text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '')];
  const narrow = letters.filter((letter) => ' .…\u00a0'.includes(letter)).length;
  return letters.length - narrow * (1 - NARROW);
}
