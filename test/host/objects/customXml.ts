/** Excel.CustomXmlPart and its collections. */
import type { CustomXmlPart } from '../workbook/customXml';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, objectType, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import { textOf } from './args';
import type { Session } from './session';

class PartTarget {
  constructor(
    readonly session: Session,
    readonly id: string,
  ) {}

  /** @throws HostError ItemNotFound after the part was deleted. */
  get found(): CustomXmlPart {
    const found = this.session.workbook.customXml.find(this.id);
    if (found === undefined) throw new HostError('ItemNotFound', `there is no custom XML part ${this.id}`);
    return found;
  }
}

const customXmlPart: LiveMaker<PartTarget> = objectType({
  name: 'Excel.CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  members: {
    id: readOnly('1.5', ({ found }) => found.id),
    namespaceUri: readOnly('1.5', ({ found }) => found.namespaceUri),
    delete: method('1.5', ({ session, found }) => session.workbook.customXml.delete(found.id)),
    getXml: method('1.5', ({ found }) => found.xml),
    setXml: method('1.5', ({ session, found }, [xml]) =>
      wellFormed(() => session.workbook.customXml.set(found.id, textOf(xml, 'xml'))),
    ),
  },
});

/** All parts, or those of one namespace. */
interface PartsTarget {
  readonly session: Session;
  readonly namespace: string | null;
}

const parts = ({ session, namespace }: PartsTarget): PartTarget[] =>
  session.workbook.customXml
    .list()
    .filter((part) => namespace === null || part.namespaceUri === namespace)
    .map(({ id }) => new PartTarget(session, id));

const items = (target: PartsTarget): Live[] => parts(target).map((part) => customXmlPart(part));

function item(target: PartsTarget, id: Argument | undefined): Live | null {
  const wanted = textOf(id, 'id').toLowerCase();
  const found = parts(target).find((part) => part.id.toLowerCase() === wanted);
  return found === undefined ? null : customXmlPart(found);
}

function requiredItem(target: PartsTarget, id: Argument | undefined): Live {
  const found = item(target, id);
  if (found === null) throw new HostError('ItemNotFound', `there is no custom XML part ${String(id)}`);
  return found;
}

const scopedParts: LiveMaker<PartsTarget> = objectType({
  name: 'Excel.CustomXmlPartScopedCollection',
  collection: { items, item },
  members: {
    getCount: method('1.5', (target) => parts(target).length),
    getItem: method('1.5', (target, [id]) => requiredItem(target, id)),
    getItemOrNullObject: method('1.5', (target, [id]) => item(target, id)),
    getOnlyItem: method('1.5', onlyItem),
    getOnlyItemOrNullObject: method('1.5', (target) => {
      const [only, ...others] = items(target);
      return only !== undefined && others.length === 0 ? only : null;
    }),
  },
});

/** The documentation names no codes for either error; these are what other collections give. */
function onlyItem(target: PartsTarget): Live {
  const [only, ...others] = items(target);
  if (only === undefined) throw new HostError('ItemNotFound', 'there is no custom XML part of this namespace');
  if (others.length > 0)
    throw new HostError('GeneralException', 'there are several custom XML parts of this namespace');
  return only;
}

const allParts: LiveMaker<PartsTarget> = objectType({
  name: 'Excel.CustomXmlPartCollection',
  collection: { items, item },
  members: {
    add: method('1.5', ({ session }, [xml]) => {
      const added = wellFormed(() => session.workbook.customXml.add(textOf(xml, 'xml')));
      return customXmlPart(new PartTarget(session, added.id));
    }),
    getByNamespace: method('1.5', ({ session }, [uri]) =>
      scopedParts({ session, namespace: textOf(uri, 'namespaceUri') }),
    ),
    getCount: method('1.5', (target) => parts(target).length),
    getItem: method('1.5', (target, [id]) => requiredItem(target, id)),
    getItemOrNullObject: method('1.5', (target, [id]) => item(target, id)),
  },
});

export const customXmlParts = (session: Session): Live => allParts({ session, namespace: null });

function wellFormed<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidArgument(`the XML is not well-formed: ${error.message}`);
    throw error;
  }
}
