/** A plain workbook of any size, as bytes. */
import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../../src/sheet/grid';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documentRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const typeOf = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

/** One sheet of rows × columns numbers; each cell holds row + column / 1000, both from 1. */
export function largeWorkbook(rows: number, columns: number): Uint8Array {
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column));
  const cellsOf = (row: number) =>
    letters.map((letter, column) => `<c r="${letter}${row}"><v>${row + (column + 1) / 1000}</v></c>`).join('');
  const lines = Array.from({ length: rows }, (_, index) => `<row r="${index + 1}">${cellsOf(index + 1)}</row>`);
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${head}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `<Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/>` +
          `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typeOf('worksheet')}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${documentRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `${head}<workbook xmlns="${main}" xmlns:r="${documentRelations}"><sheets><sheet name="Large" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${documentRelations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
      ),
    },
    { level: 1 },
  );
}
