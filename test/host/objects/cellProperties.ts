/** Range.getCellProperties and setCellProperties: the looks of every single cell in one call. */
import { borderStyles, borderWeights, type Border, type CellStyle, type StyleChange } from '../workbook/cellStyle';
import { cellArea } from '../workbook/address';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Argument } from '../protocol/live';
import type { Json } from '../protocol/message';
import { colorOf, objectOf, textOf, wordOf, type JsonObject } from './args';
import { namedStyleIndex } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';
import {
  alignmentProperties,
  fillProperties,
  fontProperties,
  protectionProperties,
  type StyleProperties,
  type StyleProperty,
} from './styleProperties';

const edges = ['bottom', 'left', 'right', 'top'] as const;
type Edge = (typeof edges)[number];

/** @param wanted as documented: { address: true, format: { fill: { color: true }, wrapText: true } } … */
export function cellPropertiesOf(range: RangeTarget, wanted: Argument | undefined): Json {
  requireFewCells(range);
  const options = objectOf(wanted, 'cellPropertiesLoadOptions');
  return range.matrix((row, column) => readCell(range, row, column, options));
}

/** Checks all before it changes anything. A cell with an empty object stays as it is. */
export function setCellProperties(range: RangeTarget, value: Argument | undefined): void {
  requireUnprotected(range.sheet);
  requireFewCells(range);
  const rows = Array.isArray(value) ? (value as readonly Json[]) : [];
  const fits = rows.length === range.rows && rows.every((row) => Array.isArray(row) && row.length === range.columns);
  if (!fits) throw invalidArgument(`the shape of the properties is not that of ${range.address}`);
  const changes = (rows as readonly (readonly Json[])[]).map((row) => row.map((cell) => readChange(range, cell)));
  const { workbook } = range.session;
  changes.forEach((row, down) =>
    row.forEach(({ style, format }, across) => {
      const [at, column] = [range.area.firstRow + down, range.area.firstColumn + across];
      if (style !== null) range.sheet.ensureCell(at, column).style = style;
      for (const change of format) {
        workbook.changeStyle(range.sheet, at, column, change(workbook.style(range.sheet, at, column)));
      }
    }),
  );
  range.sheet.touch();
}

function requireFewCells(range: RangeTarget): void {
  if (range.isTooLarge) throw new HostError('RangeExceedsLimit', `${range.address} has too many cells`);
}

/** The names that an options object asks for. */
const asked = (options: JsonObject): [name: string, option: Json][] =>
  Object.entries(options).flatMap(([name, option]) =>
    option === undefined || option === false ? [] : [[name, option] as [string, Json]],
  );

function readCell(range: RangeTarget, row: number, column: number, options: JsonObject): Json {
  const { session, sheet } = range;
  const answer: Record<string, Json> = {};
  for (const [name, option] of asked(options)) {
    switch (name) {
      case 'address':
      case 'addressLocal':
        answer[name] = range.at(cellArea(row, column)).address;
        break;
      case 'hidden':
        answer[name] = (sheet.row(row)?.hidden ?? false) || sheet.columns.isHidden(column);
        break;
      case 'style':
        answer[name] = session.workbook.styles.nameOf(sheet.styleIndex(row, column));
        break;
      case 'format':
        answer[name] = readFormat(session.workbook.style(sheet, row, column), objectOf(option, 'format'));
        break;
      default:
        throw notKnown(name);
    }
  }
  return answer;
}

function readFormat(style: CellStyle, options: JsonObject): Json {
  const answer: Record<string, Json> = {};
  for (const [name, option] of asked(options)) {
    if (name === 'borders') answer[name] = readBorders(style, objectOf(option, 'format.borders'));
    else if (name === 'protection') answer[name] = readAll(protectionProperties, style);
    else if (name in parts) answer[name] = readSome(parts[name] ?? {}, style, objectOf(option, name), name);
    else answer[name] = known(alignmentProperties, name, `format.${name}`).get(style);
  }
  return answer;
}

const parts: Readonly<Partial<Record<string, StyleProperties>>> = {
  fill: fillProperties,
  font: fontProperties,
  protection: protectionProperties,
};

const readAll = (properties: StyleProperties, style: CellStyle): Json =>
  Object.fromEntries(Object.entries(properties).map(([name, { get }]) => [name, get(style)]));

