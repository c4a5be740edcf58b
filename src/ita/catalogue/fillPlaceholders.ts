/** The catalogue with the names that an agency has for its units and its head. */
import { agencyWords, type AgencyKind, type AgencyWords } from '../agencyKind';
import type { Catalogue, Issue } from './catalogue';

/** {year} stays: what it is depends on the assessment. Texts without placeholders stay as they are. */
export function fillPlaceholders(catalogue: Catalogue, kind: AgencyKind): Catalogue {
  const words = agencyWords(kind);
  const say = (text: string): string => filled(text, words);
  return catalogue.map((issue): Issue => ({
    ...issue,
    title: say(issue.title),
    findings: issue.findings.map((one) => ({
      ...one,
      weakness: say(one.weakness),
      recommendation: say(one.recommendation),
    })),
    measures: issue.measures.map((one) => ({
      ...one,
      measure: say(one.measure),
      steps: one.steps.map(say),
      owner: owners(one.owner, words),
      period: say(one.period),
    })),
  }));
}

const filled = (text: string, words: AgencyWords): string =>
  Object.entries(words).reduce((said, [name, word]: [string, string]) => said.replaceAll(`{${name}}`, word), text);

/** "{office} {finance} และทุก{unit}": one unit may do the work of two, and is named once. */
function owners(text: string, words: AgencyWords): string {
  const parts = text.split(/ และ|และ| /);
  if (!parts.every((part) => /^(?:ทุก)?\{\w+\}$/.test(part))) return filled(text, words);
  const names = [...new Set(parts.map((part) => filled(part, words)))];
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  return names.length === 1 ? `${names[0] ?? ''}และ${last}` : `${names.join(' ')} และ${last}`;
}
