/** Excel.RangeFormat with fill, font, borders and protection. */
import { intersection, isWholeColumns, isWholeRows, type Area } from '../workbook/address';
import {
  borderStyles,
  borderWeights,
  horizontalWords,
  underlineWords,
  verticalWords,
  type Border,
  type BorderEdge,
  type CellFont,
  type CellStyle,
  type StyleChange,
} from '../workbook/cellStyle';
import { parseColor } from '../workbook/colors';
import { textWidth } from '../workbook/textSize';
import { invalidArgument } from '../protocol/errors';
import {
  method,
  object,
  objectType,
  property,
  readOnly,
  type Live,
  type PropertyMember,
  type LiveMaker,
} from '../protocol/live';
import type { Json } from '../protocol/message';
import { flagOf, numberOf, textOf, wholeOf, wordOf } from './args';
import type { RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';

/** A style property: its common value, null where cells differ. */
const styled = (
  since: string,
  get: (style: CellStyle) => Json,
  change: (value: Json) => StyleChange,
): PropertyMember<RangeTarget> =>
  property(
    since,
    (range) => commonStyle(range, get),
    (range, value) => changeStyle(range, change(value)),
  );

const fontProperty = (
  since: string,
  key: keyof CellFont,
  check: (value: Json) => CellFont[keyof CellFont],
): PropertyMember<RangeTarget> =>
  styled(
    since,
    ({ font }) => font[key],
    (value) => ({ font: { [key]: check(value) } }),
  );

export const colorOf = (value: Json, what: string): string => {
  const color = parseColor(value);
  if (color === null) throw invalidArgument(`${what} must be a colour such as #C00000`);
  return color;
};

const rangeFill: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.RangeFill',
  members: {
    // White is what Excel answers where there is no fill.
    color: styled(
      '1.1',
      ({ fill }) => fill ?? '#FFFFFF',
      (value) => ({ fill: value === '' ? null : colorOf(value, 'fill.color') }),
    ),
    clear: method('1.1', (range) => changeStyle(range, { fill: null })),
  },
});

const rangeFont: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.RangeFont',
  members: {
    bold: fontProperty('1.1', 'bold', (value) => flagOf(value, 'font.bold')),
    color: fontProperty('1.1', 'color', (value) => colorOf(value, 'font.color')),
    italic: fontProperty('1.1', 'italic', (value) => flagOf(value, 'font.italic')),
    name: fontProperty('1.1', 'name', (value) => textOf(value, 'font.name')),
    size: fontProperty('1.1', 'size', (value) => numberOf(value, 'font.size', 1, 409)),
    strikethrough: fontProperty('1.9', 'strikethrough', (value) => flagOf(value, 'font.strikethrough')),
    underline: fontProperty('1.1', 'underline', (value) =>
      wordOf(value, 'font.underline', Object.keys(underlineWords)),
    ),
  },
});

const formatProtection: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.FormatProtection',
  members: {
    locked: styled(
      '1.2',
      ({ locked }) => locked,
      (value) => ({ locked: flagOf(value, 'protection.locked') }),
    ),
  },
});

class BorderTarget {
  constructor(
    readonly range: RangeTarget,
    readonly edge: string,
  ) {}
}

const edges: Readonly<Record<string, BorderEdge>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};
const edgeNames = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** Which sides of which cells a named edge of a range means. */
function sidesOf({ area }: RangeTarget, edge: string): readonly (readonly [Area, BorderEdge])[] {
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...area, lastRow: area.firstRow }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, firstRow: area.lastRow }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, lastColumn: area.firstColumn }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, firstColumn: area.lastColumn }, 'right']];
    case 'InsideVertical':
      return area.firstColumn === area.lastColumn
        ? []
        : [
            [{ ...area, lastColumn: area.lastColumn - 1 }, 'right'],
            [{ ...area, firstColumn: area.firstColumn + 1 }, 'left'],
          ];
    case 'InsideHorizontal':
      return area.firstRow === area.lastRow
        ? []
        : [
            [{ ...area, lastRow: area.lastRow - 1 }, 'bottom'],
            [{ ...area, firstRow: area.firstRow + 1 }, 'top'],
          ];
    default:
      throw invalidArgument(`borders ${edge} are not known here`);
  }
}

