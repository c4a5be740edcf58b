/** An .xlsx as named parts: reads, adds and removes parts with their content types and relationships. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { isCompound, compoundReason } from './compound';
import { relationshipsPart, relativeTarget, resolveTarget } from './partNames';
import { partError, UnreadableWorkbook } from './unreadable';
import { unzip } from './unzip';
import { parseXml, serialiseXml, type XmlDocument, type XmlElement } from './xml';

const contentTypesPart = '[Content_Types].xml';
const xmlType = 'application/xml';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type ("worksheet", "drawing"), the same in the strict and the transitional dialect. */
  readonly kind: string;
  /** Absolute part name without leading slash; the address itself for an external target. */
  readonly target: string;
}

/** Last words of relationships' types, for copying. */
export interface CopiedKinds {
  readonly dropped: readonly string[];
  /** Related to the same part as before. */
  readonly shared: readonly string[];
}

export class Container {
  private readonly documents = new Map<string, XmlDocument>();

  /** Parts by their names in lower case: names that differ in case only name the same part (ECMA-376 part 2, 6.2.2.3). */
  private constructor(private readonly parts: Map<string, Part>) {}

  /** @throws UnreadableWorkbook */
  static open(bytes: Uint8Array): Container {
    if (isCompound(bytes)) throw compoundReason(bytes);
    const files = unzip(bytes);
    const parts = [...files].map(([name, content]) => [name.toLowerCase(), { name, bytes: content }] as const);
    const container = new Container(new Map(parts));
    if (!container.has(contentTypesPart)) {
      // OpenDocument files begin with what they are.
      const isOther = files.has('mimetype');
      throw new UnreadableWorkbook('not an .xlsx: no content types', isOther ? 'other-file' : 'not-a-workbook');
    }
    return container;
  }

