/** The font of the workbook that a transcript was taken in: each Excel, and each office, has its own. */
import type { Transcript } from '../../src/selfCheck/selfCheck';
import type { DefaultFont } from '../../test/emptyWorkbook';

/**
 * What most cells answer where formats are asked for first: that is the place of the result before it is written, where
 * nobody formatted anything. null where nothing was asked.
 */
export function defaultFontIn(exchanges: Transcript['exchanges']): DefaultFont | null {
  for (const { answer } of exchanges) {
    const fonts = fontsIn(answer);
    if (fonts.length === 0) continue;
    const times = (font: DefaultFont) => fonts.filter((one) => isSame(one, font)).length;
    return fonts.reduce((most, font) => (times(font) > times(most) ? font : most));
  }
  return null;
}

const isSame = (one: DefaultFont, other: DefaultFont) => one.name === other.name && one.size === other.size;

/** Of every cell, wherever in an answer they stand. */
function fontsIn(value: unknown): DefaultFont[] {
  if (Array.isArray(value)) return value.flatMap(fontsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'font' ? fontOf(inner) : fontsIn(inner)));
}

function fontOf(font: unknown): DefaultFont[] {
  if (typeof font !== 'object' || font === null || !('name' in font) || !('size' in font)) return [];
  const { name, size } = font;
  return typeof name === 'string' && name !== '' && typeof size === 'number' && size > 0 ? [{ name, size }] : [];
}
