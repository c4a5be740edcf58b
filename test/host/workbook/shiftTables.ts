/** Tables on a sheet whose rows or columns move. */
import { areaAddress, parseArea, type Area } from './address';
import type { Sheet } from './sheet';
import { movedArea, movedIndex, type Shift } from './shift';
import { storedArea } from './sqref';
import { nameColumns, removeTable, tablesOf, type TablePart } from './tables';
import type { Workbook } from './workbook';

export function shiftTables(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  for (const table of tablesOf(workbook, sheet)) {
    const area = movedArea(table.area, shift);
    if (area === null) {
      removeTable(workbook, table);
      continue;
    }
    if (shift.axis === 'columns') shiftColumns(table, shift);
    if (areaAddress(area) !== areaAddress(table.area)) table.root.set('ref', storedArea(area));
    const filter = table.root.first('autoFilter');
    const filtered = parseArea(filter?.get('ref') ?? '');
    const moved: Area | null = filtered === null ? null : movedArea(filtered, shift);
    if (moved !== null && filtered !== null && areaAddress(moved) !== areaAddress(filtered)) {
      filter?.set('ref', storedArea(moved));
    }
    if (shift.axis === 'columns') nameColumns(workbook, { ...table, area });
  }
}

/** The columns that are left, and new ones for those put in between. */
function shiftColumns({ root, area }: TablePart, shift: Shift): void {
  const columns = root.first('tableColumns');
  if (columns === undefined) return;
  columns.children.forEach((column, index) => {
    if (movedIndex(area.firstColumn + index, shift) === null) column.remove();
  });
  if (shift.kind === 'delete' || shift.at <= area.firstColumn || shift.at > area.lastColumn) return;
  const next = columns.children[shift.at - area.firstColumn];
  for (let added = 0; added < shift.count; added += 1) {
    const ids = columns.children.map((column) => column.number('id') ?? 0);
    columns.append(columns.create('tableColumn', { id: Math.max(0, ...ids) + 1, name: '' }), next);
  }
}
