/** Excel.DataValidation. */
import type { XmlElement } from '../ooxml/xml';
import { parseFormula } from '../formulas/parse';
import { FormulaSyntaxError } from '../formulas/tokens';
import { clearValidations, ownValidation, validationsOf } from '../workbook/validations';
import { quoteSheet, type Area } from '../workbook/address';
import { readAreas, without } from '../workbook/sqref';
import { readStoredFormula, storedFormula } from '../workbook/storedFormula';
import { invalidArgument } from '../protocol/errors';
import { method, objectType, property, readOnly, type LiveMaker } from '../protocol/live';
import type { Json } from '../protocol/message';
import { flagOf, isGiven, objectOf, textOf, wordOf, type JsonObject } from './args';
import type { RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';

/** Office.js's keys of a rule → type in the file and type property. */
const kinds: Readonly<Record<string, readonly [file: string, type: string]>> = {
  wholeNumber: ['whole', 'WholeNumber'],
  decimal: ['decimal', 'Decimal'],
  list: ['list', 'List'],
  date: ['date', 'Date'],
  time: ['time', 'Time'],
  textLength: ['textLength', 'TextLength'],
  custom: ['custom', 'Custom'],
};

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const styles: Readonly<Record<string, string | undefined>> = {
  Stop: undefined,
  Warning: 'warning',
  Information: 'information',
};

export const dataValidation: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.DataValidation',
  members: {
    errorAlert: property(
      '1.8',
      (range) => {
        const entry = first(range);
        return {
          message: entry?.get('error') ?? '',
          showAlert: entry?.flag('showErrorMessage') ?? true,
          style: Object.keys(styles).find((style) => styles[style] === entry?.get('errorStyle')) ?? 'Stop',
          title: entry?.get('errorTitle') ?? '',
        };
      },
      (range, value) => {
        const alert = objectOf(value, 'errorAlert');
        const style = isGiven(alert['style'])
          ? wordOf(alert['style'], 'errorAlert.style', Object.keys(styles))
          : 'Stop';
        own(range)
          .set('error', short(alert['message'], 'errorAlert.message', 225))
          .set('errorTitle', short(alert['title'], 'errorAlert.title', 32))
          .set('errorStyle', styles[style])
          .set('showErrorMessage', shown(alert['showAlert'], 'errorAlert.showAlert'));
      },
    ),
    ignoreBlanks: property(
      '1.8',
      (range) => first(range)?.flag('allowBlank') ?? true,
      (range, value) => void own(range).set('allowBlank', flagOf(value, 'ignoreBlanks') ? 1 : undefined),
    ),
    prompt: property(
      '1.8',
      (range) => {
        const entry = first(range);
        return {
          message: entry?.get('prompt') ?? '',
          showPrompt: entry?.flag('showInputMessage') ?? true,
          title: entry?.get('promptTitle') ?? '',
        };
      },
      (range, value) => {
        const prompt = objectOf(value, 'prompt');
        own(range)
          .set('prompt', short(prompt['message'], 'prompt.message', 255))
          .set('promptTitle', short(prompt['title'], 'prompt.title', 32))
          .set('showInputMessage', shown(prompt['showPrompt'], 'prompt.showPrompt'));
      },
    ),
    rule: property(
      '1.8',
      (range) => (kindsOf(range).areDifferent ? {} : readRule(first(range))),
      (range, value) => setRule(range, objectOf(value, 'rule')),
    ),
    type: readOnly('1.8', (range) => {
      const { entries, areDifferent, coversAll } = kindsOf(range);
      // A prompt alone is no rule.
      const rules = entries.filter((entry) => typeOf(entry) !== 'None');
      if (rules.length === 0) return 'None';
      if (rules.length < entries.length || !coversAll) return 'MixedCriteria';
      return areDifferent ? 'Inconsistent' : typeOf(rules[0]);
    }),
    clear: method('1.8', (range) => {
      requireUnprotected(range.sheet);
      clearValidations(range.sheet, range.area);
    }),
  },
});

const first = (range: RangeTarget): XmlElement | undefined => validationsOf(range.sheet, range.area)[0];

interface Kinds {
  readonly entries: readonly XmlElement[];
  /** Cells of the range have different rules or prompts. */
  readonly areDifferent: boolean;
  /** Every cell of the range has one. */
  readonly coversAll: boolean;
}

