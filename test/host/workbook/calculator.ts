/**
 * Current values of formula cells, computed when they are asked for. A cached value from the file is trusted until
 * something it depends on changes; a formula that cannot be computed then keeps its last value and is marked stale.
 */
import { evaluate, type Surroundings } from '../formulas/evaluate';
import { Unsupported } from '../formulas/value';
import { isVolatile, namesOf, parseFormula, referencesOf, type Formula } from '../formulas/parse';
import { FormulaSyntaxError } from '../formulas/tokens';
import type { Area } from './address';
import type { Cell } from './cell';
import { todaySerial, type DateSystem } from './dates';
import type { Names } from './names';
import { CellError, type Scalar } from './scalar';
import type { Sheet } from './sheet';

export interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly names: Names;
  sheetNamed(name: string): Sheet | undefined;
  /** Among all sheets of the file, as names count. */
  positionOf(sheet: Sheet): number;
  readonly dateSystem: DateSystem;
  /** What becomes of a value where numbers are what their cells show. */
  shown(cell: Cell, value: Scalar): Scalar;
}

export class Calculator {
  /** Raised by every change, so that "since when" can be compared. */
  generation = 1;
  /** Formulas are computed when they are entered, and then only when somebody asks for it. */
  isManual = false;
  private namesChangedAt = 0;
  /** When all formulas were last computed. */
  private completeAt = 1;
  private readonly running = new Set<Cell>();
  /** What is being computed on request in manual mode. */
  private asked: Sheet | 'all' | null = null;

  /** @param clock tells the time for TODAY(). */
  constructor(
    private readonly workbook: Sheets,
    private readonly clock: () => Date,
  ) {}

  /** Something changed now; returns the moment. */
  tick(): number {
    this.generation += 1;
    return this.generation;
  }

  namesChanged(): void {
    this.namesChangedAt = this.tick();
  }

  /** Cells of a sheet moved: what refers to the sheet may find others in the same place. */
  cellsMoved(moved: Sheet): void {
    this.tick();
    for (const sheet of this.workbook.sheets) {
      for (const { cell } of sheet.cells()) {
        if (cell.formula === null) continue;
        const refersHere = referencesOf(parsed(cell.formula)).some((reference) =>
          reference.sheet === null ? sheet === moved : this.workbook.sheetNamed(reference.sheet) === moved,
        );
        if (refersHere) cell.computedAt = 0;
      }
    }
  }

  /** The current value of a cell. */
  value(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.cell(row, column);
    if (cell === undefined) return null;
    this.refresh(sheet, cell, row, column);
    return cell.value;
  }

  /** Brings all formula cells up to date, for saving. */
  refreshAll(): void {
    for (const sheet of this.workbook.sheets) {
      for (const { row, column, cell } of sheet.cells()) this.refresh(sheet, cell, row, column);
    }
  }

  /**
   * Computes what is out of date on one sheet or on all, in manual mode too; other sheets are taken as they are then.
   * @param everything also what seems to be up to date.
   */
  recalculate(only: Sheet | null, everything: boolean): void {
    this.tick();
    this.asked = only ?? 'all';
    try {
      for (const sheet of only === null ? this.workbook.sheets : [only]) {
        for (const { row, column, cell } of sheet.cells()) {
          this.refresh(sheet, cell, row, column);
          if (everything && cell.formula !== null) this.computeAgain(sheet, cell, { row, column });
        }
      }
    } finally {
      this.asked = null;
    }
    if (only === null) this.completeAt = this.generation;
  }

  /** Something may be out of date that manual mode leaves so. */
  get isBehind(): boolean {
    return this.isManual && this.generation > this.completeAt;
  }

  /** A formula that cannot be computed here keeps what it has, which nothing says is wrong. */
  private computeAgain(sheet: Sheet, cell: Cell, at: Surroundings['at']): void {
    if (cell.formula === null || cell.isStale) return;
    if (!this.compute(parsed(cell.formula), sheet, cell, at)) cell.isStale = false;
  }

  /** Whether the mode leaves a cell alone. */
  private rests(sheet: Sheet, cell: Cell): boolean {
    if (!this.isManual || this.asked === 'all' || this.asked === sheet || cell.isNew) return false;
    return cell.value !== null || cell.computedAt > 0;
  }

