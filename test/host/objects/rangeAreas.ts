/** Excel.RangeAreas and Excel.RangeCollection: several rectangles of one sheet. */
import { cellCount, isWholeColumns, isWholeRows, type Area } from '../workbook/address';
import { invalidArgument } from '../protocol/errors';
import { method, object, objectType, readOnly, type Live, type LiveMaker } from '../protocol/live';
import { wholeOf } from './args';
import { range, worksheet } from './links';
import { RangeTarget } from './rangeTarget';
import { requireSheet, type Session } from './session';
import type { Sheet } from '../workbook/sheet';

export class AreasTarget {
  constructor(
    readonly session: Session,
    private readonly onSheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  get sheet(): Sheet {
    return requireSheet(this.session, this.onSheet);
  }

  get ranges(): RangeTarget[] {
    return this.areas.map((area) => new RangeTarget(this.session, this.sheet, area));
  }

  get address(): string {
    return this.ranges.map(({ address }) => address).join(', ');
  }
}

const items = (target: AreasTarget): Live[] => target.ranges.map((one) => range(one));

const rangeCollection: LiveMaker<AreasTarget> = objectType({
  name: 'Excel.RangeCollection',
  collection: { items, item: (target, key) => items(target)[Number(key)] ?? null },
  members: {
    getCount: method('1.9', ({ areas }) => areas.length),
    getItemAt: method('1.9', (target, [index]) => {
      const found = items(target)[wholeOf(index, 'index', 0)];
      if (found === undefined) throw invalidArgument(`there is no range ${String(index)}`);
      return found;
    }),
  },
});

export const rangeAreas: LiveMaker<AreasTarget> = objectType({
  name: 'Excel.RangeAreas',
  canBeKept: true,
  members: {
    address: readOnly('1.9', ({ address }) => address),
    addressLocal: readOnly('1.9', ({ address }) => address),
    areaCount: readOnly('1.9', ({ areas }) => areas.length),
    cellCount: readOnly('1.9', ({ areas }) => {
      const count = areas.reduce((total, area) => total + cellCount(area), 0);
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    isEntireColumn: readOnly('1.9', ({ areas }) => areas.every(isWholeColumns)),
    isEntireRow: readOnly('1.9', ({ areas }) => areas.every(isWholeRows)),
    areas: object('1.9', (target) => rangeCollection(target)),
    worksheet: object('1.9', ({ session, sheet }) => worksheet({ session, sheet })),
  },
});
