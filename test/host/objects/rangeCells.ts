/** Reading and writing the cells of a range, with Excel's rules on shapes and texts. */
import { FormulaSyntaxError } from '../formulas/tokens';
import { parseFormula, referencesOf } from '../formulas/parse';
import { fromR1C1, toR1C1 } from '../formulas/r1c1';
import { contains, isUnbounded, type Area } from '../workbook/address';
import { CellError, plainValue } from '../workbook/scalar';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Json } from '../protocol/message';
import { clipped, isInside } from './grid';
import type { RangeTarget } from './rangeTarget';
import { requireUnlocked, requireUnprotected } from './session';

/** null for a range that is too large to give values. */
export const valuesOf = (range: RangeTarget): Json =>
  range.isTooLarge
    ? null
    : range.matrix((row, column) => plainValue(range.session.workbook.value(range.sheet, row, column)));

export const formulasOf = (range: RangeTarget): Json => formulas(range, (formula) => formula);

export const formulasR1C1Of = (range: RangeTarget): Json => formulas(range, toR1C1);

const formulas = (range: RangeTarget, show: (formula: string, row: number, column: number) => string): Json =>
  range.isTooLarge
    ? null
    : range.matrix((row, column) => {
        const formula = range.sheet.cell(row, column)?.formula ?? null;
        if (formula === null) return plainValue(range.session.workbook.value(range.sheet, row, column));
        return `=${show(formula, row, column)}`;
      });

export const textsOf = (range: RangeTarget): Json =>
  range.isTooLarge ? null : range.matrix((row, column) => range.session.workbook.text(range.sheet, row, column));

export const numberFormatsOf = (range: RangeTarget): Json =>
  range.isTooLarge
    ? null
    : range.matrix((row, column) => range.session.workbook.style(range.sheet, row, column).numberFormat);

export const valueTypesOf = (range: RangeTarget): Json =>
  range.isTooLarge
    ? null
    : range.matrix((row, column) => {
        const value = range.session.workbook.value(range.sheet, row, column);
        if (value === null) return 'Empty';
        if (value instanceof CellError) return 'Error';
        return { number: 'Double', boolean: 'Boolean', string: 'String' }[
          typeof value as 'number' | 'boolean' | 'string'
        ];
      });

/** Sets values or formulas: strings starting with "=" are formulas either way; null leaves a cell as it is. */
export function setCells(range: RangeTarget, value: Json): void {
  const { session, sheet, area } = range;
  const cells = shaped(range, value, 'the values');
  requireUnlocked(session, sheet, area);
  // All is checked before anything is written, so that a refused write leaves no half.
  for (const row of cells) for (const input of row) checkInput(range, input);
  const covered = coveredByMerges(range);
  cells.forEach((row, down) =>
    row.forEach((input, across) => {
      const [at, column] = [area.firstRow + down, area.firstColumn + across];
      if (input === null || covered(at, column)) return;
      session.workbook.enter(sheet, at, column, input as string | number | boolean);
    }),
  );
  session.changed(sheet, area);
}

/** One formula fills the whole range, in each cell relative to it. */
export function setCellsR1C1(range: RangeTarget, value: Json): void {
  const { firstRow, firstColumn } = range.area;
  const cells = shaped(range, value, 'the formulas').map((row, down) =>
    row.map((input, across) => inA1(range, input, firstRow + down, firstColumn + across)),
  );
  setCells(range, cells);
}

function inA1({ session, sheet }: RangeTarget, input: Json, row: number, column: number): Json {
  const isText = session.workbook.style(sheet, row, column).numberFormat === '@';
  if (typeof input !== 'string' || !input.startsWith('=') || isText) return input;
  try {
    return `=${fromR1C1(input.slice(1), row, column)}`;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(error.message);
    throw error;
  }
}

export function setNumberFormats(range: RangeTarget, value: Json): void {
  requireUnprotected(range.sheet);
  const { session, sheet, area } = range;
  const cells = shaped(range, value, 'the number formats');
  if (cells.some((row) => row.some((format) => format !== null && typeof format !== 'string'))) {
    throw invalidArgument('a number format must be a text');
  }
  cells.forEach((row, down) =>
    row.forEach((format, across) => {
      if (typeof format !== 'string') return;
      const numberFormat = format === '' ? 'General' : format;
      session.workbook.changeStyle(sheet, area.firstRow + down, area.firstColumn + across, { numberFormat });
    }),
  );
}

/** The rows of a value: an array of the range's own shape, or one value for all cells. */
function shaped(range: RangeTarget, value: Json, what: string): readonly (readonly Json[])[] {
  requireBounded(range, what);
  if (!Array.isArray(value)) return range.matrix(() => value);
  const rows = value as readonly Json[];
  const fits = rows.length === range.rows && rows.every((row) => Array.isArray(row) && row.length === range.columns);
  if (!fits) {
    throw invalidArgument(
      `the shape of ${what} is not that of ${range.address} (${range.rows} rows, ${range.columns} columns)`,
    );
  }
  return rows as readonly (readonly Json[])[];
}

/** Whole rows and columns are refused as such, and a range of more than five million cells for its size. */
function requireBounded(range: RangeTarget, what: string): void {
  if (isUnbounded(range.area)) throw invalidArgument(`${what} cannot be set for whole rows or columns`);
  if (range.isTooLarge) throw new HostError('RangeExceedsLimit', `${range.address} has more than five million cells`);
}

function checkInput(range: RangeTarget, input: Json): void {
  if (input !== null && typeof input === 'object') throw invalidArgument('a cell takes a text, a number or a boolean');
  if (typeof input !== 'string') return;
  if (input.length > 32_767) throw invalidArgument('a cell holds at most 32,767 characters');
  if (input.startsWith('=') && input.length > 1) checkFormula(range, input.slice(1));
}

function checkFormula({ session, area, sheet }: RangeTarget, formula: string): void {
  if (formula.length > 8191) throw invalidArgument('a formula has at most 8,191 characters');
  // In a text cell it stays a text, whatever it is.
  const isText = session.workbook.style(sheet, area.firstRow, area.firstColumn).numberFormat === '@';
  if (isText) return;
  try {
    for (const { sheet: name, area: cells } of referencesOf(parseFormula(formula))) {
      if (!isInside(clipped(cells, session.excel.grid), session.excel.grid)) {
        throw invalidArgument(`the formula =${formula} refers to cells outside the sheet`);
      }
      if (name !== null && session.workbook.sheetNamed(name) === undefined) {
        throw invalidArgument(`the formula =${formula} names a sheet that does not exist`);
      }
    }
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(error.message);
    throw error;
  }
}

/** Whether a cell is hidden behind a merged one; writes to it are lost, as in Excel. */
function coveredByMerges({ sheet }: RangeTarget): (row: number, column: number) => boolean {
  const { merges } = sheet;
  const isAnchor = (merge: Area, row: number, column: number): boolean =>
    merge.firstRow === row && merge.firstColumn === column;
  return (row, column) => merges.some((merge) => contains(merge, row, column) && !isAnchor(merge, row, column));
}
