/** Explanations in words. */
import type { ExplainCode } from '../ita/codes';
import type { Part, Sentence } from '../ita/sentence';
import { explain as english } from './en/explain';
import { fill, type Language } from './language';
import { explain as thai } from './th/explain';
import { joined } from './th/joined';

const texts: Record<Language, Readonly<Record<ExplainCode, string>>> = { th: thai, en: english };

export function sentenceText({ code, parts }: Sentence, language: Language): string {
  const said = Object.entries(parts).map(([name, part]) => [name, partText(part, language)] as const);
  return fill(texts[language][code], Object.fromEntries(said));
}

function partText(part: Part, language: Language): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  if ('code' in part) return sentenceText(part, language);
  if ('th' in part) return part[language];
  const all = part.map((one) => sentenceText(one, language));
  if (language === 'th') return joined(all);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
