/** A formula's text cut into tokens that join to the same text again. */
import { columnIndex, lastColumn, lastRow, unquoteSheet, type Area } from '../workbook/address';

export interface ReferenceToken {
  readonly kind: 'reference';
  readonly text: string;
  /** null: the sheet that holds the formula. */
  readonly sheet: string | null;
  /** Not ordered: corners as written. */
  readonly area: Area;
  /** Which of the four bounds are absolute ($). */
  readonly fixed: { readonly [bound in keyof Area]: boolean };
}

export type Token =
  | ReferenceToken
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  /** A reference to a deleted sheet keeps its cells: "#REF!$A$1:$B$2". */
  | { readonly kind: 'error'; readonly text: string; readonly code: string }
  /** A function's name, without the parenthesis. */
  | { readonly kind: 'function'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'space'; readonly text: string }
  /** Structured and external references, array braces, spill and 3-D references: legal, but not understood here. */
  | { readonly kind: 'foreign'; readonly text: string };

/** The text is no formula. */
export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';
}

const sheetPrefix = String.raw`(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{M}\p{N}_.]*)!)?`;
const end = String.raw`(?![\p{L}\p{M}\p{N}_.(!\[])`;
const lostCell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const lostCells = String.raw`(?:(?:${lostCell}(?::${lostCell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)${end})?`;
const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => Token | null])[] = [
  [/\s+/uy, ([text]) => ({ kind: 'space', text })],
  [/"(?:[^"]|"")*"/uy, ([text]) => ({ kind: 'string', text, value: text.slice(1, -1).replaceAll('""', '"') })],
  [/(?:'(?:[^'[]|'')*\[[^\]]+\](?:[^']|'')*'|\[[^\]]+\][^!'"()]*)!\$?[A-Za-z0-9$:_.]+/uy, foreign],
  [
    /(?:'(?:[^']|'')+:(?:[^']|'')+'|[\p{L}_][\p{L}\p{M}\p{N}_.]*:[\p{L}_][\p{L}\p{M}\p{N}_.]*)!\$?[A-Za-z0-9$:]+/uy,
    foreign,
  ],
  [new RegExp(`${sheetPrefix}#REF!${lostCells}`, 'uy'), ([text]) => ({ kind: 'error', text, code: '#REF!' })],
  [
    /#(?:NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/uy,
    ([text]) => ({ kind: 'error', text, code: text }),
  ],
  [
    new RegExp(
      String.raw`${sheetPrefix}(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?${end}`,
      'uy',
    ),
    (match) => {
      const [text, , a, column1 = '', b, row1 = '', c = a, column2 = column1, d = b, row2 = row1] = match;
      return reference(
        text,
        match.groups?.['sheet'],
        [Number(row1) - 1, columnIndex(column1)],
        [Number(row2) - 1, columnIndex(column2)],
        [b, a, d, c],
      );
    },
  ],
  [
    new RegExp(String.raw`${sheetPrefix}(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${end}`, 'uy'),
    (match) => {
      const [text, , a, column1 = '', b, column2 = ''] = match;
      return reference(
        text,
        match.groups?.['sheet'],
        [0, columnIndex(column1)],
        [lastRow, columnIndex(column2)],
        ['$', a, '$', b],
      );
    },
  ],
  [
    new RegExp(String.raw`${sheetPrefix}(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})${end}`, 'uy'),
    (match) => {
      const [text, , a, row1, b, row2] = match;
      return reference(
        text,
        match.groups?.['sheet'],
        [Number(row1) - 1, 0],
        [Number(row2) - 1, lastColumn],
        [a, '$', b, '$'],
      );
    },
  ],
  [/(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy, ([text]) => ({ kind: 'number', text })],
  [/[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*(?=\()/uy, ([text]) => ({ kind: 'function', text })],
  [/[\p{L}_][\p{L}\p{M}\p{N}_.]*\[(?:[^[\]]|\[(?:[^[\]]|\[[^\]]*\])*\])*\]/uy, foreign],
  [
    new RegExp(String.raw`${sheetPrefix}(?<name>[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*)`, 'uy'),
    (match) => {
      const sheet = match.groups?.['sheet'];
      return {
        kind: 'name',
        text: match[0],
        sheet: sheet === undefined ? null : unquoteSheet(sheet),
        name: match.groups?.['name'] ?? '',
      };
    },
  ],
  [/\{[^{}]*\}/uy, foreign],
  [/<>|<=|>=|[-+*/^&=<>%(),;]/uy, ([text]) => ({ kind: 'operator', text })],
  [/[@#:]/uy, foreign],
];

/**
 * @param formula without the leading "=".
 * @throws FormulaSyntaxError
 */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (let position = 0; position < formula.length;) {
    const token = tokenAt(formula, position);
    found.push(token);
    position += token.text.length;
  }
  return found;
}

function tokenAt(formula: string, position: number): Token {
  for (const [pattern, make] of patterns) {
    pattern.lastIndex = position;
    const match = pattern.exec(formula);
    const token = match === null ? null : make(match);
    // An error reference may carry a sheet; its token's text is what was matched.
    if (match !== null && token !== null) return { ...token, text: match[0] };
  }
  throw new FormulaSyntaxError(`"${formula.slice(position, position + 10)}" is not understood in ${formula}`);
}

function foreign(match: RegExpExecArray): Token {
  return { kind: 'foreign', text: match[0] };
}

function reference(
  text: string,
  sheet: string | undefined,
  first: readonly [number, number],
  last: readonly [number, number],
  dollars: readonly (string | undefined)[],
): Token | null {
  if (Math.max(first[0], last[0]) > lastRow || Math.max(first[1], last[1]) > lastColumn) return null;
  const [firstRow, firstColumn, endRow, endColumn] = dollars.map((dollar) => dollar === '$');
  return {
    kind: 'reference',
    text,
    sheet: sheet === undefined ? null : unquoteSheet(sheet),
    area: { firstRow: first[0], firstColumn: first[1], lastRow: last[0], lastColumn: last[1] },
    fixed: {
      firstRow: firstRow ?? false,
      firstColumn: firstColumn ?? false,
      lastRow: endRow ?? false,
      lastColumn: endColumn ?? false,
    },
  };
}
