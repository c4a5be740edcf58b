/** Excel.RangeFormat with fill, font, borders and protection. */
import { contains } from '../workbook/address';
import {
  horizontalWords,
  underlineWords,
  verticalWords,
  type CellFont,
  type CellStyle,
  type StyleChange,
} from '../workbook/cellStyle';
import { textWidth } from '../workbook/textSize';
import { method, object, objectType, property, readOnly, type LiveMaker, type PropertyMember } from '../protocol/live';
import type { Json } from '../protocol/message';
import { colorOf, flagOf, numberOf, textOf, wholeOf, wordOf } from './args';
import { rangeBorders } from './rangeBorders';
import { changeStyle, commonStyle } from './rangeStyle';
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
    pattern: readOnly('1.9', (range) => commonStyle(range, ({ fill }) => (fill === null ? 'None' : 'Solid'))),
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
    if (sheet.merges.some((merge) => contains(merge, row, column))) continue;
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
