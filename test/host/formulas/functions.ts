/** The worksheet functions that are known. A function missing here is "unsupported", not an error. */
import { cellCount, columnCount, rowCount } from '../workbook/address';
import { formatNumber } from '../workbook/numberFormat';
import { CellError, type Scalar } from '../workbook/scalar';
import { ErrorValue, fail, parseNumber, toBoolean, toNumber, toText } from './convert';
import { criterion, wildcard } from './criterion';
import { roundAwayFromZero, roundHalfUp, roundTowardsZero } from './decimal';
import type { Calculation } from './evaluate';
import type { Formula } from './parse';
import { isRange, Unsupported, type RangeValue, type Value } from './value';

type Args = readonly (Formula | null)[];
type WorksheetFunction = (calculation: Calculation, args: Args) => Value;

/** A function of single values; an omitted argument is an empty cell, an error argument is the result. */
const plain =
  (minimum: number, maximum: number, apply: (...values: (Scalar | undefined)[]) => Scalar): WorksheetFunction =>
  (calculation, args) => {
    requireCount(args, minimum, maximum);
    const values = args.map((argument) => (argument === null ? null : calculation.scalar(argument)));
    const error = values.find((value) => value instanceof CellError);
    if (error instanceof CellError) throw new ErrorValue(error);
    return apply(...values);
  };

/** A function that looks at one value even if it is an error. */
const looking =
  (apply: (value: Scalar) => Scalar): WorksheetFunction =>
  (calculation, args) => {
    requireCount(args, 1, 1);
    return apply(caught(calculation, args[0] ?? null));
  };

/** A function over all numbers of its arguments. */
const overNumbers =
  (apply: (numbers: number[]) => number): WorksheetFunction =>
  (calculation, args) => {
    requireCount(args, 1, 255);
    return apply(numbersOf(calculation, args));
  };

const overBooleans =
  (apply: (booleans: boolean[]) => boolean): WorksheetFunction =>
  (calculation, args) => {
    const booleans: boolean[] = [];
    for (const argument of args) {
      const value = argument === null ? false : calculation.value(argument);
      for (const scalar of calculation.cells(value)) {
        if (scalar instanceof CellError) throw new ErrorValue(scalar);
        if (isRange(value) && (scalar === null || typeof scalar === 'string')) continue;
        booleans.push(toBoolean(scalar));
      }
    }
    return booleans.length === 0 ? fail('#VALUE!') : apply(booleans);
  };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

