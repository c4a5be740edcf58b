/**
 * A new comment in the package, with all that Excel wants of it: the text, its author, and the note and the drawing with
 * which older programs show it.
 */
import { relationshipPrefix } from '../ooxml/relationshipPrefix';
import type { XmlElement } from '../ooxml/xml';
import { writeEscapes } from '../ooxml/escapedText';
import { cellAddress } from './address';
import { personsOf, threadAuthor } from './comments';
import type { Sheet } from './sheet';
import { worksheetSequence } from './worksheetSequence';
import type { Workbook } from './workbook';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const threads = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const relationships = 'http://schemas.microsoft.com/office/2017/10/relationships';
const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** The comment's id. The cell must have neither comment nor note. */
export function addComment(workbook: Workbook, sheet: Sheet, row: number, column: number, text: string): string {
  const id = newId();
  const thread = ensureRoot(workbook, sheet, {
    kind: `${relationships}/threadedComment`,
    stem: 'xl/threadedComments/threadedComment',
    text: `${declaration}<ThreadedComments xmlns="${threads}"/>`,
    type: 'application/vnd.ms-excel.threadedcomments+xml',
  });
  thread
    .add('threadedComment', {
      ref: cellAddress(row, column),
      dT: `${workbook.clock().toISOString().slice(0, 19)}.00`,
      personId: ensurePerson(workbook),
      id,
    })
    .add('text', {}, text);
  addPlaceholder(workbook, sheet, row, column, id, text);
  addDrawing(workbook, sheet, row, column);
  return id;
}

interface NewPart {
  /** Type of the relationship, whole or its last word. */
  readonly kind: string;
  readonly stem: string;
  readonly text: string;
  readonly type: string;
}

function ensureRoot({ container }: Workbook, sheet: Sheet, { kind, stem, text, type }: NewPart): XmlElement {
  const word = kind.split('/').at(-1);
  const known = container.relationships(sheet.part).find((related) => related.kind === word)?.target;
  if (known !== undefined && container.has(known)) return container.xml(known);
  const part = container.freePart(stem, '.xml');
  container.addPart(part, text, type);
  container.relate(sheet.part, kind, part);
  return container.xml(part);
}

function ensurePerson(workbook: Workbook): string {
  const [known] = personsOf(workbook);
  const knownId = known?.get('id');
  if (knownId !== undefined) return knownId;
  const part = workbook.container.plainPart('xl/persons/person', '.xml');
  const text = `${declaration}<personList xmlns="${threads}"/>`;
  workbook.container.addPart(part, text, 'application/vnd.ms-excel.person+xml');
  workbook.container.relate(workbook.part, `${relationships}/person`, part);
  const id = newId();
  workbook.container.xml(part).add('person', { displayName: 'User', id, userId: 'User', providerId: 'None' });
  return id;
}

function addPlaceholder(workbook: Workbook, sheet: Sheet, row: number, column: number, id: string, text: string): void {
  const root = ensureRoot(workbook, sheet, {
    kind: 'comments',
    stem: 'xl/comments',
    text: `${declaration}<comments xmlns="${spreadsheet}"><authors/><commentList/></comments>`,
    type: `${spreadsheetType}.comments+xml`,
  });
  const order = ['authors', 'commentList', 'extLst'];
  const authors = root.ensure('authors', order);
  authors.add('author', {}, `${threadAuthor}${id}`);
  const authorId = authors.children.length - 1;
  const comment = root.ensure('commentList', order).add('comment', { ref: cellAddress(row, column), authorId });
  comment
    .add('text')
    .add('t', { 'xml:space': 'preserve' }, writeEscapes(`[Threaded comment]\n\nComment:\n    ${text}`));
}

/** The box of a note; drawings of this old language are kept as text, since not all of them are well-formed. */
function addDrawing({ container }: Workbook, sheet: Sheet, row: number, column: number): void {
  const known = container.relationships(sheet.part).find(({ kind }) => kind === 'vmlDrawing')?.target;
  if (known !== undefined && container.has(known)) {
    const text = container.text(known);
    const end = text.lastIndexOf('</xml>');
    container.write(known, text.slice(0, end) + box(text.split('<v:shape ').length, row, column) + text.slice(end));
    return;
  }
  const part = container.freePart('xl/drawings/vmlDrawing', '.vml');
  container.addByEnding(part, emptyDrawing.replace('</xml>', `${box(1, row, column)}</xml>`), vmlType);
  const id = container.relate(sheet.part, 'vmlDrawing', part);
  const link = sheet.root.create('legacyDrawing', { [`${relationshipPrefix(sheet.root)}:id`]: id });
  sheet.root.place(link, worksheetSequence);
}

const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

const box = (number: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${2048 + number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
  '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
  '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
  `<x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor>` +
  `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;
