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
import type { Names } from './names';
import { CellError, type Scalar } from './scalar';
import type { Sheet } from './sheet';

export interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly names: Names;
  sheetNamed(name: string): Sheet | undefined;
}

export class Calculator {
  /** Raised by every change, so that "since when" can be compared. */
  generation = 1;
  private namesChangedAt = 0;
  private readonly running = new Set<Cell>();

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

  /** The value of a formula that stands in no cell, such as a conditional format's; undefined where unknown. */
  evaluateFormula(formula: string, sheet: Sheet, moved = { rows: 0, columns: 0 }): Scalar | undefined {
    try {
      return evaluate(parseFormula(formula), this.surroundings(sheet, moved));
    } catch (error) {
      if (error instanceof Unsupported || error instanceof FormulaSyntaxError) return undefined;
      throw error;
    }
  }

  private refresh(sheet: Sheet, cell: Cell, row: number, column: number): void {
    if (cell.formula === null || cell.checkedAt === this.generation || this.running.has(cell)) return;
    this.running.add(cell);
    try {
      const formula = parsed(cell.formula);
      const isDue = cell.computedAt <= 0 || isVolatile(formula) || this.lastChange(formula, sheet) > cell.computedAt;
      if (isDue) this.compute(formula, sheet, cell);
      cell.checkedAt = this.generation;
    } catch (error) {
      if (error instanceof RangeError)
        throw new Error(`formulas depend on each other too deeply at row ${row + 1}, column ${column + 1}`);
      throw error;
    } finally {
      this.running.delete(cell);
    }
  }

  private compute(formula: Formula, sheet: Sheet, cell: Cell): void {
    const { isNew } = cell;
    cell.isNew = false;
    cell.computedAt = this.generation;
    try {
      if (cell.formulaAttributes !== null) throw new Unsupported('an array formula');
      const value = evaluate(formula, this.surroundings(sheet, { rows: 0, columns: 0 }));
      if (value !== cell.value || cell.isStale) cell.changedAt = this.generation;
      cell.isStale = false;
      cell.value = value;
      if (cell.changedAt === this.generation) sheet.valueComputed();
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      cell.isStale = true;
      cell.changedAt = this.generation;
      if (isNew) cell.value = CellError.of('#NAME?');
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
    const { names, sheets } = this.workbook;
    const found = names.find(name, sheets.indexOf(sheet)) ?? names.find(name, null);
    return found === undefined ? undefined : parsed(found.formula);
  }

  private surroundings(sheet: Sheet, moved: Surroundings['moved']): Surroundings {
    const named = (name: string): Sheet => this.workbook.sheetNamed(name) ?? sheet;
    return {
      sheet: sheet.name,
      moved,
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
      today: () => daySerial(this.clock()),
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

/** Day 1 is 1 January 1900 and 29 February 1900 counts, as in Excel. */
const daySerial = (now: Date): number =>
  Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;

const normalised = (area: Area): Area => ({
  firstRow: Math.min(area.firstRow, area.lastRow),
  firstColumn: Math.min(area.firstColumn, area.lastColumn),
  lastRow: Math.max(area.firstRow, area.lastRow),
  lastColumn: Math.max(area.firstColumn, area.lastColumn),
});
