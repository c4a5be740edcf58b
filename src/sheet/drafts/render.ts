/** Gives the rows of a model their places and renders the worksheet as a draft. */
import type { Area } from '../grid';
import { cellDigest, constantText, refersToCells, type RecordedRow } from '../record';
import { area } from './area';
import { LEFT_AS_IT_IS, type DraftValue, type StyledArea, type WorksheetDraft } from './draft';
import {
  HEADER,
  isKept,
  modelDigest,
  type KeptCell,
  type Layout,
  type Look,
  type ModelCell,
  type ModelRow,
  type SheetModel,
} from './sheetModel';
import { tableLooks } from './officialSheetParts';
import { asPrinted, rowHeight, withReserve } from './textHeight';

export interface Arrangement {
  readonly rows: readonly ModelRow[];
  /**
   * Columns that staff added to the right of ours, with a name in the table's header: they are formatted like the
   * table.
   */
  readonly staffColumns?: readonly number[];
  /** Rows and columns of the worksheet that hold something now: cells whose content moved must be emptied. */
  readonly extent?: { readonly rows: number; readonly columns: number };
}

/** Characters: Excel's default width, for a column that staff added, because its real width is not known. */
const STAFF_COLUMN_WIDTH = 9;

export function rendered(model: SheetModel, arrangement: Arrangement = model): WorksheetDraft {
  const { staffColumns = [], extent } = arrangement;
  const rows = withStaffColumns(arrangement.rows, staffColumns);
  const merges = mergesOf(rows);
  const layout = layoutOf(model, rows, merges, printedColumns(model, staffColumns));
  const { inputs = [], choices, ...finish } = model.finish(layout);
  const columns = Math.max(model.columnWidths.length, extent?.columns ?? 0, ...rows.map(({ cells }) => cells.length));
  const values = Array.from({ length: Math.max(rows.length, extent?.rows ?? 0) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => valueOf(rows[row]?.cells[column] ?? null, row, column, layout)),
  );
  return {
    role: model.role,
    title: model.title,
    tabColor: model.tabColor,
    year: model.year,
    cells: {
      values,
      styles: [...stylesOf(rows), ...movedFormats(rows)],
      inputs,
      ...(choices === undefined ? {} : { choices }),
      merges,
    },
    rowIds: rows.map(({ id }) => id),
    recorded: recordedRows(model, arrangement.rows),
    columnWidths: model.columnWidths,
    rowHeights: rows.map(({ height }, row) => (isFitted(height, row, merges) ? null : (layout.heights[row] ?? null))),
    ...finish,
  };
}

/** Our columns, and those that staff added next to them: not across columns that are not meant to be printed. */
export function printedColumns(model: Pick<SheetModel, 'printedColumns'>, staffColumns: readonly number[]): number {
  let printed = model.printedColumns;
  while (staffColumns.includes(printed)) printed += 1;
  return printed;
}

function withStaffColumns(rows: readonly ModelRow[], columns: readonly number[]): readonly ModelRow[] {
  if (columns.length === 0) return rows;
  const { header, body } = tableLooks(1);
  const over = (looks: readonly Look[]) =>
    columns.flatMap((at) => looks.map(({ style }) => ({ from: at, to: at, style })));
  const [headerLooks, bodyLooks] = [over(header), over(body)];
  return rows.map((row) => {
    if (row.id === HEADER) return { ...row, looks: [...row.looks, ...headerLooks] };
    return row.isInTable === true ? { ...row, looks: [...row.looks, ...bodyLooks] } : row;
  });
}

/**
 * Every row as drafted, without edits of staff. Compared with the drawn rows, those that staff deleted have no cells,
 * and those that staff edited are also recorded as rendered.
 */
export function recordedRows({ rows, columnWidths }: SheetModel, drawn: readonly ModelRow[] = rows): RecordedRow[] {
  return rows.map(({ id, cells: own }) => {
    const place = drawn.findIndex((one) => one.id === id);
    const digestAt = (cell: ModelCell, column: number) =>
      isKept(cell) && isLost(cell, place, column) ? cellDigest(cell.value) : modelDigest(cell);
    const cells = columnWidths.map((_, column) => modelDigest(own[column] ?? null));
    const edited = columnWidths.map((_, column) => digestAt(drawn[place]?.cells[column] ?? null, column));
    if (place === -1) return { id, cells: [] };
    return edited.every((digest, column) => digest === cells[column]) ? { id, cells } : { id, cells, edited };
  });
}

