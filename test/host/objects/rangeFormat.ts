/** Excel.RangeFormat with fill, font, borders and protection. */
import { contains } from '../workbook/address';
import { textWidth } from '../workbook/textSize';
import { method, object, objectType, property, type LiveMaker, type PropertyMember } from '../protocol/live';
import type { Json } from '../protocol/message';
import { numberOf } from './args';
import { rangeBorders } from './rangeBorders';
import { changeStyle, commonStyle } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';
import {
  alignmentProperties,
  fillProperties,
  fontProperties,
  protectionProperties,
  type StyleProperties,
} from './styleProperties';

/** Style properties as members of a range's objects: their common value, null where cells differ. */
const members = (properties: StyleProperties): Readonly<Record<string, PropertyMember<RangeTarget>>> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, { since, get, change }]) => [
      name,
      property<RangeTarget>(
        since,
        (range) => commonStyle(range, get),
        (range, value) => changeStyle(range, change(value)),
      ),
    ]),
  );

const rangeFill: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.RangeFill',
  members: {
    ...members(fillProperties),
    clear: method('1.1', (range) => changeStyle(range, { fill: null })),
  },
});

const rangeFont: LiveMaker<RangeTarget> = objectType({ name: 'Excel.RangeFont', members: members(fontProperties) });

const formatProtection: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.FormatProtection',
  members: members(protectionProperties),
});

export const rangeFormat: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.RangeFormat',
  members: {
    ...members(alignmentProperties),
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
    rowHeight: property(
      '1.2',
      ({ sheet, area }) => common(spread(area.firstRow, area.lastRow), (row) => sheet.rowHeight(row)),
      ({ sheet, area }, value) => {
        requireUnprotected(sheet);
        const height = numberOf(value, 'rowHeight', 0, 409.5);
        for (const row of spread(area.firstRow, area.lastRow)) setHeight(sheet, row, height);
      },
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
