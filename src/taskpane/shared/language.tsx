/** The pane's language: Office's, unless the user has switched it. */
import { createContext, useContext } from 'react';
import type { TextParameters } from '../../ita/finding';
import type { Language } from '../../texts/language';
import { paneText, type PaneText } from '../../texts/pane';
import { remember, remembered } from './localStorage';

const LanguageContext = createContext<Language>('th');

export const LanguageProvider = LanguageContext.Provider;

export type Translate = (key: PaneText, parameters?: TextParameters) => string;

/** The language and the pane's sentences in it. */
export function useTexts(): { language: Language; t: Translate } {
  const language = useContext(LanguageContext);
  return { language, t: (key, parameters) => paneText(key, language, parameters) };
}

/** As long as Office has not told its own. */
export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith('th') ? 'th' : 'en');

const STORED = 'ita-language';

/** The language that was switched to on this machine; null where none was. */
export function rememberedLanguage(): Language | null {
  const stored = remembered(STORED);
  return stored === 'th' || stored === 'en' ? stored : null;
}

export const rememberLanguage = (language: Language): boolean => remember(STORED, language);