/** Whether a staff formula is drafted as its result: it refers to cells and is moved. */
export const isLost = (cell: KeptCell, row: number, column: number): boolean =>
  cell.formula !== null && refersToCells(cell.formula) && !isInPlace(cell, row, column);

const isInPlace = (cell: KeptCell, row: number, column: number): boolean => cell.row === row && cell.column === column;

function layoutOf(model: SheetModel, rows: readonly ModelRow[], merges: readonly Area[], printed: number): Layout {
  const places = new Map(rows.map(({ id }, row) => [id, row]));
  const header = places.get(HEADER) ?? -1;
  const last = rows.reduce((found, { isInTable }, row) => (isInTable === true ? row : found), header);
  return {
    rowOf: (id) => places.get(id) ?? null,
    header,
    lastTableRow: last,
    lastRow: rows.length - 1,
    widths: Array.from({ length: printed }, (_, column) => model.columnWidths[column] ?? STAFF_COLUMN_WIDTH),
    heights: rows.map((row, index) => heightOf(row, index, model, merges)),
  };
}

const isFitted = (height: ModelRow['height'], row: number, merges: readonly Area[]): boolean =>
  height === 'fitted' || (height === 'merged' && !merges.some(({ firstRow }) => firstRow === row));

function heightOf({ height, cells, size }: ModelRow, row: number, model: SheetModel, merges: readonly Area[]): number {
  if (typeof height === 'number') return height;
  const widths = model.columnWidths.map((width, column) => {
    const merge = merges.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === column);
    const merged = model.columnWidths.slice(column, merge === undefined ? column + 1 : merge.lastColumn + 1);
    return merge === undefined ? width : merged.reduce((sum, one) => sum + one, 0);
  });
  return rowHeight(
    model.columnWidths.map((_, column) => textOf(cells[column] ?? null)),
    widths,
    size ?? model.size,
    model.metrics ?? (isFitted(height, row, merges) ? asPrinted : withReserve),
  );
}

/** The text of a cell; "" for numbers and formulas, which are short. */
function textOf(cell: ModelCell): string {
  if (typeof cell === 'string') return cell;
  return isKept(cell) && typeof cell.value === 'string' ? cell.value : '';
}

function valueOf(cell: ModelCell, row: number, column: number, layout: Layout): DraftValue {
  if (typeof cell === 'function') return { formula: cell(row, layout) };
  if (!isKept(cell)) return cell;
  const { value, formula } = cell;
  if (isInPlace(cell, row, column)) return LEFT_AS_IT_IS;
  if (formula !== null && !isLost(cell, row, column)) return { formula };
  return typeof value === 'boolean' ? constantText(value) : value;
}

/** Never over a staff-written text, which merging would destroy. */
const mergesOf = (rows: readonly ModelRow[]): Area[] =>
  rows.flatMap(({ merges = [] }, row) =>
    merges.flatMap(({ from, to, through }) => {
      const last = through === undefined ? row : rows.findIndex(({ id }) => id === through);
      const covered = rows
        .slice(row, last + 1)
        .flatMap(({ cells }, index) => cells.slice(index === 0 ? from + 1 : from, to + 1));
      return last < row || covered.some((cell) => cell !== null) ? [] : [area(row, from, last, to)];
    }),
  );

/** One area for neighbouring rows of the same style; overlays come later. */
function stylesOf(rows: readonly ModelRow[]): StyledArea[] {
  const layers = Math.max(0, ...rows.map(({ looks }) => looks.length));
  return Array.from({ length: layers }, (_, layer) =>
    rows.flatMap(({ looks }, row) => {
      const look = looks[layer];
      if (look === undefined || rows[row - 1]?.looks[layer] === look) return [];
      const next = rows.findIndex((one, index) => index > row && one.looks[layer] !== look);
      return [{ area: area(row, look.from, (next === -1 ? rows.length : next) - 1, look.to), style: look.style }];
    }),
  ).flat();
}

/** Numbers that staff typed keep their formats when they move. */
const movedFormats = (rows: readonly ModelRow[]): StyledArea[] =>
  rows.flatMap(({ cells, looks }, row) =>
    cells.flatMap((cell, column) => {
      if (!isKept(cell) || typeof cell.value !== 'number' || isInPlace(cell, row, column)) return [];
      const { numberFormat } = cell;
      return formatAt(looks, column) === numberFormat
        ? []
        : [{ area: area(row, column, row, column), style: { numberFormat } }];
    }),
  );

const formatAt = (looks: readonly Look[], column: number): string =>
  looks.reduce(
    (format, { from, to, style }) => (column >= from && column <= to ? (style.numberFormat ?? format) : format),
    'General',
  );
