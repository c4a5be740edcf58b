/** manifest.xml as a tree, for what Microsoft's reader does not look at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');
export const manifestText = readFileSync(join(root, 'manifest.xml'), 'utf8');

export const manifest = new DOMParser().parseFromString(manifestText, 'application/xml');

/** All elements of that name, whatever their namespace. */
export const elements = (name: string, within: Document | Element = manifest): Element[] => [
  ...within.getElementsByTagNameNS('*', name),
];

export const elementsIn = (parent: Element): Element[] => [...parent.children];

/** An attribute that must be there. */
export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.localName}> has no ${name}`);
  return value;
}

/** Elements that hold a value in the default language: texts, addresses and pictures. */
export const localised = (): Element[] => elements('*').filter((element) => element.hasAttribute('DefaultValue'));

/** The value for a language; null without an override. */
export function override(element: Element, locale: string): string | null {
  const found = elementsIn(element).find(
    (child) => child.localName === 'Override' && child.getAttribute('Locale') === locale,
  );
  return found?.getAttribute('Value') ?? null;
}

/** Width and height of a PNG, from its header. */
export function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is not a PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
