/** Lists of areas as files write them: "A1:B2 D4". */
import { areaAddress, difference, intersection, parseArea, type Area } from './address';

export const readAreas = (sqref: string | undefined): Area[] =>
  (sqref ?? '')
    .split(/\s+/)
    .filter((address) => address !== '')
    .flatMap((address) => parseArea(address) ?? []);

export const writeAreas = (areas: readonly Area[]): string => areas.map((area) => areaAddress(area)).join(' ');

export const touches = (areas: readonly Area[], area: Area): boolean =>
  areas.some((other) => intersection(other, area) !== null);

export const without = (areas: readonly Area[], hole: Area): Area[] => areas.flatMap((area) => difference(area, hole));
