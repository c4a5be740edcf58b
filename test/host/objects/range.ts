/** Excel.Range. */
import {
  areaAddress,
  intersection,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  type Area,
} from '../workbook/address';
import { clearRules } from '../workbook/conditionalFormats';
import { clearValidations } from '../workbook/validations';
import { tablesOf } from '../workbook/tables';
import { HostError, invalidArgument } from '../protocol/errors';
import {
  method,
  object,
  objectType,
  property,
  readOnly,
  type Argument,
  type Live,
  type LiveMaker,
} from '../protocol/live';
import type { Json } from '../protocol/message';
import { flagOf, isGiven, textOf, wholeOf, wordOf } from './args';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { formulasOf, numberFormatsOf, setCells, setNumberFormats, textsOf, valuesOf, valueTypesOf } from './rangeCells';
import { rangeFormat } from './rangeFormat';
import { clearFormats, namedStyle, setNamedStyle } from './rangeStyle';
import { rangeArgument, type RangeTarget } from './rangeTarget';
import { requireUnlocked, requireUnprotected } from './session';
import { worksheet } from './links';

export const range: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.Range',
  canBeKept: true,
  members: {
    address: readOnly('1.1', (range) => range.address),
    addressLocal: readOnly('1.1', (range) => range.address),
    cellCount: readOnly('1.1', ({ rows, columns }) => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns)),
    columnCount: readOnly('1.1', ({ columns }) => columns),
    columnHidden: property('1.2', hiddenColumns, (range, value) => {
      requireUnprotected(range.sheet);
      range.sheet.columns.setHidden(range.area.firstColumn, range.area.lastColumn, flagOf(value, 'columnHidden'));
    }),
    columnIndex: readOnly('1.1', ({ area }) => area.firstColumn),
    formulas: property('1.1', formulasOf, setCells),
    // The stand-in's own language is English, whatever the display language.
    formulasLocal: property('1.1', formulasOf, setCells),
    hidden: readOnly('1.2', (range) => hiddenRows(range) === true || hiddenColumns(range) === true),
    isEntireColumn: readOnly('1.7', ({ area }) => isWholeColumns(area)),
    isEntireRow: readOnly('1.7', ({ area }) => isWholeRows(area)),
    numberFormat: property('1.1', numberFormatsOf, setNumberFormats),
    rowCount: readOnly('1.1', ({ rows }) => rows),
    rowHidden: property('1.2', hiddenRows, (range, value) => {
      requireUnprotected(range.sheet);
      const hidden = flagOf(value, 'rowHidden');
      for (let row = range.area.firstRow; row <= range.area.lastRow; row += 1)
        range.sheet.ensureRow(row).hidden = hidden;
    }),
    rowIndex: readOnly('1.1', ({ area }) => area.firstRow),
    style: property(
      '1.7',
      (range) => namedStyle(range),
      (range, value) => setNamedStyle(range, textOf(value, 'style')),
    ),
    text: readOnly('1.1', textsOf),
    valueTypes: readOnly('1.1', valueTypesOf),
    values: property('1.1', valuesOf, setCells),

    conditionalFormats: object('1.6', (target) => conditionalFormats(target)),
    dataValidation: object('1.8', (target) => dataValidation(target)),
    format: object('1.1', (target) => rangeFormat(target)),
    worksheet: object('1.1', ({ session, sheet }) => worksheet({ session, sheet })),

    clear: method('1.1', (range, [applyTo]) => clear(range, applyTo)),
    getBoundingRect: method('1.1', (range, [other]) => {
      const area = rangeArgument(range.session, range.sheet, other, 'anotherRange').area;
      return around(range, {
        firstRow: Math.min(area.firstRow, range.area.firstRow),
        firstColumn: Math.min(area.firstColumn, range.area.firstColumn),
        lastRow: Math.max(area.lastRow, range.area.lastRow),
        lastColumn: Math.max(area.lastColumn, range.area.lastColumn),
      });
    }),
    getCell: method('1.1', (range, [row, column]) => {
      const firstRow = range.area.firstRow + wholeOf(row, 'row');
      const firstColumn = range.area.firstColumn + wholeOf(column, 'column');
      return around(range, { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn });
    }),
    getColumn: method('1.1', (range, [column]) => {
      const index = range.area.firstColumn + wholeOf(column, 'column');
      if (index < range.area.firstColumn || index > range.area.lastColumn)
        throw invalidArgument('the column lies outside the range');
      return around(range, { ...range.area, firstColumn: index, lastColumn: index });
    }),
    getEntireColumn: method('1.1', (range) => around(range, { ...range.area, firstRow: 0, lastRow })),
    getEntireRow: method('1.1', (range) => around(range, { ...range.area, firstColumn: 0, lastColumn })),
    getIntersection: method(
      '1.1',
      (range, [other]) => common(range, other) ?? notFound('the ranges have no cell in common'),
    ),
    getIntersectionOrNullObject: method('1.4', (range, [other]) => common(range, other)),
    getLastCell: method('1.1', (range) =>
      around(range, { ...range.area, firstRow: range.area.lastRow, firstColumn: range.area.lastColumn }),
    ),
    getLastColumn: method('1.1', (range) => around(range, { ...range.area, firstColumn: range.area.lastColumn })),
    getLastRow: method('1.1', (range) => around(range, { ...range.area, firstRow: range.area.lastRow })),
    getOffsetRange: method('1.1', (range, [rows, columns]) => {
      const [down, across] = [wholeOf(rows, 'rowOffset'), wholeOf(columns, 'columnOffset')];
      const { firstRow, firstColumn, ...last } = range.area;
      return around(range, {
        firstRow: firstRow + down,
        firstColumn: firstColumn + across,
        lastRow: last.lastRow + down,
        lastColumn: last.lastColumn + across,
      });
    }),
    getResizedRange: method('1.2', (range, [rows, columns]) =>
      around(range, {
        ...range.area,
        lastRow: range.area.lastRow + wholeOf(rows, 'deltaRows'),
        lastColumn: range.area.lastColumn + wholeOf(columns, 'deltaColumns'),
      }),
    ),
    getRow: method('1.1', (range, [row]) => {
      const index = range.area.firstRow + wholeOf(row, 'row');
      if (index < range.area.firstRow || index > range.area.lastRow)
        throw invalidArgument('the row lies outside the range');
      return around(range, { ...range.area, firstRow: index, lastRow: index });
    }),
    getUsedRange: method('1.1', (range, [valuesOnly]) => used(range, valuesOnly) ?? notFound('the range is empty')),
    getUsedRangeOrNullObject: method('1.4', (range, [valuesOnly]) => used(range, valuesOnly)),
    merge: method('1.2', (range, [across]) => {
      requireUnprotected(range.sheet);
      merge(range, isGiven(across) && flagOf(across, 'across'));
    }),
    select: method('1.1', ({ session, sheet, area }) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', `the sheet ${sheet.name} is hidden`);
      session.workbook.activeSheet = sheet;
      sheet.selection = area;
    }),
    // The client sends large arrays in pieces, and asks first whether the whole fits.
    _ValidateArraySize: method('1.3', (range, [rows, columns]) => {
      if (rows === range.rows && columns === range.columns) return;
      throw invalidArgument(
        `an array of ${String(rows)} rows and ${String(columns)} columns is not of the shape of ${range.address}`,
      );
    }),
    unmerge: method('1.2', (range) => {
      requireUnprotected(range.sheet);
      unmerge(range);
    }),
  },
});