export const functions: Readonly<Partial<Record<string, WorksheetFunction>>> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? fail('#DIV/0!') : sum(numbers) / numbers.length)),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)))),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b))),
  MEDIAN: overNumbers((numbers) => {
    const ordered = [...numbers].sort((a, b) => a - b);
    const middle = (ordered.length - 1) / 2;
    return ordered.length === 0
      ? fail('#NUM!')
      : sum([Math.floor(middle), Math.ceil(middle)].map((i) => ordered[i] ?? 0)) / 2;
  }),
  COUNT: (calculation, args) =>
    count(calculation, args, (value, direct) => typeof value === 'number' || (direct && isNumeric(value))),
  COUNTA: (calculation, args) => count(calculation, args, (value) => value !== null),
  COUNTBLANK: (calculation, args) => {
    requireCount(args, 1, 1);
    const range = rangeOf(calculation, args[0] ?? null);
    return cellCount(range.area) - count(calculation, args, (value) => value !== null && value !== '');
  },
  COUNTIF: (calculation, args) => {
    requireCount(args, 2, 2);
    const matches = criterion(calculation.scalar(required(args[1])));
    const range = rangeOf(calculation, args[0] ?? null);
    const cells = [...calculation.cells(range)];
    const unseen = cellCount(range.area) - cells.length;
    return cells.filter(matches).length + (matches(null) ? unseen : 0);
  },
  SUMIF: (calculation, args) => sum(selected(calculation, args)),
  AVERAGEIF: (calculation, args) => {
    const numbers = selected(calculation, args);
    return numbers.length === 0 ? fail('#DIV/0!') : sum(numbers) / numbers.length;
  },
  LARGE: (calculation, args) => ranked(calculation, args, (a, b) => b - a),
  SMALL: (calculation, args) => ranked(calculation, args, (a, b) => a - b),

  IF: (calculation, args) => {
    requireCount(args, 2, 3);
    const condition = calculation.scalar(required(args[0]));
    if (condition instanceof CellError) throw new ErrorValue(condition);
    if (toBoolean(condition)) return args[1] ? calculation.value(args[1]) : 0;
    if (args.length < 3) return false;
    return args[2] ? calculation.value(args[2]) : 0;
  },
  IFS: (calculation, args) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      if (toBoolean(calculation.scalar(required(args[index])))) return calculation.value(required(args[index + 1]));
    }
    return fail('#N/A');
  },
  IFERROR: (calculation, args) => {
    requireCount(args, 2, 2);
    const value = caught(calculation, args[0] ?? null);
    return value instanceof CellError ? (args[1] ? calculation.value(args[1]) : '') : value;
  },
  IFNA: (calculation, args) => {
    requireCount(args, 2, 2);
    const value = caught(calculation, args[0] ?? null);
    return value === CellError.of('#N/A') ? (args[1] ? calculation.value(args[1]) : '') : value;
  },
  CHOOSE: (calculation, args) => {
    const index = Math.trunc(toNumber(calculation.scalar(required(args[0]))));
    return index < 1 || index >= args.length ? fail('#VALUE!') : calculation.value(required(args[index]));
  },
  AND: overBooleans((booleans) => booleans.every(Boolean)),
  OR: overBooleans((booleans) => booleans.some(Boolean)),
  XOR: overBooleans((booleans) => booleans.filter(Boolean).length % 2 === 1),
  NOT: plain(1, 1, (value = null) => !toBoolean(value)),
  TRUE: plain(0, 0, () => true),
  FALSE: plain(0, 0, () => false),
  NA: () => fail('#N/A'),

  ISNUMBER: looking((value) => typeof value === 'number'),
  ISTEXT: looking((value) => typeof value === 'string'),
  ISNONTEXT: looking((value) => typeof value !== 'string'),
  ISLOGICAL: looking((value) => typeof value === 'boolean'),
  ISBLANK: looking((value) => value === null),
  ISERROR: looking((value) => value instanceof CellError),
  ISERR: looking((value) => value instanceof CellError && value.code !== '#N/A'),
  ISNA: looking((value) => value === CellError.of('#N/A')),
  N: looking((value) => {
    if (value instanceof CellError) throw new ErrorValue(value);
    return typeof value === 'string' || value === null ? 0 : Number(value);
  }),
  T: looking((value) => {
    if (value instanceof CellError) throw new ErrorValue(value);
    return typeof value === 'string' ? value : '';
  }),

  ROUND: plain(2, 2, (value = null, digits = null) => roundHalfUp(toNumber(value), toNumber(digits))),
  ROUNDUP: plain(2, 2, (value = null, digits = null) => roundAwayFromZero(toNumber(value), toNumber(digits))),
  ROUNDDOWN: plain(2, 2, (value = null, digits = null) => roundTowardsZero(toNumber(value), toNumber(digits))),
  TRUNC: plain(1, 2, (value = null, digits = null) => roundTowardsZero(toNumber(value), toNumber(digits))),
  INT: plain(1, 1, (value = null) => Math.floor(toNumber(value))),
  ABS: plain(1, 1, (value = null) => Math.abs(toNumber(value))),
  SIGN: plain(1, 1, (value = null) => Math.sign(toNumber(value))),
  SQRT: plain(1, 1, (value = null) => (toNumber(value) < 0 ? fail('#NUM!') : Math.sqrt(toNumber(value)))),
  MOD: plain(2, 2, (value = null, divisor = null) => {
    const [a, b] = [toNumber(value), toNumber(divisor)];
    return b === 0 ? fail('#DIV/0!') : a - b * Math.floor(a / b);
  }),

  VALUE: plain(1, 1, (value = null) => {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return fail('#VALUE!');
    return value === null ? 0 : (parseNumber(value as string) ?? fail('#VALUE!'));
  }),
  TEXT: plain(2, 2, (value = null, format = null) =>
    typeof value === 'string' && parseNumber(value) === null
      ? formatNumber(value, toText(format))
      : formatNumber(toNumber(value), toText(format)),
  ),
  TRIM: plain(1, 1, (value = null) => toText(value).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: plain(1, 1, (value = null) => toText(value).replace(/[\u0000-\u001f]/g, '')),
  EXACT: plain(2, 2, (a = null, b = null) => toText(a) === toText(b)),
  LEN: plain(1, 1, (value = null) => toText(value).length),
  LEFT: plain(1, 2, (value = null, length = 1) => toText(value).slice(0, whole(length, 0))),
  RIGHT: plain(1, 2, (value = null, length = 1) => {
    const text = toText(value);
    return text.slice(Math.max(0, text.length - whole(length, 0)));
  }),
  MID: plain(3, 3, (value = null, start = null, length = null) => {
    const first = whole(start, 1) - 1;
    return toText(value).slice(first, first + whole(length, 0));
  }),
  UPPER: plain(1, 1, (value = null) => toText(value).toUpperCase()),
  LOWER: plain(1, 1, (value = null) => toText(value).toLowerCase()),
  REPT: plain(2, 2, (value = null, times = null) => toText(value).repeat(whole(times, 0))),
  CHAR: plain(1, 1, (value = null) => String.fromCharCode(whole(value, 1))),
  UNICHAR: plain(1, 1, (value = null) => String.fromCodePoint(whole(value, 1))),
  FIND: plain(2, 3, (needle = null, text = null, start = 1) => {
    const index = toText(text).indexOf(toText(needle), whole(start, 1) - 1);
    return index < 0 ? fail('#VALUE!') : index + 1;
  }),
  SEARCH: plain(2, 3, (needle = null, text = null, start = 1) => {
    const from = whole(start, 1) - 1;
    const index = wildcard(toText(needle), '').exec(toText(text).slice(from))?.index;
    return index === undefined ? fail('#VALUE!') : index + from + 1;
  }),
  SUBSTITUTE: plain(3, 4, (text = null, old = null, replacement = null, nth) => {
    const [from, to] = [toText(old), toText(replacement)];
    if (from === '') return toText(text);
    const parts = toText(text).split(from);
    if (nth === undefined) return parts.join(to);
    const place = whole(nth, 1);
    return parts.length <= place
      ? toText(text)
      : `${parts.slice(0, place).join(from)}${to}${parts.slice(place).join(from)}`;
  }),
  CONCATENATE: plain(1, 255, (...values) => values.map((value = null) => toText(value)).join('')),
  CONCAT: (calculation, args) =>
    args.flatMap((argument) => [...calculation.cells(calculation.value(required(argument)))].map(toText)).join(''),
  TEXTJOIN: (calculation, args) => {
    const [separator, skipEmpty] = args.slice(0, 2).map((argument) => calculation.scalar(required(argument)));
    const texts = args
      .slice(2)
      .flatMap((argument) => [...calculation.cells(calculation.value(required(argument)))].map(toText));
    return (toBoolean(skipEmpty ?? null) ? texts.filter((text) => text !== '') : texts).join(toText(separator ?? null));
  },

  ROWS: (calculation, args) => rowCount(rangeOf(calculation, args[0] ?? null).area),
  COLUMNS: (calculation, args) => columnCount(rangeOf(calculation, args[0] ?? null).area),
  INDEX: (calculation, args) => {
    requireCount(args, 2, 3);
    const { sheet, area } = rangeOf(calculation, args[0] ?? null);
    const numbers = args.slice(1).map((argument) => (argument === null ? 0 : whole(calculation.scalar(argument), 0)));
    const [row = 0, column = 0] =
      numbers.length === 1 && rowCount(area) === 1 ? [1, numbers[0]] : numbers.length === 1 ? [numbers[0], 1] : numbers;
    if (row === 0 || column === 0) throw new Unsupported('INDEX of a whole row or column');
    if (row > rowCount(area) || column > columnCount(area)) return fail('#REF!');
    const [at, across] = [area.firstRow + row - 1, area.firstColumn + column - 1];
    return { sheet, area: { firstRow: at, lastRow: at, firstColumn: across, lastColumn: across } };
  },
  MATCH: (calculation, args) => {
    requireCount(args, 2, 3);
    const mode = args.length < 3 ? 1 : toNumber(args[2] ? calculation.scalar(args[2]) : null);
    if (mode !== 0) throw new Unsupported('MATCH in sorted cells');
    const matches = criterion(calculation.scalar(required(args[0])), { exact: true });
    const index = [...fullCells(calculation, rangeOf(calculation, args[1] ?? null))].findIndex(matches);
    return index < 0 ? fail('#N/A') : index + 1;
  },
  VLOOKUP: (calculation, args) => {
    requireCount(args, 4, 4);
    if (toBoolean(args[3] ? calculation.scalar(args[3]) : null)) throw new Unsupported('VLOOKUP in sorted cells');
    const matches = criterion(calculation.scalar(required(args[0])), { exact: true });
    const { sheet, area } = rangeOf(calculation, args[1] ?? null);
    const column = whole(calculation.scalar(required(args[2])), 1);
    if (column > columnCount(area)) return fail('#REF!');
    const keys = { sheet, area: { ...area, lastColumn: area.firstColumn } };
    const index = [...fullCells(calculation, keys)].findIndex(matches);
    return index < 0
      ? fail('#N/A')
      : calculation.surroundings.cell(sheet, area.firstRow + index, area.firstColumn + column - 1);
  },
  SUMPRODUCT: (calculation, args) => {
    const columns = args.map((argument) => [...fullCells(calculation, rangeOf(calculation, argument))]);
    const length = columns[0]?.length ?? 0;
    if (columns.some((column) => column.length !== length)) return fail('#VALUE!');
    const product = (index: number): number =>
      columns.reduce((total, column) => {
        const value = column[index] ?? null;
        if (value instanceof CellError) throw new ErrorValue(value);
        return total * (typeof value === 'number' ? value : 0);
      }, 1);
    return sum(Array.from({ length }, (_, index) => product(index)));
  },
};

