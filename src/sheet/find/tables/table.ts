/** A score table as it was recognised: where its indicators run, and what its columns (or rows) hold. */
import type { View } from './cells';
import type { Header, Role } from '../text/headers';

/** A line of cells that names the indicators: a column of numbers or of names, or a row in a wide table. */
export interface IndicatorLine {
  readonly across: number;
  /** null where nothing stands over it. */
  readonly header: Header | null;
}

/** A line of figures or words beside the indicators. */
export interface ValueLine {
  readonly across: number;
  /** null where its header says nothing that is known. */
  readonly role: Role | null;
  /** Fiscal year (B.E.) in its header. */
  readonly year: number | null;
  /** The header's cell; null where it has none. */
  readonly headerCell: string | null;
  /** In a wide table with one agency a row: its name. */
  readonly agency: { readonly name: string; readonly cell: string } | null;
}

export interface Table {
  readonly view: View;
  readonly indicatorLines: readonly IndicatorLine[];
  readonly valueLines: readonly ValueLine[];
  /** First and last position that belong to its body, totals below the indicators included. */
  readonly first: number;
  readonly last: number;
  /** Row on the sheet at which its header begins: captions stand above it. */
  readonly topRow: number;
}
