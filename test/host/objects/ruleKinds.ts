/** Excel.CustomConditionalFormat and Excel.CellValueConditionalFormat. */
import { FormulaSyntaxError } from '../formulas/tokens';
import { parseFormula } from '../formulas/parse';
import { invalidArgument } from '../protocol/errors';
import { object, objectType, property, type Argument, type LiveMaker } from '../protocol/live';
import type { Json } from '../protocol/message';
import { isGiven, objectOf, textOf, wordOf } from './args';
import { ruleFormat } from './ruleFormat';
import type { RuleTarget } from './ruleTarget';
import { requireUnprotected } from './session';

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

const customRule: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.ConditionalFormatRule',
  members: {
    formula: property(
      '1.6',
      ({ readable }) => `=${readable.formulas[0] ?? ''}`,
      ({ rule }, value) => {
        requireUnprotected(rule.sheet);
        rule.formulas = [formulaOf(value, 'rule.formula')];
      },
    ),
  },
});

export const custom: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.CustomConditionalFormat',
  members: { format: object('1.6', ruleFormat), rule: object('1.6', customRule) },
});

export const cellValue: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.CellValueConditionalFormat',
  members: {
    format: object('1.6', ruleFormat),
    rule: property(
      '1.6',
      ({ readable: rule }): Json => {
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
