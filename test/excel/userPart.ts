/** A saved workbook without what the add-in wrote: what is left must be what the user had. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseCell, parseReference, type Area } from '../../src/sheet/grid';

/**
 * @param before the workbook before the add-in wrote
 * @param block where the result block lies, "E6:K36"
 */
export function withoutOurs(after: Uint8Array, before: Uint8Array, block: string): Uint8Array {
  const theirs = unzipSync(before);
  const parts = Object.entries(unzipSync(after)).filter(([name]) => name in theirs);
  const area = parseReference(`S!${block}`)?.area;
  if (area === undefined) throw new Error(`${block} is no area`);
  const scores = 'xl/worksheets/sheet1.xml';
  return zipSync(
    Object.fromEntries(
      parts.map(([name, part]) => {
        const text = strFromU8(part);
        if (name === scores) return [name, strToU8(sheetWithout(text, area))];
        if (name === 'xl/workbook.xml') return [name, strToU8(workbookWithout(text, strFromU8(theirs[name] ?? part)))];
        if (name === '[Content_Types].xml')
          return [name, strToU8(only(text, /<Override[^>]*PartName="\/([^"]*)"[^>]*>/g, theirs))];
        if (name === 'xl/_rels/workbook.xml.rels') {
          return [name, strToU8(only(text, /<Relationship [^>]*Target="(?:\/xl\/)?([^"]*)"[^>]*>/g, theirs, 'xl/'))];
        }
        return [name, part];
      }),
    ),
  );
}

/** Entries whose target was there before. */
const only = (text: string, entry: RegExp, theirs: object, folder = ''): string =>
  text.replace(entry, (whole, target: string) => (folder + target in theirs ? whole : ''));

function sheetWithout(sheet: string, block: Area): string {
  return (
    sheet
      .replace(/<c\b[^>]* r="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g, (cell, address: string) => {
        const at = parseCell(address);
        const inside =
          at !== null &&
          at.row >= block.firstRow &&
          at.row <= block.lastRow &&
          at.column >= block.firstColumn &&
          at.column <= block.lastColumn;
        return inside ? '' : cell;
      })
      .replace(
        /<conditionalFormatting\b[^>]*>(?:(?!<\/conditionalFormatting>)[\s\S])*N\("ITA_\d+"\)[\s\S]*?<\/conditionalFormatting>/g,
        '',
      )
      // The only break is ours: the workbooks of the tests have none of their own, and no narrow columns.
      .replace(/<colBreaks count="1"[\s\S]*?<\/colBreaks>/, '')
      .replace(/<dataValidation\b[^>]*promptTitle="คะแนน EIT ส่วนที่ \d"[\s\S]*?<\/dataValidation>/g, '')
      .replace(/<dataValidations count="\d+">([\s\S]*?)<\/dataValidations>/g, (_, rest: string) => {
        const count = rest.match(/<dataValidation\b/g)?.length ?? 0;
        return count === 0 ? '' : `<dataValidations count="${count}">${rest}</dataValidations>`;
      })
  );
}

function workbookWithout(after: string, before: string): string {
  const known = new Set([...before.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]));
  const count = known.size;
  return after
    .replace(/<sheet [^>]*name="([^"]*)"[^>]*?(?:\/>|><\/sheet>)/g, (sheet, name: string) =>
      known.has(name) ? sheet : '',
    )
    .replace(/<definedName\b([^>]*)>[^<]*<\/definedName>/g, (name, attributes: string) => {
      const scope = /localSheetId="(\d+)"/.exec(attributes)?.[1];
      const isOurs = /name="ITA_\d+_/.test(attributes) || (scope !== undefined && Number(scope) >= count);
      return isOurs ? '' : name;
    })
    .replace(/<definedNames>\s*<\/definedNames>/g, '');
}