const around = (base: RangeTarget, area: Area): Live => range(base.at(area));

const notFound = (message: string): never => {
  throw new HostError('ItemNotFound', message);
};

function common(base: RangeTarget, other: Argument | undefined): Live | null {
  const target = rangeArgument(base.session, base.sheet, other, 'anotherRange');
  const area = target.sheet === base.sheet ? intersection(base.area, target.area) : null;
  return area === null ? null : around(base, area);
}

function used(base: RangeTarget, valuesOnly: Argument | undefined): Live | null {
  const area = base.sheet.usedArea(isGiven(valuesOnly) && flagOf(valuesOnly, 'valuesOnly'));
  const inside = area === null ? null : intersection(area, base.area);
  return inside === null ? null : around(base, inside);
}

/** true or false for all, null where they differ. */
function hiddenRows({ sheet, area }: RangeTarget): Json {
  const last = Math.min(area.lastRow, sheet.usedArea(false)?.lastRow ?? area.firstRow);
  const states = new Set<boolean>();
  for (let row = area.firstRow; row <= Math.max(last, area.firstRow); row += 1)
    states.add(sheet.row(row)?.hidden ?? false);
  return states.size === 1 ? states.has(true) : null;
}

function hiddenColumns({ sheet, area }: RangeTarget): Json {
  const states = new Set<boolean>();
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
    states.add(sheet.columns.isHidden(column));
  return states.size === 1 ? states.has(true) : null;
}

function clear(target: RangeTarget, applyTo: Argument | undefined): void {
  const what = isGiven(applyTo)
    ? wordOf(applyTo, 'applyTo', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'])
    : 'All';
  const { session, sheet, area } = target;
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
    const cells = [...sheet.cells(area)];
    for (const { row, column } of cells) {
      requireUnlocked(session, sheet, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
    }
    for (const { row, column, cell } of cells) if (!cell.isBlank) session.workbook.setValue(sheet, row, column, null);
    session.changed(sheet, area);
  }
  if (what === 'All' || what === 'Formats') {
    clearFormats(target);
    clearRules(sheet, area);
    unmerge(target);
  }
  if (what === 'All') {
    clearValidations(sheet, area);
  }
}

function merge(target: RangeTarget, across: boolean): void {
  const { sheet, area } = target;
  if (tablesOf(target.session.workbook, sheet).some((table) => intersection(table.area, area) !== null)) {
    throw invalidArgument('cells of a table cannot be merged');
  }
  unmerge(target);
  const rows = across ? Array.from({ length: target.rows }, (_, index) => area.firstRow + index) : [];
  const areas = across ? rows.map((row) => ({ ...area, firstRow: row, lastRow: row })) : [area];
  for (const merged of areas) {
    for (const { row, column, cell } of [...sheet.cells(merged)]) {
      const isAnchor = row === merged.firstRow && column === merged.firstColumn;
      if (!isAnchor && !cell.isBlank) target.session.workbook.setValue(sheet, row, column, null);
    }
  }
  sheet.merges = [...sheet.merges, ...areas.filter((merged) => areaAddress(merged).includes(':'))];
}

function unmerge({ sheet, area }: RangeTarget): void {
  const kept = sheet.merges.filter((merged) => intersection(merged, area) === null);
  if (kept.length !== sheet.merges.length) sheet.merges = kept;
}
