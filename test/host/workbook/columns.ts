/** Widths, styles and visibility of a worksheet's columns, kept in its <cols>. */
import type { XmlElement } from '../ooxml/xml';
import { lastColumn } from './address';
import { movedArea, type Shift } from './shift';

/** Pixels of one digit in the default font, Calibri 11. */
const digitPixels = 7;
const pointsPerPixel = 0.75;

export class Columns {
  constructor(
    private readonly sheet: XmlElement,
    private readonly sequence: readonly string[],
  ) {}

  /** Points, as Office.js counts: 48 for 8.43 characters. */
  width(column: number): number {
    if (this.isHidden(column)) return 0;
    return Math.round((this.at(column)?.number('width') ?? this.defaultWidth()) * digitPixels) * pointsPerPixel;
  }

  isHidden(column: number): boolean {
    return this.at(column)?.flag('hidden') ?? false;
  }

  /** null where the column has no style of its own. */
  style(column: number): number | null {
    return this.at(column)?.number('style') ?? null;
  }

  setWidth(first: number, last: number, points: number): void {
    const width = Math.round(points / pointsPerPixel) / digitPixels;
    for (const element of this.exactly(first, last)) {
      element
        .set('width', Number(width.toFixed(4)))
        .set('customWidth', 1)
        .set('hidden', points === 0 ? 1 : undefined);
    }
  }

  setHidden(first: number, last: number, hidden: boolean): void {
    for (const element of this.exactly(first, last)) element.set('hidden', hidden ? 1 : undefined);
  }

  changeStyle(first: number, last: number, change: (style: number) => number): void {
    for (const element of this.exactly(first, last)) element.set('style', change(element.number('style') ?? 0));
  }

  /** Columns that are put in look like the one before them. */
  shift(shift: Shift): void {
    const cols = this.sheet.first('cols');
    if (cols === undefined) return;
    this.cut(cols, shift.at);
    if (shift.kind === 'delete') this.cut(cols, shift.at + shift.count);
    const before = shift.at === 0 ? undefined : this.at(shift.at - 1);
    for (const element of cols.children) {
      const span = {
        firstRow: 0,
        lastRow: 0,
        firstColumn: (element.number('min') ?? 1) - 1,
        lastColumn: (element.number('max') ?? 1) - 1,
      };
      const moved = movedArea(span, shift);
      if (moved === null) element.remove();
      else if (moved.firstColumn !== span.firstColumn || moved.lastColumn !== span.lastColumn) {
        element.set('min', moved.firstColumn + 1).set('max', moved.lastColumn + 1);
      }
    }
    if (shift.kind === 'insert' && before !== undefined) {
      const added = before
        .clone()
        .set('min', shift.at + 1)
        .set('max', shift.at + shift.count);
      cols.append(added, cols.children[cols.children.indexOf(before) + 1]);
    }
    if (cols.children.length === 0) cols.remove();
  }

  private at(column: number): XmlElement | undefined {
    return this.sheet
      .first('cols')
      ?.children.find(
        (element) => column + 1 >= (element.number('min') ?? 0) && column + 1 <= (element.number('max') ?? 0),
      );
  }

  private defaultWidth(): number {
    const format = this.sheet.first('sheetFormatPr');
    return format?.number('defaultColWidth') ?? ((format?.number('baseColWidth') ?? 8) * digitPixels + 8) / digitPixels;
  }

  /** <col> elements that together cover exactly these columns; others are cut where they overlap. */
  private exactly(first: number, last: number): XmlElement[] {
    const cols = this.sheet.ensure('cols', this.sequence);
    for (const edge of [first, last + 1]) this.cut(cols, edge);
    const covered: XmlElement[] = [];
    for (let column = first; column <= last;) {
      const here = this.at(column);
      const next = cols.children.find((element) => (element.number('min') ?? 0) > column + 1);
      const end = Math.min(
        last,
        here === undefined ? (next?.number('min') ?? lastColumn + 2) - 2 : (here.number('max') ?? 1) - 1,
      );
      covered.push(
        here ??
          cols.append(
            cols.create('col', { min: column + 1, max: end + 1, width: Number(this.defaultWidth().toFixed(4)) }),
            next,
          ),
      );
      column = end + 1;
    }
    return covered;
  }

  /** Splits the <col> that holds both the column before `column` and the column itself. */
  private cut(cols: XmlElement, column: number): void {
    const element = this.at(column);
    if (element === undefined || element.number('min') === column + 1) return;
    const second = element.clone().set('min', column + 1);
    cols.append(second, cols.children[cols.children.indexOf(element) + 1]);
    element.set('max', column);
  }
}
