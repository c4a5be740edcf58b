/** What a cell can hold. */

export class CellError {
  private static readonly known = new Map<string, CellError>();

  private constructor(readonly code: string) {}

  /** Equal codes give the same object. */
  static of(code: string): CellError {
    const known = CellError.known.get(code) ?? new CellError(code);
    CellError.known.set(code, known);
    return known;
  }
}

export const errorCodes = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
] as const;

/** null is an empty cell. */
export type Scalar = number | string | boolean | CellError | null;

/** As Office.js shows it: errors by their text, empty as "". */
export const plainValue = (value: Scalar): number | string | boolean =>
  value === null ? '' : value instanceof CellError ? value.code : value;
