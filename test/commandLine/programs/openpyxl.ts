/**
 * A workbook as openpyxl 3.1 gives it back after loading and saving it, in what matters to a second click: parts that it
 * does not know are gone, targets are absolute, charts have lost their names, and drawings and charts use the default
 * namespace and declare all others where they use them.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const unknown = /^(?:customXml\/|xl\/(?:calcChain|webextensions|printerSettings|threadedComments|persons))/;

export function savedByOpenpyxl(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).filter(([name]) => !unknown.test(name));
  const rewritten = parts.map(([name, bytes]): [string, Uint8Array] => {
    const text = strFromU8(bytes);
    if (name === '[Content_Types].xml')
      return [name, strToU8(withoutUnknown(text, /<Override PartName="\/([^"]*)"[^>]*>/g))];
    if (name.endsWith('.rels')) return [name, strToU8(absolute(name, text))];
    if (/^xl\/drawings\/[^/]+\.xml$/.test(name)) return [name, strToU8(asDrawing(text))];
    if (/^xl\/charts\/[^/]+\.xml$/.test(name)) return [name, strToU8(asChart(text))];
    return [name, bytes];
  });
  return zipSync(Object.fromEntries(rewritten));
}

const withoutUnknown = (text: string, entry: RegExp): string =>
  text.replace(entry, (whole: string, target: string) => (unknown.test(target) ? '' : whole));

function absolute(name: string, text: string): string {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  const full = text.replace(/ Target="([^"]*)"(?! TargetMode="External")/g, (_, target: string) => {
    const { pathname } = new URL(target, `file:///${folder}`);
    return ` Target="${pathname}"`;
  });
  return withoutUnknown(full, /<Relationship [^>]*Target="\/([^"]*)"[^>]*\/>/g);
}

const body = (text: string): string => text.replace(/^<\?xml[^>]*\?>\s*/, '');

function asDrawing(text: string): string {
  let number = 0;
  return body(text)
    .replace(/<xdr:wsDr [^>]*>/, `<wsDr xmlns="${drawing}/spreadsheetDrawing">`)
    .replace(/<(\/?)xdr:/g, '<$1')
    .replace(/<xfrm>.*?<\/xfrm>/g, '<xfrm/>')
    .replace(/<graphicFrame macro="">/g, '<graphicFrame>')
    .replace(/<cNvPr id="\d+" name="[^"]*"\/>/g, () => `<cNvPr id="${(number += 1)}" name="Chart ${number}"/>`)
    .replace(/<a:graphic>/g, `<a:graphic xmlns:a="${drawing}/main">`)
    .replace(
      /<c:chart [^>]*r:id="(\w+)"\/>/g,
      `<c:chart xmlns:c="${drawing}/chart" xmlns:r="${relationships}" r:id="$1"/>`,
    );
}

/** Every outermost element of the drawing language declares it. */
function asChart(text: string): string {
  let depth = 0;
  return body(text)
    .replace(/<c:chartSpace [^>]*>/, `<chartSpace xmlns="${drawing}/chart">`)
    .replace(/<(\/?)c:/g, '<$1')
    .replace(/<(\/?)(a:\w+)([^>]*?)(\/?)>/g, (_, end: string, name: string, attributes: string, empty: string) => {
      if (end !== '') depth -= 1;
      const declaration = end === '' && depth === 0 ? ` xmlns:a="${drawing}/main"` : '';
      if (end === '' && empty === '') depth += 1;
      return `<${end}${name}${declaration}${attributes}${empty}>`;
    });
}
