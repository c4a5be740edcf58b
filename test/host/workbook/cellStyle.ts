/** How a cell looks, in Office.js's words. */

export type BorderEdge = 'top' | 'bottom' | 'left' | 'right';

export interface Border {
  /** "Continuous", "Dash", "Dot", "Double" … */
  readonly style: string;
  /** "Hairline", "Thin", "Medium", "Thick". */
  readonly weight: string;
  readonly color: string;
}

export interface CellFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  /** "None", "Single", "Double" … */
  readonly underline: string;
  /** "#RRGGBB". */
  readonly color: string;
}

export interface CellStyle {
  readonly font: CellFont;
  /** "#RRGGBB"; null without a fill. */
  readonly fill: string | null;
  /** "None", "Solid", "Gray50" … */
  readonly pattern: string;
  /** Of the pattern's lines or dots, "#RRGGBB"; null without one. */
  readonly patternColor: string | null;
  readonly borders: { readonly [edge in BorderEdge]: Border | null };
  readonly numberFormat: string;
  /** "General", "Left", "Center", "Right" … */
  readonly horizontal: string;
  /** "Top", "Center", "Bottom" … */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees from -90 to 90, counter-clockwise; 180 for letters below each other. */
  readonly rotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What is not mentioned stays. */
export interface StyleChange {
  readonly font?: Partial<CellFont>;
  /** A colour fills a cell that has no pattern; null takes the fill away. */
  readonly fill?: string | null;
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly borders?: { readonly [edge in BorderEdge]?: Border | null };
  readonly numberFormat?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** Office.js's style and weight ↔ the one word of the file format. */
const borderWords: readonly (readonly [style: string, weight: string, word: string])[] = [
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Continuous', 'Hairline', 'hair'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];

export const borderStyles: readonly string[] = ['None', ...new Set(borderWords.map(([style]) => style))];
export const borderWeights: readonly string[] = ['Hairline', 'Thin', 'Medium', 'Thick'];

export const borderWord = ({ style, weight }: Pick<Border, 'style' | 'weight'>): string =>
  (borderWords.find((entry) => entry[0] === style && entry[1] === weight) ??
    borderWords.find((entry) => entry[0] === style))?.[2] ?? 'thin';

export function readBorderWord(word: string): Pick<Border, 'style' | 'weight'> {
  const [style = 'Continuous', weight = 'Thin'] = borderWords.find((entry) => entry[2] === word) ?? [];
  return { style, weight };
}

/** Office.js's word ↔ the file format's. */
export const horizontalWords: Readonly<Record<string, string>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

export const verticalWords: Readonly<Record<string, string>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

export const patternWords: Readonly<Record<string, string>> = {
  None: 'none',
  Solid: 'solid',
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
  Gray16: 'gray125',
  Gray8: 'gray0625',
};

/** Degrees as Office.js counts ↔ as the file does: 91 to 180 turn clockwise, 255 stands for letters below each other. */
export const readRotation = (stored: number): number => (stored === 255 ? 180 : stored > 90 ? 90 - stored : stored);
export const storedRotation = (degrees: number): number =>
  degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees;

export const underlineWords: Readonly<Record<string, string>> = {
  None: 'none',
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

/** The key of a word table that has this value. */
export const keyOf = (words: Readonly<Record<string, string>>, word: string | undefined, fallback: string): string =>
  Object.keys(words).find((key) => words[key] === word) ?? fallback;
