/** What the grid shows of a worksheet, in screen terms: pixels, CSS colours, displayed texts. Rows and columns count from 0. */

export type Align = 'left' | 'center' | 'right';

export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Points; null for the sheet's default. */
  readonly size: number | null;
  readonly font: string | null;
  readonly color: string | null;
  readonly fill: string | null;
  readonly wrap: boolean;
  readonly align: Align;
  readonly vertical: 'top' | 'middle' | 'bottom';
  /** CSS border of each side that has one. */
  readonly borders: {
    readonly top?: string;
    readonly right?: string;
    readonly bottom?: string;
    readonly left?: string;
  };
}

export interface CellView {
  /** As displayed, number format applied. */
  readonly text: string;
  /** As typed: the formula, or the value. */
  readonly input: string;
  readonly look: CellLook;
}

export interface MergedArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface ChartView {
  readonly name: string;
  readonly title: string;
  /** Of the value axis; null where they follow from the values. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly kind: 'column' | 'line';
    readonly color: string | null;
    readonly values: readonly (number | null)[];
  }[];
  /** Pixels from the sheet's top-left corner. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

export interface SheetView {
  readonly name: string;
  /** Extent of what has content or looks. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly merged: readonly MergedArea[];
  readonly charts: readonly ChartView[];
  rowHeight(row: number): number;
  columnWidth(column: number): number;
  /** null where nothing is. */
  cell(row: number, column: number): CellView | null;
}

export interface TabView {
  readonly name: string;
  readonly color: string | null;
}
