/** The styles part: cell styles by number, read, and new ones derived from them. */
import type { XmlElement } from '../ooxml/xml';
import {
  borderWord,
  horizontalWords,
  keyOf,
  readBorderWord,
  underlineWords,
  verticalWords,
  type Border,
  type BorderEdge,
  type CellFont,
  type CellStyle,
  type StyleChange,
} from './cellStyle';
import { argb, readColor, type ThemeColors } from './colors';
import { builtInFormats } from './builtInFormats';

const sequence = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const fontSequence = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const edgeSequence = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

export class StyleTable {
  private readonly read = new Map<number, CellStyle>();
  private readonly derived = new Map<string, number>();
  private readonly texts = new Map<string, Map<string, number>>();

  constructor(
    readonly root: XmlElement,
    readonly theme: ThemeColors,
  ) {}

  /** The style of a cell's `s` attribute. */
  style(index: number): CellStyle {
    let style = this.read.get(index);
    if (style === undefined) {
      style = this.readXf(this.xf(index));
      this.read.set(index, style);
    }
    return style;
  }

  /** The number of the style that differs from style `index` as wanted. */
  change(index: number, change: StyleChange): number {
    const key = `${index} ${JSON.stringify(change)}`;
    let derived = this.derived.get(key);
    if (derived === undefined) {
      const xf =
        this.xf(index)?.clone() ??
        this.list('cellXfs').create('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
      this.apply(xf, change);
      derived = this.addOnce('cellXfs', xf);
      this.derived.set(key, derived);
    }
    return derived;
  }

  /** The named style that the style of a cell belongs to. */
  nameOf(index: number): string {
    const id = this.xf(index)?.number('xfId') ?? 0;
    const styles = this.root.first('cellStyles')?.children ?? [];
    return styles.find((style) => style.number('xfId') === id)?.get('name') ?? 'Normal';
  }

  list(local: string): XmlElement {
    return this.root.ensure(local, sequence);
  }

  /** The position of an equal element in a list of the part, which is added where there is none. */
  addOnce(list: string, element: XmlElement): number {
    const parent = this.list(list);
    const known = this.positions(list, parent);
    const text = element.toString();
    const index = known.get(text);
    if (index !== undefined) return index;
    parent.append(element);
    parent.set('count', parent.children.length);
    known.set(text, parent.children.length - 1);
    return parent.children.length - 1;
  }

  /** The first position of every text in a list; entries of these lists are only ever added. */
  private positions(list: string, parent: XmlElement): Map<string, number> {
    let known = this.texts.get(list);
    if (known === undefined) {
      known = new Map();
      this.texts.set(list, known);
      for (const [index, child] of parent.children.entries()) {
        const text = child.toString();
        if (!known.has(text)) known.set(text, index);
      }
    }
    return known;
  }

  private xf(index: number): XmlElement | undefined {
    return this.root.first('cellXfs')?.children[index];
  }

  private item(list: string, index: number | undefined): XmlElement | undefined {
    return this.root.first(list)?.children[index ?? 0];
  }

  private readXf(xf: XmlElement | undefined): CellStyle {
    const alignment = xf?.first('alignment');
    const border = this.item('borders', xf?.number('borderId'));
    const fill = this.item('fills', xf?.number('fillId'))?.first('patternFill');
    const solid = fill !== undefined && (fill.get('patternType') ?? 'none') !== 'none';
    return {
      font: this.readFont(this.item('fonts', xf?.number('fontId'))),
      fill: solid ? readColor(fill.first('fgColor'), this.theme) : null,
      borders: {
        top: this.readEdge(border, 'top'),
        bottom: this.readEdge(border, 'bottom'),
        left: this.readEdge(border, 'left'),
        right: this.readEdge(border, 'right'),
      },
      numberFormat: this.readFormat(xf?.number('numFmtId') ?? 0),
      horizontal: keyOf(horizontalWords, alignment?.get('horizontal'), 'General'),
      vertical: keyOf(verticalWords, alignment?.get('vertical'), 'Bottom'),
      wrap: alignment?.flag('wrapText') ?? false,
      indent: alignment?.number('indent') ?? 0,
      locked: xf?.first('protection')?.flag('locked', true) ?? true,
    };
  }

  private readFont(font: XmlElement | undefined): CellFont {
    const on = (local: string): boolean => font?.first(local)?.flag('val', true) ?? false;
    const underline = font?.first('u');
    return {
      name: font?.first('name')?.get('val') ?? 'Calibri',
      size: font?.first('sz')?.number('val') ?? 11,
      bold: on('b'),
      italic: on('i'),
      strikethrough: on('strike'),
      underline: underline === undefined ? 'None' : keyOf(underlineWords, underline.get('val') ?? 'single', 'Single'),
      color: readColor(font?.first('color'), this.theme) ?? '#000000',
    };
  }

  private readEdge(border: XmlElement | undefined, edge: BorderEdge): Border | null {
    const element = border?.first(edge);
    const word = element?.get('style') ?? 'none';
    if (word === 'none') return null;
    return { ...readBorderWord(word), color: readColor(element?.first('color'), this.theme) ?? '#000000' };
  }

  private readFormat(id: number): string {
    const own = this.root.first('numFmts')?.children.find((format) => format.number('numFmtId') === id);
    return own?.get('formatCode') ?? builtInFormats[id] ?? 'General';
  }

  private apply(xf: XmlElement, change: StyleChange): void {
    if (change.font !== undefined) {
      xf.set('fontId', this.addOnce('fonts', this.changedFont(xf.number('fontId'), change.font))).set('applyFont', 1);
    }
    if (change.fill !== undefined) xf.set('fillId', this.fill(change.fill)).set('applyFill', 1);
    if (change.borders !== undefined) {
      const border = this.changedBorder(xf.number('borderId'), change.borders);
      xf.set('borderId', this.addOnce('borders', border)).set('applyBorder', 1);
    }
    if (change.numberFormat !== undefined) {
      xf.set('numFmtId', this.formatId(change.numberFormat)).set('applyNumberFormat', 1);
    }
    this.applyAlignment(xf, change);
    if (change.locked !== undefined) {
      xf.ensure('protection', ['alignment', 'protection', 'extLst']).set('locked', change.locked ? 1 : 0);
      xf.set('applyProtection', 1);
    }
  }

  private applyAlignment(xf: XmlElement, { horizontal, vertical, wrap, indent }: StyleChange): void {
    if (horizontal === undefined && vertical === undefined && wrap === undefined && indent === undefined) return;
    const alignment = xf.ensure('alignment', ['alignment', 'protection', 'extLst']);
    if (horizontal !== undefined) alignment.set('horizontal', horizontalWords[horizontal]);
    if (vertical !== undefined) alignment.set('vertical', verticalWords[vertical]);
    if (wrap !== undefined) alignment.set('wrapText', wrap ? 1 : undefined);
    if (indent !== undefined) alignment.set('indent', indent === 0 ? undefined : indent);
    xf.set('applyAlignment', 1);
  }

  private changedFont(id: number | undefined, change: Partial<CellFont>): XmlElement {
    const font = this.item('fonts', id)?.clone() ?? this.list('fonts').create('font');
    const put = (local: string, value: string | number | boolean | undefined, plain?: string): void => {
      if (value === undefined) return;
      font.first(local)?.remove();
      if (value !== false && value !== plain)
        font.place(font.create(local, value === true ? {} : { val: value }), fontSequence);
    };
    put('b', change.bold);
    put('i', change.italic);
    put('strike', change.strikethrough);
    put('u', change.underline === undefined ? undefined : (underlineWords[change.underline] ?? 'single'), 'none');
    put('sz', change.size);
    put('name', change.name);
    // A font that follows the theme would keep the theme's name.
    if (change.name !== undefined) font.first('scheme')?.remove();
    if (change.color !== undefined) {
      font.first('color')?.remove();
      font.place(font.create('color', { rgb: argb(change.color) }), fontSequence);
    }
    return font;
  }

  private fill(color: string | null): number {
    if (color === null) return 0;
    const fill = this.list('fills').create('fill');
    const pattern = fill.add('patternFill', { patternType: 'solid' });
    pattern.add('fgColor', { rgb: argb(color) });
    pattern.add('bgColor', { indexed: 64 });
    return this.addOnce('fills', fill);
  }

  private changedBorder(id: number | undefined, change: NonNullable<StyleChange['borders']>): XmlElement {
    const border = this.item('borders', id)?.clone() ?? this.list('borders').create('border');
    for (const edge of ['left', 'right', 'top', 'bottom', 'diagonal'] as const) border.ensure(edge, edgeSequence);
    for (const edge of ['left', 'right', 'top', 'bottom'] as const) {
      const wanted = change[edge];
      if (wanted === undefined) continue;
      const element = border.ensure(edge, edgeSequence);
      element.clear();
      element.set('style', wanted === null ? undefined : borderWord(wanted));
      if (wanted !== null) element.add('color', { rgb: argb(wanted.color) });
    }
    return border;
  }

  private formatId(code: string): number {
    const builtIn = Object.entries(builtInFormats).find(([, format]) => format === code);
    if (builtIn !== undefined) return Number(builtIn[0]);
    const formats = this.list('numFmts');
    const known = formats.children.find((format) => format.get('formatCode') === code);
    if (known !== undefined) return known.number('numFmtId') ?? 0;
    const id = Math.max(163, ...formats.children.map((format) => format.number('numFmtId') ?? 0)) + 1;
    formats.add('numFmt', { numFmtId: id, formatCode: code });
    formats.set('count', formats.children.length);
    return id;
  }
}
