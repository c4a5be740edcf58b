/** The text of an explanation sentence in the chosen language. */
import type { ExplanationCode } from '../ita/messageCodes';
import type { SentencePart, Sentence } from '../ita/explanationSentence';
import { explanations as english } from './en/explanations';
import { fill, type Language } from './language';
import { explanations as thai } from './th/explanations';
import { thaiList } from './th/thaiList';

const texts: Record<Language, Readonly<Record<ExplanationCode, string>>> = { th: thai, en: english };

export function sentenceText({ code, parts }: Sentence, language: Language): string {
  const partTexts = Object.entries(parts).map(([name, part]) => [name, partText(part, language)] as const);
  return fill(texts[language][code], Object.fromEntries(partTexts));
}

function partText(part: SentencePart, language: Language): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  if ('code' in part) return sentenceText(part, language);
  if ('th' in part) return part[language];
  const all = part.map((one) => sentenceText(one, language));
  if (language === 'th') return thaiList(all);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
