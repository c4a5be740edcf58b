/** Excel.ConditionalFormat and its collection; formulas and cell values can be written, all others be seen. */
import { addRule, clearRules, conditionalRules, type ConditionalRule } from '../workbook/conditionalFormats';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, objectType, property, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import { flagOf, textOf, wholeOf, wordOf } from './args';
import { range } from './links';
import { RangeTarget } from './rangeTarget';
import { cellValue, custom } from './ruleKinds';
import { member, notFound, orNull, RuleTarget, typeOf } from './ruleTarget';
import { requireUnprotected } from './session';

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
    cellValue: member('CellValue', cellValue),
    cellValueOrNullObject: orNull('CellValue', cellValue),
    custom: member('Custom', custom),
    customOrNullObject: orNull('Custom', custom),
    delete: method('1.6', ({ session, rule, isReachable }) => {
      requireUnprotected(rule.sheet);
      if (!isReachable) throw notFound();
      session.excel.deletedRules.push(rule.snapshot());
      rule.remove();
    }),
    getRange: method('1.6', (target) => rangeOf(target) ?? notOneRange()),
    getRangeOrNullObject: method('1.6', rangeOf),
  },
});

const rules = (target: RangeTarget): RuleTarget[] =>
  conditionalRules(target.sheet, target.area).map((rule) => new RuleTarget(target.session, rule, target));

const items = (target: RangeTarget): Live[] => rules(target).map((rule) => conditionalFormat(rule));

const item = (target: RangeTarget, id: Argument | undefined): Live | null => {
  const found = rules(target).find(({ id: own }) => own === textOf(id, 'id'));
  return found?.isReachable === true ? conditionalFormat(found) : null;
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
    getCount: method('1.6', (target) => rules(target).length),
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

function rangeOf({ session, rule }: RuleTarget): Live | null {
  const [area, ...others] = rule.areas;
  return area === undefined || others.length > 0 ? null : range(new RangeTarget(session, rule.sheet, area));
}

const notOneRange = (): never => {
  throw new HostError('InvalidOperation', 'the conditional format is for more than one range');
};
