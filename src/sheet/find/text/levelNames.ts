/** Names of levels in cells and sentences. */
import type { Framework } from '../../../ita/framework';
import { cleanText } from '../../../ita/thaiText';

/** A written "failed" counts as a level, although no framework names it so. */
const OTHER_LEVELS = ['ไม่ผ่าน'];

export interface LevelNames {
  /** The level, if a text is nothing else: "ผ่านดี", "ระดับ A"; null otherwise. */
  exactly(text: string): string | null;
  /** The level named right at the beginning of a text. */
  leading(text: string): string | null;
}

export function levelNames(frameworks: readonly Framework[]): LevelNames {
  const official = new Map<string, string>();
  for (const { name, englishName } of frameworks.flatMap((one) => one.levels)) {
    official.set(name.toLowerCase(), name);
    official.set(englishName.toLowerCase(), name);
  }
  for (const name of OTHER_LEVELS) official.set(name, name);
  // "ผ่านดีเยี่ยม" before "ผ่านดี" before "ผ่าน".
  const longestFirst = [...official.keys()].sort((a, b) => b.length - a.length);
  const one = `(?:${longestFirst.join('|')})`;
  const leading = new RegExp(`^["“'(\\s]*(${one})(?![\\p{L}\\p{M}])`, 'iu');
  const exactly = new RegExp(`^(?:(?:อยู่ใน)?ระดับ\\s*:?|level\\s*:?)?\\s*["“'(]*(${one})["”')]*$`, 'iu');
  const find = (pattern: RegExp, text: string): string | null => {
    const match = pattern.exec(cleanText(text));
    return match === null ? null : (official.get((match[1] ?? '').toLowerCase()) ?? null);
  };
  return { exactly: (text) => find(exactly, text), leading: (text) => find(leading, text) };
}
