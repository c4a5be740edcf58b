/** The cells of a worksheet part: read in one pass into typed cells, and written back. */
import { SaxesParser } from 'saxes';
import { readEscapes, writeEscapes } from '../ooxml/escapedText';
import { escapeAttribute, escapeText } from '../ooxml/xml';
import { moveFormula } from '../formulas/rewrite';
import { cellAddress, columnIndex } from './address';
import { Cell, emptyRow, type Row } from './cell';
import { serialOf, type DateSystem } from './dates';
import { CellError, type Scalar } from './scalar';
import type { SharedStrings } from './sharedStrings';
import { storedFormula, readStoredFormula } from './storedFormula';

/** The part's text around the cells, and the cells. */
export interface SplitSheet {
  /** The part with an empty <sheetData/>. */
  readonly frame: string;
  readonly cells: string;
}

export function splitSheet(part: string): SplitSheet {
  const open = /<((?:\w+:)?sheetData)(?:\s[^>]*?)?(\/?)>/.exec(part);
  if (open === null || open[2] === '/') return { frame: part, cells: '' };
  const start = open.index + open[0].length;
  const close = `</${open[1] ?? ''}>`;
  const end = part.indexOf(close, start);
  const frame = `${part.slice(0, open.index)}<${open[1] ?? ''}/>${part.slice(end + close.length)}`;
  return { frame, cells: part.slice(start, end) };
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Reads <row> elements. Rows and cells without an address follow the one before. */
export function readSheetData(xml: string, strings: SharedStrings, system: DateSystem): Map<number, Row> {
  const rows = new Map<number, Row>();
  const shared = new Map<string, SharedFormula>();
  let row = emptyRow();
  let rowIndex = -1;
  let column = -1;
  let cell = new Cell();
  let type = 'n';
  let formulaAttributes: Record<string, string> = {};
  let value: string | null = null;
  let formula: string | null = null;
  let inline: string | null = null;
  let reading: 'v' | 'f' | 't' | null = null;
  let phonetic = false;

  const parser = new SaxesParser({ fragment: true, position: false, xmlns: false as const });
  parser.on('error', (error) => {
    throw new SyntaxError(error.message);
  });
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes;
    switch (local(tag.name)) {
      case 'row':
        rowIndex = attributes['r'] === undefined ? rowIndex + 1 : Number(attributes['r']) - 1;
        column = -1;
        row = readRow(attributes);
        rows.set(rowIndex, row);
        break;
      case 'c': {
        const letters = /^[A-Za-z]+/.exec(attributes['r'] ?? '')?.[0];
        column = letters === undefined ? column + 1 : columnIndex(letters);
        cell = new Cell(Number(attributes['s'] ?? 0));
        type = attributes['t'] ?? 'n';
        cell.otherAttributes = ['cm', 'vm', 'ph'].map((name) => written(name, attributes[name])).join('');
        value = formula = inline = null;
        formulaAttributes = {};
        break;
      }
      case 'v':
        reading = 'v';
        value = '';
        break;
      case 'f':
        reading = 'f';
        formula = '';
        formulaAttributes = { ...attributes };
        break;
      case 'rPh':
        phonetic = true;
        break;
      case 't':
        reading = phonetic ? null : 't';
        inline ??= '';
        break;
      default:
    }
  });
  const text = (piece: string): void => {
    if (reading === 'v') value = (value ?? '') + piece;
    else if (reading === 'f') formula = (formula ?? '') + piece;
    else if (reading === 't') inline = (inline ?? '') + piece;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    const name = local(tag.name);
    if (name === 'v' || name === 'f' || name === 't') reading = null;
    if (name === 'rPh') phonetic = false;
    if (name !== 'c') return;
    setStored(cell, type, value, inline, strings, system);
    if (formula !== null) setFormula(cell, formula, formulaAttributes, shared, rowIndex, column);
    row.cells.set(column, cell);
  });
  parser.write(xml).close();
  return rows;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const written = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;

function readRow(attributes: Record<string, string>): Row {
  const { r: _r, spans: _spans, ht, customHeight, hidden, s, customFormat, ...others } = attributes;
  return {
    height: ht === undefined ? null : Number(ht),
    hasOwnHeight: customHeight === '1' || customHeight === 'true',
    needsFit: false,
    hidden: hidden === '1' || hidden === 'true',
    style: s !== undefined && (customFormat === '1' || customFormat === 'true') ? Number(s) : null,
    otherAttributes: Object.entries(others)
      .map(([name, value]) => written(name, value))
      .join(''),
    cells: new Map(),
  };
}

