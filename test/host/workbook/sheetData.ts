/** The cells of a worksheet part: cut out of it, and written back. `readCells.ts` reads them. */
import { writeEscapes } from '../ooxml/escapedText';
import { escapeText } from '../ooxml/xml';
import { cellAddress } from './address';
import type { Cell, Row } from './cell';
import { CellError } from './scalar';
import type { SharedStrings } from './sharedStrings';
import { storedFormula } from './storedFormula';

/** The part's text around the cells, and the cells. */
export interface SplitSheet {
  /** The part with an empty <sheetData/>. */
  readonly frame: string;
  readonly cells: string;
}

/** @throws SyntaxError where the cells have no end. */
export function splitSheet(part: string): SplitSheet {
  const open = /<((?:\w+:)?sheetData)(?:\s[^>]*?)?(\/?)>/.exec(part);
  if (open === null || open[2] === '/') return { frame: part, cells: '' };
  const start = open.index + open[0].length;
  const close = `</${open[1] ?? ''}>`;
  const end = part.indexOf(close, start);
  if (end < 0) throw new SyntaxError('<sheetData> has no end');
  const frame = `${part.slice(0, open.index)}<${open[1] ?? ''}/>${part.slice(end + close.length)}`;
  return { frame, cells: part.slice(start, end) };
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
      : `<${prefix}f${cell.formulaAttributes ?? ''}>${escapeText(storedFormula(cell.formula, cell.storedFormula))}</${prefix}f>`;
  const content = formula + (value === null ? '' : `<${prefix}v>${escapeText(value)}</${prefix}v>`);
  const attributes = ` r="${address}"${style}${type === 'n' ? '' : ` t="${type}"`}${cell.otherAttributes}`;
  return content === '' ? `<${prefix}c${attributes}/>` : `<${prefix}c${attributes}>${content}</${prefix}c>`;
}

function store(cell: Cell, strings: SharedStrings): [type: string, value: string | null] {
  const { value } = cell;
  if (value === null) return ['n', null];
  if (value instanceof CellError) return ['e', value.code];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  // A file has no way to write any other number, and Excel repairs one that tries.
  if (typeof value === 'number') return Number.isFinite(value) ? ['n', String(value)] : ['e', '#NUM!'];
  if (cell.formula !== null) return ['str', writeEscapes(value)];
  return ['s', String(cell.sharedString ?? strings.index(value))];
}
