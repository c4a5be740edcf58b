/** Opens the workbook on standard input with excelize and saves it to standard output; jest cannot load the library itself. */
import { buffer } from 'node:stream/consumers';
import { loadAuthor } from '../../excel/userWorkbook';

async function main(): Promise<void> {
  const book = (await loadAuthor()).OpenReader(new Uint8Array(await buffer(process.stdin)));
  if (book.error !== null) throw new Error(book.error);
  // The library writes anew only what it has looked at.
  for (const sheet of book.GetSheetList().list) {
    const rows = book.GetRows(sheet);
    if (rows.error !== null) throw new Error(rows.error);
    const set = book.SetCellValue(sheet, 'Z99', '');
    if (set.error !== null) throw new Error(set.error);
  }
  const saved = book.WriteToBuffer();
  if (saved.error !== null) throw new Error(saved.error);
  process.stdout.write(new Uint8Array(saved.buffer as ArrayBuffer), () => process.exit(0));
}

void main();
