/** Formulas' values. Never a guess: what is not understood throws Unsupported, and the caller keeps what it had. */
import { cellCount, intersection, type Area } from '../workbook/address';
import type { DateSystem } from '../workbook/dates';
import { CellError, type Scalar } from '../workbook/scalar';
import { compare, ErrorValue, fail, toNumber, toText } from './convert';
import { snapToZero } from './decimal';
import { functions } from './functions';
import type { Formula } from './parse';
import { isRange, Unsupported, type RangeValue, type Value } from './value';
import { moveArea } from './rewrite';

/** Where a formula stands and what it can see. */
export interface Surroundings {
  /** Sheet of the formula. */
  readonly sheet: string;
  /** How far the formula was copied from where its relative references were written. */
  readonly moved: { readonly rows: number; readonly columns: number };
  /** The cell that the formula is computed for; null where it stands in none. */
  readonly at: { readonly row: number; readonly column: number } | null;
  /** The sheet's own spelling; undefined when there is none. */
  sheetNamed(name: string): string | undefined;
  /** @throws Unsupported where the cell's own value cannot be relied on. */
  cell(sheet: string, row: number, column: number): Scalar;
  /** The area that can hold values; null for an empty sheet. */
  usedArea(sheet: string): Area | null;
  readonly dateSystem: DateSystem;
  /** Serial number of the present day. */
  today(): number;
  /** The formula of a workbook or sheet name, with the sheet it is read on. */
  name(name: string, sheet: string | null): Formula | undefined;
}

/** The value of a whole formula; an error value is a value. */
export function evaluate(formula: Formula, surroundings: Surroundings): Scalar {
  const calculation = new Calculation(surroundings);
  try {
    const result = calculation.scalar(formula);
    // A formula over an empty cell shows 0.
    return result ?? 0;
  } catch (error) {
    if (error instanceof ErrorValue) return error.value;
    throw error;
  }
}

export class Calculation {
  constructor(readonly surroundings: Surroundings) {}

  /** One value; errors are thrown as ErrorValue only where an operation meets them. */
  scalar(formula: Formula): Scalar {
    return this.single(this.value(formula));
  }

  /** A number that is none, of whatever function, is an error in Excel. */
  value(formula: Formula): Value {
    const value = this.plainValue(formula);
    return typeof value === 'number' && !Number.isFinite(value) ? fail('#NUM!') : value;
  }

  private plainValue(formula: Formula): Value {
    switch (formula.kind) {
      case 'value':
        return formula.value;
      case 'reference':
        return this.range(formula.reference);
      case 'name': {
        const meaning = this.surroundings.name(formula.name, formula.sheet);
        return meaning === undefined ? fail('#NAME?') : this.value(meaning);
      }
      case 'unary': {
        const operand = this.scalar(formula.operand);
        if (formula.operator === '+') return operand;
        return formula.operator === '-' ? -toNumber(operand) : toNumber(operand) / 100;
      }
      case 'binary':
        return this.binary(formula.operator, this.scalar(formula.left), this.scalar(formula.right));
      case 'call': {
        const implementation = functions[formula.name];
        if (implementation === undefined) throw new Unsupported(formula.name);
        return implementation(this, formula.args);
      }
      case 'unsupported':
        throw new Unsupported(formula.what);
    }
  }

  /** The values of a range's used part, row by row; a single value as one. */
  *cells(value: Value): Generator<Scalar> {
    if (!isRange(value)) {
      yield value;
      return;
    }
    const used = this.surroundings.usedArea(value.sheet);
    const area = used === null ? null : intersection(value.area, used);
    if (area === null) return;
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        yield this.surroundings.cell(value.sheet, row, column);
      }
    }
  }

  single(value: Value): Scalar {
    if (!isRange(value)) return value;
    if (cellCount(value.area) !== 1) throw new Unsupported('a range where one value is wanted');
    return this.surroundings.cell(value.sheet, value.area.firstRow, value.area.firstColumn);
  }

  private range(reference: Extract<Formula, { kind: 'reference' }>['reference']): RangeValue {
    const sheet = reference.sheet === null ? this.surroundings.sheet : this.surroundings.sheetNamed(reference.sheet);
    const moved = moveArea(reference, this.surroundings.moved.rows, this.surroundings.moved.columns);
    if (sheet === undefined || moved === null) return fail('#REF!');
    return {
      sheet,
      area: {
        firstRow: Math.min(moved.firstRow, moved.lastRow),
        firstColumn: Math.min(moved.firstColumn, moved.lastColumn),
        lastRow: Math.max(moved.firstRow, moved.lastRow),
        lastColumn: Math.max(moved.firstColumn, moved.lastColumn),
      },
    };
  }

  private binary(operator: string, left: Scalar, right: Scalar): Scalar {
    if (left instanceof CellError) throw new ErrorValue(left);
    if (right instanceof CellError) throw new ErrorValue(right);
    switch (operator) {
      case '&':
        return toText(left) + toText(right);
      case '=':
        return compare(left, right) === 0;
      case '<>':
        return compare(left, right) !== 0;
      case '<':
        return compare(left, right) < 0;
      case '>':
        return compare(left, right) > 0;
      case '<=':
        return compare(left, right) <= 0;
      case '>=':
        return compare(left, right) >= 0;
      default:
        return arithmetic(operator, toNumber(left), toNumber(right));
    }
  }
}

function arithmetic(operator: string, left: number, right: number): number {
  const result = ((): number => {
    switch (operator) {
      case '+':
        return snapToZero(left + right, left, right);
      case '-':
        return snapToZero(left - right, left, right);
      case '*':
        return left * right;
      case '/':
        return right === 0 ? fail('#DIV/0!') : left / right;
      case '^':
        return left === 0 && right === 0 ? fail('#NUM!') : left === 0 && right < 0 ? fail('#DIV/0!') : left ** right;
      default:
        throw new Unsupported(operator);
    }
  })();
  return Number.isFinite(result) ? result : fail('#NUM!');
}
