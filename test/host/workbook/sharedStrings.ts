/** The workbook's table of texts. Entries are only ever added. */
import type { Container } from '../ooxml/container';
import { readEscapes, writeEscapes } from '../ooxml/escapedText';
import { escapeText, type XmlElement } from '../ooxml/xml';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

export class SharedStrings {
  private readonly texts: string[];
  private readonly indexes = new Map<string, number>();

  constructor(
    private readonly container: Container,
    private readonly workbookPart: string,
    private part: string | null,
  ) {
    this.texts = part === null ? [] : container.xml(part).all('si').map(plainText);
    this.texts.forEach((text, index) => {
      if (!this.indexes.has(text)) this.indexes.set(text, index);
    });
  }

  /** undefined where there is none. */
  text(index: number): string | undefined {
    return this.texts[index];
  }

  /** The index of a text, which is added where it is new. */
  index(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const root = this.container.xml(this.ensurePart());
    root
      .add('si')
      .add(
        't',
        text === text.trim() && !/[\n\t]| {2}/.test(text) ? {} : { 'xml:space': 'preserve' },
        writeEscapes(text),
      );
    this.indexes.set(text, this.texts.length);
    this.texts.push(text);
    root.set('uniqueCount', this.texts.length).set('count', undefined);
    return this.texts.length - 1;
  }

  private ensurePart(): string {
    if (this.part === null) {
      this.part = this.container.plainPart('xl/sharedStrings', '.xml');
      const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${escapeText(namespace)}"/>`;
      this.container.addPart(this.part, text, contentType);
      this.container.relate(this.workbookPart, 'sharedStrings', this.part);
    }
    return this.part;
  }
}

/** Rich text without its looks, and without reading aids. */
const plainText = (item: XmlElement): string =>
  readEscapes(
    item.children
      .map((child) => (child.local === 't' ? child.text : child.local === 'r' ? (child.first('t')?.text ?? '') : ''))
      .join(''),
  );
