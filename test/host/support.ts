/** What the stand-in's own tests share: fixtures, small workbooks of exact XML, the client. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { installOfficeJs, openHost, type Host, type HostOptions } from './index';
import { loadOfficeClient } from './loadOfficeClient.node';

/** "seed-both-tables.xlsx", "host/authored.xlsx" (written by an independent library: chart, pivot, table, comment …). */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '..', 'fixtures', name)));

/** Opens a workbook and puts the client over it into this test's globals. */
export async function open(workbook: string | Uint8Array, options: HostOptions = {}): Promise<Host> {
  const host = await openHost(typeof workbook === 'string' ? fixture(workbook) : workbook, options);
  installOfficeJs(globalThis, host, loadOfficeClient());
  return host;
}

/** The parts of an .xlsx as texts. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet "S" with this inside of <worksheet>; `more` replaces or adds parts. */
export function workbookOf(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}" xmlns:r="${relationships}">${sheet}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A workbook of one sheet with these cells ("A1": "<v>1</v>"), each a <c> element's attributes and inside. */
export const cellsOf = (cells: readonly string[]): Uint8Array =>
  workbookOf(`<sheetData>${cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join('')}</sheetData>`);

/** The start of a compound file with one stream of this name: "Workbook" in an .xls, "EncryptedPackage" behind a password. */
export function compoundFileOf(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, index) => bytes.set([character.charCodeAt(0), 0], 640 + 2 * index));
  return bytes;
}

/** The error that a rejected call of Office.js carries. */
export async function failure(
  call: Promise<unknown>,
): Promise<{ code: string; message: string; location: string; statement: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'debugInfo' in error) {
      const { errorLocation = '', statement = '' } = error.debugInfo as { errorLocation?: string; statement?: string };
      return { code: String(error.code), message: error.message, location: errorLocation, statement };
    }
    throw error;
  }
  throw new Error('the call did not fail');
}
