/** The stand-in's workbook as the workbench shows it. */
import { installOfficeJs, type CellView as HostCell, type Host, type SheetView as HostSheet } from '../host';
import { FormulaSyntaxError } from '../host/formulas/tokens';
import { cellAddress, parseCell } from '../../src/sheet/grid';
import type { Book, Typed } from './book';
import { cellLook } from './cellLook';
import type { Place } from './moves';
import type { CellView, ChartView, SheetView } from './sheetView';

type HostChart = HostSheet['charts'][number];

const pixelsPerPoint = 4 / 3;

export function hostBook(host: Host): Book {
  const listeners = new Set<() => void>();
  let version = 0;
  /** Built anew after changes of content; a selection that moves leaves it as it is. */
  let shown: SheetView | null = null;
  let onlySelecting = false;

  host.onChange(() => {
    version += 1;
    if (!onlySelecting) shown = null;
    for (const listener of listeners) listener();
  });

  const selection = (): Place => parseCell(host.selection.address.replace(/:.*$/, '')) ?? { row: 0, column: 0 };

  return {
    connectPane: (pane, language) => {
      host.displayLanguage = language === 'th' ? 'th-TH' : 'en-US';
      installOfficeJs(pane, host);
    },
    tabs: () =>
      host.sheets
        .filter((sheet) => sheet.visibility === 'Visible')
        .map(({ name, tabColor }) => ({ name, color: tabColor === '' ? null : tabColor })),
    activeSheet: () => host.activeSheet,
    activate: (name) => {
      host.activeSheet = name;
    },
    sheet: () => (shown ??= sheetView(host.sheet(host.activeSheet))),
    selection,
    select: ({ row, column }) => {
      onlySelecting = true;
      host.select(host.activeSheet, cellAddress(row, column));
      onlySelecting = false;
    },
    type: (input) => typeInto(host, selection(), input),
    setEditing: (isEditing) => {
      host.isEditingCell = isEditing;
    },
    version: () => version,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: () => host.save(),
  };
}

function typeInto(host: Host, { row, column }: Place, input: string): Typed {
  const sheet = host.sheet(host.activeSheet);
  if (sheet.isProtected && sheet.cell(row, column).style.locked) return 'protected';
  try {
    host.setCell(sheet.name, cellAddress(row, column), input);
    return 'done';
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return 'wrong-formula';
    throw error;
  }
}

function sheetView(sheet: HostSheet): SheetView {
  const used = sheet.usedArea;
  const cells = new Map<string, CellView | null>();
  return {
    name: sheet.name,
    rowCount: used === null ? 0 : used.lastRow + 1,
    columnCount: used === null ? 0 : used.lastColumn + 1,
    frozenRows: sheet.frozen.rows,
    merged: sheet.merges,
    charts: sheet.charts.map(chartView),
    rowHeight: (row) => Math.round(sheet.rowHeight(row) * pixelsPerPoint),
    columnWidth: (column) => Math.round(sheet.columnWidth(column) * pixelsPerPoint),
    cell: (row, column) => {
      if (used === null || row > used.lastRow || column > used.lastColumn) return null;
      const key = `${row} ${column}`;
      const known = cells.get(key);
      if (known !== undefined) return known;
      const view = cellView(sheet.cell(row, column), () => sheet.conditionalLooks(row, column));
      cells.set(key, view);
      return view;
    },
  };
}

type Looks = ReturnType<HostSheet['conditionalLooks']>;

/** Conditional formats are looked at where there is something to show only. */
function cellView({ value, formula, text, style }: HostCell, conditionalLooks: () => Looks): CellView | null {
  const { borders, fill } = style;
  const isBare = fill === null && Object.values(borders).every((border) => border === null);
  if (text === '' && formula === '' && isBare) return null;
  return { text, input: String(formula), look: cellLook(style, value, conditionalLooks()) };
}

function chartView({ name, title, box, minimum, maximum, series }: HostChart): ChartView {
  return {
    name,
    title: title ?? name,
    minimum,
    maximum,
    categories: (series[0]?.categories ?? []).map(String),
    series: series.map((each) => ({
      name: each.name,
      kind: each.type.startsWith('Line') ? 'line' : 'column',
      color: each.color,
      values: each.values.map((value) => (typeof value === 'number' ? value : null)),
    })),
    place: {
      left: box.left * pixelsPerPoint,
      top: box.top * pixelsPerPoint,
      width: box.width * pixelsPerPoint,
      height: box.height * pixelsPerPoint,
    },
  };
}
