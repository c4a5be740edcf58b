/** Excel.Range. */
import { isWholeColumns, isWholeRows } from '../workbook/address';
import { clearRules } from '../workbook/conditionalFormats';
import { clearValidations } from '../workbook/validations';
import { invalidArgument } from '../protocol/errors';
import { method, object, objectType, property, readOnly, type Argument, type LiveMaker } from '../protocol/live';
import { flagOf, isGiven, textOf, wordOf } from './args';
import { cellPropertiesOf, setCellProperties } from './cellProperties';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import {
  formulasOf,
  formulasR1C1Of,
  numberFormatsOf,
  setCells,
  setCellsR1C1,
  setNumberFormats,
  textsOf,
  valuesOf,
  valueTypesOf,
} from './rangeCells';
import { rangeFormat } from './rangeFormat';
import { hiddenColumns, hiddenRows } from './rangeHidden';
import { merge, mergedAreas, unmerge } from './rangeMerges';
import { neighbours } from './rangeNeighbours';
import { clearFormats, namedStyle, setNamedStyle } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';
import { bringToFront, requireUnlocked, requireUnprotected } from './session';
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
    formulasR1C1: property('1.2', formulasR1C1Of, setCellsR1C1),
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
    ...neighbours,
    getCellProperties: method('1.9', (range, [options]) => cellPropertiesOf(range, options)),
    getMergedAreasOrNullObject: method('1.13', mergedAreas),
    merge: method('1.2', (range, [across]) => {
      requireUnprotected(range.sheet);
      merge(range, isGiven(across) && flagOf(across, 'across'));
    }),
    select: method('1.1', ({ session, sheet, area }) => {
      bringToFront(session, sheet);
      sheet.selection = area;
    }),
    setCellProperties: method('1.9', (range, [properties]) => setCellProperties(range, properties)),
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
