/** The other worksheets on which earlier years may stand, in one round trip. Only a click asks for them. */
import { accepted, type Result } from '../ita/finding';
import type { Area, Grid } from '../sheet/grid';
import { queueGrid, type Bounds } from './grids';
import { queueNames } from './names';
import { nameSets, type NameSet } from './ownership';
import type { WorkbookReading } from './read';
import { inWorkbook, type RunContext } from './session';

/**
 * Farther down no year's ten scores stand, and a list of agencies that is longer takes seconds to understand (8,300 rows
 * took 47 on a slow machine): too long for a click that is about something else.
 */
const PAST_BOUNDS: Bounds = { rows: 400, columns: 50 };

export interface PastSheet {
  readonly grid: Grid;
  /** Nothing of it lies beyond the bounds: of a list all agencies were read. */
  readonly isWhole: boolean;
  /** Where names say that results of the add-in's stand: no scores. */
  readonly blocks: readonly Area[];
}

/**
 * Names of the worksheets to read: neither the assessed one nor hidden, nor the add-in's own of any sheet.
 * @param leftToStaff own worksheets of another year that this click gives to staff, so that the next one finds the same
 */
export function pastSheetNames(reading: WorkbookReading, leftToStaff: readonly string[]): string[] {
  const { sheet, sheets, hiddenSheets, catalogue } = reading;
  const own = reading.nameSets.flatMap(worksheetsOf).filter((name) => !leftToStaff.includes(name));
  const others = [sheet, ...hiddenSheets, ...own, ...(catalogue === null ? [] : [catalogue.sheet])];
  return sheets.filter((name) => !others.includes(name));
}

/** Without those that are blank or, by names of their own, copies of the add-in's worksheets. */
export const readPastSheets = (
  names: readonly string[],
  reading: WorkbookReading,
  run: RunContext,
): Promise<Result<readonly PastSheet[]>> =>
  inWorkbook(async (context) => {
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
