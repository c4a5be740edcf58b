/**
 * Whether two saved workbooks are the same, part by part, apart from what saving alone changes: unused entries at the
 * end of the tables of styles and texts, the chain of calculation, and what Excel computes again on opening.
 */
import { strFromU8, unzipSync } from 'fflate';

/** Descriptions of what differs; empty where nothing does. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return names.flatMap((name) => {
    const [was, is] = [one.get(name), other.get(name)];
    if (was === is) return [];
    if (was === undefined) return [`${name} is new`];
    if (is === undefined) return [`${name} is gone`];
    return difference(name, was, is).map((text) => `${name}: ${text}`);
  });
}

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.startsWith('docProps/') && !name.endsWith('/calcChain.xml'))
      .map(([name, part]) => [name, strFromU8(part)]),
  );

function difference(name: string, was: string, is: string): string[] {
  if (name.endsWith('/styles.xml'))
    return lists(was).flatMap(([list, items]) => grown(list, items, new Map(lists(is))));
  if (name.endsWith('/sharedStrings.xml'))
    return grown('texts', entries(was, 'si'), new Map([['texts', entries(is, 'si')]]));
  const [plainly, now] = [normal(name, was), normal(name, is)];
  if (plainly === now) return [];
  const at = [...plainly].findIndex((letter, index) => letter !== now[index]);
  const from = Math.max(0, at - 60);
  return [`“${plainly.slice(from, at + 100)}” became “${now.slice(from, at + 100)}”`];
}

/** Entries are numbered: those that were there must stay where they are, new ones may follow. */
function grown(list: string, was: readonly string[], after: ReadonlyMap<string, readonly string[]>): string[] {
  const is = after.get(list) ?? [];
  return was.flatMap((item, index) =>
    item === is[index] ? [] : [`${list} ${index}: ${item} became ${is[index] ?? 'nothing'}`],
  );
}

const STYLE_LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

function lists(styles: string): [string, string[]][] {
  return STYLE_LISTS.map((list) => {
    const inside = new RegExp(`<${list}\\b[^>]*>([\\s\\S]*?)</${list}>`).exec(styles)?.[1] ?? '';
    return [list, children(inside)];
  });
}

const entries = (part: string, element: string): string[] =>
  part.match(new RegExp(`<${element}(?:/>|>[\\s\\S]*?</${element}>)`, 'g')) ?? [];

/** The elements of the first level. */
function children(xml: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of xml.matchAll(/<(\/?)[\w:]+[^>]*?(\/?)>/g)) {
    if (depth === 0) start = tag.index;
    if (tag[1] === '/') depth -= 1;
    else if (tag[2] !== '/') depth += 1;
    if (depth === 0) found.push(xml.slice(start, tag.index + tag[0].length));
  }
  return found;
}

function normal(name: string, text: string): string {
  const part = text.replace(/<\?xml[^>]*>\s*/, '').replace(/<([\w:]+)((?:\s[^<>]*)?)><\/\1>/g, '<$1$2/>');
  if (name.endsWith('.rels') || name === '[Content_Types].xml') {
    const items = (part.match(/<(?:Relationship|Override|Default) [^>]*>/g) ?? []).filter(
      (item) => !item.includes('calcChain'),
    );
    return items.map(sortedAttributes).sort().join('\n');
  }
  if (name === 'xl/workbook.xml') return part.replace(/<calcPr[^>]*\/>/g, '').replace(/ activeTab="0"/g, '');
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return part;
  return (
    part
      .replace(/<dimension[^>]*\/>/g, '')
      .replace(/ spans="[^"]*"/g, '')
      // Heights that Excel fits to the content by itself.
      .replace(/ ht="[\d.]+"(?! customHeight="1")/g, '')
      .replace(/<row r="\d+"\s*\/>/g, '')
  );
}

const sortedAttributes = (tag: string): string => (tag.match(/[\w:]+="[^"]*"/g) ?? []).sort().join(' ');
