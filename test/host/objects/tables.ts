/** Excel.Table and its collection. */
import { isLegalName } from '../workbook/names';
import { intersection, parseArea, type Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { storedArea } from '../workbook/sqref';
import {
  addTable,
  allTables,
  clearFilters,
  headerRows,
  isTaken,
  isUsedByFormulas,
  removeTable,
  tableName,
  tableSequence,
  tablesOf,
  totalsRows,
  type TablePart,
} from '../workbook/tables';
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
import { flagOf, textOf } from './args';
import { range, worksheet } from './links';
import { rangeArgument, RangeTarget } from './rangeTarget';
import { requireSheet, requireUnprotected, type Session } from './session';

interface TablesTarget {
  readonly session: Session;
  /** null for those of the whole workbook. */
  readonly sheet: Sheet | null;
}

class TableTarget {
  constructor(
    readonly session: Session,
    private readonly onSheet: Sheet,
    private readonly part: string,
  ) {}

  /** @throws HostError ItemNotFound after the table or its sheet is gone. */
  get table(): TablePart {
    const sheet = requireSheet(this.session, this.onSheet);
    const found = tablesOf(this.session.workbook, sheet).find(({ part }) => part === this.part);
    if (found === undefined) throw new HostError('ItemNotFound', 'the table was deleted');
    return found;
  }

  /** For changing it. @throws HostError AccessDenied on a protected sheet. */
  get open(): TablePart {
    const { table } = this;
    requireUnprotected(table.sheet);
    return table;
  }
}

const builtInStyle = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/;

/** A tick of the table's design. */
const tick = (attribute: string): PropertyMember<TableTarget> =>
  property(
    '1.3',
    ({ table }) => table.root.first('tableStyleInfo')?.flag(attribute) ?? false,
    ({ open }, value) =>
      void open.root.ensure('tableStyleInfo', tableSequence).set(attribute, flagOf(value, attribute) ? 1 : 0),
  );

const table: LiveMaker<TableTarget> = objectType({
  name: 'Excel.Table',
  identity: ({ table: { root } }) => ({ Id: root.get('id') ?? '' }),
  members: {
    id: readOnly('1.1', ({ table: { root } }) => root.get('id') ?? ''),
    name: property('1.1', (target) => tableName(target.table), rename),
    highlightFirstColumn: tick('showFirstColumn'),
    highlightLastColumn: tick('showLastColumn'),
    showBandedColumns: tick('showColumnStripes'),
    showBandedRows: tick('showRowStripes'),
    showFilterButton: property(
      '1.3',
      ({ table: { root } }) => root.first('autoFilter') !== undefined,
      showFilterButton,
    ),
    showHeaders: readOnly('1.1', (target) => headerRows(target.table) > 0),
    showTotals: readOnly('1.1', (target) => totalsRows(target.table) > 0),
    style: property('1.1', ({ table: { root } }) => root.first('tableStyleInfo')?.get('name') ?? '', setStyle),
    worksheet: object('1.2', ({ session, table: { sheet } }) => worksheet({ session, sheet })),

    clearFilters: method('1.2', ({ open }) => clearFilters(open)),
    convertToRange: method('1.2', (target) => {
      const { sheet, area } = target.open;
      remove(target);
      return range(new RangeTarget(target.session, sheet, area));
    }),
    delete: method('1.1', (target) => {
      const { session } = target;
      const { sheet, area } = target.open;
      remove(target);
      for (const { row, column, cell } of [...sheet.cells(area)]) {
        if (!cell.isBlank) session.workbook.setValue(sheet, row, column, null);
      }
      session.changed(sheet, area);
    }),
    getDataBodyRange: method('1.1', (target) => {
      const { area } = target.table;
      return part(target, {
        ...area,
        firstRow: area.firstRow + headerRows(target.table),
        lastRow: area.lastRow - totalsRows(target.table),
      });
    }),
    getHeaderRowRange: method('1.1', (target) => {
      const { area } = target.table;
      if (headerRows(target.table) === 0) throw new HostError('ItemNotFound', 'the table shows no headers');
      return part(target, { ...area, lastRow: area.firstRow });
    }),
    getRange: method('1.1', (target) => part(target, target.table.area)),
  },
});

const part = ({ session, table: { sheet } }: TableTarget, area: Area): Live =>
  range(new RangeTarget(session, sheet, area));

function rename({ session, open }: TableTarget, value: Argument): void {
  const name = textOf(value, 'name');
  if (name === tableName(open)) return;
  // Excel gives the same code for a name that is taken.
  if (!isLegalName(name)) throw invalidArgument(`"${name}" cannot be the name of a table`);
  const { workbook } = session;
  const other = allTables(workbook).find((one) => tableName(one).toLowerCase() === name.toLowerCase());
  const isFree = other === undefined || other.part === open.part;
  if (!isFree || workbook.names.find(name, null) !== undefined) throw invalidArgument(`the name ${name} is taken`);
  requireUnused(session, open);
  open.root.set('name', name).set('displayName', name);
}

function showFilterButton({ open: { root, area } }: TableTarget, value: Argument): void {
  const filter = root.first('autoFilter');
  if (!flagOf(value, 'showFilterButton')) filter?.remove();
  else if (filter === undefined) root.ensure('autoFilter', tableSequence).set('ref', storedArea(area));
}

/** A built-in style, or one that the workbook brings along. */
function setStyle({ session, open }: TableTarget, value: Argument): void {
  const name = textOf(value, 'style');
  const own = session.workbook.styles.root.first('tableStyles')?.children ?? [];
  if (!builtInStyle.test(name) && !own.some((style) => style.get('name') === name))
    throw invalidArgument(`there is no table style ${name}`);
  const info = open.root.first('tableStyleInfo');
  if (info !== undefined) info.set('name', name);
  else open.root.ensure('tableStyleInfo', tableSequence).set('name', name).set('showRowStripes', 1);
}

function remove({ session, open }: TableTarget): void {
  requireUnused(session, open);
  removeTable(session.workbook, open);
}

/** Excel would rewrite such formulas; the stand-in does not read them. */
function requireUnused({ workbook }: Session, open: TablePart): void {
  if (!isUsedByFormulas(workbook, open)) return;
  throw new HostError('NotImplemented', `formulas that name the table ${tableName(open)} cannot be rewritten here`);
}

const all = ({ session, sheet }: TablesTarget): TablePart[] =>
  sheet === null ? allTables(session.workbook) : tablesOf(session.workbook, sheet);

const live = (session: Session, found: TablePart): Live => table(new TableTarget(session, found.sheet, found.part));

function item(target: TablesTarget, key: Argument | undefined): Live | null {
  const wanted = textOf(key, 'the name or id of a table').toLowerCase();
  const found = all(target).find((one) => tableName(one).toLowerCase() === wanted || one.root.get('id') === wanted);
  return found === undefined ? null : live(target.session, found);
}

export const tables: LiveMaker<TablesTarget> = objectType({
  name: 'Excel.TableCollection',
  collection: { items: (target) => all(target).map((found) => live(target.session, found)), item },
  members: {
    count: readOnly('1.1', (target) => all(target).length),
    add: method('1.1', add),
    getCount: method('1.4', (target) => all(target).length),
    getItem: method('1.1', (target, [key]) => {
      const found = item(target, key);
      if (found === null) throw new HostError('ItemNotFound', `there is no table ${String(key)}`);
      return found;
    }),
    getItemOrNullObject: method('1.4', (target, [key]) => item(target, key)),
  },
});

function add({ session, sheet: own }: TablesTarget, [address, hasHeaders]: readonly Argument[]): Live {
  const { workbook } = session;
  const target = rangeArgument(session, own ?? workbook.activeSheet, address, 'address');
  const { sheet } = target;
  if (own !== null && own !== sheet) throw invalidArgument(`${target.address} is not on the sheet ${own.name}`);
  requireUnprotected(sheet);
  if (target.isTooLarge) throw invalidArgument('the range is too large for a table');
  if (!flagOf(hasHeaders, 'hasHeaders')) {
    throw new HostError('NotImplemented', 'a table without headers moves cells down, which is not done here');
  }
  const area = withBody(target);
  // Excel gives no code of its own for any of these.
  if (isTaken(workbook, sheet, area)) {
    throw invalidArgument(`there are a table or merged cells in ${target.address} already`);
  }
  const filter = parseArea(sheet.root.first('autoFilter')?.get('ref') ?? '');
  if (filter !== null && intersection(filter, area) !== null) {
    throw new HostError('NotImplemented', 'a filter of the sheet does not become a table here');
  }
  const made = addTable(workbook, sheet, area);
  session.changed(sheet, { ...area, lastRow: area.firstRow });
  return live(session, made);
}

/** A table of headers alone gets an empty row. */
function withBody({ sheet, area, rows }: RangeTarget): Area {
  if (rows > 1) return area;
  const next = { ...area, firstRow: area.firstRow + 1, lastRow: area.lastRow + 1 };
  if ([...sheet.cells(next)].some(({ cell }) => !cell.isBlank)) {
    throw new HostError('NotImplemented', 'the row below the headers is not empty, and cells are not moved here');
  }
  return { ...area, lastRow: next.lastRow };
}
