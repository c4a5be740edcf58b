/** Areas as files write them, "A1:B2", and lists of them, "A1:B2 D4". */
import { cellAddress, difference, intersection, parseArea, type Area } from './address';

/** From cell to cell, whole rows and columns too: "1:67" is no reference in a file (ECMA-376 part 1, 18.18.62, ST_Ref). */
export function storedArea({ firstRow, firstColumn, lastRow, lastColumn }: Area): string {
  const [first, last] = [cellAddress(firstRow, firstColumn), cellAddress(lastRow, lastColumn)];
  return first === last ? first : `${first}:${last}`;
}

export const readAreas = (sqref: string | undefined): Area[] =>
  (sqref ?? '')
    .split(/\s+/)
    .filter((address) => address !== '')
    .flatMap((address) => parseArea(address) ?? []);

export const writeAreas = (areas: readonly Area[]): string => areas.map(storedArea).join(' ');

export const touches = (areas: readonly Area[], area: Area): boolean =>
  areas.some((other) => intersection(other, area) !== null);

export const without = (areas: readonly Area[], hole: Area): Area[] => areas.flatMap((area) => difference(area, hole));
