import { TooManyElements } from './xml';

/** Why bytes are no workbook that can be opened. */
export type UnreadableReason =
  /** Something else than an Office file, or a damaged one. */
  | 'not-a-workbook'
  /** Another kind of file: a document, a presentation, an OpenDocument or binary workbook. */
  | 'other-file'
  | 'password'
  /** Excel 97–2003. */
  | 'old-format'
  /** ISO 29500 strict: the same words in other namespaces. */
  | 'strict'
  /** More than can be unpacked safely. */
  | 'too-big'
  /** A part is damaged, or says something twice. */
  | 'damaged-part'
  /** A cell outside of the sheet, twice there, or with a value that is none. */
  | 'damaged-cell'
  | 'no-worksheet'
  | 'no-visible-sheet';

/** An error that reading a part's XML ended with, as what it means for the file; others are thrown on. */
export function partError(error: unknown, part: string): UnreadableWorkbook {
  if (!(error instanceof SyntaxError || error instanceof TooManyElements)) throw error;
  const reason = error instanceof SyntaxError ? 'damaged-part' : 'too-big';
  return new UnreadableWorkbook(`${part}: ${error.message}`, reason, part);
}

/** The bytes are not a workbook that can be opened. */
export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook';

  /** @param place the part, or cell and part, at fault; "" where it is the whole file */
  constructor(
    message: string,
    readonly reason: UnreadableReason = 'not-a-workbook',
    readonly place = '',
  ) {
    super(message);
  }
}
