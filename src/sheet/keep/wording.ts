/**
 * Our own sentences with whatever figures and names they can hold. A text that matches was written by the add-in at some
 * time and may be written anew; any other text is a person's.
 */
import { frameworks } from '../../ita/frameworks';
import { cleanText } from '../../ita/thai';
import { explain } from '../../texts/th/explain';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Source of a pattern that matches one of the texts. */
export const oneOf = (texts: readonly string[]): string =>
  `(?:${[...new Set(texts.map(cleanText))]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`;

const FIGURE = '\\d+(?:\\.\\d+)?';

const rules = {
  levels: frameworks.flatMap((framework) => framework.levels.map((level) => level.name)),
  indicators: frameworks.flatMap((framework) => framework.indicators.map((indicator) => indicator.name)),
  instruments: frameworks.flatMap((framework) => framework.instruments.map((instrument) => instrument.id)),
};
export const anyLevel = oneOf(rules.levels);
export const anyIndicator = oneOf(rules.indicators);
export const anyInstrument = oneOf(rules.instruments);

/**
 * Source of a pattern that matches the template with its placeholders filled.
 * @param holes what a placeholder may stand for, as sources of patterns; a figure or a year when left out
 */
export const wording = (template: string, holes: Readonly<Record<string, string>> = {}): string =>
  cleanText(template)
    .split(/(\{\w+\})/)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? (holes[piece.slice(1, -1)] ?? FIGURE) : escaped(piece)))
    .join('');

export const either = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

/** One or several, joined by commas and "and". */
export const listOf = (item: string, comma: string, and: string): string => `${item}(?:(?:${comma}|${and})${item})*`;

/** Whether the whole text is worded so, but for blanks, invisible characters and the kind of digits. */
export function isWorded(text: string, pattern: string): boolean {
  let whole = compiled.get(pattern);
  if (whole === undefined) {
    whole = new RegExp(`^${either(pattern)}$`);
    compiled.set(pattern, whole);
  }
  return whole.test(cleanText(text));
}

/** Many cells are looked at with few patterns. */
const compiled = new Map<string, RegExp>();

export const anyCondition = either(
  ...[
    explain['condition-score'],
    explain['condition-IIT'],
    explain['condition-EIT'],
    explain['condition-EIT1'],
    explain['condition-EIT2'],
    explain['condition-EIT-both'],
    explain['condition-OIT'],
  ].map((name) => wording(name)),
);
const listed = (item: string) => listOf(item, explain.comma, explain.and);
const conditions = listed(anyCondition);
const nextLevelHoles = {
  level: anyLevel,
  published: anyLevel,
  name: anyIndicator,
  conditions,
  gaps: listed(wording(explain.gap, { condition: anyCondition })),
  steps: listed(wording(explain.step, { name: anyIndicator })),
};
const nextLevelSentence = either(
  ...[
    explain['next-highest'],
    explain['next-missing'],
    explain['next-cheapest'],
    explain['next-parts-if'],
    explain['next-parts-published'],
    explain['next-start'],
  ].map((template) => wording(template, nextLevelHoles)),
);

/** What explainNextLevel may say, its sentences joined by blanks. */
export const anyNextLevel = `${nextLevelSentence}(?: ${nextLevelSentence})*`;
