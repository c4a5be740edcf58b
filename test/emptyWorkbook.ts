/** A workbook with empty sheets only, as Excel's "New" gives it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { largeWorkbook } from './e2e/largeWorkbook';

/** Of cells that nobody formatted: the font of the style Normal, its size in points. */
export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

/**
 * @param names of its sheets, one or more
 * @param font null: the program's own
 */
export function emptyWorkbook(names: readonly string[] = ['Large'], font: DefaultFont | null = null): Uint8Array {
  const parts = unzipSync(largeWorkbook(0, 0));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  const numbered = names.map((name, index) => ({ name, number: index + 1 }));
  /** Each line that is about sheet 1 once for every sheet. */
  const repeated = (part: string, line: RegExp, made: (one: (typeof numbered)[number]) => string) =>
    strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(line, () => numbered.map(made).join('')));
  const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  /** The same before the end of the part, where there is a font to be said. */
  const withStyles = (part: Uint8Array, end: string, line: string) =>
    font === null ? part : strToU8(strFromU8(part).replace(end, `${line}${end}`));
  return zipSync(
    {
      ...parts,
      '[Content_Types].xml': withStyles(
        repeated(
          '[Content_Types].xml',
          /<Override PartName="\/xl\/worksheets[^>]*>/,
          ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type('worksheet')}"/>`,
        ),
        '</Types>',
        `<Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/>`,
      ),
      'xl/workbook.xml': repeated(
        'xl/workbook.xml',
        /<sheet [^>]*>/,
        ({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`,
      ),
      'xl/_rels/workbook.xml.rels': withStyles(
        repeated(
          'xl/_rels/workbook.xml.rels',
          /<Relationship [^>]*>/,
          ({ number }) =>
            `<Relationship Id="rId${number}" Type="${relation}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        ),
        '</Relationships>',
        `<Relationship Id="rIdStyles" Type="${relation}/styles" Target="styles.xml"/>`,
      ),
      ...(font === null ? {} : { 'xl/styles.xml': strToU8(stylesWith(font)) }),
      ...Object.fromEntries(numbered.map(({ number }) => [`xl/worksheets/sheet${number}.xml`, sheet])),
    },
    { level: 1 },
  );
}

/** What every workbook has at least. */
const stylesWith = ({ name, size }: DefaultFont): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="1"><font><sz val="${size}"/><name val="${escaped(name)}"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

const escaped = (name: string): string => name.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
