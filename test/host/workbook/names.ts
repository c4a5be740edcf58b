/** Defined names of the workbook and of single sheets. */
import type { XmlElement } from '../ooxml/xml';
import { breakSheet, forgetLostCells } from '../formulas/rewrite';
import { readStoredFormula, storedFormula } from './storedFormula';

export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  /** Position of the sheet that the name belongs to; null for the workbook's. */
  readonly scope: number | null;
  readonly visible: boolean;
  readonly comment: string;
}

/** A name must start like a word, and must not read like a cell. */
const legal = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]{0,254}$/u;
const likeCell = /^(?:\$?[A-Za-z]{1,3}\$?\d+|[RrCc]|[Rr]\d*[Cc]\d*|true|false)$/i;

export const isLegalName = (name: string): boolean => legal.test(name) && !likeCell.test(name);

const keyOf = (name: string, scope: number | null): string => `${scope ?? ''}!${name.toLowerCase()}`;

const keyOfElement = (element: XmlElement): string =>
  keyOf(element.get('name') ?? '', element.number('localSheetId') ?? null);

export class Names {
  /** Formulas that lost their sheet: as long as the workbook is open they name the cells that they meant. */
  private readonly lost = new WeakMap<XmlElement, string>();
  private index: ReadonlyMap<string, XmlElement> = new Map();
  /** The elements that the index is of; null after scopes have changed. */
  private indexed: readonly XmlElement[] | null = null;

  /** @param changed called after every change, as formulas may use the name. */
  constructor(
    private readonly workbook: XmlElement,
    private readonly sequence: readonly string[],
    private readonly changed: () => void,
  ) {}

  /** Without Excel's own names (_xlnm.Print_Titles …), which Office.js does not list either. */
  list(scope: number | null): DefinedName[] {
    return this.all(scope)
      .filter(({ name }) => !name.startsWith('_xlnm.'))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  find(name: string, scope: number | null): DefinedName | undefined {
    const element = this.element(name, scope);
    return element === undefined ? undefined : this.read(element);
  }

  set(name: string, formula: string, scope: number | null): void {
    const stored = storedFormula(formula);
    const element = this.element(name, scope);
    if (element === undefined) {
      const parent = this.workbook.ensure('definedNames', this.sequence);
      // Excel wants the names in alphabetical order.
      const next = parent.children.find((other) => (other.get('name') ?? '').toLowerCase() > name.toLowerCase());
      const added = parent.create('definedName', { name, localSheetId: scope ?? undefined });
      added.text = stored;
      parent.append(added, next);
    } else {
      element.text = stored;
      this.lost.delete(element);
    }
    this.changed();
  }

  setVisible(name: string, scope: number | null, visible: boolean): void {
    this.element(name, scope)?.set('hidden', visible ? undefined : 1);
  }

  setComment(name: string, scope: number | null, comment: string): void {
    this.element(name, scope)?.set('comment', comment === '' ? undefined : comment);
  }

  /** A name like another one, with another formula, in another scope. */
  copy(from: DefinedName, formula: string, scope: number | null): void {
    this.set(from.name, formula, scope);
    if (from.comment !== '') this.setComment(from.name, scope, from.comment);
    if (!from.visible) this.setVisible(from.name, scope, false);
  }

  remove(name: string, scope: number | null): void {
    this.element(name, scope)?.remove();
    const parent = this.workbook.first('definedNames');
    if (parent?.children.length === 0) parent.remove();
    this.changed();
  }

  /** After the sheet at `position` is gone: its own names go too, references to it break, later positions move up. */
  forgetSheet(position: number, sheet: string): void {
    this.indexed = null;
    for (const element of this.elements()) {
      const scope = element.number('localSheetId');
      if (scope === position) {
        element.remove();
        continue;
      }
      if (scope !== undefined && scope > position) element.set('localSheetId', scope - 1);
      this.rewriteOne(element, (formula) => breakSheet(formula, sheet));
    }
    const parent = this.workbook.first('definedNames');
    if (parent?.children.length === 0) parent.remove();
    this.changed();
  }

  /** All names of a scope, those of Excel itself too. */
  all(scope: number | null): DefinedName[] {
    return this.elements()
      .map((element) => this.read(element))
      .filter((name) => name.scope === scope);
  }

  /** After a sheet was put in at `position`. */
  makeRoom(position: number): void {
    this.indexed = null;
    for (const element of this.elements()) {
      const scope = element.number('localSheetId');
      if (scope !== undefined && scope >= position) element.set('localSheetId', scope + 1);
    }
  }

  rewrite(change: (formula: string) => string): void {
    for (const element of this.elements()) this.rewriteOne(element, change);
    this.changed();
  }

  private rewriteOne(element: XmlElement, change: (formula: string) => string): void {
    const old = this.read(element).formula;
    const formula = change(old);
    if (formula === old) return;
    const stored = forgetLostCells(formula);
    element.text = storedFormula(stored, element.text);
    if (stored === formula) this.lost.delete(element);
    else this.lost.set(element, formula);
  }

  private read(element: XmlElement): DefinedName {
    return {
      name: element.get('name') ?? '',
      formula: this.lost.get(element) ?? readStoredFormula(element.text),
      scope: element.number('localSheetId') ?? null,
      visible: !element.flag('hidden'),
      comment: element.get('comment') ?? '',
    };
  }

  private elements(): readonly XmlElement[] {
    return this.workbook.first('definedNames')?.children ?? [];
  }

  /** Workbooks have tens of thousands of names, so they are not looked through one by one. */
  private element(name: string, scope: number | null): XmlElement | undefined {
    const elements = this.elements();
    if (this.indexed !== elements) {
      this.index = new Map([...elements].reverse().map((element) => [keyOfElement(element), element]));
      this.indexed = elements;
    }
    return this.index.get(keyOf(name, scope));
  }
}
