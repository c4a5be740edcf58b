/** The pane's language: Office's, unless the user has switched it. */
import { createContext, useContext } from 'react';
import type { TextParameters } from '../ita/finding';
import type { Language } from '../texts/language';
import { paneText, type PaneText } from '../texts/pane';

const LanguageContext = createContext<Language>('th');

export const LanguageProvider = LanguageContext.Provider;

export type Say = (key: PaneText, parameters?: TextParameters) => string;

/** The language and the pane's sentences in it. */
export function useTexts(): { language: Language; say: Say } {
  const language = useContext(LanguageContext);
  return { language, say: (key, parameters) => paneText(key, language, parameters) };
}

const STORED = 'ita-language';

/** The language that was switched to on this machine; null where none was, or where the browser keeps nothing. */
export function rememberedLanguage(): Language | null {
  try {
    const stored = window.localStorage.getItem(STORED);
    return stored === 'th' || stored === 'en' ? stored : null;
  } catch {
    return null; // Storage is forbidden in some frames; Office's display language serves then.
  }
}

/** Returns whether it could be kept. */
export function rememberLanguage(language: Language): boolean {
  try {
    window.localStorage.setItem(STORED, language);
    return true;
  } catch {
    return false; // Storage is forbidden or full: the switch holds for this pane only.
  }
}
