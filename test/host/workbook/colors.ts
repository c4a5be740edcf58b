/** Colours of a workbook as "#RRGGBB": plain, indexed, and of the theme with a tint. */
import type { XmlElement } from '../ooxml/xml';

/** The order in which a theme's colours are numbered in cells (not the order of the theme part). */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const officeTheme = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '5B9BD5',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '4472C4',
  '70AD47',
  '0563C1',
  '954F72',
];

const indexed =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

export type ThemeColors = readonly string[];

/** @param theme root of the theme part; the Office theme where there is none. */
export function readTheme(theme: XmlElement | undefined): ThemeColors {
  const scheme = theme?.find('themeElements', 'clrScheme');
  return themeOrder.map((name, index) => {
    const color = scheme?.first(name)?.children[0];
    return (
      color?.get('lastClr') ??
      (color?.local === 'srgbClr' ? color.get('val') : undefined) ??
      officeTheme[index] ??
      '000000'
    );
  });
}

/** The colour of a chart's series by its place. */
export const accent = (theme: ThemeColors, order: number): string =>
  `#${theme[4 + (order % 6)] ?? '4472C4'}`.toUpperCase();

/** A <color>, <fgColor> … element; null where it says "automatic" or nothing. */
export function readColor(element: XmlElement | undefined, theme: ThemeColors): string | null {
  if (element === undefined || element.flag('auto')) return null;
  const rgb = element.get('rgb');
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const themed = element.number('theme');
  if (themed !== undefined) return tinted(theme[themed] ?? '000000', element.number('tint') ?? 0);
  const index = element.number('indexed');
  const color = index === undefined ? undefined : indexed[index];
  return color === undefined ? null : `#${color}`;
}

/** Lighter (tint > 0) or darker (tint < 0), on the luminance. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

const named: Readonly<Partial<Record<string, string>>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  gray: '808080',
  grey: '808080',
  silver: 'C0C0C0',
  purple: '800080',
  navy: '000080',
  teal: '008080',
  maroon: '800000',
  lime: '00FF00',
  aqua: '00FFFF',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  fuchsia: 'FF00FF',
  olive: '808000',
  pink: 'FFC0CB',
};

/** "#RGB" is no colour to Excel; "#RRGGBB", "RRGGBB" and names are. null when it is none. → "#RRGGBB" */
export function parseColor(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? named[text.toLowerCase()];
  return hex === undefined ? null : `#${hex.toUpperCase()}`;
}

/** "#RRGGBB" → "FFRRGGBB", as parts store it. */
export const argb = (color: string): string => `FF${color.slice(1)}`;
