/** An open workbook: sheets, names, styles and values. Everything that changes it goes through here. */
import { Container } from '../ooxml/container';
import { partError, UnreadableWorkbook } from '../ooxml/unreadable';
import { relationshipId } from '../ooxml/relationshipPrefix';
import type { XmlElement } from '../ooxml/xml';
import { parseFormula } from '../formulas/parse';
import { CalculationSettings, type CalculationMode } from './calculationSettings';
import { Calculator } from './calculator';
import { CustomXmlParts } from './customXml';
import type { Cell } from './cell';
import type { CellStyle, StyleChange } from './cellStyle';
import { chartsOf, refreshCaches } from './charts';
import { readTheme } from './colors';
import type { DateSystem } from './dates';
import { asDisplayed } from './displayPrecision';
import { Names } from './names';
import { displayText } from './numberFormat';
import { emptyStyles, stylesType } from './emptyParts';
import { requireWellFormed, requireWorkbook, sheetEntries } from './openable';
import { fittingHeight } from './rowFit';
import type { Scalar } from './scalar';
import { SharedStrings } from './sharedStrings';
import { Sheet } from './sheet';
import { SheetList } from './sheetList';
import { StyleTable } from './styleTable';
import { readInput } from './typedInput';
import { WorkbookSettings } from './settings';
import { workbookSequence } from './workbookSequence';

export interface WorkbookSurroundings {
  /** Tells the time for TODAY(). */
  readonly clock: () => Date;
  /** Whose settings are meant. */
  readonly addInId: string;
}

export class Workbook extends SheetList {
  readonly names: Names;
  readonly styles: StyleTable;
  readonly calculator: Calculator;
  private readonly calculation: CalculationSettings;
  readonly settings: WorkbookSettings;
  readonly customXml: CustomXmlParts;
  readonly clock: () => Date;
  private readonly strings: SharedStrings;
  private formulasChanged = false;
  private readonly dateStyle = (style: number, hasTime: boolean): number =>
    this.styles.style(style).numberFormat === 'General'
      ? this.styles.change(style, { numberFormat: hasTime ? 'yyyy\\-mm\\-dd hh:mm' : 'yyyy\\-mm\\-dd' })
      : style;
  private readonly fitting = (sheet: Sheet, row: number): number | null => fittingHeight(this, sheet, row);

  private constructor(container: Container, part: string, { clock, addInId }: WorkbookSurroundings) {
    super(container, part, container.xml(part));
    this.clock = clock;
    this.calculation = new CalculationSettings(this.root);
    this.settings = new WorkbookSettings(container, addInId);
    this.customXml = new CustomXmlParts(container, part);
    const related = container.relationships(part);
    const target = (kind: string): string | null =>
      related.find((relationship) => relationship.kind === kind)?.target ?? null;
    this.strings = new SharedStrings(container, part, target('sharedStrings'));
    const theme = target('theme');
    const colors = readTheme(theme !== null && container.has(theme) ? container.xml(theme) : undefined);
    this.styles = new StyleTable(container.xml(target('styles') ?? this.addStyles()), colors);
    for (const entry of sheetEntries(this.root)) {
      const id = relationshipId(entry);
      const relationship = related.find((candidate) => candidate.id === id);
      if (relationship === undefined) {
        const name = entry.get('name') ?? '';
        throw new UnreadableWorkbook(`the sheet ${name} has no part`, 'damaged-part', name);
      }
      // Chart and dialog sheets have no cells; Office.js does not list them either.
      if (relationship.kind === 'worksheet') {
        this.sheets.push(this.readSheet(entry, relationship.target, container.text(relationship.target)));
      }
    }
    if (this.sheets.length === 0) throw new UnreadableWorkbook('the workbook has no worksheet', 'no-worksheet');
    requireWellFormed(container, part);
    this.calculator = new Calculator(this, clock);
    this.calculator.isManual = this.calculation.mode === 'Manual';
    this.names = new Names(this.root, workbookSequence, () => this.calculator.namesChanged());
    this.trustCachedValues();
  }

  /** @throws UnreadableWorkbook */
  static open(bytes: Uint8Array, surroundings: WorkbookSurroundings): Workbook {
    const container = Container.open(bytes);
    const part = container.relationships('').find(({ kind }) => kind === 'officeDocument')?.target;
    if (part === undefined) throw new UnreadableWorkbook('not an .xlsx: no workbook in it');
    requireWorkbook(container, part);
    return new Workbook(container, part, surroundings);
  }

  // Cells

  value(sheet: Sheet, row: number, column: number): Scalar {
    return this.calculator.value(sheet, row, column);
  }

  /** As shown in the cell. */
  text(sheet: Sheet, row: number, column: number): string {
    return displayText(this.value(sheet, row, column), this.style(sheet, row, column).numberFormat, this.dateSystem);
  }

  style(sheet: Sheet, row: number, column: number): CellStyle {
    return this.styles.style(sheet.styleIndex(row, column));
  }

