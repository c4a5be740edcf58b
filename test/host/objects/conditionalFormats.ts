/** Excel.ConditionalFormat and its collection; formulas and cell values can be written, all others be seen. */
import { FormulaSyntaxError } from '../formulas/tokens';
import { parseFormula } from '../formulas/parse';
import {
  addRule,
  clearRules,
  conditionalRules,
  type ConditionalRule,
  type ConditionalStyle,
} from '../workbook/conditionalFormats';
import { HostError, invalidArgument } from '../protocol/errors';
import {
  method,
  object,
  objectType,
  property,
  readOnly,
  type Argument,
  type Live,
  type LiveMaker,
  type PropertyMember,
} from '../protocol/live';
import type { Json } from '../protocol/message';
import { colorOf, flagOf, isGiven, objectOf, textOf, wholeOf, wordOf } from './args';
import { range } from './links';
import { RangeTarget } from './rangeTarget';
import { requireUnprotected, type Session } from './session';

class RuleTarget {
  constructor(
    readonly session: Session,
    readonly rule: ConditionalRule,
  ) {}
}

/** The file's words for rules → Office.js's. */
const types: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

const typeOf = (rule: ConditionalRule): string => types[rule.type] ?? 'PresetCriteria';

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

const looks = (
  since: string,
  key: keyof ConditionalStyle,
  check: (value: Json) => string | boolean,
  show: (value: string | boolean | null) => Json = (value) => value,
): PropertyMember<RuleTarget> =>
  property(
    since,
    ({ session, rule }) => show(rule.style(session.workbook.styles)[key]),
    ({ session, rule }, value) => {
      requireUnprotected(rule.sheet);
      rule.changeStyle(session.workbook.styles, { [key]: check(value) });
    },
  );

const fill: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.ConditionalRangeFill',
  members: {
    color: looks(
      '1.6',
      'fill',
      (value) => colorOf(value, 'fill.color'),
      (value) => value ?? '',
    ),
    clear: method('1.6', ({ session, rule }) => rule.changeStyle(session.workbook.styles, { fill: null })),
  },
});

const font: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.ConditionalRangeFont',
  members: {
    bold: looks('1.6', 'bold', (value) => flagOf(value, 'font.bold')),
    color: looks(
      '1.6',
      'color',
      (value) => colorOf(value, 'font.color'),
      (value) => value ?? '',
    ),
    italic: looks('1.6', 'italic', (value) => flagOf(value, 'font.italic')),
    strikethrough: looks('1.6', 'strikethrough', (value) => flagOf(value, 'font.strikethrough')),
    underline: looks(
      '1.6',
      'underline',
      (value) => wordOf(value, 'font.underline', ['None', 'Single', 'Double']) !== 'None',
      (value) => (value === null ? null : value ? 'Single' : 'None'),
    ),
  },
});

const format: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.ConditionalRangeFormat',
  members: { fill: object('1.6', fill), font: object('1.6', font) },
});

const customRule: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.ConditionalFormatRule',
  members: {
    formula: property(
      '1.6',
      ({ rule }) => `=${rule.formulas[0] ?? ''}`,
      ({ rule }, value) => {
        requireUnprotected(rule.sheet);
        rule.formulas = [formulaOf(value, 'rule.formula')];
      },
    ),
  },
});

const custom: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.CustomConditionalFormat',
  members: { format: object('1.6', format), rule: object('1.6', customRule) },
});

const cellValue: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.CellValueConditionalFormat',
  members: {
    format: object('1.6', format),
    rule: property(
      '1.6',
      ({ rule }): Json => {
        const [formula1 = '', formula2] = rule.formulas.map((formula) => `=${formula}`);
        const operator =
          Object.keys(operators).find((key) => operators[key] === rule.element.get('operator')) ?? 'Invalid';
        return formula2 === undefined ? { formula1, operator } : { formula1, formula2, operator };
      },
      ({ rule }, value) => {
        requireUnprotected(rule.sheet);
        const wanted = objectOf(value, 'rule');
        const operator = wordOf(wanted['operator'], 'rule.operator', Object.keys(operators));
        const pair = operator === 'Between' || operator === 'NotBetween';
        rule.formulas = [wanted['formula1'], ...(pair ? [wanted['formula2']] : [])].map((formula) =>
          formulaOf(typeof formula === 'number' ? String(formula) : formula, 'rule.formula1 or formula2'),
        );
        rule.element.set('operator', operators[operator]);
      },
    ),
  },
});

const member =
  (wanted: string, maker: LiveMaker<RuleTarget>) =>
  (target: RuleTarget): Live => {
    if (typeOf(target.rule) === wanted) return maker(target);
    throw new HostError('InvalidOperation', `the conditional format is of type ${typeOf(target.rule)}, not ${wanted}`);
  };

