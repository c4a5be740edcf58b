/** How high a row must be for its wrapped text to be seen whole, in any of the fonts a Thai office may have. */

/**
 * At 1 point: a visible letter's mean advance, and a line with its tone marks, in points. TH Sarabun New measures 0.362
 * and 1.30–1.33; the rest is reserve for the wider faces that stand in for it.
 */
const LETTER_WIDTH = 0.53;
const LINE_HEIGHT = 1.66;
/** The advance of a blank or a dot as part of a letter's. */
const NARROW = 0.5;
/** A column of the sheet's default font: one character is 7 pixels, at 0.75 points a pixel. */
const POINTS_PER_CHARACTER = 5.25;
/** Excel's highest row. */
const HIGHEST_ROW = 409;

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * @param texts one a column; line breaks in them are kept
 * @param widths of the columns, in characters
 * @param size of the font in points
 * @returns points, at most 409
 */
export function rowHeight(texts: readonly string[], widths: readonly number[], size: number): number {
  const lines = texts.map((text, column) => {
    const room = ((widths[column] ?? 8) * POINTS_PER_CHARACTER) / (LETTER_WIDTH * size);
    return text.split('\n').reduce((sum, paragraph) => sum + lineCount(paragraph, room), 0);
  });
  return Math.min(HIGHEST_ROW, Math.ceil(Math.max(1, ...lines) * size * LINE_HEIGHT) + 4);
}

/** Lines of a paragraph when words move to the next line whole, as Thai is broken between words. */
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

/** Thai vowels above and below and tone marks take no width of their own. */
function visibleLetters(text: string): number {
  const letters = [...text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '')];
  const narrow = letters.filter((letter) => letter === ' ' || letter === '.').length;
  return letters.length - narrow * (1 - NARROW);
}
