/** The pane's texts, in the chosen language. */
import { pane as english } from './en/pane';
import { fill, type Language } from './language';
import { pane as thai, type PaneText } from './th/pane';

export type { PaneText };

const texts: Record<Language, Readonly<Record<PaneText, string>>> = { th: thai, en: english };

export const paneText = (
  key: PaneText,
  language: Language,
  parameters: Readonly<Record<string, string | number>> = {},
): string => fill(texts[language][key], parameters);
