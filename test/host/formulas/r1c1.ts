/** Formulas in the R1C1 notation, in which a relative reference says how far its cell is away. */
import { columnLetters, lastColumn, lastRow, isWholeColumns, isWholeRows } from '../workbook/address';
import { FormulaSyntaxError, type ReferenceToken } from './tokens';
import { rewriteReferences } from './rewrite';

/** "A1+$B$2" in C3 → "R[-2]C[-2]+R2C2". */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  rewriteReferences(formula, (token) => {
    const { area, fixed } = token;
    const ofRow = (index: number, isFixed: boolean): string => `R${bound(index, isFixed, row)}`;
    const ofColumn = (index: number, isFixed: boolean): string => `C${bound(index, isFixed, column)}`;
    const [rows, columns] = [
      [ofRow(area.firstRow, fixed.firstRow), ofRow(area.lastRow, fixed.lastRow)],
      [ofColumn(area.firstColumn, fixed.firstColumn), ofColumn(area.lastColumn, fixed.lastColumn)],
    ] as const;
    const corners = isWholeColumns(area)
      ? columns
      : isWholeRows(area)
        ? rows
        : ([rows[0] + columns[0], rows[1] + columns[1]] as const);
    return sheetPrefix(token) + (corners[0] === corners[1] ? corners[0] : corners.join(':'));
  });

const sheetPrefix = ({ text }: ReferenceToken): string => text.slice(0, text.lastIndexOf('!') + 1);

const bound = (index: number, isFixed: boolean, own: number): string =>
  isFixed ? String(index + 1) : index === own ? '' : `[${index - own}]`;

const place = String.raw`(?:\d+|\[-?\d+\])?`;
const reference = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_.\\])(R${place}C${place}|R${place}|C${place})(?::(R${place}C${place}|R${place}|C${place}))?(?![\p{L}\p{M}\p{N}_.([!])`,
  'giu',
);

/**
 * "R[-2]C[-2]+R2C2" in C3 → "A1+$B$2".
 * @throws FormulaSyntaxError for a reference that leaves the sheet.
 */
export const fromR1C1 = (formula: string, row: number, column: number): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(reference, (whole: string, first: string, second: string | undefined) => {
            const start = corner(first, row, column);
            const end = second === undefined ? start : corner(second, row, column);
            // A row or column alone stands for all of it.
            const isAlone = start.row === '' || start.column === '';
            const isMixed = (start.row === '') !== (end.row === '') || (start.column === '') !== (end.column === '');
            if (isMixed) throw new FormulaSyntaxError(`${whole} is no reference`);
            const text = (one: Corner): string => one.column + one.row;
            return second === undefined && !isAlone ? text(start) : `${text(start)}:${text(end)}`;
          }),
    )
    .join('');

/** Row and column in A1 notation; "" for one that is not said. */
interface Corner {
  readonly row: string;
  readonly column: string;
}

function corner(text: string, row: number, column: number): Corner {
  const [, r, c] = new RegExp(`^(R${place})?(C${place})?$`, 'i').exec(text) ?? [];
  return {
    row: r === undefined ? '' : a1(r, row, lastRow, (index) => String(index + 1)),
    column: c === undefined ? '' : a1(c, column, lastColumn, columnLetters),
  };
}

function a1(text: string, own: number, last: number, name: (index: number) => string): string {
  const relative = /\[(-?\d+)\]/.exec(text)?.[1];
  const isFixed = relative === undefined && text.length > 1;
  const index = isFixed ? Number(text.slice(1)) - 1 : own + Number(relative ?? 0);
  if (index < 0 || index > last) throw new FormulaSyntaxError(`${text} leaves the sheet`);
  return (isFixed ? '$' : '') + name(index);
}
