/** Excel.Comment and Excel.Note with their collections. */
import { addComment } from '../workbook/addComment';
import { cellArea } from '../workbook/address';
import { commentsOf, notesOf, type Note, type ThreadedComment } from '../workbook/comments';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, objectType, readOnly, type Argument, type Live, type LiveMaker } from '../protocol/live';
import { isGiven, textOf, wholeOf, wordOf } from './args';
import { range } from './links';
import { rangeArgument, RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';
import type { SheetTarget } from './worksheet';

interface CommentTarget extends SheetTarget {
  readonly comment: ThreadedComment;
}

const place = ({ session, sheet }: SheetTarget, { row, column }: Note): Live =>
  range(new RangeTarget(session, sheet, cellArea(row, column)));

const comment: LiveMaker<CommentTarget> = objectType({
  name: 'Excel.Comment',
  identity: ({ comment: { id } }) => ({ Id: id }),
  members: {
    authorName: readOnly('1.10', (target) => target.comment.author),
    content: readOnly('1.10', (target) => target.comment.text),
    creationDate: readOnly('1.10', (target) => target.comment.created),
    id: readOnly('1.10', (target) => target.comment.id),
    resolved: readOnly('1.11', (target) => target.comment.isResolved),
    getLocation: method('1.10', (target) => place(target, target.comment)),
  },
});

const comments = (target: SheetTarget): CommentTarget[] =>
  commentsOf(target.session.workbook, target.sheet).map((found) => ({ ...target, comment: found }));

function commentItem(target: SheetTarget, id: Argument | undefined): Live | null {
  const wanted = textOf(id, 'commentId').toLowerCase();
  const found = comments(target).find((one) => one.comment.id.toLowerCase() === wanted);
  return found === undefined ? null : comment(found);
}

export const commentCollection: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.CommentCollection',
  collection: { items: (target) => comments(target).map((one) => comment(one)), item: commentItem },
  members: {
    add: method('1.10', add),
    getCount: method('1.10', (target) => comments(target).length),
    getItem: method('1.10', (target, [id]) => required(commentItem(target, id), id)),
    getItemAt: method('1.10', (target, [index]) => {
      const found = comments(target)[wholeOf(index, 'index', 0)];
      return required(found === undefined ? null : comment(found), index);
    }),
    getItemByCell: method('1.10', (target, [cell]) => {
      const { row, column } = cellOf(target, cell);
      const found = comments(target).find((one) => one.comment.row === row && one.comment.column === column);
      return required(found === undefined ? null : comment(found), cell);
    }),
    getItemOrNullObject: method('1.14', (target, [id]) => commentItem(target, id)),
  },
});

function add(target: SheetTarget, [cell, content, type]: readonly Argument[]): Live {
  requireUnprotected(target.sheet);
  if (isGiven(type)) wordOf(type, 'contentType', ['Plain']);
  const { row, column } = cellOf(target, cell);
  const { workbook } = target.session;
  const taken = [...commentsOf(workbook, target.sheet), ...notesOf(workbook, target.sheet)];
  if (taken.some((other) => other.row === row && other.column === column)) {
    throw new HostError('InvalidOperation', 'the cell has a comment or a note already');
  }
  const id = addComment(workbook, target.sheet, row, column, textOf(content, 'content'));
  return required(commentItem(target, id), id);
}

/** @throws HostError InvalidArgument for more than one cell, or a cell of another sheet. */
function cellOf(target: SheetTarget, cell: Argument | undefined): { row: number; column: number } {
  const { sheet, area, rows, columns } = rangeArgument(target.session, target.sheet, cell, 'cellAddress');
  if (sheet !== target.sheet || rows * columns !== 1)
    throw invalidArgument('a comment belongs to one cell of the sheet');
  return { row: area.firstRow, column: area.firstColumn };
}

interface NoteTarget extends SheetTarget {
  readonly note: Note;
}

const noteObject: LiveMaker<NoteTarget> = objectType({
  name: 'Excel.Note',
  identity: ({ note: { row, column } }) => ({ _Id: `${row} ${column}` }),
  members: {
    authorName: readOnly('1.18', ({ note }) => note.author),
    content: readOnly('1.18', ({ note }) => note.text),
    getLocation: method('1.18', (target) => place(target, target.note)),
  },
});

const notes = (target: SheetTarget): NoteTarget[] =>
  notesOf(target.session.workbook, target.sheet).map((note) => ({ ...target, note }));

/** By address, or by what identifies a note to the client. */
function noteItem(target: SheetTarget, key: Argument | undefined): Live | null {
  const text = textOf(key, 'key');
  const inner = /^(\d+) (\d+)$/.exec(text);
  const { row, column } = inner === null ? cellOf(target, text) : { row: Number(inner[1]), column: Number(inner[2]) };
  const found = notes(target).find(({ note }) => note.row === row && note.column === column);
  return found === undefined ? null : noteObject(found);
}

export const noteCollection: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.NoteCollection',
  collection: { items: (target) => notes(target).map((note) => noteObject(note)), item: noteItem },
  members: {
    getCount: method('1.18', (target) => notes(target).length),
    getItem: method('1.18', (target, [key]) => required(noteItem(target, key), key)),
    getItemAt: method('1.18', (target, [index]) => {
      const found = notes(target)[wholeOf(index, 'index', 0)];
      return required(found === undefined ? null : noteObject(found), index);
    }),
    getItemOrNullObject: method('1.18', (target, [key]) => noteItem(target, key)),
  },
});

function required(found: Live | null, key: Argument | undefined): Live {
  if (found === null) throw new HostError('ItemNotFound', `there is no comment or note ${String(key)}`);
  return found;
}
