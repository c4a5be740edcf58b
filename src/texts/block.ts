import { block as english } from './en/block';
import type { Language } from './language';
import { block as thai, type BlockTexts } from './th/block';

/** Texts of the result block in the chosen language. */
export const blockTexts: Record<Language, BlockTexts> = { th: thai, en: english };
