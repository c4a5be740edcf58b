/** Texts and colours inside a chart part. */
import { XmlElement } from '../ooxml/xml';

/** The schema's sequence of a shape's properties. */
const shapeSequence = [
  'xfrm',
  'custGeom',
  'prstGeom',
  'noFill',
  'solidFill',
  'gradFill',
  'blipFill',
  'pattFill',
  'grpFill',
  'ln',
  'effectLst',
];

const titleSequence = ['tx', 'layout', 'overlay', 'spPr', 'txPr', 'extLst'];

/** The text of a title; null where there is none of its own. */
export const titleText = (title: XmlElement | undefined): string | null => {
  const texts = title?.descendants('t').map((element) => element.text) ?? [];
  return texts.length === 0 ? null : texts.join('');
};

/** Replaces a title's text; its looks stay. */
export function setTitleText(title: XmlElement, text: string, points = 14): void {
  const run = title.descendants('r')[0];
  if (run !== undefined) {
    for (const other of title.descendants('r').slice(1)) other.remove();
    const element = run.first('t');
    if (element !== undefined) element.text = text;
    return;
  }
  title.first('tx')?.remove();
  const rich = title.place(title.create('tx'), titleSequence).add('rich');
  drawing(rich, 'bodyPr');
  drawing(rich, 'lstStyle');
  const paragraph = drawing(rich, 'p');
  drawing(drawing(paragraph, 'pPr'), 'defRPr', { sz: points * 100, b: 1 });
  const added = drawing(paragraph, 'r');
  drawing(added, 'rPr', { lang: 'th-TH', sz: points * 100, b: 1 });
  drawing(added, 't').text = text;
  if (title.first('overlay') === undefined) title.place(title.create('overlay', { val: 0 }), titleSequence);
}

/** Fills a shape's properties with a colour ("#RRGGBB"); null makes it invisible. */
export function setFill(properties: XmlElement, color: string | null): void {
  automatic.delete(properties);
  for (const local of ['noFill', 'solidFill', 'gradFill', 'blipFill', 'pattFill']) properties.first(local)?.remove();
  properties.place(color === null ? part('noFill') : solid(color), shapeSequence);
}

/** The <a:ln> of a shape's properties. */
export function lineOf(properties: XmlElement): XmlElement {
  automatic.delete(properties);
  return properties.first('ln') ?? properties.place(part('ln'), shapeSequence);
}

/** Shapes whose looks nobody chose. */
const automatic = new WeakSet<XmlElement>();

/** Looks that change with the kind of chart, until somebody chooses a colour. */
export function setAutomaticLooks(properties: XmlElement, color: string, isLine: boolean): void {
  properties.clear();
  const parent = isLine ? drawing(properties, 'ln', { w: 28_575, cap: 'rnd' }) : properties;
  parent.append(solid(color));
  if (isLine) drawing(parent, 'round');
  automatic.add(properties);
}

export const isAutomatic = (properties: XmlElement | undefined): boolean =>
  properties === undefined || automatic.has(properties);

const lineSequence = [
  'noFill',
  'solidFill',
  'gradFill',
  'pattFill',
  'prstDash',
  'custDash',
  'round',
  'bevel',
  'miter',
  'headEnd',
  'tailEnd',
];

export function setLineColor(line: XmlElement, color: string | null): void {
  for (const local of ['noFill', 'solidFill', 'gradFill', 'pattFill']) line.first(local)?.remove();
  line.place(color === null ? part('noFill') : solid(color), lineSequence);
}

export function setLineDash(line: XmlElement, dash: string): void {
  line.first('prstDash')?.remove();
  line.place(part('prstDash', { val: dash }), lineSequence);
}

export const colorIn = (element: XmlElement | undefined): string => {
  const value = element?.find('solidFill', 'srgbClr')?.get('val');
  return value === undefined ? '' : `#${value.toUpperCase()}`;
};

function solid(color: string): XmlElement {
  const fill = part('solidFill');
  fill.append(part('srgbClr', { val: color.slice(1) }));
  return fill;
}

const namespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** An element of the drawing language. Not every program declares it for the whole part. */
function part(local: string, attributes: Readonly<Record<string, string | number>> = {}): XmlElement {
  const element = new XmlElement(`a:${local}`, namespace);
  for (const [name, value] of Object.entries(attributes)) element.set(name, value);
  return element;
}

const drawing = (
  parent: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string | number>> = {},
): XmlElement => parent.append(part(local, attributes));
