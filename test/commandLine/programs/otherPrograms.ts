/** Libraries that staff's own scripts open and save workbooks with. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { read, write } from 'xlsx';

/** Keeps parts that it does not know, and writes sheets, styles and relationships anew. */
export async function savedByExcelize(workbook: Uint8Array): Promise<Uint8Array> {
  const library = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'excelizeProcess.ts')], {
    cwd: join(__dirname, '..', '..', '..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  library.stdin.end(workbook);
  const saved = await buffer(library.stdout);
  if (saved.length === 0) throw new Error('excelize did not save the workbook');
  return new Uint8Array(saved);
}

/** Keeps cells, formulas, names and widths, and drops looks, rules, charts and parts that it does not know. */
export const savedBySheetJs = (workbook: Uint8Array): Uint8Array =>
  new Uint8Array(
    write(read(workbook, { type: 'array', cellStyles: true }), { type: 'array', bookType: 'xlsx' }) as ArrayBuffer,
  );
