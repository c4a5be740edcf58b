/** Files mark newer functions, and what LET and LAMBDA name, with prefixes that users and Office.js never see. */
import { FormulaSyntaxError, tokens, type Token } from '../formulas/tokens';
import { newerFunctions } from './newerFunctions';

const prefixes = /(?:_xlfn\.|_xlws\.|_xlpm\.)+/gi;
const marked = /((?:_xl\w+\.)+)([\p{L}_][\p{L}\p{M}\p{N}_.]*)/giu;
const parameterPrefix = '_xlpm.';

/**
 * A formula as files hold it.
 * @param before the text that the file has for it. It stays where the formula is still the same, and tells the prefixes
 * of functions that are newer than this list.
 */
export function storedFormula(formula: string, before = ''): string {
  if (readStoredFormula(before) === formula) return before.replace(/^=/, '');
  const known = prefixesIn(before);
  const parameters = parametersOf(formula);
  const prefixed = (name: string, isFunction: boolean): string => {
    const key = name.toUpperCase();
    if (parameters.has(key)) return parameterPrefix + name;
    const prefix = known.get(key) ?? (isFunction ? newerFunctions.get(key) : undefined);
    return prefix === undefined ? name : prefix + name;
  };
  return outsideTexts(formula, (part) =>
    part.replace(
      /(?<![\p{L}\p{M}\p{N}_.!])[\p{L}_][\p{L}\p{M}\p{N}_.]*(\()?(?!!)/gu,
      (text: string, bracket: string | undefined) =>
        bracket === undefined ? prefixed(text, false) : `${prefixed(text.slice(0, -1), true)}(`,
    ),
  );
}

/** A formula as users see it. */
export const readStoredFormula = (formula: string): string =>
  (formula.includes('_xl') || formula.includes('_XL')
    ? outsideTexts(formula, (part) => part.replace(prefixes, ''))
    : formula
  ).replace(/^=/, '');

/** Upper-case names and what the file writes before them. */
function prefixesIn(stored: string): Map<string, string> {
  const found = new Map<string, string>();
  outsideTexts(stored, (part) => {
    for (const [, prefix = '', name = ''] of part.matchAll(marked)) found.set(name.toUpperCase(), prefix);
    return part;
  });
  return found;
}

interface Call {
  readonly name: string;
  /** What stands between the commas, spaces left out. */
  readonly parts: Token[][];
}

/** What LET and LAMBDA name, in upper case: names before the last part, in LET every other one. */
function parametersOf(formula: string): Set<string> {
  const found = new Set<string>();
  if (!/\b(?:LET|LAMBDA)\(/i.test(formula)) return found;
  const open: Call[] = [{ name: '', parts: [[]] }];
  for (const token of tokensOrNone(formula)) {
    const call = open.at(-1);
    if (token.kind === 'operator' && token.text === '(') {
      const before = call?.parts.at(-1)?.at(-1);
      open.push({ name: before?.kind === 'function' ? before.text.toUpperCase() : '', parts: [[]] });
    } else if (token.kind === 'operator' && token.text === ')') {
      const closed = open.pop();
      for (const name of closed === undefined ? [] : namedBy(closed)) found.add(name);
    } else if (token.kind === 'operator' && token.text === ',') call?.parts.push([]);
    else if (token.kind !== 'space') call?.parts.at(-1)?.push(token);
  }
  return found;
}

function namedBy({ name, parts }: Call): string[] {
  if (name !== 'LET' && name !== 'LAMBDA') return [];
  return parts.slice(0, -1).flatMap(([only, ...more], index) => {
    const isPlace = name === 'LAMBDA' || index % 2 === 0;
    return isPlace && more.length === 0 && only?.kind === 'name' ? [only.text.toUpperCase()] : [];
  });
}

function tokensOrNone(formula: string): Token[] {
  try {
    return tokens(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return [];
    throw error;
  }
}

const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
