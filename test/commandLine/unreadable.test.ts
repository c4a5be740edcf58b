/** Files that cannot be opened: what is true of each, in a sentence that says what to do, and never a stack trace. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { main as analyseFile } from '../../scripts/analyse';
import { unreadableFiles as english } from '../../src/texts/en/unreadableFiles';
import { unreadableFiles as thai } from '../../src/texts/th/unreadableFiles';
import { openHost, UnreadableWorkbook } from '../host';
import { cellsOf, compoundFileOf, workbookOf } from '../host/support';
import { outcomeOf, type Outcome } from './outcome';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheets = (inside: string): Record<string, string> => ({
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${inside}</sheets></workbook>`,
});
const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const root1 = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="${target}"/></Relationships>`;
const mebibyte = 1_048_576;

/** Says of the sheet's part that it has 700 MB. */
function claimingMuch(): Uint8Array {
  const bytes = workbookOf('<sheetData/>').slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 70 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name.includes('sheet1')) view.setUint32(at + 24, 700 * mebibyte, true);
  }
  return bytes;
}

/** In the strict dialect all namespaces have other addresses (ISO 29500-1). */
const strictly = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [
        name,
        strToU8(
          strFromU8(part)
            .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll(relationships, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
        ),
      ]),
    ),
  );

const files: readonly (readonly [what: string, reason: keyof typeof thai, place: string, bytes: () => Uint8Array])[] = [
  ['a text', 'not-a-workbook', '', () => strToU8('ไม่ใช่สมุดงาน')],
  ['a workbook with a password', 'password', '', () => compoundFileOf('EncryptedPackage')],
  ['an old workbook', 'old-format', '', () => compoundFileOf('Workbook')],
  ['an old document', 'other-file', '', () => compoundFileOf('WordDocument')],
  [
    'a document',
    'other-file',
    'word/document.xml',
    () =>
      zipped({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': root1('word/document.xml'),
        'word/document.xml':
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
      }),
  ],
  [
    'a binary workbook',
    'other-file',
    'xl/workbook.bin',
    () =>
      zipped({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': root1('xl/workbook.bin'),
        'xl/workbook.bin': '\u0000',
      }),
  ],
  [
    'an OpenDocument workbook',
    'other-file',
    '',
    () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
  ],
  ['a workbook of the strict dialect', 'strict', '', () => strictly(workbookOf('<sheetData/>'))],
  ['a workbook that fills the memory', 'too-big', 'xl/worksheets/sheet1.xml', claimingMuch],
  [
    'a sheet that is not well-formed',
    'damaged-part',
    'xl/worksheets/sheet1.xml',
    () => workbookOf('<sheetData><row></sheetData>'),
  ],
  ['a sheet without an end', 'damaged-part', 'xl/worksheets/sheet1.xml', () => workbookOf('<sheetData><row>')],
  [
    'a drawing that is not well-formed',
    'damaged-part',
    'xl/drawings/drawing1.xml',
    () =>
      workbookOf('<sheetData/><drawing r:id="rId1"/>', {
        'xl/worksheets/_rels/sheet1.xml.rels': root1('../drawings/drawing1.xml').replace('officeDocument"', 'drawing"'),
        'xl/drawings/drawing1.xml': '<xdr:wsDr>',
      }),
  ],
  [
    'a row below the last',
    'damaged-cell',
    'S!row 2000000000',
    () => workbookOf('<sheetData><row r="2000000000"/></sheetData>'),
  ],
  ['a number that is none', 'damaged-cell', 'S!A1', () => cellsOf(['<c r="A1"><v>0x4E</v></c>'])],
  [
    'a sheet without r:id',
    'damaged-part',
    'คะแนน',
    () => workbookOf('<sheetData/>', sheets('<sheet name="คะแนน" sheetId="1"/>')),
  ],
  ['a workbook without a sheet', 'no-worksheet', '', () => workbookOf('<sheetData/>', sheets(''))],
  [
    'a workbook without a visible sheet',
    'no-visible-sheet',
    '',
    () => workbookOf('<sheetData/>', sheets('<sheet name="S" sheetId="1" state="hidden" r:id="rId1"/>')),
  ],
];

test.each(files)('%s is refused as what it is', async (_what, reason, place, bytes) => {
  const error: unknown = await openHost(bytes()).catch((thrown: unknown) => thrown);
  if (!(error instanceof UnreadableWorkbook)) throw new Error(`not refused: ${String(error)}`);
  expect([error.reason, error.place]).toEqual([reason, place]);
});

test('every reason has such a file, and a sentence in both languages', () => {
  expect([...new Set(files.map(([, reason]) => reason))].sort()).toEqual(Object.keys(thai).sort());
  for (const [reason, text] of Object.entries(thai)) {
    const place = text.includes('{place}');
    expect([reason, english[reason as keyof typeof english].includes('{place}')]).toEqual([reason, place]);
  }
});

test('names that lead from part to part in a circle are followed once', async () => {
  const bytes = workbookOf('<sheetData/>', {
    'xl/worksheets/_rels/sheet1.xml.rels': root1('../tables/a.xml').replace('officeDocument"', 'table"'),
    'xl/tables/_rels/a.xml.rels': root1('../worksheets/sheet1.xml').replace('officeDocument"', 'worksheet"'),
    'xl/tables/a.xml': `<table xmlns="${main}" id="1" name="T" displayName="T" ref="A1:B2"/>`,
  });
  expect((await openHost(bytes)).sheets).toHaveLength(1);
});

describe('on the command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ita-unreadable-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const refused = async (bytes: Uint8Array, ...options: string[]): Promise<Outcome> => {
    const file = join(folder, 'file.xlsx');
    await writeFile(file, bytes);
    return outcomeOf(analyseFile, [file, '--json', ...options]);
  };

  test.each(['password', 'too-big', 'damaged-cell'] as const)('%s ends with 2 and its sentence', async (wanted) => {
    const [, reason, place, bytes] = files.find((file) => file[1] === wanted) ?? files[0] ?? [];
    if (reason === undefined || bytes === undefined) throw new Error('no such file');
    const [inThai, inEnglish] = [await refused(bytes()), await refused(bytes(), '--lang', 'en')];
    expect([inThai.code, inEnglish.code]).toEqual([2, 2]);
    expect(inThai.stderr).toContain(thai[reason].replace('{place}', place ?? ''));
    expect(inEnglish.stderr).toContain(english[reason].replace('{place}', place ?? ''));
    expect(inThai.stderr + inEnglish.stderr).not.toContain('    at ');
  });
});

test('tens of thousands of names, all of them used, take as long as their number and not its square', async () => {
  const count = 20_000;
  const each = (text: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => text(index)).join('');
  const rows = each((index) => `<row r="${index + 1}"><c r="B${index + 1}"><f>n_${index}</f></c></row>`);
  const names = each((index) => `<definedName name="n_${index}">S!$A$1</definedName>`);
  const book = sheets('<sheet name="S" sheetId="1" r:id="rId1"/>')['xl/workbook.xml'] ?? '';
  const bytes = workbookOf(`<sheetData>${rows}</sheetData>`, {
    'xl/workbook.xml': book.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`),
  });
  const start = performance.now();
  const host = await openHost(bytes);
  host.setCell('S', 'A1', 1);
  await host.save();
  expect(host.sheet('S').cell(`B${count}`).value).toBe(1);
  // Some two seconds; it was minutes.
  expect(performance.now() - start).toBeLessThan(15_000);
});
