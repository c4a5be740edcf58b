import { block as english, olderBlock as olderEnglish } from './en/block';
import type { Language } from './language';
import { block as thai, olderBlock as olderThai, type BlockTexts } from './th/block';

/** Texts of the result block in the chosen language. */
export const blockTexts: Record<Language, BlockTexts> = { th: thai, en: english };

/** Whether this or an older version writes the text into a block, in either language. */
export const isBlockText = (text: string): boolean =>
  CURRENT_TEXTS.has(text) ||
  TITLES.some((title) => title.test(text)) ||
  OLDER_TEXTS.some((older) => (typeof older === 'string' ? older === text : older.test(text)));

const CURRENT_TEXTS: ReadonlySet<string> = new Set(Object.values(blockTexts).flatMap((texts) => Object.values(texts)));
/** Match the titles of all years. */
const TITLES = Object.values(blockTexts).map(
  ({ title }) => new RegExp(`^${title.replaceAll('.', '\\.').replace('{year}', '\\d{4}')}$`),
);
const OLDER_TEXTS = [...olderThai, ...olderEnglish];
