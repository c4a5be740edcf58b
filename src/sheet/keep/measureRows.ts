/** The rows of the worksheets of measures and of their follow-up: one a measure, whose number begins its text. */
import type { Catalogue } from '../../ita/catalogue/catalogue';
import { finding } from '../../ita/finding';
import { cleanText, matchKey } from '../../ita/thai';
import { trackingSheet } from '../../texts/th/trackingSheet';
import { worksheets } from '../../texts/th/worksheets';
import { parseNumberedMeasure } from '../drafts/edits';
import { editableColumns, isFromCatalogue, isOurs, measureIn, type TypedValue } from '../ownTexts';
import type { RowKind } from './rowKind';

const SIGNATURE = matchKey('ลงชื่อ');

/** @param inUse the catalogue in use; its texts may stand in the cells as those of the built-in one may */
export function measureRows(builtIn: Catalogue, ...inUse: readonly Catalogue[]): RowKind {
  const catalogues = [builtIn, ...inUse];
  const isKnown = (id: string) => catalogues.some((one) => measureIn(id, one) !== undefined);
  const parameters = (id: string) => ({ measure: id.replace('-', '.') });
  return {
    key: worksheets.measureColumn,
    isEnd: (key) => key.startsWith(SIGNATURE),
    gap: 1,
    headerIsFixed: true,
    isOwnAbove: () => false,
    isInOurWay: () => false,
    editable: editableColumns,
    named: worksheets.measureColumn,
    identify: (rows) =>
      rows.map((row) => ({ id: parseNumberedMeasure(String(row.get(worksheets.measureColumn) ?? ''))?.id ?? null })),
    isOurs: (value, id, column) => isOurs(value, id, column, catalogues),
    isUntouched: ({ values, formulas }, id) =>
      isKnown(id) &&
      [...values].every(([column, typed]) =>
        editableColumns.includes(column)
          ? isOurs(typed, id, column, catalogues)
          : formulas.has(column) || column === trackingSheet.remainingColumn || isIssue(typed),
      ),
    refreshed: (typed) => typed,
    conflict: (id, column, own, typed) =>
      isFromCatalogue(column) && !isOurs(own, id, column, [builtIn])
        ? (cell) => finding('edit-conflict', 'warning', [cell], { ...parameters(id), column, ours: own, kept: typed })
        : null,
    notPlanned: (id) => (isKnown(id) ? (cell) => finding('edit-not-planned', 'info', [cell], parameters(id)) : null),
    placed: (row) => row,
  };
}

/** What the first column of these worksheets says: "2", or "2. การให้บริการ…". */
const isIssue = (value: TypedValue): boolean => /^[1-7](?:\. .*)?$/s.test(cleanText(String(value)));
