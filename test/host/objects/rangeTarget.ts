/** A range of one sheet, as the client holds it. */
import {
  areaAddress,
  cellCount,
  columnCount,
  isUnbounded,
  quoteSheet,
  rowCount,
  wholeSheet,
  parseReference,
  type Area,
} from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { HostError, invalidArgument } from '../protocol/errors';
import type { Argument } from '../protocol/live';
import { isGiven, targetOf, textOf } from './args';
import { clipped, isInside, unclipped } from './grid';
import { requireSheet, type Session } from './session';

export class RangeTarget {
  /** Whole columns and rows reach to the end of the largest grid. */
  readonly area: Area;

  constructor(
    readonly session: Session,
    private readonly onSheet: Sheet,
    area: Area,
  ) {
    this.area = unclipped(area, session.excel.grid);
  }

  /** As the client counts: whole columns and rows end with the sheet. */
  get bounds(): Area {
    return clipped(this.area, this.session.excel.grid);
  }

  /** @throws HostError ItemNotFound after the sheet was deleted. */
  get sheet(): Sheet {
    return requireSheet(this.session, this.onSheet);
  }

  get address(): string {
    const sheet = quoteSheet(this.sheet.name);
    const isAll = isUnbounded(this.area) && cellCount(this.area) === cellCount(wholeSheet);
    return isAll ? `${sheet}!1:${this.session.excel.grid.rows}` : `${sheet}!${areaAddress(this.area)}`;
  }

  get rows(): number {
    return rowCount(this.bounds);
  }

  get columns(): number {
    return columnCount(this.bounds);
  }

  /** Too large for values: whole rows, columns or more than five million cells. */
  get isTooLarge(): boolean {
    return isUnbounded(this.area) || cellCount(this.area) > 5_000_000;
  }

  /** @throws HostError InvalidArgument outside the sheet. */
  at(area: Area): RangeTarget {
    if (!isInside(area, this.session.excel.grid)) throw invalidArgument('the range would lie outside the sheet');
    return new RangeTarget(this.session, this.sheet, area);
  }

  /** Row by row, a value for each cell. */
  matrix<V>(value: (row: number, column: number) => V): V[][] {
    const { firstRow, firstColumn } = this.area;
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (__, column) => value(firstRow + row, firstColumn + column)),
    );
  }

  /** Calls for every cell that exists or would have to. */
  each(visit: (row: number, column: number) => void): void {
    for (let row = this.area.firstRow; row <= this.area.lastRow; row += 1) {
      for (let column = this.area.firstColumn; column <= this.area.lastColumn; column += 1) visit(row, column);
    }
  }
}

/** An address on a sheet: "A1:B2", "Sheet!A1" of the same sheet, a defined name; nothing for the whole sheet. */
export function rangeAt(session: Session, sheet: Sheet, address: Argument | undefined): RangeTarget {
  if (!isGiven(address) || address === '') return new RangeTarget(session, sheet, wholeSheet);
  const text = textOf(address, 'address');
  const reference = parseReference(text) ?? namedReference(session, sheet, text);
  if (reference === null) throw invalidArgument(`"${text}" is no address`);
  const target = reference.sheet === null ? sheet : session.workbook.sheetNamed(reference.sheet);
  if (target === undefined) throw new HostError('ItemNotFound', `there is no sheet ${reference.sheet ?? ''}`);
  if (!isInside(clipped(reference.area, session.excel.grid), session.excel.grid)) {
    throw invalidArgument(`"${text}" lies outside the sheet`);
  }
  return new RangeTarget(session, target, reference.area);
}

function namedReference({ workbook }: Session, sheet: Sheet, name: string): ReturnType<typeof parseReference> {
  const found = workbook.names.find(name, workbook.positionOf(sheet)) ?? workbook.names.find(name, null);
  return found === undefined ? null : parseReference(found.formula);
}

/** A range argument given as an object or as an address. */
export function rangeArgument(
  session: Session,
  sheet: Sheet,
  argument: Argument | undefined,
  what: string,
): RangeTarget {
  return typeof argument === 'string' ? rangeAt(session, sheet, argument) : targetOf(argument, RangeTarget, what);
}
