/** Packages that end up in the bundle, or may: the dependencies of package.json and all that they depend on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package itself says it, in SPDX's words; "none" where it says nothing. */
  readonly licence: string;
}

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Licences that let others ship the code inside of an MIT program, when their texts go along. */
const agreed = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** @param root where package.json and package-lock.json are */
export function shippedPackages(root: string): ShippedPackage[] {
  const lock = parsed(join(root, 'package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
  const own = parsed(join(root, 'package.json')) as { dependencies: Readonly<Record<string, string>> };
  const found = new Set<string>();
  const follow = (name: string, from: string): void => {
    const place = placeOf(name, from, lock.packages);
    if (place === null || found.has(place)) return;
    found.add(place);
    const { dependencies = {}, peerDependencies = {} } = lock.packages[place] ?? {};
    for (const next of [...Object.keys(dependencies), ...Object.keys(peerDependencies)]) follow(next, place);
  };
  for (const name of Object.keys(own.dependencies)) follow(name, '');
  return (
    [...found]
      // Types are gone when the program runs.
      .filter((place) => !place.includes('@types/'))
      .map((place) => ({
        name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: lock.packages[place]?.version ?? '',
        licence: licenceOf(join(root, place)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  );
}

/** Those whose licence is not one of the agreed. "(MIT OR …)" leaves the choice. */
export const withoutLeave = (packages: readonly ShippedPackage[]): ShippedPackage[] =>
  packages.filter(({ licence }) => {
    const choices = licence.replace(/^\(|\)$/g, '').split(' OR ');
    return !choices.some((choice) => choice.split(' AND ').every((one) => agreed.includes(one)));
  });

/** As Node looks for it: beside the package that wants it, else further up. */
function placeOf(name: string, from: string, packages: Readonly<Record<string, Locked>>): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (at === '') return null;
  }
}

function licenceOf(folder: string): string {
  const { license } = parsed(join(folder, 'package.json')) as { license?: string | { type?: string } };
  return (typeof license === 'string' ? license : license?.type) ?? 'none';
}

const parsed = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
