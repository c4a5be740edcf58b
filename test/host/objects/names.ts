/** Excel.NamedItem and its collections. */
import { isLegalName, type DefinedName } from '../workbook/names';
import { parseReference, quoteSheet, areaAddress } from '../workbook/address';
import { allTables, tableName } from '../workbook/tables';
import { CellError, plainValue, type Scalar } from '../workbook/scalar';
import { parseFormula } from '../formulas/parse';
import { FormulaSyntaxError } from '../formulas/tokens';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, objectType, property, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import type { Sheet } from '../workbook/sheet';
import { flagOf, isGiven, textOf } from './args';
import { range } from './links';
import { rangeAt, RangeTarget } from './rangeTarget';
import type { Session } from './session';

/** Names of the workbook, or of one sheet. */
export class NamesTarget {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet | null,
  ) {}

  get scope(): number | null {
    return this.sheet === null ? null : this.session.workbook.positionOf(this.sheet);
  }

  /**
   * Whose the name is. Excel can take a name of the active sheet for the workbook's (OfficeDev/office-js #2875), and can
   * list the workbook's names with those of every sheet (#1011).
   */
  scopeOf(name: string): number | null {
    const { workbook, excel } = this.session;
    if (this.sheet === null && excel.threads.has('2875')) {
      const active = workbook.positionOf(workbook.activeSheet);
      if (workbook.names.find(name, active) !== undefined) return active;
    }
    const isListedToo = excel.threads.has('1011') && workbook.names.find(name, this.scope) === undefined;
    return this.sheet !== null && isListedToo ? null : this.scope;
  }

  find(name: string): DefinedName | undefined {
    return this.session.workbook.names.find(name, this.scopeOf(name));
  }

  list(): DefinedName[] {
    const { workbook, excel } = this.session;
    const own = workbook.names.list(this.scope);
    if (this.sheet === null || !excel.threads.has('1011')) return own;
    const others = workbook.names.list(null).filter(({ name }) => workbook.names.find(name, this.scope) === undefined);
    return [...own, ...others].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }
}

class NameTarget {
  constructor(
    readonly names: NamesTarget,
    readonly name: string,
  ) {}

  get found(): DefinedName {
    const found = this.names.find(this.name);
    if (found === undefined) throw new HostError('ItemNotFound', `there is no name ${this.name}`);
    return found;
  }
}

const namedItem: LiveMaker<NameTarget> = objectType({
  name: 'Excel.NamedItem',
  identity: ({ found }) => ({ _Id: found.name, Name: found.name }),
  members: {
    comment: property(
      '1.4',
      ({ found }) => found.comment,
      ({ names, name }, value) =>
        names.session.workbook.names.setComment(name, names.scopeOf(name), textOf(value, 'comment')),
    ),
    formula: property(
      '1.7',
      ({ found }) => `=${found.formula}`,
      ({ names, name }, value) =>
        names.session.workbook.names.set(name, meaning(names.session, textOf(value, 'formula')), names.scopeOf(name)),
    ),
    name: readOnly('1.1', ({ found }) => found.name),
    scope: readOnly('1.4', ({ found }) => (found.scope === null ? 'Workbook' : 'Worksheet')),
    type: readOnly('1.1', (target) => {
      if (areaOf(target) !== null) return 'Range';
      const value = valueOf(target);
      if (value instanceof CellError || value === null) return 'Error';
      if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
      return typeof value === 'string' ? 'String' : 'Boolean';
    }),
    value: readOnly('1.1', (target) => {
      const area = areaOf(target);
      if (area === null) return plainValue(valueOf(target));
      return `${quoteSheet(area.sheet.name)}!${areaAddress(area.area, true)}`;
    }),
    visible: property(
      '1.1',
      ({ found }) => found.visible,
      ({ names, name }, value) =>
        names.session.workbook.names.setVisible(name, names.scopeOf(name), flagOf(value, 'visible')),
    ),
    delete: method('1.4', ({ names, found }) => names.session.workbook.names.remove(found.name, found.scope)),
    getRange: method('1.1', (target) => {
      const area = areaOf(target);
      if (area === null) throw new HostError('ItemNotFound', `the name ${target.name} means no range`);
      return range(area);
    }),
    getRangeOrNullObject: method('1.4', (target) => {
      const area = areaOf(target);
      return area === null ? null : range(area);
    }),
  },
});

