/** Formats of a rectangle of cells, stored so that they can be restored. */

export interface CellFormat {
  /** Name of the cell style, "Normal". */
  readonly style: string;
  /** English notation. */
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    /** Points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    /** As Office.js names it: "None", "Single" … */
    readonly underline: string;
    readonly strikethrough: boolean;
    /** "#RRGGBB". */
    readonly color: string;
  };
  /** "#RRGGBB"; null for no fill. */
  readonly fill: string | null;
  /** As Office.js names them: "General", "Center" … */
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees, −90 to 90, or 180 for stacked letters. */
  readonly orientation: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly borders: readonly {
    readonly edge: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
    readonly style: string;
    readonly color: string;
    readonly weight: string;
  }[];
}

export interface CellFormats {
  /** Each format once. */
  readonly kinds: readonly CellFormat[];
  /** Which of them each cell has, row by row; −1 for an unknown format. */
  readonly cells: readonly (readonly number[])[];
}

/** @param formats formats row by row; null for an unknown one */
export function cellFormats(rows: readonly (readonly (CellFormat | null)[])[]): CellFormats {
  const kinds: CellFormat[] = [];
  const known = new Map<string, number>();
  const cells = rows.map((row) =>
    row.map((format) => {
      if (format === null) return -1;
      const key = JSON.stringify(format);
      const kind = known.get(key) ?? kinds.push(format) - 1;
      known.set(key, kind);
      return kind;
    }),
  );
  return { kinds, cells };
}
