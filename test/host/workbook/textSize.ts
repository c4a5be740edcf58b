/** How much room a text takes, estimated without a font: enough to fit columns and rows as Excel would, roughly. */
import type { CellStyle } from './cellStyle';

/** Thai vowels and tone marks above and below, and other combining marks, take no room of their own. */
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;
const narrow = /[ijlrtfI.,:;'|!()[\]{}\s-]/;

/** Pixels of a line at 96 dots an inch. */
export function textWidth(text: string, { font }: CellStyle): number {
  let units = 0;
  for (const character of text) {
    if (zeroWidth.test(character)) continue;
    units += wide.test(character) ? 2 : narrow.test(character) ? 0.6 : /[A-ZMWmw@%]/.test(character) ? 1.25 : 1;
  }
  // Digits of an 11 point font are 7 pixels wide; Sarabun and its like are drawn smaller at the same size.
  const face = /sarabun|angsana|cordia|browallia|\bTH /i.test(font.name) ? 0.72 : 1;
  return units * 7 * (font.size / 11) * face * (font.bold ? 1.07 : 1);
}

/** Lines that a text takes in a column of `width` pixels. */
export function lineCount(text: string, style: CellStyle, width: number): number {
  return text.split('\n').reduce((lines, line) => {
    const needed = textWidth(line, style);
    return lines + (style.wrap ? Math.max(1, Math.ceil(needed / Math.max(1, width - 6))) : 1);
  }, 0);
}

/** Points that a row needs for so many lines. */
export const linesHeight = (lines: number, { font }: CellStyle): number => {
  const spacing = 1.36;
  return Math.max(15, Math.ceil((lines * font.size * spacing) / 0.75) * 0.75);
};
