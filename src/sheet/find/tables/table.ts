/** A recognised score table: where its indicators run, and what its columns (or rows) hold. */
import { parseCell } from '../../grid';
import { readScoreCell, type ScoreCell } from '../text/scoreCell';
import type { View } from '../cellViews';
import type { Header, Role } from '../text/headers';

/** A line of cells that names the indicators: a column of numbers or of names, or a row in a wide table. */
export interface IndicatorLine {
  readonly across: number;
  /** null when nothing stands over it. */
  readonly header: Header | null;
  /** First position that it names; left out when it names all. */
  readonly from?: number;
}

/** A line of figures or words next to the indicators. */
export interface ValueLine {
  readonly across: number;
  /** null when its header is unknown. */
  readonly role: Role | null;
  /** Fiscal year (B.E.) in its header. */
  readonly year: number | null;
  /** The header's cell; null when it has none. */
  readonly headerCell: string | null;
  /** In a wide table with one agency a row: its name. */
  readonly agency: { readonly name: string; readonly cell: string } | null;
}

/** The text in the header's cell of a line; "" when it has none. */
export function headerText({ view }: Pick<Table, 'view'>, { headerCell }: ValueLine): string {
  const place = headerCell === null ? null : parseCell(headerCell);
  if (place === null) return '';
  const upright = view.orientation === 'upright';
  return String(upright ? view.value(place.row, place.column) : view.value(place.column, place.row));
}

export interface Table {
  readonly view: View;
  readonly indicatorLines: readonly IndicatorLine[];
  readonly valueLines: readonly ValueLine[];
  /** First and last position of its body, totals below the indicators included. */
  readonly first: number;
  readonly last: number;
  /** Row on the sheet at which its header begins: captions stand above it. */
  readonly topRow: number;
}

/** A cell of a table, read as a score. */
export const scoreAt = (view: View, along: number, across: number): ScoreCell =>
  readScoreCell(view.value(along, across), view.numberFormat(along, across), view.address(along, across));
