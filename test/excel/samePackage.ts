/**
 * Whether two saved workbooks are the same, part by part, apart from what saving alone changes: unused entries at the
 * end of the tables of styles and texts, the chain of calculation, and what Excel computes again on opening.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { Host } from '../host';
import { elements, inside, looksIn, withoutPlainCells } from './cellLooks';

/** Descriptions of what differs; empty where nothing does. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return names.flatMap((name) => {
    const [was, is] = [one.get(name), other.get(name)];
    if (was === is) return [];
    if (was === undefined) return [`${name} is new`];
    if (is === undefined) return [`${name} is gone`];
    const isSheet = SHEET.test(name);
    const found = isSheet ? sheetDifference(was, is, one, other) : difference(name, was, is);
    return found.map((text) => `${name}: ${text}`);
  });
}

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.startsWith('docProps/') && !name.endsWith('/calcChain.xml'))
      .map(([name, part]) => [name, strFromU8(part)]),
  );

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

const stylesOf = (parts: ReadonlyMap<string, string>): string => parts.get('xl/styles.xml') ?? '';

type Parts = ReadonlyMap<string, string>;

/** Empty cells may be left behind that look as if they had never been there; texts may have other numbers. */
function sheetDifference(was: string, is: string, before: Parts, after: Parts): string[] {
  const [plainly, now] = [normalSheet(was), normalSheet(is)];
  if (plainly === now) return [];
  const bare = (sheet: string, parts: Parts) => {
    const looks = looksIn(stylesOf(parts));
    return withLooks(withoutEmptyRows(withTexts(withoutPlainCells(sheet, looks), parts)), looks);
  };
  return firstDifference(bare(plainly, before), bare(now, after));
}

/** The same looks may be entries of different number. */
const withLooks = (sheet: string, looks: (style: number) => string): string =>
  sheet.replace(
    /(<(?:c|row|col)\b[^>]*? (?:s|style)=)"(\d+)"/g,
    (_, start: string, style: string) => `${start}"${looks(Number(style))}"`,
  );

function withTexts(sheet: string, parts: Parts): string {
  const texts = entries(parts.get('xl/sharedStrings.xml') ?? '', 'si');
  return sheet.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="s">${texts[Number(index)] ?? ''}`);
}

function difference(name: string, was: string, is: string): string[] {
  if (name.endsWith('/styles.xml'))
    return lists(was).flatMap(([list, items]) => grown(list, items, new Map(lists(is))));
  if (name.endsWith('/sharedStrings.xml'))
    return grown('texts', entries(was, 'si'), new Map([['texts', entries(is, 'si')]]));
  return firstDifference(normal(name, was), normal(name, is));
}

function firstDifference(was: string, is: string): string[] {
  if (was === is) return [];
  const at = [...was].findIndex((letter, index) => letter !== is[index]);
  const from = Math.max(0, at - 60);
  return [`“${was.slice(from, at + 100)}” became “${is.slice(from, at + 100)}”`];
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
    return [list, elements(inside(styles, list))];
  });
}

const entries = (part: string, element: string): string[] =>
  part.match(new RegExp(`<${element}(?:/>|>[\\s\\S]*?</${element}>)`, 'g')) ?? [];

function normal(name: string, text: string): string {
  const part = withoutForm(text);
  if (name.endsWith('.rels') || name === '[Content_Types].xml') {
    const items = (part.match(/<(?:Relationship|Override|Default) [^>]*>/g) ?? []).filter(
      (item) => !item.includes('calcChain'),
    );
    return items.map(sortedAttributes).sort().join('\n');
  }
  // Every custom XML part has an id of its own.
  if (name.startsWith('customXml/itemProps')) return part.replace(/ ds:itemID="[^"]*"/, '');
  if (name === 'xl/workbook.xml') return part.replace(/<calcPr[^>]*\/>/g, '').replace(/ activeTab="0"/g, '');
  return part;
}

const normalSheet = (text: string): string =>
  withoutEmptyRows(
    withoutForm(text)
      .replace(/<sheetView [^>]*>/g, (tag) => sortedAttributes(tag.replace('tabSelected="true"', 'tabSelected="1"')))
      .replace(/<dimension[^>]*\/>/g, '')
      .replace(/ spans="[^"]*"/g, '')
      // Heights that Excel fits to the content by itself.
      .replace(/ ht="[\d.]+"(?! customHeight="1")/g, ''),
  );

const withoutEmptyRows = (sheet: string): string => sheet.replace(/<row r="\d+"\s*(?:\/>|><\/row>)/g, '');

/** The same element can be written in two ways. */
const withoutForm = (text: string): string =>
  text.replace(/<\?xml[^>]*>\s*/, '').replace(/<([\w:]+)((?:\s[^<>]*)?)><\/\1>/g, '<$1$2/>');

const sortedAttributes = (tag: string): string => (tag.match(/[\w:]+="[^"]*"/g) ?? []).sort().join(' ');

/** Saved when every sheet has been written to and nothing changed, so that only real changes are left to see. */
export async function savedAfresh(host: Host): Promise<Uint8Array> {
  for (const { name } of host.sheets) {
    host.setCell(name, 'IU1', 'x');
    host.setCell(name, 'IU1', '');
  }
  return host.save();
}
