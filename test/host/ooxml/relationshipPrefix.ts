import type { XmlElement } from './xml';

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The prefix that a part uses for relationship ids ("r"); declared where it has none. */
export function relationshipPrefix(root: XmlElement): string {
  const declared = [...root.attributes].find(
    ([name, value]) => name.startsWith('xmlns:') && value.endsWith('/relationships'),
  );
  if (declared !== undefined) return declared[0].slice('xmlns:'.length);
  root.set('xmlns:r', namespace);
  return 'r';
}

/** The relationship that an element names, whatever the prefix of its attribute. */
export const relationshipId = (element: XmlElement): string | undefined =>
  [...element.attributes].find(([name]) => /^\w+:id$/.test(name))?.[1];
