/** Pictures and drawn shapes of a sheet. Charts are not among them, as in Office.js. */
import type { XmlElement } from '../ooxml/xml';
import { boxOf, type Box } from './chartPlace';
import { drawingOf } from './charts';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export interface Shape {
  readonly id: string;
  readonly name: string;
  /** "Image", "GeometricShape", "Group", "Line" or "Unsupported". */
  readonly type: string;
  /** Points from the sheet's corner. */
  readonly box: Box;
}

const types: Readonly<Partial<Record<string, string>>> = {
  pic: 'Image',
  sp: 'GeometricShape',
  grpSp: 'Group',
  cxnSp: 'Line',
  graphicFrame: 'Unsupported',
};

export function shapesOf({ container }: Workbook, sheet: Sheet): Shape[] {
  const drawing = drawingOf(container, sheet);
  if (drawing === null) return [];
  return container.xml(drawing).children.flatMap((anchor) => {
    const drawn = drawnIn(anchor);
    const type = types[drawn?.local ?? ''];
    if (drawn === undefined || type === undefined || isChart(drawn)) return [];
    const properties = drawn.descendants('cNvPr')[0];
    const id = (properties?.number('id') ?? 0).toString(16).padStart(12, '0').toUpperCase();
    const name = properties?.get('name') ?? '';
    return [{ id: `{00000000-0008-0000-0000-${id}}`, name, type, box: boxOf({ anchor, sheet }) }];
  });
}

/** What an anchor holds. Newer kinds stand beside a picture for older programs; the first choice counts. */
function drawnIn(anchor: XmlElement): XmlElement | undefined {
  const choice = anchor.find('AlternateContent', 'Choice');
  return (choice ?? anchor).children.find(({ local }) => local in types);
}

const isChart = (drawn: XmlElement): boolean => drawn.descendants('chart').length > 0;
