/** The pane's texts. Thai is there from the start; English is fetched when it is needed. */
import { fill, type Language } from './language';
import { pane as thai, type PaneText } from './th/pane';

export type { PaneText };

type Texts = Readonly<Record<PaneText, string>>;

const loaders: Record<Language, () => Promise<Texts>> = {
  th: () => Promise.resolve(thai),
  en: async () => (await import('./en/pane')).pane,
};

const loaded = new Map<Language, Texts>([['th', thai]]);

/** Rejects where the texts cannot be fetched; the language shown before can stay then. */
export async function loadPaneTexts(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await loaders[language]());
}

export const hasPaneTexts = (language: Language): boolean => loaded.has(language);

/** Thai until the texts of the language are loaded. */
export const paneText = (
  key: PaneText,
  language: Language,
  parameters: Readonly<Record<string, string | number>> = {},
): string => fill((loaded.get(language) ?? thai)[key], parameters);
