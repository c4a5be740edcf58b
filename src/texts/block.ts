import { block as english, olderBlock as olderEnglish } from './en/block';
import type { Language } from './language';
import { block as thai, olderBlock as olderThai, type BlockTexts } from './th/block';

/** Texts of the result block in the chosen language. */
export const blockTexts: Record<Language, BlockTexts> = { th: thai, en: english };

/** Whether a text is one that this or an older version writes into a block, in either language. */
export const isBlockText = (text: string): boolean =>
  OWN.has(text) ||
  TITLES.some((title) => title.test(text)) ||
  OLDER.some((older) => (typeof older === 'string' ? older === text : older.test(text)));

const OWN: ReadonlySet<string> = new Set(Object.values(blockTexts).flatMap((texts) => Object.values(texts)));
/** Of any year. */
const TITLES = Object.values(blockTexts).map(
  ({ title }) => new RegExp(`^${title.replaceAll('.', '\\.').replace('{year}', '\\d{4}')}$`),
);
const OLDER = [...olderThai, ...olderEnglish];
