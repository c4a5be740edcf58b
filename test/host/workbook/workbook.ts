/** An open workbook: sheets, names, styles and values. Everything that changes it goes through here. */
import { Container, UnreadableWorkbook } from '../ooxml/container';
import { relationshipPrefix } from '../ooxml/relationshipPrefix';
import type { XmlElement } from '../ooxml/xml';
import { breakSheet, renameSheet } from '../formulas/rewrite';
import { parseFormula } from '../formulas/parse';
import { parseReference, type Area } from './address';
import { Calculator } from './calculator';
import type { Cell } from './cell';
import type { CellStyle, StyleChange } from './cellStyle';
import { chartsOf, refreshCaches } from './charts';
import { readTheme } from './colors';
import { Names } from './names';
import { displayText } from './numberFormat';
import { emptySheet, emptyStyles, stylesType, worksheetType } from './emptyParts';
import { fittingHeight } from './rowFit';
import type { Scalar } from './scalar';
import { SharedStrings } from './sharedStrings';
import { Sheet } from './sheet';
import { StyleTable } from './styleTable';
import { readInput } from './typedInput';
import { WorkbookSettings } from './settings';

export const workbookSequence = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export interface WorkbookSurroundings {
  /** Tells the time for TODAY(). */
  readonly clock: () => Date;
  /** Whose settings are meant. */
  readonly addInId: string;
}

