/** The other worksheets of the workbook, for when the active one has no scores. Two round trips. */
import { accepted, type Result } from '../ita/finding';
import type { Grid } from '../sheet/grid';
import { queueGrid } from './grids';
import { ownSheetNames, catalogueArea, resultSets } from './ownership';
import { inWorkbook, type Companion } from './session';

export interface OtherSheets {
  readonly active: string;
  /** Visible worksheets with values; neither the active one nor the add-in's own. */
  readonly grids: readonly Grid[];
}

export const readOtherSheets = (companion?: Companion): Promise<Result<OtherSheets>> =>
  inWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    worksheets.load('items/name,items/visibility');
    names.load('items/name,items/formula');
    await context.sync();
    const catalogue = catalogueArea(names.items);
    const own = resultSets(names.items).flatMap((set) => ownSheetNames(set, catalogue));
    const others = worksheets.items.filter(
      ({ name, visibility }) =>
        visibility === Excel.SheetVisibility.visible &&
        name !== active.name &&
        ![...own, catalogue?.sheet].includes(name),
    );
    const queued = others.map(({ name }) => queueGrid(worksheets.getItem(name)));
    if (queued.length > 0) await context.sync();
    return accepted({ active: active.name, grids: queued.flatMap((one) => one.read() ?? []) });
  }, companion);
