/** The sentence for a finding or a refusal, in the chosen language. */
import { findings as englishFindings } from './en/findings';
import { refusals as englishRefusals } from './en/refusals';
import { fill, type Language } from './language';
import { findings as thaiFindings, type FindingCode } from './th/findings';
import { refusals as thaiRefusals, type RefusalCode } from './th/refusals';

interface Message<Code> {
  readonly code: Code;
  readonly cells: readonly string[];
  readonly parameters: Readonly<Record<string, string | number>>;
}

const findingTexts: Record<Language, Readonly<Record<FindingCode, string>>> = {
  th: thaiFindings,
  en: englishFindings,
};
const refusalTexts: Record<Language, Readonly<Record<RefusalCode, string>>> = {
  th: thaiRefusals,
  en: englishRefusals,
};

/** `more`: cells that are meant too and are not named. */
const andMore: Record<Language, string> = { th: '{cells} และอีก {more} เซลล์', en: '{cells} and {more} more' };

function withCells({ cells, parameters }: Message<string>, language: Language) {
  const named = cells.join(', ');
  const { more } = parameters;
  return { cells: more === undefined ? named : fill(andMore[language], { cells: named, more }), ...parameters };
}

export const findingMessage = (message: Message<FindingCode>, language: Language): string =>
  fill(findingTexts[language][message.code], withCells(message, language));

export const refusalMessage = (message: Message<RefusalCode>, language: Language): string =>
  fill(refusalTexts[language][message.code], withCells(message, language));