function setStored(
  cell: Cell,
  type: string,
  value: string | null,
  inline: string | null,
  strings: SharedStrings,
  system: DateSystem,
): void {
  if (type === 'inlineStr') cell.value = inline === null ? null : readEscapes(inline);
  else if (value === null) cell.value = null;
  else if (type === 's') {
    cell.sharedString = Number(value);
    cell.value = strings.text(cell.sharedString);
  } else cell.value = storedValue(type, value, system);
}

function storedValue(type: string, value: string, system: DateSystem): Scalar {
  if (type === 'str') return readEscapes(value);
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'e') return CellError.of(value);
  if (type === 'd') return serialOf(Date.parse(`${value.slice(0, 10)}T00:00Z`), system);
  return value.trim() === '' ? null : Number(value);
}

function setFormula(
  cell: Cell,
  text: string,
  attributes: Record<string, string>,
  shared: Map<string, SharedFormula>,
  row: number,
  column: number,
): void {
  const index = attributes['si'];
  if (attributes['t'] === 'shared' && index !== undefined) {
    if (text !== '') shared.set(index, { text, row, column });
    const master = shared.get(index);
    cell.formula =
      master === undefined
        ? null
        : readStoredFormula(moveFormula(master.text, row - master.row, column - master.column));
    return;
  }
  cell.formula = readStoredFormula(text);
  if (attributes['t'] === 'array' || attributes['t'] === 'dataTable') {
    cell.formulaAttributes = Object.entries(attributes)
      .map(([name, value]) => written(name, value))
      .join('');
  }
}

/** The inside of <sheetData>, with `prefix` ("x:" or "") before every element. */
export function writeSheetData(
  rows: ReadonlyMap<number, Row>,
  strings: SharedStrings,
  prefix: string,
  columnStyle: (column: number) => number | null,
): string {
  const ordered = [...rows].sort(([a], [b]) => a - b);
  return ordered.map(([index, row]) => writeRow(index, row, strings, prefix, columnStyle)).join('');
}

function writeRow(
  index: number,
  row: Row,
  strings: SharedStrings,
  prefix: string,
  columnStyle: (column: number) => number | null,
): string {
  const cells = [...row.cells]
    .filter(
      ([column, cell]) => !cell.isBlank || cell.style !== 0 || row.style !== null || (columnStyle(column) ?? 0) !== 0,
    )
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => writeCell(cellAddress(index, column), cell, strings, prefix))
    .join('');
  const height = row.height === null ? '' : ` ht="${row.height}"${row.hasOwnHeight ? ' customHeight="1"' : ''}`;
  const hidden = row.hidden ? ' hidden="1"' : '';
  const style = row.style === null ? '' : ` s="${row.style}" customFormat="1"`;
  const attributes = height + hidden + style + row.otherAttributes;
  if (cells === '' && attributes === '') return '';
  return `<${prefix}row r="${index + 1}"${attributes}>${cells}</${prefix}row>`;
}

function writeCell(address: string, cell: Cell, strings: SharedStrings, prefix: string): string {
  const style = cell.style === 0 ? '' : ` s="${cell.style}"`;
  const [type, value] = store(cell, strings);
  const formula =
    cell.formula === null
      ? ''
      : `<${prefix}f${cell.formulaAttributes ?? ''}>${escapeText(storedFormula(cell.formula))}</${prefix}f>`;
  const content = formula + (value === null ? '' : `<${prefix}v>${escapeText(value)}</${prefix}v>`);
  const attributes = ` r="${address}"${style}${type === 'n' ? '' : ` t="${type}"`}${cell.otherAttributes}`;
  return content === '' ? `<${prefix}c${attributes}/>` : `<${prefix}c${attributes}>${content}</${prefix}c>`;
}

function store(cell: Cell, strings: SharedStrings): [type: string, value: string | null] {
  const { value } = cell;
  if (value === null) return ['n', null];
  if (value instanceof CellError) return ['e', value.code];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  if (typeof value === 'number') return ['n', String(value)];
  if (cell.formula !== null) return ['str', writeEscapes(value)];
  return ['s', String(cell.sharedString ?? strings.index(value))];
}
