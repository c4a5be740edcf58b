/** What a package must be for Excel to open it as a workbook that this program can save again. */
import type { Container } from '../ooxml/container';
import { UnreadableWorkbook } from '../ooxml/unreadable';
import type { XmlElement } from '../ooxml/xml';

/** ISO 29500 strict has the same words in other namespaces; what is added here would be a mixture of both. */
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** @throws UnreadableWorkbook where the part is no workbook, or not one of the transitional dialect. */
export function requireWorkbook(container: Container, part: string): void {
  // The parts of an .xlsb are no XML.
  const isBinary = container.has(part) && part.toLowerCase().endsWith('.bin');
  const root = isBinary ? null : container.xml(part);
  if (root === null || root.local !== 'workbook') {
    throw new UnreadableWorkbook(`${part} is no workbook of XML`, 'other-file', part);
  }
  if ([...root.attributes.values()].includes(strict)) {
    throw new UnreadableWorkbook('a workbook of the strict dialect', 'strict');
  }
}

/** Kinds of parts that are read when somebody asks for what is in them. */
const readLater = ['drawing', 'chart', 'comments', 'threadedComment', 'table', 'person', 'webextension'];

/** @throws UnreadableWorkbook where one of them is damaged, rather than in the midst of a job. */
export function requireWellFormed(container: Container, part: string): void {
  for (const { kind, target } of [...container.relatedBelow(part), ...container.relationships('')]) {
    if (readLater.includes(kind) && container.has(target)) container.xml(target);
  }
}

/**
 * The <sheet> elements of a workbook.
 * @throws UnreadableWorkbook where none of them is visible: Excel opens no such workbook.
 */
export function sheetEntries(workbook: XmlElement): readonly XmlElement[] {
  const entries = workbook.first('sheets')?.children ?? [];
  const isHidden = (entry: XmlElement): boolean => /^(?:hidden|veryHidden)$/.test(entry.get('state') ?? '');
  if (entries.length > 0 && entries.every(isHidden)) {
    throw new UnreadableWorkbook('no sheet of the workbook is visible', 'no-visible-sheet');
  }
  return entries;
}
