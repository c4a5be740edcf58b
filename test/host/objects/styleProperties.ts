/** The looks of cells as Office.js names them, for all who read and change them. */
import {
  horizontalWords,
  patternWords,
  underlineWords,
  verticalWords,
  type CellFont,
  type CellStyle,
  type StyleChange,
} from '../workbook/cellStyle';
import { invalidArgument } from '../protocol/errors';
import type { Json } from '../protocol/message';
import { colorOf, flagOf, numberOf, textOf, wholeOf, wordOf } from './args';

export interface StyleProperty {
  /** Requirement set as a property of RangeFormat or one of its parts. */
  readonly since: string;
  readonly get: (style: CellStyle) => Json;
  /** @throws HostError InvalidArgument for a value that it cannot take. */
  readonly change: (value: Json) => StyleChange;
}

export type StyleProperties = Readonly<Record<string, StyleProperty>>;

export const fillProperties: StyleProperties = {
  // White is what Excel answers where there is no fill (OfficeDev/office-js #6218).
  color: {
    since: '1.1',
    get: ({ fill }) => fill ?? '#FFFFFF',
    change: (value) => ({ fill: value === '' ? null : colorOf(value, 'fill.color') }),
  },
  pattern: {
    since: '1.9',
    get: ({ pattern }) => pattern,
    change: (value) => ({ pattern: wordOf(value, 'fill.pattern', Object.keys(patternWords)) }),
  },
  patternColor: {
    since: '1.9',
    get: ({ patternColor }) => patternColor ?? '#000000',
    change: (value) => ({ patternColor: colorOf(value, 'fill.patternColor') }),
  },
};

const ofFont = (
  since: string,
  key: keyof CellFont,
  check: (value: Json) => CellFont[keyof CellFont],
): StyleProperty => ({
  since,
  get: ({ font }) => font[key],
  change: (value) => ({ font: { [key]: check(value) } }),
});

export const fontProperties: StyleProperties = {
  bold: ofFont('1.1', 'bold', (value) => flagOf(value, 'font.bold')),
  color: ofFont('1.1', 'color', (value) => colorOf(value, 'font.color')),
  italic: ofFont('1.1', 'italic', (value) => flagOf(value, 'font.italic')),
  name: ofFont('1.1', 'name', (value) => textOf(value, 'font.name')),
  size: ofFont('1.1', 'size', (value) => numberOf(value, 'font.size', 1, 409)),
  strikethrough: ofFont('1.9', 'strikethrough', (value) => flagOf(value, 'font.strikethrough')),
  underline: ofFont('1.1', 'underline', (value) => wordOf(value, 'font.underline', Object.keys(underlineWords))),
};

export const alignmentProperties: StyleProperties = {
  horizontalAlignment: {
    since: '1.1',
    get: ({ horizontal }) => horizontal,
    change: (value) => ({ horizontal: wordOf(value, 'horizontalAlignment', Object.keys(horizontalWords)) }),
  },
  indentLevel: {
    since: '1.9',
    get: ({ indent }) => indent,
    change: (value) => ({ indent: wholeOf(numberOf(value, 'indentLevel', 0, 250), 'indentLevel') }),
  },
  shrinkToFit: {
    since: '1.9',
    get: ({ shrink }) => shrink,
    change: (value) => ({ shrink: flagOf(value, 'shrinkToFit') }),
  },
  textOrientation: {
    since: '1.7',
    get: ({ rotation }) => rotation,
    change: (value) => ({ rotation: rotationOf(value) }),
  },
  verticalAlignment: {
    since: '1.1',
    get: ({ vertical }) => vertical,
    change: (value) => ({ vertical: wordOf(value, 'verticalAlignment', Object.keys(verticalWords)) }),
  },
  wrapText: {
    since: '1.1',
    get: ({ wrap }) => wrap,
    change: (value) => ({ wrap: flagOf(value, 'wrapText') }),
  },
};

export const protectionProperties: StyleProperties = {
  formulaHidden: {
    since: '1.2',
    get: ({ formulaHidden }) => formulaHidden,
    change: (value) => ({ formulaHidden: flagOf(value, 'protection.formulaHidden') }),
  },
  locked: {
    since: '1.2',
    get: ({ locked }) => locked,
    change: (value) => ({ locked: flagOf(value, 'protection.locked') }),
  },
};

function rotationOf(value: Json): number {
  const degrees = wholeOf(value, 'textOrientation');
  if (degrees === 180 || (degrees >= -90 && degrees <= 90)) return degrees;
  throw invalidArgument('textOrientation must be a whole number from -90 to 90, or 180');
}