  /** The value of a formula that stands in no cell, such as a conditional format's; undefined where unknown. */
  evaluateFormula(
    formula: string,
    sheet: Sheet,
    moved = { rows: 0, columns: 0 },
    at: Surroundings['at'] = null,
  ): Scalar | undefined {
    try {
      return evaluate(parseFormula(formula), this.surroundings(sheet, moved, at));
    } catch (error) {
      if (error instanceof Unsupported || error instanceof FormulaSyntaxError) return undefined;
      throw error;
    }
  }

  private refresh(sheet: Sheet, cell: Cell, row: number, column: number): void {
    if (cell.formula === null || cell.checkedAt === this.generation || this.running.has(cell)) return;
    if (this.rests(sheet, cell)) return;
    this.running.add(cell);
    try {
      const formula = parsed(cell.formula);
      const isDue = cell.computedAt <= 0 || isVolatile(formula) || this.lastChange(formula, sheet) > cell.computedAt;
      if (isDue) this.compute(formula, sheet, cell, { row, column });
      cell.checkedAt = this.generation;
    } catch (error) {
      if (error instanceof RangeError)
        throw new Error(`formulas depend on each other too deeply at row ${row + 1}, column ${column + 1}`);
      throw error;
    } finally {
      this.running.delete(cell);
    }
  }

  /** false where the formula is not understood. */
  private compute(formula: Formula, sheet: Sheet, cell: Cell, at: Surroundings['at']): boolean {
    const { isNew } = cell;
    cell.isNew = false;
    cell.computedAt = this.generation;
    try {
      if (cell.formulaAttributes !== null) throw new Unsupported('an array formula');
      const value = this.workbook.shown(cell, evaluate(formula, this.surroundings(sheet, { rows: 0, columns: 0 }, at)));
      if (value !== cell.value || cell.isStale) cell.changedAt = this.generation;
      cell.isStale = false;
      cell.value = value;
      if (cell.changedAt === this.generation) sheet.valueComputed();
      return true;
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      cell.isStale = true;
      cell.changedAt = this.generation;
      if (isNew) cell.value = CellError.of('#NAME?');
      return false;
    }
  }

  /** When the newest of the cells and names changed that a formula depends on. */
  private lastChange(formula: Formula, sheet: Sheet, seen: readonly string[] = []): number {
    let last = 0;
    for (const reference of referencesOf(formula)) {
      const target = reference.sheet === null ? sheet : this.workbook.sheetNamed(reference.sheet);
      if (target === undefined) continue;
      // A cleared cell stays in the sheet as an empty one, so that its change is seen here.
      for (const { row, column, cell } of target.cells(normalised(reference.area))) {
        this.refresh(target, cell, row, column);
        last = Math.max(last, cell.changedAt);
      }
    }
    for (const name of namesOf(formula)) {
      if (seen.includes(name)) continue;
      last = Math.max(last, this.namesChangedAt);
      const meaning = this.meaning(name, sheet);
      if (meaning !== undefined) last = Math.max(last, this.lastChange(meaning, sheet, [...seen, name]));
    }
    return last;
  }

  private meaning(name: string, sheet: Sheet): Formula | undefined {
    const { names } = this.workbook;
    const found = names.find(name, this.workbook.positionOf(sheet)) ?? names.find(name, null);
    return found === undefined ? undefined : parsed(found.formula);
  }

  private surroundings(sheet: Sheet, moved: Surroundings['moved'], at: Surroundings['at']): Surroundings {
    const named = (name: string): Sheet => this.workbook.sheetNamed(name) ?? sheet;
    return {
      sheet: sheet.name,
      moved,
      at,
      sheetNamed: (name) => this.workbook.sheetNamed(name)?.name,
      cell: (name, row, column) => {
        const target = named(name);
        const cell = target.cell(row, column);
        if (cell === undefined) return null;
        if (this.running.has(cell)) return 0;
        this.refresh(target, cell, row, column);
        if (cell.isStale) throw new Unsupported('a cell that could not be computed');
        return cell.value;
      },
      usedArea: (name) => named(name).usedArea(true),
      dateSystem: this.workbook.dateSystem,
      today: () => todaySerial(this.clock(), this.workbook.dateSystem),
      name: (name, scope) => this.meaning(name, scope === null ? sheet : named(scope)),
    };
  }
}

function parsed(formula: string): Formula {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return { kind: 'unsupported', what: formula };
    throw error;
  }
}

const normalised = (area: Area): Area => ({
  firstRow: Math.min(area.firstRow, area.lastRow),
  firstColumn: Math.min(area.firstColumn, area.lastColumn),
  lastRow: Math.max(area.firstRow, area.lastRow),
  lastColumn: Math.max(area.firstColumn, area.lastColumn),
});
