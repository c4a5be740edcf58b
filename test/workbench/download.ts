import type { Book } from './book';

/** Hands the workbook to the browser as a file. */
export async function download(book: Book, fileName: string): Promise<void> {
  const bytes = await book.save();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
