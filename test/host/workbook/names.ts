/** Defined names of the workbook and of single sheets. */
import type { XmlElement } from '../ooxml/xml';
import { breakSheet } from '../formulas/rewrite';
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

export class Names {
  /** @param changed called after every change, as formulas may use the name. */
  constructor(
    private readonly workbook: XmlElement,
    private readonly sequence: readonly string[],
    private readonly changed: () => void,
  ) {}

  /** Without Excel's own names (_xlnm.Print_Titles …), which Office.js does not list either. */
  list(scope: number | null): DefinedName[] {
    return this.elements()
      .map(read)
      .filter((name) => name.scope === scope && !name.name.startsWith('_xlnm.'))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  find(name: string, scope: number | null): DefinedName | undefined {
    const element = this.element(name, scope);
    return element === undefined ? undefined : read(element);
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
    } else element.text = stored;
    this.changed();
  }

  setVisible(name: string, scope: number | null, visible: boolean): void {
    this.element(name, scope)?.set('hidden', visible ? undefined : 1);
  }

  setComment(name: string, scope: number | null, comment: string): void {
    this.element(name, scope)?.set('comment', comment === '' ? undefined : comment);
  }

  remove(name: string, scope: number | null): void {
    this.element(name, scope)?.remove();
    const parent = this.workbook.first('definedNames');
    if (parent?.children.length === 0) parent.remove();
    this.changed();
  }

  /** After the sheet at `position` is gone: its own names go too, references to it break, later positions move up. */
  forgetSheet(position: number, sheet: string): void {
    for (const element of this.elements()) {
      const scope = element.number('localSheetId');
      if (scope === position) {
        element.remove();
        continue;
      }
      if (scope !== undefined && scope > position) element.set('localSheetId', scope - 1);
      const broken = breakSheet(element.text, sheet);
      if (broken !== element.text) element.text = broken;
    }
    const parent = this.workbook.first('definedNames');
    if (parent?.children.length === 0) parent.remove();
    this.changed();
  }

  /** After a sheet was put in at `position`. */
  makeRoom(position: number): void {
    for (const element of this.elements()) {
      const scope = element.number('localSheetId');
      if (scope !== undefined && scope >= position) element.set('localSheetId', scope + 1);
    }
  }

  rewrite(change: (formula: string) => string): void {
    for (const element of this.elements()) {
      const changed = change(element.text);
      if (changed !== element.text) element.text = changed;
    }
    this.changed();
  }

  private elements(): readonly XmlElement[] {
    return this.workbook.first('definedNames')?.children ?? [];
  }

  private element(name: string, scope: number | null): XmlElement | undefined {
    return this.elements().find(
      (element) =>
        element.get('name')?.toLowerCase() === name.toLowerCase() && (element.number('localSheetId') ?? null) === scope,
    );
  }
}

const read = (element: XmlElement): DefinedName => ({
  name: element.get('name') ?? '',
  formula: readStoredFormula(element.text),
  scope: element.number('localSheetId') ?? null,
  visible: !element.flag('hidden'),
  comment: element.get('comment') ?? '',
});
