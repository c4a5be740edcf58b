/** The other worksheets that may hold earlier years, in one round trip. Read only on a click. */
import { accepted, type Result } from '../ita/finding';
import type { Area, Grid } from '../sheet/grid';
import { queueGrid, type Bounds } from './grids';
import { queueNames } from './workbookNames';
import { nameSets, type NameSet } from './ownership';
import type { WorkbookReading } from './read';
import { runInWorkbook, type RunContext } from './runInWorkbook';

/**
 * No year's ten scores stand farther down than this, and a longer list of agencies takes seconds to read (8,300 rows
 * took 47 seconds on a slow machine): too long for a click about something else.
 */
const PAST_BOUNDS: Bounds = { rows: 400, columns: 50 };

export interface PastSheet {
  readonly grid: Grid;
  /** Whether the whole sheet lies within the bounds: then every agency of a list was read. */
  readonly isWhole: boolean;
  /** Areas that names mark as results of the add-in; they hold no scores. */
  readonly blocks: readonly Area[];
}

/**
 * Names of the worksheets to read: not the assessed one, hidden ones, or the add-in's own of any sheet.
 * @param leftToStaff own worksheets of another year that this click leaves to staff; read now, so that the next click
 * finds the same
 */
export function pastSheetNames(reading: WorkbookReading, leftToStaff: readonly string[]): string[] {
  const { sheet, sheets, hiddenSheets, catalogue } = reading;
  const own = reading.nameSets.flatMap(worksheetsOf).filter((name) => !leftToStaff.includes(name));
  const others = [sheet, ...hiddenSheets, ...own, ...(catalogue === null ? [] : [catalogue.sheet])];
  return sheets.filter((name) => !others.includes(name));
}

/** Leaves out blank worksheets and those whose own names show them to be copies of the add-in's worksheets. */
export const readPastSheets = (
  names: readonly string[],
  reading: WorkbookReading,
  run: RunContext,
): Promise<Result<readonly PastSheet[]>> =>
  runInWorkbook(async (context) => {
    const queued = names.map((name) => ({ name, ...queuePastSheet(context.workbook.worksheets.getItem(name)) }));
    await context.sync();
    return accepted(
      queued.flatMap(({ name, cells, named }): PastSheet[] => {
        const copied = nameSets(named(), [name]);
        const grid = cells.read();
        if (grid === null || copied.some((set) => worksheetsOf(set).includes(name))) return [];
        const sets = [...reading.nameSets, ...copied];
        const isWhole = (cells.whole()?.lastRow ?? 0) < PAST_BOUNDS.rows;
        return [{ grid, isWhole, blocks: sets.flatMap(({ block }) => (block?.sheet === name ? [block.area] : [])) }];
      }),
    );
  }, run);

const queuePastSheet = (sheet: Excel.Worksheet) => ({
  cells: queueGrid(sheet, PAST_BOUNDS),
  named: queueNames(sheet.names, 'Worksheet'),
});

const worksheetsOf = ({ worksheets }: NameSet): string[] =>
  Object.values(worksheets).flatMap((own) => own?.sheet ?? []);
