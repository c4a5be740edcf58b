/** Requirement sets: what this host is told to be, and what a member needs. */
import { HostError } from './errors';
import type { Live } from './live';

/** @throws HostError ApiNotFound naming the member. */
export function requireSet(live: Live, name: string, since: string, apiSet: string): void {
  if (compareSets(since, apiSet) <= 0) return;
  throw new HostError(
    'ApiNotFound',
    `${live.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)} needs ExcelApi ${since}; this host has ${apiSet}`,
  );
}

/** "1.9" < "1.10". */
export function compareSets(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
