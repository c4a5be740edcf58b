/** Patterns of Thai and English words that ignore blanks, tone marks and case, for the recognisers' tables. */
import { matchKey } from '../../../ita/thaiText';

const keys = (words: readonly string[]): string[] =>
  words
    .map(matchKey)
    .filter((key) => key !== '')
    .sort((a, b) => b.length - a.length);

/** Matches a key (see matchKey) that contains one of the words. */
export const containing = (...words: string[]): RegExp => new RegExp(keys(words).join('|'), 'u');

/** Matches a key that is one of the words. */
export const exactly = (...words: string[]): RegExp => new RegExp(`^(?:${keys(words).join('|')})$`, 'u');

/** Matches a key made only of these words, one after the other. */
export const madeOf = (...words: string[]): RegExp => new RegExp(`^(?:${keys(words).join('|')})+$`, 'u');
