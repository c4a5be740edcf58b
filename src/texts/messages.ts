/** The sentence for a finding or a refusal, in the chosen language. */
import type { FindingCode, RefusalCode } from '../ita/messageCodes';
import type { Finding, Refusal } from '../ita/finding';
import { findings as englishFindings } from './en/findings';
import { refusals as englishRefusals } from './en/refusals';
import { fill, type Language } from './language';
import { findings as thaiFindings } from './th/findings';
import { refusals as thaiRefusals } from './th/refusals';

const findingTexts: Record<Language, Readonly<Record<FindingCode, string>>> = {
  th: thaiFindings,
  en: englishFindings,
};
const refusalTexts: Record<Language, Readonly<Record<RefusalCode, string>>> = {
  th: thaiRefusals,
  en: englishRefusals,
};

/** `more`: number of further cells that are not named. */
const andMore: Record<Language, string> = { th: '{cells} และอีก {more} เซลล์', en: '{cells} and {more} more' };

/** Shown between quotation marks if the quoted cell is empty. */
const blank: Record<Language, string> = { th: '(ว่าง)', en: '(blank)' };

function messageText(
  template: string,
  { cells, parameters }: Pick<Finding, 'cells' | 'parameters'>,
  language: Language,
): string {
  const { more } = parameters;
  const named = cells.join(', ');
  const all = more === undefined ? named : fill(andMore[language], { cells: named, more });
  // A message about the name of a worksheet has no cells, so the brackets around them are left out.
  const text = cells.length === 0 ? template.replaceAll(' ({cells})', '') : template;
  return fill(text, { cells: all, ...parameters }).replaceAll('“”', `“${blank[language]}”`);
}

export const findingMessage = (message: Pick<Finding, 'code' | 'cells' | 'parameters'>, language: Language): string =>
  messageText(findingTexts[language][message.code], message, language);

export const refusalMessage = (message: Refusal, language: Language): string =>
  messageText(refusalTexts[language][message.code], message, language);
