/**
 * A formula without what Excel rewrites when cells move, and what other programs rewrite when they save it: the cells
 * it refers to and their sheet, blanks, how numbers are written, and the "@" that Excel shows before INDEX in a formula
 * that another program wrote. Names and columns of tables are kept as they are.
 */
export const formulaShape = (formula: string): string =>
  formula
    .toUpperCase()
    .replace(TOKEN, (token: string, cells?: string, number?: string) => {
      if (cells !== undefined) return CELLS;
      if (number !== undefined) return String(Number(number));
      return IGNORED.test(token) ? '' : token;
    })
    .replace(RANGE, CELLS);

/** Stands for every cell, range, row and column. */
const CELLS = '@';

const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`\s+`,
    String.raw`(?<!\[)@`,
    String.raw`(?:'(?:[^']|'')*'|[^\s"'!(),;:+\-*/^&=<>{}%#@]+)!`,
    // Not a cell if a name or a function goes on: "LOG10(", "A1_TOTAL".
    String.raw`(#REF!|\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{M}\p{N}_.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{M}\p{N}_.(])|\$?\d+:\$?\d+)`,
    String.raw`[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*`,
    String.raw`(\d+\.?\d*(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?)`,
  ].join('|'),
  'gu',
);
const IGNORED = /^\s|^@|!$/;
/** "@:@", and "@@" of a deleted sheet's "#REF!A1". */
const RANGE = /@(?::?@)*/g;