function kindsOf({ sheet, area }: RangeTarget): Kinds {
  const entries = validationsOf(sheet, area);
  const contents = new Set(entries.map(contentOf));
  const rest = entries.reduce<Area[]>(
    (left, entry) => readAreas(entry.get('sqref')).reduce((areas, hole) => without(areas, hole), left),
    [area],
  );
  return { entries, areDifferent: contents.size > 1, coversAll: rest.length === 0 };
}

/** All that an entry says, apart from where. */
const contentOf = (entry: XmlElement): string => entry.clone().set('sqref', undefined).toString();

/**
 * Excel on the web changes no validation of cells that differ in it, and puts no rule over cells of which only some have
 * validation (OfficeDev/office-js #2594); `clear()` first makes both work.
 */
function own(range: RangeTarget, { isRule = false } = {}): XmlElement {
  requireUnprotected(range.sheet);
  const { entries, areDifferent, coversAll } = kindsOf(range);
  const isMixed = areDifferent || (isRule && entries.length > 0 && !coversAll);
  if (isMixed && range.session.excel.platform === 'web') {
    throw invalidArgument(`the cells of ${range.address} have different validation`);
  }
  return ownValidation(range.sheet, range.area);
}

const typeOf = (entry: XmlElement | undefined): string =>
  Object.values(kinds).find(([file]) => file === entry?.get('type'))?.[1] ?? 'None';

function short(value: Json | undefined, what: string, limit: number): string {
  const text = isGiven(value) ? textOf(value, what) : '';
  if (text.length > limit) throw invalidArgument(`${what} has at most ${limit} characters`);
  return text;
}

const shown = (value: Json | undefined, what: string): 1 | undefined =>
  !isGiven(value) || flagOf(value, what) ? 1 : undefined;

function readRule(entry: XmlElement | undefined): Json {
  const kind = Object.keys(kinds).find((key) => kinds[key]?.[0] === entry?.get('type'));
  if (entry === undefined || kind === undefined) return {};
  const [formula1 = '', formula2] = ['formula1', 'formula2'].map((local) =>
    readStoredFormula(entry.first(local)?.text ?? ''),
  );
  if (kind === 'list') {
    const isText = formula1.startsWith('"');
    return {
      list: { inCellDropDown: !entry.flag('showDropDown'), source: isText ? formula1.slice(1, -1) : `=${formula1}` },
    };
  }
  if (kind === 'custom') return { custom: { formula: `=${formula1}` } };
  const operator =
    Object.keys(operators).find((key) => operators[key] === (entry.get('operator') ?? 'between')) ?? 'Between';
  const shownFormula = (formula: string): Json => (Number.isNaN(Number(formula)) ? `=${formula}` : Number(formula));
  return {
    [kind]: { formula1: shownFormula(formula1), ...(formula2 ? { formula2: shownFormula(formula2) } : {}), operator },
  };
}

function setRule(range: RangeTarget, rule: JsonObject): void {
  const [kind, ...others] = Object.keys(rule);
  const known = kind === undefined ? undefined : kinds[kind];
  if (kind === undefined || known === undefined || others.length > 0) {
    throw invalidArgument(`rule must have one of ${Object.keys(kinds).join(', ')}`);
  }
  const details = objectOf(rule[kind], `rule.${kind}`);
  const formulas = formulasOf(range, kind, details);
  const entry = own(range, { isRule: true });
  const isComparison = kind !== 'list' && kind !== 'custom';
  const operator = isComparison ? wordOf(details['operator'], 'operator', Object.keys(operators)) : null;
  const word = operator === null ? undefined : operators[operator];
  entry
    .set('type', known[0])
    .set('operator', word === 'between' ? undefined : word)
    .set('showDropDown', kind === 'list' && details['inCellDropDown'] === false ? 1 : undefined);
  entry.clear();
  formulas.forEach((formula, index) => entry.add(`formula${index + 1}`, {}, storedFormula(formula)));
}

function formulasOf({ sheet }: RangeTarget, kind: string, details: JsonObject): string[] {
  if (kind === 'list') {
    const source = textOf(details['source'], 'rule.list.source');
    return [source.startsWith('=') ? checked(source) : `"${source}"`];
  }
  if (kind === 'custom') return [checked(textOf(details['formula'], 'rule.custom.formula'))];
  const pair = details['operator'] === 'Between' || details['operator'] === 'NotBetween';
  return ['formula1', ...(pair ? ['formula2'] : [])].map((key) => {
    const value = details[key];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return checked(value);
    throw invalidArgument(`rule.${kind}.${key} is missing on ${quoteSheet(sheet.name)}`);
  });
}

function checked(formula: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  try {
    parseFormula(bare);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(error.message);
    throw error;
  }
  return bare;
}
