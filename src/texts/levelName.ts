/** The official name of a level in a language. */
import type { Level } from '../ita/framework';
import type { Language } from './language';

export const levelName = ({ name, englishName }: Level, language: Language): string =>
  language === 'en' ? englishName : name;