const items = (target: NamesTarget): Live[] => target.list().map(({ name }) => namedItem(new NameTarget(target, name)));

function item(target: NamesTarget, name: Argument | undefined): Live | null {
  const found = target.find(textOf(name, 'name'));
  return found === undefined ? null : namedItem(new NameTarget(target, found.name));
}

export const namedItems: LiveMaker<NamesTarget> = objectType({
  name: 'Excel.NamedItemCollection',
  collection: { items, item },
  members: {
    add: method('1.4', (target, [name, reference, comment]) => add(target, textOf(name, 'name'), reference, comment)),
    getCount: method('1.4', (target) => items(target).length),
    getItem: method('1.1', (target, [name]) => {
      const found = item(target, name);
      if (found === null) throw new HostError('ItemNotFound', `there is no name ${String(name)}`);
      return found;
    }),
    getItemOrNullObject: method('1.4', (target, [name]) => item(target, name)),
  },
});

function add(target: NamesTarget, name: string, reference: Argument | undefined, comment: Argument | undefined): Live {
  const { names } = target.session.workbook;
  if (!isLegalName(name)) throw invalidArgument(`"${name}" cannot be a name`);
  const ofTable = allTables(target.session.workbook).some(
    (table) => tableName(table).toLowerCase() === name.toLowerCase(),
  );
  if (ofTable || names.find(name, target.scope) !== undefined || isTakenFor(target, name)) {
    throw new HostError('ItemAlreadyExists', `the name ${name} is taken`);
  }
  const formula =
    typeof reference === 'string' ? meaning(target.session, reference) : referenceOf(rangeTarget(reference));
  names.set(name, formula, target.scope);
  if (isGiven(comment)) names.setComment(name, target.scope, textOf(comment, 'comment'));
  return namedItem(new NameTarget(target, name));
}

/** As Excel sees it where it confuses the names of the active sheet with the workbook's. */
const isTakenFor = (target: NamesTarget, name: string): boolean =>
  target.sheet === null && target.find(name) !== undefined;

function rangeTarget(argument: Argument | undefined): RangeTarget {
  if (
    isGiven(argument) &&
    typeof argument === 'object' &&
    'target' in argument &&
    argument.target instanceof RangeTarget
  ) {
    return argument.target;
  }
  throw invalidArgument('a name needs a range or a formula');
}

const referenceOf = ({ sheet, area }: RangeTarget): string => `${quoteSheet(sheet.name)}!${areaAddress(area, true)}`;

/** A name's formula without "="; a plain text without "=" is a text constant. */
function meaning(session: Session, formula: string): string {
  if (!formula.startsWith('=')) return `"${formula.replaceAll('"', '""')}"`;
  try {
    parseFormula(formula.slice(1));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(error.message);
    throw error;
  }
  const reference = parseReference(formula.slice(1));
  if (reference?.sheet && session.workbook.sheetNamed(reference.sheet) === undefined) {
    throw invalidArgument(`there is no sheet ${reference.sheet}`);
  }
  return formula.slice(1);
}

function areaOf({ names, found }: NameTarget): RangeTarget | null {
  const { session, sheet } = names;
  const reference = parseReference(found.formula);
  if (reference === null) return null;
  const missing = reference.sheet !== null && session.workbook.sheetNamed(reference.sheet) === undefined;
  return missing ? null : rangeAt(session, sheet ?? session.workbook.activeSheet, found.formula);
}

function valueOf({ names, found }: NameTarget): Scalar {
  const { workbook } = names.session;
  return (
    workbook.calculator.evaluateFormula(found.formula, names.sheet ?? workbook.activeSheet) ?? CellError.of('#NAME?')
  );
}