const orNull =
  (wanted: string, maker: LiveMaker<RuleTarget>) =>
  (target: RuleTarget): Live | null =>
    typeOf(target.rule) === wanted ? maker(target) : null;

const conditionalFormat: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.ConditionalFormat',
  identity: ({ rule }) => ({ Id: rule.id }),
  members: {
    id: readOnly('1.6', ({ rule }) => rule.id),
    priority: property(
      '1.6',
      ({ rule }) => conditionalRules(rule.sheet).findIndex(({ element }) => element === rule.element),
      ({ rule }, value) => move(rule, wholeOf(value, 'priority', 0)),
    ),
    stopIfTrue: property(
      '1.6',
      ({ rule }) => rule.stopIfTrue,
      ({ rule }, value) => {
        requireUnprotected(rule.sheet);
        rule.element.set('stopIfTrue', flagOf(value, 'stopIfTrue') ? 1 : undefined);
      },
    ),
    type: readOnly('1.6', ({ rule }) => typeOf(rule)),
    cellValue: object('1.6', member('CellValue', cellValue)),
    cellValueOrNullObject: object('1.6', orNull('CellValue', cellValue)),
    custom: object('1.6', member('Custom', custom)),
    customOrNullObject: object('1.6', orNull('Custom', custom)),
    delete: method('1.6', ({ rule }) => {
      requireUnprotected(rule.sheet);
      rule.remove();
    }),
    getRange: method('1.6', (target) => rangeOf(target) ?? notOneRange()),
    getRangeOrNullObject: method('1.6', rangeOf),
  },
});

const items = (target: RangeTarget): Live[] =>
  conditionalRules(target.sheet, target.area).map((rule) => conditionalFormat(new RuleTarget(target.session, rule)));

const item = (target: RangeTarget, id: Argument | undefined): Live | null => {
  const rule = conditionalRules(target.sheet, target.area).find((candidate) => candidate.id === textOf(id, 'id'));
  return rule === undefined ? null : conditionalFormat(new RuleTarget(target.session, rule));
};

const requiredItem = (target: RangeTarget, id: Argument | undefined): Live => {
  const found = item(target, id);
  if (found === null) throw new HostError('ItemNotFound', `there is no conditional format ${String(id)}`);
  return found;
};

export const conditionalFormats: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.ConditionalFormatCollection',
  collection: { items, item },
  members: {
    add: method('1.6', (target, [type]) => add(target, type)),
    clearAll: method('1.6', (target) => {
      requireUnprotected(target.sheet);
      clearRules(target.sheet, target.area);
    }),
    getCount: method('1.6', (target) => items(target).length),
    getItem: method('1.6', (target, [id]) => requiredItem(target, id)),
    getItemAt: method('1.6', (target, [index]) => {
      const found = items(target)[wholeOf(index, 'index', 0)];
      if (found === undefined) throw invalidArgument(`there is no conditional format ${String(index)}`);
      return found;
    }),
    getItemOrNullObject: method('1.14', (target, [id]) => item(target, id)),
  },
});

function add(target: RangeTarget, type: Argument | undefined): Live {
  requireUnprotected(target.sheet);
  const word = wordOf(type, 'type', [
    'Custom',
    'DataBar',
    'ColorScale',
    'IconSet',
    'TopBottom',
    'PresetCriteria',
    'ContainsText',
    'CellValue',
  ]);
  if (word !== 'Custom' && word !== 'CellValue') {
    throw new HostError('NotImplemented', `conditional formats of type ${word} cannot be added here`);
  }
  // A rule without a formula is damage in a file; until it gets its own it holds nowhere.
  const rule = addRule(target.sheet, target.area, word === 'Custom' ? 'expression' : 'cellIs', ['FALSE']);
  if (word === 'CellValue') rule.element.set('operator', 'equal');
  return conditionalFormat(new RuleTarget(target.session, rule));
}

/** Puts a rule at a place among all of the sheet; the others keep their order. */
function move(rule: ConditionalRule, place: number): void {
  requireUnprotected(rule.sheet);
  const others = conditionalRules(rule.sheet).filter(({ element }) => element !== rule.element);
  others.splice(place, 0, rule);
  others.forEach((other, index) => {
    if (other.priority !== index + 1) other.element.set('priority', index + 1);
  });
}

function formulaOf(value: Argument | undefined, what: string): string {
  const formula = isGiven(value) ? textOf(value, what) : '';
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  try {
    parseFormula(bare);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(error.message);
    throw error;
  }
  return bare;
}

function rangeOf({ session, rule }: RuleTarget): Live | null {
  const [area, ...others] = rule.areas;
  return area === undefined || others.length > 0 ? null : range(new RangeTarget(session, rule.sheet, area));
}

const notOneRange = (): never => {
  throw new HostError('InvalidOperation', 'the conditional format is for more than one range');
};
