/**
 * Reads the cells of a worksheet part in one pass into typed cells. What is outside of a sheet, there twice or no value is
 * refused by its cell, as Excel repairs such files: the last of two values would be as wrong as the first.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { readEscapes } from '../ooxml/escapedText';
import { UnreadableWorkbook } from '../ooxml/unreadable';
import { escapeAttribute, TooManyElements } from '../ooxml/xml';
import { moveFormula } from '../formulas/rewrite';
import { cellAddress, columnIndex, lastColumn, lastRow, quoteSheet } from './address';
import { Cell, emptyRow, type Row } from './cell';
import { isoSerial, type DateSystem } from './dates';
import { CellError, type Scalar } from './scalar';
import type { SharedStrings } from './sharedStrings';
import { readStoredFormula } from './storedFormula';

export interface CellSurroundings {
  readonly strings: SharedStrings;
  readonly dateSystem: DateSystem;
  /** The style for a date in a cell that has no number format to show one. */
  readonly dateStyle: (style: number, hasTime: boolean) => number;
}

/**
 * Reads <row> elements. Rows and cells without an address follow the one before.
 * @throws UnreadableWorkbook; SyntaxError where they are not well-formed
 */
export function readCells(xml: string, sheet: string, surroundings: CellSurroundings): Map<number, Row> {
  const reader = new CellReader(sheet, surroundings);
  const parser = new SaxesParser({ fragment: true, position: false, xmlns: false as const });
  parser.on('error', (error) => {
    throw new SyntaxError(error.message);
  });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('text', (piece) => reader.text(piece));
  parser.on('cdata', (piece) => reader.text(piece));
  parser.on('closetag', (tag) => reader.close(local(tag.name)));
  parser.write(xml).close();
  return reader.rows;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of one sheet; more take longer than anybody waits, and more memory than a browser has. */
const MOST_CELLS = 3_000_000;

/** xsd:double, without the words INF and NaN that no cell can show. */
const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const index = /^\d{1,9}$/;

class CellReader {
  readonly rows = new Map<number, Row>();
  private readonly shared = new Map<string, SharedFormula>();
  private row = emptyRow();
  private rowIndex = -1;
  private column = -1;
  private cell: Cell | null = null;
  private count = 0;
  private type = 'n';
  private formulaAttributes: Record<string, string> = {};
  private value: string | null = null;
  private formula: string | null = null;
  private inline: string | null = null;
  private reading: 'v' | 'f' | 't' | null = null;
  private isPhonetic = false;

  constructor(
    private readonly sheet: string,
    private readonly surroundings: CellSurroundings,
  ) {}

  open({ name, attributes }: SaxesTagPlain): void {
    switch (local(name)) {
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'v':
        this.reading = 'v';
        this.value = '';
        break;
      case 'f':
        this.reading = 'f';
        this.formula = '';
        this.formulaAttributes = { ...attributes };
        break;
      case 'rPh':
        this.isPhonetic = true;
        break;
      case 't':
        this.reading = this.isPhonetic ? null : 't';
        this.inline ??= '';
        break;
      default:
    }
  }

  text(piece: string): void {
    if (this.reading === 'v') this.value = (this.value ?? '') + piece;
    else if (this.reading === 'f') this.formula = (this.formula ?? '') + piece;
    else if (this.reading === 't') this.inline = (this.inline ?? '') + piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 'f' || name === 't') this.reading = null;
    if (name === 'rPh') this.isPhonetic = false;
    if (name !== 'c' || this.cell === null) return;
    this.setStored(this.cell);
    if (this.formula !== null) this.setFormula(this.cell, this.formula);
    this.row.cells.set(this.column, this.cell);
    this.cell = null;
  }

  private openRow(attributes: Record<string, string>): void {
    const number = attributes['r'] ?? String(this.rowIndex + 2);
    this.rowIndex = index.test(number) ? Number(number) - 1 : -1;
    if (this.rowIndex < 0 || this.rowIndex > lastRow) this.refuse(`row ${number}`, 'is outside of the sheet');
    if (this.rows.has(this.rowIndex)) this.refuse(`row ${number}`, 'is there twice');
    this.column = -1;
    this.row = readRow(attributes);
    this.rows.set(this.rowIndex, this.row);
  }

  private openCell(attributes: Record<string, string>): void {
    const { r, s = '0', t = 'n' } = attributes;
    const [, letters, number] = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(r ?? '') ?? [];
    this.column = r === undefined ? this.column + 1 : letters === undefined ? Infinity : columnIndex(letters);
    if (this.column > lastColumn) this.refuse(r ?? `row ${this.rowIndex + 1}`, 'is outside of the sheet');
    if (this.rowIndex < 0 || (number !== undefined && Number(number) !== this.rowIndex + 1)) {
      this.refuse(r ?? '', 'is not in its row');
    }
    if (this.row.cells.has(this.column)) this.refuse(this.address, 'is there twice');
    this.count += 1;
    if (this.count > MOST_CELLS) throw new TooManyElements(`more than ${MOST_CELLS} cells`);
    if (!index.test(s)) this.refuse(this.address, `has the style ${s}`);
    this.cell = new Cell(Number(s));
    this.cell.otherAttributes = ['cm', 'vm', 'ph'].map((name) => written(name, attributes[name])).join('');
    this.type = t;
    this.value = this.formula = this.inline = null;
    this.formulaAttributes = {};
  }

  private get address(): string {
    return cellAddress(this.rowIndex, this.column);
  }

  private refuse(address: string, what: string): never {
    const place = `${quoteSheet(this.sheet)}!${address}`;
    throw new UnreadableWorkbook(`${place} ${what}`, 'damaged-cell', place);
  }

  private setStored(cell: Cell): void {
    const { value, inline, type } = this;
    if (type === 'inlineStr') cell.value = inline === null ? null : readEscapes(inline);
    else if (value !== null) cell.value = this.storedValue(cell, type, value);
  }

  private storedValue(cell: Cell, type: string, value: string): Scalar {
    const text = value.trim();
    switch (type) {
      case 's':
        cell.sharedString = index.test(text) ? Number(text) : -1;
        return this.surroundings.strings.text(cell.sharedString) ?? this.refuse(this.address, `has no text ${text}`);
      case 'str':
        return readEscapes(value);
      case 'b':
        if (!/^(?:0|1|true|false)$/.test(text)) this.refuse(this.address, `has the truth value ${text}`);
        return text === '1' || text === 'true';
      case 'e':
        return CellError.of(value);
      case 'd':
        return this.date(cell, text);
      case 'n':
        return this.number(text);
      default:
        return this.refuse(this.address, `has a value of the unknown type ${type}`);
    }
  }

  /** Excel keeps more digits than it can count with as a text when they are typed. */
  private number(text: string): Scalar {
    if (text === '') return null;
    if (!decimal.test(text)) this.refuse(this.address, `has the number ${text}`);
    const value = Number(text);
    return Number.isFinite(value) ? value : text;
  }

  /** A day, or a moment of it, as ISO 8601 writes it (ECMA-376 part 1, 18.18.11). */
  private date(cell: Cell, text: string): number {
    const serial = isoSerial(text, this.surroundings.dateSystem);
    if (serial === null) this.refuse(this.address, `has the date ${text}`);
    cell.style = this.surroundings.dateStyle(cell.style, !Number.isInteger(serial));
    return serial;
  }

  private setFormula(cell: Cell, text: string): void {
    const { formulaAttributes: attributes, rowIndex: row, column } = this;
    const shared = attributes['si'];
    if (attributes['t'] === 'shared' && shared !== undefined) {
      if (text !== '') this.shared.set(shared, { text, row, column });
      const master = this.shared.get(shared);
      if (master === undefined) return;
      cell.storedFormula = moveFormula(master.text, row - master.row, column - master.column);
      cell.formula = readStoredFormula(cell.storedFormula);
      return;
    }
    cell.storedFormula = text;
    cell.formula = readStoredFormula(text);
    if (attributes['t'] === 'array' || attributes['t'] === 'dataTable') {
      cell.formulaAttributes = Object.entries(attributes)
        .map(([name, value]) => written(name, value))
        .join('');
    }
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const written = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;

function readRow(attributes: Record<string, string>): Row {
  const { r: _r, spans: _spans, ht, customHeight, hidden, s, customFormat, ...others } = attributes;
  const isStyled = customFormat === '1' || customFormat === 'true';
  return {
    height: ht !== undefined && decimal.test(ht) ? Number(ht) : null,
    hasOwnHeight: customHeight === '1' || customHeight === 'true',
    needsFit: false,
    hidden: hidden === '1' || hidden === 'true',
    style: isStyled && s !== undefined && index.test(s) ? Number(s) : null,
    otherAttributes: Object.entries(others)
      .map(([name, value]) => written(name, value))
      .join(''),
    cells: new Map(),
  };
}
