/** Sentences kept as data, so that one explanation can be said in either language. */
import { explain as english } from './en/explain';
import { fill, type Language } from './language';
import { explain as thai, type ExplainCode } from './th/explain';
import { joined } from './th/joined';

export type { ExplainCode };

/** A name that has a form in each language, such as that of a level. */
export interface Named {
  readonly th: string;
  readonly en: string;
}

/** What a placeholder stands for: a figure ready to show, a name, a sentence, or several joined by commas and "and". */
export type Part = string | number | Named | Sentence | readonly Sentence[];

export interface Sentence {
  readonly code: ExplainCode;
  readonly parts: Readonly<Record<string, Part>>;
}

export const sentence = (code: ExplainCode, parts: Sentence['parts'] = {}): Sentence => ({ code, parts });

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
