/** Formulas' texts with their references moved or broken. */
import {
  columnLetters,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  quoteSheet,
  sameArea,
  type Area,
} from '../workbook/address';
import { FormulaSyntaxError, tokens, type ReferenceToken, type Token } from './tokens';

/** As when a formula is copied `rows` down and `columns` to the right: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, (token) => {
    const area = moveArea(token, rows, columns);
    return area === null ? '#REF!' : prefix(token) + text(area, token.fixed);
  });
}

/** The area that a reference means when its formula is copied; null outside the sheet. */
export function moveArea({ area, fixed }: ReferenceToken, rows: number, columns: number): Area | null {
  const moved = {
    firstRow: area.firstRow + (fixed.firstRow ? 0 : rows),
    firstColumn: area.firstColumn + (fixed.firstColumn ? 0 : columns),
    lastRow: area.lastRow + (fixed.lastRow ? 0 : rows),
    lastColumn: area.lastColumn + (fixed.lastColumn ? 0 : columns),
  };
  const inside =
    Math.min(moved.firstRow, moved.firstColumn, moved.lastRow, moved.lastColumn) >= 0 &&
    Math.max(moved.firstRow, moved.lastRow) <= lastRow &&
    Math.max(moved.firstColumn, moved.lastColumn) <= lastColumn;
  return inside ? moved : null;
}

/** References follow their cells where `move` takes them; those whose cells are gone become #REF!. */
export const followCells = (formula: string, move: (token: ReferenceToken) => Area | null): string =>
  rewriteReferences(formula, (token) => {
    const area = move(token);
    if (area === null) return `${prefix(token)}#REF!`;
    return sameArea(ordered(area), ordered(token.area)) ? token.text : prefix(token) + text(area, token.fixed);
  });

const ordered = (area: Area): Area => ({
  firstRow: Math.min(area.firstRow, area.lastRow),
  firstColumn: Math.min(area.firstColumn, area.lastColumn),
  lastRow: Math.max(area.firstRow, area.lastRow),
  lastColumn: Math.max(area.firstColumn, area.lastColumn),
});

/**
 * References to a deleted sheet become #REF! and keep their cells, "#REF!$A$1" (spreadsheetlab/XLParser #76). The same
 * text when there are none.
 */
export function breakSheet(formula: string, sheet: string): string {
  const name = sheet.toLowerCase();
  return rewriteReferences(formula, (token) =>
    token.sheet?.toLowerCase() === name ? `#REF!${token.text.slice(token.text.lastIndexOf('!') + 1)}` : token.text,
  );
}

/** "#REF!$A$1" → "#REF!", as files hold the names of deleted sheets. */
export const forgetLostCells = (formula: string): string =>
  rewriteTokens(formula, (token) => (token.kind === 'error' ? token.code : token.text));

/** References to a sheet follow its new name. */
export function renameSheet(formula: string, from: string, to: string): string {
  const name = from.toLowerCase();
  return rewriteReferences(formula, (token) =>
    token.sheet?.toLowerCase() === name
      ? `${quoteSheet(to)}!${token.text.slice(token.text.lastIndexOf('!') + 1)}`
      : token.text,
  );
}

/** A formula's text with its references changed; the same text where it cannot be cut into tokens. */
export const rewriteReferences = (formula: string, change: (token: ReferenceToken) => string): string =>
  rewriteTokens(formula, (token) => (token.kind === 'reference' ? change(token) : token.text));

function rewriteTokens(formula: string, change: (token: Token) => string): string {
  try {
    return tokens(formula).map(change).join('');
  } catch (error) {
    // What cannot be cut into tokens is another program's dialect and stays as it is.
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
}

const prefix = (token: ReferenceToken): string => token.text.slice(0, token.text.lastIndexOf('!') + 1);

function text(area: Area, fixed: ReferenceToken['fixed']): string {
  const row = (index: number, dollar: boolean): string => (dollar ? '$' : '') + String(index + 1);
  const column = (index: number, dollar: boolean): string => (dollar ? '$' : '') + columnLetters(index);
  const [firstRow, endRow] = [row(area.firstRow, fixed.firstRow), row(area.lastRow, fixed.lastRow)];
  const [firstColumn, endColumn] = [
    column(area.firstColumn, fixed.firstColumn),
    column(area.lastColumn, fixed.lastColumn),
  ];
  if (isWholeColumns(area)) return `${firstColumn}:${endColumn}`;
  if (isWholeRows(area)) return `${firstRow}:${endRow}`;
  return firstColumn + firstRow === endColumn + endRow
    ? firstColumn + firstRow
    : `${firstColumn}${firstRow}:${endColumn}${endRow}`;
}
