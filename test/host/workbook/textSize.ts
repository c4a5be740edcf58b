/** How much room a text takes, estimated without a font: enough to fit columns and rows as Excel would, roughly. */
import type { CellStyle } from './cellStyle';

/** Thai vowels and tone marks above and below, and other combining marks, take no room of their own. */
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;
const narrow = /[ijlrtfI.,:;'|!()[\]{}\s-]/;

/**
 * Of TH Sarabun and its like. Where they are not installed others stand in for them, Laksaman with LibreOffice, which are
 * wider and have higher lines: the estimate is for those, so that no text is cut off.
 */
const isThaiFace = (name: string): boolean => /sarabun|angsana|cordia|browallia|\bTH /i.test(name);

/** Pixels of a line at 96 dots an inch. */
export function textWidth(text: string, { font }: CellStyle): number {
  let units = 0;
  for (const character of text) {
    if (zeroWidth.test(character)) continue;
    units += wide.test(character) ? 2 : narrow.test(character) ? 0.6 : /[A-ZMWmw@%]/.test(character) ? 1.25 : 1;
  }
  // Digits of an 11 point font are 7 pixels wide; letters of the Thai faces a little more.
  return units * 7 * (font.size / 11) * (isThaiFace(font.name) ? 1.15 : 1) * (font.bold ? 1.07 : 1);
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Lines that a text takes in a column of `width` pixels: Thai, too, is broken between words. */
export function lineCount(text: string, style: CellStyle, width: number): number {
  const room = Math.max(1, width - 6);
  return text.split('\n').reduce((lines, line) => lines + (style.wrap ? wrappedLines(line, style, room) : 1), 0);
}

function wrappedLines(line: string, style: CellStyle, room: number): number {
  let [lines, used] = [1, 0];
  for (const { segment } of words.segment(line)) {
    const needed = textWidth(segment, style);
    if (used > 0 && used + needed > room && segment.trim() !== '') [lines, used] = [lines + 1, 0];
    const broken = Math.ceil(needed / room) - 1;
    lines += broken;
    used += needed - broken * room;
  }
  return lines;
}

/** Points that a row needs for so many lines. */
export const linesHeight = (lines: number, { font }: CellStyle): number => {
  const height = isThaiFace(font.name) ? lines * font.size * 1.66 + 1.5 : lines * font.size * 1.36;
  return Math.max(15, Math.ceil(height / 0.75) * 0.75);
};
