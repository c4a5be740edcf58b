/** The language of the pane: the one of Office, unless the user has switched it. */
import { createContext, useContext } from 'react';
import type { TextParameters } from '../../ita/finding';
import type { Language } from '../../texts/language';
import { paneText, type PaneText } from '../../texts/pane';
import { storeValue, storedValue } from './localStorage';

const LanguageContext = createContext<Language>('th');

export const LanguageProvider = LanguageContext.Provider;

export type Translate = (key: PaneText, parameters?: TextParameters) => string;

export function useTexts(): { language: Language; t: Translate } {
  const language = useContext(LanguageContext);
  return { language, t: (key, parameters) => paneText(key, language, parameters) };
}

/** Used until Office reports its display language. */
export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith('th') ? 'th' : 'en');

const STORED = 'ita-language';

/** The language that the user chose on this machine; null if there is none. */
export function rememberedLanguage(): Language | null {
  const stored = storedValue(STORED);
  return stored === 'th' || stored === 'en' ? stored : null;
}

export const rememberLanguage = (language: Language): boolean => storeValue(STORED, language);
