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

const withCells = (message: Message<string>) => ({ cells: message.cells.join(', '), ...message.parameters });

export const findingMessage = (message: Message<FindingCode>, language: Language): string =>
  fill(findingTexts[language][message.code], withCells(message));

export const refusalMessage = (message: Message<RefusalCode>, language: Language): string =>
  fill(refusalTexts[language][message.code], withCells(message));
