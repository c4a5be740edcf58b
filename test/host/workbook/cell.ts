import type { Scalar } from './scalar';

/** One cell. `value` is the cached one where there is a formula; ask Calculation for the current one. */
export class Cell {
  value: Scalar = null;
  /** Without "=". */
  formula: string | null = null;
  /** The formula as the file holds it: it is saved as it was, unless the formula changes. */
  storedFormula = '';
  /** The value cannot be recomputed here although something it depends on changed; it is the last one known. */
  isStale = false;
  /** The formula was written since the file was opened, and not yet computed: there is no value to fall back on. */
  isNew = false;
  /** Index in the shared strings, as long as the value is the one that was read from there (it may have rich text). */
  sharedString: number | null = null;
  /** Attributes of an array formula or data table, which are kept and never recomputed. */
  formulaAttributes: string | null = null;
  /** Further attributes of the cell, as written (" cm=\"1\""). */
  otherAttributes = '';
  /** Generation of the workbook in which the value last changed, was computed and was last found to be current. */
  changedAt = 0;
  computedAt = 0;
  checkedAt = 0;

  constructor(public style = 0) {}

  /** A cell of the same content and looks. */
  copy(): Cell {
    return Object.assign(new Cell(this.style), this);
  }

  get isBlank(): boolean {
    return this.value === null && this.formula === null;
  }
}

export interface Row {
  /** Points; null for the default height. */
  height: number | null;
  /** Whether a user or an add-in set the height; Excel fits all other rows to what is in them. */
  hasOwnHeight: boolean;
  /** Whether something in the row changed since its height was fitted. */
  needsFit: boolean;
  hidden: boolean;
  /** Style of the row's empty cells; null where the row has none of its own. */
  style: number | null;
  /** Further attributes as written. */
  otherAttributes: string;
  readonly cells: Map<number, Cell>;
}

export const emptyRow = (): Row => ({
  height: null,
  hasOwnHeight: false,
  needsFit: false,
  hidden: false,
  style: null,
  otherAttributes: '',
  cells: new Map(),
});
