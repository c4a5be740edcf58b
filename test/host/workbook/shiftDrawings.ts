/** Charts, pictures and comments on a sheet whose rows or columns move along with their cells. */
import type { XmlElement } from '../ooxml/xml';
import { areaAddress, cellAddress, parseArea } from './address';
import { drawingOf } from './charts';
import { rootsOf } from './comments';
import type { Sheet } from './sheet';
import { movedArea, movedIndex, type Shift } from './shift';
import type { Workbook } from './workbook';

export function shiftDrawings(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const drawing = drawingOf(workbook.container, sheet);
  if (drawing !== null) for (const anchor of workbook.container.xml(drawing).children) shiftAnchor(anchor, shift);
  for (const root of rootsOf(workbook, sheet, 'comments')) shiftComments(root.first('commentList'), shift);
  for (const root of rootsOf(workbook, sheet, 'threadedComment')) shiftComments(root, shift);
  shiftBoxes(workbook, sheet, shift);
}

/** A drawing moves, and stretches where it is tied to both of its corners; one whose cells are all gone collapses. */
function shiftAnchor(anchor: XmlElement, shift: Shift): void {
  const [from, to] = [corner(anchor, 'from', shift), corner(anchor, 'to', shift)];
  if (from === undefined || anchor.get('editAs') === 'absolute') return;
  const [start, end] = [Number(from.text), Number(to?.text ?? from.text)];
  const moved = place(start, shift);
  if (moved !== start) from.text = String(moved);
  if (to === undefined) return;
  const stretched = anchor.get('editAs') === 'oneCell' ? end + moved - start : place(end, shift);
  if (stretched !== end) to.text = String(Math.max(stretched, moved));
}

const corner = (anchor: XmlElement, local: 'from' | 'to', { axis }: Shift): XmlElement | undefined =>
  anchor.find(local, axis === 'rows' ? 'row' : 'col');

/** What stands on a deleted row or column stays where that was. */
const place = (index: number, shift: Shift): number => movedIndex(index, shift) ?? shift.at;

function shiftComments(list: XmlElement | undefined, shift: Shift): void {
  for (const comment of list?.children ?? []) {
    const area = parseArea(comment.get('ref') ?? '');
    if (area === null) continue;
    const moved = movedArea(area, shift);
    if (moved === null) comment.remove();
    else if (areaAddress(moved) !== areaAddress(area)) {
      comment.set('ref', cellAddress(moved.firstRow, moved.firstColumn));
    }
  }
}

/** The boxes of notes are drawn in an old language that is kept as text. */
function shiftBoxes({ container }: Workbook, sheet: Sheet, shift: Shift): void {
  const part = container.relationships(sheet.part).find(({ kind }) => kind === 'vmlDrawing')?.target;
  if (part === undefined || !container.has(part)) return;
  const tag = shift.axis === 'rows' ? 'Row' : 'Column';
  const text = container.text(part);
  const moved = text.replace(/<v:shape\b[^]*?<\/v:shape>/g, (shape) => {
    const index = new RegExp(`<x:${tag}>(\\d+)</x:${tag}>`).exec(shape)?.[1];
    if (index === undefined) return shape;
    const target = movedIndex(Number(index), shift);
    return target === null ? '' : shape.replace(`<x:${tag}>${index}<`, `<x:${tag}>${target}<`);
  });
  if (moved !== text) container.write(part, moved);
}
