/** The rows and cells of a worksheet, as far as they exist. */
import type { Area } from './address';
import { Cell, emptyRow, type Row } from './cell';

/** Where a row or column goes; null where it is deleted. */
export type Move = (index: number) => number | null;

export abstract class SheetCells {
  /** Whether cells or rows changed, so that the part must be written anew. */
  private cellsChanged = false;
  private readonly used = new Map<boolean, Area | null>();

  protected constructor(protected rows: Map<number, Row>) {}

  /** Style that a column gives to its empty cells; null where it has none. */
  protected abstract columnStyle(column: number): number | null;

  protected get cellsHaveChanged(): boolean {
    return this.cellsChanged;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  /** The cell, made with the style that an empty cell has there. */
  ensureCell(row: number, column: number): Cell {
    const { cells, style } = this.ensureRow(row);
    let cell = cells.get(column);
    if (cell === undefined) {
      cell = new Cell(style ?? this.columnStyle(column) ?? 0);
      cells.set(column, cell);
    }
    return cell;
  }

  /** Puts a cell in place of another; undefined leaves none. */
  putCell(row: number, column: number, cell: Cell | undefined): void {
    const { cells } = this.ensureRow(row);
    if (cell === undefined) cells.delete(column);
    else cells.set(column, cell);
  }

  /** Style of a cell, whether it exists or not. */
  styleIndex(row: number, column: number): number {
    const found = this.rows.get(row);
    return found?.cells.get(column)?.style ?? found?.style ?? this.columnStyle(column) ?? 0;
  }

  row(row: number): Readonly<Row> | undefined {
    return this.rows.get(row);
  }

  /** For changing it; the part will be written anew. */
  ensureRow(index: number): Row {
    this.touch();
    let row = this.rows.get(index);
    if (row === undefined) {
      row = emptyRow();
      this.rows.set(index, row);
    }
    row.needsFit = !row.hasOwnHeight;
    return row;
  }

  /** Existing cells of an area, in no particular order. */
  *cells(area?: Area): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    const few = area !== undefined && area.lastRow - area.firstRow < this.rows.size;
    const rows = few
      ? Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, index) => area.firstRow + index)
      : [...this.rows.keys()];
    for (const row of rows) {
      if (area !== undefined && (row < area.firstRow || row > area.lastRow)) continue;
      for (const [column, cell] of this.rows.get(row)?.cells ?? []) {
        if (area === undefined || (column >= area.firstColumn && column <= area.lastColumn))
          yield { row, column, cell };
      }
    }
  }

  *existingRows(): Generator<readonly [number, Row]> {
    yield* this.rows;
  }

  /** A formula's value was computed anew: it must be saved, but no cell became empty or filled. */
  valueComputed(): void {
    this.cellsChanged = true;
  }

  /** Cells changed in place. */
  touch(): void {
    this.cellsChanged = true;
    this.used.clear();
  }

  /** The smallest area with all values and formulas, or also with all formatted cells; null when there are none. */
  usedArea(valuesOnly: boolean): Area | null {
    const known = this.used.get(valuesOnly);
    if (known !== undefined) return known;
    let [firstRow, firstColumn, lastRow, lastColumn] = [Infinity, Infinity, -1, -1];
    for (const [row, { cells }] of this.rows) {
      for (const [column, cell] of cells) {
        if (cell.isBlank && (valuesOnly || cell.style === 0)) continue;
        if (row < firstRow) firstRow = row;
        if (row > lastRow) lastRow = row;
        if (column < firstColumn) firstColumn = column;
        if (column > lastColumn) lastColumn = column;
      }
    }
    const area = lastRow < 0 ? null : { firstRow, firstColumn, lastRow, lastColumn };
    this.used.set(valuesOnly, area);
    return area;
  }

  moveRows(move: Move): void {
    this.touch();
    this.rows = new Map(
      [...this.rows].flatMap(([index, row]) => {
        const place = move(index);
        return place === null ? [] : [[place, row] as const];
      }),
    );
  }

  moveColumns(move: Move): void {
    this.touch();
    for (const [index, row] of this.rows) {
      const cells = [...row.cells].flatMap(([column, cell]) => {
        const place = move(column);
        return place === null ? [] : [[place, cell] as const];
      });
      this.rows.set(index, { ...row, cells: new Map(cells) });
    }
  }

  /** Rows and cells like those of another sheet, in place of its own. */
  copyCells(from: SheetCells): void {
    this.touch();
    const copies = [...from.rows].map(([index, row]) => {
      const cells = [...row.cells].map(([column, cell]) => [column, cell.copy()] as const);
      return [index, { ...row, cells: new Map(cells) }] as const;
    });
    this.rows = new Map(copies);
  }
}
