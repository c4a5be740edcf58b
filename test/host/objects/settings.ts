/** Excel.Setting and its collection. */
import { HostError } from '../protocol/errors';
import { method, objectType, property, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import type { Json } from '../protocol/message';
import { textOf } from './args';
import type { Session } from './session';

interface SettingTarget {
  readonly session: Session;
  readonly key: string;
}

const setting: LiveMaker<SettingTarget> = objectType({
  name: 'Excel.Setting',
  identity: ({ key }) => ({ Key: key, _Id: key }),
  members: {
    key: readOnly('1.4', ({ key }) => key),
    value: property(
      '1.4',
      ({ session, key }) => (session.workbook.settings.get(key) ?? null) as Json,
      ({ session, key }, value) => session.workbook.settings.set(key, value),
    ),
    delete: method('1.4', ({ session, key }) => session.workbook.settings.delete(key)),
  },
});

const item = (session: Session, key: Argument | undefined): Live | null =>
  session.workbook.settings.has(textOf(key, 'key')) ? setting({ session, key: textOf(key, 'key') }) : null;

const items = (session: Session): Live[] =>
  [...session.workbook.settings.keys()].map((key) => setting({ session, key }));

export const settings: LiveMaker<Session> = objectType({
  name: 'Excel.SettingCollection',
  collection: { items, item },
  members: {
    add: method('1.4', (session, [key, value]) => {
      session.workbook.settings.set(textOf(key, 'key'), value);
      return setting({ session, key: textOf(key, 'key') });
    }),
    getCount: method('1.4', (session) => items(session).length),
    getItem: method('1.4', (session, [key]) => {
      const found = item(session, key);
      if (found === null) throw new HostError('ItemNotFound', `there is no setting ${String(key)}`);
      return found;
    }),
    getItemOrNullObject: method('1.4', (session, [key]) => item(session, key)),
  },
});
