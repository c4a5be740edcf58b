/** What the cells of a saved worksheet look like, by the styles part: equal looks may be entries of different number. */

/** The looks of a style number, written the same way whichever entries they come from. */
export function looksIn(styles: string): (style: number) => string {
  const list = (name: string) => elements(inside(styles, name));
  const [fonts, fills, borders, xfs] = [list('fonts'), list('fills'), list('borders'), list('cellXfs')];
  const formats = new Map(list('numFmts').map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')]));
  return (style) => {
    const xf = xfs[style] ?? '';
    const item = (of: readonly string[], id: string) => of[Number(attribute(xf, id) || 0)] ?? '';
    const format = attribute(xf, 'numFmtId') || '0';
    return [
      `style ${attribute(xf, 'xfId') || 0}`,
      font(item(fonts, 'fontId')),
      fill(item(fills, 'fillId')),
      item(borders, 'borderId').replace(/<\/?\w+\s*\/?>/g, ''),
      formats.get(format) ?? format,
      alignment(/<alignment[^>]*>/.exec(xf)?.[0] ?? ''),
      /<protection[^>]*locked="0"/.test(xf) ? 'unlocked' : 'locked',
    ].join(' | ');
  };
}

/**
 * The worksheet without empty cells that look as their row or column does by itself.
 * @param looks of the styles part that the worksheet goes with
 */
export function withoutPlainCells(sheet: string, looks: (style: number) => string): string {
  const columns = (sheet.match(/<col\b[^>]*>/g) ?? []).map((col) => ({
    first: Number(attribute(col, 'min')),
    last: Number(attribute(col, 'max')),
    style: Number(attribute(col, 'style') || 0),
  }));
  const columnStyle = (column: number) =>
    columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  return sheet.replace(/<row\b([^>]*)>([\s\S]*?)<\/row>/g, (_, attributes: string, cells: string) => {
    const own = /customFormat="1"/.test(attributes) ? Number(attribute(attributes, 's')) : null;
    const kept = cells.replace(/<c\b([^>]*)\/>/g, (cell, of: string) => {
      const plain = own ?? columnStyle(columnNumber(/ r="([A-Z]+)/.exec(of)?.[1] ?? ''));
      return looks(Number(attribute(of, 's') || 0)) === looks(plain) ? '' : cell;
    });
    return `<row${attributes}>${kept}</row>`;
  });
}

/** The elements of the first level. */
export function elements(xml: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of xml.matchAll(/<(\/?)[\w:]+[^>]*?(\/?)>/g)) {
    if (depth === 0) start = tag.index;
    if (tag[1] === '/') depth -= 1;
    else if (tag[2] !== '/') depth += 1;
    if (depth === 0) found.push(xml.slice(start, tag.index + tag[0].length));
  }
  return found;
}

export const inside = (part: string, name: string): string =>
  new RegExp(`<${name}\\b[^>]*[^/]>([\\s\\S]*?)</${name}>`).exec(part)?.[1] ?? '';

const attribute = (text: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1] ?? '';

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function font(xml: string): string {
  const value = (name: string) => new RegExp(`<${name}\\b[^>]*val="([^"]*)"`).exec(xml)?.[1] ?? '';
  const flags = ['b', 'i', 'u', 'strike'].filter(
    (name) => new RegExp(`<${name}\\b`).test(xml) && !['0', 'false', 'none'].includes(value(name)),
  );
  const color = /<color\b[^>]*>/.exec(xml)?.[0] ?? '';
  // Black is what the first dark colour of the theme and no colour at all come to.
  const isBlack =
    color === '' || /^<color\s*\/?>$/.test(color) || /theme="1"|rgb="FF000000"|indexed="(?:8|64)"|auto="1"/.test(color);
  return [value('name'), value('sz'), ...flags, isBlack ? 'black' : color].join(' ');
}

const fill = (xml: string): string => (/patternType="none"/.test(xml) || xml === '' ? 'none' : xml);

const alignment = (tag: string): string =>
  (tag.match(/[\w]+="[^"]*"/g) ?? [])
    .filter(
      (one) =>
        !/^(?:horizontal="general"|vertical="bottom"|wrapText="0"|indent="0"|textRotation="0"|shrinkToFit="0"|readingOrder="0"|applyAlignment)/.test(
          one,
        ),
    )
    .sort()
    .join(' ');
