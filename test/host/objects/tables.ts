/** Excel.Table, as far as it must be seen: which tables there are, and where. */
import { parseArea } from '../workbook/address';
import type { XmlElement } from '../ooxml/xml';
import type { Sheet } from '../workbook/sheet';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, object, objectType, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import { textOf } from './args';
import { range } from './links';
import { RangeTarget } from './rangeTarget';
import type { Session } from './session';
import { worksheet } from './links';

interface TablesTarget {
  readonly session: Session;
  readonly sheets: readonly Sheet[];
}

interface TableTarget {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly root: XmlElement;
}

const table: LiveMaker<TableTarget> = objectType({
  name: 'Excel.Table',
  identity: ({ root }) => ({ Id: root.get('id') ?? '' }),
  members: {
    id: readOnly('1.1', ({ root }) => root.get('id') ?? ''),
    name: readOnly('1.1', ({ root }) => root.get('displayName') ?? root.get('name') ?? ''),
    showHeaders: readOnly('1.1', ({ root }) => (root.number('headerRowCount') ?? 1) > 0),
    showTotals: readOnly('1.1', ({ root }) => (root.number('totalsRowCount') ?? 0) > 0),
    worksheet: object('1.2', ({ session, sheet }) => worksheet({ session, sheet })),
    getRange: method('1.1', ({ session, sheet, root }) => {
      const area = parseArea(root.get('ref') ?? '');
      if (area === null) throw invalidArgument('the table has no range');
      return range(new RangeTarget(session, sheet, area));
    }),
  },
});

const all = ({ session, sheets }: TablesTarget): TableTarget[] =>
  sheets.flatMap((sheet) =>
    session.workbook.container
      .relationships(sheet.part)
      .filter(({ kind, target }) => kind === 'table' && session.workbook.container.has(target))
      .map(({ target }) => ({ session, sheet, root: session.workbook.container.xml(target) })),
  );

function item(target: TablesTarget, key: Argument | undefined): Live | null {
  const wanted = textOf(key, 'the name or id of a table').toLowerCase();
  const found = all(target).find(({ root }) =>
    [root.get('displayName'), root.get('name'), root.get('id')].some((name) => name?.toLowerCase() === wanted),
  );
  return found === undefined ? null : table(found);
}

export const tables: LiveMaker<TablesTarget> = objectType({
  name: 'Excel.TableCollection',
  collection: { items: (target) => all(target).map(table), item },
  members: {
    count: readOnly('1.1', (target) => all(target).length),
    getCount: method('1.4', (target) => all(target).length),
    getItem: method('1.1', (target, [key]) => {
      const found = item(target, key);
      if (found === null) throw new HostError('ItemNotFound', `there is no table ${String(key)}`);
      return found;
    }),
    getItemOrNullObject: method('1.4', (target, [key]) => item(target, key)),
  },
});
