/** A conditional format as the client holds it, and where Excel loses sight of one. */
import { conditionalRules, type ConditionalRule } from '../workbook/conditionalFormats';
import { sameArea, wholeSheet } from '../workbook/address';
import { touches } from '../workbook/sqref';
import { HostError } from '../protocol/errors';
import { object, type Live, type LiveMaker, type ObjectMember } from '../protocol/live';
import type { RangeTarget } from './rangeTarget';
import type { Session } from './session';

export class RuleTarget {
  constructor(
    readonly session: Session,
    private readonly found: ConditionalRule,
    /** The range whose rules it was found among; null for one that was just added. */
    private readonly among: RangeTarget | null = null,
  ) {}

  get id(): string {
    return this.found.id;
  }

  /** @throws HostError ItemNotFound for a rule that came back by undoing its deletion (OfficeDev/office-js #6396). */
  get rule(): ConditionalRule {
    if (this.session.excel.ghostRules.has(this.found.element)) throw notFound();
    return this.found;
  }

  /** For reading what it says. @throws HostError ItemNotFound as `requireReadable`. */
  get readable(): ConditionalRule {
    this.requireReadable();
    return this.rule;
  }

  /** @throws HostError ItemNotFound where OfficeDev/office-js #6827 is on and another rule has the same range. */
  requireReadable(): void {
    if (!this.session.excel.threads.has('6827')) return;
    if (others(this.rule).some((other) => sameAreas(other, this.rule))) throw notFound();
  }

  /** false where OfficeDev/office-js #5222 is on and the rule is looked for from the whole sheet. */
  get isReachable(): boolean {
    const { rule, session, among } = this;
    if (!session.excel.threads.has('5222') || among === null || !sameArea(among.area, wholeSheet)) return true;
    return !others(rule).some((other) => rule.areas.some((area) => touches(other.areas, area)));
  }
}

const others = (rule: ConditionalRule): ConditionalRule[] =>
  conditionalRules(rule.sheet).filter(({ element }) => element !== rule.element);

const sameAreas = (a: ConditionalRule, b: ConditionalRule): boolean =>
  a.areas.length === b.areas.length && a.areas.every((area) => b.areas.some((other) => sameArea(area, other)));

export const notFound = (): HostError => new HostError('ItemNotFound', 'Excel does not find the conditional format');

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

export const typeOf = (rule: ConditionalRule): string => types[rule.type] ?? 'PresetCriteria';

/** The part of a rule that only rules of one type have. */
export const member = (wanted: string, maker: LiveMaker<RuleTarget>): ObjectMember<RuleTarget> =>
  readableObject((target) => {
    if (typeOf(target.rule) === wanted) return maker(target);
    throw new HostError('InvalidOperation', `the conditional format is of type ${typeOf(target.rule)}, not ${wanted}`);
  });

/** The same, null for rules of other types. */
export const orNull = (wanted: string, maker: LiveMaker<RuleTarget>): ObjectMember<RuleTarget> =>
  readableObject((target) => (typeOf(target.rule) === wanted ? maker(target) : null));

/** The way to it is open for writing, even where it cannot be loaded. */
const readableObject = (get: (target: RuleTarget) => Live | null): ObjectMember<RuleTarget> =>
  object('1.6', get, (target) => {
    target.requireReadable();
    return get(target);
  });
