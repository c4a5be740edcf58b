/** Excel.ConditionalRangeFormat with fill and font: what a conditional format makes of its cells. */
import type { ConditionalStyle } from '../workbook/conditionalFormats';
import { method, object, objectType, property, type LiveMaker, type PropertyMember } from '../protocol/live';
import type { Json } from '../protocol/message';
import { colorOf, flagOf, wordOf } from './args';
import type { RuleTarget } from './ruleTarget';
import { requireUnprotected } from './session';

const looks = (
  since: string,
  key: keyof ConditionalStyle,
  check: (value: Json) => string | boolean,
  show: (value: string | boolean | null) => Json = (value) => value,
): PropertyMember<RuleTarget> =>
  property(
    since,
    ({ session, readable }) => show(readable.style(session.workbook.styles)[key]),
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

export const ruleFormat: LiveMaker<RuleTarget> = objectType({
  name: 'Excel.ConditionalRangeFormat',
  members: { fill: object('1.6', fill), font: object('1.6', font) },
});
