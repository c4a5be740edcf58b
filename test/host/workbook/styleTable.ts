/** The styles part: cell styles by number, read, and new ones derived from them. */
import type { XmlElement } from '../ooxml/xml';
import {
  borderWord,
  horizontalWords,
  keyOf,
  readBorderWord,
  readRotation,
  storedRotation,
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
import { changedFill, readFill } from './fills';

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
const xfSequence = ['alignment', 'protection', 'extLst'];
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

  /** The number of a named style's looks; undefined where the workbook has none of this name. */
  named(name: string): number | undefined {
    const styles = this.root.first('cellStyles')?.children ?? [];
    const id = styles.find((style) => style.get('name')?.toLowerCase() === name.toLowerCase())?.number('xfId');
    const xf = this.root.first('cellStyleXfs')?.children[id ?? -1];
    return xf === undefined ? undefined : this.addOnce('cellXfs', xf.clone().set('xfId', id));
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
    return {
      font: this.readFont(this.item('fonts', xf?.number('fontId'))),
      ...readFill(this.item('fills', xf?.number('fillId')), this.theme),
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
      shrink: alignment?.flag('shrinkToFit') ?? false,
      indent: alignment?.number('indent') ?? 0,
      rotation: readRotation(alignment?.number('textRotation') ?? 0),
      locked: xf?.first('protection')?.flag('locked', true) ?? true,
      formulaHidden: xf?.first('protection')?.flag('hidden') ?? false,
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
    if (change.fill !== undefined || change.pattern !== undefined || change.patternColor !== undefined) {
      const fill = changedFill(this.item('fills', xf.number('fillId')), this.list('fills'), change, this.theme);
      // The first fill is always the empty one.
      xf.set('fillId', fill === null ? 0 : this.addOnce('fills', fill)).set('applyFill', 1);
    }
    if (change.borders !== undefined) {
      const border = this.changedBorder(xf.number('borderId'), change.borders);
      xf.set('borderId', this.addOnce('borders', border)).set('applyBorder', 1);
    }
    if (change.numberFormat !== undefined) {
      xf.set('numFmtId', this.formatId(change.numberFormat)).set('applyNumberFormat', 1);
    }
    this.applyAlignment(xf, change);
    const { locked, formulaHidden } = change;
    if (locked === undefined && formulaHidden === undefined) return;
    const protection = xf.ensure('protection', xfSequence);
    if (locked !== undefined) protection.set('locked', locked ? 1 : 0);
    if (formulaHidden !== undefined) protection.set('hidden', formulaHidden ? 1 : undefined);
    xf.set('applyProtection', 1);
  }

  private applyAlignment(xf: XmlElement, change: StyleChange): void {
    const { horizontal, vertical, wrap, shrink, indent, rotation } = change;
    if ([horizontal, vertical, wrap, shrink, indent, rotation].every((value) => value === undefined)) return;
    const alignment = xf.ensure('alignment', xfSequence);
    if (horizontal !== undefined) alignment.set('horizontal', horizontalWords[horizontal]);
    if (vertical !== undefined) alignment.set('vertical', verticalWords[vertical]);
    if (rotation !== undefined) alignment.set('textRotation', storedRotation(rotation) || undefined);
    if (wrap !== undefined) alignment.set('wrapText', wrap ? 1 : undefined);
    if (shrink !== undefined) alignment.set('shrinkToFit', shrink ? 1 : undefined);
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
    // Programs write the children of a font in any order, and Microsoft's schema wants its own.
    font.sort(fontSequence);
    return font;
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