  get partNames(): readonly string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.parts.has(part.toLowerCase());
  }

  /** As it is now, changes to its tree included. */
  text(part: string): string {
    const document = this.documents.get(part.toLowerCase());
    if (document?.root.isChanged === true) return serialiseXml(document);
    const bytes = this.parts.get(part.toLowerCase())?.bytes;
    if (bytes === undefined) throw new UnreadableWorkbook(`the part ${part} is missing`, 'damaged-part', part);
    // Power Query keeps its custom XML in UTF-16.
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    const text = strFromU8(bytes);
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  /** The part's tree; changes to it are saved. */
  xml(part: string): XmlElement {
    return this.document(part).root;
  }

  /** Adds or replaces a part by its text. */
  write(part: string, text: string): void {
    this.documents.delete(part.toLowerCase());
    this.put(part, strToU8(text));
  }

  /** A part that is there keeps its name as it is written. */
  private put(part: string, bytes: Uint8Array): void {
    this.parts.set(part.toLowerCase(), { name: this.nameOf(part), bytes });
  }

  /** The name as the package writes it. */
  private nameOf(part: string): string {
    return this.parts.get(part.toLowerCase())?.name ?? part;
  }

  /** Adds a part; its content type is declared. */
  addPart(part: string, text: string, contentType: string): void {
    this.write(part, text);
    this.xml(contentTypesPart).add('Override', { PartName: `/${part}`, ContentType: contentType });
  }

  /** Adds a part of plain XML, which most packages declare by its ending. */
  addXml(part: string, text: string): void {
    if (this.typeOfEnding('xml') === xmlType) this.write(part, text);
    else this.addPart(part, text, xmlType);
  }

  /** Adds or replaces a part whose type its ending declares. */
  addByEnding(part: string, text: string, contentType: string): void {
    const ending = part.slice(part.lastIndexOf('.') + 1);
    const types = this.xml(contentTypesPart);
    const declared = this.typeOfEnding(ending);
    if (declared === undefined) {
      types.append(types.create('Default', { Extension: ending, ContentType: contentType }), types.children[0]);
    } else if (declared !== contentType && this.override(part) === undefined) {
      types.add('Override', { PartName: `/${part}`, ContentType: contentType });
    }
    this.write(part, text);
  }

  private typeOfEnding(ending: string): string | undefined {
    return this.xml(contentTypesPart)
      .all('Default')
      .find((type) => type.get('Extension')?.toLowerCase() === ending)
      ?.get('ContentType');
  }

  private override(part: string): XmlElement | undefined {
    const name = `/${part}`.toLowerCase();
    return this.xml(contentTypesPart)
      .all('Override')
      .find((override) => override.get('PartName')?.toLowerCase() === name);
  }

  /**
   * Relates a part to copies of all that another part is related to, under the same ids. Parts of a shared kind, and what
   * lies outside of the package, are related to themselves. Gives each copied part with its copy, `copies` among them.
   */
  copyRelated(from: string, to: string, kinds: CopiedKinds, copies = new Map<string, string>()): Map<string, string> {
    const rels = relationshipsPart(from);
    if (!this.has(rels)) return copies;
    const root = parseXml(this.text(rels)).root;
    for (const element of root.all('Relationship')) {
      const kind = (element.get('Type') ?? '').split('/').at(-1) ?? '';
      const target = this.nameOf(resolveTarget(from, element.get('Target') ?? ''));
      if (kinds.dropped.includes(kind)) element.remove();
      else if (element.get('TargetMode') !== 'External' && this.has(target)) {
        const known = kinds.shared.includes(kind) ? target : copies.get(target);
        const copy = known ?? this.copyPart(target);
        element.set('Target', relativeTarget(to, copy));
        if (known !== undefined) continue;
        copies.set(target, copy);
        this.copyRelated(target, copy, kinds, copies);
      }
    }
    if (root.children.length > 0) this.addByEnding(relationshipsPart(to), root.toString(), relationshipsType);
    return copies;
  }

  /** The name of a copy of the part, without its relationships. */
  private copyPart(part: string): string {
    const [, stem = part, ending = ''] = /^(.*?)\d*(\.\w+)$/.exec(part) ?? [];
    const copy = this.freePart(stem, ending);
    if (this.documents.get(part.toLowerCase())?.root.isChanged === true) this.write(copy, this.text(part));
    else this.put(copy, this.parts.get(part.toLowerCase())?.bytes ?? new Uint8Array());
    const type = this.override(part)?.get('ContentType');
    if (type !== undefined) {
      this.xml(contentTypesPart).add('Override', { PartName: `/${copy}`, ContentType: type });
    }
    return copy;
  }

  /** Removes a part with its relationships and its declaration. */
  removePart(part: string): void {
    for (const name of [part, relationshipsPart(part)]) {
      this.parts.delete(name.toLowerCase());
      this.documents.delete(name.toLowerCase());
      this.override(name)?.remove();
    }
  }

  /** Removes a part and, below it, the drawings, charts, comments … that nothing else uses. */
  removeWithParts(part: string): void {
    const below = this.relationships(part).map(({ target }) => target);
    this.removePart(part);
    const uses = (other: string, target: string): boolean =>
      this.relationships(other).some((found) => found.target === target);
    for (const target of below) {
      if (this.has(target) && !this.partNames.some((other) => uses(other, target))) this.removeWithParts(target);
    }
  }

  /** "xl/charts/chart", ".xml" → the first of xl/charts/chart1.xml, chart2.xml … that is free. */
  freePart(stem: string, ending: string): string {
    for (let number = 1; ; number += 1) {
      const part = `${stem}${number}${ending}`;
      if (!this.has(part)) return part;
    }
  }

  /** "xl/styles.xml" where it is free: some programs know such parts by this name only. Else numbered. */
  plainPart(stem: string, ending: string): string {
    return this.has(stem + ending) ? this.freePart(stem, ending) : stem + ending;
  }

  relationships(part: string): Relationship[] {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return [];
    return this.xml(rels)
      .all('Relationship')
      .map((element) => ({
        id: element.get('Id') ?? '',
        kind: (element.get('Type') ?? '').split('/').at(-1) ?? '',
        target:
          element.get('TargetMode') === 'External'
            ? (element.get('Target') ?? '')
            : this.nameOf(resolveTarget(part, element.get('Target') ?? '')),
      }));
  }

  /** Parts of a kind that are related to a part, however many steps away. */
  partsBelow(part: string, kind: string): string[] {
    return this.relatedBelow(part).flatMap((related) => (related.kind === kind ? [related.target] : []));
  }

  /** All that a part leads to, each part once: relationships may lead back. */
  relatedBelow(part: string, seen = new Set([part.toLowerCase()])): Relationship[] {
    return this.relationships(part).flatMap((related) => {
      const key = related.target.toLowerCase();
      if (seen.has(key) || !this.has(related.target)) return [];
      seen.add(key);
      return [related, ...this.relatedBelow(related.target, seen)];
    });
  }

  /** The relationship's id. `kind` is the last word of its type; a type of another family is given whole. */
  relate(part: string, kind: string, target: string): string {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) {
      // LibreOffice 5.1 declares the relationship parts of its files one by one, and no ending.
      this.addByEnding(rels, emptyRelationships, relationshipsType);
    }
    const taken = new Set(this.relationships(part).map(({ id }) => id));
    let number = 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const Type = kind.includes('/') ? kind : `${relationshipTypes}/${kind}`;
    this.xml(rels).add('Relationship', { Id: id, Type, Target: relativeTarget(part, target) });
    return id;
  }

  unrelate(part: string, id: string): void {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return;
    for (const element of this.xml(rels).all('Relationship')) if (element.get('Id') === id) element.remove();
    if (this.xml(rels).children.length === 0) this.removePart(rels);
  }

  /** Zipped, with the content types first; parts whose tree did not change are the bytes they were. */
  save(): Uint8Array {
    for (const [part, document] of this.documents) {
      if (document.root.isChanged) this.put(part, strToU8(serialiseXml(document)));
    }
    const isFirst = ([key]: readonly [string, Part]): number => Number(key === contentTypesPart.toLowerCase());
    const parts = [...this.parts].sort((a, b) => isFirst(b) - isFirst(a));
    const entries = parts.map(([, { name, bytes }]) => [name, bytes] as const);
    return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
  }

  private document(part: string): XmlDocument {
    const key = part.toLowerCase();
    let document = this.documents.get(key);
    if (document === undefined) {
      try {
        document = parseXml(this.text(part));
      } catch (error) {
        throw partError(error, part);
      }
      this.documents.set(key, document);
    }
    return document;
  }
}
