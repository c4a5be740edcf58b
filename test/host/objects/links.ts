/**
 * Ranges lead to their worksheet and worksheets to their ranges, and much leads to both. Their makers are bound here
 * once all are declared, so that the modules need not import each other in a circle.
 */
import type { Live, LiveMaker } from '../protocol/live';
import type { RangeTarget } from './rangeTarget';
import type { SheetTarget } from './worksheet';

interface Makers {
  readonly range: LiveMaker<RangeTarget>;
  readonly worksheet: LiveMaker<SheetTarget>;
}

let bound: Makers | null = null;

export function bindMakers(makers: Makers): void {
  bound = makers;
}

export const range = (target: RangeTarget): Live => makers().range(target);
export const worksheet = (target: SheetTarget): Live => makers().worksheet(target);

function makers(): Makers {
  if (bound === null) throw new Error('the makers of ranges and worksheets are not bound yet');
  return bound;
}
