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
