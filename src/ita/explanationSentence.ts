/** Explanations kept as data: src/texts puts them into words of either language. */
import type { ExplanationCode } from './messageCodes';

/** A name that has a form in each language, such as that of a level. */
export interface Named {
  readonly th: string;
  readonly en: string;
}

/** What a placeholder stands for: a figure ready to show, a name, a sentence, or several joined by commas and "and". */
export type SentencePart = string | number | Named | Sentence | readonly Sentence[];

export interface Sentence {
  readonly code: ExplanationCode;
  readonly parts: Readonly<Record<string, SentencePart>>;
}

export const sentence = (code: ExplanationCode, parts: Sentence['parts'] = {}): Sentence => ({ code, parts });
