/** Functions that pick cells out of ranges. */
import { cellCount, columnCount, rowCount } from '../workbook/address';
import { CellError, type Scalar } from '../workbook/scalar';
import { ErrorValue, fail, toBoolean, toNumber } from './convert';
import { criterion } from './criterion';
import type { Calculation } from './evaluate';
import { rangeOf, requireCount, required, sum, whole, type Args, type Functions } from './functionKinds';
import { Unsupported, type RangeValue } from './value';

export const lookupFunctions: Functions = {
  ROW: (calculation, args) => (args.length === 0 ? ownCell(calculation).row : firstCell(calculation, args).row) + 1,
  COLUMN: (calculation, args) =>
    (args.length === 0 ? ownCell(calculation).column : firstCell(calculation, args).column) + 1,
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
  COUNTIF: (calculation, args) => {
    requireCount(args, 2, 2);
    const matches = criterion(calculation.scalar(required(args[1])));
    const range = rangeOf(calculation, args[0] ?? null);
    const cells = [...calculation.cells(range)];
    const unseen = cellCount(range.area) - cells.length;
    return cells.filter(matches).length + (matches(null) ? unseen : 0);
  },
  SUMIF: (calculation, args) => sum(selected(calculation, args)),
  SUMIFS: (calculation, args) => {
    const [summed, ...tests] = args;
    if (tests.length === 0 || tests.length % 2 === 1) return fail('#VALUE!');
    const cellsIn = (argument: Args[number]) => [...fullCells(calculation, rangeOf(calculation, argument))];
    const values = cellsIn(summed ?? null);
    let kept = values.map(() => true);
    for (let index = 0; index < tests.length; index += 2) {
      const tested = cellsIn(tests[index] ?? null);
      if (tested.length !== values.length) return fail('#VALUE!');
      const matches = criterion(calculation.scalar(required(tests[index + 1])));
      kept = kept.map((isKept, at) => isKept && matches(tested[at] ?? null));
    }
    const chosen = values.filter((_, at) => kept[at] === true);
    const error = chosen.find((value) => value instanceof CellError);
    if (error instanceof CellError) throw new ErrorValue(error);
    return sum(chosen.flatMap((value) => (typeof value === 'number' ? [value] : [])));
  },
  AVERAGEIF: (calculation, args) => {
    const numbers = selected(calculation, args);
    return numbers.length === 0 ? fail('#DIV/0!') : sum(numbers) / numbers.length;
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

/** Numbers of SUMIF's third range (or its first) where the criterion holds. */
function selected(calculation: Calculation, args: Args): number[] {
  requireCount(args, 2, 3);
  const tested = rangeOf(calculation, args[0] ?? null);
  const summed = args[2] ? rangeOf(calculation, args[2]) : tested;
  const matches = criterion(calculation.scalar(required(args[1])));
  const lastUsed = ({ sheet, area }: RangeValue): number =>
    (calculation.surroundings.usedArea(sheet)?.lastRow ?? -1) - area.firstRow;
  const numbers: number[] = [];
  // An empty cell can meet a criterion ("<>x") as well, and stand for a number.
  const lastRow = Math.min(tested.area.lastRow, tested.area.firstRow + Math.max(lastUsed(tested), lastUsed(summed)));
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

function ownCell({ surroundings }: Calculation): { row: number; column: number } {
  if (surroundings.at === null) throw new Unsupported('the place of a formula that stands in no cell');
  return surroundings.at;
}

/** Of a range of several cells Excel gives all numbers, of which a cell shows the first. */
function firstCell(calculation: Calculation, args: Args): { row: number; column: number } {
  requireCount(args, 1, 1);
  const { area } = rangeOf(calculation, args[0] ?? null);
  return { row: area.firstRow, column: area.firstColumn };
}
