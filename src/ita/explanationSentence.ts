/** A sentence of an explanation as data, independent of the language; src/texts has the words. */
import type { ExplanationCode } from './messageCodes';

/** A name in both languages, such as that of a level. */
export interface Named {
  readonly th: string;
  readonly en: string;
}

/** The value of a placeholder: a formatted figure, a name, a sentence, or a list of sentences. */
export type SentencePart = string | number | Named | Sentence | readonly Sentence[];

export interface Sentence {
  readonly code: ExplanationCode;
  readonly parts: Readonly<Record<string, SentencePart>>;
}

export const sentence = (code: ExplanationCode, parts: Sentence['parts'] = {}): Sentence => ({ code, parts });
