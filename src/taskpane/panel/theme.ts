/**
 * Fluent's themes in Excel's green, with fonts and line heights that suit Thai. Panels get them from FluentProvider. The
 * first screen does not load Fluent: it uses tokens.css, which scripts/make-tokens.ts generates from this file.
 */
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type PartialTheme,
  type Theme,
} from '@fluentui/react-components';
import type { Language } from '../../texts/language';

const green: BrandVariants = {
  10: '#03190E',
  20: '#052B17',
  30: '#073A1F',
  40: '#094725',
  50: '#0B552D',
  60: '#0D6134',
  70: '#0F6C39',
  80: '#107C41',
  90: '#219153',
  100: '#37A866',
  110: '#4FB579',
  120: '#66C08B',
  130: '#87CFA4',
  140: '#A9DEBD',
  150: '#CAECD7',
  160: '#E8F6ED',
};

/** The standard Office font for the script comes first; the others keep Thai readable if it is missing. */
const fonts: Record<Language, string> = {
  th: "'Leelawadee UI', 'Noto Sans Thai', Sarabun, Thonburi, Tahoma, 'Segoe UI', sans-serif",
  en: "'Segoe UI', 'Leelawadee UI', 'Noto Sans Thai', Sarabun, Thonburi, Tahoma, sans-serif",
};

const typography = (language: Language): PartialTheme => ({
  fontFamilyBase: fonts[language],
  fontFamilyNumeric: fonts[language],
  // 1.6 times the font size: Thai vowels and tone marks need more height than Fluent's line heights for Latin text.
  lineHeightBase100: '16px',
  lineHeightBase200: '20px',
  lineHeightBase300: '22px',
  lineHeightBase400: '26px',
  lineHeightBase500: '32px',
  lineHeightBase600: '38px',
});

const light = createLightTheme(green);
const dark: Theme = {
  ...createDarkTheme(green),
  // Fluent's dark red has too little contrast for small text.
  colorStatusDangerForeground1: '#E8868F',
  // Fluent chose the dark link colours for its own blue; this green needs lighter steps for a contrast of 4.5:1.
  colorBrandForeground1: green[110],
  colorBrandForegroundLink: green[110],
  colorBrandForegroundLinkHover: green[120],
  colorBrandForegroundLinkPressed: green[100],
};

export const themeFor = (isDark: boolean, language: Language): Theme => ({
  ...(isDark ? dark : light),
  ...typography(language),
});