const readBorder = ({ range, edge }: BorderTarget, get: (border: Border | null) => Json): Json => {
  const side = sidesOf(range, edge)[0];
  return side === undefined ? get(null) : commonStyle(range.at(side[0]), ({ borders }) => get(borders[side[1]]));
};

function changeBorder({ range, edge }: BorderTarget, change: (border: Border) => Border | null): void {
  requireUnprotected(range.sheet);
  const { workbook } = range.session;
  for (const [area, side] of sidesOf(range, edge)) {
    range.at(area).each((row, column) => {
      const border = workbook.style(range.sheet, row, column).borders[side] ?? {
        style: 'Continuous',
        weight: 'Thin',
        color: '#000000',
      };
      workbook.changeStyle(range.sheet, row, column, { borders: { [side]: change(border) } });
    });
  }
}

const rangeBorder: LiveMaker<BorderTarget> = objectType({
  name: 'Excel.RangeBorder',
  identity: ({ edge }) => ({ SideIndex: edge }),
  members: {
    color: property(
      '1.1',
      (target) => readBorder(target, (border) => border?.color ?? '#000000'),
      (target, value) => changeBorder(target, (border) => ({ ...border, color: colorOf(value, 'border.color') })),
    ),
    sideIndex: readOnly('1.1', ({ edge }) => edge),
    style: property(
      '1.1',
      (target) => readBorder(target, (border) => border?.style ?? 'None'),
      (target, value) => {
        const style = wordOf(value, 'border.style', borderStyles);
        changeBorder(target, (border) => (style === 'None' ? null : { ...border, style }));
      },
    ),
    weight: property(
      '1.1',
      (target) => readBorder(target, (border) => border?.weight ?? 'Thin'),
      (target, value) => {
        const weight = wordOf(value, 'border.weight', borderWeights);
        changeBorder(target, (border) => ({ ...border, weight }));
      },
    ),
  },
});

const borderAt = (range: RangeTarget, edge: Json): Live =>
  rangeBorder(new BorderTarget(range, wordOf(edge, 'the edge', edgeNames)));

const rangeBorders: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.RangeBorderCollection',
  collection: {
    items: (range) => Object.keys(edges).map((edge) => borderAt(range, edge)),
    item: borderAt,
  },
  members: {
    count: readOnly('1.1', () => Object.keys(edges).length),
    getItem: method('1.1', (range, [edge]) => borderAt(range, edge as Json)),
  },
});

export const rangeFormat: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.RangeFormat',
  members: {
    borders: object('1.1', (target) => rangeBorders(target)),
    fill: object('1.1', (target) => rangeFill(target)),
    font: object('1.1', (target) => rangeFont(target)),
    protection: object('1.2', (target) => formatProtection(target)),
    columnWidth: property(
      '1.2',
      ({ sheet, area }) => common(spread(area.firstColumn, area.lastColumn), (column) => sheet.columns.width(column)),
      ({ sheet, area }, value) => {
        requireUnprotected(sheet);
        sheet.columns.setWidth(area.firstColumn, area.lastColumn, numberOf(value, 'columnWidth', 0, 1342.5));
      },
    ),
    horizontalAlignment: styled(
      '1.1',
      ({ horizontal }) => horizontal,
      (value) => ({
        horizontal: wordOf(value, 'horizontalAlignment', Object.keys(horizontalWords)),
      }),
    ),
    indentLevel: styled(
      '1.9',
      ({ indent }) => indent,
      (value) => ({ indent: wholeOf(value, 'indentLevel', 0) }),
    ),
    rowHeight: property(
      '1.2',
      ({ sheet, area }) => common(spread(area.firstRow, area.lastRow), (row) => sheet.rowHeight(row)),
      ({ sheet, area }, value) => {
        requireUnprotected(sheet);
        const height = numberOf(value, 'rowHeight', 0, 409.5);
        for (const row of spread(area.firstRow, area.lastRow)) setHeight(sheet, row, height);
      },
    ),
    verticalAlignment: styled(
      '1.1',
      ({ vertical }) => vertical,
      (value) => ({
        vertical: wordOf(value, 'verticalAlignment', Object.keys(verticalWords)),
      }),
    ),
    wrapText: styled(
      '1.1',
      ({ wrap }) => wrap,
      (value) => ({ wrap: flagOf(value, 'wrapText') }),
    ),
    autofitColumns: method('1.2', autofitColumns),
    autofitRows: method('1.2', autofitRows),
  },
});