export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: Names;
  readonly styles: StyleTable;
  readonly calculator: Calculator;
  readonly root: XmlElement;
  readonly settings: WorkbookSettings;
  private readonly strings: SharedStrings;
  private formulasChanged = false;
  private readonly fitting = (sheet: Sheet, row: number): number | null => fittingHeight(this, sheet, row);

  private constructor(
    readonly container: Container,
    private readonly part: string,
    { clock, addInId }: WorkbookSurroundings,
  ) {
    this.root = container.xml(part);
    this.settings = new WorkbookSettings(container, addInId);
    const related = container.relationships(part);
    const target = (kind: string): string | null =>
      related.find((relationship) => relationship.kind === kind)?.target ?? null;
    this.strings = new SharedStrings(container, part, target('sharedStrings'));
    const theme = target('theme');
    const colors = readTheme(theme !== null && container.has(theme) ? container.xml(theme) : undefined);
    this.styles = new StyleTable(container.xml(target('styles') ?? this.addStyles()), colors);
    for (const entry of this.root.first('sheets')?.children ?? []) {
      const id = relationshipId(entry);
      const relationship = related.find((candidate) => candidate.id === id);
      // Chart and dialog sheets have no cells; Office.js does not list them either.
      if (relationship?.kind === 'worksheet') {
        this.sheets.push(
          new Sheet(entry, relationship.target, container.text(relationship.target), this.strings, this.fitting),
        );
      }
    }
    this.calculator = new Calculator(this, clock);
    this.names = new Names(this.root, workbookSequence, () => this.calculator.namesChanged());
    this.trustCachedValues();
  }

  /** @throws UnreadableWorkbook */
  static open(bytes: Uint8Array, surroundings: WorkbookSurroundings): Workbook {
    const container = Container.open(bytes);
    const part = container.relationships('').find(({ kind }) => kind === 'officeDocument')?.target;
    if (part === undefined) throw new UnreadableWorkbook('not an .xlsx: no workbook in it');
    try {
      return new Workbook(container, part, surroundings);
    } catch (error) {
      if (error instanceof SyntaxError) throw new UnreadableWorkbook(`a sheet is not well-formed: ${error.message}`);
      throw error;
    }
  }

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  get isProtected(): boolean {
    return this.root.first('workbookProtection')?.flag('lockStructure') ?? false;
  }

  /** Sheet and area of a reference ("'ITA 2567'!$A$1:$B$2"); null where it names none. */
  areaOf(reference: string): { readonly sheet: Sheet; readonly area: Area } | null {
    const parsed = parseReference(reference);
    const sheet = parsed?.sheet ? this.sheetNamed(parsed.sheet) : undefined;
    return parsed === null || sheet === undefined ? null : { sheet, area: parsed.area };
  }

  // Cells

  value(sheet: Sheet, row: number, column: number): Scalar {
    return this.calculator.value(sheet, row, column);
  }

  /** As shown in the cell. */
  text(sheet: Sheet, row: number, column: number): string {
    return displayText(this.value(sheet, row, column), this.style(sheet, row, column).numberFormat);
  }

  style(sheet: Sheet, row: number, column: number): CellStyle {
    return this.styles.style(sheet.styleIndex(row, column));
  }

  /** Puts in what a user types or Office.js sends; the cell's number format decides what becomes of texts. */
  enter(sheet: Sheet, row: number, column: number, input: string | number | boolean): void {
    const read = readInput(input, this.style(sheet, row, column).numberFormat);
    if (read.kind === 'formula') {
      this.setFormula(sheet, row, column, read.formula);
      return;
    }
    this.setValue(sheet, row, column, read.value);
    if (read.format !== null && this.style(sheet, row, column).numberFormat === 'General') {
      this.changeStyle(sheet, row, column, { numberFormat: read.format });
    }
  }

  setValue(sheet: Sheet, row: number, column: number, value: Scalar): void {
    // An empty cell that does not exist needs no change.
    if (value === null && sheet.cell(row, column) === undefined) return;
    this.replace(sheet, row, column, (cell) => {
      cell.value = value;
    });
  }

  /**
   * @param formula without "=".
   * @throws FormulaSyntaxError
   */
  setFormula(sheet: Sheet, row: number, column: number, formula: string): void {
    parseFormula(formula);
    this.replace(sheet, row, column, (cell) => {
      cell.formula = formula;
      cell.isNew = true;
      cell.computedAt = 0;
    });
    this.formulasChanged = true;
  }

  changeStyle(sheet: Sheet, row: number, column: number, change: StyleChange): void {
    const cell = sheet.ensureCell(row, column);
    cell.style = this.styles.change(cell.style, change);
    sheet.touch();
  }

  private replace(sheet: Sheet, row: number, column: number, fill: (cell: Cell) => void): void {
    const cell = sheet.ensureCell(row, column);
    if (cell.formula !== null) this.formulasChanged = true;
    cell.value = null;
    cell.formula = null;
    cell.formulaAttributes = null;
    cell.sharedString = null;
    cell.isStale = false;
    cell.isNew = false;
    cell.otherAttributes = '';
    fill(cell);
    cell.changedAt = this.calculator.tick();
    sheet.touch();
  }

  // Sheets

  /** Adds an empty sheet at the end. The name must be legal and free. */
  addSheet(name: string): Sheet {
    const part = this.container.freePart('xl/worksheets/sheet', '.xml');
    this.container.addPart(part, emptySheet, worksheetType);
    const parent = this.root.ensure('sheets', workbookSequence);
    const ids = parent.children.map((entry) => entry.number('sheetId') ?? 0);
    const entry = parent.add('sheet', {
      name,
      sheetId: Math.max(0, ...ids) + 1,
      [`${relationshipPrefix(this.root)}:id`]: this.container.relate(this.part, 'worksheet', part),
    });
    const sheet = new Sheet(entry, part, emptySheet, this.strings, this.fitting);
    this.sheets.push(sheet);
    this.calculator.namesChanged();
    return sheet;
  }

  /** Takes a sheet away with its parts; references to it become #REF!. */
  deleteSheet(sheet: Sheet): void {
    const position = this.positionOf(sheet);
    const index = this.sheets.indexOf(sheet);
    this.breakFormulas(sheet.name);
    this.names.forgetSheet(position, sheet.name);
    const id = relationshipId(sheet.entry);
    if (id !== undefined) this.container.unrelate(this.part, id);
    this.container.removeWithParts(sheet.part);
    sheet.entry.remove();
    this.sheets.splice(index, 1);
    const view = this.root.find('bookViews', 'workbookView');
    const active = view?.number('activeTab') ?? 0;
    if (active >= position && active > 0) view?.set('activeTab', active - 1);
  }

  /** Moves a name to a sheet and all references along. The name must be legal and free. */
  renameSheet(sheet: Sheet, name: string): void {
    const old = sheet.name;
    sheet.name = name;
    for (const other of this.sheets) {
      for (const { cell } of other.cells()) {
        if (cell.formula === null) continue;
        const renamed = renameSheet(cell.formula, old, name);
        if (renamed === cell.formula) continue;
        cell.formula = renamed;
        other.touch();
      }
    }
    this.names.rewrite((formula) => renameSheet(formula, old, name));
  }

  /** Position among all sheets of the file, chart sheets included, as names and views count. */
  positionOf(sheet: Sheet): number {
    return this.root.first('sheets')?.children.indexOf(sheet.entry) ?? -1;
  }

  get activeSheet(): Sheet {
    const position = this.root.find('bookViews', 'workbookView')?.number('activeTab') ?? 0;
    const entry = this.root.first('sheets')?.children[position];
    const active = this.sheets.find((sheet) => sheet.entry === entry) ?? this.sheets[0];
    if (active === undefined) throw new UnreadableWorkbook('the workbook has no worksheet');
    return active;
  }

  set activeSheet(sheet: Sheet) {
    const views = this.root.ensure('bookViews', workbookSequence);
    views.ensure('workbookView', []).set('activeTab', this.positionOf(sheet));
    for (const other of this.sheets) {
      const view = other.root.find('sheetViews', 'sheetView');
      const selected = other === sheet;
      if (view !== undefined && view.flag('tabSelected') !== selected)
        view.set('tabSelected', selected ? 1 : undefined);
    }
  }

  /** The whole workbook as .xlsx, with current values in formula cells; Excel is asked to compute all again. */
  save(): Uint8Array {
    // A workbook that nobody changed is saved as it was, even where its formulas never had values.
    if (this.calculator.generation > 1) this.calculator.refreshAll();
    if (this.formulasChanged) this.dropCalculationChain();
    if (this.calculator.generation > 1) {
      for (const sheet of this.sheets) refreshCaches(this, chartsOf(this, sheet));
    }
    const changed = this.sheets.filter((sheet) => sheet.hasChanged);
    for (const sheet of changed) this.container.write(sheet.part, sheet.toString());
    if (changed.length > 0) this.root.ensure('calcPr', workbookSequence).set('fullCalcOnLoad', 1);
    return this.container.save();
  }

  /** Cached values of the file count as computed; a formula without one is computed when asked for. */
  private trustCachedValues(): void {
    for (const sheet of this.sheets) {
      for (const { cell } of sheet.cells()) {
        if (cell.formula !== null && cell.value !== null) cell.computedAt = this.calculator.generation;
      }
    }
  }

  private breakFormulas(name: string): void {
    for (const sheet of this.sheets) {
      if (sheet.name === name) continue;
      for (const { cell } of sheet.cells()) {
        const broken = cell.formula === null ? null : breakSheet(cell.formula, name);
        if (broken === null || broken === cell.formula) continue;
        cell.formula = broken;
        cell.computedAt = 0;
        cell.changedAt = this.calculator.tick();
        sheet.touch();
      }
    }
    this.formulasChanged = true;
  }

  /** Excel rebuilds it; one that names cells without a formula is taken for damage. */
  private dropCalculationChain(): void {
    const chain = this.container.relationships(this.part).find(({ kind }) => kind === 'calcChain');
    if (chain === undefined) return;
    this.container.unrelate(this.part, chain.id);
    this.container.removePart(chain.target);
  }

  private addStyles(): string {
    const part = this.container.freePart('xl/styles', '.xml');
    this.container.addPart(part, emptyStyles, stylesType);
    this.container.relate(this.part, 'styles', part);
    return part;
  }
}

const relationshipId = (entry: XmlElement): string | undefined =>
  [...entry.attributes].find(([name]) => /^\w+:id$/.test(name))?.[1];