const readSome = (properties: StyleProperties, style: CellStyle, options: JsonObject, where: string): Json =>
  Object.fromEntries(
    asked(options).map(([name]) => [name, known(properties, name, `format.${where}.${name}`).get(style)]),
  );

const noBorder: Border = { color: '#000000', style: 'None', weight: 'Thin' };

/** What is asked for, for every edge (OfficeDev/office-js #2349). Diagonals are not known here. */
function readBorders(style: CellStyle, options: JsonObject): Json {
  const names = asked(options).map(([name]) => name);
  return Object.fromEntries(
    edges.map((edge) => {
      const border: Readonly<Partial<Record<string, string>>> = { ...noBorder, ...style.borders[edge] };
      const values = names.map((name): [string, string] => {
        const value = Object.hasOwn(border, name) ? border[name] : undefined;
        if (value === undefined) throw notKnown(`format.borders.${name}`);
        return [name, value];
      });
      return [edge, Object.fromEntries(values)];
    }),
  );
}

interface CellChange {
  /** Number of the named style that replaces all looks; null keeps them. */
  readonly style: number | null;
  readonly format: readonly ((style: CellStyle) => StyleChange)[];
}

function readChange({ session }: RangeTarget, cell: Json): CellChange {
  const given = Object.entries(objectOf(cell, 'the properties of a cell')).filter(([, value]) => value !== undefined);
  let style: number | null = null;
  const format: ((style: CellStyle) => StyleChange)[] = [];
  for (const [name, value = null] of given) {
    if (name === 'style') style = namedStyleIndex(session, textOf(value, 'style'));
    else if (name === 'format') format.push(...formatChanges(objectOf(value, 'format')));
    else throw notKnown(name);
  }
  return { style, format };
}

function formatChanges(format: JsonObject): ((style: CellStyle) => StyleChange)[] {
  return Object.entries(format).flatMap(([name, value = null]) => {
    if (name === 'borders') return borderChanges(objectOf(value, 'format.borders'));
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const changes =
      part === undefined
        ? [known(alignmentProperties, name, `format.${name}`).change(value)]
        : Object.entries(objectOf(value, `format.${name}`)).map(([key, inner = null]) =>
            known(part, key, `format.${name}.${key}`).change(inner),
          );
    return inOrder(changes).map((change) => () => change);
  });
}

/**
 * The pattern is set before the colours, so that a colour fills the cell whatever pattern comes with it. Excel's order is
 * not documented; this is the harsher of the two.
 */
const inOrder = (changes: readonly StyleChange[]): StyleChange[] =>
  [...changes].sort((a, b) => Number(b.pattern !== undefined) - Number(a.pattern !== undefined));

function borderChanges(borders: JsonObject): ((style: CellStyle) => StyleChange)[] {
  return Object.entries(borders).map(([name, value = null]) => {
    const edge = edgeOf(name);
    const given = objectOf(value, `format.borders.${name}`);
    for (const key of Object.keys(given)) {
      if (!['color', 'style', 'weight'].includes(key)) throw notKnown(`format.borders.${name}.${key}`);
    }
    const wanted: Partial<Border> = {
      ...(given['style'] === undefined ? {} : { style: wordOf(given['style'], 'border.style', borderStyles) }),
      ...(given['weight'] === undefined ? {} : { weight: wordOf(given['weight'], 'border.weight', borderWeights) }),
      ...(given['color'] === undefined ? {} : { color: colorOf(given['color'], 'border.color') }),
    };
    return ({ borders: old }) => {
      const border = { style: 'Continuous', weight: 'Thin', color: '#000000', ...old[edge], ...wanted };
      const isNone = border.style === 'None' || (old[edge] === null && Object.keys(wanted).length === 0);
      return { borders: { [edge]: isNone ? null : border } };
    };
  });
}

function edgeOf(name: string): Edge {
  const edge = edges.find((one) => one === name);
  if (edge === undefined) throw notKnown(`format.borders.${name}`);
  return edge;
}

function known(properties: StyleProperties, name: string, where: string): StyleProperty {
  const found = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (found === undefined) throw notKnown(where);
  return found;
}

const notKnown = (name: string): HostError =>
  new HostError('NotImplemented', `the stand-in knows no ${name} of cell properties`);
