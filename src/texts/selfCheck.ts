/** Texts of the self-check in both languages. They are loaded with its panel, because few users open it. */
import { selfCheck as english } from './en/selfCheck';
import { fill, type Language } from './language';
import { selfCheck as thai, type SelfCheckText } from './th/selfCheck';

export type { SelfCheckText };

const texts: Record<Language, Readonly<Record<SelfCheckText, string>>> = { th: thai, en: english };

export const selfCheckText = (
  key: SelfCheckText,
  language: Language,
  parameters: Readonly<Record<string, string | number>> = {},
): string => fill(texts[language][key], parameters);
