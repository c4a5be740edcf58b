/** The conditional formats of a sheet, in its part. Rules that are not touched stay as they were written. */
import type { XmlElement } from '../ooxml/xml';
import type { Area } from './address';
import { argb, readColor } from './colors';
import type { Sheet } from './sheet';
import { worksheetSequence } from './worksheetSequence';
import { readAreas, touches, without, writeAreas } from './sqref';
import { readStoredFormula, storedFormula } from './storedFormula';
import type { StyleTable } from './styleTable';

/** What a rule changes in a cell's looks; null leaves it. */
export interface ConditionalStyle {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
}

export const noStyle: ConditionalStyle = {
  fill: null,
  color: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

/** A rule that is gone from its sheet. */
export interface DeletedRule {
  readonly sheet: Sheet;
  readonly sqref: string;
  readonly element: XmlElement;
}

const ids = new WeakMap<XmlElement, string>();
let made = 0;

/** One rule: its <cfRule>, found again by an id that lives as long as the workbook is open. */
export class ConditionalRule {
  constructor(
    readonly sheet: Sheet,
    readonly element: XmlElement,
  ) {}

  get id(): string {
    let id = ids.get(this.element);
    if (id === undefined) {
      made += 1;
      id = `{00000000-0000-4000-8000-${made.toString(16).toUpperCase().padStart(12, '0')}}`;
      ids.set(this.element, id);
    }
    return id;
  }

  get areas(): Area[] {
    return readAreas(this.element.parent?.get('sqref'));
  }

  /** The file's word: "expression", "cellIs", "dataBar" … */
  get type(): string {
    return this.element.get('type') ?? '';
  }

  /** From 1; the lowest counts first. */
  get priority(): number {
    return this.element.number('priority') ?? 0;
  }

  /** Without "=". */
  get formulas(): string[] {
    return this.element.all('formula').map((formula) => readStoredFormula(formula.text));
  }

  set formulas(formulas: readonly string[]) {
    for (const formula of this.element.all('formula')) formula.remove();
    for (const formula of formulas) {
      const element = this.element.create('formula');
      element.text = storedFormula(formula);
      this.element.place(element, ['formula', 'colorScale', 'dataBar', 'iconSet', 'extLst']);
    }
  }

  get stopIfTrue(): boolean {
    return this.element.flag('stopIfTrue');
  }

  style(styles: StyleTable): ConditionalStyle {
    const index = this.element.number('dxfId');
    const dxf = index === undefined ? undefined : styles.root.first('dxfs')?.children[index];
    const font = dxf?.first('font');
    const on = (local: string): boolean | null => {
      const element = font?.first(local);
      return element === undefined ? null : element.flag('val', true) && element.get('val') !== 'none';
    };
    const pattern = dxf?.find('fill', 'patternFill');
    const solid = pattern?.get('patternType') === 'solid' && pattern.first('bgColor') === undefined;
    return {
      fill: readColor(pattern?.first(solid ? 'fgColor' : 'bgColor'), styles.theme),
      color: readColor(font?.first('color'), styles.theme),
      bold: on('b'),
      italic: on('i'),
      underline: font?.first('u') === undefined ? null : font.first('u')?.get('val') !== 'none',
      strikethrough: on('strike'),
    };
  }

  /** Other rules may share the looks, so that changed ones become an entry of their own. */
  changeStyle(styles: StyleTable, change: Partial<ConditionalStyle>): void {
    const wanted = { ...this.style(styles), ...change };
    const dxf = styles.list('dxfs').create('dxf');
    const flags = [
      ['b', wanted.bold],
      ['i', wanted.italic],
      ['strike', wanted.strikethrough],
    ] as const;
    const hasFont = wanted.color !== null || wanted.underline !== null || flags.some(([, flag]) => flag !== null);
    if (hasFont) {
      const font = dxf.add('font');
      for (const [local, flag] of flags) if (flag !== null) font.add(local, flag ? {} : { val: 0 });
      if (wanted.underline !== null) font.add('u', wanted.underline ? {} : { val: 'none' });
      if (wanted.color !== null) font.add('color', { rgb: argb(wanted.color) });
    }
    if (wanted.fill !== null)
      dxf
        .add('fill')
        .add('patternFill')
        .add('bgColor', { rgb: argb(wanted.fill) });
    this.element.set('dxfId', styles.addOnce('dxfs', dxf));
  }

  /** What it takes to bring it back. */
  snapshot(): DeletedRule {
    return { sheet: this.sheet, sqref: this.element.parent?.get('sqref') ?? '', element: this.element.clone() };
  }

  remove(): void {
    const parent = this.element.parent;
    this.element.remove();
    if (parent?.children.length === 0) parent.remove();
  }
}

/** All rules of a sheet, or those that touch an area; the first counts first. */
export function conditionalRules(sheet: Sheet, area?: Area): ConditionalRule[] {
  return sheet.root
    .all('conditionalFormatting')
    .filter((format) => area === undefined || touches(readAreas(format.get('sqref')), area))
    .flatMap((format) => format.all('cfRule').map((element) => new ConditionalRule(sheet, element)))
    .sort((a, b) => a.priority - b.priority);
}

/** Excel puts a new rule first and renumbers all others; here it comes last, so that the others stay as written. */
export function addRule(sheet: Sheet, area: Area, type: string, formulas: readonly string[]): ConditionalRule {
  const priority = Math.max(0, ...conditionalRules(sheet).map((rule) => rule.priority)) + 1;
  const format = placeFormat(sheet, writeAreas([area]));
  const rule = new ConditionalRule(sheet, format.add('cfRule', { type, priority }));
  rule.formulas = formulas;
  return rule;
}

/** Brings a deleted rule back; what it is in the sheet then. */
export const restoreRule = ({ sheet, sqref, element }: DeletedRule): XmlElement =>
  placeFormat(sheet, sqref).append(element);

function placeFormat(sheet: Sheet, sqref: string): XmlElement {
  const format = sheet.root.create('conditionalFormatting', { sqref });
  const last = sheet.root.all('conditionalFormatting').at(-1);
  if (last === undefined) sheet.root.place(format, worksheetSequence);
  else sheet.root.append(format, sheet.root.children[sheet.root.children.indexOf(last) + 1]);
  return format;
}

/** Takes an area out of all rules. */
export function clearRules(sheet: Sheet, area: Area): void {
  for (const format of sheet.root.all('conditionalFormatting')) {
    const areas = readAreas(format.get('sqref'));
    if (!touches(areas, area)) continue;
    const rest = without(areas, area);
    if (rest.length === 0) format.remove();
    else format.set('sqref', writeAreas(rest));
  }
}
