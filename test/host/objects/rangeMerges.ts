/** Merged cells of a range. */
import { areaAddress, intersection } from '../workbook/address';
import { tablesOf } from '../workbook/tables';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Live } from '../protocol/live';
import { AreasTarget, rangeAreas } from './rangeAreas';
import type { RangeTarget } from './rangeTarget';

export function merge(target: RangeTarget, across: boolean): void {
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

/** Excel gives up above this number. */
const mostMergedAreas = 512;

/** The merged areas that the range touches, whole ones. */
export function mergedAreas({ session, sheet, area }: RangeTarget): Live | null {
  const areas = sheet.merges.filter((merged) => intersection(merged, area) !== null);
  if (areas.length > mostMergedAreas) {
    throw new HostError('GeneralException', `there are more than ${mostMergedAreas} merged areas`);
  }
  areas.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
  return areas.length === 0 ? null : rangeAreas(new AreasTarget(session, sheet, areas));
}

export function unmerge({ sheet, area }: RangeTarget): void {
  const kept = sheet.merges.filter((merged) => intersection(merged, area) === null);
  if (kept.length !== sheet.merges.length) sheet.merges = kept;
}