function requireCount(args: Args, minimum: number, maximum: number): void {
  if (args.length < minimum || args.length > maximum) throw new Unsupported('a wrong number of arguments');
}

function required(argument: Formula | null | undefined): Formula {
  return argument ?? { kind: 'value', value: null };
}

function caught(calculation: Calculation, argument: Formula | null): Scalar {
  if (argument === null) return null;
  try {
    return calculation.scalar(argument);
  } catch (error) {
    if (error instanceof ErrorValue) return error.value;
    throw error;
  }
}

function rangeOf(calculation: Calculation, argument: Formula | null): RangeValue {
  const value = argument === null ? null : calculation.value(argument);
  if (isRange(value)) return value;
  throw new Unsupported('a value where a range is wanted');
}

/** All cells of a range, the empty ones behind the used area too. */
function* fullCells(calculation: Calculation, { sheet, area }: RangeValue): Generator<Scalar> {
  const used = calculation.surroundings.usedArea(sheet);
  const lastRow = Math.min(area.lastRow, Math.max(used?.lastRow ?? 0, area.firstRow));
  const end = cellCount(area) <= 100_000 ? area.lastRow : lastRow;
  for (let row = area.firstRow; row <= end; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      yield calculation.surroundings.cell(sheet, row, column);
    }
  }
}

