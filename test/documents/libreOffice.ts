/**
 * LibreOffice as the independent judge of a saved workbook: it recalculates every formula itself (cached values are
 * taken out first, for it would trust them) and prints the sheets.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const run = promisify(execFile);

/** Cells of every sheet by sheet name, as LibreOffice shows them after its own calculation. */
export type ShownSheets = ReadonlyMap<string, readonly (readonly string[])[]>;

/** All sheets of the workbooks, in one start of LibreOffice. */
export async function recalculated(workbooks: readonly Uint8Array[]): Promise<ShownSheets[]> {
  return inFolder(async (folder) => {
    const files = await saveAll(folder, workbooks.map(withoutCachedValues));
    // Last options: formulas as values, and -1 for a file per sheet, named "3-ชื่อชีต.csv".
    await convert(folder, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', files);
    const made = await readdir(folder);
    return Promise.all(
      workbooks.map(async (_, index) => {
        const prefix = `${index}-`;
        const own = made.filter((name) => name.startsWith(prefix) && name.endsWith('.csv'));
        const sheets = await Promise.all(
          own.map(async (name) => {
            const text = await readFile(join(folder, name), 'utf8');
            return [name.slice(prefix.length, -'.csv'.length), parseCsv(text)] as const;
          }),
        );
        return new Map(sheets);
      }),
    );
  });
}

/** The workbook printed, as PDF. Rows that Excel fits to their texts are fitted: the stand-in only guesses their heights. */
export async function printed(workbook: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    await convert(folder, 'fods', await saveAll(folder, [withoutCachedValues(workbook)]));
    const flat = await readFile(join(folder, '0.fods'), 'utf8');
    const file = join(folder, 'fitted.fods');
    await writeFile(
      file,
      flat.replace(/<style:table-row-properties[^>]*use-optimal-row-height="true"[^>]*>/g, (row) =>
        row.replace(/ style:row-height="[^"]*"/, ''),
      ),
    );
    await convert(folder, 'pdf', [file]);
    return readFile(join(folder, 'fitted.pdf'));
  });
}

/** The workbook opened and saved by LibreOffice. */
export async function savedByLibreOffice(workbook: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    // By another format's name, as the result would lie where the source does.
    const [file = ''] = await saveAll(folder, [workbook]);
    const source = join(folder, 'source.xlsm');
    await rename(file, source);
    await convert(folder, 'xlsx', [source]);
    return readFile(join(folder, 'source.xlsx'));
  });
}

/** A file of another kind ("fods", "csv", "xlsm"), opened by LibreOffice and saved as an .xlsx. */
export async function converted(file: Uint8Array, kind: string): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const source = join(folder, `ITA.${kind}`);
    await writeFile(source, file);
    // Commas, double quotes, UTF-8.
    await convert(folder, 'xlsx', [source], kind === 'csv' ? ['--infilter=csv:44,34,76,1'] : []);
    return readFile(join(folder, 'ITA.xlsx'));
  });
}

/**
 * The height in points that LibreOffice finds each row needs for its text, by sheet in workbook order and row number
 * from 1. By way of its own format, for it takes the heights of an .xlsx as they are.
 */
export async function neededRowHeights(workbook: Uint8Array): Promise<ReadonlyMap<number, number>[]> {
  return inFolder(async (folder) => {
    await convert(folder, 'fods', await saveAll(folder, [workbook]));
    const flat = await readFile(join(folder, '0.fods'), 'utf8');
    const unfixed = flat
      .replace(/ style:row-height="[^"]*"/g, '')
      .replaceAll('style:use-optimal-row-height="false"', 'style:use-optimal-row-height="true"');
    const file = join(folder, 'unfixed.fods');
    await writeFile(file, unfixed);
    await convert(folder, 'xlsx', [file]);
    return rowHeights(await readFile(join(folder, 'unfixed.xlsx')));
  });
}

/** The heights stored in a workbook, in points. */
export function rowHeights(workbook: Uint8Array): ReadonlyMap<number, number>[] {
  const parts = unzipSync(workbook);
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return sheets
    .sort((one, other) => number(one) - number(other))
    .map((name) => {
      const rows = [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<row [^>]*>/g)].map(([tag]) => tag);
      return new Map(
        rows.flatMap((tag) => {
          const row = /\br="(\d+)"/.exec(tag)?.[1];
          const height = /\bht="([\d.]+)"/.exec(tag)?.[1];
          return row === undefined || height === undefined ? [] : [[Number(row), Number(height)] as const];
        }),
      );
    });
}

/** Takes the stored results of formulas out of every sheet, so that only a calculation can bring them back. */
function withoutCachedValues(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(bytes);
    parts[name] = strToU8(xml.replace(/(<\/f>|<f\b[^>]*\/>)\s*<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

/**
 * Columns are as wide as so many digits of the workbook's default font. Where Calibri is missing, a font with digits of
 * the same width must stand in for it: with wider columns, rows would seem high enough that are too low in Excel.
 */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><glob>/usr/*/Laksaman*</glob></rejectfont></selectfont>
  <dir>${folder}</dir>
  <alias binding="same"><family>TH SarabunPSK</family><prefer><family>Laksaman</family></prefer></alias>
  <alias binding="same"><family>Calibri</family><prefer><family>Carlito</family><family>Norasi</family></prefer></alias>
</fontconfig>
`;

/** Laksaman is drawn after TH Sarabun, 1.53 times as large. */
const TIMES_AS_LARGE = 1.53;

/**
 * The official papers' font may not be passed on with the project. One of the same letters, made as small, stands in for
 * it: rows are then as high, and pages as full, as in an office.
 */
async function putOfficialFont(folder: string): Promise<void> {
  const { stdout } = await run('fc-list', ['Laksaman', 'file']);
  const files = stdout.split('\n').flatMap((line) => /^(.*\.[ot]tf):/.exec(line)?.[1] ?? []);
  if (files.length === 0) throw new Error('the font Laksaman is missing: install fonts-thai-tlwg');
  for (const file of files) {
    const font = await readFile(file);
    const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
    const head = tables.find((entry) => font.toString('latin1', entry, entry + 4) === 'head');
    if (head === undefined) throw new Error(`${file} is no font`);
    const unitsPerEm = font.readUInt32BE(head + 8) + 18;
    font.writeUInt16BE(Math.round(font.readUInt16BE(unitsPerEm) * TIMES_AS_LARGE), unitsPerEm);
    await writeFile(join(folder, basename(file)), font);
  }
}

async function inFolder<T>(job: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ita-documents-'));
  try {
    return await job(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const saveAll = (folder: string, workbooks: readonly Uint8Array[]): Promise<string[]> =>
  Promise.all(
    workbooks.map(async (workbook, index) => {
      const file = join(folder, `${index}.xlsx`);
      await writeFile(file, workbook);
      return file;
    }),
  );

async function convert(
  folder: string,
  format: string,
  files: readonly string[],
  options: readonly string[] = [],
): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const fonts = join(folder, 'fonts.conf');
  await putOfficialFont(folder);
  await writeFile(fonts, fontsIn(folder));
  await run('soffice', [profile, '--headless', ...options, '--convert-to', format, '--outdir', folder, ...files], {
    timeout: 180_000,
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
}

/** Comma, double quotes, as asked of LibreOffice above. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\n"]*)(,|\r?\n|$)/g)) {
    const [whole, field = '', end] = match;
    if (whole === '' && rows.length > 0) break;
    if (rows.length === 0) rows.push([]);
    rows[rows.length - 1]?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',' && end !== '') rows.push([]);
  }
  return rows;
}
