/** Custom XML parts of the package, as Excel keeps them: the XML, and beside it a part with its id and namespace. */
import type { Container } from '../ooxml/container';
import { escapeAttribute, rootNamespace, type XmlElement } from '../ooxml/xml';

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

export interface CustomXmlPart {
  /** "{…}", upper case. */
  readonly id: string;
  /** Of the root element; "" without one. */
  readonly namespaceUri: string;
  readonly xml: string;
}

export class CustomXmlParts {
  /** Ids of parts that have none in the file; they live as long as the workbook is open. */
  private readonly given = new Map<string, string>();

  constructor(
    private readonly container: Container,
    private readonly workbookPart: string,
  ) {}

  list(): CustomXmlPart[] {
    return this.parts().map((part) => this.read(part));
  }

  find(id: string): CustomXmlPart | undefined {
    return this.list().find((part) => sameId(part.id, id));
  }

  /** @throws SyntaxError where the XML is not well-formed. */
  add(xml: string): CustomXmlPart {
    const uri = rootNamespace(xml);
    const part = this.container.freePart('customXml/item', '.xml');
    this.container.addXml(part, xml);
    this.container.relate(this.workbookPart, 'customXml', part);
    const properties = this.container.freePart('customXml/itemProps', '.xml');
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.container.addPart(properties, propertiesText(id, uri), propertiesType);
    this.container.relate(part, 'customXmlProps', properties);
    return { id, namespaceUri: uri, xml };
  }

  /** @throws SyntaxError where the XML is not well-formed. */
  set(id: string, xml: string): void {
    const uri = rootNamespace(xml);
    const part = this.partOf(id);
    if (part === undefined) return;
    this.container.write(part, xml);
    const schemas = this.properties(part)?.ensure('schemaRefs', ['schemaRefs']);
    schemas?.clear();
    const prefix = schemas?.name.replace(/[^:]*$/, '') ?? '';
    if (uri !== '') schemas?.add('schemaRef', { [`${prefix}uri`]: uri });
  }

  /** Takes the part away with its properties, relationships and types. */
  delete(id: string): void {
    const part = this.partOf(id);
    if (part === undefined) return;
    for (const from of this.sources()) {
      for (const relationship of this.container.relationships(from)) {
        if (relationship.target === part) this.container.unrelate(from, relationship.id);
      }
    }
    this.container.removeWithParts(part);
  }

  private partOf(id: string): string | undefined {
    return this.parts().find((part) => sameId(this.read(part).id, id));
  }

  private parts(): string[] {
    const found = this.sources().flatMap((from) =>
      this.container
        .relationships(from)
        .filter(({ kind, target }) => kind === 'customXml' && this.container.has(target))
        .map(({ target }) => target),
    );
    return [...new Set(found)];
  }

  /** Excel relates the parts to the workbook, LibreOffice to the package. */
  private sources(): readonly string[] {
    return [this.workbookPart, ''];
  }

  private properties(part: string): XmlElement | undefined {
    const found = this.container
      .relationships(part)
      .find(({ kind, target }) => kind === 'customXmlProps' && this.container.has(target));
    return found === undefined ? undefined : this.container.xml(found.target);
  }

  private read(part: string): CustomXmlPart {
    const xml = this.container.text(part);
    const stored = [...(this.properties(part)?.attributes ?? [])].find(([name]) => /(?:^|:)itemID$/.test(name))?.[1];
    return { id: stored ?? this.giveId(part), namespaceUri: namespaceOf(xml), xml };
  }

  private giveId(part: string): string {
    const id = this.given.get(part) ?? `{${crypto.randomUUID().toUpperCase()}}`;
    this.given.set(part, id);
    return id;
  }
}

const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What another program put into a part need not be well-formed. */
function namespaceOf(xml: string): string {
  try {
    return rootNamespace(xml);
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}

const propertiesText = (id: string, uri: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${namespace}"><ds:schemaRefs>` +
  `${uri === '' ? '' : `<ds:schemaRef ds:uri="${escapeAttribute(uri)}"/>`}</ds:schemaRefs></ds:datastoreItem>`;
