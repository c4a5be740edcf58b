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
  readonly borders: { readonly [edge in BorderEdge]: Border | null };
  readonly numberFormat: string;
  /** "General", "Left", "Center", "Right" … */
  readonly horizontal: string;
  /** "Top", "Center", "Bottom" … */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
}

/** What is not mentioned stays. */
export interface StyleChange {
  readonly font?: Partial<CellFont>;
  readonly fill?: string | null;
  readonly borders?: { readonly [edge in BorderEdge]?: Border | null };
  readonly numberFormat?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
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