/** A row of more than a million stands for the sheet; only what exists is looked at. */
const spread = (first: number, last: number): number[] =>
  Array.from({ length: Math.min(last - first + 1, 20_000) }, (_, index) => first + index);

function common(indexes: readonly number[], value: (index: number) => number): Json {
  const values = new Set(indexes.map(value));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

function commonStyle(range: RangeTarget, get: (style: CellStyle) => Json): Json {
  const { sheet, area, session } = range;
  const indexes = new Set<number>();
  let existing = 0;
  for (const { cell } of sheet.cells(area)) {
    indexes.add(cell.style);
    existing += 1;
  }
  if (existing < range.rows * range.columns && range.rows * range.columns <= 1_000_000) {
    range.each((row, column) => indexes.add(sheet.styleIndex(row, column)));
  } else if (existing < range.rows * range.columns) indexes.add(sheet.styleIndex(area.lastRow, area.lastColumn));
  const values = new Set([...indexes].map((index) => get(session.workbook.styles.style(index))));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

export function changeStyle(range: RangeTarget, change: StyleChange): void {
  requireUnprotected(range.sheet);
  eachStyle(range, (style) => range.session.workbook.styles.change(style, change));
}

/** Back to the workbook's ordinary style. */
export function clearFormats(range: RangeTarget): void {
  requireUnprotected(range.sheet);
  const { sheet, area } = range;
  if (isWholeColumns(area) || isWholeRows(area)) eachStyle(range, () => 0);
  else {
    for (const { cell } of sheet.cells(area)) cell.style = 0;
    sheet.touch();
  }
}

function eachStyle(range: RangeTarget, change: (style: number) => number): void {
  const { sheet, area } = range;
  sheet.touch();
  if (!isWholeColumns(area) && !isWholeRows(area)) {
    range.each((row, column) => {
      const cell = sheet.ensureCell(row, column);
      cell.style = change(cell.style);
    });
    return;
  }
  if (isWholeColumns(area)) {
    sheet.columns.changeStyle(area.firstColumn, area.lastColumn, change);
    for (const [, row] of sheet.existingRows())
      if (isWholeRows(area) && row.style !== null) row.style = change(row.style);
  } else {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      const found = sheet.ensureRow(row);
      found.style = change(found.style ?? 0);
    }
  }
  for (const { cell } of sheet.cells(area)) cell.style = change(cell.style);
}

function setHeight(sheet: RangeTarget['sheet'], index: number, height: number): void {
  const row = sheet.ensureRow(index);
  row.height = height;
  row.hasOwnHeight = true;
  row.needsFit = false;
  row.hidden = height === 0;
}

function autofitColumns({ session, sheet, area }: RangeTarget): void {
  requireUnprotected(sheet);
  const widest = new Map<number, number>();
  for (const { row, column } of sheet.cells(area)) {
    const style = session.workbook.style(sheet, row, column);
    if (
      sheet.merges.some((merge) =>
        intersection(merge, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }),
      )
    )
      continue;
    const lines = session.workbook.text(sheet, row, column).split('\n');
    widest.set(column, Math.max(widest.get(column) ?? 0, ...lines.map((line) => textWidth(line, style))));
  }
  for (const [column, pixels] of widest) {
    if (pixels > 0) sheet.columns.setWidth(column, column, Math.min(1342, Math.ceil(pixels + 10) * 0.75));
  }
}

function autofitRows({ sheet, area }: RangeTarget): void {
  requireUnprotected(sheet);
  for (const [index, row] of sheet.existingRows()) {
    if (index < area.firstRow || index > area.lastRow) continue;
    row.hasOwnHeight = false;
    row.height = null;
    row.needsFit = true;
    sheet.touch();
  }
}
