/**
 * An XML tree that gives back what it does not touch: an element nobody changed is written as the very text it was
 * read from, so that foreign producers' attributes, spacing and extensions survive an edit next to them.
 */
import { SaxesParser } from 'saxes';

/** Text is unescaped; markup (comments, processing instructions) is kept as written. */
export type XmlNode = XmlElement | string | { readonly markup: string };

export class XmlElement {
  readonly attributes = new Map<string, string>();
  private nodes: XmlNode[] = [];
  /** The elements among the nodes, as long as these do not change: workbooks have tens of thousands of names. */
  private elements: readonly XmlElement[] | undefined;
  /** The text this element was read from; undefined once it or anything in it has changed. */
  private source: { readonly text: string; readonly start: number; end: number } | undefined;
  parent: XmlElement | null = null;

  /** @param namespace of an element of our own; it is declared where the prefix does not mean it already. */
  constructor(
    readonly name: string,
    private readonly namespace?: string,
  ) {}

  /** The name without its prefix. */
  get local(): string {
    return this.name.slice(this.name.indexOf(':') + 1);
  }

  get isChanged(): boolean {
    return this.source === undefined;
  }

  get children(): readonly XmlElement[] {
    return (this.elements ??= this.nodes.filter((node): node is XmlElement => node instanceof XmlElement));
  }

  /** All text in it, however deep. */
  get text(): string {
    return this.nodes
      .map((node) => (typeof node === 'string' ? node : node instanceof XmlElement ? node.text : ''))
      .join('');
  }

  set text(text: string) {
    this.nodes = text === '' ? [] : [text];
    this.nodesChanged();
  }

  /** Value of an attribute, by its name as written. */
  get(name: string): string | undefined {
    return this.attributes.get(name);
  }

  number(name: string): number | undefined {
    const value = this.attributes.get(name);
    return value === undefined || value.trim() === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
  }

  /** An xsd:boolean attribute, or `fallback` where it is missing. */
  flag(name: string, fallback = false): boolean {
    const value = this.attributes.get(name);
    return value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';
  }

  /** undefined removes the attribute. */
  set(name: string, value: string | number | undefined): this {
    if (value === undefined) this.attributes.delete(name);
    else this.attributes.set(name, String(value));
    this.changed();
    return this;
  }

  first(local: string): XmlElement | undefined {
    return this.children.find((child) => child.local === local);
  }

  all(local: string): XmlElement[] {
    return this.children.filter((child) => child.local === local);
  }

  /** The element at the end of a path of local names. */
  find(...path: readonly string[]): XmlElement | undefined {
    let element: XmlElement | undefined;
    for (const local of path) {
      element = (element ?? this).first(local);
      if (element === undefined) return undefined;
    }
    return element;
  }

  /** All elements of a local name below this one, in document order. */
  descendants(local: string): XmlElement[] {
    return this.children.flatMap((child) => [...(child.local === local ? [child] : []), ...child.descendants(local)]);
  }