  /** Puts in what a user types or Office.js sends; the cell's number format decides what becomes of texts. */
  enter(sheet: Sheet, row: number, column: number, input: string | number | boolean): void {
    const { numberFormat } = this.style(sheet, row, column);
    const read = readInput(input, numberFormat, this.dateSystem);
    if (read.kind === 'formula') {
      this.setFormula(sheet, row, column, read.formula);
      return;
    }
    this.setValue(sheet, row, column, read.value);
    if (read.format !== null && numberFormat === 'General') {
      this.changeStyle(sheet, row, column, { numberFormat: read.format });
    } else this.roundToDisplayed(sheet, row, column);
  }

  get dateSystem(): DateSystem {
    return this.calculation.dateSystem;
  }

  /** "Set precision as displayed". Switched on, it rounds all numbers of the workbook, and nothing brings them back. */
  get isPrecisionAsDisplayed(): boolean {
    return this.calculation.isAsDisplayed;
  }

  set isPrecisionAsDisplayed(asDisplayed: boolean) {
    this.calculation.isAsDisplayed = asDisplayed;
    for (const sheet of this.sheets) {
      for (const { row, column } of [...sheet.cells()]) this.roundToDisplayed(sheet, row, column);
    }
    this.calculator.tick();
  }

  shown(cell: Cell, value: Scalar): Scalar {
    if (typeof value !== 'number' || !this.isPrecisionAsDisplayed) return value;
    return asDisplayed(value, this.styles.style(cell.style).numberFormat);
  }

  /** A number is rounded for good; a formula is computed anew. */
  private roundToDisplayed(sheet: Sheet, row: number, column: number): void {
    const cell = sheet.cell(row, column);
    if (cell === undefined || !this.isPrecisionAsDisplayed) return;
    if (cell.formula !== null) {
      cell.computedAt = 0;
      this.calculator.tick();
    } else if (this.shown(cell, cell.value) !== cell.value) {
      this.setValue(sheet, row, column, this.shown(cell, cell.value));
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
    // With the values of this moment; in automatic mode it is computed when it is asked for.
    if (this.calculator.isManual) this.value(sheet, row, column);
  }

  get calculationMode(): CalculationMode {
    return this.calculation.mode;
  }

  set calculationMode(mode: CalculationMode) {
    this.calculation.mode = mode;
    this.calculator.isManual = mode === 'Manual';
    this.calculator.tick();
  }

  changeStyle(sheet: Sheet, row: number, column: number, change: StyleChange): void {
    const cell = sheet.ensureCell(row, column);
    cell.style = this.styles.change(cell.style, change);
    sheet.touch();
    if (change.numberFormat !== undefined) this.roundToDisplayed(sheet, row, column);
  }

  /** The file's chain of formulas is out of date then. */
  formulasHaveChanged(): void {
    this.formulasChanged = true;
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

  /** The sheet of an entry of the workbook part. Whoever makes it puts it into `sheets`. */
  readSheet(entry: XmlElement, part: string, text: string): Sheet {
    const { strings, dateSystem } = this;
    try {
      return new Sheet(entry, part, text, { strings, dateSystem, dateStyle: this.dateStyle }, this.fitting);
    } catch (error) {
      throw partError(error, part);
    }
  }

  /**
   * The whole workbook as .xlsx, with current values in formula cells; Excel is asked to compute all again. In manual mode
   * with the values that are shown, and nothing is asked.
   */
  save(): Uint8Array {
    // A workbook that nobody changed is saved as it was, even where its formulas never had values.
    if (this.calculator.generation > 1) this.calculator.refreshAll();
    if (this.formulasChanged) this.dropCalculationChain();
    if (this.calculator.generation > 1) {
      for (const sheet of this.sheets) refreshCaches(this, chartsOf(this, sheet));
    }
    if (this.calculator.generation > 1) this.ungroup();
    const changed = this.sheets.filter((sheet) => sheet.hasChanged);
    for (const sheet of changed) this.container.write(sheet.part, sheet.toString());
    if (this.calculator.generation > 1) this.calculation.isComplete = !this.calculator.isBehind;
    if (changed.length > 0 && this.calculationMode !== 'Manual') this.calculation.computeOnLoad();
    return this.container.save();
  }

  /** Cached values of the file count as computed; a formula without one is computed when asked for. */
  private trustCachedValues(): void {
    if (!this.calculation.isComplete) return;
    for (const sheet of this.sheets) {
      for (const { cell } of sheet.cells()) {
        if (cell.formula !== null && cell.value !== null) cell.computedAt = this.calculator.generation;
      }
    }
  }

  /** Excel rebuilds it; one that names cells without a formula is taken for damage. */
  private dropCalculationChain(): void {
    const chain = this.container.relationships(this.part).find(({ kind }) => kind === 'calcChain');
    if (chain === undefined) return;
    this.container.unrelate(this.part, chain.id);
    this.container.removePart(chain.target);
  }

  private addStyles(): string {
    const part = this.container.plainPart('xl/styles', '.xml');
    this.container.addPart(part, emptyStyles, stylesType);
    this.container.relate(this.part, 'styles', part);
    return part;
  }
}
