/** An add-in's settings in the workbook, as Office keeps them: properties of the add-in's web extension part. */
import type { Container } from '../ooxml/container';
import { escapeAttribute, type XmlElement } from '../ooxml/xml';

const namespace = 'http://schemas.microsoft.com/office/webextensions';
const relationshipTypes = 'http://schemas.microsoft.com/office/2011/relationships';
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.ms-office';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sequence = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

interface Extension {
  readonly panes: string;
  readonly part: string;
  /** <we:webextension>. */
  readonly root: XmlElement;
}

/** Every value is JSON. A workbook without settings has no part for them. */
export class WorkbookSettings {
  constructor(
    private readonly container: Container,
    private readonly addInId: string,
  ) {}

  keys(): string[] {
    return this.properties().map((property) => property.get('name') ?? '');
  }

  has(key: string): boolean {
    return this.property(key) !== undefined;
  }

  /** undefined where there is none. */
  get(key: string): unknown {
    const value = this.property(key)?.get('value');
    return value === undefined ? undefined : valueOf(value);
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    const property = this.property(key);
    if (property !== undefined) property.set('value', text);
    else (this.find() ?? this.create()).root.ensure('properties', sequence).add('property', { name: key, value: text });
  }

  delete(key: string): void {
    this.property(key)?.remove();
    const found = this.find();
    const isEmpty = ['properties', 'bindings'].every(
      (local) => (found?.root.first(local)?.children ?? []).length === 0,
    );
    if (found !== undefined && isEmpty) this.remove(found);
  }

  private properties(): readonly XmlElement[] {
    return this.find()?.root.first('properties')?.children ?? [];
  }

  private property(key: string): XmlElement | undefined {
    return this.properties().find((property) => property.get('name') === key);
  }

  /** The part of this add-in; others have parts of their own. */
  private find(): Extension | undefined {
    return this.related('', 'webextensiontaskpanes')
      .flatMap((panes) => this.related(panes, 'webextension').map((part) => ({ panes, part })))
      .map(({ panes, part }) => ({ panes, part, root: this.container.xml(part) }))
      .find(({ root }) => root.first('reference')?.get('id')?.toLowerCase() === this.addInId.toLowerCase());
  }

  private related(part: string, kind: string): string[] {
    return this.container
      .relationships(part)
      .filter((found) => found.kind === kind && this.container.has(found.target))
      .map(({ target }) => target);
  }

  private create(): Extension {
    const { container } = this;
    const [known] = this.related('', 'webextensiontaskpanes');
    const panes = known ?? this.addPart('xl/webextensions/taskpanes', 'webextensiontaskpanes', '', emptyPanes);
    const text =
      `${declaration}<we:webextension xmlns:we="${namespace}/webextension/2010/11" id="{${crypto.randomUUID().toUpperCase()}}">` +
      `<we:reference id="${escapeAttribute(this.addInId)}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      '<we:alternateReferences/><we:properties/><we:bindings/></we:webextension>';
    const part = this.addPart('xl/webextensions/webextension', 'webextension', panes, text);
    const relationship = container.relationships(panes).find(({ target }) => target === part)?.id ?? '';
    // A pane that is not shown by itself: a file must not open an add-in that the reader may not have.
    const pane = container.xml(panes).add('taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 0 });
    pane.add('webextensionref', { 'xmlns:r': relationshipNamespace, 'r:id': relationship });
    return { panes, part, root: container.xml(part) };
  }

  private addPart(stem: string, kind: string, from: string, text: string): string {
    const part = this.container.freePart(stem, '.xml');
    this.container.addPart(part, text, `${contentType}.${kind}+xml`);
    this.container.relate(from, `${relationshipTypes}/${kind}`, part);
    return part;
  }

  private remove({ panes, part }: Extension): void {
    const { container } = this;
    const id = container.relationships(panes).find(({ target }) => target === part)?.id ?? '';
    const pane = container
      .xml(panes)
      .children.find((child) => [...(child.first('webextensionref')?.attributes.values() ?? [])].includes(id));
    pane?.remove();
    container.unrelate(panes, id);
    container.removePart(part);
    if (container.xml(panes).children.length > 0) return;
    const link = container.relationships('').find(({ target }) => target === panes)?.id;
    if (link !== undefined) container.unrelate('', link);
    container.removePart(panes);
  }
}

const emptyPanes = `${declaration}<wetp:taskpanes xmlns:wetp="${namespace}/taskpanes/2010/11"/>`;

/** What another program wrote there need not be JSON. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
