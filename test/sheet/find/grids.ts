/** Grids for tests: from a literal array, or from the first sheet of a real .xlsx. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseCell, type CellValue, type Grid } from '../../../src/sheet/grid';

type Row = readonly (CellValue | null)[];

/** Rows may be of different lengths; null is an empty cell. `formats` gives number formats by address ("C7"). */
export function grid(sheet: string, rows: readonly Row[], formats: Readonly<Record<string, string>> = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const numberFormats = values.map((row) => row.map(() => 'General'));
  for (const [address, format] of Object.entries(formats)) {
    const cell = parseCell(address);
    const line = cell === null ? undefined : numberFormats[cell.row];
    if (cell === null || line === undefined) throw new Error(`no cell ${address}`);
    line[cell.column] = format;
  }
  return { sheet, firstRow: 0, firstColumn: 0, values, formulas: values, numberFormats };
}

const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
};

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&amp;/g, '&');

const runs = (xml: string): string =>
  [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map((match) => unescape(match[1] ?? '')).join('');

/** The first sheet of test/fixtures/NAME. */
export function gridOfWorkbook(name: string): Grid {
  const parts = unzipSync(readFileSync(join(__dirname, '../../fixtures', name)));
  const xml = (part: string): string => new TextDecoder().decode(parts[part] ?? new Uint8Array());
  const sheet = unescape(/<sheet [^>]*?name="([^"]*)"/.exec(xml('xl/workbook.xml'))?.[1] ?? '');
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map((match) =>
    runs(match[1] ?? ''),
  );
  const formats = cellFormats(xml('xl/styles.xml'));
  const rows: CellValue[][] = [];
  const found: Record<string, string> = {};
  for (const match of xml('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const [, address = '', attributes = '', content = ''] = match;
    const cell = parseCell(address);
    if (cell === null) continue;
    const type = /t="(\w+)"/.exec(attributes)?.[1];
    const raw = unescape(/<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '');
    const value =
      type === 's'
        ? (strings[Number(raw)] ?? '')
        : type === 'inlineStr'
          ? runs(content)
          : type === 'b'
            ? raw === '1'
            : type === 'str' || type === 'e' || raw === ''
              ? raw
              : Number(raw);
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row];
    if (row === undefined) continue;
    while (row.length < cell.column) row.push('');
    row[cell.column] = value;
    const format = formats[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)];
    if (format !== undefined && format !== 'General') found[address] = format;
  }
  return grid(sheet, rows, found);
}

function cellFormats(styles: string): string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt [^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"/g)].map((match) => [
      Number(match[1]),
      unescape(match[2] ?? ''),
    ]),
  );
  const list = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  return [...list.matchAll(/<xf [^>]*?numFmtId="(\d+)"/g)].map((match) => {
    const id = Number(match[1]);
    return own.get(id) ?? BUILT_IN[id] ?? 'General';
  });
}