/** Numbers in cells; written directly also texts and booleans that are numbers. */
function numbersOf(calculation: Calculation, args: Args): number[] {
  const numbers: number[] = [];
  for (const argument of args) {
    const value = argument === null ? 0 : calculation.value(argument);
    const direct = !isRange(value);
    for (const scalar of calculation.cells(value)) {
      if (scalar instanceof CellError) throw new ErrorValue(scalar);
      if (direct) numbers.push(toNumber(scalar));
      else if (typeof scalar === 'number') numbers.push(scalar);
    }
  }
  return numbers;
}

function count(calculation: Calculation, args: Args, counts: (value: Scalar, direct: boolean) => boolean): number {
  let total = 0;
  for (const argument of args) {
    const value = argument === null ? 0 : calculation.value(argument);
    for (const scalar of calculation.cells(value)) if (counts(scalar, !isRange(value))) total += 1;
  }
  return total;
}

const isNumeric = (value: Scalar): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && parseNumber(value) !== null);

/** Numbers of SUMIF's third range (or its first) where the criterion holds. */
function selected(calculation: Calculation, args: Args): number[] {
  requireCount(args, 2, 3);
  const tested = rangeOf(calculation, args[0] ?? null);
  const summed = args[2] ? rangeOf(calculation, args[2]) : tested;
  const matches = criterion(calculation.scalar(required(args[1])));
  const used = calculation.surroundings.usedArea(tested.sheet);
  const numbers: number[] = [];
  const lastRow = Math.min(tested.area.lastRow, used?.lastRow ?? -1);
  for (let row = tested.area.firstRow; row <= lastRow; row += 1) {
    for (let column = tested.area.firstColumn; column <= tested.area.lastColumn; column += 1) {
      if (!matches(calculation.surroundings.cell(tested.sheet, row, column))) continue;
      const value = calculation.surroundings.cell(
        summed.sheet,
        summed.area.firstRow + row - tested.area.firstRow,
        summed.area.firstColumn + column - tested.area.firstColumn,
      );
      if (value instanceof CellError) throw new ErrorValue(value);
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}

function ranked(calculation: Calculation, args: Args, order: (a: number, b: number) => number): number {
  requireCount(args, 2, 2);
  const numbers = numbersOf(calculation, args.slice(0, 1)).sort(order);
  const place = Math.ceil(toNumber(calculation.scalar(required(args[1]))));
  return numbers[place - 1] ?? fail('#NUM!');
}

function whole(value: Scalar, minimum: number): number {
  const number = Math.trunc(toNumber(value));
  return number < minimum ? fail('#VALUE!') : number;
}
