/** Notes of a sheet, which hang at single cells, and comments, which are threads of texts with authors. */
import { readEscapes } from '../ooxml/escapedText';
import type { XmlElement } from '../ooxml/xml';
import { parseArea } from './address';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface ThreadedComment extends Note {
  /** "{…}", upper case. */
  readonly id: string;
  /** As the file has it: "2025-09-30T10:00:00.00". */
  readonly created: string;
  readonly isResolved: boolean;
  readonly replies: number;
}

/** Old programs show the first text of a thread as a note by this author. */
export const threadAuthor = 'tc=';

export function notesOf(workbook: Workbook, sheet: Sheet): Note[] {
  return rootsOf(workbook, sheet, 'comments').flatMap((root) => {
    const authors = root.first('authors')?.children.map((author) => author.text) ?? [];
    return (root.first('commentList')?.children ?? []).flatMap((comment): Note[] => {
      const place = placeOf(comment);
      const author = authors[comment.number('authorId') ?? -1] ?? '';
      if (place === null || author.startsWith(threadAuthor)) return [];
      const text = comment.first('text')?.descendants('t') ?? [];
      return [{ ...place, author, text: readEscapes(text.map((piece) => piece.text).join('')) }];
    });
  });
}

export function commentsOf(workbook: Workbook, sheet: Sheet): ThreadedComment[] {
  const names = new Map(personsOf(workbook).map((person) => [person.get('id'), person.get('displayName') ?? '']));
  const texts = rootsOf(workbook, sheet, 'threadedComment').flatMap((root) => root.all('threadedComment'));
  return texts.flatMap((comment) => {
    const place = placeOf(comment);
    const id = comment.get('id') ?? '';
    if (place === null || comment.get('parentId') !== undefined) return [];
    return {
      ...place,
      id,
      author: names.get(comment.get('personId')) ?? '',
      text: comment.first('text')?.text ?? '',
      created: comment.get('dT') ?? '',
      isResolved: comment.flag('done'),
      replies: texts.filter((other) => other.get('parentId') === id).length,
    };
  });
}

export const rootsOf = ({ container }: Workbook, sheet: Sheet, kind: string): XmlElement[] =>
  container
    .relationships(sheet.part)
    .filter((related) => related.kind === kind && container.has(related.target))
    .map(({ target }) => container.xml(target));

export const personsOf = ({ container, part }: Workbook): readonly XmlElement[] =>
  container
    .relationships(part)
    .filter((related) => related.kind === 'person' && container.has(related.target))
    .flatMap(({ target }) => container.xml(target).children);

function placeOf(comment: XmlElement): { readonly row: number; readonly column: number } | null {
  const area = parseArea(comment.get('ref') ?? '');
  return area === null ? null : { row: area.firstRow, column: area.firstColumn };
}