  /** A new element with this element's prefix, not yet placed. */
  create(local: string, attributes: Readonly<Record<string, string | number | undefined>> = {}): XmlElement {
    const prefix = this.name.includes(':') ? this.name.slice(0, this.name.indexOf(':') + 1) : '';
    const element = new XmlElement(prefix + local, this.namespace);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined) element.attributes.set(name, String(value));
    }
    return element;
  }

  append(child: XmlElement, before?: XmlElement): XmlElement {
    const index = before === undefined ? -1 : this.nodes.indexOf(before);
    this.nodes.splice(index < 0 ? this.nodes.length : index, 0, child);
    child.parent = this;
    this.nodesChanged();
    return child;
  }

  /** Creates and appends in one step. */
  add(
    local: string,
    attributes: Readonly<Record<string, string | number | undefined>> = {},
    text?: string,
  ): XmlElement {
    const child = this.append(this.create(local, attributes));
    if (text !== undefined) child.text = text;
    return child;
  }

  /** Finds the child, or makes it where the schema's sequence `order` wants it. */
  ensure(local: string, order: readonly string[]): XmlElement {
    return this.first(local) ?? this.place(this.create(local), order);
  }

  /** Places a child according to the schema's sequence of local names. */
  place(child: XmlElement, order: readonly string[]): XmlElement {
    const rank = order.indexOf(child.local);
    const next = this.children.find((other) => order.indexOf(other.local) > rank);
    return this.append(child, next);
  }

  /** Puts the children into the schema's sequence of local names; what it does not name comes last. */
  sort(order: readonly string[]): void {
    const rank = (node: XmlNode): number => {
      const found = node instanceof XmlElement ? order.indexOf(node.local) : -1;
      return found < 0 ? order.length : found;
    };
    this.nodes.sort((a, b) => rank(a) - rank(b));
    this.nodesChanged();
  }

  /** A deep copy, not yet placed. */
  clone(): XmlElement {
    const copy = new XmlElement(this.name, this.namespace);
    for (const [name, value] of this.attributes) copy.attributes.set(name, value);
    for (const node of this.nodes) copy.readNode(node instanceof XmlElement ? node.clone() : node);
    return copy;
  }

  remove(): void {
    const parent = this.parent;
    if (parent === null) return;
    parent.nodes = parent.nodes.filter((node) => node !== this);
    this.parent = null;
    parent.nodesChanged();
  }

  clear(): void {
    this.nodes = [];
    this.nodesChanged();
  }

  /** For the parser. */
  readNode(node: XmlNode): void {
    if (node instanceof XmlElement) node.parent = this;
    this.nodes.push(node);
    this.elements = undefined;
  }

  /** For the parser. */
  readFrom(text: string, start: number): void {
    this.source = { text, start, end: start };
  }

  /** For the parser. */
  readTo(end: number): void {
    if (this.source !== undefined) this.source.end = end;
  }

  toString(): string {
    if (this.source !== undefined) return this.source.text.slice(this.source.start, this.source.end);
    const attributes = [...this.declaration(), ...this.attributes]
      .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
      .join('');
    if (this.nodes.length === 0) return `<${this.name}${attributes}/>`;
    const content = this.nodes.map((node) =>
      typeof node === 'string' ? escapeText(node) : node instanceof XmlElement ? node.toString() : node.markup,
    );
    return `<${this.name}${attributes}>${content.join('')}</${this.name}>`;
  }

  /** What an element of our own must declare where it stands. */
  private declaration(): (readonly [string, string])[] {
    const name = `xmlns:${this.name.slice(0, this.name.indexOf(':'))}`;
    if (this.namespace === undefined || this.attributes.has(name)) return [];
    for (let around = this.parent; around !== null; around = around.parent) {
      const isSame = around.name.split(':')[0] === this.name.split(':')[0] && around.namespace === this.namespace;
      const declared = around.get(name) ?? (isSame ? this.namespace : undefined);
      if (declared !== undefined) return declared === this.namespace ? [] : [[name, this.namespace]];
    }
    return [[name, this.namespace]];
  }

  private nodesChanged(): void {
    this.elements = undefined;
    this.changed();
  }

  private changed(): void {
    // Where an element has changed already, so have all around it.
    if (this.source === undefined) return;
    this.source = undefined;
    this.parent?.changed();
  }
}

/** A whole part: what stands before the root (declaration, comments) and the root. */
export interface XmlDocument {
  readonly prolog: string;
  readonly root: XmlElement;
}

/** A tree of more takes a thousand megabytes. Cells are none of them. */
const MOST_ELEMENTS = 1_500_000;

export class TooManyElements extends Error {
  override readonly name = 'TooManyElements';
}

/** @throws SyntaxError where the text is not well-formed; TooManyElements. */
export function parseXml(text: string): XmlDocument {
  const parser = new SaxesParser();
  let count = 0;
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let rootStart = 0;
  const put = (node: XmlNode): void => open.at(-1)?.readNode(node);
  parser.on('error', (error) => {
    throw new SyntaxError(error.message);
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > MOST_ELEMENTS) throw new TooManyElements(`more than ${MOST_ELEMENTS} elements`);
    // An attribute value cannot hold "<", so the last one before here starts the tag.
    const start = text.lastIndexOf('<', parser.position - 1);
    const element = new XmlElement(tag.name);
    for (const [name, value] of Object.entries(tag.attributes)) element.attributes.set(name, value);
    element.readFrom(text, start);
    put(element);
    if (root === undefined) {
      root = element;
      rootStart = start;
    }
    open.push(element);
  });
  parser.on('closetag', () => open.pop()?.readTo(parser.position));
  parser.on('text', put);
  parser.on('cdata', put);
  parser.on('comment', (comment) => put({ markup: `<!--${comment}-->` }));
  parser.on('processinginstruction', ({ target, body }) => put({ markup: `<?${target} ${body}?>` }));
  parser.write(text).close();
  if (root === undefined) throw new SyntaxError('no root element');
  return { prolog: text.slice(0, rootStart), root };
}

/**
 * The namespace of the root element; "" where it has none.
 * @throws SyntaxError where the text is not well-formed or uses a prefix that it does not declare.
 */
export function rootNamespace(text: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let uri: string | undefined;
  parser.on('error', (error) => {
    throw new SyntaxError(error.message);
  });
  parser.on('opentag', (tag) => {
    uri ??= tag.uri;
  });
  parser.write(text).close();
  if (uri === undefined) throw new SyntaxError('no root element');
  return uri;
}

export const serialiseXml = (document: XmlDocument): string => document.prolog + document.root.toString();

// Characters that XML cannot hold at all, even escaped.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const escapeText = (text: string): string =>
  text.replace(illegal, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');

export const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
