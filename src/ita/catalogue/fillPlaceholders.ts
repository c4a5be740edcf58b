/** Fills the placeholders of the catalogue with the names of the agency's units and its head. */
import { agencyWords, type AgencyKind, type AgencyWords } from '../agencyKind';
import type { Catalogue, Issue } from './catalogue';

/** {year} stays, because it depends on the assessment. Texts without placeholders stay as they are. */
export function fillPlaceholders(catalogue: Catalogue, kind: AgencyKind): Catalogue {
  const words = agencyWords(kind);
  const fillIn = (text: string): string => filled(text, words);
  return catalogue.map((issue): Issue => ({
    ...issue,
    title: fillIn(issue.title),
    findings: issue.findings.map((one) => ({
      ...one,
      weakness: fillIn(one.weakness),
      recommendation: fillIn(one.recommendation),
    })),
    measures: issue.measures.map((one) => ({
      ...one,
      measure: fillIn(one.measure),
      steps: one.steps.map(fillIn),
      owner: owners(one.owner, words),
      period: fillIn(one.period),
    })),
  }));
}

const filled = (text: string, words: AgencyWords): string =>
  Object.entries(words).reduce((result, [name, word]: [string, string]) => result.replaceAll(`{${name}}`, word), text);

/** Fills "{office} {finance} และทุก{unit}". A unit that does the work of two is named once. */
function owners(text: string, words: AgencyWords): string {
  const parts = text.split(/ และ|และ| /);
  if (!parts.every((part) => /^(?:ทุก)?\{\w+\}$/.test(part))) return filled(text, words);
  const names = [...new Set(parts.map((part) => filled(part, words)))];
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  return names.length === 1 ? `${names[0] ?? ''}และ${last}` : `${names.join(' ')} และ${last}`;
}
