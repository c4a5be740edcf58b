/** Excel.Shape and its collection, to be seen only. */
import { shapesOf, type Shape } from '../workbook/shapes';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, objectType, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import { textOf, wholeOf } from './args';
import type { SheetTarget } from './worksheet';

const shape: LiveMaker<Shape> = objectType({
  name: 'Excel.Shape',
  identity: ({ id }) => ({ Id: id }),
  members: {
    height: readOnly('1.9', ({ box }) => box.height),
    id: readOnly('1.9', ({ id }) => id),
    left: readOnly('1.9', ({ box }) => box.left),
    name: readOnly('1.9', ({ name }) => name),
    top: readOnly('1.9', ({ box }) => box.top),
    type: readOnly('1.9', ({ type }) => type),
    width: readOnly('1.9', ({ box }) => box.width),
  },
});

const items = ({ session, sheet }: SheetTarget): Live[] =>
  shapesOf(session.workbook, sheet).map((found) => shape(found));

/** By id or by name, without regard to case. */
function item({ session, sheet }: SheetTarget, key: Argument | undefined): Live | null {
  const wanted = textOf(key, 'key').toLowerCase();
  const found = shapesOf(session.workbook, sheet).find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return found === undefined ? null : shape(found);
}

export const shapes: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.ShapeCollection',
  collection: { items, item },
  members: {
    getCount: method('1.9', (target) => items(target).length),
    getItem: method('1.9', (target, [key]) => {
      const found = item(target, key);
      if (found === null) throw new HostError('ItemNotFound', `there is no shape ${String(key)}`);
      return found;
    }),
    getItemAt: method('1.9', (target, [index]) => {
      const found = items(target)[wholeOf(index, 'index', 0)];
      if (found === undefined) throw invalidArgument(`there is no shape ${String(index)}`);
      return found;
    }),
    getItemOrNullObject: method('1.14', (target, [key]) => item(target, key)),
  },
});
